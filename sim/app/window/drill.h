// A round of drills in the window: each answered, judged and kept, then the next.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/app/data/workplace.h"
#include "sim/app/window/draft_speech.h"
#include "sim/app/window/draft_speller.h"
#include "sim/app/window/shell.h"
#include "sim/gui/drill_view.h"
#include "sim/viewmodel/drill.h"
#include "sim/viewmodel/drill_stage.h"
#include "sim/viewmodel/room_intents.h"

namespace sim::app {

class WindowDrill {
  public:
    /// Throws Failure, too where the library has nothing to drill.
    WindowDrill(Workplace& context, Dictionaries dictionaries);

    void draw(Frame& frame, gui::Intents& intents);
    void answer(const viewmodel::Intent& intent);

  private:
    void move_on(const viewmodel::DrillIntent& intent);
    void begin_round();
    void show(std::size_t at);
    void check();
    void hand_off(const viewmodel::HandOff& intent);
    void keep(const viewmodel::DrillAnswer& answer);
    void answer_objection(const viewmodel::ObjectionIntent& intent);
    void keep_dispute();
    viewmodel::ObjectionDraft objection() const;
    const scoring::Reading& reading();
    int seconds() const;

    Workplace& context_;
    Dictionaries dictionaries_;
    std::vector<viewmodel::DrillPick> picks_;
    std::size_t at_ = 0;  ///< picks_.size() at the end of the round
    std::optional<viewmodel::DrillStage> stage_;
    std::string why_;  ///< this one
    viewmodel::Desk desk_;
    std::optional<DraftSpeller> speller_;
    DraftSpeech speech_;
    viewmodel::DrillVerdict verdict_;
    std::optional<viewmodel::DrillResult> result_;
    store::DrillId kept_;  ///< what the result is of
    viewmodel::ObjectionDesk objecting_;
    std::vector<viewmodel::DrillDone> done_;
    std::string read_text_;
    scoring::Via read_via_ = scoring::Via::open;
    bool read_ = false;
    scoring::Reading reading_;
    double now_s_ = 0, began_s_ = -1;  ///< the shell's seconds; -1: not shown yet
    gui::DrillView view_;
};

}  // namespace sim::app
