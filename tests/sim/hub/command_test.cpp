// docs/hub.md, its commands, with the real program: an empty database, a manager's machine and a trainee's.
#include <fmt/format.h>

#include <fstream>

#include "tests/sim/hub/postgres_server.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using Catch::Matchers::Contains;
using tests::Outcome;

namespace {

/// The program at one machine's database.
struct Desk {
    std::string database;
    Outcome operator()(std::vector<std::string> words, const std::string& input = {}) const {
        std::vector<std::string> command = {tests::program(), "--db", database};
        command.insert(command.end(), words.begin(), words.end());
        return tests::run_program(command, input);
    }
};

/// The code on the line that ends with one.
std::string code_in(const std::string& said) {
    const std::size_t end = said.find_last_not_of('\n') + 1;
    return said.substr(end - 45, 45);
}

}  // namespace

TEST_CASE("from an empty database to two machines that see each other") {
    tests::server().make_database("by_the_page");
    const tests::TemporaryFolder folder;
    const Desk manager{(folder / "manager.db").string()};
    const Desk dana{(folder / "dana.db").string()};
    const std::string url = tests::server().url("by_the_page");

    const Outcome made =
        manager({"hub", "init", tests::server().superuser_url("by_the_page"), "--team", "North"});
    CHECK_THAT(made.out, Contains("first manager joins with this code"));
    CHECK(manager({"hub", "join", url, code_in(made.out)}).out ==
          "This machine is in North now, as manager. `coolhead hub push` sends what waits.\n");
    const Outcome invited = manager({"hub", "invite", "Dana"});
    CHECK_THAT(invited.out, Contains("Dana joins as trainee"));

    std::ofstream(folder / "nothing.json") << "[]";
    dana({"play", "three-days-no-signal", "--person", "Dana", "--save", "--actions",
          (folder / "nothing.json").string()});
    CHECK_THAT(dana({"hub"}).out, Contains("joined no hub"));
    const Outcome early = dana({"hub", "push"});
    CHECK(early.exit_code == 1);
    CHECK_THAT(early.err, Contains("has not joined a hub") && Contains("coolhead hub join URL CODE"));
    CHECK_THAT(dana({"hub", "join", url}, code_in(invited.out) + "\n").out, Contains("as trainee for Dana"));
    CHECK(dana({"hub", "push"}).out == "1 session, 1 verdict and 0 entries went to the hub.\n");

    CHECK(manager({"hub", "pull", url}).out == "1 session, 1 verdict and 0 entries came from the hub.\n");
    CHECK_THAT(manager({"sessions"}).out, Contains("Dana  three-days-no-signal"));
    CHECK_THAT(manager({"team", "people", "--all"}).out, Contains("Dana"));
    CHECK_THAT(manager({"hub", "machines"}).out, Contains("trainee\tDana"));
    CHECK_THAT(manager({"hub", "status", "--format", "json"}).out, Contains("\"hub_sessions\": 1"));
    CHECK(dana({"hub", "machines"}).exit_code == 1);
    CHECK(dana({"hub", "pull", "postgresql://localhost/another"}).exit_code == 1);
    CHECK(manager({"hub", "join", "nonsense"}, "x\n").exit_code == 2);

    CHECK_THAT(manager({"hub", "erase", "Dana"}).out, Contains("The hub had 1 sessions"));
    CHECK_THAT(dana({"hub", "pull"}).out, Contains("erased, here too"));
    CHECK_THAT(dana({"sessions"}).out, Contains("No session"));
}

TEST_CASE("a hub that is away is said so, with exit code 3, and nothing is lost") {
    tests::server().make_database("that_goes_away");
    const tests::TemporaryFolder folder;
    const Desk manager{(folder / "manager.db").string()};
    const Outcome made =
        manager({"hub", "init", tests::server().superuser_url("that_goes_away"), "--team", "North"});
    manager({"hub", "join", tests::server().url("that_goes_away"), code_in(made.out)});
    tests::server().stop();
    const Outcome pushed = manager({"hub", "push"});
    const Outcome status = manager({"hub", "status"});
    tests::server().start();
    CHECK(pushed.exit_code == 3);
    CHECK_THAT(pushed.err, Contains("cannot be reached") && Contains("it goes on where it was"));
    CHECK(status.exit_code == 3);
    CHECK_THAT(status.out, Contains("cannot be reached"));
    CHECK_THAT(manager({"hub", "status"}).out, Contains("It failed"));
    CHECK(manager({"hub", "push"}).exit_code == 0);
}
