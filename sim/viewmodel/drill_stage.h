// Where a drill is played: a scenario cut down to one step, what was answered there, and the verdict.
#pragma once

#include <string>
#include <vector>

#include "scoring/scorecard.h"
#include "sim/engine/fact.h"
#include "sim/engine/play.h"
#include "sim/viewmodel/desk.h"
#include "sim/viewmodel/drill_choice.h"

namespace scoring {
class Reader;
}

namespace sim::viewmodel {

/// A scenario cut down to one conversation, standing at the step: what was said before, each time with the
/// best of the author's answers after which the script goes this way, so that nobody complains after a
/// perfect reply; with none where only silence leads here. Then the customer's words. Nothing moves in it.
class DrillStage {
  public:
    DrillStage(const StepPlace& place, const scoring::Reader& reader);

    const engine::State& state() const { return play_.state(); }
    const scenario::Scenario& scenario() const { return play_.scenario(); }
    const scenario::Conversation& conversation() const { return scenario().conversations.front(); }
    const scenario::Step& step() const { return conversation().steps.at(step_); }

  private:
    void speak(const scenario::Step& step);
    bool answer(const scenario::Step& step, const std::string& next, const scoring::Reader& reader);
    std::vector<engine::Fact> outcome(const scenario::Step& step, const scenario::Example& example,
                                      const scoring::Reader& reader) const;

    engine::Play play_;
    std::string step_;
};

/// A desk with the conversation open, its composer in the mode the customer wrote in.
Desk drill_desk(const DrillStage& stage);

/// What was answered, and what the judge says of it.
struct DrillAnswer {
    scoring::Via via = scoring::Via::open;
    scoring::Route route = scoring::Route::stay_public;
    std::string to;
    std::string as_handle;
    std::string text;
};
struct DrillVerdict {
    scoring::Scorecard card;
    double score = 0;            ///< 0..100
    double would_have_been = 0;  ///< without the critical errors
    bool good() const;
};
/// The author's own, as somebody would give it there.
DrillAnswer model_drill_answer(const DrillStage& stage);
DrillVerdict judge_drill(const DrillStage& stage, const DrillAnswer& answer, const scoring::Reader& reader);

/// Why this one: what the pick says, else the weakest of its criteria that is judged there at all; "" where
/// there is none.
std::string why_drilled(const DrillPick& pick, const DrillStage& stage, const scoring::Reader& reader);

}  // namespace sim::viewmodel
