// `coolhead people`, `assign` and `seals`, and that roles hold in every command.
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "sim/store/store.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using Json = nlohmann::json;
using tests::Outcome;

namespace {

struct Office {
    tests::TemporaryFolder folder;
    std::string file = (folder / "c.db").string();

    Outcome run(std::vector<std::string> words, const std::string& typed = "") const {
        words.insert(words.begin(), {tests::program(), "--db", file});
        return tests::run_program(words, typed,
                                  {{"COOLHEAD_HOME", tests::source_dir().string()},
                                   {"XDG_STATE_HOME", (folder / "state").string()},
                                   {"DISPLAY", ""}});
    }
    Outcome as(const std::string& name, std::vector<std::string> words,
               const std::string& secret = "") const {
        words.insert(words.end(), {"--as", name});
        if (!secret.empty()) words.insert(words.end(), {"--passphrase-file", secret_file(name, secret)});
        return run(words);
    }
    std::string secret_file(const std::string& name, const std::string& secret) const {
        std::string path = (folder / (name + ".txt")).string();
        std::ofstream(path) << secret << "\n";
        return path;
    }
    void play(const std::string& person, const std::string& mode = "practice") const {
        const std::string actions = (folder / "nothing.json").string();
        std::ofstream(actions) << "[]";
        const Outcome played =
            run({"play", "just-a-troll", "--actions", actions, "--person", person, "--mode", mode});
        INFO(played.err);
        REQUIRE(played.exit_code == 0);
    }
    void lock() const {
        REQUIRE(run({"people", "role", "Mia", "--role", "manager"}).exit_code == 0);
        REQUIRE(run({"people", "passphrase", "Mia", "--new-passphrase-file", secret_file("Mia", mia)})
                    .exit_code == 0);
    }
    const std::string mia = "four quiet green boats", tom = "seven loud yellow vans";
};

}  // namespace

TEST_CASE("from a manager's passphrase on every command on the database asks who gives it") {
    const Office office;
    office.play("Ada");
    office.play("Ben");
    CHECK(office.as("Ben", {"sessions"}).exit_code == 0);
    office.lock();
    const std::vector<std::vector<std::string>> locked = {
        {"sessions"},
        {"show", "1"},
        {"replay", "1"},
        {"rescore", "1"},
        {"export"},
        {"team"},
        {"team", "report"},
        {"team", "groups"},
        {"team", "join", "--person", "Ben", "--team", "Leeds"},
        {"review"},
        {"review", "show", "1"},
        {"restore", "--list"},
        {"people"},
        {"people", "log"},
        {"people", "role", "Ben", "--role", "manager"},
        {"people", "passphrase", "Mia", "--new-passphrase-file", "x"},
        {"people", "export", "Ada"},
        {"people", "erase", "Ada", "--yes"},
        {"people", "keep", "--days", "1"},
        {"people", "tidy"},
        {"assign"},
        {"assign", "add", "just-a-troll", "--person", "Ben"},
        {"assign", "withdraw", "1"},
        {"seals"},
        {"hub", "init", "postgresql://localhost/x"},
        {"progress", "--person", "Ada"}};
    for (const std::vector<std::string>& words : locked) {
        const Outcome refused = office.as("Ben", words);
        INFO(words.front() << " " << (words.size() > 1 ? words[1] : "") << " " << refused.err);
        CHECK(refused.exit_code == 1);
        CHECK(refused.err.find("Ben may not do that") != std::string::npos);
        CHECK(refused.out.empty());
    }
    CHECK(office.as("Ben", {"show", "2"}).exit_code == 0);  // his own
    CHECK(office.as("Ben", {"progress", "--person", "Ben"}).exit_code == 0);
    CHECK(office.as("Mia", {"sessions"}, office.mia).exit_code == 0);
    CHECK(office.as("Mia", {"sessions"}, "not the passphrase").exit_code == 1);
    CHECK(office.as("Mia", {"people", "log"}, office.mia).out.find("tried") != std::string::npos);
    CHECK(office.as("Mia", {"sessions"}).exit_code == 2);  // no terminal to type it on
}

TEST_CASE("a trainer looks and assigns, a manager also takes out and erases") {
    const Office office;
    office.play("Ada");
    office.lock();
    REQUIRE(office.as("Mia", {"people", "role", "Tom", "--role", "trainer"}, office.mia).exit_code == 0);
    CHECK(office.as("Tom", {"team"}).err.find("a trainer needs a passphrase") != std::string::npos);
    REQUIRE(office
                .as("Mia",
                    {"people", "passphrase", "Tom", "--new-passphrase-file",
                     office.secret_file("Tom", office.tom)},
                    office.mia)
                .exit_code == 0);
    CHECK(office.as("Tom", {"team"}, office.tom).exit_code == 0);
    CHECK(office
              .as("Tom", {"assign", "add", "just-a-troll", "--person", "Ada", "--due", "2031-01-01"},
                  office.tom)
              .exit_code == 0);
    {
        sim::store::Store store = sim::store::Store::open(office.file);
        const auto drill =
            store.add_drill("Ada", {.scenario = "s", .step = "x", .score = 5, .card_json = "{}"});
        store.add_drill_dispute(drill, {"", "T1", "too cool", "I was warm.", "2031-01-01T09:00:00"});
    }
    CHECK(office.as("Tom", {"team", "answer", "--dispute", "1", "--words", "No.", "--by", "Mia"}, office.tom)
              .exit_code == 0);
    {
        sim::store::Store store = sim::store::Store::open(office.file);
        sim::store::Statement answer = store.ask("SELECT reviewer FROM drill_answers");
        REQUIRE(answer.step());
        CHECK(answer.text(0) == "Tom");  // in nobody else's name
    }
    CHECK(office.as("Tom", {"export"}, office.tom).exit_code == 1);
    CHECK(office.as("Tom", {"people", "erase", "Ada", "--yes"}, office.tom).exit_code == 1);
    const Json assigned = Json::parse(office.as("Tom", {"assign", "--format", "json"}, office.tom).out);
    CHECK(assigned[0]["state"] == "not started");
    CHECK(assigned[0]["by"] == "Tom");
    CHECK(office.as("Mia", {"people", "erase", "Ada"}, office.mia).exit_code == 2);  // not meant yet
    const Outcome erased = office.as("Mia", {"people", "erase", "Ada", "--yes"}, office.mia);
    INFO(erased.err);
    CHECK(erased.exit_code == 0);
    CHECK(erased.out.find("Ada is erased: 1 session (1 finished, 0 passed), 1 drill") == 0);
    CHECK(office.run({"doctor"}).out.find("good   database") == 0);
}

TEST_CASE("a lost passphrase is replaced without one, and everybody sees it") {
    const Office office;
    office.lock();
    REQUIRE(office
                .run({"people", "lost-passphrase", "Mia", "--new-passphrase-file",
                      office.secret_file("new", "nine small purple hats")})
                .exit_code == 0);
    CHECK(office.as("Mia", {"people"}, office.mia).exit_code == 1);
    CHECK(office.as("Mia", {"people", "log"}, "nine small purple hats").out.find("lost passphrase") !=
          std::string::npos);
    CHECK(office.run({"doctor"}).out.find("a lost passphrase was replaced at") != std::string::npos);
}

TEST_CASE("a certification run is sealed; the card, the seals and the doctor say what no longer fits") {
    const Office office;
    office.play("Ada", "assessment");
    office.play("Ada", "assessment");
    office.play("Ada");
    const Json sealed = Json::parse(office.run({"seals", "--format", "json"}).out);
    REQUIRE(sealed["runs"].size() == 2);
    CHECK(sealed["faults"] == 0);
    CHECK(sealed["entries"] == 4);
    CHECK(sealed["runs"][1]["attempts"] == Json::array({1, 2}));
    CHECK(office.run({"show", "2"}).out.find("attempt 2; before it session 1 not passed") !=
          std::string::npos);
    CHECK(office.run({"show", "3"}).out.find("ealed") == std::string::npos);
    CHECK(office.run({"doctor"}).out.find("good   seals: 2 certification runs fit") != std::string::npos);
    sim::store::Database(office.file)
        .run("UPDATE sessions SET started_at = '2020-01-01T09:00:00' WHERE id = 2");
    const Outcome seals = office.run({"seals"});
    CHECK(seals.exit_code == 1);
    CHECK(seals.out.find("session 2 has another beginning than when it was sealed") != std::string::npos);
    CHECK(office.run({"doctor"}).out.find("wrong  seals: Something sealed does not fit") !=
          std::string::npos);
}

TEST_CASE(
    "the terminal's first screen begins with what is assigned, the most urgent first, and says what to "
    "type") {
    const Office office;
    office.play("Ada");
    office.play("Ben");
    const auto assign = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"assign", "add"});
        REQUIRE(office.run(words).exit_code == 0);
    };
    assign({"just-a-troll", "--person", "Ada", "--certify"});
    assign({"charged-twice", "--person", "Ada", "--due", "2020-01-02"});
    assign({"mums-phone", "--person", "Ben"});
    const Outcome home = office.run({"play", "--person", "Ada"}, "/quit\n");
    const std::string told = home.out + home.err;
    const std::size_t late = told.find("was due 2020-01-02"), certified = told.find("certification run");
    REQUIRE(late != std::string::npos);
    REQUIRE(certified != std::string::npos);
    CHECK(late < certified);
    CHECK(certified < told.find("Next for you"));
    CHECK(told.find(" assessment` begins it") != std::string::npos);
    CHECK(told.find("Assigned to you") != told.rfind("Assigned to you"));
    const Outcome other = office.run({"play", "--person", "Cy"}, "/quit\n");
    CHECK((other.out + other.err).find("Assigned to you") == std::string::npos);
}

TEST_CASE("where nothing can be signed an assessment does not begin, and practice does") {
    const Office office;
    std::ofstream(office.folder / "state") << "a file";
    office.play("Ada");
    const Outcome refused = office.run({"play", "just-a-troll", "--actions",
                                        (office.folder / "nothing.json").string(), "--mode", "assessment"});
    CHECK(refused.exit_code == 3);
    CHECK(Json::parse(office.run({"sessions", "--format", "json"}).out).size() == 1);
}
