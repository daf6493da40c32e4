#include "sim/store/exchange.h"

#include <fmt/format.h>

#include <fstream>

#include "sim/failure/failure.h"
#include "sim/store/migrations.h"
#include "sim/store/salvage.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;
namespace engine = sim::engine;
using Catch::Matchers::Contains;

namespace {

SessionId played(Store& store, const std::string& person) {
    const SessionId id = store.begin_session(tests::new_session(person), tests::opening());
    store.append(id, std::vector{tests::reply(1, 1000, "Sorry, " + person)});
    store.mark_ended(id, "2026-03-02T09:10:00");
    store.add_verdict({.session = id, .judge = "a", .rubric = "1", .card_json = "{}"}, {});
    return id;
}

/// All that waits in one store, into another, without a hub between.
void carry(Store& from, Store& to) {
    Exchange out(from);
    Exchange in(to);
    for (Outgoing parcel = out.next_parcel(); !parcel.keys.empty(); parcel = out.next_parcel()) {
        in.take(parcel.parcel, "all", {"mark", 1});
        out.note(parcel.keys, std::vector<std::string>(parcel.keys.size()), {"mark", 1});
    }
}

bool is_uuid_7(const std::string& id) {
    return id.size() == 36 && id[8] == '-' && id[14] == '7' &&
           std::string("89ab").find(id[19]) != std::string::npos &&
           id.find_first_not_of("0123456789abcdef-") == std::string::npos;
}

}  // namespace

TEST_CASE("sessions and people have an id of their own from the moment they are born") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    Exchange exchange(store);
    const SessionId one = store.begin_session(tests::new_session("Ada"), tests::opening());
    const SessionId two = store.begin_session(tests::new_session("Ada"), tests::opening());
    CHECK(is_uuid_7(exchange.id_of(one)));
    CHECK(is_uuid_7(exchange.person_id_of("Ada")));
    CHECK(exchange.id_of(one) != exchange.id_of(two));
    CHECK(store.check().empty());
    Database(folder / "c.db")
        .run("UPDATE identities SET id = replace(id, '-7', '-6') WHERE kind = 'session' AND number = 1");
    CHECK_THAT(store.check().at(0), Contains("id of session 1"));
}

TEST_CASE("sessions of a file from before ids are given one each, and what was said of them travels") {
    const tests::TemporaryFolder folder;
    {
        Database old(folder / "old.db");
        migrate(old, all_migrations().first(10));
        old.run(
            "INSERT INTO people VALUES (1, 'Ada'); INSERT INTO texts VALUES ('h', '');"
            "INSERT INTO sessions VALUES (1, 1, 's', 'v', '1', 0, '2026-03-02T09:00:00', "
            "'2026-03-02T09:10:00', 'h', 'h', 'h'),"
            " (2, 1, 's', 'v', '1', 0, '2026-03-02T10:00:00', NULL, 'h', 'h', 'h');"
            "INSERT INTO self_ratings VALUES (1, 70, NULL, 60, 50);"
            "INSERT INTO disputes VALUES (1, 1, '1', 'T1', 'sam', 4, 'Says', 'Because', 'now'),"
            " (2, 1, '1', 'T2', 'sam', 4, 'Says', 'Because', 'now');");
    }
    Store store = Store::open(folder / "old.db");
    Exchange exchange(store);
    CHECK(is_uuid_7(exchange.id_of({1})));
    CHECK(is_uuid_7(exchange.id_of({2})));
    CHECK(exchange.id_of({1}) != exchange.id_of({2}));
    CHECK(exchange.entries({1}).size() == 3);
    CHECK(exchange.waiting().sessions == 1);  // the other is still played
    CHECK(exchange.waiting().entries == 3);
}

TEST_CASE("what is taken is what was sent, and taking it twice changes nothing") {
    const tests::TemporaryFolder folder;
    Store from = Store::open(folder / "from.db");
    Store to = Store::open(folder / "to.db");
    const SessionId id = played(from, "Ada");
    from.save_self_rating(id, {{1, std::nullopt, 3, 4}});
    carry(from, to);
    CHECK(Exchange(from).waiting().all() == 0);
    Exchange(from).start_over();
    CHECK(Exchange(from).waiting().all() == 4);
    carry(from, to);
    REQUIRE(to.sessions().size() == 1);
    const SessionId there = to.sessions().front().id;
    CHECK(to.journal(there) == from.journal(id));
    CHECK(to.verdicts(there).size() == 1);
    CHECK(to.self_rating(there) == from.self_rating(id));
    CHECK(Exchange(to).waiting().all() == 0);
    CHECK(to.check().empty());
}

TEST_CASE("a parcel with anything wrong in it is not taken at all") {
    const tests::TemporaryFolder folder;
    Store from = Store::open(folder / "from.db");
    Store to = Store::open(folder / "to.db");
    played(from, "Ada");
    Exchange out(from);
    const Parcel people = out.next_parcel().parcel;
    const Parcel good = out.next_parcel().parcel;
    REQUIRE(good.sessions.size() == 1);
    Exchange in(to);
    CHECK_THROWS_WITH(in.take(good, "all", {"m", 1}), Contains("nobody played"));
    in.take(people, "all", {"m", 1});
    Parcel short_journal = good;
    short_journal.sessions[0].journal.resize(short_journal.sessions[0].journal.find('\n'));
    CHECK_THROWS_WITH(in.take(short_journal, "all", {"m", 2}), Contains("has 1 facts, not 2"));
    Parcel unknown = good;
    unknown.sessions[0].journal = "{\"fact\": \"of tomorrow\"}\n{}";
    CHECK_THROWS_WITH(in.take(unknown, "all", {"m", 2}), Contains("newer one"));
    Parcel without_text = good;
    without_text.texts.clear();
    CHECK_THROWS_WITH(in.take(without_text, "all", {"m", 2}), Contains("lacks a text"));
    CHECK(to.sessions().empty());
    CHECK(in.place("all") == Place{"m", 1});
    in.take(good, "all", {"m", 2});
    CHECK(to.sessions().size() == 1);
}

TEST_CASE("two rulings that contradict each other are both kept, in one order everywhere") {
    const tests::TemporaryFolder folder;
    Store one = Store::open(folder / "one.db");
    Store two = Store::open(folder / "two.db");
    const SessionId id = played(one, "Ada");
    carry(one, two);
    const SessionId there = two.sessions().front().id;
    Exchange(one).say(id, "override", "Kim", "2026-03-02T11:00:00", R"({"finding": 1, "points": 0})");
    Exchange(two).say(there, "override", "Mo", "2026-03-02T10:00:00", R"({"finding": 1, "points": 5})");
    carry(one, two);
    carry(two, one);
    const auto said = Exchange(one).entries(id);
    REQUIRE(said.size() == 2);
    CHECK(said == Exchange(two).entries(there));
    CHECK(said[0].turn == said[1].turn);
    // Whoever has seen both comes after both, whatever the clocks say.
    Exchange(two).say(there, "override", "Mo", "2026-03-01T10:00:00", R"({"finding": 1, "points": 3})");
    carry(two, one);
    CHECK(Exchange(one).entries(id).back().author == "Mo");
    CHECK(Exchange(one).entries(id).back().turn == 2);
    CHECK(one.check().empty());
}

TEST_CASE("what was said stands") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId id = played(store, "Ada");
    Exchange(store).say(id, "comment", "Kim", "", "1");
    Database database(folder / "c.db");
    CHECK_THROWS(database.run("UPDATE entries SET body = '2'"));
    CHECK_THROWS(database.run("DELETE FROM entries"));
    CHECK_THROWS(database.run("INSERT OR REPLACE INTO entries SELECT * FROM entries"));
}

TEST_CASE("of an erased person nothing is left in the file, and of others everything") {
    const tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    const SessionId ada = played(store, "Ada Zyzzyva");
    const SessionId mo = played(store, "Mo");
    store.save_draft(ada, {.conversation = "c", .text = "Zyzzyva draft", .as_handle = "@a"});
    store.append_typing(ada,
                        std::vector<TypingChange>{{.at = 1, .conversation = "c", .inserted = "Zyzzyva"}});
    store.add_dispute(ada, {"1", "T1", "c", 1, "Zyzzyva", "Zyzzyva", "now"});
    store.save_self_rating(ada, {{1, 2, 3, 4}});
    store.set_setting("Ada Zyzzyva", "k", "Zyzzyva");
    const DrillId drill = store.add_drill(
        "Ada Zyzzyva", {.scenario = "s", .text = "Zyzzyva", .made_at = "x", .card_json = "{}"});
    store.add_drill_dispute(drill, {"s", "T1", "Zyzzyva", "Zyzzyva", "now"});
    store.join_group({"Ada Zyzzyva", GroupKind::team, "Zyzzyva's", "2026-01-01"});
    const std::vector<engine::Fact> kept = store.journal(mo);
    Exchange(store).erase_person(Exchange(store).person_id_of("Ada Zyzzyva"));
    CHECK(store.people() == std::vector<std::string>{"Mo"});
    CHECK(store.journal(mo) == kept);
    CHECK(store.check() == std::vector<std::string>{});
    for (const char* beside : {"", "-wal"})
        if (std::filesystem::exists((folder / "c.db").string() + beside)) {
            INFO(beside);
            CHECK(tests::read_file((folder / "c.db").string() + beside).find("Zyzzyva") == std::string::npos);
        }
    CHECK_THROWS(Database(folder / "c.db").run("DELETE FROM journal"));  // the guards are back
    const Store again = Store::open(folder / "c.db");
}

TEST_CASE("a file that is salvaged keeps the ids and what was said") {
    const tests::TemporaryFolder folder;
    std::string id;
    {
        Store store = Store::open(folder / "c.db");
        const SessionId session = played(store, "Ada");
        store.add_dispute(session, {"1", "T1", "c", 1, "Says", "Because", "now"});
        Exchange(store).say(session, "comment", "Kim", "", "1");
        id = Exchange(store).id_of(session);
    }
    const Salvaged saved = salvage(folder / "c.db");
    Store store = Store::open(saved.file);
    Exchange exchange(store);
    CHECK(exchange.id_of({1}) == id);
    CHECK(exchange.entries({1}).size() == 2);
    CHECK(store.disputes({1}).size() == 1);
    CHECK(store.check() == std::vector<std::string>{});
}
