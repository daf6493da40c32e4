// Import, packs and kept versions by the built program, as a trainer meets them.
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "sim/app/platform/progress_bar.h"
#include "sim/scenario/scenario.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/process.h"
#include "tests/support/temporary_folder.h"

using Json = nlohmann::json;
using tests::Outcome;
namespace fs = std::filesystem;

namespace {

Outcome coolhead(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), tests::program());
    return tests::run_program(arguments, {}, {{"COOLHEAD_HOME", tests::source_dir().string()}});
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

void write(const fs::path& file, const std::string& text) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

const std::string header =
    "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";
const std::string exchange =
    "2,115,True,Tue Oct 31 22:00:00 +0000 2017,@RealHelp my parcel is late &amp; I'm cross,3,\n"
    "3,RealHelp,False,Tue Oct 31 22:10:00 +0000 2017,\"@115 Sorry, could you DM us? -KC\",,2\n";

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// Every string in a draft that somebody says.
void collect(const Json& json, std::string& words) {
    for (const auto& [key, value] : json.items()) {
        if (key == "text" && value.is_string()) words += value.get<std::string>() + "\n";
        if (value.is_structured()) collect(value, words);
    }
}

}  // namespace

TEST_CASE("a table becomes drafts that validate, the same each time, and are never written over unasked") {
    const tests::TemporaryFolder folder;
    write(folder / "real.csv", "\xEF\xBB\xBF" + header + exchange + "4,9,True,,\"open,,\n");
    const std::string to = (folder / "drafts").string();
    const Outcome made = coolhead({"import", "threads", (folder / "real.csv").string(), "--to", to});
    CHECK(made.exit_code == 0);
    CHECK(made.err.empty());
    CHECK(has(made.out, "the first is line 4"));
    CHECK(names_in(to) == std::set<std::string>{"brands", "fernhall.json", "real-0001.json"});
    const std::string text = tests::read_file(folder / "drafts/real-0001.json");
    const Json draft = Json::parse(text);
    CHECK(draft["draft"] == true);
    CHECK(has(draft["summary"].get<std::string>(), "Not fit for training yet"));
    CHECK(has(made.out, "None is fit for training yet"));
    CHECK(draft["conversations"][0]["owner"] == "@FernhallHelp");
    const Json step = draft["conversations"][0]["steps"]["post_1"];
    CHECK(step["says"]["text"] == "@FernhallHelp my parcel is late & I'm cross");
    CHECK(step["examples"][0]["text"] == "Sorry, could you DM us? ^JD");
    CHECK(step["examples"][0]["because"] == "The real reply, 10 min later.");
    CHECK(coolhead({"validate", to}).exit_code == 0);
    const Outcome again = coolhead({"import", "threads", (folder / "real.csv").string(), "--to", to});
    CHECK(again.exit_code == 1);
    CHECK(has(again.err, "--replace"));
    CHECK(
        coolhead({"import", "threads", (folder / "real.csv").string(), "--to", to, "--replace"}).exit_code ==
        0);
    CHECK(tests::read_file(folder / "drafts/real-0001.json") == text);
}

TEST_CASE("files that cannot be imported: one sentence, the right exit code, nothing written") {
    const tests::TemporaryFolder folder;
    write(folder / "empty.csv", "");
    write(folder / "other.csv", "tweet_id,text\n1,hi\n");
    write(folder / "bytes.csv", std::string("\x7F"
                                            "ELF\0\1\2\3,\xFF\n\0",
                                            12));
    write(folder / "none.csv", header + "1,5,True,,nobody answered,,\n");
    const std::map<std::string, std::string> cases = {
        {"empty.csv", "is empty"},        {"other.csv", "columns are missing: `author_id`"},
        {"bytes.csv", "neither a table"}, {"none.csv", "gave no draft"},
        {"nosuch.csv", "cannot be read"}, {".", "is not a file"}};
    for (const auto& [file, says] : cases) {
        const Outcome outcome =
            coolhead({"import", "threads", (folder / file).string(), "--to", (folder / "out").string()});
        INFO(file << ": " << outcome.err);
        CHECK(outcome.exit_code == 1);
        CHECK(has(outcome.err, says));
        CHECK_FALSE(fs::exists(folder / "out" / "brands"));
    }
    CHECK(coolhead({"import", "threads"}).exit_code == 2);
    CHECK(coolhead({"import", "threads", "x", "--limit", "0"}).exit_code == 2);
    CHECK(has(coolhead({"import", "threads", "--columns"}).out, "in_response_to_tweet_id"));
    CHECK(has(coolhead({"import", "threads", (folder / "other.csv").string(), "--brand", "parcely"}).err,
              "did you mean parcelly"));
}

TEST_CASE("an interrupted import leaves whole files alone") {
    const tests::TemporaryFolder folder;
    std::string rows = header;
    for (int at = 1; at < 40000; at += 2)
        rows += std::to_string(at) + ",c" + std::to_string(at) + ",True,,@RealHelp where is it,,\n" +
                std::to_string(at + 1) + ",RealHelp,False,,Sorry! Please DM us.,," + std::to_string(at) +
                "\n";
    write(folder / "many.csv", rows);
    const std::string to = (folder / "out").string();
    const pid_t child = fork();
    if (child == 0) {
        setenv("COOLHEAD_HOME", tests::source_dir().c_str(), 1);
        const std::string file = (folder / "many.csv").string();
        (void)!freopen("/dev/null", "w", stderr);
        execl(tests::program().c_str(), "coolhead", "import", "threads", file.c_str(), "--to", to.c_str(),
              "--limit", "all", static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = 0;
    bool over = false;  // it must not be waited for longer than it lives
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(120);
    while (!over && !fs::exists(folder / "out" / "many-0003.json") &&
           std::chrono::steady_clock::now() < until) {
        usleep(10000);
        over = waitpid(child, &status, WNOHANG) == child;
    }
    REQUIRE_FALSE(over);
    kill(child, SIGINT);
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 130);
    for (const auto& entry : fs::directory_iterator(to)) {
        if (entry.is_directory()) continue;
        CHECK(entry.path().extension() == ".json");
        CHECK(Json::accept(tests::read_file(entry.path())));
    }
}

TEST_CASE("an import stops between two messages of one long thread when it is told to end") {
    const tests::TemporaryFolder folder;
    std::string rows = header;
    const std::string words(300'000, 'w');
    for (int at = 1; at < 400; at += 2)
        rows += std::to_string(at) + ",c1,True,,@RealHelp " + words + ",," +
                (at == 1 ? "" : std::to_string(at - 1)) + "\n" + std::to_string(at + 1) +
                ",RealHelp,False,,Sorry! Please DM us.,," + std::to_string(at) + "\n";
    write(folder / "long.csv", rows);
    const Outcome outcome = tests::interrupt_program(
        {tests::program(), "import", "threads", (folder / "long.csv").string(), "--to",
         (folder / "out").string()},
        {{"COOLHEAD_HOME", tests::source_dir().string()}}, tests::Interrupted::at_work, SIGTERM);
    CHECK(outcome.exit_code == 130);
    CHECK_FALSE(fs::exists(folder / "out" / "long-0001.json"));
}

TEST_CASE("of real conversations no handle, mark-up or link of the real world is left") {
    const auto data = tests::reference_data("threads");
    if (!data) return;
    const tests::TemporaryFolder folder;
    for (const std::string file : {"twcs-2500.csv", "ibm-care.jsonl"}) {
        const std::string to = (folder / file).string();
        REQUIRE(
            coolhead({"import", "threads", (*data / file).string(), "--to", to, "--limit", "40"}).exit_code ==
            0);
        CHECK(coolhead({"validate", to}).exit_code == 0);
        for (const auto& entry : fs::directory_iterator(to)) {
            if (entry.is_directory()) continue;
            const Json draft = Json::parse(tests::read_file(entry.path()));
            std::string words;
            collect(draft, words);
            INFO(entry.path().filename().string() << ": " << words);
            for (const char* left :
                 {"&amp;", "&gt;", "@115", "@customer", "t.co/", "__", "@sprintcare", "twitter.com"})
                CHECK_FALSE(has(words, left));
        }
    }
}

TEST_CASE("a pack brings scenarios, brands and noise to another place, the same bytes each time") {
    const tests::TemporaryFolder folder;
    const std::string zip = (folder / "course.zip").string();
    CHECK(coolhead({"pack", "charged-twice", "just-a-troll", "--to", zip}).exit_code == 0);
    CHECK(
        coolhead({"pack", "just-a-troll", "charged-twice", "--to", (folder / "2.zip").string()}).exit_code ==
        0);
    CHECK(tests::read_file(zip) == tests::read_file(folder / "2.zip"));
    CHECK(coolhead({"pack", "charged-twice", "--to", zip}).exit_code == 1);
    const std::string to = (folder / "there").string();
    const Outcome unpacked = coolhead({"unpack", zip, "--to", to});
    CHECK(unpacked.exit_code == 0);
    CHECK(unpacked.out == "2 scenarios in " + to + ", all valid.\n");
    CHECK(tests::read_file(folder / "there/charged-twice.json") ==
          tests::read_file(tests::source_dir() / "scenarios/charged-twice.json"));
    CHECK(fs::exists(folder / "there/noise/broadband-chatter.json"));
    CHECK(coolhead({"unpack", zip, "--to", to}).exit_code == 0);  // the same files: nothing to do
    write(folder / "there/just-a-troll.json", "mine");
    const Outcome refused = coolhead({"unpack", zip, "--to", to});
    CHECK(refused.exit_code == 1);
    CHECK(has(refused.err, "just-a-troll.json"));
    CHECK(tests::read_file(folder / "there/just-a-troll.json") == "mine");
    CHECK(coolhead({"unpack", zip, "--to", to, "--replace"}).exit_code == 0);
}

TEST_CASE("what is no file is not replaced by a pack") {
    const tests::TemporaryFolder folder;
    const fs::path pipe = folder / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    for (const fs::path& place : {pipe, fs::path("/dev/null"), folder.path()}) {
        const Outcome outcome = coolhead({"pack", "charged-twice", "--to", place.string(), "--replace"});
        CHECK(outcome.exit_code == 1);
        CHECK(has(outcome.err, "is not a file and was left as it is"));
    }
    CHECK(fs::is_fifo(pipe));
    CHECK(fs::is_character_file("/dev/null"));
    fs::create_symlink("/dev/null", folder / "link");
    CHECK(coolhead({"pack", "charged-twice", "--to", (folder / "link").string(), "--replace"}).exit_code ==
          1);
}

TEST_CASE("a pack that is cut off is refused and leaves nothing") {
    const tests::TemporaryFolder folder;
    const std::string zip = (folder / "course.zip").string();
    REQUIRE(coolhead({"pack", "charged-twice", "--to", zip}).exit_code == 0);
    const std::string bytes = tests::read_file(zip);
    write(folder / "half.zip", bytes.substr(0, bytes.size() / 2));
    const Outcome outcome =
        coolhead({"unpack", (folder / "half.zip").string(), "--to", (folder / "out").string()});
    CHECK(outcome.exit_code == 1);
    CHECK(has(outcome.err, "Nothing was unpacked"));
    CHECK(names_in(folder.path()) == std::set<std::string>{"course.zip", "half.zip"});
    CHECK(coolhead({"pack", (folder / "half.zip").string(), "--to", (folder / "x.zip").string()}).exit_code ==
          1);
}

TEST_CASE("a session keeps the text that was played, whatever becomes of the files") {
    const tests::TemporaryFolder folder;
    const fs::path library = tests::source_dir() / "scenarios";
    for (const std::string file :
         {"charged-twice.json", "brands/brightline.json", "noise/broadband-chatter.json"})
        write(folder / file, tests::read_file(library / file));
    const std::string db = (folder / "c.db").string();
    const std::string actions =
        (tests::source_dir() / "tests/golden/actions/charged-twice/good.json").string();
    const fs::path scenario = folder / "charged-twice.json";
    REQUIRE(
        coolhead({"play", scenario.string(), "--actions", actions, "--db", db, "--seed", "5"}).exit_code ==
        0);
    const std::string replayed = coolhead({"replay", "1", "--db", db}).out;
    const std::string shown = coolhead({"show", "1", "--db", db}).out;
    CHECK(has(replayed, "JOKERS"));
    write(scenario, "{}");
    fs::remove_all(folder / "brands");
    write(folder / "noise/broadband-chatter.json", "[");
    CHECK(coolhead({"replay", "1", "--db", db}).out == replayed);
    CHECK(coolhead({"show", "1", "--db", db}).out == shown);
    CHECK(coolhead({"rescore", "1", "--db", db}).exit_code == 0);
    CHECK(coolhead({"show", "1", "--db", db}).out == shown);
    CHECK(coolhead({"play", scenario.string(), "--actions", actions, "--db", db}).exit_code == 1);
}

TEST_CASE("the progress line says how far, how many and how long") {
    using sim::app::progress_line;
    CHECK(progress_line("Reading", 0, 100, 0, "rows", 0) == "Reading  [....................]   0 %  0 rows");
    CHECK(progress_line("Reading", 50, 100, 1500000, "rows", 10) ==
          "Reading  [##########..........]  50 %  1,500,000 rows, 10 s left");
    CHECK(progress_line("Reading", 2, 100, 7, "rows", 10) ==
          "Reading  [....................]   2 %  7 rows, 9 min left");
    CHECK(progress_line("Reading", 500, 100, 7, "rows", 1) ==
          "Reading  [####################] 100 %  7 rows, 0 s left");
    CHECK(progress_line("Reading", 0, 0, 0, "rows", 0).find("100 %") != std::string::npos);
}
