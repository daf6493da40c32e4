// What breaks programs: closed outputs, pipes and devices as files, hostile names and texts, damaged files.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "sim/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/other_judge.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using tests::Outcome;
namespace fs = std::filesystem;

namespace {

const std::map<std::string, std::string> no_display = {
    {"COOLHEAD_HOME", tests::source_dir().string()}, {"DISPLAY", ""}, {"WAYLAND_DISPLAY", ""}};

Outcome program(std::vector<std::string> arguments, const std::string& input = {},
                std::map<std::string, std::string> environment = no_display) {
    arguments.insert(arguments.begin(), tests::program());
    return tests::run_program(arguments, input, environment);
}

Outcome shell(const std::string& line) {
    std::map<std::string, std::string> environment = no_display;
    environment["COOLHEAD"] = tests::program();
    return tests::run_program({"/bin/bash", "-c", line}, {}, environment);
}

std::string good_actions() {
    return (tests::source_dir() / "tests/golden/actions/charged-twice/good.json").string();
}

Outcome play_as(const fs::path& database, const std::string& person) {
    return program({"play", "charged-twice", "--actions", good_actions(), "--db", database.string(),
                    "--person", person});
}

/// In front of a command: permissions do not bind the superuser, unless the right to pass them by is given
/// up.
std::string bound_by_permissions() {
    return geteuid() == 0 ? "setpriv --bounding-set=-dac_override,-dac_read_search"
                            " --inh-caps=-dac_override,-dac_read_search "
                          : "";
}

bool holds_a_command(const std::string& text) {
    return text.find('\x1b') != std::string::npos || text.find("\xe2\x80\xae") != std::string::npos;
}

}  // namespace

TEST_CASE("a closed or full standard error changes no exit code, and no file gets its number") {
    const tests::TemporaryFolder folder;
    const std::string database = (folder / "c.db").string();
    play_as(database, "Ada");
    CHECK(shell("\"$COOLHEAD\" --db '" + database + "' show 99 2>/dev/full").exit_code == 1);
    CHECK(shell("\"$COOLHEAD\" --db '" + database + "' show 99 2>&-").exit_code == 1);
    CHECK(shell("\"$COOLHEAD\" validate no-such-file.json 2>&-").exit_code == 1);
    CHECK(shell("\"$COOLHEAD\" --db '" + database + "' sessions >&-").exit_code == 3);
    CHECK(shell("\"$COOLHEAD\" --db '" + database + "' sessions <&- >/dev/full 2>&-").exit_code == 3);
    CHECK(program({"--db", database, "doctor"}).out.find("good   database") == 0);
}

TEST_CASE("answers that are nested too deeply, or wrong, are one error with its place") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "answers.json").string();
    std::ofstream(file) << std::string(100'000, '[');
    const Outcome deep = program({"drill", "--answers", file});
    CHECK(deep.exit_code == 1);
    CHECK(deep.err.find(file + ":1:65: error: ") == 0);
    std::ofstream(file) << "[\n  {\"route\": \"nowhere\", \"text\": 7}]";
    const Outcome wrong = program({"drill", "--answers", file});
    CHECK(wrong.exit_code == 1);
    CHECK(wrong.err.find(file + ":2:13: error: \"nowhere\" is no route") != std::string::npos);
    CHECK(wrong.err.find(file + ":2:32: error: `text` must be a text") != std::string::npos);
}

TEST_CASE("a pace that is none is refused, and a slow one in an assessment, before anything is kept") {
    const tests::TemporaryFolder folder;
    const std::string database = (folder / "c.db").string();
    for (const char* pace : {"nan", "inf", "-1", "0", "0.0001", "1e9", "fast", "2x"})
        CHECK(program({"--db", database, "--pace", pace, "play", "charged-twice"}).exit_code == 2);
    CHECK_FALSE(fs::exists(database));
    const Outcome slow =
        program({"--db", database, "--pace", "0.001", "play", "charged-twice", "--mode", "assessment"});
    CHECK(slow.exit_code == 2);
    CHECK(slow.err.find("An assessment does not run at a pace of 0.001") != std::string::npos);
    CHECK(program({"--db", database, "sessions"}).out == "No session has been played yet.\n");
}

TEST_CASE("pipes and devices are refused as files") {
    const tests::TemporaryFolder folder;
    const std::string pipe = (folder / "pipe").string();
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& file : {pipe, std::string("/dev/zero")}) {
        for (const std::vector<std::string>& call :
             std::vector<std::vector<std::string>>{{"play", "charged-twice", "--actions", file},
                                                   {"drill", "--answers", file},
                                                   {"unpack", file}}) {
            const Outcome outcome = program(call);
            CHECK(outcome.exit_code == 1);
            CHECK(outcome.err.find(file + " is not a file.") != std::string::npos);
        }
    }
}

TEST_CASE("a folder that cannot be read is said, and what is beside it is checked") {
    const tests::TemporaryFolder folder;
    fs::create_directory(folder / "a"), fs::create_directory(folder / "m"),
        fs::create_directory(folder / "z");
    std::ofstream(folder / "z" / "broken.json") << "{";
    fs::permissions(folder.path(), fs::perms(0755));
    fs::permissions(folder / "m", fs::perms(0));
    const Outcome outcome =
        shell(bound_by_permissions() + "\"$COOLHEAD\" validate '" + folder.path().string() + "'");
    fs::permissions(folder / "m", fs::perms(0755));
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.err.find((folder / "m").string() + " cannot be read") != std::string::npos);
    CHECK(outcome.out.find("broken.json:1:2: error") != std::string::npos);
}

TEST_CASE("weights that are empty or cut off are refused") {
    const tests::TemporaryFolder folder;
    fs::create_symlink(tests::source_dir() / "scenarios", folder / "scenarios");
    tests::copy_judge(folder / "assets");
    std::map<std::string, std::string> environment = no_display;
    environment["COOLHEAD_HOME"] = folder.path().string();
    CHECK(program({"analyze"}, "{\"id\": 1, \"text\": \"hi\"}\n", environment).exit_code == 0);
    for (const char* weights : {"model.bin", "encoder.bin", "manner.bin"})
        for (const std::uintmax_t size : {0, 1000}) {
            const fs::path file = folder / "assets" / weights;
            fs::resize_file(file, size);
            INFO(weights << " " << size);
            const Outcome outcome = program({"analyze"}, "{\"id\": 1, \"text\": \"hi\"}\n", environment);
            CHECK(outcome.exit_code == 3);
            CHECK(outcome.err.find("cannot be used") != std::string::npos);
            fs::copy_file(tests::source_dir() / "assets" / weights, file,
                          fs::copy_options::overwrite_existing);
        }
}

TEST_CASE("a name forges no line and commands no terminal") {
    const tests::TemporaryFolder folder;
    const fs::path database = folder / "c.db";
    for (const char* name : {"ann\n9  bob", "\x1b]0;PWNED\a", "\xff\xfe",
                             "a\xe2\x80\xae"
                             "b",
                             "a\tb"}) {
        const Outcome outcome = play_as(database, name);
        CHECK(outcome.exit_code == 1);
        CHECK(outcome.err.find("A person cannot be called") != std::string::npos);
        CHECK_FALSE(holds_a_command(outcome.err));
    }
    CHECK(program({"--db", database.string(), "sessions"}).out == "No session has been played yet.\n");
    REQUIRE(play_as(database, "Ada").exit_code == 0);
    CHECK(program({"--db", database.string(), "sessions"}).out.find("1  ") == 0);
}

TEST_CASE("what strangers wrote is printed safely, and on its own line") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "actions.json").string();
    std::ofstream(file) << "[{\"at_s\": 1, \"do\": \"reply\", \"\\u001b[2Jroute\\nx\": \"\\u202edm\"}]";
    const Outcome refused = program({"play", "charged-twice", "--actions", file});
    CHECK(refused.exit_code == 1);
    CHECK(refused.err.find("\\u001b[2Jroute\\u000ax") != std::string::npos);
    CHECK_FALSE(holds_a_command(refused.err));
    std::ofstream(file) << R"([{"at_s": 30, "do": "reply", "conversation": "dev-double", "route": "dm",)"
                        << R"("as": "@BrightlineHelp", "text": "Sorry \u202eDev, could you DM us? ^JD"},)"
                        << R"({"at_s": 40, "do": "end"}])";
    const std::string database = (folder / "c.db").string();
    const Outcome played = program({"--db", database, "play", "charged-twice", "--actions", file});
    const Outcome replayed = program({"--db", database, "replay", "1"});
    CHECK_FALSE(holds_a_command(played.out + played.err + replayed.out));
    CHECK(replayed.out.find("Sorry \\u202eDev") != std::string::npos);
}

TEST_CASE("a database that cannot be written is still listed, shown and exported") {
    const tests::TemporaryFolder folder;
    const fs::path database = folder / "c.db";
    play_as(database, "Ada");
    fs::permissions(database, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    const auto read_only = [&](const std::string& command) {
        return shell(bound_by_permissions() + "\"$COOLHEAD\" --db '" + database.string() + "' " + command);
    };
    CHECK(read_only("sessions").out.find("1  ") == 0);
    CHECK(read_only("show 1").out.find("Session 1 of Ada") == 0);
    CHECK(read_only("export").out.find("\r\n1,Ada,") != std::string::npos);
    CHECK(read_only("replay 1").exit_code == 0);
    CHECK(read_only("play --resume 1").exit_code == 3);
    fs::permissions(folder.path(), fs::perms(0755));
    CHECK(fs::directory_iterator(folder.path()) != fs::directory_iterator());
}

TEST_CASE("a trigger that passes everybody is named by every command") {
    const tests::TemporaryFolder folder;
    const std::string database = (folder / "c.db").string();
    play_as(database, "Ada");
    sim::store::Database(database).run(
        "CREATE TRIGGER helpful AFTER INSERT ON sessions BEGIN UPDATE sessions SET seed = 1; END");
    for (const char* command : {"doctor", "sessions", "export"}) {
        const Outcome outcome = program({"--db", database, command});
        CHECK(outcome.exit_code == 3);
        CHECK((outcome.out + outcome.err).find("The trigger \"helpful\" in it is not Coolhead's.") !=
              std::string::npos);
    }
}

TEST_CASE("what was changed by hand is neither shown nor exported") {
    const tests::TemporaryFolder folder;
    const std::string database = (folder / "c.db").string();
    play_as(database, "Ada");
    sim::store::Database(database).run("UPDATE sessions SET started_at = '2020-01-01T00:00:00'");
    for (const std::vector<std::string>& command :
         std::vector<std::vector<std::string>>{{"show", "1"}, {"export"}, {"replay", "1"}}) {
        std::vector<std::string> call = {"--db", database};
        call.insert(call.end(), command.begin(), command.end());
        const Outcome outcome = program(call);
        CHECK(outcome.exit_code == 3);
        CHECK(outcome.err.find("is not what was written (session 1 does not fit its checksum") !=
              std::string::npos);
    }
}

TEST_CASE("damage is named by the doctor, saved beside it, and a backup put back by one command") {
    const tests::TemporaryFolder folder;
    const fs::path database = folder / "c.db";
    play_as(database, "Ada");
    play_as(database, "Ben");  // which backs up the first
    CHECK(program({"--db", database.string(), "restore", "--list"}).out.find("  1 sessions\n") !=
          std::string::npos);
    fs::resize_file(database, fs::file_size(database) / 2);
    const Outcome doctor = program({"--db", database.string(), "doctor"});
    CHECK(doctor.exit_code == 3);
    CHECK(doctor.out.find("wrong  database: " + database.string() + " is damaged: it was cut off") == 0);
    CHECK(doctor.out.find("was saved into " + (folder / "c.saved.db").string()) != std::string::npos);
    const Outcome restored = program({"--db", database.string(), "restore"});
    CHECK(restored.exit_code == 0);
    CHECK(restored.out.find("What was there before is kept as " + database.string() + ".aside-1") !=
          std::string::npos);
    CHECK(program({"--db", database.string(), "doctor"}).out.find("good   database") == 0);
    CHECK(program({"--db", (folder / "none.db").string(), "restore"}).exit_code == 1);
}
