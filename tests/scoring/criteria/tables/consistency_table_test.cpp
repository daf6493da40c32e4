// C1 to C5 by tables.
#include "tests/scoring/criteria/tables/table.h"

using namespace scoring;
using tests::check_credits;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder reply_on_facts(const std::string& reply, const std::string& asked = "When do you reopen?") {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, asked).replies(60, reply);
    sitting.raw().fact_sheet = {{"reopens", {"reopen", "depot", "open again"}, {"14:00"}},
                                {"fee", {"delivery fee"}, {"£4"}},
                                {"day", {"delivery"}, {"Thursday"}},
                                {"wait", {"refund"}, {"5 working days"}}};
    return sitting;
}

struct Told {
    std::string text;
    std::string group = "flood";
};
TranscriptBuilder group(const std::vector<Told>& told) {
    TranscriptBuilder sitting;
    int number = 0;
    for (const Told& own : told) {
        const std::string id(1, static_cast<char>('a' + number));
        sitting.conversation(id, "Ana Li", "@" + id).asks(number * 100, "My parcel is under water!");
        sitting.current().remedy_group = own.group;
        sitting.replies(number * 100 + 50, own.text);
        ++number;
    }
    return sitting;
}

TranscriptBuilder as(const std::string& handle, const std::string& expected = "",
                     const std::string& owner = "", const std::string& issue = "lost_parcel") {
    TranscriptBuilder sitting = reply_on_facts("It leaves today, Sam. ^JD");
    sitting.reply().as_handle = handle;
    sitting.expects().as_handle = expected;
    sitting.current().owner_handle = owner;
    sitting.current().issue = issue;
    return sitting;
}

TranscriptBuilder beside(const std::string& other_name, const std::string& reply) {
    TranscriptBuilder sitting;
    sitting.conversation("o", other_name, "@other").asks(0, "hello?");
    sitting.conversation("c").asks(10, "Where is it?").replies(60, reply);
    return sitting;
}

TranscriptBuilder asking(const std::string& given, const std::vector<std::string>& questions) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, given, Route::dm, Via::dm);
    int now = 60;
    for (const std::string& question : questions) {
        sitting.replies(now, question, Route::dm, Via::dm);
        now += 60;
    }
    return sitting;
}

TranscriptBuilder handed_off(const std::vector<std::string>& notes) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "The battery swells and it is hot", Route::hand_off).facts({"battery"});
    int now = 60;
    for (const std::string& note : notes) sitting.replies(now += 30, note, Route::hand_off, Via::note);
    return sitting;
}

/// T0 is a Thursday, 9:00. The promise is made after a minute.
TranscriptBuilder promise(const std::string& words, int kept_s, int ends_s = 36000) {
    TranscriptBuilder sitting = reply_on_facts(words, "Where is it?");
    sitting.raw().fact_sheet.clear();
    if (kept_s >= 0) sitting.replies(kept_s, "Found it, Sam: it is in Leeds. ^JD");
    return sitting.ends(ends_s);
}

constexpr int hour = 3600, day = 24 * hour;

TranscriptBuilder notice(int at_s, const std::string& as_handle, const std::string& text) {
    TranscriptBuilder sitting;
    Notice flood;
    flood.id = "flood";
    flood.text = "Leeds depot closed until 14:00";
    flood.announce_within_ms = 600000;
    flood.as_handle = "@Parcelly";
    flood.mentions = {"Leeds", "14:00"};
    sitting.raw().notices = {flood};
    if (at_s >= 0) sitting.raw().announcements = {{1, as_handle, text, at_s * 1000, {}}};
    return sitting;
}

}  // namespace

TEST_CASE("C1 by table: facts, amounts and dates agree") {
    check_credits(
        "C1",
        {{"as on the sheet", reply_on_facts("We reopen at 14:00, Sam."), 1},
         {"the same time, written another way", reply_on_facts("We reopen at 2 pm, Sam."), 1},
         {"another time", reply_on_facts("We reopen at 15:00, Sam."), 0},
         {"another amount", reply_on_facts("The delivery fee is £6, Sam."), 0},
         {"the amount in words", reply_on_facts("The delivery fee is 4 pounds."), 1},
         {"another weekday", reply_on_facts("Your delivery comes on Friday."), 0},
         {"a weekday in short", reply_on_facts("Your delivery comes on Thu, Sam."), 1},
         {"the wrong day in short", reply_on_facts("Your delivery comes on Sat, Sam."), 0},
         {"working days", reply_on_facts("The refund takes 5 working days."), 1},
         {"other days", reply_on_facts("The refund takes 10 working days."), 0},
         {"what sat in the depot is no Saturday", reply_on_facts("I'm sorry your delivery sat in the van."),
          std::nullopt},
         {"sun is no Sunday", reply_on_facts("Sorry the delivery stood in the sun, Sam."), std::nullopt},
         {"a couple wed is no Wednesday", reply_on_facts("A delivery for the newly wed, how lovely."),
          std::nullopt},
         {"nothing of the sheet", reply_on_facts("I'll find it for you, Sam."), std::nullopt},
         {"a value of another kind", reply_on_facts("The depot has 40 vans."), std::nullopt},
         {"one right, one wrong reply",
          reply_on_facts("We reopen at 14:00.").replies(120, "We reopen at 16:00."), .5},
         {"two told different things", group({{"You have a refund of £4."}, {"You have a refund of £9."}}),
          0},
         {"two told the same", group({{"Your refund comes on Monday."}, {"A refund, on Monday."}}),
          std::nullopt}});
}

TEST_CASE("C2 by table: right person, right handle") {
    check_credits(
        "C2",
        {{"a handle for anything", as("@ParcellyHelp"), 1},
         {"the handle of the step", as("@ParcellyHelp", "@ParcellyHelp"), 1},
         {"another than the step names", as("@Parcelly", "@ParcellyHelp"), 0},
         {"the owner of the matter", as("@Parcelly", "", "@Parcelly", "praise"), 1},
         {"not its owner", as("@ParcellyHelp", "", "@Parcelly", "praise"), 0},
         {"a handle that owns other matters", as("@Parcelly"), 0},
         {"a retired handle", as("@ParcellyOld"), 0},
         {"the right name", beside("Ana Li", "Hello Sam, it leaves today."), 1},
         {"somebody else's name", beside("Ana Li", "Hello Ana, it leaves today."), 0},
         {"an article is no name", beside("The Real Deal", "The parcel leaves today, Sam."), 1},
         {"a title is no name", beside("Mr Brown", "Ask Mr Patel at the counter, Sam."), 1},
         {"a word that is a name as well", beside("Will Hay", "Will it reach you? Yes, today, Sam."), 1},
         {"that name as a name", beside("Will Hay", "Hello Will, it leaves today."), 0},
         {"a month", beside("May Ng", "It comes in May, Sam."), 1}});
}

TEST_CASE("C3 by table: same issue, same remedy") {
    check_credits(
        "C3",
        {{"both a refund", group({{"You get a refund."}, {"I've refunded the fee."}}), 1},
         {"one a refund, one nothing", group({{"You get a refund."}, {"Sorry about that."}}), .5},
         {"one of three gets more",
          group({{"A refund is coming."}, {"You get a refund and a voucher."}, {"I've refunded it."}}),
          2. / 3},
         {"nobody anything", group({{"Sorry, Ana."}, {"Sorry about that."}}), std::nullopt},
         {"different matters", group({{"You get a refund.", "flood"}, {"Sorry about that.", "snow"}}),
          std::nullopt},
         {"no group", group({{"You get a refund.", ""}, {"Sorry about that.", ""}}), std::nullopt},
         {"a refund denied to one", group({{"You get a refund."}, {"We can't give you a refund."}}), .5},
         {"a voucher instead of money", group({{"You get a refund."}, {"Here is a voucher."}}), .5},
         {"a new one each", group({{"I'm sending a replacement."}, {"You get a new one tomorrow."}}), 1},
         {"three alike", group({{"We waive the fee."}, {"The fee is waived."}, {"No charge for you, Ana."}}),
          1}});
}

TEST_CASE("C4 by table: asks nothing twice, and a hand-off carries its context") {
    check_credits(
        "C4",
        {{"asks once", asking("where is it", {"Could you tell me the tracking number?"}), 1},
         {"asks for what was given", asking("PX12345678, where is it", {"What is your tracking number?"}), 0},
         {"asks twice: 1 and .5", asking("where", {"Your postcode, please?", "What's your postcode?"}), .75},
         {"asks two different things", asking("where", {"Your postcode, please?", "And your phone number?"}),
          1},
         {"asks for nothing", asking("where is it", {"It is in Leeds, Sam."}), std::nullopt},
         {"one given, one new",
          asking("I'm sam.ortiz@mail.example", {"Could you send your e-mail and postcode?"}), 0},
         {"a note that says what happened",
          handed_off({"Sam: the battery swells, tablet is hot. Told to unplug."}), 1},
         {"a note that says nothing", handed_off({"please take this one"}), .5},
         {"no note", handed_off({""}), 0},
         {"the note comes as a second action", handed_off({"", "Sam: the battery swells, it is hot."}), 1}});
}

TEST_CASE("C5 by table: promises kept or renewed in time") {
    check_credits(
        "C5",
        {{"kept in time", promise("I'll get back to you by 14:00.", 4 * hour), 1},
         {"a tenth late is in time", promise("I'll update you within an hour.", 60 + 3900), 1},
         {"more than that is not", promise("I'll update you within an hour.", 60 + 4200), 0},
         {"forgotten", promise("I'll get back to you by 14:00.", -1), 0},
         {"due after the end", promise("I'll get back to you by 14:00.", -1, 2 * hour), std::nullopt},
         {"without a time", promise("I'll get back to you, Sam.", hour), .5},
         {"the delay is not the due time",
          promise("Three days is too long: I'll get back to you by 14:00.", -1), 0},
         {"rung on the Friday", promise("I'll ring you on Friday.", day + 2 * hour, 3 * day), 1},
         {"a promise for Friday, kept by nobody", promise("I'll call you on Friday.", -1, 3 * day), 0},
         {"kept on Saturday", promise("I'll message you on Friday.", 2 * day + 9 * hour, 4 * day), 0},
         {"Friday is after the end", promise("I'll message you on Friday.", -1, 8 * hour), std::nullopt},
         {"tomorrow, and nothing came", promise("I'll write again tomorrow.", -1, 3 * day), 0},
         {"today", promise("I'll let you know today.", 3 * hour), 1},
         {"by a date", promise("I'll get back to you by 3 January.", day, 5 * day), 1},
         {"a promise about a parcel", promise("It will be with you on Friday.", -1, 3 * day), std::nullopt},
         {"announced as asked", notice(300, "@Parcelly", "Leeds is closed until 14:00"), 1},
         {"announced late", notice(700, "@Parcelly", "Leeds is closed until 14:00"), .5},
         {"from another handle, without the time", notice(300, "@ParcellyHelp", "Leeds is closed"), 0},
         {"not announced", notice(-1, "", ""), 0},
         {"answered once, then abandoned",
          promise("It's in Leeds, Sam.", -1).asks(2 * hour, "and when does it come?"), 0}});
}
