// What comes after a session in the window: the trainee's own view, the verdict, the replay.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scoring/review.h"
#include "scoring/scorecard.h"
#include "sim/app/data/workplace.h"
#include "sim/app/platform/viewer.h"
#include "sim/app/window/shell.h"
#include "sim/gui/debrief_view.h"
#include "sim/gui/replay_view.h"
#include "sim/gui/self_rating_view.h"
#include "sim/session/session_runner.h"
#include "sim/viewmodel/debrief.h"
#include "sim/viewmodel/replay.h"
#include "sim/viewmodel/replay_tape.h"
#include "sim/viewmodel/room_intents.h"
#include "sim/viewmodel/self_rating.h"

namespace sim::app {

class WindowDebrief {
  public:
    /// `ask_first`: the session has just ended, so the trainee rates it before the verdict is shown.
    WindowDebrief(Workplace& context, session::SessionRunner runner, scoring::Scorecard card, bool ask_first);

    void draw(Frame& frame, gui::Intents& intents);
    /// Throws Failure.
    void answer(const viewmodel::Intent& intent);
    /// The first finding of this criterion or error, which is the dearest; nothing where there is none.
    void show_finding(const std::string& criterion);
    /// A reviewer looks at it, first at what waits for them: they decide instead of the trainee's objecting.
    /// Throws Failure.
    void begin_review();
    bool reviewing() const { return by_reviewer_; }
    std::int64_t session() const { return runner_.id() ? runner_.id()->value : 0; }
    const scenario::Scenario& scenario() const { return runner_.scenario(); }

  private:
    void refresh();
    void place_among_attempts(store::SessionId id);
    viewmodel::DebriefBackground background() const;
    void score_rewrite();
    void answer_objection(const viewmodel::ObjectionIntent& intent);
    void keep_dispute();
    void answer_review(const viewmodel::ReviewIntent& intent);
    void keep_review();
    void comment(const scoring::Objection& about);
    void take_back(std::int64_t batch);
    void refresh_reviews();
    std::filesystem::path save_page();
    void save();
    void print();
    void keep_rating(bool rated);
    void answer_rating(const viewmodel::RatingIntent& intent);
    void answer_debrief(const viewmodel::Intent& intent);
    void open_replay(int message);
    void draw_replay(Frame& frame, gui::Intents& intents);
    void answer_replay(const viewmodel::Intent& intent);
    const scoring::Reading& reading_of_draft(const std::string& text);

    Workplace& context_;
    session::SessionRunner runner_;
    scoring::Scorecard card_;
    std::vector<engine::Fact> journal_;
    int attempt_ = 1;
    std::optional<double> last_overall_;
    std::string sealed_;
    bool seal_fits_ = false;
    viewmodel::SelfValues self_;
    bool rating_ = false;
    std::vector<scoring::Objection> disputes_;
    int other_verdicts_ = 0;
    bool by_reviewer_ = false;
    viewmodel::Reviewing reviewing_;
    std::vector<scoring::Override> decided_;  ///< what stands of reviewers' decisions
    viewmodel::DebriefDesk desk_;
    std::optional<scoring::Scorecard> rewritten_;
    viewmodel::Debrief shown_;

    std::optional<viewmodel::ReplayTape> tape_;
    viewmodel::Playback playback_;
    viewmodel::Replay replay_;  ///< as it was drawn last; refreshed in place
    std::vector<viewmodel::Replay::Mark> marks_;
    double played_until_s_ = -1;  ///< the shell's seconds at the last frame of the replay
    std::string read_text_;
    scoring::Reading draft_reading_;

    Viewer viewer_;
    gui::SelfRatingView rating_view_;
    gui::DebriefView debrief_view_;
    gui::ReplayView replay_view_;
};

}  // namespace sim::app
