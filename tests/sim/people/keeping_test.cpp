#include "sim/people/keeping.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "sim/failure/failure.h"
#include "sim/people/assignments.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using namespace sim::people;

namespace {

const store::Moment today{"2026-03-04T12:00:00", 1'772'625'600};
const std::string name = "Ada Zyzzyva", words = "Sorry about the quokka, Sam";

struct Desk {
    tests::TemporaryFolder folder;
    std::filesystem::path file = folder / "c.db";
    store::Store store = store::Store::open(file);
    const Visitor mia{"Mia", true};

    Desk() {
        for (const std::string& person : {name, std::string("Ben")}) {
            const store::SessionId id = store.begin_session(tests::new_session(person), tests::opening());
            store.append(id, std::vector{tests::reply(2, 10, words + " (" + person + ")")});
            store.mark_ended(id, "2026-03-02T10:00:00");
        }
        store.add_drill(name, {.scenario = "s",
                               .step = "rage",
                               .score = 50,
                               .made_at = "2026-03-03T09:00:00",
                               .card_json = "{}"});
        give_role(store, {}, name, Role::trainer, today);
        assign(store, {name, false}, {.scenario = "s", .goes_to = "person", .name = "Ben"}, today);
    }
};

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("all about a person goes out, and nothing about others") {
    Desk desk;
    const auto all = nlohmann::json::parse(everything_about(desk.store, name));
    CHECK(all["person"][0]["name"] == name);
    CHECK(all["sessions"].size() == 1);
    CHECK(all["journal"].size() == 2);
    CHECK(all["drills"].size() == 1);
    CHECK(all["entries"].is_array());
    CHECK(all["drill_answers"].is_array());
    CHECK(all["person"][0]["role"] == "trainer");
    CHECK(all.dump().find("(Ben)") == std::string::npos);
    CHECK_THROWS_AS(everything_about(desk.store, "Nobody"), Failure);
}

TEST_CASE("whoever had narrowed the queue to what an erased person is to look at sees all of it again") {
    Desk desk;
    desk.store.set_setting("Ben", kept_filters, "team\t\nqueue/to\t" + name + "\n");
    erase(desk.store, desk.mia, name, today, desk.folder / "seals");
    CHECK(desk.store.setting("Ben", kept_filters) == "");
}

TEST_CASE("of an erased person counts stay and nothing else, in the file, too") {
    Desk desk;
    desk.store.set_setting("Ben", kept_filters, "team\t\nperson\t" + name + "\ndays\t30\n");
    const store::ErasedCounts counts = erase(desk.store, desk.mia, name, today, desk.folder / "seals");
    CHECK(counts == store::ErasedCounts{1, 1, 0, 1});
    CHECK(store::PeopleBook(desk.store).erased() == counts);
    CHECK(desk.store.people() == std::vector<std::string>{"Ben"});
    CHECK(desk.store.check().empty());
    for (const store::LogLine& line : store::PeopleBook(desk.store).log(100)) {
        CHECK(line.who != name);
        CHECK(line.about != name);
    }
    CHECK(store::PeopleBook(desk.store).assignments().at(0).made_by.empty());
    const std::string left = bytes_of(desk.file) + bytes_of(desk.file.string() + "-wal");
    CHECK(left.find("Zyzzyva") == std::string::npos);
    CHECK(left.find(words + " (Ben)") != std::string::npos);
    CHECK_THROWS_AS(erase(desk.store, desk.mia, name, today, desk.folder / "seals"), Failure);
}

TEST_CASE("sessions are kept for as long as was said, people stay") {
    Desk desk;
    CHECK(kept_for_days(desk.store) == 0);
    CHECK(past_keeping(desk.store, "2036-01-01") == store::ErasedCounts{});
    CHECK_THROWS_AS(erase_past_keeping(desk.store, desk.mia, today, desk.folder / "seals"), Failure);
    keep_for_days(desk.store, desk.mia, 2, today);
    CHECK(past_keeping(desk.store, "2026-03-04") == store::ErasedCounts{});
    CHECK(past_keeping(desk.store, "2026-03-05") == store::ErasedCounts{2, 2, 0, 0});
    const store::Moment next_day{"2026-03-05T09:00:00", today.unix_s + 86'400};
    CHECK(erase_past_keeping(desk.store, desk.mia, next_day, desk.folder / "seals") ==
          store::ErasedCounts{2, 2, 0, 0});
    CHECK(desk.store.sessions().empty());
    CHECK(desk.store.people().size() == 2);
    CHECK(desk.store.drills(name).size() == 1);
    CHECK(desk.store.check().empty());
}

TEST_CASE("while roles hold only managers erase, and never the last of them") {
    Desk desk;
    give_role(desk.store, {}, "Mia", Role::manager, today);
    set_passphrase(desk.store, {}, "Mia", "four quiet green boats", today);
    CHECK_THROWS_AS(erase(desk.store, {"Ben", false}, name, today, desk.folder / "seals"), Failure);
    CHECK_THROWS_AS(keep_for_days(desk.store, {"Ben", false}, 1, today), Failure);
    CHECK_THROWS_AS(erase(desk.store, desk.mia, "Mia", today, desk.folder / "seals"), Failure);
    CHECK(erase(desk.store, desk.mia, name, today, desk.folder / "seals").sessions == 1);
}
