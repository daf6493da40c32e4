#include "scoring/criteria/ownership.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/acts.h"
#include "scoring/text/code_points.h"

namespace scoring::criteria {
namespace {

constexpr std::size_t too_many_apologies = 3;

struct Apology {
    const Reply* reply;
    Span span;
    bool conditional;
};

bool in_one_sentence(const std::string& text, Span one, Span other) {
    for (const Span& sentence : sentences_of(text::tokenize(text)))
        if (one.start >= sentence.start && one.start < sentence.end) return other.start < sentence.end;
    return false;
}

/// "I'm sorry, Sam, truly sorry" is one apology. Half of one spoils the other half.
std::vector<Apology> one_a_sentence(std::vector<Apology> all) {
    std::stable_sort(all.begin(), all.end(), [](const Apology& one, const Apology& other) {
        return one.reply == other.reply ? one.span.start < other.span.start : one.reply->id < other.reply->id;
    });
    std::vector<Apology> kept;
    for (const Apology& apology : all) {
        if (kept.empty() || kept.back().reply != apology.reply ||
            !in_one_sentence(apology.reply->text, kept.back().span, apology.span))
            kept.push_back(apology);
        else
            kept.back().conditional = kept.back().conditional || apology.conditional;
    }
    return kept;
}

std::vector<Apology> apologies_of(const Case& given, const Conversation& conversation) {
    std::vector<Apology> apologies;
    for (const Reply& reply : conversation.replies) {
        if (!speaks(reply)) continue;
        for (const ActSeen& seen : reply.reading.acts)
            if (seen.act == Act::apology)
                apologies.push_back(
                    {&reply, seen.span, text::is_conditional_apology(message_of(given, reply), seen.span)});
        for (const Span& span : text::find_non_apologies(message_of(given, reply)))
            apologies.push_back({&reply, span, true});
    }
    return one_a_sentence(std::move(apologies));
}

/// The first message that is the brand's fault and wants an answer, and the first words that came.
const CustomerMessage* fault_in(const std::vector<Turn>& turns) {
    for (const Turn& turn : turns)
        for (const CustomerMessage* message : turn.messages)
            if (turn.wants_answer() && message->brand_at_fault) return message;
    return nullptr;
}

/// How often sorry was said: once for each reply, or as often as one reply says it.
std::size_t times_said(const std::vector<Apology>& apologies) {
    std::map<int, std::size_t> of_reply;
    std::size_t most = 0;
    for (const Apology& apology : apologies) most = std::max(most, ++of_reply[apology.reply->id]);
    return std::max(most, of_reply.size());
}

Judgement judge_apologies(const Case& given, const Conversation& conversation, const CustomerMessage& message,
                          const std::vector<Apology>& apologies) {
    const auto full =
        std::find_if(apologies.begin(), apologies.end(), [](const Apology& own) { return !own.conditional; });
    const Apology& shown = full == apologies.end() ? apologies.front() : *full;
    const std::string words = text::slice(shown.reply->text, shown.span);
    double credit = shown.conditional ? .5 : 1;
    std::string says =
        shown.conditional
            ? fmt::format("\"{}\" is half an apology: it leaves open whose fault it was.", words)
            : fmt::format("\"{}\" owns the fault without conditions.", words);
    if (const std::size_t times = times_said(apologies); times >= too_many_apologies) {
        credit /= 2;
        says = fmt::format("{} apologies in one conversation wear out; one, then the help.", times);
    }
    const Occasion occasion{given, conversation, &message};
    const std::string mended = shown.conditional ? with_apology(occasion, *shown.reply, shown.span) : "";
    return judged(conversation, *shown.reply, credit, says, mended_or_better(occasion, *shown.reply, mended),
                  shown.span);
}

std::optional<Judgement> judge_fault(const Case& given, const Conversation& conversation) {
    const std::vector<Turn> turns = turns_of(conversation);
    const CustomerMessage* message = fault_in(turns);
    if (!message) return std::nullopt;
    const std::vector<Apology> apologies = apologies_of(given, conversation);
    if (!apologies.empty()) return judge_apologies(given, conversation, *message, apologies);
    const Occasion occasion{given, conversation, message};
    if (const Reply* words = first_words(conversation))
        return judged(conversation, *words, 0,
                      "The brand is at fault here, and no reply says sorry for it (looked in all replies).",
                      mended_or_better(occasion, *words, with_apology(occasion, *words, {})));
    if (first_answer(*first_wanted(turns))) return std::nullopt;
    return nothing_reached(given, conversation, *message);
}

std::vector<Judgement> judge_ownership(const Case& given) {
    std::vector<Judgement> judgements;
    for (const Conversation& conversation : given.transcript.conversations)
        if (auto judgement = judge_fault(given, conversation)) judgements.push_back(*std::move(judgement));
    return judgements;
}

}  // namespace

const Criterion ownership = {
    .id = "T3",
    .dimension = Dimension::tone,
    .points = 5,
    .name = "Ownership",
    .rationale = "An apology without conditions raises satisfaction where the brand is at fault.",
    .check = judge_ownership,
};

}  // namespace scoring::criteria
