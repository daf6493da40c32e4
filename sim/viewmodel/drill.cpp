#include "sim/viewmodel/drill.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scoring/reader.h"
#include "scoring/routes.h"
#include "sim/engine/fact.h"
#include "sim/engine/fact_reading.h"
#include "sim/engine/session.h"
#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/grading/place.h"
#include "sim/grading/read_words.h"
#include "sim/grading/reading_cache.h"
#include "sim/grading/transcript.h"
#include "sim/scenario/handles.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/composer.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/drill_stage.h"
#include "sim/viewmodel/thread.h"

namespace sim::viewmodel {
namespace {

constexpr int target_seconds = 60;
constexpr std::size_t most_lines = 3;

double lost(const scoring::Finding& finding) { return finding.of - finding.points; }

std::vector<DrillResult::Line> drill_lines(const scoring::Scorecard& card) {
    std::vector<DrillResult::Line> lines;
    for (const scoring::CriticalError& error : card.critical)
        lines.push_back(
            {{error.id, Mood::bad, "exclamation"}, "Critical error", error.says, error.better, error.id, ""});
    std::vector<const scoring::Finding*> costly;
    for (const scoring::Finding& finding : card.findings)
        if (lost(finding) > .05) costly.push_back(&finding);
    std::ranges::stable_sort(costly, std::greater<>{}, [](const auto* each) { return lost(*each); });
    for (const scoring::Finding* finding : costly) {
        if (lines.size() >= most_lines) break;
        const Mood mood = finding->points > .4 * finding->of ? Mood::warn : Mood::bad;
        lines.push_back({{fmt::format("{} −{:.1f}", finding->criterion, lost(*finding)), mood, ""},
                         criterion_name(card, finding->criterion),
                         finding->says,
                         finding->better,
                         finding->criterion,
                         ""});
    }
    return lines;
}

std::string where_words(scoring::Via via, scoring::Route route, const std::string& to,
                        const scenario::Brand& brand) {
    using scoring::Route;
    if (route == Route::hand_off) {
        const auto found = std::ranges::find(brand.departments, to, &scenario::Department::id);
        return found == brand.departments.end() ? "hand it off" : "hand it off to " + found->name;
    }
    if (route == Route::no_reply) return "leave it without a reply";
    if (route == Route::hide) return "hide it";
    if (route == Route::report) return "report it";
    const std::string place = via == scoring::Via::dm ? "in a DM" : "in public";
    if (route == Route::stay_public || (route == Route::dm && via == scoring::Via::dm))
        return "answer " + place;
    return fmt::format(
        "answer {}, {}", place,
        route == Route::dm ? "moving to DM" : "pointing to " + spoken(std::string(name_of(route))));
}

/// The scenario with this conversation alone, in which nothing else happens.
scenario::Scenario cut_down(const StepPlace& place) {
    scenario::Scenario scenario = *place.scenario;
    scenario.conversations = {*place.conversation};
    scenario.arrivals.clear();
    scenario.injects.clear();
    scenario.noise = {};
    scenario.ends_ms = 0;
    return scenario;
}

/// The customer goes on unanswered: nothing was asked, or they waited in vain.
bool goes_on_alone(const scenario::Step& step, const std::string& next) {
    return !step.expects || std::ranges::any_of(step.next, [&](const scenario::Branch& branch) {
        return branch.go == next && branch.when.silent_ms.has_value();
    });
}

/// The branch that these facts take; null where the script stays.
const scenario::Branch* branch_of(const scenario::Step& step, const std::vector<engine::Fact>& facts) {
    for (const engine::Fact& fact : facts)
        if (const auto* taken = std::get_if<engine::BranchTaken>(&fact.what))
            return &step.next[static_cast<std::size_t>(taken->branch)];
    return nullptr;
}

/// Worth reading its words for: some branch to `next` does not rule it out before.
bool may_lead(const scenario::Step& step, const std::string& next, const scenario::Example& example) {
    return std::ranges::any_of(step.next, [&](const scenario::Branch& branch) {
        const auto& routes = branch.when.routes;
        return branch.go == next && !branch.when.silent_ms &&
               (routes.empty() || std::ranges::count(routes, example.route) > 0) &&
               (branch.when.critical != true || example.grade == scenario::Grade::bad);
    });
}

Chip round_chip(const DrillDone& done) {
    const std::string figure = whole_figure(done.score);
    if (done.waits) return {figure + " disputed", Mood::warn, "half"};
    if (done.critical > 0) return {figure + " critical error", Mood::bad, "exclamation"};
    return done.good ? Chip{figure + " good", Mood::good, "check"}
                     : Chip{figure + " not yet", Mood::warn, ""};
}

}  // namespace

DrillStage::DrillStage(const StepPlace& place, const scoring::Reader& reader)
    : play_(cut_down(place)), step_(place.step->id) {
    play_.apply(engine::begin(scenario(), 1));
    const std::vector<const scenario::Step*> way = grading::way_to(conversation(), step_);
    for (std::size_t n = 0; n < way.size(); ++n) {
        if (!way[n]->says) continue;
        speak(*way[n]);
        const std::string& next = n + 1 < way.size() ? way[n + 1]->id : step_;
        if (answer(*way[n], next, reader) || goes_on_alone(*way[n], next)) continue;
        play_ = engine::Play(cut_down(place));  // what led there is not known: the next words stand alone
        play_.apply(engine::begin(scenario(), 1));
    }
    speak(step());
}

void DrillStage::speak(const scenario::Step& step) {
    engine::CustomerWrote wrote;
    wrote.message = state().next_message;
    wrote.conversation = conversation().id, wrote.step = step.id;
    wrote.via = step.says->via, wrote.text = step.says->text;
    wrote.heat_milli = state().find(conversation().id)->heat_milli;
    play_.apply(engine::Fact{0, wrote});
}

/// Says what leads on to `next`, and how hot the customer is then; false where no answer of the author does.
bool DrillStage::answer(const scenario::Step& step, const std::string& next, const scoring::Reader& reader) {
    using scenario::Grade;
    for (const Grade grade : {Grade::good, Grade::ok, Grade::bad})
        for (const scenario::Example& example : step.examples) {
            if (example.grade != grade || !example.after.empty() || !may_lead(step, next, example)) continue;
            const std::vector<engine::Fact> facts = outcome(step, example, reader);
            const scenario::Branch* taken = branch_of(step, facts);
            const bool fits = taken && taken->go == next && (grade != Grade::good || taken->heat_milli <= 0);
            if (!fits) continue;
            for (const engine::Fact& fact : facts)  // what comes later is spoken here, not waited for
                if (!std::holds_alternative<engine::BranchTaken>(fact.what)) play_.apply(fact);
            return true;
        }
    return false;
}

/// What the engine makes of it; empty where it refuses it.
std::vector<engine::Fact> DrillStage::outcome(const scenario::Step& step, const scenario::Example& example,
                                              const scoring::Reader& reader) const {
    scoring::PreparedTexts texts(reader.language());
    const grading::Read read = grading::reading_by(reader, texts);
    const scoring::Route route = grading::route_of(scenario(), example, read);
    const bool silent = scoring::leaves_unanswered(route);
    engine::Reply reply;
    reply.conversation = conversation().id;
    reply.as_handle = example.as_handle.empty()
                          ? scenario::scripted_handle(scenario().brand, conversation(), &step)
                          : example.as_handle;
    reply.via = silent && !example.text.empty() ? scoring::Via::note : example.via;
    reply.route = route, reply.text = example.text;
    if (route == scoring::Route::hand_off && step.expects) reply.to = step.expects->hand_off_to;
    if (route == scoring::Route::redirect) reply.to = reply.as_handle;
    engine::Command command{0, std::move(reply)};
    grading::read_words(command, state(), read,
                        example.grade == scenario::Grade::bad ? grading::LooksForCritical::where_a_branch_asks
                                                              : grading::LooksForCritical::never);
    auto decided = engine::decide(state(), command);
    const auto* facts = std::get_if<std::vector<engine::Fact>>(&decided);
    return facts ? *facts : std::vector<engine::Fact>{};
}

Desk drill_desk(const DrillStage& stage) {
    Desk desk;
    change(desk, stage.state(), SelectConversation{stage.conversation().id});
    Draft& draft = desk.drafts[stage.conversation().id];
    if (!stage.step().says->is_public()) draft.mode = scoring::Via::dm;
    return desk;
}

bool DrillVerdict::good() const { return card.critical.empty() && score >= grading::good_in_place; }

DrillVerdict judge_drill(const DrillStage& stage, const DrillAnswer& answer, const scoring::Reader& reader) {
    scenario::Example example;
    example.via = answer.via, example.route = answer.route;
    example.as_handle = answer.as_handle, example.text = answer.text;
    DrillVerdict verdict;
    verdict.card = grading::judge_in_place(stage.scenario(), stage.conversation(), stage.step(), example,
                                           reader, answer.to);
    verdict.card.judge = reader.judge();
    verdict.score = grading::score_in_place(verdict.card);
    verdict.would_have_been = grading::would_have_been_in_place(verdict.card);
    return verdict;
}

DrillAnswer model_drill_answer(const DrillStage& stage) {
    const scenario::Example& model = *model_answer(stage.step());
    return {model.via, model.route, stage.step().expects->hand_off_to, model.as_handle, model.text};
}

std::string why_drilled(const DrillPick& pick, const DrillStage& stage, const scoring::Reader& reader) {
    if (!pick.why.empty() || pick.about.empty()) return pick.why;
    const scoring::Scorecard card = judge_drill(stage, model_drill_answer(stage), reader).card;
    for (const std::string& id : pick.about)
        for (const scoring::DimensionScore& dimension : card.dimensions)
            if (const scoring::CriterionScore* criterion = judged_criterion(dimension, id))
                return fmt::format("It trains one thing: {}.", criterion->name);
    return "";
}

std::string drill_time(int seconds) { return fmt::format("{}:{:02}", seconds / 60, seconds % 60); }

std::string matter_of(const scenario::Conversation& conversation) {
    std::string matter = spoken(conversation.issue);
    if (matter.empty()) return "A message";
    if (matter.front() >= 'a' && matter.front() <= 'z')
        matter.front() = static_cast<char>(matter.front() - 'a' + 'A');
    return matter;
}

Drill drill_of(const DrillStage& stage, const Desk& desk, const scoring::Reading& reading) {
    Drill drill;
    const scenario::Brand& brand = stage.scenario().brand;
    drill.title = matter_of(stage.conversation());
    drill.from = stage.scenario().title;
    drill.brand =
        fmt::format("You answer for {}.{}", brand.name, brand.about.empty() ? "" : " " + brand.about);
    for (const scenario::Handle& handle : brand.handles)
        drill.rules.push_back(handle.handle + (!handle.active()       ? ": retired"
                                               : handle.about.empty() ? ""
                                                                      : ": " + handle.about));
    if (!brand.signature_example.empty())
        drill.rules.push_back(
            fmt::format("End every reply with your sign, like {}", brand.signature_example));
    for (const scenario::Department& department : brand.departments)
        drill.rules.push_back(department.name + (department.when.empty() ? "" : ": " + department.when));
    drill.thread = thread_of(stage.state(), desk, 0);
    drill.thread.can_resolve = drill.thread.can_triage = false;
    drill.composer = composer_of(stage.state(), desk, reading);
    drill.preview = preview_of(drill.composer, drill.thread.name, desk);
    return drill;
}

DrillResult drill_result(const DrillStage& stage, const DrillAnswer& answer, const DrillVerdict& verdict,
                         int seconds) {
    DrillResult result;
    const scenario::Brand& brand = stage.scenario().brand;
    const scenario::Example& model = *model_answer(stage.step());
    result.figure = whole_figure(verdict.score);
    if (!verdict.card.critical.empty())
        result.verdict = {"critical error", Mood::bad, "exclamation"};
    else if (verdict.good())
        result.verdict = {"good", Mood::good, "check"};
    else
        result.verdict = {"not yet", Mood::warn, "repeat"};
    result.lines = drill_lines(verdict.card);
    if (result.lines.empty()) result.nothing_lost = "Nothing was lost.";
    const scoring::Expectation& expects = *stage.step().expects;
    const std::string wanted = where_words(model.via, expects.route, expects.hand_off_to, brand);
    const std::string was = where_words(answer.via, answer.route, answer.to, brand);
    result.route_says = answer.route == expects.route
                            ? fmt::format("Your decision: {}. That is what this step asks for.", was)
                            : fmt::format("Your decision: {}. This step asks you to {}.", was, wanted);
    result.model_where = where_words(model.via, model.route, expects.hand_off_to, brand);
    result.model = model.text.empty() ? "(no words)" : model.text;
    result.model_because = model.because;
    for (DrillResult::Line& line : result.lines)
        if (line.better == model.text) line.better.clear();  // it stands below, in the place of the model
    result.time = fmt::format("{} s", seconds);
    return result;
}

bool disagree(DrillResult& result, std::size_t line, const std::string& because,
              const DrillVerdict& verdict) {
    result.lines[line].disputed = "You disagreed: " + because;
    const auto errors = static_cast<std::ptrdiff_t>(verdict.card.critical.size());  // they are listed first
    const auto others = result.lines.begin() + errors;
    const bool waits = errors > 0 && std::find_if(result.lines.begin(), others, [](const auto& each) {
                                         return each.disputed.empty();
                                     }) == others;
    if (waits) {
        result.figure = whole_figure(verdict.would_have_been);
        result.verdict = {std::string(scoring::waiting_words), Mood::warn, "half"};
    }
    return waits;
}

DrillDone done_of(const DrillStage& stage, const DrillVerdict& verdict, int seconds) {
    return {matter_of(stage.conversation()),
            stage.scenario().title,
            stage.scenario().persona_of(stage.conversation()).name,
            verdict.score,
            verdict.good(),
            static_cast<int>(verdict.card.critical.size()),
            seconds,
            false};
}

void add_summary(Drill& drill, const std::vector<DrillDone>& done) {
    drill.over = true;
    int good = 0, quick = 0;
    const DrillDone* weakest = nullptr;
    for (const DrillDone& each : done) {
        good += each.good;
        quick += each.seconds <= target_seconds;
        if (weakest == nullptr || each.score < weakest->score) weakest = &each;
        drill.rows.push_back({fmt::format("{}, from {}", each.matter, each.title), each.who, round_chip(each),
                              fmt::format("{} s", each.seconds)});
    }
    drill.summary = fmt::format("{} of {} good, {} within a minute.", good, done.size(), quick);
    if (weakest != nullptr && !weakest->good)
        drill.advice =
            fmt::format("What went wrong comes back tomorrow. To practise it whole: {}.", weakest->title);
    else if (weakest != nullptr)
        drill.advice = "All good. They come back when it is time to refresh them.";
}

}  // namespace sim::viewmodel
