#include "sim/app/commands/drill.h"

#include <fmt/format.h>

#include <chrono>
#include <functional>
#include <nlohmann/json.hpp>

#include "scoring/reader.h"
#include "sim/app/commands/json_text.h"
#include "sim/app/data/history.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/real_clock.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/terminal/command.h"
#include "sim/engine/desk_rules.h"
#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/scenario/json.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/drill_stage.h"

namespace sim::app {
namespace {

using Json = nlohmann::ordered_json;
using viewmodel::DrillAnswer;
using viewmodel::DrillResult;
using viewmodel::DrillStage;

/// Where the answers come from; empty when there are no more.
using Ask = std::function<std::optional<DrillAnswer>(const DrillStage&)>;

DrillAnswer blank_answer(const DrillStage& stage) {
    const viewmodel::Desk desk = viewmodel::drill_desk(stage);
    const viewmodel::Draft& draft = desk.drafts.at(desk.selected);
    return {draft.mode, scoring::Route::stay_public, "", draft.as_handle, ""};
}

void read_route(DrillAnswer& answer, const DrillStage& stage, const scoring::Reader& reader) {
    const scoring::Reading reading =
        reader.read(answer.text, grading::context_for(stage.state(), stage.conversation().id, answer.via));
    answer.route = engine::route_in_words(reading, answer.via, answer.text, stage.scenario().brand);
}

scenario::Problem wrong_answer(const std::string& file, scenario::Place place, std::string says,
                               std::string rule) {
    return {file, place.line, place.column, scenario::Severity::error, std::move(says), std::move(rule)};
}

/// "" where the key is not there; where it holds something else than a text, that is a problem.
std::string text_of(const scenario::Node& answer, const char* key, const std::string& file,
                    std::vector<scenario::Problem>& problems) {
    const scenario::Node& value = answer[key];
    if (!value.is(scenario::Node::Kind::nothing) && !value.is(scenario::Node::Kind::text))
        problems.push_back(wrong_answer(file, value.place, fmt::format("`{}` must be a text", key), "type"));
    return value.text_or("");
}

void check_answer(const scenario::Node& answer, const std::string& file,
                  std::vector<scenario::Problem>& problems) {
    if (!answer.is(scenario::Node::Kind::object)) {
        problems.push_back(wrong_answer(file, answer.place, "this answer is no object", "type"));
        return;
    }
    for (const char* key : {"text", "to", "as"}) text_of(answer, key, file, problems);
    const std::string route = text_of(answer, "route", file, problems);
    const std::string via = text_of(answer, "via", file, problems);
    if (!route.empty() && !scoring::from_name<scoring::Route>(scoring::route_names, route))
        problems.push_back(wrong_answer(file, answer["route"].place,
                                        fmt::format("\"{}\" is no route (public, dm, phone, ...)", route),
                                        "unknown-name"));
    if (!via.empty() && !outward_via(via))
        problems.push_back(wrong_answer(file, answer["via"].place,
                                        fmt::format("via is public or dm, not \"{}\"", via), "unknown-name"));
}

std::vector<scenario::Node> read_answers(const std::string& file) {
    scenario::Parsed parsed = scenario::parse_json(read_whole_file(file));
    std::vector<scenario::Problem> problems;
    for (const scenario::JsonError& error : parsed.errors)
        problems.push_back(wrong_answer(file, error.place, error.says, error.rule));
    if (parsed.root && !parsed.root->is(scenario::Node::Kind::list))
        problems.push_back(
            wrong_answer(file, parsed.root->place,
                         "this must be a JSON list of answers like [{\"route\": \"dm\", \"text\": "
                         "\"...\"}]",
                         "type"));
    else if (parsed.root)
        for (const scenario::Node& answer : parsed.root->items) check_answer(answer, file, problems);
    if (!problems.empty()) throw FileProblems(error_lines(problems));
    return std::move(parsed.root->items);
}

Ask ask_file(const std::vector<scenario::Node>& answers, const scoring::Reader& reader) {
    return [&answers, &reader,
            at = std::size_t{0}](const DrillStage& stage) mutable -> std::optional<DrillAnswer> {
        if (at >= answers.size()) return std::nullopt;
        const scenario::Node& item = answers[at++];
        DrillAnswer answer = blank_answer(stage);
        answer.text = item["text"].text_or(""), answer.to = item["to"].text_or("");
        if (const std::string as = item["as"].text_or(""); !as.empty()) answer.as_handle = as;
        if (const auto via = outward_via(item["via"].text_or(""))) answer.via = *via;
        const auto route =
            scoring::from_name<scoring::Route>(scoring::route_names, item["route"].text_or(""));
        if (route)
            answer.route = *route;
        else
            read_route(answer, stage, reader);
        return answer;
    };
}

/// "dm", "hand_off billing": the route and where to.
bool understand(const std::string& line, DrillAnswer& answer) {
    const std::size_t space = line.find(' ');
    const auto route = scoring::from_name<scoring::Route>(scoring::route_names, line.substr(0, space));
    if (!route) return false;
    answer.route = *route;
    answer.to = space == std::string::npos ? "" : line.substr(space + 1);
    return true;
}

std::optional<DrillAnswer> ask_person(const DrillStage& stage, TypedLines& lines,
                                      const scoring::Reader& reader) {
    DrillAnswer answer = blank_answer(stage);
    print(
        "Where does it go? public, dm, phone, email, secure_link, hand_off DEPARTMENT, no_reply, hide, "
        "report.\n"
        "An empty line leaves it to your words; /end ends the round.\n");
    bool chosen = false;
    for (;;) {
        const std::optional<std::string> line = lines.next();
        if (!line || *line == "/end") return std::nullopt;
        if (line->empty()) break;
        if (understand(*line, answer)) {
            chosen = true;
            break;
        }
        print(fmt::format("{} is none of these.\n", *line));
    }
    print(answer.via == scoring::Via::dm ? "Your words, in one line; only you and the customer read them:\n"
                                         : "Your words, in one line; everyone can read them:\n");
    const std::optional<std::string> words = lines.next();
    if (!words) return std::nullopt;
    answer.text = *words;
    if (!chosen) read_route(answer, stage, reader);
    return answer;
}

void print_task(const viewmodel::Drill& drill, std::size_t number, std::size_t count) {
    std::string text = fmt::format("\nDrill {} of {}: {}, from {}\n", number, count, drill.title, drill.from);
    if (!drill.why.empty()) text += drill.why + "\n";
    text += drill.brand + "\n";
    for (const std::string& rule : drill.rules) text += "  " + rule + "\n";
    for (const viewmodel::ThreadItem& item : drill.thread.items)
        text += fmt::format("{} ({}): {}\n", item.name,
                            item.kind == viewmodel::ThreadItem::Kind::dm ? "DM" : "public", item.body.text);
    print(text);
}

void print_result(const DrillResult& result) {
    std::string text = fmt::format("{}, {}. {}\n", result.figure, result.verdict.text, result.route_says);
    for (std::size_t n = 0; n < result.lines.size(); ++n) {
        const DrillResult::Line& line = result.lines[n];
        text += fmt::format("  {}. {} {}: {}\n", n + 1, line.points.text, line.name, line.says);
        if (!line.better.empty()) text += "    better: " + line.better + "\n";
    }
    text += fmt::format("A good answer ({}): {}\n{}\n", result.model_where, result.model, result.time);
    print(text);
}

Json json_of(const viewmodel::DrillPick& pick, const std::string& why, const viewmodel::DrillVerdict& verdict,
             const DrillResult& result) {
    Json findings = Json::array(), critical = Json::array();
    for (const scoring::Finding& finding : verdict.card.findings)
        findings.push_back({{"criterion", finding.criterion},
                            {"points", finding.points},
                            {"of", finding.of},
                            {"says", finding.says},
                            {"better", finding.better}});
    for (const scoring::CriticalError& error : verdict.card.critical)
        critical.push_back({{"id", error.id}, {"says", error.says}, {"better", error.better}});
    return {{"scenario", pick.step.scenario}, {"conversation", pick.step.conversation},
            {"step", pick.step.step},         {"why", why},
            {"refresher", pick.refresher},    {"score", verdict.score},
            {"good", verdict.good()},         {"critical", critical},
            {"findings", findings},           {"decision", result.route_says},
            {"model", result.model}};
}

/// The next typed line; empty at the end of the input.
using NextLine = std::function<std::optional<std::string>()>;

/// "/disagree 2 WHY" objects to line 2, as often as somebody likes; any other line goes on.
void take_objections(store::Store& store, store::DrillId drill, DrillResult& result,
                     const viewmodel::DrillVerdict& verdict, viewmodel::DrillDone& done,
                     const NextLine& next) {
    if (result.lines.empty()) return;
    print("Enter goes on; /disagree 1 and your reason objects to line 1.\n");
    while (const std::optional<std::string> line = next()) {
        const TerminalCommand command = parse_terminal_line(*line);
        if (command.verb != "disagree") return;
        const std::size_t space = command.rest.find(' ');
        const auto number = number_in<std::size_t>(std::string_view(command.rest).substr(0, space));
        const std::string because = space == std::string::npos ? "" : command.rest.substr(space + 1);
        if (!number || *number < 1 || *number > result.lines.size() || because.empty()) {
            print("Type /disagree, the number of a line, and why.\n");
            continue;
        }
        const DrillResult::Line& about = result.lines[*number - 1];
        store.add_drill_dispute(drill, {"", about.criterion, about.says, because, wall_time()});
        if (viewmodel::disagree(result, *number - 1, because, verdict))
            done.waits = true, done.score = verdict.would_have_been;
        print(done.waits ? fmt::format("Kept for your trainer. {} for now, {}, {}.\n", result.figure,
                                       scoring::waiting_words, scoring::standing_words(verdict.card))
                         : "Kept for your trainer. The score stays as it is.\n");
    }
}

struct Round {
    const DrillOptions& options;
    const std::vector<scenario::Scenario>& library;
    const scoring::Reader& reader;
    store::Store* store;
    std::string person;
    std::vector<viewmodel::DrillPick> picks;
    NextLine next_line;  ///< empty where nobody types
};

void play_round(const Round& round, const Ask& ask) {
    const SteadyTime steady = steady_time();
    const bool json = round.options.format == OutputFormat::json;
    viewmodel::Drill end;
    std::vector<viewmodel::DrillDone> done;
    Json list = Json::array();
    for (std::size_t n = 0; n < round.picks.size(); ++n) {
        const DrillStage stage(*viewmodel::place_of(round.library, round.picks[n].step), round.reader);
        viewmodel::Drill task = viewmodel::drill_of(stage, viewmodel::drill_desk(stage), {});
        task.why = viewmodel::why_drilled(round.picks[n], stage, round.reader);
        if (!json) print_task(task, n + 1, round.picks.size());
        const auto began = steady();
        const std::optional<DrillAnswer> answer = ask(stage);
        if (!answer) break;
        const auto seconds =
            round.options.answers.empty()
                ? static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(steady() - began).count())
                : 0;
        const viewmodel::DrillVerdict verdict = viewmodel::judge_drill(stage, *answer, round.reader);
        DrillResult result = viewmodel::drill_result(stage, *answer, verdict, seconds);
        std::optional<store::DrillId> kept;
        if (round.store)
            kept = keep_drill(*round.store, round.person, stage, *answer, verdict, seconds, wall_time());
        done.push_back(viewmodel::done_of(stage, verdict, seconds));
        if (json)
            list.push_back(json_of(round.picks[n], task.why, verdict, result));
        else
            print_result(result);
        if (kept && round.next_line)
            take_objections(*round.store, *kept, result, verdict, done.back(), round.next_line);
    }
    viewmodel::add_summary(end, done);
    if (json)
        print(Json{{"person", round.person}, {"drills", list}, {"summary", end.summary}}.dump(
                  2, ' ', false, Json::error_handler_t::replace) +
              "\n");
    else
        print(fmt::format("\n{} {}\n", end.summary, end.advice));
}

}  // namespace

ExitCode drill(const DrillOptions& options) {
    TypedLines lines;
    return drill(options, lines);
}

ExitCode drill(const DrillOptions& options, TypedLines& lines) {
    const bool live = options.answers.empty();
    const std::vector<scenario::Node> answers =
        live ? std::vector<scenario::Node>() : read_answers(options.answers);
    const scoring::Reader reader = load_reader();
    const std::vector<scenario::Scenario> library = playable_library();
    std::optional<store::Store> store;
    if (live || !options.database.empty()) store = store::Store::open(database_file(options.database));
    std::string person = options.person.empty() && store ? last_person(*store) : options.person;
    if (person.empty()) person = default_person();
    const std::string now = wall_time();
    const viewmodel::History record =
        store ? load_record(*store, library, person, now) : viewmodel::History{};
    const std::uint64_t seed = options.seed.value_or(live ? fresh_seed() : 1);
    Round round{options,
                library,
                reader,
                store ? &*store : nullptr,
                person,
                viewmodel::choose_drills(library, record, viewmodel::day_of(now), seed, options.count),
                live ? NextLine([&] { return lines.next(); }) : NextLine()};
    const Ask person_asked = [&](const DrillStage& stage) { return ask_person(stage, lines, reader); };
    play_round(round, live ? person_asked : ask_file(answers, reader));
    return ExitCode::done;
}

}  // namespace sim::app
