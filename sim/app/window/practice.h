// A session being played in the window: intents become commands, commands become facts, drafts are kept.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "sim/app/data/workplace.h"
#include "sim/app/platform/chime.h"
#include "sim/app/platform/real_clock.h"
#include "sim/app/window/draft_speech.h"
#include "sim/app/window/draft_speller.h"
#include "sim/app/window/shell.h"
#include "sim/desk/desk_controller.h"
#include "sim/gui/practice_view.h"
#include "sim/session/session_runner.h"
#include "sim/session/typing_recorder.h"
#include "sim/viewmodel/room_intents.h"

namespace sim::app {

class WindowPractice {
  public:
    /// `start`: what the clock shows now, for a session that is taken up again.
    WindowPractice(Workplace& context, const Dictionaries& dictionaries, session::SessionRunner runner,
                   engine::Tick start = 0);
    /// Puts back the drafts that were kept with the session.
    void take_up_drafts();

    void draw(Frame& frame, gui::Intents& intents);
    void answer(const viewmodel::Intent& intent);
    bool over() const { return runner_.over(); }
    /// Ends this attempt for another one; false when that may not be, and why was said.
    bool put_away();
    /// Opens the first conversation and stops the clock; false as long as nobody has written.
    bool hold_for_tour();
    void go_on_after_tour();
    std::string pace() const;  ///< "×4"
    void save_drafts();
    /// Keeps where the clock stands; for whoever is about to close the room.
    void note_clock();
    const session::SessionRunner& runner() const { return runner_; }
    /// What its clock shows.
    engine::Tick now() { return clock_.now(); }
    /// Gives the session away; this room is empty then.
    session::SessionRunner leave() { return std::move(runner_); }

  private:
    /// Runs something that may fail because of the machine; says so instead of throwing. True when it worked.
    template <typename Do>
    bool guarded(Do what);
    void carry_out(const viewmodel::PracticeIntent& intent);
    void submit(engine::Command command);
    void send_asked();
    void send(bool anyway);
    void hand_off(const viewmodel::HandOff& intent, bool anyway);
    void report(const std::string& handle);
    /// Shows what came of a wish. False when it was not granted, and why was said or is being asked.
    bool take(const desk::Outcome& outcome, const std::string& remedy = "");
    void hear(const std::vector<engine::Fact>& facts);
    int news(bool looked_at);
    void pass_time();
    void notice_gap();
    void skip_ahead();
    void wake_in_time(gui::Ui& ui);
    void note_clock_in_time(gui::Ui& ui);
    void look_at_selected();
    void save_drafts_in_time(gui::Ui& ui);
    const scoring::Reading& draft_reading();

    Workplace& context_;
    session::SessionRunner runner_;
    desk::DeskController controller_;
    RealClock clock_;
    viewmodel::Desk desk_;
    std::optional<viewmodel::HandOff> asked_hand_off_;  ///< waits for an answer: a colleague is replying
    session::TypingRecorder typing_;
    viewmodel::Practice shown_;  ///< the screen as it was last made; refreshed in place
    DraftSpeech speech_;
    Chime chime_;
    int gap_notice_ = 0;            ///< what is said of the machine's last sleep
    std::set<std::string> unseen_;  ///< conversations in which somebody wrote since the window was looked at
    std::optional<DraftSpeller> speller_;  ///< not in an assessment whose author does not allow it
    engine::Tick looked_at_ = -1;          ///< the simulated time of the last frame
    double noted_at_ = -1;                 ///< the shell's seconds when the clock was last kept
    gui::PracticeView view_;
    std::map<std::string, viewmodel::Draft> saved_;
    std::string read_text_, read_conversation_;  ///< what draft_reading_ is of
    scoring::Via read_via_ = scoring::Via::open;
    scoring::Reading draft_reading_;
    double unsaved_since_ = -1;  ///< the shell's seconds; -1: nothing to save
};

/// The pace asked for on the command line, or else the scenario's; thousandths.
int pace_milli(const StartOptions& options, const session::SessionRunner& runner);

}  // namespace sim::app
