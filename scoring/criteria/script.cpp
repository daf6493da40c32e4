#include "scoring/criteria/script.h"

#include <algorithm>

#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/similarity.h"

namespace scoring::criteria {
namespace {

constexpr std::size_t shortest_script = 5;  // words

}  // namespace

int script_milli(const Case& given, const Reply& reply) {
    const Tokens& words = tokens_of(given, reply);
    if (words.size() < shortest_script) return 0;
    int most = 0;
    const auto compare = [&](const auto& other) {
        most = std::max(most, text::similarity_milli(tokens_of(given, other), words));
    };
    for (const SavedReply& saved : given.transcript.playbook.saved_replies) compare(saved);
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& earlier : conversation.replies)
            if (earlier.id < reply.id && speaks(earlier)) compare(earlier);
    return most;
}

}  // namespace scoring::criteria
