#include "scoring/criteria/human_voice.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/manner.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/script.h"
#include "scoring/criteria/signed.h"
#include "scoring/criteria/turns.h"

namespace scoring::criteria {
namespace {

constexpr int most_script_milli = 600;  // the rubric's 60 %
constexpr std::size_t most_names = 2;

struct Parts {
    double won = 0;
    int of = 0;
    std::string missing;
    bool name_missing = false, signature_missing = false, is_script = false;
    Span evidence;
    /// What the model hears counts as much as two of what is looked up.
    void add_share(double share) {
        constexpr double enough = .5;
        constexpr int counts = 2;
        of += counts;
        won += counts * share;
        if (share < enough)
            missing += (missing.empty() ? "" : "; ") + std::string("nobody in particular is speaking");
    }
    void add(bool good, std::string_view what) {
        ++of;
        if (good)
            won += 1;
        else
            missing += (missing.empty() ? "" : "; ") + std::string(what);
    }
};

void add_name(const Conversation& conversation, const Reply& reply, Parts& parts) {
    if (first_name(conversation).empty() || &reply != first_words(conversation)) return;
    const std::vector<Span> places = places_of_name(conversation, reply.text);
    if (!places.empty()) parts.evidence = places.front();
    parts.name_missing = places.empty();
    parts.add(!places.empty() && places.size() <= most_names,
              places.empty() ? "the name is not used" : "the name is used too often");
}

Judgement judge_reply_voice(const Case& given, const Conversation& conversation, const Reply& reply) {
    Parts parts;
    add_name(conversation, reply, parts);
    const Playbook& playbook = given.transcript.playbook;
    if (!playbook.signature_pattern.empty() && reply.via == Via::open) {
        parts.signature_missing = !is_signed(given, reply.text).value_or(true);
        parts.add(!parts.signature_missing,
                  fmt::format("the brand's signature ({}) is missing", playbook.signature_example));
    }
    if (const auto voice = manner_credit(reply.reading, Manner::voice)) parts.add_share(*voice);
    parts.is_script = script_milli(given, reply) >= most_script_milli;
    parts.add(!parts.is_script, "the words are those of a saved reply or an earlier one");
    const std::string says = parts.missing.empty()
                                 ? "This reads as a person writing to a person."
                                 : fmt::format("Here {} (looked in the whole reply).", parts.missing);
    const Occasion occasion{given, conversation, answered_by(conversation, reply)};
    if (parts.missing.empty())
        return judged(conversation, reply, parts.won / parts.of, says, "", parts.evidence);
    const std::string mended =
        parts.is_script ? "" : by_a_person(occasion, reply, parts.name_missing, parts.signature_missing);
    return judged(conversation, reply, parts.won / parts.of, says, mended_or_better(occasion, reply, mended),
                  parts.evidence);
}

std::vector<Judgement> judge_voice(const Case& given) {
    return of_each_spoken_reply(given, judge_reply_voice);
}

}  // namespace

const Criterion human_voice = {
    .id = "T6",
    .dimension = Dimension::tone,
    .points = 2,
    .name = "Human voice",
    .rationale = "Customers hear a script.",
    .check = judge_voice,
    .left_alone = LeftAlone::earns_nothing,
};

}  // namespace scoring::criteria
