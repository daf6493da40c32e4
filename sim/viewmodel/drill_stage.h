// Where a drill is played: a scenario cut down to one step, what was answered there, and the verdict.
#pragma once

#include <string>

#include "scoring/scorecard.h"
#include "sim/engine/play.h"
#include "sim/viewmodel/desk.h"
#include "sim/viewmodel/drill_choice.h"

namespace scoring {
class Reader;
}

namespace sim::viewmodel {

/// A scenario cut down to one conversation, standing at the step: what was said before with the author's own
/// answers, then the customer's words. Nothing moves in it.
class DrillStage {
  public:
    DrillStage(const StepPlace& place, const scoring::Reader& reader);

    const engine::State& state() const { return play_.state(); }
    const scenario::Scenario& scenario() const { return play_.scenario(); }
    const scenario::Conversation& conversation() const { return scenario().conversations.front(); }
    const scenario::Step& step() const { return conversation().steps.at(step_); }

  private:
    void speak(const scenario::Step& step);
    void answer(const scenario::Step& step, const scoring::Reader& reader);

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
    double score = 0;  ///< 0..100
    bool good() const;
};
DrillVerdict judge_drill(const DrillStage& stage, const DrillAnswer& answer, const scoring::Reader& reader);

}  // namespace sim::viewmodel
