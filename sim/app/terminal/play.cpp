#include "sim/app/terminal/play.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scoring/limits.h"
#include "sim/app/terminal/command.h"
#include "sim/app/terminal/fact_lines.h"
#include "sim/desk/blanks.h"
#include "sim/engine/command.h"
#include "sim/engine/desk_rules.h"
#include "sim/engine/fact.h"
#include "sim/engine/fact_reading.h"
#include "sim/engine/refuse.h"
#include "sim/engine/skip.h"
#include "sim/engine/state.h"
#include "sim/failure/failure.h"
#include "sim/grading/grade.h"
#include "sim/scenario/date.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/session/play_actions.h"
#include "sim/viewmodel/attention.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/hints.h"
#include "sim/viewmodel/home.h"
#include "sim/viewmodel/playbook_panel.h"
#include "sim/viewmodel/toasts.h"

namespace sim::app {
TerminalPlay::TerminalPlay(session::SessionRunner& runner, RealClock& clock,
                           std::function<void(const std::string&)> say)
    : runner_(runner),
      controller_(runner, desk::DeskController::Reads::everything),
      clock_(clock),
      say_(std::move(say)) {}

void TerminalPlay::brief() {
    const scenario::Scenario& scenario = runner_.scenario();
    say_(fmt::format("{} {}", viewmodel::as_sentence(scenario.title), scenario.summary));
    say_(fmt::format("You answer for {} {}", viewmodel::as_sentence(scenario.brand.name),
                     scenario.brand.about));
    const std::string mode(engine::name_of(runner_.state().mode));
    const viewmodel::Briefing briefing = viewmodel::briefing_of(scenario, runner_.state().seed, mode);
    for (const std::string& goal : briefing.goals) say_("Goal: " + goal);
    for (const std::string& line : {briefing.signature, briefing.hours, briefing.done_means})
        if (!line.empty()) say_(line);
    const engine::State& state = runner_.state();
    say_(fmt::format("Mode: {}", sitting_line(state.mode, state.extra_time_percent, state.hints_taken,
                                              state.interruptions)));
    say_(fmt::format(
        "One real second is {} on the simulated clock. Type /help for what you can do, /end to stop.",
        scenario.pace_milli / 1000.0));
}

void TerminalPlay::show_around() {
    say_("Three things before you start, said only this once.");
    say_(
        "1. Customers who write are read to you as they come. /list says who waits and how long, /open N "
        "opens one.");
    say_(
        "2. A line you type is posted in public, everyone can read it. /dm and the words answer in private.");
    say_("3. The clock runs and waiting is scored. /pause stops it while you practise, /go lets it run on.");
}

void TerminalPlay::tick() {
    hear(controller_.pass_time(clock_.now()));
    clock_.leap_to(runner_.state().away_until());
    notice_gap();
    speech_.speaking();  // begins what waits for a silence
    if (runner_.over()) return;
    warn();
    watch();
}

void TerminalPlay::notice_gap() {
    const auto gap = clock_.take_gap();
    if (gap.count() == 0 || runner_.over()) return;
    take(controller_.notice_gap(gap.count(), clock_.now()));
    say_("The clock on the desk stood still meanwhile.");
    if (controller_.waits_after_gap()) pause("");
}

void TerminalPlay::warn() {
    const engine::Tick now = clock_.now();
    const std::size_t told_before = desk_.toasts.size();
    if (looked_at_ >= 0) viewmodel::tell_of_days(desk_, runner_.state(), looked_at_, now);
    for (std::size_t n = told_before; n < desk_.toasts.size(); ++n) say_(desk_.toasts[n].says);
    looked_at_ = now;
    const std::size_t told = desk_.toasts.size();
    viewmodel::warn_of_targets(desk_, runner_.state(), clock_.now());
    for (std::size_t n = told; n < desk_.toasts.size(); ++n) say_("Hurry: " + desk_.toasts[n].says);
}

void TerminalPlay::hear(const std::vector<engine::Fact>& facts) {
    for (const engine::Fact& fact : facts) {
        const std::string line = line_seen(runner_.scenario(), fact);
        if (!line.empty()) say_(line);
        const std::string conversation = engine::spoken_in(fact);
        if (conversation.empty()) continue;
        if (controller_.open().empty())
            open(std::to_string(1 +
                                (runner_.state().find(conversation) - runner_.state().conversations.data())));
    }
}

TerminalPlay::Verb TerminalPlay::verb_named(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, Verb>, 33> verbs = {
        {{"reply", &TerminalPlay::reply},       {"dm", &TerminalPlay::message},
         {"note", &TerminalPlay::note},         {"route", &TerminalPlay::choose_route},
         {"as", &TerminalPlay::choose_handle},  {"handoff", &TerminalPlay::hand_off},
         {"noreply", &TerminalPlay::leave},     {"hide", &TerminalPlay::hide},
         {"report", &TerminalPlay::report},     {"resolve", &TerminalPlay::resolve},
         {"announce", &TerminalPlay::announce}, {"list", &TerminalPlay::list},
         {"open", &TerminalPlay::open},         {"wait", &TerminalPlay::wait},
         {"time", &TerminalPlay::tell_time},    {"playbook", &TerminalPlay::playbook},
         {"hint", &TerminalPlay::hint},         {"skip", &TerminalPlay::skip},
         {"pause", &TerminalPlay::pause},       {"go", &TerminalPlay::go_on},
         {"restart", &TerminalPlay::restart},   {"saved", &TerminalPlay::saved},
         {"use", &TerminalPlay::use},           {"triage", &TerminalPlay::triage},
         {"search", &TerminalPlay::search},     {"preview", &TerminalPlay::preview},
         {"crisis", &TerminalPlay::crisis},     {"status", &TerminalPlay::status},
         {"mode", &TerminalPlay::tell_time},    {"customer", &TerminalPlay::customer},
         {"end", &TerminalPlay::end},           {"help", &TerminalPlay::help},
         {"again", &TerminalPlay::again}}};
    const auto found = std::ranges::find(verbs, name, &std::pair<std::string_view, Verb>::first);
    return found == verbs.end() ? nullptr : found->second;
}

void TerminalPlay::type(const std::string& line) {
    tick();
    const TerminalCommand command = parse_terminal_line(line);
    if (command.verb.empty() || runner_.over()) return;
    const Verb verb = verb_named(command.verb);
    if (!verb)
        return say_(
            fmt::format("/{} is not known. Type /help for what you can do; nothing was sent.", command.verb));
    (this->*verb)(command.rest);
}

void TerminalPlay::try_to(const std::function<void()>& work, const std::string& words) {
    try {
        work();
        trouble_.clear();
    } catch (const Failure& failure) {
        if (failure.code != ExitCode::machine_wrong) throw;
        if (!words.empty()) unsent_ = words;
        if (words.empty() && trouble_ == failure.says) return;
        trouble_ = failure.says;
        say_(fmt::format("Not done: {} {}", failure.says, failure.remedy));
        if (!words.empty()) say_("Your words are kept: type /again and they are sent.");
    }
}

void TerminalPlay::type_or_keep(const std::string& line) {
    const bool once_more = verb_named(parse_terminal_line(line).verb) == &TerminalPlay::again;
    const std::string words = once_more && !unsent_.empty() ? unsent_ : line;
    try_to([&] { type(words); }, words);
}

void TerminalPlay::again(const std::string&) { say_("There is nothing that was not sent."); }

void TerminalPlay::input_ended() {
    if (const std::string words = unsent_; !words.empty()) type(words);
    if (!runner_.over()) type("/end");
}

void TerminalPlay::look_back() {
    const auto& conversations = runner_.state().conversations;
    const engine::ConversationState* where = nullptr;
    engine::Tick best = 0;  // own words count by when they were written, others by when they began
    for (const engine::ConversationState& conversation : conversations) {
        if (!conversation.started || conversation.messages.empty()) continue;
        engine::Tick weight = -1 - conversation.messages.front().at;
        for (const engine::Message& message : conversation.messages)
            if (message.author == engine::Author::trainee) weight = message.at;
        if (!where || weight > best) where = &conversation, best = weight;
    }
    if (where) open(std::to_string(1 + (where - conversations.data())));
}

bool TerminalPlay::nothing_open() {
    if (controller_.open().empty()) say_("Nobody has written yet. Wait, or type /wait 30.");
    return controller_.open().empty();
}

void TerminalPlay::submit(engine::Command command) {
    command.at = clock_.now();
    take(controller_.submit(std::move(command)));
}

bool TerminalPlay::take(const desk::Outcome& outcome) {
    hear(outcome.facts);
    if (outcome.refusal && outcome.refusal->id == "blank-left")
        say_("Not sent: a blank is left. " + outcome.refusal->says);
    else if (outcome.refusal)
        say_("Not done: " + outcome.refusal->says);
    if (outcome.colleague)
        say_(
            fmt::format("Not sent: {} is replying here at this moment. Wait and read theirs, or send the "
                        "same words again.",
                        outcome.colleague->as_handle));
    if (outcome.internal)
        say_(
            "Not sent: this saved reply is for colleagues only. /note /use and its name keeps it as a note; "
            "the "
            "same line again sends it to the customer all the same.");
    return outcome.done();
}

/// Words that were asked about pass the second time; a route that was chosen is for the next words.
void TerminalPlay::send(engine::Reply reply) {
    if (nothing_open()) return;
    reply.conversation = controller_.open(), reply.as_handle = own_handle();
    const bool outward = reply.via != scoring::Via::note && !engine::is_blank(reply.text);
    const std::optional<scoring::Route> route = outward ? route_ : reply.route;
    const std::string text = reply.text;
    const bool again = !text.empty() && asked_about_ == text;
    const desk::Outcome outcome = controller_.send({std::move(reply), route, again}, clock_.now());
    unsent_.clear();
    if (take(outcome) && outward) route_.reset();
    if (outcome.asks()) asked_about_ = text;
}

void TerminalPlay::reply(const std::string& text) {
    engine::Reply reply;
    reply.text = text;
    send(std::move(reply));
}

void TerminalPlay::message(const std::string& text) {
    engine::Reply reply;
    reply.via = scoring::Via::dm;
    if (!fill_saved(text, reply)) return;
    send(std::move(reply));
}

void TerminalPlay::note(const std::string& text) {
    engine::Reply reply;
    reply.via = scoring::Via::note;
    if (fill_saved(text, reply)) send(std::move(reply));
}

void TerminalPlay::choose_route(const std::string& name) {
    route_ = scoring::from_name<scoring::Route>(scoring::route_names, name);
    if (!route_)
        return say_(fmt::format("{} is no route; they are {}. Your words decide.", name,
                                fmt::join(scoring::route_names, ", ")));
    say_(fmt::format("The next reply takes the route {}.", name));
}

void TerminalPlay::choose_handle(const std::string& handle) {
    const auto& handles = runner_.scenario().brand.handles;
    const auto found = std::ranges::find(handles, handle, &scenario::Handle::handle);
    if (found == handles.end()) {
        std::string known;
        for (const scenario::Handle& own : handles) known += (known.empty() ? "" : ", ") + own.handle;
        return say_(fmt::format("{} is not an account of yours; they are {}.", handle, known));
    }
    handle_ = handle;
    say_(fmt::format("You answer as {} from now on.", handle));
    if (!found->active())
        say_(fmt::format("It is retired and nobody looks there any more; /as {} is in use.",
                         scenario::usual_handle(runner_.scenario().brand)));
}

void TerminalPlay::hand_off(const std::string& rest) {
    const std::size_t space = rest.find(' ');
    if (rest.empty()) {
        say_("Hand over to whom? Type /handoff, one of these and a note:");
        for (const scenario::Department& department : runner_.scenario().brand.departments)
            say_(fmt::format("  {}: {} {}", department.id, viewmodel::as_sentence(department.name),
                             department.when));
        return;
    }
    const std::string to = rest.substr(0, space);
    const std::string note = space == std::string::npos ? "" : rest.substr(space + 1);
    if (note.empty()) return say_(fmt::format("What do they need to know? Type /handoff {} and a note.", to));
    if (nothing_open()) return;
    engine::Reply words;
    words.conversation = controller_.open(), words.as_handle = own_handle();
    take(controller_.hand_off(std::move(words), to, note, false, clock_.now()));
}

/// `about` is the handle of somebody else in the thread; "" for the customer.
void TerminalPlay::decide_silently(scoring::Route route, const std::string& about) {
    engine::Reply reply;
    reply.route = route, reply.to = about;
    send(std::move(reply));
}

void TerminalPlay::leave(const std::string&) { decide_silently(scoring::Route::no_reply, ""); }
void TerminalPlay::hide(const std::string& about) { decide_silently(scoring::Route::hide, about); }
void TerminalPlay::report(const std::string& about) { decide_silently(scoring::Route::report, about); }

void TerminalPlay::resolve(const std::string&) {
    if (!nothing_open()) submit({0, engine::Resolve{controller_.open()}});
}

void TerminalPlay::announce(const std::string& text) {
    engine::Announce announce;
    announce.as_handle = handle_.empty() ? scenario::announcing_handle(runner_.scenario().brand) : handle_;
    announce.text = text;
    submit({0, std::move(announce)});
}

void TerminalPlay::wait(const std::string& seconds) {
    const std::optional<int> count = number_in<int>(seconds);
    if (!count || *count < 0 || *count > 7 * 24 * 3600)
        return say_("Type /wait and a number of simulated seconds, like /wait 60.");
    clock_.leap(engine::Tick{*count} * 1000);
    tick();
    if (!runner_.over()) tell_time("");
}

void TerminalPlay::skip(const std::string&) {
    const desk::Outcome outcome = controller_.submit({clock_.now(), engine::Skip{}});
    if (!take(outcome)) return;
    if (const auto to = engine::skipped_to(outcome.facts)) clock_.leap_to(*to);
    tick();
    if (!runner_.over()) tell_time("");
}

void TerminalPlay::hint(const std::string&) {
    if (nothing_open()) return;
    if (!take(controller_.submit({clock_.now(), engine::TakeHint{controller_.open()}}))) return;
    const std::vector<viewmodel::HintCard> cards =
        viewmodel::hints_of(runner_.state(), *runner_.state().find(controller_.open()));
    if (cards.empty()) return;
    say_(cards.back().title + ":");
    for (const std::string& line : cards.back().lines) say_("  " + line);
}

void TerminalPlay::pause(const std::string&) {
    if (!engine::is_forgiving(runner_.state().mode))
        return say_("There is no pause here; choose practice to have one.");
    clock_.pause();
    say_("The clock stands still. Type /go to go on.");
}

void TerminalPlay::go_on(const std::string&) {
    clock_.resume();
    say_("The clock runs.");
}

void TerminalPlay::restart(const std::string&) { restart_ = take(controller_.restart(clock_.now())); }

/// "/use NAME TEXT | TEXT" becomes the saved reply with its blanks filled, anything else stays as it is.
/// False when it cannot go out; why was said.
bool TerminalPlay::fill_saved(const std::string& words, engine::Reply& reply) {
    const TerminalCommand command = parse_terminal_line(words);
    reply.text = words;
    if (verb_named(command.verb) != &TerminalPlay::use) return true;
    const std::string& rest = command.rest;
    const std::string shortcut = rest.substr(0, rest.find(' '));
    const auto& replies = runner_.scenario().brand.saved_replies;
    const auto found = std::ranges::find(replies, shortcut, &scenario::SavedReplyText::shortcut);
    if (found == replies.end()) {
        say_("There is no such saved reply; /saved lists them.");
        return false;
    }
    std::string text = found->text, values = rest.substr(std::min(rest.size(), shortcut.size() + 1));
    while (!values.empty()) {
        const std::vector<desk::Blank> blanks = desk::blanks_in(text);
        if (blanks.empty()) break;
        const std::size_t bar = values.find(" | ");
        text.replace(static_cast<std::size_t>(blanks.front().start),
                     static_cast<std::size_t>(blanks.front().end - blanks.front().start),
                     values.substr(0, bar));
        values = bar == std::string::npos ? "" : values.substr(bar + 3);
    }
    reply.text = text, reply.saved_reply = shortcut;
    const std::size_t left = desk::blanks_in(text).size();
    if (left == 0) return true;
    say_(fmt::format(
        "Not sent, {} {} left: {}. Type /use {} and a text for each blank with | between, like /use {} "
        "Sam | ^JD.",
        left, left == 1 ? "blank is" : "blanks are", text, shortcut, shortcut));
    return false;
}

void TerminalPlay::use(const std::string& rest) {
    engine::Reply reply;
    if (fill_saved("/use " + rest, reply)) send(std::move(reply));
}

void TerminalPlay::preview(const std::string& words) {
    if (nothing_open()) return;
    const TerminalCommand command = parse_terminal_line(words);
    engine::Reply reply;
    const bool by_dm = verb_named(command.verb) == &TerminalPlay::message;
    reply.via = by_dm ? scoring::Via::dm : scoring::Via::open;
    if (!fill_saved(by_dm ? command.rest : words, reply)) return;
    const scoring::Reading reading = controller_.reading_of(controller_.open(), reply.via, reply.text);
    const std::string room =
        by_dm ? "" : fmt::format(", in {} of {} characters", reading.weighted_length, scoring::longest_post);
    say_(fmt::format("Nothing was sent. {} would read, as {}{}: {}",
                     by_dm ? "Only " + title(*runner_.state().find(controller_.open())) : "Everyone",
                     own_handle(), room, reply.text));
    const scoring::Route route =
        route_.value_or(engine::route_in_words(reading, reply.via, reply.text, runner_.scenario().brand));
    say_(fmt::format("Route: {}{}.", scoring::name_of(route),
                     route_ ? ", as you chose" : ", as the words say; /route chooses another"));
    if (speech_.available()) speech_.say(reply.text);
}

void TerminalPlay::triage(const std::string& rest) {
    if (nothing_open()) return;
    const engine::ConversationState& conversation = *runner_.state().find(controller_.open());
    engine::Triage triage{controller_.open(), conversation.label,
                          std::string(conversation.priority ? name_of(*conversation.priority) : "")};
    for (std::size_t from = 0; from < rest.size();) {
        const std::size_t end = std::min(rest.find(' ', from), rest.size());
        const std::string word = rest.substr(from, end - from);
        const bool priority =
            scoring::from_name<scenario::Priority>(scenario::priority_names, word).has_value();
        (priority ? triage.priority : triage.label) = word;
        from = end + 1;
    }
    submit({0, triage});
}

void TerminalPlay::end(const std::string&) { submit({0, engine::End{}}); }
void TerminalPlay::help(const std::string& verb) { say_(terminal_help(verb)); }

}  // namespace sim::app
