// The built program as a person or a script meets it: what is printed where, and the exit code.
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/catch.h"
#include "tests/support/other_judge.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using Json = nlohmann::json;
using tests::Outcome;

namespace {

Outcome coolhead(std::vector<std::string> arguments, const std::string& input = {},
                 std::map<std::string, std::string> environment = {}) {
    arguments.insert(arguments.begin(), tests::program());
    environment.emplace("COOLHEAD_HOME", tests::source_dir().string());
    environment.emplace("DISPLAY", "");
    environment.emplace("WAYLAND_DISPLAY", "");
    return tests::run_program(arguments, input, environment);
}

std::vector<std::string> lines_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

// A failure is one sentence on standard error, and nothing on standard output.
void check_fails(const Outcome& outcome, int exit_code, const std::string& says) {
    CHECK(outcome.exit_code == exit_code);
    CHECK(outcome.err.find(says) != std::string::npos);
    CHECK(outcome.out.empty());
    CHECK(lines_of(outcome.err).size() == 1);
}

std::string recorded(const std::string& scenario, const std::string& run) {
    return (tests::source_dir() / "tests/golden/actions" / scenario / (run + ".json")).string();
}

// A database with one session of recorded actions.
std::string played(const tests::TemporaryFolder& folder, const std::string& run = "good") {
    const std::string file = (folder / "c.db").string();
    const Outcome outcome = coolhead({"play", "charged-twice", "--actions", recorded("charged-twice", run),
                                      "--db", file, "--person", "Ada", "--seed", "5"});
    REQUIRE(outcome.exit_code == 0);
    return file;
}

}  // namespace

TEST_CASE("a file that is not there is one problem among the others") {
    const Outcome outcome = coolhead({"validate", "no-such-file.json", recorded("charged-twice", "good")});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.find("no-such-file.json:1:1: error: no such file; check its name [file]") == 0);
    CHECK(lines_of(outcome.out).size() > 1);
}

TEST_CASE("analyze answers every line in order and goes on after bad ones") {
    const Outcome outcome =
        coolhead({"analyze"},
                 "{\"id\": 7, \"text\": \"@ParcellyHelp sorry! #late\"}\n"
                 "\n"
                 "nope\n"
                 "{\"id\": \"a\", \"text\": \"DM us\", \"via\": \"dm\", \"in_reply_to\": \"hi\"}");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    const std::vector<std::string> lines = lines_of(outcome.out);
    REQUIRE(lines.size() == 4);
    const Json first = Json::parse(lines[0]);
    CHECK(first["id"] == 7);
    CHECK(first["entities"][0] ==
          Json::parse(R"({"type": "mention", "start": 0, "end": 13, "text": "@ParcellyHelp"})"));
    for (const char* key : {"weighted_length", "valid", "private", "acts", "tone", "sentiment", "politeness",
                            "heat", "empathy"})
        CHECK(first.contains(key));
    CHECK(first.size() == 11);
    CHECK(Json::parse(lines[1])["line"] == 2);
    CHECK(Json::parse(lines[2])["line"] == 3);
    CHECK(Json::parse(lines[2])["error"].is_string());
    CHECK(Json::parse(lines[3])["id"] == "a");
}

TEST_CASE("analyze gives the same bytes for any number of threads and any locale") {
    std::string input;
    for (int number = 0; number < 600; ++number) {
        input += "{\"id\": " + std::to_string(number) + ", \"text\": \"Sorry, " +
                 std::string(static_cast<std::size_t>(number % 90), 'x') +
                 " 😡 call 020 7946 0018 or see https://example.com/" + std::to_string(number) + " #help\"}\n";
        if (number % 97 == 0) input += "{bad\n";
    }
    const Outcome one = coolhead({"analyze", "--explain"}, input);
    CHECK(lines_of(one.out).size() == 607);
    CHECK(coolhead({"analyze", "--explain", "--jobs", "2"}, input).out == one.out);
    CHECK(coolhead({"analyze", "--explain", "--jobs", "7"}, input, {{"LC_ALL", "de_DE.UTF-8"}}).out ==
          one.out);
}

TEST_CASE("analyze refuses long lines and bad bytes in their place") {
    const std::string long_line = "{\"id\": 1, \"text\": \"" + std::string(1'100'000, 'x') + "\"}\n";
    const Outcome outcome =
        coolhead({"analyze"}, long_line + "{\"id\": 2, \"text\": \"\xff\"}\n{\"id\": 3, \"text\": \"ok\"}\n");
    const std::vector<std::string> lines = lines_of(outcome.out);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "{\"error\": \"The line is longer than 1 MiB; split it\", \"line\": 1}");
    CHECK(Json::parse(lines[1])["line"] == 2);
    CHECK(Json::parse(lines[2])["id"] == 3);
}

TEST_CASE("analyze survives naughty strings and hands their ids back") {
    const auto data = tests::reference_data("blns/blns.json");
    if (!data) return;
    const Json strings = Json::parse(tests::read_file(*data));
    REQUIRE(strings.size() > 100);
    std::string input;
    for (const Json& text : strings) input += Json{{"id", text}, {"text", text}}.dump() + "\n";
    const Outcome outcome = coolhead({"analyze"}, input);
    const std::vector<std::string> lines = lines_of(outcome.out);
    REQUIRE(lines.size() == strings.size());
    for (std::size_t index = 0; index < lines.size(); ++index)
        CHECK(Json::parse(lines[index])["id"] == strings[index]);
}

TEST_CASE("a full disk behind standard output is said") {
    const Outcome outcome = tests::run_program(
        {"/bin/sh", "-c", "exec \"" + tests::program() + "\" analyze > /dev/full"},
        "{\"id\": 1, \"text\": \"x\"}\n", {{"COOLHEAD_HOME", tests::source_dir().string()}});
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err.find("Standard output takes no more") != std::string::npos);
}

TEST_CASE("wrong calls are exit code 2, wrong input 1, a wrong machine 3") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "notes.db") << std::string(9000, 'n');
    check_fails(coolhead({"--bogus"}), 2, "--bogus");
    check_fails(coolhead({"show"}), 2, "ID is required");
    check_fails(coolhead({"show", "zero"}), 2, "zero");
    check_fails(coolhead({"analyze", "--jobs", "0"}), 2, "--jobs");
    check_fails(coolhead({"sessions", "replay", "1"}), 2, "");
    check_fails(coolhead({"play"}), 2, "Name a scenario");
    check_fails(coolhead({"rescore", "--db", (folder / "a.db").string()}), 2, "Name a session");
    check_fails(coolhead({"--size", "huge"}), 2, "1440x900");
    check_fails(coolhead({"play", "charged-twise", "--db", (folder / "new.db").string()}), 1,
                "did you mean `charged-twice`");
    check_fails(coolhead({"play", "charged-twice", "--actions", "no-such.json"}), 1,
                "no-such.json cannot be read");
    check_fails(coolhead({"show", "1", "--db", (folder / "a.db").string()}), 1, "is not there");
    check_fails(coolhead({"sessions", "--db", (folder / "notes.db").string()}), 3,
                "is damaged or is not a database");
    check_fails(coolhead({"play", "charged-twice", "--db", "/proc/c.db"}), 3, "/proc/c.db");
    check_fails(coolhead({"analyze"}, "", {{"COOLHEAD_HOME", "/nowhere"}}), 3, "COOLHEAD_HOME");
    CHECK_FALSE(std::filesystem::exists(folder / "a.db"));
}

TEST_CASE("help is no failure") {
    const Outcome outcome = coolhead({"--help"});
    CHECK(outcome.exit_code == 0);
    for (const char* command :
         {"analyze", "validate", "play", "sessions", "show", "replay", "rescore", "export", "doctor"})
        CHECK(outcome.out.find(command) != std::string::npos);
    CHECK(coolhead({"play", "--help"}).out.find("--actions") != std::string::npos);
}

TEST_CASE("README.md names every command that --help names") {
    const std::string readme = tests::read_file(tests::source_dir() / "README.md");
    const std::string help = coolhead({"--help"}).out;
    int commands = 0;
    for (const std::string& line : lines_of(help.substr(help.find("Subcommands:")))) {
        const std::size_t first = line.find_first_not_of(' ');
        if (first == 0 || first == std::string::npos) continue;
        const std::string command = line.substr(first, line.find(' ', first) - first);
        if (command.front() < 'a' || command.front() > 'z' || first > 4) continue;  // a description goes on
        INFO(command);
        CHECK((readme.find("`coolhead " + command) != std::string::npos ||
               readme.find("`" + command + " ") != std::string::npos));
        ++commands;
    }
    CHECK(commands > 10);
}

TEST_CASE("validate names every place, sums up, and says by its exit code whether there are errors") {
    const tests::TemporaryFolder folder;
    const Outcome good = coolhead({"validate", (tests::source_dir() / "scenarios" / "brands").string()});
    CHECK(good.exit_code == 0);
    CHECK(good.err.find("checked, 0 errors") != std::string::npos);
    std::ofstream(folder / "bad.json") << "{\n  \"format\": 1,\n}";
    const Outcome bad = coolhead({"validate", (folder / "bad.json").string()});
    CHECK(bad.exit_code == 1);
    CHECK(bad.out.find((folder / "bad.json").string() + ":3:1: error: ") == 0);
    CHECK(bad.err.find("1 file checked, 1 error, 0 warnings.") != std::string::npos);
}

TEST_CASE("recorded actions give the published scorecard, and the same again") {
    const std::vector<std::string> call = {
        "play", "charged-twice", "--actions", recorded("charged-twice", "good"), "--seed",
        "5",    "--format",      "json"};
    const tests::TemporaryFolder folder;
    const std::map<std::string, std::string> home = {{"XDG_DATA_HOME", folder.path().string()}};
    const Outcome outcome = coolhead(call, {}, home);
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    const Json card = Json::parse(outcome.out);
    CHECK(card["scenario"] == "charged-twice");
    CHECK(card["seed"] == 5);
    CHECK(card["dimensions"].size() == 4);
    CHECK_FALSE(card["findings"].empty());
    CHECK(coolhead(call, {}, home).out == outcome.out);
    CHECK(std::filesystem::is_empty(folder.path()));  // nothing is kept unless it is asked for
}

TEST_CASE("recorded actions that are refused are said with their place") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "a.json")
        << R"([{"at_s": 1, "do": "reply", "conversation": "nobody", "text": "hi"}])";
    const Outcome outcome = coolhead({"play", "charged-twice", "--actions", (folder / "a.json").string()});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err.find("a.json:1:2: refused: There is no conversation \"nobody\"") != std::string::npos);
    CHECK(outcome.out.find("Overall") != std::string::npos);  // the rest is played
    std::ofstream(folder / "b.json") << R"([{"at_s": 1, "do": "replay"}])";
    const Outcome faulty = coolhead({"play", "charged-twice", "--actions", (folder / "b.json").string()});
    CHECK(faulty.exit_code == 1);
    CHECK(faulty.err.find((folder / "b.json").string() + ":1:20: error: ") == 0);
}

TEST_CASE("what was played is listed, shown, replayed, rescored and exported") {
    const tests::TemporaryFolder folder;
    const std::string file = played(folder);
    const Outcome list = coolhead({"sessions", "--db", file, "--format", "json"});
    const Json session = Json::parse(list.out)[0];
    CHECK(session["person"] == "Ada");
    CHECK(session["finished"] == true);
    const Json shown = Json::parse(coolhead({"show", "1", "--format", "json", "--db", file}).out);
    CHECK(shown["mode"] == "practice");
    CHECK(shown["hints"] == 0);
    Json card = shown;
    card.erase("mode"), card.erase("hints");
    CHECK(card == session["scorecard"]);
    const Outcome text = coolhead({"--db", file, "show", "1"});
    CHECK(text.out.find("Session 1 of Ada") == 0);
    CHECK(text.out.find("Overall") != std::string::npos);
    const Outcome journal = coolhead({"replay", "1", "--db", file});
    CHECK(journal.out.find("Session of charged-twice") != std::string::npos);
    CHECK(journal.out.find("The session is over") != std::string::npos);
    CHECK(coolhead({"rescore", "1", "--db", file}).out.find("by this judge already") != std::string::npos);
    CHECK(coolhead({"rescore", "--all", "--db", file}).exit_code == 0);
    CHECK(Json::parse(coolhead({"show", "1", "--format", "json", "--db", file}).out) == shown);
    const Outcome table = coolhead({"export", "--format", "csv", "--db", file});
    CHECK(lines_of(table.out).size() == 2);
    CHECK(lines_of(coolhead({"export", "--since", "2999-01-01", "--db", file}).out).size() == 1);
    check_fails(coolhead({"show", "2", "--db", file}), 1, "holds no session 2");
}

TEST_CASE("an export goes on after the session where another was stopped, and both together are the whole") {
    const tests::TemporaryFolder folder;
    const std::string file = played(folder);
    played(folder), played(folder, "rude");
    const std::string whole = coolhead({"export", "--db", file}).out;
    const std::string rest = coolhead({"export", "--after", "1", "--db", file}).out;
    CHECK(lines_of(whole).size() == 4);
    CHECK(lines_of(rest).size() == 2);
    CHECK(whole.ends_with(rest));
    CHECK(Json::parse(
              coolhead({"export", "--after", "2", "--format", "json", "--db", file}).out)[0]["session"] == 3);
    CHECK(coolhead({"export", "--after", "3", "--format", "json", "--db", file}).out == "[]\n");
    check_fails(coolhead({"export", "--after", "0", "--db", file}), 2, "--after");
}

TEST_CASE(
    "a disputed critical error waits for a person in every command, and its card stays; the page is saved") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "c.db").string(), page = (folder / "my page.html").string();
    const Outcome played =
        coolhead({"play", "charged-twice", "--db", file, "--seed", "5", "--person", "A<b>"},
                 "/wait 60\nWhat is your card number, Dev? ^JD\n/end\n/skip\n"
                 "/disagree 2 not quite\n/disagree 1 I meant the order\n/rewrite 1 Sorry, Dev. ^JD\n/save " +
                     page + "\n/save " + page + "\n/save /proc/nowhere/p.html\n/print\n/quit\n",
                 {{"XDG_DOCUMENTS_DIR", folder.path().string()}, {"PATH", "/nowhere"}});
    INFO(played.out);
    CHECK_THAT(played.out, Catch::Contains("Saved: " + page) && Catch::Contains("is there already") &&
                               Catch::Contains("/proc/nowhere cannot be written") &&
                               Catch::Contains("nothing here opens pages; print it from a browser: " +
                                               (folder / "coolhead-1-charged-twice.html").string()));
    const Json shown = Json::parse(coolhead({"show", "1", "--format", "json", "--db", file}).out);
    REQUIRE(shown["critical"].size() == 1);
    CHECK(shown["waits_for_person"] == true);
    CHECK(shown["overall"] == 0);
    const std::string would = std::to_string(std::lround(shown["would_have_been"].get<double>()));
    CHECK_THAT(played.out, Catch::Contains("The score stays as it is.") &&
                               Catch::Contains(would + " for now, disputed · waits for a person, 0 if the "
                                                       "error stands.") &&
                               Catch::Contains("instead of " + would + " (disputed)."));
    CHECK_THAT(coolhead({"show", "1", "--db", file}).out,
               Catch::Contains("Overall " + would + " of 100, disputed · waits for a person") &&
                   Catch::Contains("Disagreed: I meant"));
    for (const std::string list : {"sessions", "progress"})
        CHECK_THAT(coolhead({list, "--db", file}).out,
                   Catch::Contains(would + ", disputed · waits for a person"));
    CHECK_THAT(coolhead({"export", "--format", "csv", "--db", file}).out, Catch::Contains(",yes,"));
    std::stringstream saved;
    saved << std::ifstream(page).rdbuf();
    CHECK(saved.str() == coolhead({"show", "1", "--format", "html", "--db", file}).out);
    CHECK_THAT(saved.str(),
               Catch::Contains("<bdi>A&lt;b&gt;</bdi>") && Catch::Contains("waits for a person"));
}

TEST_CASE("in the terminal a drill's finding can be objected to, and progress shows it to whoever trains") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "c.db").string();
    const Outcome round = coolhead({"drill", "--db", file, "--seed", "7", "--count", "1", "--person", "Ada"},
                                   "public\nPost your card number here.\n/disagree 9 no\n"
                                   "/disagree 1 I would never\n\n");
    INFO(round.out);
    CHECK_THAT(round.out,
               Catch::Contains("/disagree 1 and your reason") &&
                   Catch::Contains("the number of a line, and why") &&
                   Catch::Contains("Kept for your trainer.") &&
                   Catch::Contains("for now, disputed · waits for a person, 0 if the error stands"));
    const Json progress =
        Json::parse(coolhead({"progress", "--db", file, "--person", "Ada", "--format", "json"}).out);
    REQUIRE(progress["drill_objections"].size() == 1);
    CHECK(progress["drill_objections"][0]["because"] == "I would never");
    CHECK_THAT(coolhead({"progress", "--db", file, "--person", "Ada"}).out,
               Catch::Contains("Objections in drills") && Catch::Contains("Disagreed: I would never"));
}

TEST_CASE("what the judge said stays what it said, in every command, when the judge is another one") {
    const tests::TemporaryFolder folder;
    const std::string file = played(folder, "rude");
    const auto first = Json::parse(coolhead({"show", "1", "--format", "json", "--db", file}).out);
    const std::string judge = first["judge"];
    CHECK(coolhead({"--version"}).out.find("judge " + judge.substr(0, 7) + " of ") != std::string::npos);

    // The same house with a phrase changed: another judge.
    const std::map<std::string, std::string> other{{"COOLHEAD_HOME", (folder / "home").string()}};
    tests::copy_judge(folder / "home" / "assets");
    tests::change_a_phrase(folder / "home" / "assets");
    std::filesystem::create_symlink(tests::source_dir() / "scenarios", folder / "home" / "scenarios");
    const auto as_other = [&](std::vector<std::string> words, const std::string& typed = {}) {
        words.insert(words.end(), {"--db", file});
        return coolhead(words, typed, other).out;
    };
    CHECK(as_other({"--version"}).find(judge.substr(0, 7)) == std::string::npos);
    CHECK(Json::parse(as_other({"show", "1", "--format", "json"})) == first);
    CHECK(as_other({"play", "--person", "Ada"}, "/show 1\n/quit\n").find("judge " + judge.substr(0, 7)) !=
          std::string::npos);
    CHECK(as_other({"play", "--resume", "1"}, "/skip\n/quit\n").find("judge " + judge.substr(0, 7)) !=
          std::string::npos);
    CHECK(as_other({"export"}).find("," + judge + ",") != std::string::npos);
    CHECK(Json::parse(as_other({"sessions", "--format", "json"}))[0]["judge"] == judge);

    const std::string moved = as_other({"rescore", "1"});
    CHECK(moved.find(" -> ") != std::string::npos);
    CHECK(moved.find("(judge " + judge.substr(0, 7)) != std::string::npos);
    CHECK(lines_of(moved).size() > 1);  // what the phrase moved
    CHECK(as_other({"rescore", "--all"}).find("by this judge already") != std::string::npos);

    const Json latest = Json::parse(as_other({"show", "1", "--format", "json"}));
    CHECK(latest["judge"] != judge);
    CHECK(latest["other_judges"] == Json{judge});
    CHECK(as_other({"show", "1"}).find("Other verdicts on this session:\njudge " + judge.substr(0, 7)) !=
          std::string::npos);
    Json kept = Json::parse(as_other({"show", "1", "--format", "json", "--judge", judge.substr(0, 7)}));
    CHECK(kept["other_judges"] == Json{latest["judge"]});
    kept.erase("other_judges");
    CHECK(kept == first);
    check_fails(coolhead({"show", "1", "--judge", "nobody", "--db", file}), 1, "Those who did: ");
}

TEST_CASE("a phrase file that is damaged or missing is a sentence with its file, its line and a remedy") {
    const tests::TemporaryFolder folder;
    const std::map<std::string, std::string> home{{"COOLHEAD_HOME", folder.path().string()}};
    const std::filesystem::path english = folder / "assets" / "judge" / "en";
    tests::copy_judge(folder / "assets");
    std::filesystem::create_symlink(tests::source_dir() / "scenarios", folder / "scenarios");
    REQUIRE(coolhead({"--version"}, {}, home).exit_code == 0);

    std::ofstream(english / "own.phrases") << "[apology]\nSorry\n";
    const Outcome damaged = coolhead({"--version"}, {}, home);
    check_fails(damaged, 3, "own.phrases:2: \"Sorry\" is no word");
    CHECK(damaged.err.find("Mend that line") != std::string::npos);
    const Outcome checked = coolhead({"validate", english.string()}, {}, home);
    CHECK(checked.exit_code == 1);
    CHECK(lines_of(checked.out).size() == 1);
    CHECK(checked.out.find("own.phrases:2:1: error: \"Sorry\" is no word") != std::string::npos);
    CHECK(checked.err.find("10 files checked, 1 error, 0 warnings.") != std::string::npos);
    const Outcome absent = coolhead({"validate", (english / "absent.phrases").string()});
    CHECK(absent.exit_code == 1);
    CHECK(absent.out.find("absent.phrases:1:1: error: no such file") != std::string::npos);
    std::filesystem::remove_all(english);
    check_fails(coolhead({"--version"}, {}, home), 3, "holds no phrases");
}

TEST_CASE("Ctrl-C ends a command with exit code 130, and what was played is kept") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "c.db").string();
    const std::map<std::string, std::string> home{{"COOLHEAD_HOME", tests::source_dir().string()}};
    const std::string scenarios = (tests::source_dir() / "scenarios").string();
    std::vector<std::string> validating{"validate", "--jobs", "1"};
    validating.resize(103, scenarios);  // more than it can read before Ctrl-C
    const std::vector<std::vector<std::string>> commands = {
        {"play", "charged-twice", "--db", file},
        {"drill", "--db", file},
        validating,
        {"autoplay", "charged-twice", "--runs", "100000"}};
    for (const std::vector<std::string>& command : commands) {
        INFO(command.front());
        std::vector<std::string> words{tests::program()};
        words.insert(words.end(), command.begin(), command.end());
        const bool talks = command.front() == "play" || command.front() == "drill";
        const Outcome outcome = tests::interrupt_program(
            words, home, talks ? tests::Interrupted::once_it_speaks : tests::Interrupted::at_work);
        CHECK(outcome.exit_code == 130);
        CHECK_FALSE(outcome.killed);
    }
    CHECK(coolhead({"sessions", "--db", file}).out.find("unfinished") != std::string::npos);
}

TEST_CASE("the terminal plays a session by typed lines and keeps it") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "c.db").string();
    const Outcome outcome = coolhead(
        {"play", "charged-twice", "--db", file, "--seed", "5"},
        "/list\n/wait 60\n/bogus\nSorry Dev, two charges is wrong. Could you DM us? ^JD\n/resolve\n/end\n");
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.out.find("Dev Mistry (@devmistry_) writes in public") != std::string::npos);
    CHECK(outcome.out.find("/bogus is not known") != std::string::npos);
    CHECK(outcome.out.find("You, as @BrightlineHelp, to Dev Mistry") != std::string::npos);
    CHECK(outcome.out.find("Kept as session 1.") != std::string::npos);
    CHECK(coolhead({"sessions", "--db", file}).out.find("charged-twice") != std::string::npos);
}

TEST_CASE("without an own place the sessions live under XDG_DATA_HOME") {
    const tests::TemporaryFolder folder;
    const std::map<std::string, std::string> home = {{"XDG_DATA_HOME", folder.path().string()}};
    CHECK(coolhead({"sessions"}, {}, home).out == "No session has been played yet.\n");
    CHECK(coolhead({"play", "charged-twice"}, "/end\n", home).exit_code == 0);
    CHECK(std::filesystem::exists(folder / "coolhead" / "coolhead.db"));
    CHECK(lines_of(coolhead({"sessions"}, {}, home).out).size() == 1);
}

TEST_CASE("the doctor says what is wrong and what to do") {
    const tests::TemporaryFolder folder;
    const Outcome well = coolhead({"doctor", "--db", played(folder)});
    CHECK(well.exit_code == 0);
    CHECK(well.out.find("good   database: ") == 0);
    CHECK(well.out.find("wrong  display: ") != std::string::npos);
    std::ofstream(folder / "notes.db") << std::string(9000, 'n');
    const Outcome ill = coolhead({"doctor", "--db", (folder / "notes.db").string()});
    CHECK(ill.exit_code == 3);
    CHECK(ill.out.find("wrong  database: ") == 0);
}

TEST_CASE("the doctor names a missing and a damaged sentence encoder") {
    const tests::TemporaryFolder home;
    std::filesystem::create_directory_symlink(tests::source_dir() / "scenarios", home / "scenarios");
    std::filesystem::copy(tests::source_dir() / "assets", home / "assets",
                          std::filesystem::copy_options::recursive);
    const auto doctor = [&] {
        return coolhead({"doctor", "--db", (home / "a.db").string()}, {},
                        {{"COOLHEAD_HOME", home.path().string()}});
    };
    CHECK(doctor().out.find("good   encoder: ") != std::string::npos);
    const std::filesystem::path file = home / "assets" / "encoder.bin";
    std::filesystem::resize_file(file, 1000);
    const Outcome damaged = doctor();
    CHECK(damaged.exit_code == 3);
    CHECK(damaged.out.find("wrong  encoder: ") != std::string::npos);
    CHECK(damaged.out.find("its checksum does not match its content") != std::string::npos);
    std::filesystem::remove(file);
    const Outcome missing = doctor();
    CHECK(missing.exit_code == 3);
    CHECK(missing.out.find(file.string()) != std::string::npos);
}

TEST_CASE("autoplay says who passes, as a table and as JSON, the same for any number of threads") {
    const Outcome table = coolhead({"autoplay", "three-days-no-signal", "--runs", "14"});
    CHECK(table.out.find("perfect") != std::string::npos);
    CHECK(table.out.find("step, and its branches") != std::string::npos);
    const std::vector<std::string> call = {"autoplay", "three-days-no-signal", "--runs", "14", "--format",
                                           "json"};
    std::vector<std::string> more = call;
    more.insert(more.end(), {"--jobs", "3"});
    const Outcome alone = coolhead(call);
    CHECK(alone.out == coolhead(more).out);
    const Json played = Json::parse(alone.out).at(0);
    CHECK(played.at("scenario") == "three-days-no-signal");
    CHECK(played.at("trainees").size() == 10);
    CHECK((alone.exit_code == 0) == played.at("ok").get<bool>());
    CHECK(alone.err.empty() == played.at("ok").get<bool>());
}

TEST_CASE("autoplay of a scenario with an error says what is wrong in it") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "a.json") << "{\"format\": 1, \"id\": \"a\"}";
    const Outcome outcome = coolhead({"autoplay", (folder / "a.json").string()});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("a.json:1:1: error: ") != std::string::npos);
}

TEST_CASE("validate lists its rules, and wants a path otherwise") {
    const Outcome rules = coolhead({"validate", "--rules"});
    CHECK(rules.exit_code == 0);
    CHECK(rules.out.find("unreachable-step") != std::string::npos);
    CHECK(rules.out.find("private-data") != std::string::npos);
    check_fails(coolhead({"validate"}), 2, "Name a file or a folder to check");
}

TEST_CASE(
    "a round of drills from a file: the same seed, the same steps and scores; kept where a file is named") {
    const tests::TemporaryFolder folder;
    const std::string answers = (folder / "answers.json").string(), file = (folder / "c.db").string();
    std::ofstream(answers) << R"([{"route": "dm", "text": "So sorry. Could you DM us the reference? ^JD"},
                                  {"text": "Post your card number here."}])";
    const auto run = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"drill", "--answers", answers, "--format", "json", "--seed", "7"};
        words.insert(words.end(), more.begin(), more.end());
        return coolhead(words);
    };
    const Outcome first = run({});
    REQUIRE(first.exit_code == 0);
    CHECK(first.out == run({}).out);
    const Json round = Json::parse(first.out);
    REQUIRE(round["drills"].size() == 2);
    CHECK(round["drills"][1]["good"] == false);
    CHECK(round["drills"][1]["critical"].size() > 0);
    CHECK(round["drills"][0]["model"] != "");
    REQUIRE(run({"--db", file, "--person", "Ada"}).exit_code == 0);
    const Outcome progress = coolhead({"progress", "--db", file, "--person", "Ada"});
    CHECK(progress.exit_code == 0);
    CHECK(progress.out.find("Ada: 0 sessions, 0 passed, 2 drills.") == 0);
}

TEST_CASE("faulty answers to drills are refused with their place") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "answers.json").string();
    std::ofstream(file) << R"([{"route": "pigeon", "text": "Hello"}])";
    check_fails(coolhead({"drill", "--answers", file}), 1, file + ":1:12: error: \"pigeon\" is no route");
    std::ofstream(file) << "{}";
    check_fails(coolhead({"drill", "--answers", file}), 1, "this must be a JSON list");
}

TEST_CASE("a drill in the terminal asks for the decision, then for the words") {
    const tests::TemporaryFolder folder;
    const Outcome outcome = coolhead(
        {"drill", "--db", (folder / "c.db").string(), "--seed", "7", "--count", "1"}, "pigeon\nno_reply\n\n");
    CHECK(outcome.exit_code == 0);
    for (const char* said :
         {"Drill 1 of 1", "Where does it go?", "pigeon is none of these.", "A good answer"})
        CHECK(outcome.out.find(said) != std::string::npos);
}

TEST_CASE("progress of a played session: trends, badges and history") {
    const tests::TemporaryFolder folder;
    const Json progress = Json::parse(coolhead({"progress", "--db", played(folder), "--format", "json"}).out);
    CHECK(progress["person"] == "Ada");
    CHECK(progress["history"].size() == 1);
    CHECK(progress["trends"].size() == 4);
    CHECK(progress["badges"].size() == 8);
}

TEST_CASE("in the terminal the own view comes first, then the verdict, and findings answer by number") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "c.db").string();
    const Outcome outcome = coolhead(
        {"play", "charged-twice", "--db", file, "--seed", "5", "--person", "Ada"},
        "/wait 60\nWhat is your card number, Dev? ^JD\n/end\n"
        "70\nmany\n60\n50\n40\n"
        "/findings\n/findings lost\n/finding 1\n/words\n/hour\n/priorities\n"
        "/rewrite 1 Two charges is wrong, Dev, sorry. Could you DM us so I can find it? ^JD\n"
        "/disagree 1 I would never\n/disagree 1\n/compare\n/next\n/replay\nhello\n/bogus\n?\n/quit\n");
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
    for (const char* said :
         {"Three things before you start", "Type a number from 0 to 100", "many is no number from 0 to 100",
          "4 of 4, Take-offline", "Tone: ", "you said 70", "For next time, 1 of ", "1. K",
          "Reply: ", "This reply: ", "With this the session would be", "Kept for your trainer",
          "Why? Type /disagree 1", "no other finished attempt",
          "Next for you: ", "The session is over. Type /help", "/bogus is not known here", "/rewrite N TEXT"})
        CHECK_THAT(outcome.out, Catch::Contains(said));
    CHECK(outcome.out.find("many is no") < outcome.out.find("Overall "));
    // Said once in a person's life; the second attempt can be compared.
    const Outcome second = coolhead({"play", "charged-twice", "--db", file, "--seed", "6", "--person", "Ada"},
                                    "/wait 60\n/end\n/skip\n/compare\n/again\n/end\n\n/quit\n");
    INFO(second.out);
    CHECK(second.out.find("Three things") == std::string::npos);
    CHECK_THAT(second.out, Catch::Contains("Charged twice: ") && Catch::Contains("Kept as session 3."));
}

TEST_CASE("play without a scenario asks who you are and offers the library by number") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "c.db").string();
    const Outcome outcome =
        coolhead({"play", "--db", file},
                 "Ada\n/about 1\n/list hard\n/list odd\n/extra 50\n/resume\n99\n1 sometimes\n"
                 "1 timed\n/mode\n/end\n/skip\n/quit\n/progress\n/show 1\n/frob\n?\n/quit\n");
    INFO(outcome.out);
    CHECK(outcome.exit_code == 0);
    for (const char* said :
         {"What shall we call you?", "Hello Ada. Extra time: 0 %.", "Next for you: 1, ",
          "1 assessment: No hints", "the levels are starter, core and hard", "wait 50 % longer",
          "No session is unfinished", "99 is no number of an exercise", "sometimes is no way to sit it",
          "Timed", "50 % extra time", "Kept as session 1.", "History, 1 session", "/frob is not known here",
          "/drill "})
        CHECK_THAT(outcome.out, Catch::Contains(said));
    const Outcome left = coolhead({"play", "--db", file, "--person", "Ada"}, "1\n");
    CHECK_THAT(left.out, Catch::Contains("Hello Ada. Extra time: 50 %."));
}

TEST_CASE("recorded actions take hints and sort") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "a.json") << R"([
        {"at_s": 40, "do": "triage", "conversation": "dev-double", "label": "complaint", "priority": "urgent"},
        {"at_s": 41, "do": "hint", "conversation": "dev-double"},
        {"at_s": 42, "do": "triage", "conversation": "dev-double", "label": "odd"}])";
    const std::string file = (folder / "c.db").string();
    const Outcome outcome = coolhead({"play", "charged-twice", "--actions", (folder / "a.json").string(),
                                      "--format", "json", "--db", file});
    CHECK(outcome.exit_code == 1);  // the third is refused, the rest is played
    CHECK(Json::parse(outcome.out).at("hints") == 1);
    CHECK_THAT(outcome.err, Catch::Contains("a.json:4:9: refused: "));
    CHECK_THAT(coolhead({"replay", "1", "--db", file}).out, Catch::Contains("as urgent, complaint"));
}
