// What a person's record says of a sitting about which people decided.
#include "sim/app/data/history.h"

#include "sim/report/scorecard_json.h"
#include "tests/sim/store/sessions_for_tests.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim;

TEST_CASE("a record shows a verdict as it stands with what people decided") {
    const tests::TemporaryFolder folder;
    store::Store store = store::Store::open(folder / "c.db");
    const store::SessionId id = store.begin_session(tests::new_session("Ada"), tests::opening());
    store.mark_ended(id, "2026-03-02T09:12:30");
    scoring::Scorecard card;
    card.judge = {"j1", ""};
    card.overall = 61;
    for (std::size_t each = 0; each < card.dimensions.size(); ++each)
        card.dimensions[each].dimension = static_cast<scoring::Dimension>(each);
    store.add_verdict(report::scorecard_row(id, card), {});
    const auto overall = [&] {
        return app::load_record(store, {}, "Ada", "2026-03-03T09:00:00").sittings.at(0).card.overall;
    };
    CHECK(overall() == 61);
    card.overall = 74;
    store::Review review;
    review.session = id, review.judge = "j1", review.act = store::ReviewAct::reject;
    review.criterion = "T1", review.reason = "misread", review.reviewer = "Mia", review.made_at = "now";
    store::StandingRow row{.session = id, .judge = "j1", .overall = 74};
    row.card_json = report::scorecard_json(card);
    store.add_reviews({&review, 1}, {&row, 1});
    CHECK(overall() == 74);
    CHECK(store.verdicts(id).front().overall == 61);
}
