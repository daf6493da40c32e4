// A decision while it is made, and the queue as the desk words it.
#include "sim/viewmodel/review_queue.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
namespace team = sim::team;

namespace {

const ReviewMatter matter{"T1 Specific listening", "Does not say it back.", "sorry", "", 4, "sorry, Dev"};

team::QueueRow row(std::int64_t session, team::ReviewState state) {
    team::QueueRow row;
    row.session = session, row.person = "Dana", row.scenario = "charged-twice", row.mode = "practice";
    row.state = state, row.since = "2026-11-19T10:42:11";
    return row;
}

}  // namespace

TEST_CASE("a decision asks for a reason and for words before it may be kept") {
    ReviewDesk desk;
    CHECK(review_draft(desk, matter).title.empty());
    change(desk, BeginReview{"reject", 3});
    CHECK(review_draft(desk, matter).title == "Reject T1 Specific listening");
    CHECK(review_draft(desk, matter).missing == "Choose a reason.");
    change(desk, ChooseReviewReason{"misread"});
    CHECK(review_draft(desk, matter).missing == "Say why, in a few words.");
    CHECK(review_draft(desk, matter).reasons[1].on);
    change(desk, EditReview{" \n"});
    CHECK_FALSE(review_draft(desk, matter).missing.empty());
    change(desk, EditReview{"It does."});
    CHECK(review_draft(desk, matter).missing.empty());
    change(desk, DropReview{});
    CHECK(review_draft(desk, matter).title.empty());
}

TEST_CASE("accepting needs no words, unless somebody is owed an answer") {
    ReviewDesk desk;
    change(desk, BeginReview{"accept", 0});
    CHECK(review_draft(desk, matter).missing.empty());
    ReviewMatter asked = matter;
    asked.disagreed = "The trainee disagreed: I did.";
    CHECK_FALSE(review_draft(desk, asked).missing.empty());
    CHECK(review_draft(desk, asked).hint == "The answer to the disagreement");
}

TEST_CASE("an adjustment offers shares of the points; a comment and passing on ask for what they need") {
    ReviewDesk desk;
    change(desk, BeginReview{"adjust", 0});
    change(desk, ChooseReviewShare{25});
    const ReviewDraft draft = review_draft(desk, matter);
    REQUIRE(draft.shares.size() == 5);
    CHECK(draft.shares[1].label == "1.0");
    CHECK(draft.shares[1].on);
    change(desk, BeginReview{"comment", 0});
    change(desk, MarkReviewWords{2, 5});
    CHECK(review_draft(desk, matter).reasons.empty());
    CHECK(review_draft(desk, matter).end == 5);
    change(desk, BeginReview{"pass-on", -1});
    CHECK(review_draft(desk, matter).missing == "Name who it goes to.");
    change(desk, NameReviewer{"Leo"});
    change(desk, EditReview{"His rule."});
    CHECK(review_draft(desk, matter).missing.empty());
    change(desk, ShowReviewLog{});
    clear(desk);
    CHECK(desk.shows_log);
}

TEST_CASE("the queue says who waits for what since when, and keeps its filters") {
    ReviewAnswers answers;
    answers.queue.rows = {row(1, team::ReviewState::waiting), row(2, team::ReviewState::needs_review),
                          row(3, team::ReviewState::done)};
    answers.queue.rows[0].disputes = 2, answers.queue.rows[0].errors = 1;
    answers.queue.rows[0].goes_to = "Leo", answers.queue.rows[0].overdue = true;
    answers.queue.rows[1].errors = 1;
    answers.queue.rows[2].overall = 83.6;
    answers.queue.all = 3, answers.queue.waiting = 1, answers.queue.needs_review = 1;
    answers.picked = {2};
    const ReviewQueue shown = review_queue_of(answers);
    CHECK(shown.summary == "1 wait for an answer · 1 for a reviewer · 0 overdue · 0 done");
    CHECK(shown.rows[0].waits == "disagreed with 2 judgements · 1 error for a person · passed on to Leo");
    CHECK(shown.rows[0].since == "since 2026-11-19 10:42");
    CHECK(shown.rows[0].mark.text == "overdue");
    CHECK(shown.rows[1].picked);
    CHECK(shown.rows[2].waits == "stands at 84");
    CHECK(shown.picked == "1 picked");
    CHECK(shown.page == "1–3 of 3");
    CHECK_FALSE(shown.has_next);

    change(answers.filter, FilterQueue{"state", "done"});
    change(answers.filter, FilterQueue{"to", "Leo"});
    change(answers.filter, FilterQueue{"overdue", "1"});
    CHECK(answers.filter.state == team::ReviewState::done);
    CHECK(review_queue_of(answers).filters.front().label == "Done");
    change(answers.filter, FilterQueue{"state", ""});
    CHECK_FALSE(answers.filter.state);
    CHECK(answers.filter.goes_to == "Leo");
    CHECK(answers.filter.overdue);
    answers.queue.rows.clear();
    CHECK_FALSE(review_queue_of(answers).empty_says.empty());
}

TEST_CASE("one decision for several sessions says so, and that some are owed an answer") {
    ReviewAnswers answers;
    answers.queue.rows = {row(1, team::ReviewState::waiting)};
    answers.queue.rows[0].disputes = 1;
    answers.picked = {1, 7};
    change(answers.desk, BeginReview{"accept", -1});
    const ReviewQueue shown = review_queue_of(answers);
    CHECK(shown.draft.title == "The judge is right about all that waits in 2 sessions");
    CHECK_FALSE(shown.draft.missing.empty());
    answers.batch = 4, answers.moved = 2;
    CHECK(review_queue_of(answers).kept == "Batch 4: 2 sessions.");
}
