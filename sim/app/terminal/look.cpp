#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "sim/app/terminal/command.h"
#include "sim/app/terminal/fact_lines.h"
#include "sim/app/terminal/play.h"
#include "sim/engine/state.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/attention.h"
#include "sim/viewmodel/desk_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/playbook_panel.h"
#include "sim/viewmodel/thread.h"

// What the trainee looks at, as opposed to does.
namespace sim::app {
namespace {

using viewmodel::ThreadItem;

std::string and_counted(int count, const char* one, const char* many) {
    return count == 0 ? "" : ", " + viewmodel::counted(count, one, many);
}

std::string engagement_words(const ThreadItem& item) {
    const std::string words =
        and_counted(item.likes, "like", "likes") + and_counted(item.reposts, "repost", "reposts") +
        and_counted(item.replies, "reply", "replies") + and_counted(item.quotes, "quote", "quotes");
    return words.empty() ? "" : " [" + words.substr(2) + "]";
}

std::string_view place_word(ThreadItem::Kind kind) {
    switch (kind) {
        case ThreadItem::Kind::open:
            return "In public";
        case ThreadItem::Kind::dm:
            return "By DM";
        case ThreadItem::Kind::note:
            return "Note";
        case ThreadItem::Kind::decision:
            return "Decision";
        case ThreadItem::Kind::system:
            return "";
    }
    return "";
}

std::string line_of_item(const ThreadItem& item) {
    if (item.kind == ThreadItem::Kind::system && item.name.empty()) return "  " + item.body.text;
    const std::string who = item.by_trainee ? "you" : item.name;
    std::string line =
        fmt::format("  {}, {}, {}: {}{}", item.by_bystander ? "Bystander" : place_word(item.kind), who,
                    item.meta, item.body.text, engagement_words(item));
    for (const viewmodel::AttachmentCard& card : item.attachments)
        line += fmt::format("\n    [{}: {}]", card.title, card.text);
    return line;
}

}  // namespace

void TerminalPlay::open(const std::string& number) {
    const auto& conversations = runner_.state().conversations;
    const std::size_t wanted = number_in<std::size_t>(number).value_or(0);
    const bool there = wanted >= 1 && wanted <= conversations.size() && conversations[wanted - 1].started;
    if (!there) return say_("There is no such conversation; type /list for their numbers.");
    const bool first = controller_.open().empty();
    take(controller_.open(conversations[wanted - 1].id, clock_.now()));
    say_(fmt::format("Open is conversation {}, {}. You answer as {}.", wanted,
                     title(conversations[wanted - 1]), own_handle()));
    say_thread(first);
    say_who_reads();
}

/// All that stands in the open conversation; or only what stood there before the session.
void TerminalPlay::say_thread(bool only_earlier) {
    viewmodel::Desk desk;
    desk.selected = controller_.open();
    const viewmodel::Thread thread = viewmodel::thread_of(runner_.state(), desk, clock_.now());
    for (const ThreadItem& item : thread.items)
        if (!only_earlier || item.message <= 0) say_(line_of_item(item));
    if (only_earlier) return;
    for (const ThreadItem& item : thread.tail) say_(line_of_item(item));
    if (!thread.colleague.text.empty()) say_(fmt::format("  {} here at this moment.", thread.colleague.text));
    if (!thread.ending.empty()) say_("  " + thread.ending);
}

/// Whether the next words go out in public is never left to be guessed.
void TerminalPlay::say_who_reads() {
    const engine::ConversationState& conversation = *runner_.state().find(controller_.open());
    const std::string name = title(conversation).substr(0, title(conversation).find(' '));
    const auto last = std::ranges::find(conversation.messages.rbegin(), conversation.messages.rend(),
                                        engine::Author::customer, &engine::Message::author);
    const bool by_dm = last != conversation.messages.rend() && last->via == scoring::Via::dm;
    say_(by_dm ? fmt::format("{} writes by DM: /dm TEXT answers there. A line without it is public.", name)
               : fmt::format("What you type is public, everyone can read it. With /dm only {} does.", name));
}

/// As in the window: the support account until another is chosen.
std::string TerminalPlay::own_handle() const {
    return handle_.empty() ? scenario::usual_handle(runner_.scenario().brand) : handle_;
}

void TerminalPlay::customer(const std::string&) {
    if (nothing_open()) return;
    viewmodel::Desk desk;
    desk.selected = controller_.open();
    const viewmodel::CustomerCard card = viewmodel::customer_of(runner_.state(), desk, clock_.now());
    say_(fmt::format("{}, {}", card.name, card.about));
    say_(fmt::format("Temper: {}. Patience: {}.", card.temper.words, card.patience.words));
    if (!card.history.empty()) say_("Known of them: " + card.history);
    if (!card.history_held.empty()) say_(card.history_held);
}

void TerminalPlay::playbook(const std::string& rest) {
    constexpr std::array<std::string_view, 4> tabs = {"triage", "replies", "articles", "policy"};
    const auto chosen = std::ranges::find(tabs, std::string_view(rest));
    if (!rest.empty() && chosen == tabs.end())
        return say_("Type /playbook triage, replies, articles or policy; without a word it tells all of it.");
    viewmodel::Desk desk;
    desk.selected = controller_.open();
    for (std::size_t tab = 0; tab < tabs.size(); ++tab) {
        if (!rest.empty() && tabs[tab] != rest) continue;
        desk.playbook_tab = static_cast<int>(tab);
        say_(fmt::format("Playbook, {}:", tabs[tab]));
        for (const viewmodel::PlaybookCard& card : viewmodel::playbook_of(runner_.state(), desk).cards)
            say_(fmt::format("  {}: {}", card.title, fmt::join(card.lines, "; ")));
    }
    for (const scenario::Department& department : runner_.scenario().brand.departments)
        if (rest.empty())
            say_(fmt::format("  Department {}: {} {}", department.id, viewmodel::as_sentence(department.name),
                             department.when));
    if (rest.empty() && !runner_.scenario().brand.signature_example.empty())
        say_("  Sign like " + runner_.scenario().brand.signature_example);
}

/// What changes without a fact: who types, who joins in, how hot the desk is. Said once each.
void TerminalPlay::watch() {
    const engine::State& state = runner_.state();
    const viewmodel::Crisis crisis = viewmodel::crisis_of(state, clock_.now());
    if (!crisis_word_.empty() && crisis_word_ != crisis.word)
        say_(fmt::format("The desk is {} now{}{}.", crisis.word, crisis.because.empty() ? "" : ": ",
                         fmt::join(crisis.because, "; ")));
    crisis_word_ = crisis.word;
    const engine::ConversationState* conversation = state.find(controller_.open());
    if (!conversation || conversation->settled()) return;
    const engine::Tick ahead = engine::Tick{3} * runner_.scenario().pace_milli;
    if (conversation->branch_pending && conversation->pending_due - clock_.now() <= ahead &&
        typing_until_ != conversation->pending_due) {
        typing_until_ = conversation->pending_due;
        say_(fmt::format("{} is typing.", title(*conversation)));
    }
    const std::vector<viewmodel::Bystander> strangers =
        viewmodel::bystanders_of(state, *conversation, clock_.now());
    std::size_t& told = bystanders_told_[controller_.open()];
    for (; told < strangers.size(); ++told) say_(line_of_item(strangers[told].item));
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
    return "waiting " + viewmodel::wait_words(waited, target);
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
        say_(line + (row.conversation == controller_.open() ? ", open here" : row.unread ? ", unread" : ""));
    }
    if (!inbox.empty_says.empty()) say_(inbox.empty_says);
}

void TerminalPlay::tell_time(const std::string&) {
    const engine::State& state = runner_.state();
    const viewmodel::Chip hours = viewmodel::hours_chip(runner_.scenario(), clock_.now());
    say_(fmt::format(
        "It is {}{}{}. Mode: {}", time_of_day(runner_.scenario(), clock_.now()),
        hours.text.empty() ? "" : ", " + hours.text, clock_.paused() ? ", the clock is paused" : "",
        sitting_line(state.mode, state.extra_time_percent, state.hints_taken, state.interruptions)));
}

void TerminalPlay::saved(const std::string&) {
    for (const scenario::SavedReplyText& reply : runner_.scenario().brand.saved_replies)
        say_(fmt::format("/use {}: {} {}{}", reply.shortcut, viewmodel::as_sentence(reply.title), reply.text,
                         reply.internal ? " (for colleagues only)" : ""));
    if (runner_.scenario().brand.saved_replies.empty()) say_("This brand has no saved replies.");
}

void TerminalPlay::search(const std::string& words) {
    viewmodel::Desk desk;
    desk.selected = controller_.open();
    desk.playbook_search = words;
    const viewmodel::PlaybookPanel panel = viewmodel::playbook_of(runner_.state(), desk);
    for (const viewmodel::PlaybookCard& card : panel.cards)
        say_(fmt::format("{}: {}", card.title, fmt::join(card.lines, " ")));
    if (panel.cards.empty()) say_(panel.empty_says);
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

}  // namespace sim::app
