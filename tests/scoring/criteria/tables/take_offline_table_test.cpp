// O1 to O6 by tables.
#include "tests/scoring/criteria/tables/table.h"

using namespace scoring;
using tests::check_credits;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder asked(Route expected, Via via = Via::open) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "My parcel is lost!", expected, via).facts({"parcel is lost"});
    return sitting;
}

TranscriptBuilder chosen(Route expected, Route route,
                         const std::string& text = "Sorry your parcel is lost, Sam!", Via via = Via::open) {
    return asked(expected).replies(60, text, route, via);
}

TranscriptBuilder accepted(Route expected, Route route, int milli) {
    TranscriptBuilder sitting = asked(expected);
    sitting.expects().accept_milli = {{route, milli}};
    return sitting.replies(60, "Sorry your parcel is lost, Sam!", route);
}

const std::string move = "Sorry your parcel is lost, Sam. Could you DM us your tracking number? ^JD";

TranscriptBuilder ask_by(const std::string& text, Via via = Via::open, bool never = false,
                         Route expected = Route::dm) {
    TranscriptBuilder sitting = asked(expected, via);
    if (never) sitting.expects().never = {Act::ask_private_data};
    sitting.replies(60, text, Route::dm, via);
    return sitting;
}

TranscriptBuilder closing(const std::string& text, Via via = Via::open, bool wanted = true) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "It has come, thank you!");
    sitting.expects().close_in_public = wanted;
    if (!text.empty()) sitting.replies(60, text, Route::stay_public, via);
    return sitting;
}

}  // namespace

TEST_CASE("O1 by table: the decision, by the matrix") {
    using enum Route;
    std::vector<tests::CreditRow> rows;
    const std::vector<Route> columns = {stay_public, dm, phone, email, hand_off, no_reply};
    const std::vector<std::pair<Route, std::vector<double>>> matrix = {
        {stay_public, {1, .4, .2, .3, .4, 0}}, {dm, {0, 1, .6, .6, .5, 0}},
        {phone, {0, .5, 1, .4, .6, 0}},        {secure_link, {0, .5, .6, 1, .5, 0}},
        {hand_off, {0, .3, .3, .3, 1, 0}},     {no_reply, {.2, .1, 0, 0, .6, 1}}};
    for (const auto& [expected, credits] : matrix)
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const bool silence = columns[column] == no_reply;
            rows.push_back(
                {std::string(name_of(expected)) + " expected, " + std::string(name_of(columns[column])) +
                     " chosen",
                 chosen(expected, columns[column], silence ? "" : "Sorry your parcel is lost, Sam!"),
                 credits[column]});
        }
    TranscriptBuilder fed = chosen(no_reply, stay_public, "We're here if you need us, Sam.");
    fed.asks(100, "lol", no_reply).replies(160, "And we mean it.");
    rows.push_back({"two words to a troll", fed, 0});
    rows.push_back(
        {"a heated word to a troll", chosen(no_reply, stay_public, "Grow up, Sam, you clown."), 0});
    rows.push_back({"what the step accepts", accepted(dm, phone, 700), .7});
    rows.push_back({"acknowledged, then moved", chosen(dm, stay_public).replies(120, move, dm), 1});
    rows.push_back({"right only at the third try",
                    chosen(dm, stay_public).replies(90, "And sorry.").replies(120, move, dm), 0});
    rows.push_back(
        {"one of two turns abandoned", chosen(dm, dm, move).asks(300, "PX12345678", dm, Via::dm), .5});
    check_credits("O1", rows);
}

TEST_CASE("O2 by table: acknowledged first, then moved") {
    check_credits(
        "O2",
        {{"acknowledged and moved in one", chosen(Route::dm, Route::dm, move), 1},
         {"acknowledged before",
          chosen(Route::dm, Route::stay_public).replies(90, "DM us, please.", Route::dm), 1},
         {"moved without a word about it", chosen(Route::dm, Route::dm, "DM us. ^JD"), .5},
         {"moved without a word in public", chosen(Route::dm, Route::dm, move, Via::dm), .5},
         {"never moved", chosen(Route::dm, Route::stay_public), 0},
         {"only when asked again",
          chosen(Route::dm, Route::stay_public)
              .asks(300, "Anybody?", Route::dm)
              .replies(360, move, Route::dm),
          .5},
         {"no answer at all", asked(Route::dm), 0},
         {"a simple question moved by reflex", chosen(Route::stay_public, Route::dm, move), 0},
         {"a simple question, where the step accepts a DM", accepted(Route::stay_public, Route::dm, 600), .5},
         {"a simple question answered", chosen(Route::stay_public, Route::stay_public), std::nullopt},
         {"in a DM already",
          asked(Route::dm, Via::dm).replies(60, "It is in Leeds, Sam.", Route::dm, Via::dm), std::nullopt}});
}

TEST_CASE("O3 by table: the channel fits, and the words say where") {
    const std::string ring = "Sorry your parcel is lost, Sam. Could you call us on 0113 496 0000? ^JD";
    const std::string link = "Sorry, Sam. Could you use https://parcelly.example/secure for it? ^JD";
    const std::string mail = "Sorry, Sam. Could you send it to help@parcelly.example? ^JD";
    check_credits(
        "O3",
        {{"DM for DM", chosen(Route::dm, Route::dm, move), 1},
         {"phone for phone", chosen(Route::phone, Route::phone, ring), 1},
         {"a secure link for payment", chosen(Route::secure_link, Route::secure_link, link), 1},
         {"e-mail for documents", chosen(Route::email, Route::email, mail), 1},
         {"phone for DM: .6 by the matrix, half at most", chosen(Route::dm, Route::phone, ring), .5},
         {"DM for phone", chosen(Route::phone, Route::dm, move), .5},
         {"e-mail for a link", chosen(Route::secure_link, Route::email, mail), .5},
         {"DM, and the words do not say so", chosen(Route::dm, Route::dm, "Sorry about that, Sam."), .5},
         {"phone, and no number", chosen(Route::phone, Route::phone, "Sorry about that, Sam."), .5},
         {"a named colleague's number",
          chosen(Route::phone, Route::phone, "Sorry, Sam. Could you ring Dilip on 01632 960123?"), 1},
         {"them on a number",
          chosen(Route::phone, Route::phone, "Sorry. You could call them on 01632 960123."), 1},
         {"stayed in public", chosen(Route::dm, Route::stay_public), std::nullopt},
         {"one turn of two abandoned",
          chosen(Route::dm, Route::dm, move).asks(300, "PX12345678", Route::dm, Via::dm), .5},
         {"a public question", chosen(Route::stay_public, Route::stay_public), std::nullopt}});
}

TEST_CASE("O4 by table: least data, with a reason, kept private") {
    check_credits(
        "O4",
        {{"one, why, and not here",
          ask_by("Could you DM us your tracking number, so that I can find it? Please don't post it here."),
          1},
         {"one, and why", ask_by("Could you DM us your tracking number, so that I can find it?"), .9},
         {"one", ask_by("Could you DM us your tracking number?"), .6},
         {"two, why, in a DM",
          ask_by("Could you send me the tracking number and the postcode, so that I can find it?", Via::dm),
          1},
         {"three",
          ask_by("Could you send me your name, tracking number and postcode, so that I can find it?",
                 Via::dm),
          0},
         {"a password", ask_by("Could you send me your password, so that I can find it?", Via::dm), 0},
         {"in public", ask_by("What is your tracking number? Post it here."), 0},
         {"nothing", ask_by("Could you DM us, Sam?"), std::nullopt},
         {"what the brand never asks for",
          [] {
              TranscriptBuilder sitting =
                  ask_by("Could you tell me your date of birth, so that I know you?", Via::dm);
              sitting.playbook().never_ask = {"date of birth"};
              return sitting;
          }(),
          0},
         {"nothing was to be asked here",
          ask_by("Could you send me the postcode, so that I can find it?", Via::dm, true), 0},
         {"nothing private for a public question",
          ask_by("Could you DM us your tracking number, so that I can find it?", Via::open, true,
                 Route::stay_public),
          0},
         {"never in public, and it is by DM",
          ask_by("Could you DM us your tracking number, so that I can find it? Please don't post it here.",
                 Via::open, true),
          1}});
}

TEST_CASE("O5 by table: the outcome told in public") {
    check_credits("O5", {{"the outcome", closing("Glad it arrived, Sam. ^JD"), 1},
                         {"sorted", closing("All sorted, Sam, thank you for your patience. ^JD"), 1},
                         {"words without it", closing("Thank you, Sam. ^JD"), .5},
                         {"silence", closing(""), 0},
                         {"told in a DM only", closing("Glad it arrived, Sam.", Via::dm), 0},
                         {"with a tracking number", closing("PX12345678 has arrived, Sam. ^JD"), 0},
                         {"not sorted yet", closing("It isn't sorted yet, Sam. ^JD"), .5},
                         {"with an address", closing("Delivered to 14 Elm Street, Leeds LS1 4AB. ^JD"), 0},
                         {"not wanted", closing("Thank you, Sam. ^JD", Via::open, false), std::nullopt}});
}

TEST_CASE("O6 by table: a reference or a name, and nothing to repeat") {
    TranscriptBuilder noted = asked(Route::hand_off);
    noted.replies(60, "I'm passing this to our depot team, Sam.", Route::hand_off)
        .replies(90, "Sam: parcel is lost since Friday, told by Friday.", Route::hand_off, Via::note);
    check_credits(
        "O6", {{"signed, in the same thread", chosen(Route::dm, Route::dm, move), 1},
               {"unsigned, in the same thread", chosen(Route::dm, Route::dm, "Could you DM us, Sam?"), .5},
               {"a name to ask for",
                chosen(Route::phone, Route::phone, "Could you call 0113 496 0000 and ask for Jo?"), 1},
               {"a case number",
                chosen(Route::phone, Route::phone, "Could you call 0113 496 0000, case number 30418?"), 1},
               {"nothing to repeat",
                chosen(Route::phone, Route::phone,
                       "Could you call 0113 496 0000? Nothing to repeat, I've noted it all."),
                1},
               {"the signature alone, elsewhere",
                chosen(Route::phone, Route::phone, "Could you call 0113 496 0000? ^JD"), .5},
               {"nothing", chosen(Route::phone, Route::phone, "Could you call 0113 496 0000?"), 0},
               {"a note that says what happened",
                asked(Route::hand_off).replies(60, "Sam: parcel is lost.", Route::hand_off, Via::note), 1},
               {"an empty hand-off", asked(Route::hand_off).replies(60, "", Route::hand_off, Via::note), 0},
               {"words first, the note as a second action", noted, 1},
               {"stayed in public", chosen(Route::dm, Route::stay_public), std::nullopt}});
}
