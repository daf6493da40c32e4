#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "scoring/criteria/all.h"
#include "sim/grading/example_way.h"
#include "sim/grading/grade.h"
#include "sim/grading/meant.h"
#include "sim/grading/place.h"
#include "sim/grading/playbook.h"
#include "sim/grading/reading_cache.h"
#include "sim/grading/transcript.h"
#include "sim/scenario/handles.h"

namespace sim::grading {
namespace {

constexpr double most_when_spoilt = 45;
constexpr int asked_id = 1000, first_line_id = 1001, reply_id = 2000;  // what came before has lower ids
constexpr scoring::Milliseconds answered_at_ms = 60000;

struct Bounds {
    double least;
    double most;
};

/// A thin reply may lose nothing: what makes it "ok" is often between the criteria. Only the floor is sure.
Bounds bounds_of(scenario::Grade grade) {
    switch (grade) {
        case scenario::Grade::good:
            return {75, 100};
        case scenario::Grade::ok:
            return {40, 100};
        case scenario::Grade::bad:
            return {0, 49.95};
    }
    return {40, 100};
}

scoring::CustomerMessage asked_in(const scenario::Scenario& scenario,
                                  const scenario::Conversation& conversation, const scenario::Step& step,
                                  const Read& read, scoring::ReadingContext context,
                                  const std::vector<std::string>& earlier_facts) {
    const scenario::Persona& persona = scenario.persona_of(conversation);
    scoring::CustomerMessage message;
    message.id = asked_id;
    message.step = step.id;
    message.author_handle = persona.handle;
    message.heat_milli = persona.heat_milli;
    if (step.says) {
        message.text = with_attachments(step.says->text, step.says->attachments);
        message.via = step.says->is_public() ? scoring::Via::open : scoring::Via::dm;
    }
    context.via = message.via;
    context.by_customer = true;
    message.reading = read(message.text, context);
    add_step(message, scenario, conversation, step, earlier_facts, read);
    add_planted(message, step);
    if (message.expects) message.expects->reports.clear();  // one reply cannot do both
    return message;
}

/// The shortest way through the script to the step, the step itself left out; empty for the first one and for
/// steps that nothing leads to.
std::vector<const scenario::Step*> steps_before(const scenario::Conversation& conversation,
                                                const std::string& step) {
    std::map<std::string, std::string> came_from;
    std::vector<std::string> open = {conversation.starts_step};
    for (std::size_t at = 0; at < open.size() && !came_from.count(step); ++at) {
        const auto found = conversation.steps.find(open[at]);
        if (found == conversation.steps.end()) continue;
        for (const scenario::Branch& branch : found->second.next)
            if (branch.go != conversation.starts_step && came_from.emplace(branch.go, open[at]).second)
                open.push_back(branch.go);
    }
    std::vector<const scenario::Step*> before;
    for (auto at = came_from.find(step); at != came_from.end(); at = came_from.find(at->second))
        before.insert(before.begin(), &conversation.steps.at(at->second));
    return before;
}

/// What the customer had said on the way here. Nothing is asked of the trainee about it any more.
void add_earlier(scoring::Conversation& alone, const scenario::Scenario& scenario,
                 const scenario::Conversation& conversation, const scenario::Step& step, const Read& read,
                 const scoring::ReadingContext& context, std::vector<std::string>& facts) {
    int id = 0;
    for (const scenario::Step* earlier : steps_before(conversation, step.id)) {
        if (!earlier->says) continue;
        scoring::CustomerMessage message = asked_in(scenario, conversation, *earlier, read, context, facts);
        facts = message.issue_facts;
        message.id = ++id;
        message.expects.reset();
        message.safety_signal = message.data_rights_request = message.brand_at_fault = false;
        alone.messages.push_back(std::move(message));
    }
}

/// What was said between the step's words and the reply: known to both, and not judged.
void add_lines_before(scoring::Conversation& alone, const scenario::Step& step,
                      const scenario::Example& example, const Read& read, scoring::ReadingContext context) {
    int id = first_line_id;
    for (const scenario::EarlierMessage& line : example.after) {
        scoring::CustomerMessage message;
        message.id = id++;
        message.step = step.id;
        message.by_colleague = line.by == scenario::EarlierMessage::By::brand;
        message.by_other = line.by == scenario::EarlierMessage::By::other;
        message.author_handle = message.of_customer() ? alone.customer_handle : line.handle;
        message.text = line.text;
        message.via = readers_of(line.via);
        context.via = message.via;
        context.by_customer = true;
        message.reading = read(message.text, context);
        alone.messages.push_back(std::move(message));
    }
}

scoring::Reply reply_of(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                        const scenario::Step& step, const scenario::Example& example,
                        const scoring::CustomerMessage& asked, const Read& read,
                        scoring::ReadingContext context) {
    scoring::Reply reply;
    reply.id = reply_id;
    reply.answers = asked_id;
    reply.as_handle = example.as_handle.empty() ? scripted_handle(scenario.brand, conversation, &step)
                                                : brand_spelling(scenario.brand, example.as_handle);
    reply.via = example.via;
    reply.route = route_of(scenario, example, read);
    reply.text = example.text;
    reply.at_ms = answered_at_ms;
    context.via = reply.via;
    context.in_reply_to = asked.text;
    context.issue_words = asked.issue_facts;
    reply.reading = read(reply.text, context);
    if (reply.via == scoring::Via::note) return reply;
    add_forbidden_at(read, {scenario, conversation, &step}, reply);
    return reply;
}

/// What came before in the script, one message, one reply: speed and what needs a whole session stay out of
/// it.
scoring::Scorecard judge_example(const scenario::Scenario& scenario,
                                 const scenario::Conversation& conversation, const scenario::Step& step,
                                 const scenario::Example& example, const Read& read,
                                 bool better_lines = false, const std::string& to = "") {
    scoring::Transcript transcript = blank_transcript(scenario, answered_at_ms);
    transcript.better_lines = better_lines;
    transcript.playbook.openings.clear();
    scoring::Conversation alone = blank_conversation(scenario, conversation);
    scoring::ReadingContext context = reading_context_of(scenario);
    context.customer_name = alone.customer_name;
    std::vector<std::string> facts;
    add_earlier(alone, scenario, conversation, step, read, context, facts);
    alone.messages.push_back(asked_in(scenario, conversation, step, read, context, facts));
    alone.replies.push_back(
        reply_of(scenario, conversation, step, example, alone.messages.back(), read, context));
    alone.replies.back().to = to;
    add_lines_before(alone, step, example, read, context);
    transcript.conversations.push_back(std::move(alone));
    scoring::Rubric rubric = rubric_of(scenario);
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        if (criterion->dimension == scoring::Dimension::speed) rubric.weights[std::string(criterion->id)] = 0;
    return scoring::judge({transcript, rubric, read.texts()});
}

/// Points won of those that apply, over all dimensions at once: with one reply a dimension may hang on a
/// single criterion, and must not weigh as much as in a session. And nothing makes up for a wrong route or
/// for heat.
double score_without_errors(const scoring::Scorecard& card) {
    double points = 0, of = 0;
    bool spoilt = false;
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria) {
            points += criterion.points;
            of += criterion.of;
            const double least = scoring::criteria::criterion_of(criterion.id)->spoils_below;
            spoilt = spoilt || (criterion.applies && criterion.points < least * criterion.of);
        }
    const double score = of > 0 ? 100 * points / of : 0;
    return spoilt ? std::min(score, most_when_spoilt) : score;
}

double score_of(const scoring::Scorecard& card) {
    return card.critical.empty() ? score_without_errors(card) : 0;
}

std::string costliest(const scoring::Scorecard& card) {
    if (!card.critical.empty())
        return fmt::format("{}: {}", card.critical.front().id, card.critical.front().says);
    const auto priorities = card.priorities();
    if (priorities.empty()) return "nothing was lost";
    return fmt::format("{}: {}", priorities.front()->criterion, priorities.front()->says);
}

std::vector<std::string> dearest(const scoring::Scorecard& card) {
    constexpr std::size_t shown = 2;
    std::vector<std::string> says;
    for (const auto& critical : card.critical)
        if (says.size() < shown) says.push_back(fmt::format("{}: {}", critical.id, critical.says));
    for (const scoring::Finding* finding : card.priorities())
        if (says.size() < shown) says.push_back(fmt::format("{}: {}", finding->criterion, finding->says));
    return says;
}

/// "74 (75 to 100 is expected)"; with decimals where whole numbers would say that it fits.
std::string figures_of(double score, const Bounds& bounds) {
    const double least = bounds.least, most = bounds.most;
    const bool seems_to_fit = std::floor(score) >= least && std::floor(score) <= std::ceil(most);
    if (!seems_to_fit)
        return fmt::format("{:.0f} ({} to {} is expected)", std::floor(score), least, std::ceil(most));
    constexpr double tenths = 10;
    const double outward = score > most ? std::ceil(score * tenths) : std::floor(score * tenths);
    return fmt::format("{:.1f} ({:.1f} to {:.1f} is expected)", outward / tenths, least, most);
}

scenario::Problem at_example(const scenario::Example& example, const std::string& file,
                             const std::string& rule) {
    scenario::Problem problem;
    problem.file = file;
    problem.line = example.line > 0 ? example.line : 1;
    problem.column = example.column > 0 ? example.column : 1;
    problem.rule = rule;
    return problem;
}

/// "this example", or with which of its other words.
std::string called(const scenario::Example& example) {
    const bool other = std::ranges::find(example.ways, example.text) != example.ways.end();
    return other ? fmt::format("this example in the words \"{}\"", example.text) : "this example";
}

scenario::Problem problem_of(const scenario::Example& example, const std::string& file,
                             const scoring::Scorecard& card, const Bounds& bounds) {
    scenario::Problem problem = at_example(example, file, "example-grade");
    problem.says = fmt::format("{} is graded \"{}\" but scores {}; {}", called(example),
                               name_of(example.grade), figures_of(score_of(card), bounds), costliest(card));
    return problem;
}

/// Without weights every example scores nothing, and one sentence says why.
bool nothing_counts(const scenario::Scenario& scenario) {
    const auto& weights = scenario.rubric_weights;
    return std::ranges::all_of(scoring::criteria::all_criteria(), [&](const scoring::Criterion* criterion) {
        const auto own = weights.find(std::string(criterion->id));
        return own != weights.end() && own->second == 0;
    });
}

scenario::Problem nothing_counts_in(const std::string& file) {
    scenario::Problem problem;
    problem.file = file, problem.line = 1, problem.column = 1, problem.rule = "example-grade";
    problem.says = "every weight of the rubric is 0, so no example can score anything: give some weight";
    return problem;
}

/// One example, judged in its place.
struct Judged {
    const scenario::Scenario& scenario;
    const scenario::Conversation& conversation;
    const scenario::Step& step;
    const scenario::Example& example;
    const scoring::Scorecard& card;
    Bounds bounds;
    double score = 0;
    const Read& read;
    bool fits() const { return score >= bounds.least && score <= bounds.most; }
    JudgedExample way() const {
        return {scenario, conversation, step, example, !card.critical.empty(), static_cast<int>(score)};
    }
};

enum class InWords { as_written, other_ways_too };

/// Every example but those of a stream's copies, in the order of the scenario.
template <typename Do>
void for_each_example(const scenario::Scenario& scenario, const scoring::Reader& reader, InWords words,
                      Do each) {
    // The customer's words are read again for every example; nobody is shown which words earned what.
    ReadingCache cache(reader, scoring::Evidence::left_out);
    const Read read = cache.as_read();
    for (const scenario::Conversation& conversation : scenario.conversations) {
        if (conversation.is_copy()) continue;
        for (const auto& [id, step] : conversation.steps)
            for (const scenario::Example& example : step.examples) {
                const auto look = [&](const scenario::Example& one) {
                    const scoring::Scorecard card = judge_example(scenario, conversation, step, one, read);
                    each(Judged{scenario, conversation, step, one, card, bounds_of(one.grade), score_of(card),
                                read});
                };
                look(example);
                if (words == InWords::as_written) continue;
                for (const std::string& way : example.ways) {
                    scenario::Example other = example;
                    other.text = way;
                    look(other);
                }
            }
    }
}

}  // namespace

std::vector<const scenario::Step*> way_to(const scenario::Conversation& conversation,
                                          const std::string& step) {
    return steps_before(conversation, step);
}

scoring::Scorecard judge_in_place(const scenario::Scenario& scenario,
                                  const scenario::Conversation& conversation, const scenario::Step& step,
                                  const scenario::Example& example, const scoring::Reader& reader,
                                  const std::string& to) {
    ReadingCache cache(reader);
    return judge_example(scenario, conversation, step, example, cache.as_read(), true, to);
}

double score_in_place(const scoring::Scorecard& card) { return score_of(card); }

double would_have_been_in_place(const scoring::Scorecard& card) { return score_without_errors(card); }

double score_example(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                     const scenario::Step& step, const scenario::Example& example, const Read& read) {
    return score_of(judge_example(scenario, conversation, step, example, read));
}

double score_example(const scenario::Scenario& scenario, const scenario::Conversation& conversation,
                     const scenario::Step& step, const scenario::Example& example,
                     const scoring::Reader& reader) {
    ReadingCache cache(reader);
    return score_example(scenario, conversation, step, example, cache.as_read());
}

namespace {

std::string leads(const Judged& judged) {
    return way_in_words(judged.step, branch_taken(judged.way(), judged.read),
                        nearness(judged.way(), judged.read));
}

std::optional<scenario::Problem> problem_of_way(const Judged& judged, const std::string& file) {
    const std::optional<int> branch = branch_taken(judged.way(), judged.read);
    const std::string wrong = branch ? wrong_way(judged.way(), *branch) : "";
    if (wrong.empty()) return std::nullopt;
    scenario::Problem problem = at_example(judged.example, file, "example-branch");
    problem.says = fmt::format("{} is graded \"{}\" and {}", called(judged.example),
                               name_of(judged.example.grade), wrong);
    return problem;
}

}  // namespace

std::vector<ExampleVerdict> judge_examples(const scenario::Scenario& scenario,
                                           const scoring::Reader& reader) {
    std::vector<ExampleVerdict> verdicts;
    for_each_example(scenario, reader, InWords::as_written, [&](const Judged& judged) {
        verdicts.push_back({judged.conversation.id, judged.step.id, &judged.example, judged.score,
                            judged.bounds.least, judged.bounds.most, judged.fits(), dearest(judged.card),
                            leads(judged)});
    });
    return verdicts;
}

std::vector<scenario::Problem> check_examples(const scenario::Scenario& scenario, const std::string& file,
                                              const scoring::Reader& reader) {
    if (nothing_counts(scenario)) return {nothing_counts_in(file)};
    std::vector<scenario::Problem> problems;
    for_each_example(scenario, reader, InWords::other_ways_too, [&](const Judged& judged) {
        if (!judged.fits()) problems.push_back(problem_of(judged.example, file, judged.card, judged.bounds));
        if (const auto problem = problem_of_way(judged, file)) problems.push_back(*problem);
    });
    return problems;
}

}  // namespace sim::grading
