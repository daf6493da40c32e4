// S1 to S4 by tables. Curves as printed in the rubric; what lies between two corners was worked out by hand.
#include "tests/scoring/criteria/sittings.h"
#include "tests/scoring/criteria/tables/table.h"

using namespace scoring;
using tests::check_credits;
using tests::minute;
using tests::parcel_answer;
using tests::parcel_question;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder waiting() {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, parcel_question).ends(3 * 1440 * minute);
    return sitting;
}

TranscriptBuilder first_after(int seconds, const std::string& text = parcel_answer,
                              Route route = Route::stay_public, Via via = Via::open) {
    return waiting().replies(seconds, text, route, via);
}

TranscriptBuilder held_then(int held_s, int answered_s) {
    return waiting().replies(held_s, "We're looking into it, Sam. ^JD").replies(answered_s, parcel_answer);
}

/// Open from nine to five; T0 is at 9:00, the customer writes so many minutes before or after it.
TranscriptBuilder at_a_desk(int asked_s, int answered_s) {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(asked_s, parcel_question)
        .replies(answered_s, parcel_answer)
        .ends(3 * 1440 * minute);
    for (Milliseconds day = -1; day < 3; ++day)
        sitting.playbook().openings.push_back({day * 86400000, day * 86400000 + 8 * 3600000});
    return sitting;
}

TranscriptBuilder saved(int seconds) {
    TranscriptBuilder sitting = first_after(seconds);
    sitting.playbook().saved_replies = {{"tomorrow", parcel_answer}};
    return sitting;
}

/// The first message is answered at once; every later one waits for so long. Negative: for ever.
TranscriptBuilder later(const std::vector<int>& waits_s, int extra_percent = 0) {
    TranscriptBuilder sitting = first_after(minute);
    sitting.raw().extra_time_percent = extra_percent;
    int now = 10 * minute;
    for (const int wait : waits_s) {
        sitting.asks(now, "And what about the other one?");
        if (wait >= 0) sitting.replies(now + wait, parcel_answer);
        now += std::max(wait, 0) + 10 * minute;
    }
    return sitting;
}

struct Person {
    Need need;
    int asked_s;
    int answered_s;  ///< negative: never
};
TranscriptBuilder queue(const std::vector<Person>& people) {
    TranscriptBuilder sitting;
    int number = 0;
    for (const Person& person : people) {
        const std::string id(1, static_cast<char>('a' + number++));
        sitting.conversation(id, "Ana Li", "@" + id).asks(person.asked_s, parcel_question);
        sitting.current().need = person.need;
        if (person.answered_s >= 0) sitting.replies(person.answered_s, parcel_answer);
    }
    return sitting;
}

TranscriptBuilder closed(const std::vector<bool>& answered_turns) {
    TranscriptBuilder sitting;
    sitting.conversation("c");
    int now = 0;
    for (const bool answered : answered_turns) {
        sitting.asks(now, "And this one?");
        if (answered) sitting.replies(now + minute, parcel_answer);
        now += 10 * minute;
    }
    return sitting;
}

}  // namespace

TEST_CASE("S1 by table: the first reply") {
    TranscriptBuilder late = first_after(5 * minute);
    late.reply().after_customer_left = true;
    TranscriptBuilder at_a_troll;
    at_a_troll.conversation("c").asks(0, "lol clowns", Route::no_reply);
    TranscriptBuilder stretched = first_after(450);
    stretched.raw().extra_time_percent = 25;
    check_credits(
        "S1",
        {{"half a minute", first_after(30), 1},
         {"six minutes, the last that is worth all", first_after(6 * minute), 1},
         {"fourteen minutes: half-way from 1 to .75", first_after(14 * minute), .875},
         {"22 minutes", first_after(22 * minute), .75},
         {"41 minutes: half-way from .75 to .4", first_after(41 * minute), .575},
         {"an hour", first_after(60 * minute), .4},
         {"two and a half hours: half-way from .4 to .1", first_after(150 * minute), .25},
         {"four hours", first_after(240 * minute), .1},
         {"fourteen hours: half-way from .1 to 0", first_after(840 * minute), .05},
         {"a day", first_after(1440 * minute), 0},
         {"never", waiting(), 0},
         {"after the customer had left", late, 0},
         {"a note among colleagues only", first_after(minute, "what is this?", Route::stay_public, Via::note),
          0},
         {"a hand-off without words", first_after(minute, "", Route::hand_off), 1},
         {"a holding reply alone, at .6", first_after(minute, "We're looking into it, Sam. ^JD"), .6},
         {"held, and answered within six minutes", held_then(minute, 5 * minute), 1},
         {"held, and answered after an hour", held_then(minute, 60 * minute), .6},
         {"thanking for a look is no holding reply",
          first_after(minute, "Thanks for checking, Sam! It leaves Leeds today. ^JD"), 1},
         {"nor is asking for patience while naming a time",
          first_after(minute, "Checking with the depot, Sam: you have it by 14:00. ^JD"), 1},
         {"a saved reply faster than it could be read", saved(1), .75},
         {"the same, after reading", saved(2 * minute), 1},
         {"asked an hour before opening, answered 14 minutes after", at_a_desk(-3600, 14 * minute), .875},
         {"asked ten minutes before closing, answered ten after the next opening",
          at_a_desk(470 * minute, 1450 * minute), 1 - .25 * 14 / 16},
         {"7.5 minutes with 25 % extra time are six", stretched, 1},
         {"where silence is right", at_a_troll, std::nullopt}});
}

TEST_CASE("S2 by table: later replies, their median") {
    check_credits(
        "S2", {{"no later message", first_after(minute), std::nullopt},
               {"fifteen minutes", later({15 * minute}), 1},
               {"22.5 minutes: half-way from 1 to .7", later({1350}), .85},
               {"half an hour", later({30 * minute}), .7},
               {"45 minutes: half-way from .7 to .4", later({45 * minute}), .55},
               {"an hour", later({60 * minute}), .4},
               {"four hours", later({240 * minute}), .1},
               {"two: the mean of 10 and 50 is 30", later({10 * minute, 50 * minute}), .7},
               {"three: the middle one, 20", later({5 * minute, 100 * minute, 20 * minute}), .9},
               {"never", later({-1}), 0},
               {"two of three, and one never: 20 is the middle", later({5 * minute, 20 * minute, -1}), .9},
               {"one of two never: the mean with a whole day", later({10 * minute, -1}),
                .1 - .1 * (725 - 240) / 1200},
               {"37.5 minutes with 25 % extra time are 30", later({2250}, 25), .7}});
}

TEST_CASE("S3 by table: order of need, then of arrival") {
    check_credits(
        "S3", {{"alone", queue({{Need::question, 0, 60}}), std::nullopt},
               {"danger before anger", queue({{Need::angry, 0, 200}, {Need::safety, 60, 120}}), 1},
               {"anger before danger", queue({{Need::angry, 0, 120}, {Need::safety, 60, 200}}), 0},
               {"a leak before anger", queue({{Need::angry, 0, 300}, {Need::leaked_data, 10, 200}}), 1},
               {"anger before a question that came first",
                queue({{Need::question, 0, 300}, {Need::angry, 10, 200}}), 1},
               {"praise before a question", queue({{Need::praise, 0, 200}, {Need::question, 10, 300}}), 0},
               {"first come, first served", queue({{Need::question, 0, 200}, {Need::question, 10, 300}}), 1},
               {"last come, first served", queue({{Need::question, 0, 300}, {Need::question, 10, 200}}), 0},
               {"two of three pairs",
                queue({{Need::angry, 0, 200}, {Need::question, 0, 400}, {Need::question, 10, 300}}), 2. / 3},
               {"who came while the answer was typed",
                queue({{Need::question, 0, 60}, {Need::safety, 40, 200}}), std::nullopt},
               {"who came after it", queue({{Need::question, 0, 60}, {Need::safety, 90, 200}}), std::nullopt},
               {"one of them never", queue({{Need::question, 0, 200}, {Need::angry, 10, -1}}), 0},
               {"the right one of them never", queue({{Need::angry, 0, 200}, {Need::praise, 10, -1}}), 1}});
}

TEST_CASE("S4 by table: nothing left unanswered") {
    TranscriptBuilder two = closed({true});
    two.conversation("d", "Ana Li", "@ana").asks(900, "And mine?");
    TranscriptBuilder remark = closed({true});
    remark.remarks(900, "ok thanks");
    TranscriptBuilder chased = closed({});
    chased.asks(0, "Where is it?").chases(600, "Hello??").replies(660, parcel_answer);
    TranscriptBuilder troll;
    troll.conversation("c").asks(0, "lol clowns", Route::no_reply);
    TranscriptBuilder silenced = closed({false});
    silenced.replies(60, "", Route::no_reply);
    TranscriptBuilder passed_on = closed({false});
    passed_on.replies(60, "", Route::hand_off);
    check_credits("S4", {{"answered", closed({true}), 1},
                         {"never answered", closed({false}), 0},
                         {"three of three", closed({true, true, true}), 1},
                         {"the last left open", closed({true, true, false}), 0},
                         {"one in the middle left open", closed({true, false, true}), 0},
                         {"one of two conversations", two, .5},
                         {"a thank-you needs no answer", remark, 1},
                         {"a chase and its question are one", chased, 1},
                         {"a troll leaves nothing open", troll, std::nullopt},
                         {"silence where an answer was wanted", silenced, 0},
                         {"handed off", passed_on, 1}});
}
