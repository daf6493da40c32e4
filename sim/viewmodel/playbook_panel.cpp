#include "sim/viewmodel/playbook_panel.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scoring/text/code_points.h"
#include "sim/engine/state.h"
#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/wall_clock.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

enum Tab { triage, replies, articles, policy };

std::string folded(const std::string& text) {
    std::u32string points = scoring::text::decode(text);
    for (char32_t& point : points) point = scoring::text::fold_case(point);
    return scoring::text::encode(points);
}

bool speaks_of(const PlaybookCard& card, const std::string& words) {
    std::string all = card.title;
    for (const std::string& line : card.lines) all += "\n" + line;
    return folded(all).find(folded(words)) != std::string::npos;
}

std::string issue_of(const engine::State& state, const std::string& conversation) {
    return state.find(conversation) == nullptr ? "" : script_of(state, conversation).issue;
}

/// The selected customer's issue first, then what must never be asked, then the rest.
std::vector<PlaybookCard> triage_cards(const engine::State& state, const std::string& issue) {
    const scenario::Brand& brand = state.scenario->brand;
    std::vector<PlaybookCard> first, rest;
    for (const scenario::TriageEntry& entry : brand.triage) {
        PlaybookCard card{entry.title, {}, "", Mood::neutral, "", "", false, ""};
        for (std::size_t step = 0; step < entry.steps.size(); ++step)
            card.lines.push_back(fmt::format("{} {}", step + 1, entry.steps[step]));
        (entry.issue == issue ? first : rest).push_back(std::move(card));
    }
    if (!brand.never_ask.empty())
        first.push_back({"Never ask", brand.never_ask, "lock", Mood::bad, "", "", false, ""});
    first.insert(first.end(), rest.begin(), rest.end());
    return first;
}

std::vector<PlaybookCard> reply_cards(const scenario::Brand& brand) {
    std::vector<PlaybookCard> cards;
    for (const scenario::SavedReplyText& reply : brand.saved_replies)
        cards.push_back({reply.title.empty() ? "/" + reply.shortcut : reply.title,
                         {reply.text},
                         "reply",
                         Mood::neutral,
                         reply.shortcut,
                         "/" + reply.shortcut,
                         false});
    return cards;
}

std::vector<PlaybookCard> article_cards(const scenario::Brand& brand) {
    std::vector<PlaybookCard> cards;
    for (const scenario::Article& article : brand.articles)
        cards.push_back({article.title, {article.url}, "link", Mood::neutral, "", "", false, article.url});
    return cards;
}

/// One line a day, one a holiday, and whose clock they go by.
std::vector<std::string> hours_lines(const scenario::Timetable& hours) {
    const std::string to = "–";
    std::vector<std::string> lines;
    for (std::size_t day = 0; day < scenario::weekday_names.size(); ++day)
        if (!hours.week[day].empty())
            lines.push_back(fmt::format("{} {}", scenario::weekday_names[day],
                                        scenario::span_words(hours.week[day], to)));
    if (lines.empty()) lines.emplace_back("Round the clock");
    for (const std::string& holiday : scenario::holiday_words(hours, to)) lines.push_back(holiday);
    if (hours.zone.known()) lines.push_back("By the clock in " + hours.zone.name);
    return lines;
}

/// Accounts with hours of their own, which their customers' waiting goes by.
void add_own_hours(std::vector<PlaybookCard>& cards, const scenario::Brand& brand) {
    for (const scenario::Handle& handle : brand.handles)
        if (handle.hours && handle.active())
            cards.push_back({"Opening hours of " + handle.handle, hours_lines(*handle.hours), "clock",
                             Mood::neutral, "", "", false, ""});
}

/// What the account is for, and whom.
std::string owner_line(const scenario::Handle& handle) {
    std::string line = handle.handle + (handle.active() ? ": " : " (retired): ") + handle.about;
    if (!handle.countries.empty())
        line += fmt::format(" Customers in {}.", fmt::join(handle.countries, ", "));
    return line;
}

void add_channels(std::vector<PlaybookCard>& cards, const scenario::Brand& brand) {
    PlaybookCard card{"Official routes", {}, "", Mood::neutral, "", "", false, ""};
    if (!brand.channels.phone.empty()) card.lines.push_back("Phone " + brand.channels.phone);
    if (!brand.channels.email.empty()) card.lines.push_back("E-mail " + brand.channels.email);
    if (!brand.channels.secure_link.empty())
        card.lines.push_back("Secure link " + brand.channels.secure_link);
    if (!card.lines.empty()) cards.push_back(std::move(card));
}

PlaybookCard plain_card(std::string title) {
    return {std::move(title), {}, "", Mood::neutral, "", "", false};
}

std::string joined(const std::string& a, const std::string& b, std::string_view between) {
    return a.empty() || b.empty() ? a + b : a + std::string(between) + b;
}

void add_people(std::vector<PlaybookCard>& cards, const scenario::Brand& brand) {
    PlaybookCard team = plain_card("Who is behind the account");
    for (const scenario::TeamMember& one : brand.team)
        team.lines.push_back(
            joined(joined(one.name, joined(one.initials, one.handle, ", "), " · "), one.about, ": "));
    PlaybookCard others = plain_card("Other ways to get help");
    for (const scenario::Alternative& one : brand.alternatives)
        others.lines.push_back(joined(one.name + ": " + one.where, one.when, " · "));
    PlaybookCard rules = plain_card("Rules of engagement");
    for (const scenario::EngagementRule& one : brand.engagement_rules)
        rules.lines.push_back(joined(one.who + ": " + one.answers, one.how, " · "));
    PlaybookCard lines = plain_card("Help lines");
    lines.icon = "flag", lines.mood = Mood::warn;
    for (const scenario::HelpLine& one : brand.help_lines)
        lines.lines.push_back(
            joined(joined(one.name, joined(one.phone, one.link, ", "), ": "), one.when, " · "));
    for (PlaybookCard* card : {&lines, &rules, &others, &team})
        if (!card->lines.empty()) cards.push_back(std::move(*card));
}

std::vector<PlaybookCard> policy_cards(const scenario::Scenario& scenario) {
    const scenario::Brand& brand = scenario.brand;
    std::vector<PlaybookCard> cards;
    for (const scenario::Policy& each : scenario.terms)
        cards.push_back({each.title, {each.text}, "", Mood::accent, "", "", false, ""});
    cards.push_back({"Opening hours", hours_lines(brand.hours), "clock", Mood::neutral, "", "", false, ""});
    add_own_hours(cards, brand);
    for (const scenario::Policy& each : brand.policies)
        cards.push_back({each.title, {each.text}, "", Mood::neutral, "", "", false, ""});
    PlaybookCard handles{"Who owns what", {}, "", Mood::neutral, "", "", false, ""};
    for (const scenario::Handle& handle : brand.handles) handles.lines.push_back(owner_line(handle));
    cards.push_back(std::move(handles));
    add_channels(cards, brand);
    add_people(cards, brand);
    for (const scenario::Department& department : brand.departments)
        cards.push_back(
            {department.name, {department.when}, "", Mood::neutral, "", department.phone, false, ""});
    return cards;
}

std::vector<PlaybookCard> cards_of(int tab, const engine::State& state, const std::string& issue) {
    if (tab == replies) return reply_cards(state.scenario->brand);
    if (tab == articles) return article_cards(state.scenario->brand);
    return tab == policy ? policy_cards(*state.scenario) : triage_cards(state, issue);
}

/// What happened to everybody at once, the latest first: notices, and what the brand announced itself.
std::vector<PlaybookCard> status_board(const engine::State& state) {
    std::vector<PlaybookCard> cards;
    auto made = state.announcements.rbegin();
    const auto show_announced = [&](engine::Tick since) {
        for (; made != state.announcements.rend() && made->at >= since; ++made)
            cards.push_back({"Announced as " + made->as_handle,
                             {made->text},
                             "check",
                             Mood::good,
                             "",
                             clock_time(*state.scenario, made->at),
                             false,
                             ""});
    };
    for (auto notice = state.notices.rbegin(); notice != state.notices.rend(); ++notice) {
        show_announced(notice->at);
        const auto& injects = state.scenario->injects;
        const auto inject = std::ranges::find(injects, notice->inject, &scenario::Inject::id);
        const bool asks = inject != injects.end() && inject->notice.announce_within_ms > 0;
        cards.push_back({"Status board",
                         {notice->text},
                         "board",
                         Mood::warn,
                         "",
                         clock_time(*state.scenario, notice->at),
                         asks});
    }
    show_announced(0);
    return cards;
}

}  // namespace

PlaybookPanel playbook_of(const engine::State& state, const Desk& desk) {
    PlaybookPanel panel;
    panel.tab = desk.playbook_tab;
    panel.search = desk.playbook_search;
    panel.status_board = status_board(state);
    const std::string issue = issue_of(state, desk.selected);
    if (desk.playbook_search.empty()) {
        panel.cards = cards_of(desk.playbook_tab, state, issue);
    } else {
        for (const int tab : {triage, replies, articles, policy})
            for (PlaybookCard& card : cards_of(tab, state, issue))
                if (speaks_of(card, desk.playbook_search)) panel.cards.push_back(std::move(card));
        if (panel.cards.empty())
            panel.empty_says =
                fmt::format("Nothing in the playbook speaks of “{}”. Try one word.", desk.playbook_search);
    }
    if (panel.cards.empty() && panel.empty_says.empty()) panel.empty_says = "The playbook has nothing here.";
    return panel;
}

}  // namespace sim::viewmodel
