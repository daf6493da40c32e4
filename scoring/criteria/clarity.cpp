#include "scoring/criteria/clarity.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/manner.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/rewriting.h"
#include "scoring/criteria/turns.h"
#include "scoring/limits.h"
#include "scoring/text/clarity.h"
#include "scoring/text/plain_words.h"
#include "scoring/text/weighted_length.h"

namespace scoring::criteria {
namespace {

/// Half of the credit is the model's, where there is one.
double plainness(const Reply& reply) {
    return .5 + .5 * manner_credit(reply.reading, Manner::plainness).value_or(1);
}

/// Where the step says that somebody reads with effort: one long sentence or two hard words are half of it,
/// both are too much. Empty where nothing is to be said.
std::optional<Judgement> judge_for_slow_reader(const Case& given, const Conversation& conversation,
                                               const Reply& reply) {
    const Expectation* expects = expected_of(conversation, reply);
    if (!expects || !expects->plain_words) return std::nullopt;
    const CustomerMessage* asked = answered_by(conversation, reply);
    const std::vector<Span> sentences = text::long_for_slow_readers(tokens_of(given, reply));
    const std::vector<Span> words =
        text::hard_words(tokens_of(given, reply), asked ? tokens_of(given, *asked) : Tokens{});
    constexpr std::size_t too_many = 2;
    const bool hard = words.size() >= too_many;
    if (sentences.empty() && !hard) return std::nullopt;
    const std::string says =
        sentences.empty() ? fmt::format("{} reads with effort: say this in words that everybody knows.",
                                        called(conversation))
                          : fmt::format("{} reads with effort: cut this into sentences of {} words at most.",
                                        called(conversation), text::longest_plain_sentence);
    return judged(conversation, reply, !sentences.empty() && hard ? 0 : .5, says,
                  better_reply({given, conversation, asked}),
                  sentences.empty() ? words.front() : sentences.front());
}

Judgement judge_reply_clarity(const Case& given, const Conversation& conversation, const Reply& reply) {
    const Occasion occasion{given, conversation, answered_by(conversation, reply)};
    if (reply.via == Via::open && !text::is_valid_post(reply.text))
        return judged(conversation, reply, 0,
                      fmt::format("At {} of {} this does not fit a post.", text::weighted_length(reply.text),
                                  longest_post),
                      better_reply(occasion));
    if (const auto effort = judge_for_slow_reader(given, conversation, reply)) return *effort;
    const std::vector<text::ClarityProblem> problems = text::find_clarity_problems(message_of(given, reply));
    const double plain = plainness(reply);
    constexpr double well = .75;
    if (problems.empty() && plain < well)
        return judged(conversation, reply, plain,
                      "This has to be read twice to learn what it means for the customer.",
                      better_reply(occasion), manner_span(reply.reading, Manner::plainness));
    if (problems.empty() && !reply.reading.manner.empty())
        return judged(conversation, reply, plain, "Short, clear and complete.", "");
    if (problems.empty()) return judged(conversation, reply, 1, "Short, clear and complete.", "");
    const auto blank =
        std::find_if(problems.begin(), problems.end(), [](const text::ClarityProblem& problem) {
            return problem.kind == text::ClarityKind::unfilled_blank;
        });
    const text::ClarityProblem& shown = blank == problems.end() ? problems.front() : *blank;
    const double credit = blank != problems.end() || problems.size() > 1 ? 0 : .5 * plain;
    return judged(conversation, reply, credit, std::string(shown.says),
                  mended_or_better(occasion, reply, written_clearly(occasion, reply)), shown.span);
}

std::vector<Judgement> judge_clarity(const Case& given) {
    return of_each_spoken_reply(given, judge_reply_clarity);
}

}  // namespace

const Criterion clarity = {
    .id = "T7",
    .dimension = Dimension::tone,
    .points = 2,
    .name = "Clarity",
    .rationale = "A reply that must be read twice is half read.",
    .check = judge_clarity,
    .left_alone = LeftAlone::earns_nothing,
};

}  // namespace scoring::criteria
