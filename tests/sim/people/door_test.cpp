#include "sim/people/door.h"

#include "sim/failure/failure.h"
#include "sim/people/passphrase.h"
#include "sim/seal/audit.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using namespace sim::people;

namespace {

const std::string good = "four quiet green boats", other = "seven loud yellow vans";
const store::Moment noon{"2026-03-02T12:00:00", 1'772'452'800};
store::Moment later(std::int64_t seconds) { return {noon.made_at, noon.unix_s + seconds}; }

struct House {
    tests::TemporaryFolder folder;
    store::Store store = store::Store::open(folder / "c.db");
    const Visitor mia{"Mia", true}, ada{"Ada", false}, tom{"Tom", true};

    void lock() {
        give_role(store, {}, "Mia", Role::manager, noon);
        set_passphrase(store, {}, "Mia", good, noon);
    }
};

std::vector<std::string> log_of(store::Store& store) {
    std::vector<std::string> lines;
    for (const store::LogLine& line : store::PeopleBook(store).log(100))
        lines.push_back(line.what + " " + line.who + ">" + line.about + " " + line.words);
    return lines;
}

}  // namespace

TEST_CASE("a name is enough for everything until a manager has a passphrase") {
    House house;
    for (std::size_t deed = 0; deed < deeds; ++deed)
        CHECK(refusal(house.store, {"Ada", false}, static_cast<Deed>(deed)) == "");
    give_role(house.store, {}, "Mia", Role::manager, noon);
    CHECK_FALSE(roles_hold(house.store));
    CHECK(refusal(house.store, {"Ada", false}, Deed::manage_people) == "");
    set_passphrase(house.store, {}, "Mia", good, noon);
    CHECK(roles_hold(house.store));
    CHECK(refusal(house.store, {"Ada", false}, Deed::practise) == "");
    for (std::size_t deed = 1; deed < deeds; ++deed)
        CHECK(refusal(house.store, {"Ada", false}, static_cast<Deed>(deed)) != "");
}

TEST_CASE("from then on each may what their role allows, and only with the passphrase") {
    House house;
    house.lock();
    give_role(house.store, house.mia, "Tom", Role::trainer, noon);
    CHECK(refusal(house.store, house.tom, Deed::review) ==
          "to decide about verdicts, a trainer needs a passphrase");
    set_passphrase(house.store, house.mia, "Tom", other, noon);
    CHECK(refusal(house.store, house.tom, Deed::review) == "");
    CHECK(refusal(house.store, {"Tom", false}, Deed::practise) == "their passphrase was not shown");
    CHECK(refusal(house.store, house.tom, Deed::manage_people) ==
          "only a manager may manage people and their data");
    CHECK(refusal(house.store, house.ada, Deed::review) ==
          "only a trainer or manager may decide about verdicts");
    CHECK(refusal(house.store, house.mia, Deed::manage_people) == "");
    CHECK_THROWS_AS(give_role(house.store, house.tom, "Tom", Role::manager, noon), Failure);
    CHECK_THROWS_AS(give_role(house.store, house.ada, "Ada", Role::manager, noon), Failure);
    CHECK_THROWS_AS(set_passphrase(house.store, house.ada, "Ada", other, noon), Failure);
    CHECK_THROWS_AS(set_passphrase(house.store, house.ada, "Mia", other, noon), Failure);
    set_passphrase(house.store, house.tom, "Tom", "nine small purple hats", noon);  // his own
}

TEST_CASE("somebody who manages is always left") {
    House house;
    house.lock();
    CHECK_THROWS_AS(give_role(house.store, house.mia, "Mia", Role::trainee, noon), Failure);
    give_role(house.store, house.mia, "Tom", Role::manager, noon);
    CHECK_THROWS_AS(give_role(house.store, house.mia, "Mia", Role::trainee, noon), Failure);
    set_passphrase(house.store, house.mia, "Tom", other, noon);
    give_role(house.store, house.mia, "Mia", Role::trainee, noon);
    CHECK(roles_hold(house.store));
}

TEST_CASE("wrong passphrases are in the log, and slow the next ones") {
    House house;
    house.lock();
    for (int wrong = 0; wrong < 3; ++wrong)
        CHECK(knock(house.store, "Mia", "no", later(wrong)).knock == Knock::wrong);
    CHECK(knock(house.store, "Mia", good, later(3)).knock == Knock::wait);
    CHECK(knock(house.store, "Mia", good, later(-5000)).knock == Knock::wait);  // a clock that was set back
    CHECK(knock(house.store, "Mia", good, later(31)).wait_s == 1);
    CHECK(knock(house.store, "Mia", "no", later(32)).wait_s == 60);
    CHECK(knock(house.store, "Mia", good, later(92)).knock == Knock::in);
    CHECK(knock(house.store, "Mia", "no", later(93)).wait_s == 0);  // counted anew
    const std::vector<std::string> log = log_of(house.store);
    CHECK(std::ranges::count(log, "tried Mia>Mia ") == 6);
    CHECK(std::ranges::count(log, "signed in Mia>Mia ") == 1);
    CHECK(knock(house.store, "Ada", "", noon).knock == Knock::in);  // has none
}

TEST_CASE("waiting doubles from half a minute to an hour") {
    CHECK(wait_s(0) == 0);
    CHECK(wait_s(2) == 0);
    CHECK(wait_s(3) == 30);
    CHECK(wait_s(4) == 60);
    CHECK(wait_s(9) == 1920);
    CHECK(wait_s(10) == 3600);
    CHECK(wait_s(10'000) == 3600);
}

TEST_CASE(
    "passphrases are kept as Argon2id with the parameters that are written down, and weak ones are refused") {
    const std::string kept = locked(good);
    CHECK(kept.find("$argon2id$v=19$m=65536,t=3,p=1$") == 0);
    CHECK(kept != locked(good));  // salted
    CHECK(opens(kept, good));
    CHECK_FALSE(opens(kept, other));
    CHECK_FALSE(opens("", ""));
    CHECK_FALSE(opens("nonsense", good));
    CHECK(weakness(good, "Mia") == "");
    CHECK(weakness("14 characters!", "Mia") != "");
    CHECK(weakness("15 characters!!", "Mia") == "");
    CHECK(weakness("ééééééééééééééé", "Mia") != "");  // fifteen, all alike
    CHECK(weakness("i am mia reyes, let me in", "Mia Reyes") != "");
    CHECK(weakness("CoolHead CoolHead", "Mia") != "");
    CHECK(weakness(std::string(1001, 'a') + "bcdefg", "Mia") != "");
}

TEST_CASE("a lost passphrase is replaced from outside, and it shows for good") {
    House house;
    house.lock();
    CHECK_THROWS_AS(replace_lost_passphrase(house.store, "Ada", other, "root", noon, house.folder / "s"),
                    Failure);
    CHECK_THROWS_AS(replace_lost_passphrase(house.store, "Mia", "short", "root", noon, house.folder / "s"),
                    Failure);
    replace_lost_passphrase(house.store, "Mia", other, "frontdesk", noon, house.folder / "s");
    CHECK(knock(house.store, "Mia", other, noon).knock == Knock::in);
    CHECK(roles_hold(house.store));
    CHECK(log_of(house.store)[2] == "lost passphrase >Mia account frontdesk");
    const seal::Audit audit = seal::audit(house.store, house.folder / "s");
    REQUIRE(audit.notes.size() == 1);
    CHECK(audit.notes[0] == "a lost passphrase was replaced at 2026-03-02T12:00:00");
    CHECK(audit.faults() == 0);
}
