#include "sim/app/terminal_play.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

#include "sim/app/fact_lines.h"
#include "sim/app/play_actions.h"
#include "sim/grading/grade.h"
#include "sim/scenario/date.h"
#include "sim/viewmodel/attention.h"
#include "sim/viewmodel/blanks.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/hints.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/playbook_panel.h"
#include "sim/viewmodel/toasts.h"

namespace sim::app {
namespace {

std::optional<int> whole_number(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

// The conversation that a fact brings something to read in, or "".
std::string spoken_in(const engine::Fact& fact) {
    if (const auto* wrote = std::get_if<engine::CustomerWrote>(&fact.what)) return wrote->conversation;
    if (const auto* replied = std::get_if<engine::ColleagueReplied>(&fact.what)) return replied->conversation;
    if (const auto* joined = std::get_if<engine::BystanderWrote>(&fact.what)) return joined->conversation;
    return {};
}

}  // namespace

TerminalPlay::TerminalPlay(SessionRunner& runner, RealClock& clock,
                           std::function<void(const std::string&)> say)
    : runner_(runner), clock_(clock), say_(std::move(say)) {}

void TerminalPlay::brief() {
    const scenario::Scenario& scenario = runner_.scenario();
    say_(fmt::format("{}. {}", scenario.title, scenario.summary));
    say_(fmt::format("You answer for {}. {}", scenario.brand.name, scenario.brand.about));
    for (const std::string& goal : scenario.goals) say_("Goal: " + goal);
    const engine::State& state = runner_.state();
    say_(fmt::format("Mode: {}", sitting_line(state.mode, state.extra_time_percent, state.hints_taken,
                                              state.interruptions)));
    say_(fmt::format(
        "One real second is {} on the simulated clock. Type /help for what you can do, /end to stop.",
        scenario.pace_milli / 1000.0));
}

void TerminalPlay::tick() {
    hear(runner_.advance(clock_.now()));
    clock_.leap_to(runner_.state().away_until());
    notice_gap();
    if (!runner_.over()) warn();
}

void TerminalPlay::notice_gap() {
    const auto gap = clock_.take_gap();
    if (gap.count() == 0 || runner_.over()) return;
    submit({0, engine::Interrupt{"asleep", gap.count()}});
    say_("The clock on the desk stood still meanwhile.");
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
    std::vector<std::string> to_read;
    for (const engine::Fact& fact : facts) {
        const std::string line = line_seen(runner_.scenario(), fact);
        if (!line.empty()) say_(line);
        const std::string conversation = spoken_in(fact);
        if (conversation.empty()) continue;
        to_read.push_back(conversation);
        if (open_.empty())
            open(std::to_string(1 +
                                (runner_.state().find(conversation) - runner_.state().conversations.data())));
    }
    // What was said aloud has been read.
    for (const std::string& conversation : to_read)
        if (!runner_.over()) runner_.submit({runner_.state().now, engine::ReadConversation{conversation}});
}

TerminalPlay::Verb TerminalPlay::verb_named(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, Verb>, 30> verbs = {
        {{"reply", &TerminalPlay::reply},       {"dm", &TerminalPlay::message},
         {"note", &TerminalPlay::note},         {"route", &TerminalPlay::choose_route},
         {"as", &TerminalPlay::choose_handle},  {"handoff", &TerminalPlay::hand_off},
         {"noreply", &TerminalPlay::leave},     {"hide", &TerminalPlay::hide},
         {"report", &TerminalPlay::report},     {"resolve", &TerminalPlay::resolve},
         {"announce", &TerminalPlay::announce}, {"list", &TerminalPlay::list},
         {"open", &TerminalPlay::open},         {"wait", &TerminalPlay::wait},
         {"time", &TerminalPlay::tell_time},    {"playbook", &TerminalPlay::playbook},
         {"hint", &TerminalPlay::hint},         {"pause", &TerminalPlay::pause},
         {"go", &TerminalPlay::go_on},          {"restart", &TerminalPlay::restart},
         {"saved", &TerminalPlay::saved},       {"use", &TerminalPlay::use},
         {"triage", &TerminalPlay::triage},     {"search", &TerminalPlay::search},
         {"preview", &TerminalPlay::preview},   {"crisis", &TerminalPlay::crisis},
         {"status", &TerminalPlay::status},     {"mode", &TerminalPlay::tell_time},
         {"end", &TerminalPlay::end},           {"help", &TerminalPlay::help}}};
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

bool TerminalPlay::nothing_open() {
    if (open_.empty()) say_("Nobody has written yet. Wait, or type /wait 30.");
    return open_.empty();
}

void TerminalPlay::submit(engine::Command command) {
    command.at = clock_.now();
    const Submitted submitted = runner_.submit(std::move(command));
    hear(submitted.facts);
    if (submitted.refusal) say_("Not done: " + submitted.refusal->says);
}

void TerminalPlay::send(engine::Reply reply) {
    if (nothing_open()) return;
    reply.conversation = open_;
    reply.as_handle = handle_.empty() ? usual_handle(runner_.scenario(), open_) : handle_;
    reply.saved_reply = saved_reply_;
    const bool outward = reply.via != scoring::Via::note && !reply.text.empty();
    if (const std::string blank = viewmodel::blank_refusal(reply.text); outward && !blank.empty())
        return say_("Not sent: a blank is left. " + blank.substr(0, blank.find(" (Tab)")) + ".");
    if (outward && collides(reply)) return;
    if (outward) reply.route = route_ ? *route_ : route_in_words(runner_, reply);
    if (outward) route_.reset();
    submit({0, std::move(reply)});
}

bool TerminalPlay::collides(const engine::Reply& reply) {
    const viewmodel::Chip who =
        viewmodel::colleague_replying(runner_.state(), reply.conversation, clock_.now());
    if (who.text.empty() || collided_with_ == reply.text) return false;
    collided_with_ = reply.text;
    say_(fmt::format("Not sent: {} here at this moment. Wait and read theirs, or send the same words again.",
                     who.text));
    return true;
}

void TerminalPlay::reply(const std::string& text) {
    engine::Reply reply;
    reply.text = text;
    send(std::move(reply));
}

void TerminalPlay::message(const std::string& text) {
    engine::Reply reply;
    reply.text = text;
    reply.via = scoring::Via::dm;
    send(std::move(reply));
}

void TerminalPlay::note(const std::string& text) {
    engine::Reply reply;
    reply.text = text;
    reply.via = scoring::Via::note;
    send(std::move(reply));
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
}

void TerminalPlay::hand_off(const std::string& rest) {
    const std::size_t space = rest.find(' ');
    engine::Reply reply;
    reply.route = scoring::Route::hand_off;
    reply.via = scoring::Via::note;
    reply.to = rest.substr(0, space);
    if (space != std::string::npos) reply.text = rest.substr(space + 1);
    if (!reply.to.empty() && reply.text.empty())
        return say_(fmt::format("What do they need to know? Type /handoff {} and a note.", reply.to));
    send(std::move(reply));
}

void TerminalPlay::decide_silently(scoring::Route route) {
    engine::Reply reply;
    reply.route = route;
    send(std::move(reply));
}

void TerminalPlay::leave(const std::string&) { decide_silently(scoring::Route::no_reply); }
void TerminalPlay::hide(const std::string&) { decide_silently(scoring::Route::hide); }
void TerminalPlay::report(const std::string&) { decide_silently(scoring::Route::report); }

void TerminalPlay::resolve(const std::string&) {
    if (!nothing_open()) submit({0, engine::Resolve{open_}});
}

void TerminalPlay::announce(const std::string& text) {
    engine::Announce announce;
    announce.as_handle = handle_.empty() ? usual_handle(runner_.scenario(), "") : handle_;
    announce.text = text;
    submit({0, std::move(announce)});
}

std::string TerminalPlay::title(const engine::ConversationState& conversation) const {
    const auto& scripts = runner_.scenario().conversations;
    const auto script = std::ranges::find(scripts, conversation.id, &scenario::Conversation::id);
    if (script == scripts.end()) return conversation.id;
    const scenario::Persona& persona = runner_.scenario().persona_of(*script);
    return fmt::format("{} ({})", persona.name, persona.handle);
}

std::string TerminalPlay::waiting_words(const engine::ConversationState& conversation) const {
    const engine::Tick waited = runner_.state().waited(*conversation.waiting_since, clock_.now());
    const engine::Tick target = viewmodel::wait_target(runner_.state(), conversation.attempts == 0);
    return fmt::format("waiting for {} seconds of {}{}", waited / 1000, target / 1000,
                       waited > target ? ", late" : "");
}

void TerminalPlay::list(const std::string& rest) {
    viewmodel::Desk desk;
    const auto pick = [&](const std::vector<viewmodel::InboxOption>& options, int& chosen) {
        for (std::size_t n = 0; n < options.size(); ++n)
            if (n > 0 && (" " + rest + " ").find(" " + options[n].id + " ") != std::string::npos)
                chosen = static_cast<int>(n);
    };
    const viewmodel::Inbox offered = viewmodel::inbox_of(runner_.state(), desk, clock_.now());
    pick(offered.tabs, desk.inbox.tab);
    pick(offered.sorts, desk.inbox.sort);
    pick(offered.filters, desk.inbox.filter);
    const viewmodel::Inbox inbox = viewmodel::inbox_of(runner_.state(), desk, clock_.now());
    for (const viewmodel::InboxRow& row : inbox.rows) {
        const engine::ConversationState* conversation = runner_.state().find(row.conversation);
        if (!conversation) continue;  // background posts were said when they came
        std::string line =
            fmt::format("{}. {}, {}", conversation - runner_.state().conversations.data() + 1,
                        title(*conversation), row.waiting ? waiting_words(*conversation) : row.wait);
        for (const std::string& mark : {row.priority.text, row.label, row.colleague.text})
            if (!mark.empty()) line += ", " + mark;
        say_(line + (row.conversation == open_ ? ", open here" : row.unread ? ", unread" : ""));
    }
    if (!inbox.empty_says.empty()) say_(inbox.empty_says);
}

void TerminalPlay::say_earlier(const std::string& conversation) {
    const auto& scripts = runner_.scenario().conversations;
    const auto script = std::ranges::find(scripts, conversation, &scenario::Conversation::id);
    if (script == scripts.end()) return;
    for (const scenario::EarlierMessage& earlier : script->earlier) {
        std::string who = earlier.handle;
        if (earlier.by == scenario::EarlierMessage::By::customer)
            who = runner_.scenario().persona_of(*script).handle;
        else if (who.empty())
            who = script->owner_handle;
        say_(fmt::format("{}  {}: {}",
                         scenario::day_and_time(runner_.scenario().begins_unix_s + earlier.at_ms / 1000), who,
                         earlier.text));
    }
}

void TerminalPlay::open(const std::string& number) {
    const auto& conversations = runner_.state().conversations;
    const std::optional<int> wanted = whole_number(number);
    if (!wanted || *wanted < 1 || *wanted > static_cast<int>(conversations.size()) ||
        !conversations[static_cast<std::size_t>(*wanted - 1)].started)
        return say_("There is no such conversation; type /list for their numbers.");
    const bool first = open_.empty();
    const engine::ConversationState& conversation = conversations[static_cast<std::size_t>(*wanted - 1)];
    open_ = conversation.id;
    say_(fmt::format("Open is conversation {}, {}. You answer as {}.", *wanted, title(conversation),
                     handle_.empty() ? usual_handle(runner_.scenario(), open_) : handle_));
    if (first) return say_earlier(open_);
    say_earlier(conversation.id);
    for (const engine::Message& message : conversation.messages)
        say_(fmt::format("{}  {}: {}", time_of_day(runner_.scenario(), message.at), message.handle,
                         message.text));
    submit({0, engine::ReadConversation{open_}});
}

void TerminalPlay::wait(const std::string& seconds) {
    const std::optional<int> count = whole_number(seconds);
    if (!count || *count < 0 || *count > 7 * 24 * 3600)
        return say_("Type /wait and a number of simulated seconds, like /wait 60.");
    clock_.leap(engine::Tick{*count} * 1000);
    tick();
    if (!runner_.over()) tell_time("");
}

void TerminalPlay::tell_time(const std::string&) {
    const engine::State& state = runner_.state();
    const viewmodel::Chip hours = viewmodel::hours_chip(runner_.scenario(), clock_.now());
    say_(fmt::format(
        "It is {}{}{}. Mode: {}", time_of_day(runner_.scenario(), clock_.now()),
        hours.text.empty() ? "" : ", " + hours.text, clock_.paused() ? ", the clock is paused" : "",
        sitting_line(state.mode, state.extra_time_percent, state.hints_taken, state.interruptions)));
}

void TerminalPlay::playbook(const std::string&) {
    const scenario::Brand& brand = runner_.scenario().brand;
    for (const scenario::Handle& handle : brand.handles)
        say_(fmt::format("Account {} ({}): {}", handle.handle, handle.role, handle.about));
    for (const scenario::Department& department : brand.departments)
        say_(fmt::format("Department {}: {}. {}", department.id, department.name, department.when));
    for (const scenario::TeamMember& one : brand.team)
        say_(fmt::format("On the team: {} {} {}. {}", one.name, one.initials, one.handle, one.about));
    for (const scenario::Alternative& one : brand.alternatives)
        say_(fmt::format("Another way to get help, {}: {} {}", one.name, one.where, one.when));
    for (const scenario::EngagementRule& one : brand.engagement_rules)
        say_(fmt::format("Rule of engagement, {}: {} {}", one.who, one.answers, one.how));
    for (const scenario::HelpLine& one : brand.help_lines)
        say_(fmt::format("Help line, {}: {} {} {}", one.name, one.phone, one.link, one.when));
    for (const scenario::Policy& policy : brand.policies)
        say_(fmt::format("{}: {}", policy.title, policy.text));
    for (const std::string& never : brand.never_ask) say_("Never ask for: " + never);
    if (!brand.signature_example.empty()) say_("Sign like " + brand.signature_example);
}

void TerminalPlay::hint(const std::string&) {
    if (nothing_open()) return;
    const int before = runner_.state().hints_taken;
    submit({0, engine::TakeHint{open_}});
    if (runner_.over() || runner_.state().hints_taken == before) return;
    const std::vector<viewmodel::HintCard> cards =
        viewmodel::hints_of(runner_.state(), *runner_.state().find(open_));
    if (cards.empty()) return;
    say_(cards.back().title + ":");
    for (const std::string& line : cards.back().lines) say_("  " + line);
}

void TerminalPlay::pause(const std::string&) {
    if (runner_.state().mode != engine::Mode::practice)
        return say_("There is no pause here; choose practice to have one.");
    clock_.pause();
    say_("The clock stands still. Type /go to go on.");
}

void TerminalPlay::go_on(const std::string&) {
    clock_.resume();
    say_("The clock runs.");
}

void TerminalPlay::restart(const std::string&) {
    if (runner_.state().mode != engine::Mode::practice)
        return say_("You cannot start again here; choose practice to be able to.");
    restart_ = true;
    submit({0, engine::End{}});
}

void TerminalPlay::saved(const std::string&) {
    for (const scenario::SavedReplyText& reply : runner_.scenario().brand.saved_replies)
        say_(fmt::format("/use {}: {}. {}", reply.shortcut, reply.title, reply.text));
    if (runner_.scenario().brand.saved_replies.empty()) say_("This brand has no saved replies.");
}

void TerminalPlay::use(const std::string& rest) {
    const std::string shortcut = rest.substr(0, rest.find(' '));
    const auto& replies = runner_.scenario().brand.saved_replies;
    const auto found = std::ranges::find(replies, shortcut, &scenario::SavedReplyText::shortcut);
    if (found == replies.end()) return say_("There is no such saved reply; /saved lists them.");
    std::string text = found->text, values = rest.substr(std::min(rest.size(), shortcut.size() + 1));
    while (!values.empty()) {
        const std::vector<viewmodel::Blank> blanks = viewmodel::blanks_in(text);
        if (blanks.empty()) break;
        const std::size_t bar = values.find(" | ");
        text.replace(static_cast<std::size_t>(blanks.front().start),
                     static_cast<std::size_t>(blanks.front().end - blanks.front().start),
                     values.substr(0, bar));
        values = bar == std::string::npos ? "" : values.substr(bar + 3);
    }
    const std::size_t left = viewmodel::blanks_in(text).size();
    if (left > 0)
        return say_(
            fmt::format("Not sent, {} {} left: {}. Type /use {} and a text for each blank with | "
                        "between, like /use {} Sam | ^JD.",
                        left, left == 1 ? "blank is" : "blanks are", text, shortcut, shortcut));
    saved_reply_ = shortcut;
    reply(text);
    saved_reply_.clear();
}

void TerminalPlay::triage(const std::string& rest) {
    if (nothing_open()) return;
    const engine::ConversationState& conversation = *runner_.state().find(open_);
    engine::Triage triage{open_, conversation.label, conversation.priority};
    for (std::size_t from = 0; from < rest.size();) {
        const std::size_t end = std::min(rest.find(' ', from), rest.size());
        const std::string word = rest.substr(from, end - from);
        const bool priority =
            std::ranges::find(engine::triage_priorities, word) != engine::triage_priorities.end();
        (priority ? triage.priority : triage.label) = word;
        from = end + 1;
    }
    submit({0, triage});
}

void TerminalPlay::search(const std::string& words) {
    viewmodel::Desk desk;
    desk.selected = open_;
    desk.playbook_search = words;
    const viewmodel::PlaybookPanel panel = viewmodel::playbook_of(runner_.state(), desk);
    for (const viewmodel::PlaybookCard& card : panel.cards)
        say_(fmt::format("{}: {}", card.title, fmt::join(card.lines, " ")));
    if (panel.cards.empty()) say_(panel.empty_says);
}

void TerminalPlay::preview(const std::string& text) {
    if (nothing_open()) return;
    const scoring::Reading reading =
        runner_.reader().read(text, grading::context_for(runner_.state(), open_, scoring::Via::open));
    say_(fmt::format("Nothing was sent. Everyone would read, as {}, in {} of 280 characters: {}",
                     handle_.empty() ? usual_handle(runner_.scenario(), open_) : handle_,
                     reading.weighted_length, text));
    if (speech_.available()) speech_.say(text);
}

void TerminalPlay::crisis(const std::string&) {
    const viewmodel::Crisis crisis = viewmodel::crisis_of(runner_.state(), clock_.now());
    say_(fmt::format("The desk is {}, {} of 100.", crisis.word, crisis.permille / 10));
    for (const std::string& reason : crisis.because) say_("  " + reason);
}

void TerminalPlay::status(const std::string&) {
    for (const engine::NoticeState& notice : runner_.state().notices)
        say_(fmt::format("{}  {}", time_of_day(runner_.scenario(), notice.at), notice.text));
    if (runner_.state().notices.empty()) say_("The status board is empty.");
}

void TerminalPlay::end(const std::string&) { submit({0, engine::End{}}); }
void TerminalPlay::help(const std::string&) { say_(std::string(terminal_help())); }

}  // namespace sim::app
