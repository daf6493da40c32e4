#include "tests/sim/gui/samples.h"

#include "sim/engine/command.h"

namespace tests {

using namespace sim::viewmodel;
using scoring::Route;
using scoring::Via;

namespace {

const Avatar sam{"SO", 0, false}, maya{"MP", 1, false}, lena{"LK", 2, false}, jo{"JB", 3, false},
    tom{"TT", 5, false}, brand{"P", 1, true};

InboxRow row(const char* id, Avatar avatar, const char* name, const char* handle, const char* preview,
             const char* wait, Meter meter) {
    InboxRow made;
    made.conversation = id, made.avatar = avatar, made.name = name, made.handle = handle,
    made.preview = preview;
    made.wait = wait, made.wait_meter = meter, made.waiting = true;
    return made;
}

Inbox sample_inbox() {
    Inbox inbox;
    inbox.selected = "sam-parcel", inbox.sorted_by = "By need, then arrival";
    inbox.tabs = {{"all", "All", 5, true},
                  {"mentions", "Mentions", 4, false},
                  {"dms", "DMs", 1, false},
                  {"alerts", "Alerts", 0, false},
                  {"team", "Team", 0, false}};
    inbox.sorts = {{"need", "By need, then arrival", 0, true},
                   {"oldest", "Oldest first", 0, false},
                   {"newest", "Newest first", 0, false},
                   {"followers", "Most followers first", 0, false}};
    inbox.filters = {
        {"all", "All", 5, true}, {"unread", "Unread", 1, false}, {"waiting", "Waiting", 4, false}};
    inbox.rows.push_back(row("sam-parcel", sam, "Sam Ortiz", "@sam_travels",
                             "THREE DAYS. No parcel. Are you lot asleep?? 😡", "04:48 of 6:00",
                             {800, Mood::warn, ""}));
    inbox.rows.back().priority = {"high", Mood::bad, "high"}, inbox.rows.back().label = "complaint";
    inbox.rows.push_back(row("maya", maya, "Maya Patel", "@mayap", "When does my contract end?",
                             "02:10 of 6:00", {360, Mood::good, ""}));
    inbox.rows.back().unread = true;
    inbox.rows.push_back(row("lena", lena, "Lena K", "@lenakmusic", "any news on my ticket?",
                             "07:31 of 6:00 late", {1000, Mood::bad, ""}));
    inbox.rows.back().has_draft = true;
    inbox.rows.push_back(row("jo", jo, "Jo Birch", "@jobirch", "Open on bank holiday Monday?",
                             "00:41 of 6:00", {110, Mood::good, ""}));
    inbox.rows.back().colleague = {"@Parcelly is replying", Mood::warn, "pencil"};
    inbox.rows.push_back(
        row("troll", tom, "troll_tom", "@tt_9000", "lol clowns", "no reply, watching", {0, Mood::good, ""}));
    inbox.rows.back().waiting = false, inbox.rows.back().dimmed = true;
    return inbox;
}

Thread sample_thread() {
    Thread thread;
    thread.conversation = "sam-parcel", thread.name = "Sam Ortiz", thread.issue = "lost parcel";
    thread.priority = {"high", Mood::bad, "high"}, thread.can_resolve = thread.can_triage = true;
    thread.priorities = sim::scenario::priority_names, thread.labels = sim::engine::triage_labels;
    thread.tail.push_back({.kind = ThreadItem::Kind::system, .body = {"Sam is typing…", {}}});
    thread.items.push_back(
        {1,
         ThreadItem::Kind::open,
         false,
         false,
         sam,
         "Sam Ortiz",
         "@sam_travels · 312 followers · 09:09",
         {"@ParcellyHelp THREE DAYS. No parcel. Are you lot asleep?? 😡 ❤️ 👨‍👩‍👧 🇬🇧 "
          "👍🏽",
          {{0, 13, TextStyle::mention, -1}}}});
    thread.items.push_back({2,
                            ThreadItem::Kind::open,
                            true,
                            false,
                            brand,
                            "Parcelly Help",
                            "@ParcellyHelp · you · 09:11",
                            {"Three days is far too long, Sam, and that's on us. Could you DM us the "
                             "tracking number so I can find it now? ^JD",
                             {}}});
    thread.items.push_back({3,
                            ThreadItem::Kind::dm,
                            false,
                            false,
                            sam,
                            "Sam Ortiz",
                            "DM · 09:12",
                            {"PX 4471 9920. Second time this month!", {}}});
    thread.items[0].likes = 5, thread.items[0].reposts = 2, thread.items[0].quotes = 1;
    return thread;
}

Composer sample_composer() {
    Composer composer;
    composer.enabled = true, composer.can_send = true;
    composer.mode_says = "everyone can read this", composer.send_label = "Send publicly",
    composer.as_handle = "@ParcellyHelp";
    composer.announces_as = "@ParcellyHelp";
    composer.handles = {{"@ParcellyHelp", "@ParcellyHelp", "orders and parcels", false},
                        {"@Parcelly", "@Parcelly", "news and offers", false},
                        {"@ParcelCare", "@ParcelCare", "until 2024", true}};
    composer.text =
        "Found it, Sam: your parcel is at our Leeds depot and comes to you today before 2pm. I'll check at 2 "
        "and tell you. Sorry for the wait, and thanks for your patience";
    composer.count = "158", composer.used_permille = 564;
    composer.routes = {{Route::stay_public, "Answer here", 1, true, false},
                       {Route::dm, "To DM", 2, false, false},
                       {Route::phone, "Phone", 3, false, false},
                       {Route::email, "E-mail", 4, false, false},
                       {Route::secure_link, "Secure link", 5, false, false},
                       {Route::hand_off, "Hand off…", 6, false, false},
                       {Route::no_reply, "No reply", 7, false, false}};
    composer.departments = {{"safety", "Safety", "Anything that could hurt somebody", false},
                            {"legal", "Legal", "Data rights and claims", false}};
    composer.can_preview = true;
    composer.saved = {{"dm", "Move to DM", "Hi {first_name}, could you DM us? {signature}", false},
                      {"refund", "Refund is on its way", "I've refunded it, {first_name}.", false}};
    composer.signature = "^JD";
    return composer;
}

}  // namespace

Practice sample_practice() {
    Practice practice;
    practice.top = {"Monday queue", "@ParcellyHelp",           "4",  {580, Mood::warn, "58"}, "09:14:32",
                    "×4",           "3 of 9 done, 2 expected", false};
    practice.top.mode = {"PRACTICE", Mood::good, "circle"}, practice.top.crisis = "hot";
    practice.top.hours = {"open until 20:00", Mood::good, "check"};
    practice.inbox = sample_inbox();
    practice.thread = sample_thread();
    practice.composer = sample_composer();
    practice.customer = {true,
                         sam,
                         "Sam Ortiz",
                         "@sam_travels · Leeds, since 2015",
                         {640, Mood::warn, "angry, cooling"},
                         {400, Mood::accent, "6 min left"},
                         "Before: 12 Feb, late parcel, refunded delivery fee."};
    practice.playbook.cards = {{"Lost parcel",
                                {"1 Say what you heard.", "2 Tracking number in DM, nothing else.",
                                 "3 Over 2 days: free re-delivery.", "4 Close the loop in public."},
                                "",
                                Mood::neutral,
                                "",
                                "",
                                false},
                               {"Never in public",
                                {"Address, phone, e-mail, order number. Card data never, not even in DM."},
                                "",
                                Mood::neutral,
                                "",
                                "",
                                false}};
    practice.playbook.status_board = {{"Status board",
                                       {"Leeds depot closed by flooding until 14:00."},
                                       "board",
                                       Mood::warn,
                                       "",
                                       "09:13",
                                       true}};
    practice.end_question = "Four people still wait for an answer.";
    return practice;
}

Home sample_home() {
    Home home;
    home.trainee = "Jo Daly", home.avatar = {"JD", 3, false};
    home.next = NextForYou{"posted-card", "The posted card",
                           "Your weakest criterion is safe ask; this one is about nothing else."};
    const Chip fresh{"new", Mood::accent, ""};
    home.cards = {{"rager",
                   "Third day, no parcel",
                   "A real fault inside the insults",
                   sim::scenario::Level::starter,
                   "5 min",
                   0,
                   {"best 88", Mood::good, ""}},
                  {"contract",
                   "When does my contract end?",
                   "What may be asked, and where",
                   sim::scenario::Level::starter,
                   "4 min",
                   1,
                   {"best 91", Mood::good, ""}},
                  {"just-a-troll",
                   "Just a troll",
                   "When not to answer is the answer",
                   sim::scenario::Level::starter,
                   "4 min",
                   5,
                   {"best 72", Mood::good, ""}},
                  {"which", "Which of us is it?", "Three handles, two people", sim::scenario::Level::core,
                   "7 min", 2, fresh},
                  {"posted-card", "The posted card", "Somebody shows 16 digits to the world",
                   sim::scenario::Level::core, "5 min", 3, fresh},
                  {"storm", "Storm over Leeds", "Twenty posts in five minutes", sim::scenario::Level::hard,
                   "10 min", 4, fresh}};
    for (std::size_t place = 0; place < home.cards.size(); ++place) {
        home.cards[place].place = std::to_string(place + 1);
        home.cards[place].lesson = home.cards[place].summary;
    }
    home.cards[4].recommended = true;
    home.cards[5].before = "best after 4 and 5";
    home.levels = {{"Starter", "3 of 3 passed", 1000, 3},
                   {"Core", "0 of 2 passed", 0, 2},
                   {"Hard", "0 of 1 passed", 0, 1}};
    home.count = "6 scenarios";
    home.past = {
        {3, "Third day, no parcel", "today 21:04", "Jo Daly", {"88 passed", Mood::good, "check"}},
        {2, "The posted card", "yesterday 09:30", "Jo Daly", {"0 critical error", Mood::bad, "exclamation"}},
        {1, "Just a troll", "12 Nov 16:12", "Jo Daly", {"72", Mood::warn, ""}}};
    return home;
}

Briefing sample_briefing() {
    return {"rager",
            "Third day, no parcel",
            "A customer who has had enough, with a real fault inside the insults.",
            "starter",
            "5 min",
            "Parcelly",
            "Parcelly brings parcels to eleven cities and answers on two accounts.",
            {"@ParcellyHelp: orders and parcels", "@Parcelly: news, notices and offers"},
            "End every reply with your initials, like ^JD.",
            "The desk is open Monday to Friday, 08:00 to 20:00.",
            {"Say what you heard before anything else.", "Take what is private out of public sight.",
             "Give a time you can be held to, and come back."},
            {"tone", "take offline"},
            "Done when the conversation has come to an end; pass at 85 without a critical error.",
            "One real second is four on the simulated clock. F5 pauses it.",
            "Recorded on this machine only: what you send and when, and what the judge read in it."};
}

Debrief sample_debrief() {
    Debrief debrief;
    debrief.title = "Monday queue", debrief.mode = "attempt 3", debrief.overall = "82",
    debrief.band = "proficient · pass at 85", debrief.overall_mood = Mood::good;
    debrief.dials = {{"Tone", "86", 860, Mood::good},
                     {"Speed", "79", 790, Mood::good},
                     {"Consistency", "74", 740, Mood::warn},
                     {"Take-offline", "84", 840, Mood::good}};
    debrief.critical_line = "no critical error", debrief.answered_line = "11 of 12 answered · median 4:10";
    debrief.priorities = {
        {"Ask for less",
         "Maya was asked for three identifiers; one finds her account. You wrote “account number, date of "
         "birth and address”.",
         "Could you DM us just your account number, Maya? Please don't post it here. ^JD", 0},
        {"Lena had told you already", "Her first post named ticket 8841; you asked again.",
         "Hi Lena, ticket 8841 is with our Leeds team, I'll have news by 10. ^JD", 1}};
    debrief.thread = {
        {1,
         false,
         sam,
         "Sam Ortiz",
         "@sam_travels · 09:09",
         {},
         {"@ParcellyHelp THREE DAYS. No parcel. Are you lot asleep?? 😡", {{0, 13, TextStyle::mention, -1}}},
         true,
         "SAM ORTIZ · LOST PARCEL"},
        {2,
         true,
         brand,
         "You",
         "public · 1:52 after",
         {"S1 10/10", Mood::good, ""},
         {"Three days is far too long, Sam, and that's on us. Could you DM us the tracking number so I can "
          "find it now? ^JD",
          {{0, 50, TextStyle::won, 3}, {61, 86, TextStyle::won, 3}}},
         false,
         ""},
        {3,
         false,
         maya,
         "Maya Patel",
         "@mayap · 09:12",
         {},
         {"When does my contract end?", {}},
         true,
         "MAYA PATEL · CONTRACT"},
        {4,
         true,
         brand,
         "You",
         "public · 6:44 after",
         {"S1 9.8/10", Mood::warn, ""},
         {"Hi Maya, happy to look! Please send us a DM with your account number, date of birth and address "
          "so I can check. ^JD",
          {{24, 30, TextStyle::half, 2}, {44, 95, TextStyle::lost, 0}, {44, 95, TextStyle::selected, 0}}},
         false,
         ""},
        {5,
         false,
         lena,
         "Lena K",
         "@lenakmusic · 09:07",
         {},
         {"any news on my ticket?", {}},
         true,
         "LENA K · TICKET"},
        {6,
         true,
         brand,
         "You",
         "public · 9:03 after",
         {"late", Mood::bad, ""},
         {"Hi Lena, what's it about? We're on it. ^JD", {{9, 25, TextStyle::lost, 1}}},
         false,
         ""}};
    debrief.findings = {{0, "O4", "Safe ask", "−3.0 of 6", Mood::bad, "Maya",
                         "More than two identifiers, no reason given, no “don't post it here”.",
                         "Could you DM us just your account number, Maya? Please don't post it here. ^JD",
                         "with your account number, date of birth and address", 3, true, false},
                        {1, "C4", "Asked twice", "−1.5 of 4", Mood::bad, "Lena",
                         "The ticket number was in her first post.", "", "what's it about?", 5, false, false},
                        {2, "T4", "Polite form", "−1.0 of 5", Mood::warn, "Maya",
                         "“Please” in front sounds like an order; “could you … please” does not.", "",
                         "Please", 3, false, false},
                        {3, "T1", "Specific listening", "+7.0", Mood::good, "Sam",
                         "You named the three days before anything else.", "", "Three days is far too long",
                         1, false, false}};
    debrief.selected = 0, debrief.total = "4";
    return debrief;
}

}  // namespace tests
