// Thousands of steps in a random order, faults among them, against a model that knows what must be there at
// the end. HUB_MODEL_STEPS and HUB_MODEL_SEED say how many and which.
#include <fmt/format.h>

#include <cstdlib>
#include <map>
#include <set>

#include "sim/engine/random.h"
#include "sim/failure/failure.h"
#include "tests/sim/hub/machines.h"
#include "tests/sim/hub/proxy.h"
#include "tests/support/catch.h"

namespace hub = sim::hub;
namespace store = sim::store;

namespace {

std::uint64_t from_environment(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

/// What must be true at the end: sessions by id with whose they are, and entries by id with the turn's
/// ground.
struct Model {
    std::map<std::string, std::string> sessions;  ///< id to person's name
    std::map<std::string, int> verdicts;          ///< id to how many
    std::set<std::string> entries;
    std::set<std::string> erased;  ///< names
};

class Play {
  public:
    explicit Play(std::uint64_t seed) : random_(seed), proxy_(tests::server().port()) {
        machines_.push_back(team_.manager());
        machines_.push_back(team_.joined(*machines_[0], "manager", "Kim"));
        for (const char* name : {"Dana", "Eve", "Mo", "Zoe"})
            machines_.push_back(team_.joined(*machines_[0], "trainee", name));
        names_ = {"boss", "Kim", "Dana", "Eve", "Mo", "Zoe"};
    }

    void step() {
        const std::size_t who = below(machines_.size());
        tests::Machine& machine = *machines_[who];
        switch (below(16)) {
            case 0:
            case 1:
            case 2:
                return play(machine, names_[who]);
            case 3:
                return judge_again(machine);
            case 4:
            case 5:
                return say(machine, who);
            case 6:
            case 7:
                return carry([&] { machine.push(parcels()); });
            case 8:
                return carry([&] { machine.pull(); });
            case 9:
            case 10:
                return broken([&] { hub::push(machine.store, machine.by(proxy_.port()), parcels()); });
            case 11:
                return broken([&] { hub::pull(machine.store, machine.by(proxy_.port())); });
            case 12:
                return store::Exchange(machine.store).start_over();
            case 13:
                return rename(machine, who);
            case 14:
                return reopen(machine);
            default:
                return hand_over();
        }
    }

    void end() {
        proxy_.pass();
        for (auto& machine : machines_) machine->push();
        for (auto& machine : machines_) machine->pull();
        for (auto& machine : machines_) CHECK(store::Exchange(machine->store).waiting().all() == 0);
        CHECK(team_.value("SELECT count(*) FROM coolhead.sessions WHERE team = TEAM") ==
              std::to_string(model_.sessions.size()));
        int verdicts = 0;
        for (const auto& [id, count] : model_.verdicts) verdicts += count;
        CHECK(team_.value("SELECT count(*) FROM coolhead.verdicts WHERE team = TEAM") ==
              std::to_string(verdicts));
        CHECK(team_.value("SELECT count(*) FROM coolhead.entries WHERE team = TEAM") ==
              std::to_string(model_.entries.size()));
        CHECK(tests::hub_is_whole(team_));
        CHECK(contents(*machines_[0]) == contents(*machines_[1]));
        CHECK(contents(*machines_[0]).size() == model_.sessions.size());
        for (const auto& [id, what] : contents(*machines_[0])) CHECK(model_.sessions.contains(id));
        for (auto& machine : machines_) CHECK(machine->complaints() == std::vector<std::string>{});
        for (std::size_t who = 2; who < machines_.size(); ++who)
            for (const auto& [id, what] : contents(*machines_[who]))
                CHECK(contents(*machines_[0]).at(id) == what);
    }

  private:
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(random_.below(end)); }
    hub::Progress parcels() {
        hub::Progress progress;
        progress.parcel = {1 + static_cast<int>(below(6)), 1U << 16};
        return progress;
    }
    void carry(const std::function<void()>& work) { work(); }
    void broken(const std::function<void()>& work) {
        proxy_.cut_after(static_cast<std::int64_t>(below(below(2) == 0 ? 6000 : 60000)));
        try {
            work();
        } catch (const sim::Failure&) {
        }
        proxy_.pass();
    }
    void play(tests::Machine& machine, const std::string& name) {
        const store::SessionId session = machine.play(name, static_cast<int>(below(4)));
        model_.sessions[machine.id_of(session)] = name;
        model_.verdicts[machine.id_of(session)] = 1;
    }
    std::optional<store::Session> some_session(tests::Machine& machine) {
        const std::vector<store::Session> all = machine.store.sessions();
        if (all.empty()) return std::nullopt;
        return all[below(all.size())];
    }
    void judge_again(tests::Machine& machine) {
        const auto session = some_session(machine);
        if (!session) return;
        const std::string judge = fmt::format("judge-{}", next_++);
        machine.judge(session->id, judge);
        ++model_.verdicts[machine.id_of(session->id)];
    }
    void say(tests::Machine& machine, std::size_t who) {
        const auto session = some_session(machine);
        if (!session) return;
        const std::string when = fmt::format("2026-03-02T{:02}:00:00", below(24));
        if (who < 2)
            store::Exchange(machine.store)
                .say(session->id, "override", names_[who], when, std::to_string(next_++));
        else if (below(2) == 0)
            machine.store.save_self_rating(session->id, {{static_cast<int>(next_++ % 101), 2, 3, 4}});
        else
            machine.store.add_dispute(session->id,
                                      {"1", "T1", "c", 1, "Says", std::to_string(next_++), when});
        for (const store::TravellingEntry& entry : store::Exchange(machine.store).entries(session->id))
            model_.entries.insert(entry.id);
    }
    void rename(tests::Machine& machine, std::size_t who) {
        const std::string fresh = fmt::format("{} {}", names_[who].substr(0, names_[who].find(' ')), next_++);
        if (who >= 2 && machine.store.rename_person(names_[who], fresh)) names_[who] = fresh;
    }
    void reopen(tests::Machine& machine) {
        machine.store = store::Store::open(machine.store.file()), machine.store.write_in_haste();
    }
    /// Records reach the other manager by hand before they reach the hub: two machines send the same.
    void hand_over() {
        store::Exchange out(machines_[0]->store);
        store::Exchange in(machines_[1]->store);
        try {
            for (store::Outgoing parcel = out.next_parcel(); !parcel.keys.empty(); parcel = out.next_parcel())
                in.take(parcel.parcel, "by hand", {"m", 1});
        } catch (const sim::Failure&) {  // something was said of a session that only the hub has
        }
        in.start_over();
    }
    /// All that is known of each session, by its id.
    std::map<std::string, std::string> contents(tests::Machine& machine) {
        std::map<std::string, std::string> all;
        store::Exchange exchange(machine.store);
        for (const store::Session& session : machine.store.sessions()) {
            std::string what = fmt::format("{} {} {}", session.facts, session.replies, session.started_at);
            for (const sim::engine::Fact& fact : machine.store.journal(session.id))
                what += sim::engine::to_json(fact);
            std::set<std::string> cards;
            for (const store::ScorecardRow& card : machine.store.verdicts(session.id))
                cards.insert(card.judge + card.card_json);
            for (const std::string& card : cards) what += card;
            for (const store::TravellingEntry& entry : exchange.entries(session.id))
                what += fmt::format("{} {} {} {};", entry.turn, entry.id, entry.kind, entry.body);
            all[exchange.id_of(session.id)] = what;
        }
        return all;
    }

    sim::engine::Random random_;
    tests::TestHub team_;
    tests::Proxy proxy_;
    std::vector<std::unique_ptr<tests::Machine>> machines_;
    std::vector<std::string> names_;
    Model model_;
    int next_ = 0;
};

}  // namespace

TEST_CASE("whatever happens in whatever order, everything is there once, and everybody sees the same") {
    const std::uint64_t steps = from_environment("HUB_MODEL_STEPS", 450);
    const std::uint64_t seed = from_environment("HUB_MODEL_SEED", 1);
    constexpr std::uint64_t steps_a_play = 75;
    for (std::uint64_t play = 0; play * steps_a_play < steps; ++play) {
        INFO("HUB_MODEL_SEED=" << seed + play);
        Play one(seed + play);
        for (std::uint64_t step = 0; step < steps_a_play; ++step) one.step();
        one.end();
    }
}
