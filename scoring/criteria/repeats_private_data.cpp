#include "scoring/criteria/repeats_private_data.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/same_data.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

bool matches_any(const std::vector<std::string>& patterns, const std::string& words) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& own) {
        const RE2 pattern(own, RE2::Quiet);
        return pattern.ok() && RE2::PartialMatch(words, pattern);
    });
}

/// A case number or refund reference is made to be quoted: it opens no account.
bool is_issued(const Playbook& playbook, const std::string& words) {
    return matches_any(playbook.issued_patterns, words);
}

bool is_reference(const Playbook& playbook, const std::string& words) {
    return matches_any(playbook.reference_patterns, words) && !is_issued(playbook, words);
}

/// An account or order number of the brand's own kind, a card, a birth date: whoever it came from, it belongs
/// to a person.
Span quoted_from_records(const Playbook& playbook, const Reply& reply) {
    for (const PrivateItem& item : reply.reading.private_data) {
        switch (item.kind) {
            case PrivateKind::card:
            case PrivateKind::iban:
            case PrivateKind::dob:
            case PrivateKind::national_id:
            case PrivateKind::passport:
                return item.span;
            case PrivateKind::order_ref:
            case PrivateKind::account_number:
                if (is_reference(playbook, text::slice(reply.text, item.span))) return item.span;
                break;
            default:
                break;
        }
    }
    return {};
}

std::vector<CriticalError> find_repeated_data(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via != Via::open) continue;
            Span shown = shown_of(conversation, reply.text, reply.at_ms);
            if (!shown.empty() && is_issued(given.transcript.playbook, text::slice(reply.text, shown)))
                shown = {};
            if (shown.empty()) shown = quoted_from_records(given.transcript.playbook, reply);
            if (shown.empty()) continue;
            errors.push_back(error_in(
                conversation, reply, shown,
                fmt::format("This repeats private data of {} where everyone reads it.", called(conversation)),
                better_unquoted({given, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck repeats_private_data = {
    .id = "K3",
    .name = "Repeats private data in public",
    .rationale = "PCI FAQ 1157: never repeat the data, not even to ask for its removal.",
    .needs_confirmation = false,
    .check = find_repeated_data,
    .in_words_alone = true,
};

}  // namespace scoring::criteria
