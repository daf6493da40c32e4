// The manager's desk: four figures, people by criteria, trend, critical errors; each opens its rows.
#pragma once

#include <string>

#include "sim/gui/days_dialog.h"
#include "sim/gui/intents.h"
#include "sim/gui/review_queue_view.h"
#include "sim/gui/team_table_view.h"
#include "sim/gui/ui.h"
#include "sim/viewmodel/team_overview.h"

namespace sim::gui {

class TeamView {
  public:
    /// `queue`: the desk's second page, which is shown instead where `team.page_shown` says so.
    void draw(Ui& ui, Box window, const viewmodel::TeamOverview& team, const viewmodel::ReviewQueue& queue,
              Intents& intents);

  private:
    void draw_page_tabs(Ui& ui, Box& rest, const viewmodel::TeamOverview& team, Intents& intents);
    Box draw_body(Ui& ui, Box rest, const viewmodel::TeamOverview& team, Intents& intents);
    Box draw_sheet(Ui& ui, Box rest, const viewmodel::TeamOverview& team, Intents& intents);
    void draw_tools(Ui& ui, Box& line, const viewmodel::TeamOverview& team, Intents& intents);
    void draw_head(Ui& ui, Box head, float names, const viewmodel::TeamOverview& team, Intents& intents);
    void draw_filters(Ui& ui, Box& rest, const viewmodel::TeamOverview& team);
    float draw_people(Ui& ui, Box box, const viewmodel::TeamOverview& team, Intents& intents);
    void draw_pages(Ui& ui, Box line, const viewmodel::TeamOverview& team, Intents& intents);
    void draw_grid(Ui& ui, Box grid, float names, const viewmodel::TeamOverview& team, Intents& intents);
    void move_cursor(Ui& ui, const viewmodel::TeamOverview& team, Intents& intents);
    void draw_export(Ui& ui, Box window, Intents& intents);
    void draw_menu(Ui& ui, Box window, const viewmodel::TeamOverview& team, Intents& intents);

    ReviewQueueView queue_view_;
    SampleFormView sample_view_;
    EditorBox search_{true};
    DaysDialog days_;
    std::string open_filter_;
    Box menu_anchor_;
    std::size_t row_ = 0, column_ = 0;  ///< of the heat map, where the keyboard is
};

/// The dialog with the rows of what was opened.
void draw_team_rows(Ui& ui, Box window, const viewmodel::TeamRows& rows, Intents& intents);
/// The lines of the four dimensions, each with its name at its end and a shape of its own; each stretch of
/// days opens its sessions.
void draw_team_trend(Ui& ui, Box box, const viewmodel::TeamOverview& team, Intents& intents);
/// Critical errors, each with its words; returns the height that was used.
float draw_team_errors(Ui& ui, Box box, const viewmodel::TeamOverview& team, Intents& intents);

}  // namespace sim::gui
