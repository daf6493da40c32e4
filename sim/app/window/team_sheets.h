// The manager's desk beside its overview: groups and attempts, exercises and the ways through them, blind
// second ratings. Asks the store only for the page that is shown.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/app/data/workplace.h"
#include "sim/rating/rating.h"
#include "sim/viewmodel/room_intents.h"
#include "sim/viewmodel/team_overview.h"

namespace sim::app {

/// What a row of a table leads to: the desk narrowed, rows to look through, a sentence, or another page.
struct TeamLead {
    std::optional<viewmodel::FilterTeam> narrows;
    std::optional<viewmodel::TeamRows> rows;
    std::optional<viewmodel::OpenTeamSession> session;
};

class TeamSheets {
  public:
    explicit TeamSheets(Workplace& context) : context_(context) {}

    /// Fills what the page shows. Throws Failure.
    void show(viewmodel::TeamOverview& shown, const std::string& page, const team::Filter& filter,
              const team::Choices& choices, const std::string& search);
    /// Throws Failure.
    TeamLead open(const viewmodel::OpenTeamTable& row, const team::Filter& filter,
                  const team::Choices& choices);
    void sort(const viewmodel::SortTeamTable& by);
    void turn(const viewmodel::PageTeamTable& page);

    void choose(const viewmodel::ChooseLevel& level);
    void keep_rating();
    void end_rating() { rated_.clear(); }
    void edit(const viewmodel::EditSample& edit);
    void draw_sample(const team::Filter& filter);
    /// The table as it is sorted and searched, with the rows of all pages; nothing where it is not shown.
    std::optional<viewmodel::TeamTable> whole(const std::string& table) const;
    /// Over all that is revealed; empty where nobody was ever asked to rate again.
    std::optional<rating::Agreement> agreement();

  private:
    void show_progress(viewmodel::TeamOverview& shown, const team::Filter& filter,
                       const team::Choices& choices);
    void show_exercises(viewmodel::TeamOverview& shown, const team::Filter& filter,
                        const team::Choices& choices);
    void show_agreement(viewmodel::TeamOverview& shown);
    void show_question(viewmodel::TeamOverview& shown);
    viewmodel::TeamRows rows_of_units(const std::string& criterion);
    std::string rater() const;

    Workplace& context_;
    std::map<std::string, viewmodel::TableLook> looks_;  ///< by table
    std::vector<viewmodel::TeamTable> tables_;           ///< as they were worked out
    std::string search_;
    std::vector<team::GroupRow> groups_;
    std::vector<team::AttemptRow> attempts_;
    std::vector<team::ScenarioRow> scenarios_;
    team::Ways ways_;
    std::vector<team::DisputeRow> disputes_;
    std::vector<rating::Sample> samples_;
    rating::Agreement agreement_;
    std::string rated_;  ///< the sample that is rated here
    int number_ = 0;     ///< the reply that is asked about
    rating::Levels levels_;
    viewmodel::SampleForm form_;
};

}  // namespace sim::app
