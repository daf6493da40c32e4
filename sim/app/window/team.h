// The manager's desk in the window: what is asked of the store, kept until a filter changes.
#pragma once

#include <optional>

#include "sim/app/data/workplace.h"
#include "sim/app/platform/viewer.h"
#include "sim/app/window/shell.h"
#include "sim/app/window/team_sheets.h"
#include "sim/gui/team_view.h"
#include "sim/review/decide.h"
#include "sim/team/team_desk.h"
#include "sim/viewmodel/review_queue.h"
#include "sim/viewmodel/room_intents.h"
#include "sim/viewmodel/team_overview.h"

namespace sim::app {

class WindowTeam {
  public:
    explicit WindowTeam(Workplace& context);

    void draw(Frame& frame, gui::Intents& intents);
    /// Throws Failure.
    void answer(const viewmodel::TeamIntent& intent);
    /// A row of a table that leads out of the room, to a sentence; nothing where it stays here. Throws
    /// Failure.
    std::optional<viewmodel::OpenTeamSession> leads_to(const viewmodel::OpenTeamTable& row);
    void answer(const viewmodel::ReviewIntent& intent);
    /// The session that comes after this one in the queue as it is filtered now, whether or not this one
    /// still waits; 0 where none does. Throws Failure.
    std::int64_t case_after(std::int64_t session);
    /// The desk's pages, of which another room shows "people".
    const std::vector<viewmodel::TeamPage>& pages() const { return shown_.pages; }
    /// Asks everything anew, for today. Throws Failure.
    void refresh();

  private:
    void take(const viewmodel::FilterTeam& filter);
    void take_period(const std::string& days);
    void take_kept_filters();
    void keep_filters();
    void refresh_people();
    team::PeoplePage people_on(const team::Page& page);
    viewmodel::TeamTable whole_people();
    void refresh_overview();
    void refresh_queue();
    void sort(const viewmodel::SortTeamTable& by);
    void save(const std::string& format);
    void copy(const std::string& id);
    void pick(std::int64_t session);
    void decide();
    void answer_drill();
    void take_back(std::int64_t batch);
    review::Outcome kept(const review::Outcome& outcome);
    viewmodel::TeamRows rows_of(const viewmodel::OpenTeamRows& open, const team::Page& page);
    viewmodel::TeamRows rows_on_page();
    std::optional<viewmodel::TeamTable> whole(const std::string& table);

    Workplace& context_;
    viewmodel::TeamAnswers answers_;
    std::optional<viewmodel::TeamRows> rows_;
    std::string page_ = "overview";
    viewmodel::OpenTeamRows opened_;  ///< what the rows are of
    int rows_offset_ = 0;
    TeamSheets sheets_;
    Viewer viewer_;
    viewmodel::ReviewAnswers review_;
    viewmodel::ReviewQueue queue_;
    viewmodel::TeamOverview shown_;
    gui::TeamView view_;
};

}  // namespace sim::app
