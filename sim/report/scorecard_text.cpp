#include "sim/report/scorecard_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/dimension_titles.h"
#include "scoring/omissions.h"
#include "scoring/text/code_points.h"
#include "sim/engine/fact_reading.h"

namespace sim::report {
namespace {

std::string quoted(const std::map<int, std::string>& words, int reply, scoring::Span evidence) {
    const auto found = words.find(reply);
    if (found == words.end() || evidence.empty()) return {};
    return fmt::format("  In your words: \"{}\"\n", scoring::text::slice(found->second, evidence));
}

std::string advice(const std::string& better) {
    return better.empty() ? "" : fmt::format("  Better: {}\n", better);
}

std::string where(const std::string& conversation) {
    return conversation.empty() ? "the whole session" : conversation;
}

std::string disagreed(std::span<const scoring::Objection> objections, const scoring::Objection& judgement) {
    std::string lines;
    for (const scoring::Objection& each : objections)
        if (scoring::is_about(each, judgement)) lines += fmt::format("  Disagreed: {}\n", each.because);
    return lines;
}

std::string verdict(const scoring::Scorecard& card, std::span<const scoring::Objection> objections) {
    if (scoring::waits_for_a_person(card, objections))
        return fmt::format("Overall {:.0f} of 100, {}, {}.\n", card.would_have_been, scoring::waiting_words,
                           scoring::standing_words(card));
    std::string line =
        fmt::format("Overall {:.0f} of 100, {}.", card.overall, card.passed ? "passed" : "not passed");
    if (!card.critical.empty())
        line += fmt::format(" Without the critical errors it would have been {:.0f}.", card.would_have_been);
    return line + "\n";
}

std::string dimension_line(const scoring::DimensionScore& dimension) {
    const std::string_view title = scoring::dimension_titles[static_cast<std::size_t>(dimension.dimension)];
    if (!dimension.applies) return fmt::format("{}: does not apply\n", title);
    std::string line = fmt::format("{}: {:.0f}", title, dimension.score);
    std::string parts;
    for (const scoring::CriterionScore& criterion : dimension.criteria)
        if (criterion.applies)
            parts += fmt::format("{}{} {:.1f} of {:.0f}", parts.empty() ? "" : ", ", criterion.name,
                                 criterion.points, criterion.of);
    return line + fmt::format(" for {:.0f} % of its points{}{}{}\n", 100 * dimension.share(),
                              parts.empty() ? "" : " (", parts, parts.empty() ? "" : ")");
}

/// What is said around the judgements: the trainee's words, and what they objected to.
struct Around {
    const std::map<int, std::string>& words;
    std::span<const scoring::Objection> objections;
};

std::string critical_lines(const scoring::CriticalError& error, const Around& around) {
    return fmt::format("Critical error {} in {}: {}\n", error.id, where(error.conversation), error.says) +
           quoted(around.words, error.reply, error.evidence) + advice(error.better) +
           disagreed(around.objections, scoring::named(error));
}

// "Ownership (T3)", as far as the card names it.
std::string criterion_title(const scoring::Scorecard& card, const std::string& id) {
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria)
            if (criterion.id == id) return fmt::format("{} ({})", criterion.name, id);
    return id;
}

std::string finding_lines(const scoring::Scorecard& card, const scoring::Finding& finding,
                          const Around& around) {
    return fmt::format("{} in {}: {:.1f} of {:.1f}. {}\n", criterion_title(card, finding.criterion),
                       where(finding.conversation), finding.points, finding.of, finding.says) +
           quoted(around.words, finding.reply, finding.evidence) + advice(finding.better) +
           disagreed(around.objections, scoring::named(finding));
}

double lost(const scoring::Finding& finding) { return finding.of - finding.points; }

}  // namespace

std::map<int, std::string> words_of(std::span<const engine::Fact> journal) {
    std::map<int, std::string> words;
    for (const engine::Fact& fact : journal)
        if (auto sent = engine::sent_words(fact)) words[sent->message] = std::move(sent->text);
    return words;
}

std::string scorecard_text(const scoring::Scorecard& card, const std::map<int, std::string>& words,
                           std::span<const scoring::Objection> objections) {
    const Around around{words, objections};
    std::string text = fmt::format("{} (seed {}, rubric {}, {})\n", card.scenario, card.seed, card.rubric,
                                   scoring::said(card.judge)) +
                       verdict(card, objections);
    for (const scoring::DimensionScore& dimension : card.dimensions) text += dimension_line(dimension);
    for (const scoring::CriticalError& error : card.critical) text += critical_lines(error, around);
    std::vector<scoring::Finding> findings = card.findings;
    scoring::merge_omissions(findings);
    std::ranges::stable_sort(findings, std::greater<>(), lost);
    constexpr double nothing = 0.005;  // points
    const auto won =
        std::ranges::find_if(findings, [](const auto& finding) { return lost(finding) < nothing; });
    if (won != findings.begin()) text += "\nWhat cost points, the most first:\n";
    for (auto finding = findings.begin(); finding != won; ++finding)
        text += finding_lines(card, *finding, around);
    if (won != findings.end()) text += "\nWhat earned points:\n";
    for (auto finding = won; finding != findings.end(); ++finding)
        text += finding_lines(card, *finding, around);
    return text;
}

}  // namespace sim::report
