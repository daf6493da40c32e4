#include "sim/app/commands/play.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "scoring/reader.h"
#include "sim/app/commands/drill.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/typed_lines.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/terminal/debrief.h"
#include "sim/app/terminal/fact_lines.h"
#include "sim/app/terminal/home.h"
#include "sim/app/terminal/play.h"
#include "sim/engine/state.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/scenario/scenario.h"
#include "sim/session/actions.h"
#include "sim/session/pace.h"
#include "sim/session/play_actions.h"

namespace sim::app {
namespace {

// What was written, for quoting it in the scorecard.
std::map<int, std::string> words_in(const engine::State& state) {
    std::map<int, std::string> words;
    for (const engine::ConversationState& conversation : state.conversations)
        for (const engine::Message& message : conversation.messages)
            if (message.author == engine::Author::trainee) words[message.id] = message.text;
    for (const engine::AnnouncementState& announcement : state.announcements)
        words[announcement.id] = announcement.text;
    return words;
}

void print_scorecard(session::SessionRunner& runner, OutputFormat format) {
    const scoring::Scorecard card = runner.finish(wall_time());
    const engine::State& state = runner.state();
    if (format == OutputFormat::json)
        return print(report::with_sitting(report::scorecard_json(card), state.mode, state.hints_taken) +
                     "\n");
    print(report::scorecard_text(card, words_in(runner.state())));
    print(sitting_line(state.mode, state.extra_time_percent, state.hints_taken, state.interruptions) + "\n");
    if (runner.id()) print(fmt::format("Kept as session {}.\n", runner.id()->value));
}

std::optional<store::Store> open_store(const PlayOptions& options) {
    if (options.resume > 0) return open_existing_store(options.database);
    const bool keep = options.actions.empty() || options.save || !options.database.empty();
    if (!keep) return std::nullopt;
    return store::Store::open(database_file(options.database));
}

session::SessionRunner begin_or_resume(const PlayOptions& options, const scoring::Reader& reader,
                                       store::Store* store) {
    if (options.resume > 0) return session::SessionRunner::resume(*store, {options.resume}, reader);
    const scenario::Loaded loaded = load_playable(options.scenario);
    session::Sitting sitting;
    sitting.person = options.person.empty() ? default_person() : options.person;
    sitting.seed = options.seed.value_or(options.actions.empty() ? fresh_seed() : 1);
    sitting.extra_time_percent = options.extra_time_percent.value_or(
        store ? load_profile(*store, sitting.person).extra_time_percent : 0);
    sitting.mode = scoring::from_name<engine::Mode>(engine::mode_names, options.mode).value();
    session::pace_milli(options.pace, sitting.mode, *loaded.scenario);  // before anything is kept
    return session::SessionRunner::begin(loaded, sitting, reader, store);
}

/// The same exercise for the same person, with other luck.
PlayOptions once_more(const PlayOptions& options, const session::SessionRunner& before) {
    PlayOptions again = options;
    again.resume = 0;
    if (again.scenario.empty()) again.scenario = before.scenario().id;
    again.seed.reset();
    again.extra_time_percent = before.state().extra_time_percent;
    again.mode = engine::name_of(before.state().mode);
    return again;
}

ExitCode play_recorded(session::SessionRunner& runner, const PlayOptions& options,
                       const std::vector<session::Action>& actions) {
    const std::vector<std::string> refused = session::play_actions(runner, actions, options.actions);
    for (const std::string& line : refused) complain(fmt::format("{}\n", line));
    print_scorecard(runner, options.format);
    return refused.empty() ? ExitCode::done : ExitCode::input_wrong;
}

// Waits for a typed line or for simulated time to bring something, at most half a second.
bool input_is_ready(TypedLines& lines, const RealClock& clock, const engine::State& state) {
    std::chrono::milliseconds wait(500);
    if (const std::optional<engine::Tick> due = engine::next_due(state))
        wait = std::min(wait, clock.real_until(*due));
    return lines.ready(wait);
}

/// Every two real seconds or so: that much of a wait can be lost when the program is killed.
void note_clock_in_time(session::SessionRunner& runner, RealClock& clock, engine::Tick& noted) {
    const engine::Tick now = clock.now();
    if (noted >= 0 && clock.real_until(noted).count() > 0) return;
    runner.note_clock(now);
    noted = now + 2000 * runner.scenario().pace_milli / 1000;
}

void say(const std::string& line) { print(line.ends_with('\n') ? line : line + "\n"); }

/// Once in a person's life.
void show_around(TerminalPlay& terminal, store::Store& store, const std::string& person) {
    if (store.setting(person, "tour_seen") == "1") return;
    terminal.show_around();
    store.set_setting(person, "tour_seen", "1");
}

/// True when the trainee wants to begin anew: the attempt is put away unscored.
bool play_live(session::SessionRunner& runner, const PlayOptions& options, store::Store& store,
               TypedLines& lines) {
    const int pace_milli = session::pace_milli(options.pace, runner.state().mode, runner.scenario());
    const engine::Tick start = options.resume > 0 ? runner.take_up(pace_milli) : runner.state().now;
    RealClock clock(pace_milli, start);
    TerminalPlay terminal(runner, clock, say);
    terminal.brief();
    show_around(terminal, store, store.session(*runner.id())->person);
    if (options.resume > 0) terminal.look_back();
    engine::Tick noted = -1;
    while (!runner.over()) {
        terminal.try_to([&] {
            terminal.tick();
            note_clock_in_time(runner, clock, noted);
        });
        if (runner.over() || !input_is_ready(lines, clock, runner.state())) continue;
        if (const std::optional<std::string> line = lines.next())
            terminal.type_or_keep(*line);
        else
            terminal.input_ended();
    }
    return terminal.wants_restart();
}

/// The verdict and what one asks of it. True when the same exercise is wanted once more.
bool debrief(session::SessionRunner& runner, const PlayOptions& options, store::Store& store,
             TypedLines& lines) {
    if (options.format == OutputFormat::json) return print_scorecard(runner, options.format), false;
    scoring::Scorecard card = runner.finish(wall_time());
    TerminalDebrief debrief(runner, store, store.session(*runner.id())->person, std::move(card), say);
    debrief.run([&] { return lines.next(); }, true);
    return debrief.wants_again();
}

void play_and_debrief(PlayOptions options, store::Store& store, const scoring::Reader& reader,
                      TypedLines& lines) {
    for (;;) {
        session::SessionRunner runner = begin_or_resume(options, reader, &store);
        const bool restart = play_live(runner, options, store, lines);
        if (restart) store.mark_ended(*runner.id(), wall_time());
        if (!restart && !debrief(runner, options, store, lines)) return;
        options = once_more(options, runner);
    }
}

/// Nobody types and nobody can: standard input is at its end already.
bool nobody_there(TypedLines& lines) {
    constexpr std::chrono::milliseconds moment(200);
    return isatty(STDIN_FILENO) == 0 && lines.ready(moment) && lines.at_end();
}

/// The first screen in plain lines, and what is chosen there, until the person leaves.
ExitCode play_from_home(PlayOptions options) {
    TypedLines lines;
    if (nobody_there(lines))
        throw Failure(ExitCode::call_wrong, "What to play was not said.",
                      "Name a scenario, or a session with --resume ID; `coolhead play --help` says more.");
    StartOptions where;
    where.database = options.database, where.person = options.person;
    Workplace context = open_context(where);
    context.take_library(true);
    TerminalHome home(context, say);
    for (;;) {
        const TerminalChoice choice = home.choose([&] { return lines.next(); });
        if (choice.what == TerminalChoice::What::leave) return ExitCode::done;
        DrillOptions round;
        round.database = context.store.file().string(), round.person = context.person;
        options.person = context.person;
        options.scenario = choice.scenario, options.mode = choice.mode, options.resume = choice.session;
        options.seed = choice.seed;
        if (choice.what == TerminalChoice::What::drill)
            drill(round, lines);
        else
            play_and_debrief(options, context.store, context.reader, lines);
        context.sit_down(context.person);
    }
}

// Checked before a session is begun, so that a faulty list leaves nothing behind.
std::vector<session::Action> read_actions(const std::string& file) {
    if (file.empty()) return {};
    session::ActionList list = session::parse_actions(read_whole_file(file), file);
    if (!list.problems.empty()) throw FileProblems(error_lines(list.problems));
    return std::move(list.actions);
}

}  // namespace

ExitCode play(const PlayOptions& options) {
    const bool named = !options.scenario.empty() || options.resume != 0;
    if (!named && options.actions.empty()) return play_from_home(options);
    if (options.scenario.empty() == (options.resume == 0))
        throw Failure(ExitCode::call_wrong, "A scenario or a session is played, not both and not neither.",
                      "Name a scenario, or a session with --resume ID; `coolhead play --help` says more.");
    const std::vector<session::Action> actions = read_actions(options.actions);
    const scoring::Reader reader = load_reader();
    std::optional<store::Store> store = open_store(options);
    if (options.actions.empty()) {
        TypedLines lines;
        play_and_debrief(options, *store, reader, lines);
        return ExitCode::done;
    }
    session::SessionRunner runner = begin_or_resume(options, reader, store ? &*store : nullptr);
    return play_recorded(runner, options, actions);
}

}  // namespace sim::app
