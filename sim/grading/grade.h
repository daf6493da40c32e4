// The only bridge between simulator and judge: a journal's state becomes a transcript, the transcript a
// scorecard. Knows engine, scenario and scoring; no store, no window.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "scoring/prepared_texts.h"
#include "scoring/reader.h"
#include "scoring/scorecard.h"
#include "scoring/transcript.h"
#include "sim/engine/command.h"
#include "sim/engine/state.h"
#include "sim/scenario/problem.h"
#include "sim/scenario/scenario.h"

namespace sim::grading {

/// Reads one message, and compares words with a meaning, afresh or out of a cache (reading_cache.h), and has
/// the table of words prepared for the criteria at hand. A view: what reads and the table outlive it.
class Read {
  public:
    using Reads = std::function<scoring::Reading(const std::string&, const scoring::ReadingContext&)>;
    using Compares =
        std::function<scoring::Likeness(const std::string&, const scoring::Meaning&, std::int64_t today)>;
    Read(Reads reads, Compares compares, scoring::PreparedTexts& texts)
        : reads_(std::move(reads)), compares_(std::move(compares)), texts_(texts) {}

    scoring::Reading operator()(const std::string& text, const scoring::ReadingContext& context) const {
        return reads_(text, context);
    }
    /// `today` in days since 1970.
    scoring::Likeness compare(const std::string& text, const scoring::Meaning& meaning,
                              std::int64_t today) const {
        return compares_(text, meaning, today);
    }
    scoring::PreparedTexts& texts() const { return texts_; }

  private:
    Reads reads_;
    Compares compares_;
    scoring::PreparedTexts& texts_;
};

/// Every message read afresh by `reader`, so that a later judge scores old sessions by its own eyes.
scoring::Transcript transcript_of(const engine::State& state, const scoring::Reader& reader);
scoring::Transcript transcript_of(const engine::State& state, const Read& read);
/// The brand's weights and targets: by it one reply alone is judged.
scoring::Rubric rubric_of(const scenario::Scenario& scenario);
/// The same with what a share of the points of a whole sitting stands for.
scoring::Rubric sitting_rubric_of(const scenario::Scenario& scenario);
scoring::Scorecard grade(const engine::State& state, const scoring::Reader& reader);
scoring::Scorecard grade(const engine::State& state, const Read& read);
/// The same without better lines, sooner: for many sittings that nobody reads one by one.
scoring::Scorecard scores_of(const engine::State& state, const Read& read);

/// What the reader should know around the trainee's next words in this conversation.
scoring::ReadingContext context_for(const engine::State& state, const std::string& conversation,
                                    scoring::Via via);

/// Would these words, sent now, be a critical error? What the engine's `critical` branch goes by.
bool sees_critical(const engine::State& state, const engine::Reply& reply, const scoring::Reader& reader);
bool sees_critical(const engine::State& state, const engine::Reply& reply, const Read& read);

/// What these words, sent now, earn by themselves, 0..100: what the engine's `score_below` branches go by. -1
/// where the step expects nothing or the scenario asks for no score.
int score_now(const engine::State& state, const engine::Reply& reply, const scoring::Reader& reader);
int score_now(const engine::State& state, const engine::Reply& reply, const Read& read);

/// 0..100 for one example in the place of its step: tone, consistency and take-offline criteria that one
/// reply can show, points won of points that apply; 0 when it is a critical error, at most 45 when it is
/// heated, asks unsafely or takes the wrong route.
double score_example(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                     const scenario::Step& step, const scenario::Example& example,
                     const scoring::Reader& reader);
double score_example(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                     const scenario::Step& step, const scenario::Example& example, const Read& read);

/// One example of a scenario under the judge's eyes.
struct ExampleVerdict {
    std::string conversation, step;
    const scenario::Example* example = nullptr;  ///< of the scenario that was asked about
    double score = 0;
    double least = 0, most = 100;       ///< what its grade asks for
    bool fits = true;                   ///< the score lies between them
    std::vector<std::string> findings;  ///< the two that cost most, the dearest first
    std::string leads;  ///< the branch that it takes, and how near it comes to what others mean; one line
};
/// Every example of every step; the scenario must outlive the verdicts.
std::vector<ExampleVerdict> judge_examples(const scenario::Scenario& scenario, const scoring::Reader& reader);

/// Examples whose score does not fit their grade, as problems of rule "example-grade":
/// good needs 75 or more, ok 40 or more, bad below 50. Those that take a branch which does not fit it, as
/// problems of rule "example-branch".
std::vector<scenario::Problem> check_examples(const scenario::Scenario& scenario, const std::string& file,
                                              const scoring::Reader& reader);

}  // namespace sim::grading
