// The small readers that criteria call: asked data, promises, listening, arousal, heat, similarity, clarity.
#include "scoring/text/acts.h"
#include "scoring/text/arousal.h"
#include "scoring/text/asked_data.h"
#include "scoring/text/clarity.h"
#include "scoring/text/code_points.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/listening.h"
#include "scoring/text/politeness_cues.h"
#include "scoring/text/promises.h"
#include "scoring/text/similarity.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_reader.h"

using namespace scoring;
using namespace scoring::text;
using tests::prepared;

namespace {

std::vector<Heard> find_listening(std::string_view reply, std::string_view customer,
                                  const std::vector<std::string>& facts = {}) {
    return listen(tokenize(reply), tokenize(customer), facts).heard;
}

int alike_milli(std::string_view a, std::string_view b) { return similarity_milli(tokenize(a), tokenize(b)); }

std::vector<AskedKind> asked(std::string_view message) {
    std::vector<AskedKind> kinds;
    for (const AskedData& one : find_asked_data(prepared(message))) kinds.push_back(one.kind);
    return kinds;
}

bool has_heat(std::string_view message, HeatKind kind) {
    return std::ranges::any_of(find_heat_cues(prepared(message)),
                               [&](const HeatCue& cue) { return cue.kind == kind; });
}

bool has_form(std::string_view message, PolitenessKind kind) {
    return std::ranges::any_of(find_politeness_cues(prepared(message)),
                               [&](const PolitenessCue& cue) { return cue.kind == kind; });
}

}  // namespace

TEST_CASE("asked data names its kinds, and denied ones are not asked") {
    using enum AskedKind;
    CHECK(asked("Could you DM us your card number and the CVV?") == std::vector{card, security_code});
    CHECK(asked("Please send your date of birth and postcode.") == std::vector{dob, postcode});
    CHECK(asked("We'd need your order number, not your password.") == std::vector{order_ref});
    CHECK(asked("We will never ask for your PIN.").empty());
    CHECK(is_never_asked(one_time_code));
    CHECK_FALSE(is_never_asked(account_number));
}

TEST_CASE("times of promises are found where they stand") {
    const std::string limit = "We'll call within 2 hours.";
    CHECK(slice(limit, find_time_limits(prepared(limit)).at(0)) == "within 2 hours");
    for (const char* text : {"We'll call in half an hour.", "You'll have it by 14:00.", "I'll ring by 5pm.",
                             "You should have it by noon."})
        CHECK(find_time_limits(prepared(text)).size() == 1);
    CHECK(find_time_limits(prepared("We'll look.")).empty());
}

TEST_CASE("a promise without a time is open-ended, and soon is no time") {
    const std::string vague = "We'll call you soon. The shop opens at 9:00.";
    CHECK(slice(vague, find_vague_times(prepared(vague)).at(0)) == "soon");
}

TEST_CASE("listening names what the customer said, and pasting names nothing") {
    const std::string customer = "Three days and no parcel, the tracking page is dead";
    const std::vector<Heard> heard =
        find_listening("No parcel after three days is bad.", customer, {"three days", "no parcel"});
    CHECK(std::ranges::count_if(heard, &Heard::is_fact) == 2);
    CHECK(find_listening("Thanks for getting in touch, please DM us.", customer).empty());
    CHECK(find_listening(customer, customer).empty());
    CHECK(listen(tokenize(customer), tokenize(customer)).pasted_milli == 1000);
    CHECK(listen(tokenize("The parcel is in Leeds."), tokenize(customer)).pasted_milli == 0);
}

TEST_CASE("arousal rises from a question to a rage") {
    const int calm = arousal_milli(prepared("Are you open on Monday?"));
    const int cross = arousal_milli(prepared("Still no parcel, this is annoying!!"));
    const int rage = arousal_milli(prepared("THREE DAYS AND NOTHING!!! You absolute clowns 😡"));
    CHECK(calm == 0);
    CHECK(cross > 250);
    CHECK(rage > cross);
    CHECK(arousal_milli(prepared("Love it!! Best shop ever!!")) < 250);
}

TEST_CASE("heat has a kind and spares what only looks like it") {
    CHECK(has_heat("Calm down, please.", HeatKind::calm_down));
    CHECK(has_heat("Thanks for nothing.", HeatKind::sarcasm));
    CHECK(has_heat("Rules are rules.", HeatKind::policy_shield));
    CHECK(has_heat("Sorry you feel that way.", HeatKind::fake_apology));
    CHECK(has_heat("We will block you.", HeatKind::threat));
    CHECK(has_heat("Don't be stupid, you idiot.", HeatKind::insult));
    CHECK(find_heat_cues(prepared("That was a stupid mistake of ours, not your fault.")).empty());
    CHECK(find_heat_cues(prepared("Our policy is to refund you in full.")).empty());
    CHECK(heat_cues_milli({}) == 0);
}

TEST_CASE("please first and please inside are told apart") {
    CHECK(has_form("Please send the number.", PolitenessKind::please_first));
    CHECK(has_form("Could you please send it?", PolitenessKind::please_inside));
    CHECK(has_form("You must send it.", PolitenessKind::direct_start));
    CHECK(has_form("What is it?", PolitenessKind::direct_question));
    CHECK_FALSE(has_form("Thanks for nothing.", PolitenessKind::gratitude));
}

TEST_CASE("likeness is symmetrical and blind to names, links and signatures") {
    const std::string saved = "Thanks for your message, we will look into it.";
    CHECK(alike_milli(saved, "@sam Thanks for your message, we will look into it! https://t.co/x") == 1000);
    CHECK(alike_milli(saved, "The depot found your lamp.") < 300);
    CHECK(alike_milli(saved, "Thanks, we look into it.") == alike_milli("Thanks, we look into it.", saved));
    CHECK(alike_milli("", saved) == 0);
}

TEST_CASE("clarity sees blanks, shouting, slips and endless sentences") {
    CHECK(find_clarity_problems(prepared("Hi {name}, it left.")).at(0).kind == ClarityKind::unfilled_blank);
    CHECK(find_clarity_problems(prepared("It will definately come.")).at(0).kind == ClarityKind::misspelling);
    CHECK(find_clarity_problems(prepared("It it came.")).at(0).kind == ClarityKind::repeated_word);
    CHECK(find_clarity_problems(prepared("Your parcel is in Leeds and comes today.")).empty());
    std::string endless;
    for (int word = 0; word < 40; ++word) endless += "and more ";
    CHECK(std::ranges::any_of(find_clarity_problems(prepared(endless)),
                              [](const ClarityProblem& p) { return p.kind == ClarityKind::long_sentence; }));
}

TEST_CASE("half an apology is told from a whole one") {
    CHECK(is_conditional_apology(prepared("Sorry for any inconvenience."), {0, 5}));
    CHECK_FALSE(is_conditional_apology(prepared("Sorry, we broke your lamp."), {0, 5}));
    CHECK(find_non_apologies(prepared("I'm sorry if you feel that.")).size() == 1);
}

TEST_CASE("the number is the card's where the card was spoken of last") {
    using enum AskedKind;
    CHECK(asked("Yes please, card number and the three digits on the back") ==
          std::vector{card, security_code});
    CHECK(asked("Which card was it again? Send me the number and the date.").at(0) == card);
    CHECK(asked("Which card did it go on? I need the number.") == std::vector{card});
    CHECK(asked("Which card reader was it? Tell me the number on its side.").empty());
    CHECK(asked("Sorry about your card! Please DM us the order number.") == std::vector{order_ref});
    CHECK(asked("We'll bake it with your name on it.").empty());
}

TEST_CASE("name-calling and blame in everyday words") {
    for (const std::string_view line :
         {"Nice try, stalker. Mind your own business.", "you lazy thing", "don't be so stupid with your card",
          "Told you so… you caveman", "You rude man", "Don't be so daft."}) {
        INFO(line);
        CHECK(has_heat(line, HeatKind::insult));
    }
    for (const std::string_view line :
         {"You must have read it wrong. Look again.", "You probably copied it wrong.",
          "You should have watched her, then", "You should have locked the door."}) {
        INFO(line);
        CHECK(has_heat(line, HeatKind::blame));
    }
    CHECK(has_heat("You should be able to find this yourself on our website", HeatKind::condescension));
    for (const std::string_view line :
         {"You should have come first, Hugo, and I'm sorry", "You should have been kept informed.",
          "The driver told you so quickly, glad to hear it.", "Please look again tomorrow.",
          "It would not be wrong to ask."}) {
        INFO(line);
        CHECK(find_heat_cues(prepared(line)).empty());
    }
}

TEST_CASE("a fact of everyday words alone is heard as it stands") {
    CHECK(find_listening("He is right, it is about time.", "boy informed", {"about time"}).size() == 1);
    CHECK(find_listening("Call us any time about it.", "boy informed", {"about time"}).empty());
}

TEST_CASE("heat in polite clothes is heat") {
    for (const std::string_view line :
         {"Use your brain, this is a plane", "Nobody uses paper any more, you should get glasses",
          "You have to use the queue like everyone else, stop making demands",
          "You should know that, it's on the back of your bill", "See? All you had to do was ring us",
          "You didn't need to make such a fuss, did you?", "You paranoid woman", "You silly woman",
          "That's what you get", "Don't be lazy", "How terrible for you", "As we already said, it's closed",
          "If you had read the email you'd know", "It clearly says so on the ticket",
          "As I'm sure you're aware, we close at six", "I'm happy to repeat myself"}) {
        INFO(line);
        CHECK_FALSE(find_heat_cues(prepared(line)).empty());
    }
}

TEST_CASE("what only sounds like heat in polite clothes is none") {
    for (const std::string_view line :
         {"You should see it by noon", "You don't need to do anything",
          "Use your tracking number on page two", "You have to be 18 to order, I'm sorry",
          "All you need to do is reply YES", "Let me know if you see it",
          "How awful for you, I'm so sorry. I'll ring the depot now.", "You should know by six",
          "As I said I would, I've rung the depot", "Everyone else on your flight is rebooked, too",
          "Have you tried the other cable?", "There's a form for that, and I've filled in your half",
          "You're not to blame for this", "Just so you know, we close at six", "Yes.", "Done!"}) {
        INFO(line);
        CHECK(find_heat_cues(prepared(line)).empty());
    }
}
