#include "sim/report/scorecard_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "scoring/dimension_titles.h"
#include "scoring/omissions.h"
#include "scoring/text/code_points.h"
#include "sim/engine/agenda.h"
#include "sim/report/html.h"
#include "sim/report/html_page.h"
#include "sim/report/reviews.h"
#include "sim/scenario/date.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/wall_clock.h"

namespace sim::report {
namespace {

using engine::Message;

constexpr double nothing = .05;  // points, as they are written

/// "won", "half", "lost": what became of these points.
std::string_view outcome(const scoring::Finding& finding) {
    const double lost = finding.of - finding.points;
    if (lost < nothing) return "won";
    return finding.points > .25 * finding.of ? "half" : "lost";
}

const Message* message_with(const engine::State& state, int id) {
    for (const engine::ConversationState& conversation : state.conversations)
        for (const Message& message : conversation.messages)
            if (message.id == id) return &message;
    return nullptr;
}

std::string about(const engine::State& state, const std::string& conversation) {
    const engine::ConversationState* found = state.find(conversation);
    if (found == nullptr) return "the whole session";
    return html_words(state.scenario->persona_of(engine::script_of(state, *found)).name);
}

std::string quoted(const engine::State& state, int reply, int message, scoring::Span evidence) {
    const Message* words = message_with(state, reply >= 0 ? reply : message);
    if (words == nullptr || evidence.empty()) return "";
    return "<p class=\"said\">“" + html_words(scoring::text::slice(words->text, evidence)) + "”</p>";
}

std::string better_line(const std::string& better) {
    return better.empty() ? "" : "<p class=\"muted\">Better: " + html_words(better) + "</p>";
}

/// What the trainee and what people said of a judgement.
std::string said_to(const ScorecardPage& page, const scoring::Objection& judgement) {
    std::string html;
    for (const scoring::Objection& each : page.objections)
        if (scoring::is_about(each, judgement))
            html += "<p>The trainee disagrees: " + html_words(each.because) + "</p>";
    if (const store::Review* ruling = ruling_on(page.card, page.reviews, judgement))
        html += "<p><strong>" + html_words(ruling_line(*ruling)) + "</strong></p>";
    for (const store::Review& each : page.reviews)
        if (each.act == store::ReviewAct::comment &&
            scoring::is_about({each.criterion, each.conversation, each.reply, each.says, ""}, judgement))
            html += "<p>" + html_words(comment_line(each, {})) + "</p>";
    return html;
}

std::string spaced(std::string wall_time) {
    std::ranges::replace(wall_time, 'T', ' ');
    return wall_time;
}

std::string sitting(const store::Session& session) {
    std::string line(engine::name_of(session.mode));
    if (session.extra_time_percent > 0) line += fmt::format(", {} % extra time", session.extra_time_percent);
    if (session.hints > 0) line += fmt::format(", {} hint{}", session.hints, session.hints == 1 ? "" : "s");
    if (session.interruptions > 0)
        line += fmt::format(", interrupted {} time{}", session.interruptions,
                            session.interruptions == 1 ? "" : "s");
    return line;
}

std::string head(const ScorecardPage& page) {
    return html_head(page.state.scenario->title, "Scorecard: ") +
           fmt::format("<p>{} · {} · session {}</p>\n<p class=\"muted\">{}</p>\n",
                       html_words(page.session.person), html_text(spaced(page.session.started_at)),
                       page.session.id.value, html_text(sitting(page.session)));
}

/// The figure and what it means; while a person is waited for, the score it would be.
std::string score(const ScorecardPage& page) {
    const scoring::Scorecard& card = page.card;
    if (page.standing)
        return fmt::format(
            "<section class=\"score\">\n<p class=\"muted\">Overall, of 100, as people decided</p>\n"
            "<p class=\"figure\">{:.0f}</p>\n<p>{}{}; the judge gave {:.0f}</p>\n</section>\n",
            page.standing->overall, page.standing->passed ? "passed" : "not passed",
            page.standing->waiting > 0 ? ", an error waits for a person" : "", card.overall);
    const bool waits = scoring::waits_for_a_person(card, page.objections);
    std::string says = card.passed ? "passed" : "not passed; a pass is 85 without a critical error";
    if (waits)
        says = fmt::format("{}, {}", scoring::waiting_words, scoring::standing_words(card));
    else if (!card.critical.empty())
        says = fmt::format("a critical error sets the score to 0; it would have been {:.0f}",
                           card.would_have_been);
    return fmt::format(
        "<section class=\"score\">\n<p class=\"muted\">Overall, of 100</p>\n<p class=\"figure\">{:.0f}</p>\n"
        "<p>{}, {}</p>\n</section>\n",
        scoring::score_for_now(card, waits), html_text(card.band), says);
}

std::string dimensions(const scoring::Scorecard& card) {
    std::vector<std::vector<std::string>> rows;
    for (const scoring::DimensionScore& dimension : card.dimensions) {
        const std::string title(scoring::dimension_titles[static_cast<std::size_t>(dimension.dimension)]);
        rows.push_back(
            {"<strong>" + title + "</strong>",
             dimension.applies ? fmt::format("<strong>{:.0f}</strong>", dimension.score) : "does not apply",
             dimension.applies ? html_bar(dimension.score) : ""});
        for (const scoring::CriterionScore& criterion : dimension.criteria)
            if (criterion.applies)
                rows.push_back({html_text(criterion.id + " " + criterion.name),
                                fmt::format("{:.1f} of {:.0f}", criterion.points, criterion.of), ""});
    }
    return "<h2>Dimensions</h2>\n" +
           html_table("Each out of 100; below it the points of its criteria, as far as they were asked.",
                      {{"Dimension, criterion"}, {"Score", true}, {"Drawn"}}, rows);
}

std::string critical(const ScorecardPage& page) {
    if (page.card.critical.empty()) return "<h2>Critical errors</h2>\n<p>None.</p>\n";
    std::vector<std::vector<std::string>> rows;
    for (const scoring::CriticalError& error : page.card.critical)
        rows.push_back({html_classed("critical", html_text(error.id)), about(page.state, error.conversation),
                        "<p>" + html_text(error.says) + "</p>" +
                            quoted(page.state, error.reply, error.message, error.evidence) +
                            better_line(error.better) + said_to(page, scoring::named(error))});
    return "<h2>Critical errors</h2>\n" + html_table("Each sets the score to 0.",
                                                     {{"Error"}, {"With", false, true}, {"What happened"}},
                                                     rows);
}

/// "Safe ask. " of "O4"; "" where the card does not know it.
std::string criterion_named(const scoring::Scorecard& card, const std::string& id) {
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria)
            if (criterion.id == id) return "<strong>" + html_text(criterion.name) + ".</strong> ";
    return "";
}

std::string findings(const ScorecardPage& page) {
    std::vector<scoring::Finding> all = page.card.findings;
    scoring::merge_omissions(all);
    std::ranges::stable_sort(all, std::greater<>(), [](const scoring::Finding& each) {
        return std::round(100 * (each.of - each.points));
    });
    std::set<std::string> told;
    const auto better = [&told](const scoring::Finding& each) -> std::string {
        if (outcome(each) == "won" || each.better.empty()) return "";
        return told.insert(each.better).second ? better_line(each.better)
                                               : "<p class=\"muted\">Better: as above.</p>";
    };
    std::vector<std::vector<std::string>> rows;
    for (const scoring::Finding& each : all)
        rows.push_back({html_text(each.criterion),
                        html_classed(outcome(each), fmt::format("{:.1f} of {:.1f}", each.points, each.of)),
                        about(page.state, each.conversation),
                        "<p>" + criterion_named(page.card, each.criterion) + html_text(each.says) + "</p>" +
                            quoted(page.state, each.reply, each.message, each.evidence) + better(each) +
                            said_to(page, scoring::named(each))});
    return "<h2>Findings</h2>\n" +
           html_table("What cost most comes first.",
                      {{"Criterion"}, {"Points", true}, {"With", false, true}, {"Why"}}, rows);
}

/// A stretch of a text that a judgement is about.
struct Stretch {
    int severity = 0;  ///< critical errors first
    scoring::Span span;
    std::string_view name;
};

/// Where two lie over each other, the worse one is marked.
std::vector<Stretch> stretches_of(const scoring::Scorecard& card, int message) {
    std::vector<Stretch> all;
    const auto concerns = [&](int reply, int asked) { return (reply >= 0 ? reply : asked) == message; };
    for (const scoring::CriticalError& error : card.critical)
        if (concerns(error.reply, error.message)) all.push_back({0, error.evidence, "critical"});
    for (const scoring::Finding& finding : card.findings)
        if (concerns(finding.reply, finding.message)) {
            const std::string_view name = outcome(finding);
            all.push_back({name == "lost" ? 1 : name == "half" ? 2 : 3, finding.evidence, name});
        }
    std::ranges::stable_sort(all, {}, &Stretch::severity);
    std::vector<Stretch> kept;
    for (const Stretch& each : all) {
        const auto overlaps = [&](const Stretch& other) {
            return each.span.start < other.span.end && other.span.start < each.span.end;
        };
        if (!each.span.empty() && std::ranges::none_of(kept, overlaps)) kept.push_back(each);
    }
    std::ranges::sort(kept, {}, [](const Stretch& each) { return each.span.start; });
    return kept;
}

std::string marked(const scoring::Scorecard& card, const Message& message) {
    std::string html = "<bdi class=\"said\">";
    int at = 0;
    const int length = scoring::text::count_code_points(message.text);
    const auto part = [&](int from, int to) {
        return html_text(scoring::text::slice(message.text, {from, to}));
    };
    for (const Stretch& each : stretches_of(card, message.id)) {
        if (each.span.start < at || each.span.end > length) continue;
        html += fmt::format("{}<mark class=\"{}\">{}</mark>", part(at, each.span.start), each.name,
                            part(each.span.start, each.span.end));
        at = each.span.end;
    }
    return html + part(at, length) + "</bdi>";
}

std::string place(const Message& message) {
    std::string words(message.via == scoring::Via::open ? "public" : scoring::name_of(message.via));
    if (message.author == engine::Author::trainee && message.route != scoring::Route::stay_public)
        words += fmt::format(", {}", scoring::name_of(message.route));
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string who_wrote(const scenario::Persona& persona, const Message& message) {
    switch (message.author) {
        case engine::Author::customer:
            return html_words(persona.name);
        case engine::Author::trainee:
            return "the trainee as " + html_words(message.handle);
        case engine::Author::colleague:
            return "a colleague as " + html_words(message.handle);
        case engine::Author::other:
            return html_words(message.name.empty() ? message.handle : message.name);
    }
    return "";
}

/// "09:00:42" on the simulated clock.
std::string clock(const engine::State& state, engine::Tick at) {
    const std::int64_t second = scenario::wall_second(*state.scenario, at) % scenario::seconds_per_day;
    return fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
}

std::string words(const ScorecardPage& page) {
    std::string html = "<h2>What was written</h2>\n";
    for (const engine::ConversationState& conversation : page.state.conversations) {
        if (!conversation.started || conversation.messages.empty()) continue;
        const scenario::Persona& persona =
            page.state.scenario->persona_of(engine::script_of(page.state, conversation));
        std::vector<std::vector<std::string>> rows;
        for (const Message& message : conversation.messages)
            rows.push_back({clock(page.state, message.at), who_wrote(persona, message), place(message),
                            marked(page.card, message)});
        html += html_table("With " + html_words(persona.name) + ", " + html_words(persona.handle),
                           {{"Time", true}, {"Who", false, true}, {"Where"}, {"Words"}}, rows);
    }
    return html;
}

std::string foot(const ScorecardPage& page) {
    return fmt::format(
        "<footer><p>Coolhead · exercise {}, version {} · seed {} · rubric {} · {}.</p>"
        "<p>The judge is a program: it can be wrong. What the trainee disagrees with stands beside it.</p>"
        "</footer>\n",
        html_text(page.card.scenario), html_text(page.session.version), page.card.seed,
        html_text(page.card.rubric), html_text(scoring::said(page.card.judge)));
}

}  // namespace

std::string scorecard_page(const ScorecardPage& page) {
    return head(page) + score(page) + dimensions(page.card) + critical(page) + findings(page) + words(page) +
           foot(page) + html_end();
}

}  // namespace sim::report
