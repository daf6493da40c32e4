#include "sim/viewmodel/debrief.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "scoring/criteria/all.h"
#include "scoring/dimension_titles.h"
#include "scoring/text/code_points.h"
#include "sim/engine/branching.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/annotated_thread.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

/// Of the trainee's own rating, to whoever looks at it.
std::string_view who_said(const DebriefBackground& background) {
    return background.reviewing.by_reviewer ? "own view" : "you said";
}

std::vector<Dial> dials_of(const scoring::Scorecard& card, const DebriefBackground& background) {
    std::vector<Dial> dials;
    for (std::size_t index = 0; index < card.dimensions.size(); ++index) {
        const scoring::DimensionScore& dimension = card.dimensions[index];
        Dial dial{std::string(scoring::dimension_titles[index]), "–"};
        if (dimension.applies) {
            dial.figure = whole_figure(dimension.score);
            dial.permille = static_cast<int>(dimension.score * 10);
            dial.mood = score_mood(dimension.score);
        }
        if (const std::optional<int>& self = background.self[index]) {
            dial.self_permille = *self * 10;
            dial.self = fmt::format("{} {}", who_said(background), *self);
        }
        dials.push_back(std::move(dial));
    }
    return dials;
}

/// The trainee's view of the whole, and the attempt before.
std::string compared(const DebriefBackground& background) {
    std::string line;
    int sum = 0, rated = 0;
    for (const std::optional<int>& each : background.self)
        if (each) sum += *each, ++rated;
    if (rated > 0) line = fmt::format("{} {}", who_said(background), (sum + rated / 2) / rated);
    if (background.last_overall)
        line += (line.empty() ? "last time " : " · last time ") + whole_figure(*background.last_overall);
    return line;
}

scoring::Objection key_of(const Judged& judged) {
    return judged.critical ? scoring::named(*judged.critical) : scoring::named(*judged.finding);
}

/// The latest objection to this very finding.
std::string disputed_line(const DebriefBackground& background, const scoring::Objection& key) {
    std::string line;
    for (const scoring::Objection& each : background.disputes)
        if (scoring::is_about(each, key))
            line = (background.reviewing.by_reviewer ? "The trainee disagreed: " : "You disagreed: ") +
                   each.because;
    return line;
}

/// Critical errors first, then what lost most, then what was won; ties in the scorecard's order.
std::vector<Judged> in_order(const scoring::Scorecard& card) {
    std::vector<Judged> judged;
    for (const scoring::CriticalError& error : card.critical) judged.push_back({nullptr, &error});
    std::vector<Judged> findings;
    for (const scoring::Finding& finding : card.findings) findings.push_back({&finding, nullptr});
    std::ranges::stable_sort(findings, std::greater<>{}, [](const Judged& each) {
        const double lost = each.finding->of - each.finding->points;
        return std::pair(std::round(lost * 1e6), std::round(each.finding->points * 1e6));
    });
    judged.insert(judged.end(), findings.begin(), findings.end());
    return judged;
}

std::string about_words(const engine::State& state, const std::string& conversation) {
    if (conversation.empty() || state.find(conversation) == nullptr) return "the whole session";
    return first_name(state.scenario->persona_of(script_of(state, conversation)).name);
}

/// The evidence as it stands in the text, cut where it is long.
std::string quoted(const engine::State& state, const Judged& judged) {
    const engine::ConversationState* conversation = state.find(judged.conversation());
    if (conversation == nullptr || judged.evidence().empty()) return "";
    const int id = judged.reply() >= 0 ? judged.reply() : judged.message();
    const auto message = std::ranges::find(conversation->messages, id, &engine::Message::id);
    if (message == conversation->messages.end()) return "";
    constexpr int longest = 90;
    scoring::Span span = judged.evidence();
    const bool cut = span.end - span.start > longest;
    if (cut) span.end = span.start + longest;
    return scoring::text::slice(message->text, span) + (cut ? "…" : "");
}

std::string points_words(const scoring::Finding& finding) {
    const double lost = finding.of - finding.points;
    if (lost < 0.05) return fmt::format("+{:.1f}", finding.points);
    return fmt::format("−{:.1f} of {:.1f}", lost, finding.of);
}

Mood outcome_mood(Outcome outcome) {
    if (outcome == Outcome::won) return Mood::good;
    return outcome == Outcome::half ? Mood::warn : Mood::bad;
}

bool is_ruled_on(const DebriefBackground& background, const scoring::Objection& key) {
    return std::ranges::any_of(background.reviewing.notes, [&](const Reviewing::Note& note) {
        return note.answers && scoring::is_about(note.about, key);
    });
}

/// To the trainee an error that needs a person is what the judge said; a reviewer is told that it waits.
std::string points_of_error(const FindingRow& row, bool needs_person, bool ruled) {
    if (ruled) return "decided";
    return row.disputed.empty() && !needs_person ? "score 0" : "waits for a person";
}

FindingRow finding_row(const engine::State& state, const scoring::Scorecard& card, const Judged& judged,
                       const DebriefBackground& background) {
    FindingRow row;
    const engine::Message* reply = reply_with_id(state, judged.reply());
    if (reply != nullptr && !reply->text.empty()) row.reply = reply->id;
    const scoring::Objection key = key_of(judged);
    row.disputed = disputed_line(background, key);
    for (const Reviewing::Note& note : background.reviewing.notes)
        if (scoring::is_about(note.about, key)) row.reviewed.push_back(note.says);
    row.mood = outcome_mood(outcome_of(judged));
    row.about = about_words(state, judged.conversation());
    row.words = quoted(state, judged);
    row.critical = judged.critical != nullptr;
    if (row.critical) {
        row.criterion = judged.critical->id;
        row.name = "Critical error";
        const bool ruled = is_ruled_on(background, key);
        if (ruled) row.mood = Mood::neutral;
        row.points = points_of_error(
            row, judged.critical->needs_confirmation && background.reviewing.by_reviewer, ruled);
        row.says = judged.critical->says;
        row.better = judged.critical->better;
    } else {
        row.criterion = judged.finding->criterion;
        row.name = criterion_name(card, row.criterion);
        row.points = points_words(*judged.finding);
        row.says = judged.finding->says;
        row.better = judged.finding->better;
    }
    return row;
}

bool passes_filter(int filter, const Judged& judged) {
    if (filter == 0) return true;
    return filter == 1 + static_cast<int>(outcome_of(judged));
}

/// A critical error goes before any lost point; never two priorities of one criterion or for one reason.
std::vector<Priority> priorities_of(const scoring::Scorecard& card, const std::vector<Judged>& judged) {
    std::vector<Priority> priorities;
    std::vector<std::string> named;
    for (std::size_t index = 0; index < judged.size() && priorities.size() < 2; ++index) {
        const Judged& each = judged[index];
        const std::string& id = each.critical ? each.critical->id : each.finding->criterion;
        const std::string& says = each.critical ? each.critical->says : each.finding->says;
        if (!each.critical && each.finding->of - each.finding->points < 0.05) break;
        const bool known =
            std::ranges::any_of(priorities, [&](const Priority& other) { return other.says == says; });
        if (known || std::ranges::find(named, id) != named.end()) continue;
        named.push_back(id);
        priorities.push_back({each.critical ? "Critical error " + id : criterion_name(card, id), says,
                              each.critical ? each.critical->better : each.finding->better,
                              static_cast<int>(index)});
    }
    return priorities;
}

std::string answered_line(const engine::State& state) {
    int started = 0;
    std::vector<engine::Tick> waits;
    for (const engine::ConversationState& conversation : state.conversations) {
        if (!conversation.started || conversation.messages.empty()) continue;
        ++started;
        const auto reply = std::ranges::find_if(conversation.messages, engine::is_turn);
        if (reply != conversation.messages.end())
            waits.push_back(reply->at - conversation.messages.front().at);
    }
    std::ranges::sort(waits);
    std::string line = fmt::format("{} of {} answered", waits.size(), started);
    if (!waits.empty()) line += " · median " + minutes_and_seconds(waits[waits.size() / 2]);
    return line;
}

std::string band_line(const scoring::Scorecard& card, bool waits) {
    if (waits) return std::string(scoring::waiting_words);
    if (!card.critical.empty()) return "a critical error sets the score to 0";
    return card.passed ? card.band + " · passed" : card.band + " · pass at 85";
}

/// The judgement that a decision is about, as its dialog says it.
ReviewMatter matter_of(const engine::State& state, const scoring::Scorecard& card, const Judged& judged,
                       const DebriefBackground& background) {
    const FindingRow row = finding_row(state, card, judged, background);
    const std::string name =
        row.critical ? scoring::criteria::named_error(row.criterion) : row.criterion + " " + row.name;
    ReviewMatter matter{name, row.says, row.words};
    const scoring::Objection key = key_of(judged);
    if (!is_ruled_on(background, key)) matter.disagreed = row.disputed;
    if (judged.finding) matter.of = judged.finding->of;
    if (const engine::Message* reply = reply_with_id(state, judged.reply())) matter.reply = reply->text;
    return matter;
}

ReviewDraft review_of(const engine::State& state, const scoring::Scorecard& card,
                      const std::vector<Judged>& judged, const ReviewDesk& desk,
                      const DebriefBackground& background) {
    const auto index = static_cast<std::size_t>(desk.finding);
    if (desk.finding >= 0 && index < judged.size())
        return review_draft(desk, matter_of(state, card, judged[index], background));
    return review_draft(desk, {"this session", "", "", ""});
}

ObjectionDraft objection_of(const std::vector<Judged>& judged, const ObjectionDesk& desk) {
    if (desk.finding < 0 || desk.finding >= static_cast<int>(judged.size())) return {};
    return objection_draft(desk, key_of(judged[static_cast<std::size_t>(desk.finding)]).says);
}

/// The score; after a critical error 0, and the score it would be where all of them are disputed.
void show_score(Debrief& debrief, const scoring::Scorecard& card, const DebriefBackground& background) {
    debrief.waits = scoring::waits_for_a_person(card, background.disputes);
    const double shown = scoring::score_for_now(card, debrief.waits);
    debrief.overall = whole_figure(shown);
    debrief.overall_mood = score_mood(shown);
    debrief.band = band_line(card, debrief.waits);
    debrief.has_critical = !card.critical.empty();
    debrief.critical_line = card.critical.empty() ? "no critical error"
                                                  : counted(static_cast<std::int64_t>(card.critical.size()),
                                                            "critical error", "critical errors");
    if (debrief.waits)
        debrief.would_have_been = scoring::standing_words(card), debrief.critical_line += ", disputed";
    else if (!card.critical.empty())
        debrief.would_have_been = "would have been " + whole_figure(card.would_have_been);
}

/// What people made of it; what the judge gave stands beside.
void show_standing(Debrief& debrief, const scoring::Scorecard& card, const scoring::Scorecard& now,
                   int waiting) {
    const std::size_t counts = now.critical.size() - static_cast<std::size_t>(waiting);
    debrief.waits = waiting > 0 && counts == 0;
    debrief.has_critical = !now.critical.empty();
    debrief.overall = whole_figure(now.overall);
    debrief.overall_mood = score_mood(now.overall);
    debrief.band = counts > 0 ? "a critical error stands" : now.passed ? now.band + " · passed" : now.band;
    debrief.would_have_been = fmt::format("reviewed; the judge gave {}", whole_figure(card.overall));
    debrief.critical_line =
        counts == 0 && waiting > 0 ? counted(waiting, "error", "errors") + " for a person"
        : counts == 0              ? "no critical error"
                      : counted(static_cast<std::int64_t>(counts), "critical error", "critical errors");
}

void show_verdict(Debrief& debrief, const engine::State& state, const scoring::Scorecard& card,
                  const DebriefBackground& background) {
    debrief.title = state.scenario->title;
    debrief.mode = fmt::format("{}, attempt {}", engine::name_of(state.mode), background.attempt);
    if (state.hints_taken > 0) debrief.mode += ", " + counted(state.hints_taken, "hint used", "hints used");
    debrief.assessment = state.mode == engine::Mode::assessment;
    if (debrief.assessment) debrief.again = "Practise this";
    debrief.sealed = background.seal_fits;
    if (debrief.sealed) debrief.mode += ", sealed";
    const auto& now = background.reviewing.now;
    if (now)
        show_standing(debrief, card, *now, background.reviewing.waiting);
    else
        show_score(debrief, card, background);
    debrief.judge = scoring::said(card.judge);
    if (background.other_verdicts > 0)
        debrief.judge += " · " + counted(background.other_verdicts, "other verdict", "other verdicts");
    debrief.passed = now ? now->passed : card.passed;
    debrief.dials = dials_of(now ? *now : card, background);
    debrief.compared = compared(background);
    debrief.sealed_says = background.sealed;
    debrief.answered_line = answered_line(state);
}

int item_with(const std::vector<DebriefItem>& thread, int message) {
    const auto found = std::ranges::find(thread, message, &DebriefItem::message);
    return message < 0 || found == thread.end() ? -1 : static_cast<int>(found - thread.begin());
}

}  // namespace

std::vector<scoring::Objection> finding_keys(const scoring::Scorecard& card) {
    std::vector<scoring::Objection> keys;
    for (const Judged& judged : in_order(card)) keys.push_back(key_of(judged));
    return keys;
}

Debrief debrief_of(const engine::State& state, const scoring::Scorecard& card, const DebriefDesk& desk,
                   const DebriefBackground& background) {
    Debrief debrief;
    const std::vector<Judged> judged = in_order(card);
    show_verdict(debrief, state, card, background);
    if (!background.reviewing.by_reviewer) debrief.priorities = priorities_of(card, judged);
    debrief.thread = annotated_thread(state, judged, desk.selected);
    if (const Reviewing& reviewing = background.reviewing; reviewing.by_reviewer && !reviewing.who.empty())
        for (DebriefItem& item : debrief.thread)
            if (item.by_trainee) item.name = reviewing.who;
    for (std::size_t index = 0; index < judged.size(); ++index) {
        if (!passes_filter(desk.filter, judged[index])) continue;
        FindingRow row = finding_row(state, card, judged[index], background);
        row.index = static_cast<int>(index);
        row.item = item_of(debrief.thread, judged[index]);
        row.selected = row.index == desk.selected;
        debrief.findings.push_back(std::move(row));
    }
    debrief.total = fmt::format("{}", judged.size());
    debrief.selected = desk.selected;
    debrief.filter = desk.filter;
    if (debrief.findings.empty())
        debrief.empty_says =
            card.findings.empty()
                ? "Nobody had asked anything of you when the session ended, so there is nothing to judge."
                : "Nothing of this kind. Choose All to see the others.";
    debrief.pointed_item = item_with(debrief.thread, desk.pointed_message);
    debrief.shows_hour = desk.shows_hour;
    if (!background.journal.empty()) debrief.hour = time_line_of(state, background.journal);
    debrief.objection = objection_of(judged, desk.objecting);
    debrief.reviewing = background.reviewing.by_reviewer;
    debrief.reviewed_who = background.reviewing.who;
    debrief.review = review_of(state, card, judged, desk.reviewing, background);
    debrief.shows_log = desk.reviewing.shows_log;
    debrief.log = background.reviewing.log;
    if (desk.rewriting >= 0 && background.rewritten != nullptr) {
        const std::optional<scoring::Scorecard>& decided = background.reviewing.now;
        debrief.rewrite =
            decided ? rewrite_of(state, desk.rewriting, desk.rewrite, *decided, *background.rewritten)
                    : rewrite_of(state, desk.rewriting, desk.rewrite, card, *background.rewritten,
                                 background.disputes);
    }
    return debrief;
}

}  // namespace sim::viewmodel
