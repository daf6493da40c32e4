#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <future>

#include "scoring/reader.h"
#include "sim/app/workshop/check.h"
#include "sim/app/workshop/files.h"
#include "sim/app/workshop/rehearsal.h"
#include "sim/app/workshop/text.h"
#include "sim/app/workshop/worker.h"
#include "sim/autoplay/autoplay.h"
#include "sim/engine/state.h"
#include "sim/failure/failure.h"
#include "sim/scenario/files.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/workshop/templates.h"
#include "tests/support/catch.h"
#include "tests/support/notebook.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"
#include "tests/support/temporary_folder.h"

using namespace sim::app;
namespace vm = sim::viewmodel::workshop;
namespace scenario = sim::scenario;

namespace {

void put(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

const scoring::Reader& judge() {
    static tests::Notebook notebook;
    static const scoring::Reader shared = tests::shipped_reader().remembering(notebook);
    return shared;
}

const sim::checking::Checker& checker() {
    static const sim::checking::Checker shared(judge(), {tests::source_dir() / "scenarios"});
    return shared;
}

scenario::Library shelf() { return {tests::source_dir() / "scenarios"}; }

}  // namespace

TEST_CASE("workshop: a file is written whole, its permissions and links stay, nothing is left beside it") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "a.json", link = folder / "link.json";
    put(file, "old");
    ::chmod(file.c_str(), 0640);
    std::filesystem::create_symlink(file, link);
    write_whole(link, "new 😡");
    CHECK(tests::read_file(file) == "new 😡");
    CHECK(std::filesystem::is_symlink(link));
    struct stat found {};
    ::stat(file.c_str(), &found);
    CHECK((found.st_mode & 0777) == 0640);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("workshop: a file that cannot be written says so, and the old one is whole") {
    const tests::TemporaryFolder folder;
    put(folder / "a", "old");
    CHECK_THROWS_AS(write_whole(folder / "a" / "b.json", "x"), sim::Failure);
    CHECK(tests::read_file(folder / "a") == "old");
    CHECK_FALSE(create_whole(folder / "a", "new"));
    CHECK(tests::read_file(folder / "a") == "old");
}

TEST_CASE("workshop: saving keeps a backup; what another editor wrote meanwhile is asked about, never lost") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "s.json";
    put(file, "{\"id\": 1}");
    WorkshopText text(file, UnsavedTexts(folder / ".unsaved"));
    text.code.document.replace(7, 8, "2");
    CHECK(text.unsaved());
    CHECK(text.save("10:00") == vm::SaveStep::write);
    CHECK(tests::read_file(file) == "{\"id\": 2}");
    CHECK(tests::read_file(folder / "s.json.bak") == "{\"id\": 1}");

    put(file, "{\"id\": 99}");
    text.code.document.replace(7, 8, "3");
    CHECK(text.save("10:01") == vm::SaveStep::ask);
    CHECK(tests::read_file(file) == "{\"id\": 99}");
    const vm::Question question = text.question_about_theirs();
    CHECK(question.mine == std::vector<std::string>{"1  {\"id\": 3}"});
    CHECK(question.theirs == std::vector<std::string>{"1  {\"id\": 99}"});
    text.keep_mine("10:02");
    CHECK(tests::read_file(file) == "{\"id\": 3}");
    CHECK(tests::read_file(folder / "s.json.theirs.bak") == "{\"id\": 99}");
    CHECK_FALSE(text.unsaved());

    put(file, "{\"id\": 5}");
    CHECK(text.look() == vm::LookStep::reload);
    text.code.document.replace(7, 8, "4");
    CHECK(text.look() == vm::LookStep::ask);
    text.take_theirs();
    CHECK(text.code.document.text() == "{\"id\": 5}");
    CHECK(tests::read_file(folder / "s.json.mine.bak") == "{\"id\": 4}");
    text.code.document.undo();
    CHECK(text.code.document.text() == "{\"id\": 4}");
}

TEST_CASE("workshop: a file that was deleted is written again; a copy never takes a name that is taken") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "s.json";
    put(file, "{}");
    WorkshopText text(file, UnsavedTexts(folder / ".unsaved"));
    std::filesystem::remove(file);
    CHECK(text.unsaved() == false);
    CHECK(text.save("10:00") == vm::SaveStep::create_again);
    CHECK(tests::read_file(file) == "{}");
    put(folder / "s-copy.json", "theirs");
    CHECK(text.save_as_copy(folder.path(), "10:00").filename() == "s-copy-2.json");
    CHECK(tests::read_file(folder / "s-copy.json") == "theirs");
}

TEST_CASE("workshop: text that was typed survives a crash, and taking it up asks before it overwrites") {
    const tests::TemporaryFolder folder;
    const auto file = folder / "s.json";
    put(file, "{}");
    const UnsavedTexts unsaved(folder / ".unsaved");
    {
        WorkshopText text(file, unsaved);
        text.code.document.replace(1, 1, "\"typed\": \"😡\"");
        text.keep_unsaved();
    }
    put(file, "{ }");
    WorkshopText again(file, unsaved);
    const auto kept = again.kept_from_before();
    REQUIRE(kept);
    again.take_up(*kept);
    CHECK(again.code.document.text() == "{\"typed\": \"😡\"}");
    CHECK(again.save("10:00") == vm::SaveStep::ask);
    again.drop_unsaved();
    CHECK_FALSE(unsaved.of(file));
    put(folder / ".unsaved" / "junk.json", "no json");
}

TEST_CASE("workshop: every template is valid with every brand, from the first moment") {
    const tests::TemporaryFolder folder;
    const auto brands = scenario::part_names(folder / "x.json", shelf(), "brands");
    REQUIRE(brands.size() >= 8);
    for (const vm::Template& each : vm::templates())
        for (const std::string& brand : brands) {
            const auto shop =
                scenario::load_brand(shelf().folder / "brands" / (brand + ".json"), shelf()).brand;
            REQUIRE(shop);
            if (const std::string wrong = vm::wrong_with_brand(each, shop->name, shop->channels.dm);
                !wrong.empty()) {
                CHECK(wrong ==
                      "Lumenote takes no direct messages, and this template moves to them. Choose another "
                      "brand, or \"A question in public\".");
                continue;
            }
            const std::string text = vm::filled_template(
                tests::read_file(tests::source_dir() / "assets" / "templates" / each.file), "try-it",
                "Try \"it\"", brand);
            const TextCheck check = check_text(text, folder / "try-it.json", shelf(), judge(), checker());
            INFO(each.file << " for " << brand << ": "
                           << (check.problems.empty() ? "" : to_line(check.problems.front())));
            CHECK(check.problems.empty());
            CHECK(check.loaded.scenario.has_value());
            CHECK(check.examples.size() >= 6);
        }
}

TEST_CASE(
    "workshop: every template teaches: with any brand the perfect trainee passes and no bad habit does") {
    const tests::TemporaryFolder folder;
    for (const vm::Template& each : vm::templates())
        for (const std::string& brand : scenario::part_names(folder / "x.json", shelf(), "brands")) {
            const auto shop =
                scenario::load_brand(shelf().folder / "brands" / (brand + ".json"), shelf()).brand;
            REQUIRE(shop);
            if (!vm::wrong_with_brand(each, shop->name, shop->channels.dm).empty()) continue;
            const std::string text = vm::filled_template(
                tests::read_file(tests::source_dir() / "assets" / "templates" / each.file), "try-it",
                "Try it", brand);
            const TextCheck check = check_text(text, folder / "try-it.json", shelf(), judge(), checker());
            REQUIRE(check.loaded.scenario);
            const auto outcome = sim::autoplay::autoplay(*check.loaded.scenario, judge(), {200, 1, 2});
            INFO(each.file << " for " << brand);
            for (const std::string& fault : sim::autoplay::faults_of(outcome)) FAIL_CHECK(fault);
            for (const std::string& remark : sim::autoplay::remarks_on(outcome)) FAIL_CHECK(remark);
        }
}

TEST_CASE("workshop: the check of a broken text still knows the brand's names") {
    const TextCheck check = check_text("{\"brand\": \"brightline\", \"cast\": {", shelf().folder / "x.json",
                                       shelf(), judge(), checker());
    CHECK_FALSE(check.problems.empty());
    CHECK(std::ranges::find(check.names.handles, "@BrightlineHelp") != check.names.handles.end());
    CHECK(std::ranges::count(check.names.scenarios, "just-a-troll") == 1);
    CHECK(std::ranges::count(check.names.rules, "spelling") == 1);
    CHECK(std::ranges::count(check.names.rules, "syntax") == 0);
    CHECK_FALSE(check.loaded.scenario);
}

TEST_CASE("workshop: what is told of a scenario is what validate tells") {
    std::string text = tests::read_file(shelf().folder / "charged-twice.json");
    const std::string right = "Takes the money seriously", wrong = "Takess the money seriously";
    text.replace(text.find(right), right.size(), wrong);
    const TextCheck check =
        check_text(text, shelf().folder / "charged-twice.json", shelf(), judge(), checker());
    REQUIRE(check.problems.size() == (checker().can_spell() ? 1 : 0));
    for (const scenario::Problem& problem : check.problems) CHECK(problem.rule == "spelling");
}

TEST_CASE("workshop: every step of a scenario that the script reaches can be played from") {
    const scenario::Loaded loaded = scenario::load_scenario(shelf().folder / "charged-twice.json", shelf());
    REQUIRE(loaded.scenario);
    for (const scenario::Conversation& conversation : loaded.scenario->conversations)
        for (const auto& [step, unused] : conversation.steps) {
            const WayToStep way = way_to_step(*loaded.scenario, conversation.id, step, judge());
            INFO(conversation.id << " / " << step << ": " << way.told);
            REQUIRE(way.arrived);
            const auto state = sim::engine::replay(*loaded.scenario, way.facts);
            CHECK(state.find(conversation.id)->step == step);
        }
    CHECK_FALSE(way_to_step(*loaded.scenario, "dev-double", "no-such-step", judge()).arrived);
}

TEST_CASE("workshop: the worker takes the newest urgent job and gives back results in order") {
    std::vector<int> seen;
    std::promise<void> begun;  // cancelled before it has begun, the job would never be seen
    WorkshopWorker worker;     // last: its jobs look at both
    const auto collect_all = [&worker] {
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
        while (worker.busy() && std::chrono::steady_clock::now() < until) worker.collect(), ::usleep(1000);
        REQUIRE_FALSE(worker.busy());
    };
    for (int n = 0; n < 3; ++n)
        worker.later([&seen, n](const std::atomic<bool>&) { return [&seen, n] { seen.push_back(n); }; });
    collect_all();
    CHECK(seen == std::vector<int>{0, 1, 2});
    worker.urgent([&seen, &begun](const std::atomic<bool>& stop) {
        begun.set_value();
        while (!stop) ::usleep(1000);
        return [&seen] { seen.push_back(9); };
    });
    REQUIRE(begun.get_future().wait_for(std::chrono::seconds(60)) == std::future_status::ready);
    worker.cancel();
    collect_all();
    CHECK(seen.back() == 9);
}
