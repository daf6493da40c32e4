// What is kept beside the journal: self-ratings, objections, typing.
#include "sim/store/session_feedback.h"

#include "sim/failure/failure.h"
#include "sim/store/store.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::store;

namespace {

struct Kept {
    tests::TemporaryFolder folder;
    Store store = Store::open(folder / "c.db");
    SessionId id = store.begin_session(tests::new_session(), tests::opening());
    SessionId other = store.begin_session(tests::new_session("Bo"), tests::opening());
};

}  // namespace

TEST_CASE("a self-rating comes back with its gaps, the later one counts, and sessions are apart") {
    Kept kept;
    CHECK_FALSE(kept.store.self_rating(kept.id));
    kept.store.save_self_rating(kept.id, {{70, std::nullopt, 0, 100}});
    kept.store.save_self_rating(kept.id, {{60, std::nullopt, 0, 100}});
    CHECK(kept.store.self_rating(kept.id) == SelfRating{{60, std::nullopt, 0, 100}});
    CHECK_FALSE(kept.store.self_rating(kept.other));
    kept.store.save_self_rating(kept.other, {});
    CHECK(kept.store.self_rating(kept.other) == SelfRating{});
}

TEST_CASE("a rating outside 0 to 100 is refused whole") {
    Kept kept;
    CHECK_THROWS_AS(kept.store.save_self_rating(kept.id, {{101, 1, 1, 1}}), sim::Failure);
    CHECK_FALSE(kept.store.self_rating(kept.id));
}

TEST_CASE("objections are kept in order, word for word") {
    Kept kept;
    Dispute first{"1",         "O4", "sam-parcel", 2, "Asked for three things.", "I asked for one 😡\n'",
                  "2026-03-02"};
    Dispute second = first;
    second.because = "Still one.";
    kept.store.add_dispute(kept.id, first);
    kept.store.add_dispute(kept.id, second);
    first.id = 1, second.id = 2;
    CHECK(kept.store.disputes(kept.id) == std::vector<Dispute>{first, second});
    CHECK(kept.store.disputes(kept.other).empty());
    Dispute wordless = first;
    wordless.because.clear();
    CHECK_THROWS_AS(kept.store.add_dispute(kept.id, wordless), sim::Failure);
}

TEST_CASE("typing is appended in the order it happened") {
    Kept kept;
    const std::vector<TypingChange> first{{1000, "c", 0, 0, "Sor"}, {1200, "c", 3, 0, "ry"}};
    const std::vector<TypingChange> then{{1500, "c", 0, 5, ""}};
    kept.store.append_typing(kept.id, first);
    kept.store.append_typing(kept.id, {});
    kept.store.append_typing(kept.id, then);
    CHECK(kept.store.typing(kept.id) == std::vector<TypingChange>{first[0], first[1], then[0]});
    CHECK(kept.store.typing(kept.other).empty());
    CHECK_THROWS_AS(kept.store.append_typing(SessionId{99}, then), sim::Failure);
}
