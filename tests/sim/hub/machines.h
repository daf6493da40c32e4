// A hub with a team, and machines that have joined it, for tests.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "sim/hub/carrying.h"
#include "sim/hub/joining.h"
#include "sim/store/exchange.h"
#include "tests/sim/hub/postgres_server.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/temporary_folder.h"

namespace tests {

/// One desk: its database, and its account once it has joined.
struct Machine {
    TemporaryFolder folder;
    sim::store::Store store = sim::store::Store::open(folder / "c.db");
    sim::hub::Account account;

    Machine() { store.write_in_haste(); }
    /// A session that is over and judged, with some of the trainee's own words in it.
    sim::store::SessionId play(const std::string& person, int replies = 2,
                               const std::string& scenario = "lost-parcel");
    void judge(sim::store::SessionId session, const std::string& judge);
    sim::hub::Pushed push(const sim::hub::Progress& progress = {}) {
        return sim::hub::push(store, account, progress);
    }
    sim::hub::Pulled pull(const sim::hub::Progress& progress = {}) {
        return sim::hub::pull(store, account, progress);
    }
    std::string id_of(sim::store::SessionId session) { return sim::store::Exchange(store).id_of(session); }
    /// The account by another port.
    sim::hub::Account by(int port) const;
    std::vector<std::string> complaints() { return store.check(); }
};

/// A team of its own in a database that all tests share, unless another is named.
class TestHub {
  public:
    explicit TestHub(const std::string& database = "");
    std::unique_ptr<Machine> manager();
    /// `person` empty: a machine that several use.
    std::unique_ptr<Machine> joined(Machine& by_manager, const std::string& rank,
                                    const std::string& person = "");
    const std::string& database() const { return database_; }
    const std::string& team() const { return team_; }
    std::string url() const { return server().url(database_); }
    /// What a query of the superuser's says of this team; "TEAM" stands for its id.
    std::string value(std::string sql) const;
    std::string team_id() const;

  private:
    std::string database_;
    std::string team_;
    std::string code_;
};

/// A statement of a login's own, as psql would send it: what it gave, one row a line, or "refused: STATE".
std::string by_plain_sql(const std::string& database, const sim::hub::Account& account,
                         const std::string& sql);

/// Everything the hub holds of a session comes to what its checksum says, for all sessions of the team.
bool hub_is_whole(const TestHub& hub);

}  // namespace tests
