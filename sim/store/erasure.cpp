// Nothing is left of a person. The one place where a journal forgets.
#include <fmt/format.h>

#include <array>
#include <string_view>

#include "sim/store/exchange.h"

namespace sim::store {
namespace {

/// Triggers that refuse what erasing has to do; they are put back as they were before it is done.
constexpr std::array<std::string_view, 5> guards = {"journal_never_forgets", "scorecards_never_go",
                                                    "step_results_never_go", "reviews_never_go",
                                                    "entries_never_go"};

/// In the order in which rows may go. ?1 is the person's number.
constexpr std::string_view sessions_of = "(SELECT id FROM sessions WHERE person = ?1)";
constexpr std::string_view drills_of = "(SELECT id FROM drills WHERE person = ?1)";

struct Left {
    std::string_view from;
    std::string_view which;  ///< {0} are the person's sessions, {1} their drills
};
constexpr auto what_goes = std::to_array<Left>(
    {{"checksums", "kind IN ('session', 'verdict', 'standing', 'self_rating', 'entry') AND number IN {0}"},
     {"checksums", "kind = 'identity' AND name = 'session' AND number IN {0}"},
     {"checksums", "kind = 'review' AND number IN (SELECT id FROM reviews WHERE session IN {0})"},
     {"checksums", "kind = 'dispute' AND number IN (SELECT id FROM disputes WHERE session IN {0})"},
     {"checksums", "kind = 'drill' AND number IN {1}"},
     {"checksums", "kind = 'drill_dispute' AND number IN (SELECT id FROM drill_disputes WHERE drill IN {1})"},
     {"checksums", "kind IN ('person', 'setting', 'member') AND number = ?1"},
     {"checksums", "kind = 'identity' AND name = 'person' AND number = ?1"},
     {"team_criteria", "card IN (SELECT id FROM team_cards WHERE session IN {0})"},
     {"team_errors", "card IN (SELECT id FROM team_cards WHERE session IN {0})"},
     {"team_reviews", "session IN {0}"},
     {"team_cards", "session IN {0}"},
     {"standings", "session IN {0}"},
     {"reviews", "session IN {0}"},
     {"hub_waits", "kind <> 'person' AND number IN {0}"},
     {"hub_waits", "kind = 'person' AND number = ?1"},
     {"identities", "kind = 'session' AND number IN {0}"},
     {"identities", "kind = 'person' AND number = ?1"},
     {"entries", "session IN {0}"},
     {"self_ratings", "session IN {0}"},
     {"disputes", "session IN {0}"},
     {"typing", "session IN {0}"},
     {"drafts", "session IN {0}"},
     {"clocks", "session IN {0}"},
     {"seals", "session IN {0}"},
     {"summaries", "session IN {0}"},
     {"step_results", "session IN {0}"},
     {"scorecards", "session IN {0}"},
     {"journal", "session IN {0}"},
     {"sessions", "person = ?1"},
     {"drill_disputes", "drill IN {1}"},
     {"drills", "person = ?1"},
     {"settings", "person = ?1"},
     {"members", "person = ?1"},
     {"people", "id = ?1"}});

std::vector<std::string> lift(Database& database) {
    std::vector<std::string> sql;
    for (const std::string_view guard : guards) {
        Statement select(database, "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?");
        if (select.bind(guard).step()) sql.push_back(select.text(0));
    }
    for (const std::string_view guard : guards) database.run(fmt::format("DROP TRIGGER IF EXISTS {}", guard));
    return sql;
}

}  // namespace

void Exchange::erase_in_transaction(const std::string& id) {
    const std::int64_t person = number_of("person", id);
    if (person == 0) return;
    const std::vector<std::string> lifted = lift(*database_);
    for (const Left& left : what_goes) {
        Statement remove(*database_,
                         fmt::format("DELETE FROM {} WHERE {}", left.from,
                                     fmt::format(fmt::runtime(left.which), sessions_of, drills_of)));
        remove.bind(person).run();
    }
    for (const std::string& trigger : lifted) database_->run(trigger);
}

void Exchange::erase_person(const std::string& id) {
    Transaction transaction(*database_);
    erase_in_transaction(id);
    transaction.commit();
    database_->run("PRAGMA wal_checkpoint(TRUNCATE)");
}

}  // namespace sim::store
