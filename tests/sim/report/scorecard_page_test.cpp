// The scorecard as a page: whole, without anything from elsewhere, and strangers' words are words.
#include "sim/report/scorecard_page.h"

#include "sim/report/html.h"
#include "sim/scenario/scenario.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::report;
using Catch::Contains;

namespace {

constexpr const char* hostile = "<script>alert('x')</script>\"><img src=x onerror=\"y\">\xE2\x80\xAE&amp;";

struct Played {
    sim::scenario::Scenario scenario = tests::small_scenario();
    tests::Stage stage{scenario};
    scoring::Scorecard card;
    sim::store::Session session;
    std::vector<scoring::Objection> objections;

    Played() {
        scenario.title = "Third day <b>";
        scenario.cast["sam"].name = hostile, scenario.cast["sam"].handle = "@</table>";
        stage.reply(60'000, scoring::Route::dm, "Sorry <i>Sam</i>, please DM us your card number.");
        session.id = {7}, session.person = hostile, session.started_at = "2026-03-02T09:00:00";
        card.scenario = "third-day", card.rubric = "1", card.band = "beginning", card.would_have_been = 82;
        card.judge = {"3f9a1c5280ab12cd", "2026-11-29"};
        for (std::size_t n = 0; n < 4; ++n) card.dimensions[n].dimension = static_cast<scoring::Dimension>(n);
        card.dimensions[0] = {scoring::Dimension::tone, true, 84, {{"T1", "Specific listening", true, 6, 7}}};
        card.findings = {{.criterion = "T1",
                          .points = 1,
                          .of = 7,
                          .conversation = "c",
                          .reply = 2,
                          .evidence = {6, 9},
                          .says = "Names nothing of it.",
                          .better = "Three days <is> wrong."}};
        card.critical = {{.id = "K1",
                          .conversation = "c",
                          .reply = 2,
                          .evidence = {31, 47},
                          .says = "Asks for a card number.",
                          .better = "Send the link."}};
    }
    std::string page() const { return scorecard_page({session, stage.state(), card, objections}); }
};

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("a page of HTML holds texts as texts") {
    CHECK(html_text("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
    CHECK(html_text("two\r\nlines") == "two\nlines");
    CHECK(html_text("bad \xff, turned \xE2\x80\xAE") == "bad \\xff, turned \\u202e");
    CHECK(html_words("Zoë 😡") == "<bdi>Zoë 😡</bdi>");
}

TEST_CASE("the page says the verdict, why, and what was written") {
    const std::string page = Played().page();
    CHECK_THAT(page, Contains("<h1>Third day &lt;b&gt;</h1>") && Contains("session 7") &&
                         Contains("it would have been 82") && Contains("Asks for a card number.") &&
                         Contains("Names nothing of it.") && Contains("1.0 of 7.0") &&
                         Contains("judge 3f9a1c5 of 2026-11-29") && Contains("2026-03-02 09:00:00"));
    CHECK_THAT(page, Contains("<mark class=\"lost\">&lt;i&gt;</mark>"));
    CHECK_THAT(page, Contains("<strong>Specific listening.</strong> Names nothing of it."));
    CHECK_THAT(page, Contains("Better: <bdi>Three days &lt;is&gt; wrong.</bdi>"));
}

TEST_CASE("nothing on the page runs, loads or leaves, whatever strangers are called") {
    const std::string page = Played().page();
    CHECK_THAT(page, Contains("Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"));
    for (const char* markup : {"<script", "<img", "<i>", "</table>\"", "onerror=\"", "http://", "https://",
                               "href=", "src=\"", "style=\"", "url(", "@import", "\xE2\x80\xAE"})
        CHECK_THAT(page, !Contains(markup));
    CHECK_THAT(page, Contains("<bdi>&lt;script&gt;alert("));
    // Every name and every message stands in a bdi of its own.
    CHECK(count_of(page, "<bdi") == count_of(page, "</bdi>"));
    CHECK(count_of(page, "<table>") == count_of(page, "</table>"));
    CHECK(count_of(page, "<thead>") == count_of(page, "<table>"));
}

TEST_CASE("a disputed critical error shows the score it would be, and that a person is waited for") {
    Played played;
    played.objections = {scoring::named(played.card.critical[0])};
    played.objections[0].because = "It was <the> order's.";
    const std::string page = played.page();
    CHECK_THAT(page, Contains("<p class=\"figure\">82</p>") && Contains("waits for a person") &&
                         Contains("The trainee disagrees: <bdi>It was &lt;the&gt; order&#39;s.</bdi>"));
    CHECK_THAT(Played().page(), Contains("<p class=\"figure\">0</p>") && !Contains("waits for a person"));
}

TEST_CASE("a better line is told once, however many findings have it") {
    Played played;
    played.card.findings.push_back(played.card.findings[0]);
    played.card.findings[1].says = "Names nothing else.";
    const std::string page = played.page();
    CHECK(count_of(page, "Three days &lt;is&gt; wrong.") == 1);
    CHECK(count_of(page, "Better: as above.") == 1);
}

TEST_CASE("evidence that lies over other evidence, or beyond the words, breaks no page") {
    Played played;
    played.card.findings.push_back(played.card.findings[0]);
    played.card.findings[1].evidence = {7, 40};
    played.card.findings.push_back(played.card.findings[0]);
    played.card.findings[2].evidence = {47, 4000};
    const std::string page = played.page();
    CHECK(count_of(page, "<mark") == count_of(page, "</mark>"));
    CHECK(count_of(page, "<mark") == 2);
}
