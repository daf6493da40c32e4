// The examples that docs/scoring.md works out by hand. The numbers are read out of the page itself, so that
// page and judge cannot drift apart.
#include <array>
#include <map>
#include <optional>

#include "scoring/scorecard.h"
#include "tests/scoring/criteria/sittings.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/transcript_builder.h"

using namespace scoring;
using tests::minute;
using tests::TranscriptBuilder;

namespace {

constexpr double printed = .051;  // one digit behind the point, or three for points

using Row = std::vector<std::string>;

std::string trimmed(const std::string& text) {
    const auto start = text.find_first_not_of(' '), end = text.find_last_not_of(' ');
    return start == std::string::npos ? "" : text.substr(start, end - start + 1);
}

Row cells_of(const std::string& line) {
    Row cells;
    std::size_t at = 1;
    for (std::size_t bar = line.find('|', at); bar != std::string::npos; bar = line.find('|', at)) {
        cells.push_back(trimmed(line.substr(at, bar - at)));
        at = bar + 1;
    }
    return cells;
}

/// The table under the heading, its first row the names of the columns.
std::vector<Row> table_under(const std::string& heading) {
    const std::string page = tests::read_file(tests::source_dir() / "docs" / "scoring.md");
    std::vector<Row> rows;
    std::size_t at = page.find("### " + heading + "\n");
    REQUIRE(at != std::string::npos);
    at = page.find("\n|", at) + 1;
    while (page[at] == '|') {
        const std::size_t end = page.find('\n', at);
        if (page.compare(at, 4, "|---") != 0) rows.push_back(cells_of(page.substr(at, end - at)));
        at = end + 1;
    }
    REQUIRE(rows.size() > 2);
    return rows;
}

/// The last number of a cell: "14 min: .875" is .875, "**73.3**" is 73.3; empty for a cell without one.
std::optional<double> last_number(const std::string& cell) {
    const auto end = cell.find_last_of("0123456789");
    if (end == std::string::npos) return std::nullopt;
    auto start = cell.find_last_not_of("0123456789.", end);
    start = start == std::string::npos ? 0 : start + 1;
    return std::stod(cell.substr(start, end - start + 1));
}

std::string lower(std::string name) {
    for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return name;
}

std::optional<double> credit_in(const Scorecard& card, const std::string& id,
                                const std::string& conversation) {
    double points = 0, of = 0;
    for (const Finding& finding : card.findings)
        if (finding.criterion == id && finding.conversation == conversation) {
            points += finding.points;
            of += finding.of;
        }
    if (of == 0) return std::nullopt;
    return points / of;
}

const CriterionScore* score_of(const Scorecard& card, const std::string& id) {
    for (const DimensionScore& dimension : card.dimensions)
        for (const CriterionScore& criterion : dimension.criteria)
            if (criterion.id == id) return &criterion;
    return nullptr;
}

void check_criterion(const Scorecard& card, const Row& header, const Row& row) {
    const CriterionScore* score = score_of(card, row[0]);
    REQUIRE(score);
    const std::string& points = row.back();
    const auto of = points.find(" of ");
    REQUIRE(of != std::string::npos);
    CHECK(score->points == Approx(std::stod(points)).margin(.0006));
    CHECK(score->of == Approx(std::stod(points.substr(of + 4))));
    if (row[0] == "S3") return;  // about the session, not about one person
    for (std::size_t column = 1; column + 1 < row.size(); ++column) {
        const std::string id = header[column] == "notice" ? "" : lower(header[column]);
        INFO(row[0] << " " << header[column]);
        const auto given = credit_in(card, row[0], id), written = last_number(row[column]);
        CHECK(given.has_value() == written.has_value());
        if (given && written) CHECK(*given == Approx(*written).margin(.0006));
    }
}

void check_total(const Scorecard& card, const Row& row) {
    const std::string name = row[0].substr(2, row[0].size() - 4);
    const auto total = last_number(row.back());
    REQUIRE(total);
    if (name == "overall") {
        CHECK(card.overall == Approx(*total).margin(printed));
        return;
    }
    bool found = false;
    for (const DimensionScore& dimension : card.dimensions) {
        if (dimension_names[static_cast<std::size_t>(dimension.dimension)] != name) continue;
        found = true;
        CHECK(dimension.score == Approx(*total).margin(printed));
    }
    CHECK(found);
}

void check_page(const std::string& heading, const Scorecard& card) {
    const std::vector<Row> rows = table_under(heading);
    for (std::size_t at = 1; at < rows.size(); ++at) {
        INFO(heading << ", " << rows[at][0]);
        REQUIRE(rows[at].size() == rows[0].size());
        if (rows[at][0].starts_with("**"))
            check_total(card, rows[at]);
        else
            check_criterion(card, rows[0], rows[at]);
    }
}

TranscriptBuilder first_example(const std::string& sams_card = "", bool gas = false) {
    TranscriptBuilder sitting;
    sitting.conversation("sam")
        .asks(0, "@ParcellyHelp THREE DAYS. No parcel. Are you lot asleep??" + sams_card, Route::dm)
        .facts({"three days", "no parcel"});
    sitting.message().brand_at_fault = true;
    sitting.message().heat_milli = 600;
    sitting.replies(
        14 * minute,
        "Three days is far too long, Sam, and I'm sorry. Could you DM us your tracking number? ^JD",
        Route::dm);
    sitting.conversation("ana", "Ana Li", "@ana")
        .asks(60, "Are you open on Monday?")
        .facts({"open", "Monday"});
    sitting.message().safety_signal = gas;
    return sitting;
}

/// T0 is at 8:30; the arguments are wall times.
int at(int hour, int minutes, int seconds = 0) { return (hour - 8) * 3600 + (minutes - 30) * 60 + seconds; }

TranscriptBuilder speed_example() {
    TranscriptBuilder sitting;
    sitting.raw().begins_minute = 8 * 60 + 30;
    sitting.raw().extra_time_percent = 25;
    sitting.playbook().openings = {{at(9, 0) * 1000, at(17, 0) * 1000}};
    const std::string answer = "Your parcel leaves Leeds today and is with you tomorrow. ^JD";
    sitting.conversation("mia", "Mia Roth", "@mia").asks(at(8, 50), "Still no parcel!!");
    sitting.current().need = Need::angry;
    sitting.replies(at(9, 17, 30), answer)
        .asks(at(9, 30), "And the second one?")
        .replies(at(10, 7, 30), answer)
        .asks(at(10, 10), "And the third?")
        .replies(at(10, 35), answer);
    sitting.conversation("ben", "Ben Ode", "@ben")
        .asks(at(9, 5), "Are you open on Monday?")
        .replies(at(9, 12, 30), "Yes, Ben, from eight. ^JD")
        .asks(at(10, 40), "And on Sunday?");
    sitting.conversation("ida", "Ida Bruun", "@ida").asks(at(9, 10), "Your driver was so kind today!");
    sitting.current().need = Need::praise;
    sitting.replies(at(9, 13, 45), "We're looking into it, Ida. ^JD")
        .replies(at(10, 25), "I've told him, Ida! ^JD");
    return sitting.ends(at(14, 0));
}

/// T0 is at 9:00.
TranscriptBuilder consistency_example() {
    TranscriptBuilder sitting;
    sitting.raw().fact_sheet = {{"reopens", {"reopens"}, {"14:00"}}};
    const auto person = [&](const std::string& id, const std::string& name) {
        sitting.conversation(id, name, "@" + id).asks(0, "My parcel is under water!");
        sitting.current().remedy_group = "flood";
    };
    person("ana", "Ana Li");
    sitting
        .replies(5 * minute,
                 "The depot reopens at 14:00, Ana, and you get a refund. I'll get back to you by 10:00. ^JD")
        .replies(65 * minute, "Could you DM us your tracking number, Ana? ^JD", Route::dm)
        .asks(70 * minute, "PX12345678", Route::dm, Via::dm)
        .replies(72 * minute, "Thank you. What is your tracking number, Ana? ^JD", Route::dm, Via::dm);
    person("tom", "Tom Berg");
    sitting.replies(6 * minute, "The depot reopens at 15:00, Tom, and you get a refund. ^JD");
    sitting.reply().as_handle = "@Parcelly";
    person("lea", "Lea Funk");
    sitting.replies(7 * minute, "I'm sorry, Lea. A voucher is on its way. I'll let you know soon. ^JD")
        .replies(90 * minute, "The voucher left today, Lea. ^JD");
    Notice flood;
    flood.id = "flood";
    flood.text = "Leeds is closed until 14:00";
    flood.announce_within_ms = 10 * minute * 1000;
    flood.as_handle = "@Parcelly";
    flood.mentions = {"Leeds", "14:00"};
    sitting.raw().notices = {flood};
    sitting.raw().announcements = {
        {900, "@Parcelly", "Leeds is closed until 14:00 today.", 15 * minute * 1000, {}}};
    return sitting;
}

TranscriptBuilder take_offline_example() {
    TranscriptBuilder sitting;
    sitting.conversation("sam")
        .asks(0, "My parcel is lost!", Route::dm)
        .facts({"parcel is lost", "lost parcel"});
    sitting
        .replies(
            120,
            "Sorry about the lost parcel, Sam. Could you DM us your tracking number, so that I can find it? "
            "^JD",
            Route::dm)
        .asks(600, "It came!");
    sitting.expects().close_in_public = true;
    sitting.replies(660, "Glad it arrived, Sam. ^JD");
    sitting.conversation("ana", "Ana Li", "@ana")
        .asks(60, "Are you open on Monday?")
        .replies(180, "Could you DM us your address, Ana?", Route::dm);
    sitting.conversation("rex", "Rex", "@rex")
        .asks(90, "lol clowns", Route::no_reply)
        .replies(200, "We're here if you need us, Rex. ^JD");
    sitting.conversation("lou", "Lou Ames", "@lou")
        .asks(100, "I can't pay the bill and I can't sleep", Route::phone)
        .facts({"bill"})
        .replies(220, "Sorry about the bill, Lou. Please ring us. ^JD", Route::phone);
    return sitting;
}

}  // namespace

TEST_CASE("worked by hand: a conversation and an open question") {
    const Scorecard card = tests::judge(first_example().build());
    check_page("A conversation and an open question", card);
    CHECK(card.band == "developing");
    REQUIRE(card.priorities().size() == 2);
    CHECK(card.priorities()[0]->criterion == "S1");
    CHECK(card.priorities()[1]->criterion == "O1");
    CHECK(card.critical.empty());
}

TEST_CASE("worked by hand: speed") {
    check_page("Speed: opening hours, extra time, a holding reply", tests::judge(speed_example().build()));
}

TEST_CASE("worked by hand: consistency") {
    check_page("Consistency: facts, handles, remedies, questions, promises",
               tests::judge(consistency_example().build()));
}

TEST_CASE("worked by hand: take-offline") {
    check_page("Take-offline: moved rightly, moved by reflex, fed, closed",
               tests::judge(take_offline_example().build()));
}

TEST_CASE("worked by hand: critical errors") {
    const std::string card_number = " My card is 4111 1111 1111 1111.";
    const std::array<Scorecard, 4> cards = {tests::judge(first_example().build()),
                                            tests::judge(first_example(card_number).build()),
                                            tests::judge(first_example("", true).build()),
                                            tests::judge(first_example(card_number, true).build())};
    const std::vector<Row> rows = table_under("Critical errors");
    REQUIRE(rows.size() == cards.size() + 1);
    for (std::size_t at = 0; at < cards.size(); ++at) {
        const Row& row = rows[at + 1];
        INFO(row[0]);
        std::string ids;
        for (const CriticalError& error : cards[at].critical) ids += (ids.empty() ? "" : ", ") + error.id;
        CHECK(ids == row[1]);
        CHECK(cards[at].overall == Approx(*last_number(row[2])).margin(printed));
        CHECK(cards[at].would_have_been == Approx(*last_number(row[3])).margin(printed));
    }
}
