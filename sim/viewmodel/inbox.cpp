#include "sim/viewmodel/inbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <tuple>

#include "sim/engine/branching.h"
#include "sim/engine/desk_rules.h"
#include "sim/engine/fact.h"
#include "sim/engine/skip.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

using engine::Author;
using engine::ConversationState;
using engine::Message;

const Message* latest(const ConversationState& conversation) {
    return conversation.messages.empty() ? nullptr : &conversation.messages.back();
}

bool waits(const ConversationState& conversation) {
    return conversation.waiting_since.has_value() && !conversation.settled();
}

bool is_unread(const ConversationState& conversation) {
    return std::ranges::any_of(conversation.messages, [](const Message& message) {
        return message.author != Author::trainee && !message.read_at;
    });
}

/// Its place among the priorities; what has no mark stands with the normal.
scenario::Priority rank_of(const ConversationState& conversation) {
    return conversation.priority.value_or(scenario::Priority::normal);
}

/// Where the customer came in.
int tab_of(const ConversationState& conversation) {
    const auto first = std::ranges::find(conversation.messages, Author::customer, &Message::author);
    if (first == conversation.messages.end()) return InboxChoice::mentions;
    switch (first->customer_via) {
        case scenario::CustomerVia::dm:
            return InboxChoice::dms;
        case scenario::CustomerVia::untagged:
            return InboxChoice::alerts;
        case scenario::CustomerVia::mention:
        case scenario::CustomerVia::quote:
            return InboxChoice::mentions;
    }
    return InboxChoice::mentions;
}

bool in_tab(const ConversationState& conversation, int tab) {
    if (tab == InboxChoice::all) return true;
    return tab == InboxChoice::team ? is_with_team(conversation) : tab_of(conversation) == tab;
}

bool has_draft(const Desk& desk, const std::string& conversation) {
    const auto draft = desk.drafts.find(conversation);
    return draft != desk.drafts.end() && !draft->second.text.empty();
}

bool is_listed(const ConversationState& conversation, const Desk& desk, int filter) {
    switch (filter) {
        case InboxChoice::unread:
            return is_unread(conversation);
        case InboxChoice::waiting:
            return waits(conversation);
        case InboxChoice::priority:
            return rank_of(conversation) <= scenario::Priority::high;
        case InboxChoice::mine:
            return conversation.attempts > 0 || !conversation.label.empty() || conversation.priority ||
                   has_draft(desk, conversation.id);
        default:
            return true;
    }
}

using Listed = std::vector<const ConversationState*>;

Listed begun(const engine::State& state) {
    Listed begun;
    for (const ConversationState& conversation : state.conversations)
        if (conversation.started && !conversation.messages.empty()) begun.push_back(&conversation);
    return begun;
}

void sort_by_need(Listed& listed, const engine::State& state) {
    std::ranges::stable_sort(listed, {}, [&](const ConversationState* conversation) {
        const auto need = static_cast<int>(script_of(state, *conversation).need);
        return waits(*conversation) ? std::tuple(0, static_cast<int>(rank_of(*conversation)), need,
                                                 *conversation->waiting_since)
                                    : std::tuple(1, 0, 0, -latest(*conversation)->at);
    });
}

void sort_as_chosen(Listed& listed, const engine::State& state, int by) {
    if (by == InboxChoice::by_need) return sort_by_need(listed, state);
    std::ranges::stable_sort(listed, {}, [&](const ConversationState* conversation) -> std::int64_t {
        if (by == InboxChoice::most_followers)
            return -state.scenario->persona_of(script_of(state, *conversation)).followers;
        return by == InboxChoice::newest ? -latest(*conversation)->at : conversation->messages.front().at;
    });
}

/// As the desk wants it now, held or not.
Listed wanted(const engine::State& state, const Desk& desk) {
    Listed listed = begun(state);
    std::erase_if(listed, [&](const ConversationState* conversation) {
        return !in_tab(*conversation, desk.inbox.tab) || !is_listed(*conversation, desk, desk.inbox.filter);
    });
    sort_as_chosen(listed, state, desk.inbox.sort);
    return listed;
}

/// While it stands, the list keeps its places: who is new comes last and is counted in `fresh`.
Listed sorted(const engine::State& state, const Desk& desk, std::string* fresh = nullptr) {
    Listed now = wanted(state, desk);
    if (!desk.inbox.stands()) return now;
    Listed kept;
    for (const std::string& id : desk.inbox.held_order)
        if (const ConversationState* conversation = state.find(id);
            conversation && !conversation->messages.empty())
            kept.push_back(conversation);
    const std::size_t known = kept.size();
    for (const ConversationState* each : now)
        if (!std::ranges::count(desk.inbox.held_order, each->id)) kept.push_back(each);
    if (!fresh) return kept;
    if (kept.size() > known)
        *fresh = fmt::format("{} new", kept.size() - known);
    else if (now != kept)
        *fresh = "new order";
    return kept;
}

/// Why nobody waits here.
std::string settled_words(const ConversationState& conversation, const std::string& name) {
    if (conversation.left) return first_name(name) + " has left";
    if (conversation.resolved) return "resolved";
    if (conversation.ended) return "done";
    const auto turn =
        std::ranges::find_if(conversation.messages.rbegin(), conversation.messages.rend(), engine::is_turn);
    if (turn != conversation.messages.rend() && turn->route == scoring::Route::hand_off) return "handed off";
    if (turn != conversation.messages.rend() && turn->route == scoring::Route::no_reply)
        return "no reply, watching";
    return "answered";
}

void show_wait(InboxRow& row, const engine::State& state, const ConversationState& conversation,
               engine::Tick now) {
    const engine::Tick target = wait_target(state, conversation.attempts == 0);
    const engine::Tick waited = state.waited(*conversation.waiting_since, now);
    const auto permille = static_cast<int>(std::clamp<engine::Tick>(waited * 1000 / target, 0, 1000));
    const bool late = waited > target;
    row.waiting = true;
    row.wait = wait_words(waited, target);
    row.wait_meter = {permille, late ? Mood::bad : (permille >= 600 ? Mood::warn : Mood::good), ""};
}

std::string last_words(const Message& message) {
    const std::string text = message.text.empty() ? route_label(message.route) : message.text;
    if (message.author == Author::trainee) return (message.bounced ? "Not delivered: " : "You: ") + text;
    if (message.author == Author::colleague) return "Colleague: " + text;
    return message.author == Author::other ? message.handle + ": " + text : text;
}

InboxRow inbox_row(const engine::State& state, const ConversationState& conversation, const Desk& desk,
                   engine::Tick now) {
    const scenario::Conversation& script = script_of(state, conversation);
    const scenario::Persona& persona = state.scenario->persona_of(script);
    InboxRow row;
    row.conversation = conversation.id;
    row.avatar = avatar_of(persona.name, persona.handle);
    row.name = persona.name;
    row.handle = persona.handle;
    row.preview = last_words(*latest(conversation));
    row.priority = priority_chip(conversation.priority);
    row.label = conversation.label;
    row.followers = persona.followers;
    row.colleague = colleague_chip(state, conversation.id, now);
    row.unread = is_unread(conversation);
    row.has_draft = has_draft(desk, conversation.id);
    if (conversation.waiting_since && !conversation.settled())
        show_wait(row, state, conversation, now);
    else
        row.wait = settled_words(conversation, persona.name);
    row.moved = std::ranges::count(desk.inbox.risen, conversation.id)  ? -1
                : std::ranges::count(desk.inbox.sunk, conversation.id) ? +1
                                                                       : 0;
    row.dimmed = !row.waiting && (conversation.settled() || row.wait == "no reply, watching");
    return row;
}

InboxRow noise_row(const engine::NoiseState& post) {
    InboxRow row;
    row.conversation = fmt::format("{}{}", noise_prefix, post.id);
    row.avatar = avatar_of(post.name, post.handle);
    row.name = post.name;
    row.handle = post.handle;
    row.preview = post.text;
    row.wait = "background";
    row.dimmed = true;
    return row;
}

struct Named {
    std::string_view id, label;
};
constexpr auto tab_names = std::to_array<Named>(
    {{"all", "All"}, {"mentions", "Mentions"}, {"dms", "DMs"}, {"alerts", "Alerts"}, {"team", "Team"}});
static_assert(tab_names.size() == InboxChoice::team + 1);
constexpr auto sort_names = std::to_array<Named>({{"need", "By need, then arrival"},
                                                  {"oldest", "Oldest first"},
                                                  {"newest", "Newest first"},
                                                  {"followers", "Most followers first"}});
static_assert(sort_names.size() == InboxChoice::most_followers + 1);
constexpr auto filter_names = std::to_array<Named>({{"all", "All"},
                                                    {"unread", "Unread"},
                                                    {"waiting", "Waiting"},
                                                    {"priority", "Urgent and high"},
                                                    {"mine", "Mine"}});
static_assert(filter_names.size() == InboxChoice::mine + 1);

template <std::size_t N>
std::vector<InboxOption> options(const std::array<Named, N>& names, int chosen) {
    std::vector<InboxOption> made;
    for (const Named& each : names)
        made.push_back(
            {std::string(each.id), std::string(each.label), 0, static_cast<int>(made.size()) == chosen});
    return made;
}

void offer_choices(Inbox& inbox, const engine::State& state, const Desk& desk) {
    inbox.tabs = options(tab_names, desk.inbox.tab);
    inbox.sorts = options(sort_names, desk.inbox.sort);
    inbox.filters = options(filter_names, desk.inbox.filter);
    inbox.sorted_by = inbox.sorts[static_cast<std::size_t>(desk.inbox.sort)].label;
    for (const ConversationState* conversation : begun(state))
        for (std::size_t tab = 0; tab < inbox.tabs.size(); ++tab)
            if (waits(*conversation) && in_tab(*conversation, static_cast<int>(tab))) ++inbox.tabs[tab].count;
    const std::vector<InboxOption> all = options(filter_names, -1);
    for (std::size_t filter = 0; filter < inbox.filters.size(); ++filter)
        inbox.filters[filter].count =
            static_cast<int>(std::ranges::count_if(begun(state), [&](const ConversationState* conversation) {
                return in_tab(*conversation, desk.inbox.tab) &&
                       is_listed(*conversation, desk, static_cast<int>(filter));
            }));
}

/// Posts that nobody asked the brand about: in the whole inbox and among the alerts.
void list_background(Inbox& inbox, const engine::State& state, const Desk& desk) {
    const bool here = desk.inbox.tab == InboxChoice::all || desk.inbox.tab == InboxChoice::alerts;
    const bool wanted = here && desk.inbox.filter == InboxChoice::everything;
    const std::size_t most = most_background_rows * static_cast<std::size_t>(1 + desk.inbox.more_background);
    const std::size_t count = state.noise.size(), listed = wanted ? std::min(count, most) : 0;
    const std::size_t from = count - listed, made_until = inbox.background_from + inbox.background.size();
    // Time went back, or another page was asked for: what is listed is no beginning of what is wanted.
    if (from < inbox.background_from || made_until > count || made_until < from) inbox.background.clear();
    if (inbox.background.empty()) inbox.background_from = from;
    const auto outdated = static_cast<std::ptrdiff_t>(from - inbox.background_from);
    inbox.background.erase(inbox.background.begin(), inbox.background.begin() + outdated);
    inbox.background_from = from;
    for (std::size_t n = from + inbox.background.size(); n < count; ++n)
        inbox.background.push_back(noise_row(state.noise[n]));
    inbox.older = wanted && from > 0 ? counted(static_cast<std::int64_t>(from), "older background post",
                                               "older background posts")
                                     : "";
}

/// Who waits longest for what matters most, besides the one that stands open.
const ConversationState* next_waiting(const engine::State& state, const Desk& desk) {
    Listed listed = begun(state);
    std::erase_if(listed, [&](const ConversationState* conversation) {
        return !waits(*conversation) || conversation->id == desk.selected;
    });
    sort_by_need(listed, state);
    return listed.empty() ? nullptr : listed.front();
}

std::string left_words(const engine::State& state, const ConversationState& conversation, engine::Tick now) {
    const engine::Tick left =
        wait_target(state, conversation.attempts == 0) - state.waited(*conversation.waiting_since, now);
    return left >= 0 ? minutes_and_seconds(left) + " left" : minutes_and_seconds(-left) + " late";
}

NextUp next_up(const engine::State& state, const Desk& desk, engine::Tick now) {
    if (const ConversationState* next = next_waiting(state, desk))
        return {fmt::format("Next: {}, {}", state.scenario->persona_of(script_of(state, *next)).name,
                            left_words(state, *next, now)),
                "Go there", next->id};
    if (waiting_count(state) > 0) return {"Nobody else waits.", "", ""};
    const auto next = engine::skip_target(state, now);
    const std::string says = next && next->ends ? "Everybody is done." : "Nobody waits.";
    if (engine::refuse_skip(state, now)) return {says, "", ""};
    return {says, next->ends ? "See the scorecard" : "Skip ahead", ""};
}

std::string why_empty(const engine::State& state, const Desk& desk) {
    if (begun(state).empty())
        return "Nobody has written yet. The first post will appear here; read the playbook on the right "
               "meanwhile.";
    if (desk.inbox.filter != InboxChoice::everything)
        return "Nothing fits this filter. Choose All to see everybody.";
    constexpr auto words =
        std::to_array<std::string_view>({"", "Nobody has mentioned you here.", "No direct messages.",
                                         "No posts about you without your name in them.",
                                         "Nothing is with a colleague. What you hand off comes here."});
    static_assert(words.size() == tab_names.size());
    return std::string(words[static_cast<std::size_t>(desk.inbox.tab)]);
}

}  // namespace

std::vector<std::string> inbox_order(const engine::State& state, const Desk& desk) {
    std::vector<std::string> order;
    for (const ConversationState* conversation : sorted(state, desk)) order.push_back(conversation->id);
    return order;
}

void refresh_inbox(Inbox& inbox, const engine::State& state, const Desk& desk, engine::Tick now) {
    inbox.selected = desk.selected;
    inbox.held = desk.inbox.held;
    inbox.next = next_up(state, desk, now);
    inbox.fresh.clear(), inbox.rows.clear(), inbox.empty_says.clear();
    offer_choices(inbox, state, desk);
    for (const ConversationState* conversation : sorted(state, desk, &inbox.fresh))
        inbox.rows.push_back(inbox_row(state, *conversation, desk, now));
    list_background(inbox, state, desk);
    if (inbox.empty()) inbox.empty_says = why_empty(state, desk);
}

Inbox inbox_of(const engine::State& state, const Desk& desk, engine::Tick now) {
    Inbox inbox;
    refresh_inbox(inbox, state, desk, now);
    return inbox;
}

engine::Tick wait_target(const engine::State& state, bool first) {
    const std::string name = first ? "first_response_s" : "later_response_s";
    constexpr std::int64_t first_s = 360;
    constexpr std::int64_t later_s = 900;
    std::int64_t seconds = first ? first_s : later_s;
    if (const auto own = state.scenario->brand.targets.find(name); own != state.scenario->brand.targets.end())
        seconds = own->second;
    if (const auto own = state.scenario->rubric_targets.find(name);
        own != state.scenario->rubric_targets.end())
        seconds = static_cast<std::int64_t>(own->second);
    return std::max<engine::Tick>(seconds, 1) * 1000 * (100 + state.extra_time_percent) / 100;
}

const scenario::Conversation& script_of(const engine::State& state, const std::string& conversation) {
    const auto& scripts = state.scenario->conversations;
    const auto found = std::ranges::find(scripts, conversation, &scenario::Conversation::id);
    if (found == scripts.end())
        throw std::logic_error("no conversation " + conversation + " in the scenario");
    return *found;
}

const scenario::Conversation& script_of(const engine::State& state, const ConversationState& conversation) {
    // The state keeps them in the scenario's order.
    return state.scenario->conversations.at(
        static_cast<std::size_t>(&conversation - state.conversations.data()));
}

const engine::NoiseState* noise_post(const engine::State& state, const std::string& selected) {
    if (!selected.starts_with(noise_prefix)) return nullptr;
    const auto post = std::ranges::find_if(state.noise, [&](const engine::NoiseState& each) {
        return std::string_view(selected).substr(noise_prefix.size()) == std::to_string(each.id);
    });
    return post == state.noise.end() ? nullptr : &*post;
}

Chip priority_chip(std::optional<scenario::Priority> priority) {
    switch (priority.value_or(scenario::Priority::normal)) {
        case scenario::Priority::urgent:
            return {"urgent", Mood::bad, "exclamation"};
        case scenario::Priority::high:
            return {"high", Mood::bad, "high"};
        case scenario::Priority::normal:
            return {};
        case scenario::Priority::low:
            return {"low", Mood::neutral, "down"};
    }
    return {};
}

Chip colleague_chip(const engine::State& state, const std::string& conversation, engine::Tick now) {
    const scenario::Inject* inject = engine::colleague_replying(state, conversation, now);
    if (inject == nullptr) return {};
    return {inject->as_handle + " is replying", Mood::warn, "pencil"};
}

bool is_with_team(const ConversationState& conversation) {
    return std::ranges::any_of(conversation.messages, [](const Message& message) {
        return message.author == Author::colleague ||
               (message.author == Author::trainee && message.route == scoring::Route::hand_off);
    });
}

std::set<std::string> unread_conversations(const engine::State& state) {
    std::set<std::string> unread;
    for (const ConversationState& conversation : state.conversations)
        if (conversation.started && !conversation.settled() && is_unread(conversation))
            unread.insert(conversation.id);
    return unread;
}

int waiting_count(const engine::State& state) {
    return static_cast<int>(std::ranges::count_if(state.conversations, [](const ConversationState& each) {
        return each.waiting_since.has_value() && !each.settled();
    }));
}

}  // namespace sim::viewmodel
