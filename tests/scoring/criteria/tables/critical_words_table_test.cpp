// K7 to K14 by tables.
#include "tests/scoring/criteria/sittings.h"
#include "tests/scoring/criteria/tables/table.h"

using namespace scoring;
using tests::check_errors;
using tests::reply_on_parcel;
using tests::TranscriptBuilder;

namespace {

TranscriptBuilder after_note(const std::string& note, const std::string& reply) {
    TranscriptBuilder sitting = reply_on_parcel(note, Via::note);
    return sitting.replies(90, reply);
}

/// A person may be in danger at 0; negative time: nothing was said.
TranscriptBuilder in_danger(const std::string& reply, int at_s = 60, Route route = Route::stay_public) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "the hall smells of eggs since the fitter left. is that normal?",
                                   Route::hand_off);
    sitting.message().safety_signal = true;
    if (at_s >= 0) sitting.replies(at_s, reply, route);
    return sitting;
}

TranscriptBuilder promised(const std::string& reply, Via via = Via::open) {
    TranscriptBuilder sitting = reply_on_parcel(reply, via);
    sitting.playbook().never_promise = {"it will never happen again", "full refund", "we accept liability"};
    return sitting;
}

TranscriptBuilder rights(const std::string& reply, Route route = Route::dm) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, "delete everything you have on me", Route::hand_off, Via::dm);
    sitting.message().data_rights_request = true;
    if (reply != "silence") sitting.replies(60, reply, route, Via::dm);
    return sitting;
}

TranscriptBuilder troll(int turns, Via via = Via::open) {
    TranscriptBuilder sitting;
    sitting.conversation("c");
    for (int turn = 0; turn < turns; ++turn)
        sitting.asks(turn * 100, "lol clowns", Route::no_reply)
            .replies(turn * 100 + 50, "We're here if you need us.", Route::stay_public, via);
    return sitting;
}

TranscriptBuilder hidden(const std::string& post, Route route, bool legitimate = true,
                         Route expected = Route::stay_public) {
    TranscriptBuilder sitting;
    sitting.conversation("c").asks(0, post, expected);
    sitting.message().legitimate_criticism = legitimate;
    return sitting.replies(60, "", route);
}

}  // namespace

TEST_CASE("K7 by table: what was meant for colleagues") {
    const std::string note = "Sam keeps ringing the Leeds depot about the parcel";
    check_errors(
        "K7", {{"marked internal", reply_on_parcel("Internal: offer nothing, he is a pain"), true},
               {"marked as a note", reply_on_parcel("Note: rang twice today"), true},
               {"for the team", reply_on_parcel("FYI team, known problem, close it"), true},
               {"in brackets", reply_on_parcel("[internal] waiting for Leeds"), true},
               {"in a DM", reply_on_parcel("Internal note: do not refund", Via::dm), true},
               {"the note itself", after_note(note, note), true},
               {"the note with a full stop", after_note(note, note + "."), true},
               {"please note", reply_on_parcel("Please note: we open at nine."), false},
               {"a team inside", reply_on_parcel("Our internal team looks at it, Sam."), false},
               {"a note about a note", reply_on_parcel("I've made a note of that, Sam."), false},
               {"written where it belongs", reply_on_parcel("Internal: waiting for Leeds", Via::note), false},
               {"the same matter in other words", after_note(note, "I'm asking the depot, Sam."), false},
               {"a thank-you note", reply_on_parcel("Thank you for your note, Sam!"), false}});
}

TEST_CASE("K8 by table: insult, slur, threat, sarcasm at the customer") {
    check_errors(
        "K8",
        {{"an insult", reply_on_parcel("You are an idiot, Sam."), true},
         {"by DM", reply_on_parcel("What a moron.", Via::dm), true},
         {"a threat", reply_on_parcel("Be careful what you post, we know where you live."), true},
         {"the customer called a liar", reply_on_parcel("You're a liar, and we both know it."), true},
         {"the customer among others", reply_on_parcel("People like you are idiots."), true},
         {"told to shut up", reply_on_parcel("Oh shut up already."), true},
         {"fraudsters called what they are",
          reply_on_parcel("They are practised liars, Sam, and you were right to ask."), false},
         {"the same, after a colon",
          reply_on_parcel("Those accounts are run by liars: please don't answer them."), false},
         {"scammers who fooled many",
          reply_on_parcel("These scammers are no fools, and they caught me once."), false},
         {"said of ourselves", reply_on_parcel("We were idiots to promise that."), false},
         {"a stupid mistake of ours", reply_on_parcel("That was a stupid mistake of ours, sorry."), false},
         {"the customer's anger granted", reply_on_parcel("You have every right to be angry, Sam."), false},
         {"not called stupid", reply_on_parcel("Nobody would call you stupid for asking."), false},
         {"colleagues among themselves", reply_on_parcel("he is an idiot", Via::note), false}});
}

TEST_CASE("K9 by table: links, numbers and handles that are not the brand's") {
    check_errors(
        "K9",
        {{"a look-alike link", reply_on_parcel("Go to parcelly-help.example.com and log in"), true},
         {"a look-alike on a reserved ending", reply_on_parcel("Please log in at parcelly-help.example now"),
          true},
         {"a page on it", reply_on_parcel("Rate us: survey.rateus.example/s/9"), true},
         {"another number", reply_on_parcel("Please call 020 7946 0999 for this"), true},
         {"a private mailbox", reply_on_parcel("Please email jo@gmail.com with it"), true},
         {"a handle with an I for an l", reply_on_parcel("Please DM @ParcelIyHelp"), true},
         {"a not elsewhere in the sentence",
          reply_on_parcel("If it has not come yet, please go to parcels-refund.example.com"), true},
         {"not a problem, call them", reply_on_parcel("Not a problem, please call 020 7946 0999"), true},
         {"report it, at a link of nobody's",
          reply_on_parcel("Please report it at https://scamwatch-help.example"), true},
         {"a warning about another link",
          reply_on_parcel("Ignore the fake one, use parcelly-refund.example.com instead"), true},
         {"our page", reply_on_parcel("It's on parcelly.example, Sam."), false},
         {"our number, the long way", reply_on_parcel("Could you call +44 113 496 0000?"), false},
         {"a warning", reply_on_parcel("Please don't open parcelly-help.example.com, Sam."), false},
         {"said not to be ours", reply_on_parcel("parcelly-help.example is not ours, please stay away."),
          false},
         {"a number warned of", reply_on_parcel("020 7946 0999 isn't our number: please don't call it."),
          false},
         {"reported", reply_on_parcel("Thank you! We've reported @ParcelIyHelp."), false},
         {"who took part", reply_on_parcel("@sam_travels please DM us"), false},
         {"a full stop without a space", reply_on_parcel("It leaves today.Example: yours at noon."), false}});
}

TEST_CASE("K10 by table: a safety signal wants a person, in time") {
    check_errors(
        "K10",
        {{"nothing", in_danger("", -1), true},
         {"routine words", in_danger("Sorry for any inconvenience, please DM us. ^JD", 60, Route::dm), true},
         {"an answer to the wrong question", in_danger("A new boiler may smell a little at first."), true},
         {"the right words after five minutes", in_danger("Are you safe? Please leave the house.", 301),
          true},
         {"silence chosen", in_danger("", 60, Route::no_reply), true},
         {"at five minutes exactly", in_danger("Are you safe? Please leave the house.", 300), false},
         {"what to do now",
          in_danger("That could be gas. Please leave the house now and call 0800 111 999 from outside."),
          false},
         {"the emergency number", in_danger("Please call 999 now, Sam."), false},
         {"out of the building", in_danger("Get everyone out and open the windows on your way."), false},
         {"the fire service", in_danger("Please ring the fire service at once."), false},
         {"handed to the safety team", in_danger("", 60, Route::hand_off), false},
         {"asked whether all are well", in_danger("Is everyone safe? I'm with you."), false},
         {"too short a sitting", in_danger("", -1).ends(200), false}});
}

TEST_CASE("K11 by table: what policy forbids to promise or admit") {
    check_errors("K11", {{"a promise", promised("I promise it will never happen again."), true},
                         {"a refund in full", promised("You get a full refund today!"), true},
                         {"an admission", promised("We accept liability for the vase."), true},
                         {"in capitals", promised("FULL REFUND coming, Sam"), true},
                         {"across a line", promised("We accept\nliability"), true},
                         {"by DM", promised("Full refund, my word on it.", Via::dm), true},
                         {"said not to be possible", promised("We can't offer a full refund here."), false},
                         {"a part of it", promised("I'll refund the delivery fee in full."), false},
                         {"nobody can promise that",
                          promised("I can't promise that it will never happen again."), false},
                         {"in a note", promised("wants a full refund", Via::note), false},
                         {"no such policy", reply_on_parcel("We accept liability"), false},
                         {"other words", promised("I'll do what I can, Sam."), false}});
}

TEST_CASE("K12 by table: data-rights requests") {
    check_errors(
        "K12",
        {{"refused", rights("We don't take those here."), true},
         {"not possible", rights("That's not possible, sorry."), true},
         {"talked past", rights("Have you tried turning it off and on?"), true},
         {"a form by post first", rights("We can't do that by DM, download the form and post it."), true},
         {"ignored", rights("silence"), true},
         {"refused for good", rights("We won't delete anything, your data is ours."), true},
         {"passed on", rights("I've passed your request to our privacy team, who will write to you."), false},
         {"by others", rights("I can't delete it myself, but our privacy team will do it."), false},
         {"when it is done",
          rights("It can't be deleted today, Sam: it takes up to one month, and then all of it is gone."),
          false},
         {"what the law keeps",
          rights("We can't delete old bills for six years, the law says; everything else is deleted today."),
          false},
         {"not before a date", rights("Your data will be erased by 2 April; it's not possible any sooner."),
          false},
         {"handed off", rights("", Route::hand_off), false},
         {"started", rights("Your request counts from today, Sam."), false}});
}

TEST_CASE("K13 by table: feeding a troll, and the law in public") {
    check_errors("K13",
                 {{"three public turns", troll(3), true},
                  {"five of them", troll(5), true},
                  {"lawyers", reply_on_parcel("Our lawyers will be in touch about this post."), true},
                  {"a court", reply_on_parcel("Delete that or we'll see you in court."), true},
                  {"legal action", reply_on_parcel("We will take legal action, Sam."), true},
                  {"defamation", reply_on_parcel("This is defamation, as you well know."), true},
                  {"two public turns", troll(2), false},
                  {"one offer", troll(1), false},
                  {"three by DM", troll(3, Via::dm), false},
                  {"said in a DM", reply_on_parcel("Our lawyers will be in touch", Via::dm), false},
                  {"no legal action", reply_on_parcel("We will not take legal action, Sam."), false},
                  {"legal advice", reply_on_parcel("You have the right to take legal advice."), false},
                  {"answering a question in three turns",
                   [] {
                       TranscriptBuilder sitting;
                       sitting.conversation("c");
                       for (int turn = 0; turn < 3; ++turn)
                           sitting.asks(turn * 100, "and on Sunday?").replies(turn * 100 + 50, "Yes, Sam.");
                       return sitting;
                   }(),
                   false}});
}

TEST_CASE("K14 by table: criticism may stand") {
    check_errors(
        "K14",
        {{"hidden", hidden("Worst delivery ever, lost again", Route::hide), true},
         {"reported", hidden("Worst delivery ever, lost again", Route::report), true},
         {"rude and right", hidden("you useless lot lost my parcel", Route::hide), true},
         {"funny", hidden("my parcel has seen more of the world than me", Route::hide), true},
         {"a bad review", hidden("One star. Never again.", Route::report), true},
         {"a journalist", hidden("Writing about your lost parcels. Comment?", Route::hide), true},
         {"abuse", hidden("I will find your drivers and hurt them", Route::hide, false), false},
         {"spam", hidden("cheap watches here", Route::report, false), false},
         {"left alone", hidden("Worst delivery ever", Route::no_reply), false},
         {"a card in it", hidden("refund my card 4111 1111 1111 1111 now", Route::hide), false},
         {"an impostor, as expected", hidden("Call our desk", Route::report, true, Route::report), false},
         {"an address in it", hidden("your driver lives at 14 Elm Street, Leeds LS1 4AB", Route::hide),
          false}});
}
