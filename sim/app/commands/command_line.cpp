#include "sim/app/commands/command_line.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <optional>

#include "scoring/vocabulary.h"
#include "sim/app/commands/admission.h"
#include "sim/app/commands/agreement.h"
#include "sim/app/commands/analyze.h"
#include "sim/app/commands/assign.h"
#include "sim/app/commands/autoplay.h"
#include "sim/app/commands/demo.h"
#include "sim/app/commands/doctor.h"
#include "sim/app/commands/drill.h"
#include "sim/app/commands/export_sessions.h"
#include "sim/app/commands/hub.h"
#include "sim/app/commands/import_threads.h"
#include "sim/app/commands/option_kinds.h"
#include "sim/app/commands/packs.h"
#include "sim/app/commands/play.h"
#include "sim/app/commands/ratings.h"
#include "sim/app/commands/rescore.h"
#include "sim/app/commands/restore.h"
#include "sim/app/commands/review.h"
#include "sim/app/commands/review_options.h"
#include "sim/app/commands/seals.h"
#include "sim/app/commands/sessions.h"
#include "sim/app/commands/team.h"
#include "sim/app/commands/team_options.h"
#include "sim/app/commands/validate.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/start_options.h"
#include "sim/app/platform/interruption.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/output_format.h"
#include "sim/app/terminal/progress.h"
#include "sim/app/window/window.h"
#include "sim/failure/failure.h"

namespace sim::app {
namespace {

ExitCode open_window(const StartOptions& options) { return static_cast<ExitCode>(run_window(options)); }

ExitCode open_window_at_demo(StartOptions options) {
    const ThrowawayDemo demo;
    options.database = demo.file().string();
    options.at_team = true;
    return open_window(options);
}

/// All options of all commands; CLI11 writes into it.
struct Options {
    std::string database;
    AdmissionOptions who;
    people::Visitor visitor;  ///< once admitted
    PeopleOptions about_people;
    AssignOptions assign;
    StartOptions window;
    std::string size;
    AgreementOptions agreement;
    AnalyzeOptions analyze;
    DemoCommand demo;
    bool at_demo = false;
    DrillOptions drill;
    PlayOptions play;
    AutoplayOptions autoplay;
    ImportOptions import_threads;
    TeamOptions team;
    RatingOptions ratings;
    ReviewOptions review;
    ExportChoices exported;
    HubOptions hub;
    PackOptions pack;
    UnpackOptions unpack;
    std::vector<std::string> paths;
    int jobs = 0;
    bool rules = false;
    bool branches = false;
    std::int64_t session = 0;
    bool all = false;
    bool dry_run = false;
    OutputFormat format = OutputFormat::text;
    std::string judge;
    std::string backup;
    bool list = false;
};

void add_window(CLI::App& program, Options& options) {
    program.add_option("--db", options.database, "The file that holds your sessions");
    program.add_option("--scenario", options.window.scenario, "Open the window at this scenario");
    program
        .add_option("--workshop", options.window.workshop,
                    "Open the trainer's workshop, with this file if one is named")
        ->expected(0, 1);
    program.add_option("--ui-map", options.window.ui_map,
                       "Write where the window's controls are to this file");
    program.add_option("--trace", options.window.trace, "Write what was clicked and typed to this file");
    program.add_option("--size", options.size, "The window's size, like 1440x900")
        ->check([](const std::string& text) {
            int width = 0;
            int height = 0;
            char rest = 0;
            const int read = std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest);
            const bool good = read == 2 && width >= 320 && height >= 240 && width <= 16384 && height <= 16384;
            return good ? std::string() : "write the size like 1440x900, at least 320x240";
        });
    program.add_option("--theme", options.window.theme)
        ->check(CLI::IsMember({"dark", "light", "high-contrast"}));
    program.add_option("--pace", options.window.pace, "Simulated seconds per real second")
        ->check([](const std::string& text) {
            double pace = 0;
            const bool number = CLI::detail::lexical_cast(text, pace);
            const bool good = number && pace >= 0.001 && pace <= 3600;  // which nan is not
            return good ? std::string() : "write how many simulated seconds, 0.001 to 3600";
        });
    program.add_option("--person", options.window.person, "Who plays");
    program.add_option("--as", options.who.as,
                       "Who gives the command, where roles hold; who used it last if not said");
    program.add_option("--passphrase-file", options.who.passphrase_file,
                       "Their passphrase is the first line of this file; asked for if not said");
    program.add_flag("--demo", options.at_demo,
                     "Look at a made-up team in a database that is thrown away afterwards");
    program.add_flag("!--no-tour", options.window.tour, "Do not show new people around");
}

CLI::App* add_analyze(CLI::App& program, Options& options) {
    CLI::App* command = program.add_subcommand(
        "analyze", "What the judge sees in each message: JSON Lines in, JSON Lines out");
    command->add_option("--jobs", options.analyze.jobs, "Threads; the output is the same")
        ->check(CLI::Range(1, 256));
    command->add_flag("--explain", options.analyze.shown.contributions,
                      "Add how much each stretch of text moved each figure");
    command->add_flag("!--no-tone", options.analyze.shown.tone,
                      "Leave tone, politeness, heat and empathy out: many times as fast");
    return command;
}

CLI::App* add_validate(CLI::App& program, Options& options) {
    CLI::App* command = program.add_subcommand("validate", "Check scenarios, brands and noise packs");
    CLI::Option* paths = command->add_option("PATH", options.paths, "Files or folders");
    command->add_option("--jobs", options.jobs, "Threads; the output is the same")->check(CLI::Range(1, 256));
    command->add_flag("--rules", options.rules, "List the rules instead")->excludes(paths);
    command->add_flag("--branches", options.branches,
                      "Show instead which branch each example takes, and how near it comes to the others");
    return command;
}

CLI::App* add_play(CLI::App& program, Options& options) {
    CLI::App* command = program.add_subcommand("play", "Play a scenario in the terminal");
    command->add_option("SCENARIO", options.play.scenario, "A file, or the id of a scenario of the library");
    command->add_option("--actions", options.play.actions, "Play this recorded list without waiting");
    add_format(command, options.play.format, {OutputFormat::text, OutputFormat::json},
               "How the scorecard is printed");
    command->add_option("--seed", options.play.seed, "The session's luck");
    command->add_option("--extra-time", options.play.extra_time_percent, "A person's extra time in per cent")
        ->check(CLI::Range(0, 400));
    command->add_option("--mode", options.play.mode, "practice has hints and a pause, assessment is sealed")
        ->check(CLI::IsMember({"practice", "timed", "assessment"}));
    command->add_option("--resume", options.play.resume, "Go on with this session")
        ->check(CLI::PositiveNumber);
    command->add_flag("--save", options.play.save, "Keep a session of recorded actions as well");
    return command;
}

CLI::App* add_drill(CLI::App& program, Options& options) {
    CLI::App* command = program.add_subcommand("drill", "A round of one-minute drills in the terminal");
    command->add_option("--answers", options.drill.answers, "Take the answers from this JSON file");
    add_format(command, options.drill.format, {OutputFormat::text, OutputFormat::json});
    command->add_option("--seed", options.drill.seed, "Which drills, where nothing else decides");
    command->add_option("--count", options.drill.count, "How many")->check(CLI::Range(1, 100));
    return command;
}

CLI::App* add_autoplay(CLI::App& program, Options& options) {
    CLI::App* command = program.add_subcommand(
        "autoplay", "Let scripted and random trainees play scenarios: coverage, dead ends, who passes");
    AutoplayOptions& autoplay = options.autoplay;
    command->add_option("SCENARIO", autoplay.scenarios, "Files, folders, or ids of the library")->required();
    command->add_option("--runs", autoplay.runs, "Sittings of each scenario, half of them random")
        ->check(CLI::Range(1, 1'000'000));
    command->add_option("--seed", autoplay.seed, "The same seed gives the same result");
    command->add_option("--jobs", autoplay.jobs, "Threads; the result is the same")
        ->check(CLI::Range(1, 256));
    add_format(command, autoplay.format, {OutputFormat::text, OutputFormat::json, OutputFormat::markdown});
    return command;
}

CLI::App* add_import(CLI::App& program, Options& options) {
    CLI::App* import = program.add_subcommand("import", "Real conversations into draft scenarios");
    CLI::App* command = import->add_subcommand(
        "threads", "Conversations of a CSV or JSON Lines file into draft scenarios, private data removed");
    import->require_subcommand(1);
    ImportOptions& chosen = options.import_threads;
    command->add_option("FILE", chosen.file, "The export; --columns says what it must hold");
    command->add_option("--brand", chosen.brand,
                        "The brand that answers; without it a made-up one is written");
    command->add_option("--to", chosen.to, "The drafts' folder, `drafts` if nothing is said");
    command->add_option("--name", chosen.name, "What the drafts are called before their number");
    command->add_option("--company", chosen.company, "Only what this account of the export answered");
    command->add_option("--dates", chosen.dates,
                        "day-first or month-first, for 01/02/2017 where nothing in the file settles it");
    command->add_option("--limit", chosen.limit, "How many drafts at most, or `all`; 100 if nothing is said");
    command
        ->add_option("--longest-wait", chosen.longest_wait_s,
                     "Seconds; longer real waits are played as this, 1800 if nothing is said")
        ->check(CLI::Range(5, 2592000));
    command->add_flag("--replace", chosen.replace, "Write over drafts of the same name");
    command->add_flag("--columns", chosen.columns, "Say what a file must hold, and stop");
    return command;
}

CLI::App* add_pack(CLI::App& program, Options& options) {
    CLI::App* command = program.add_subcommand("pack", "Scenarios and all they need as one file to share");
    command->add_option("SCENARIO", options.pack.scenarios, "Files, folders, or ids of the library")
        ->required();
    command->add_option("--to", options.pack.to, "The pack, like course.zip")->required();
    command->add_flag("--replace", options.pack.replace, "Write over a file of that name");
    return command;
}

CLI::App* add_unpack(CLI::App& program, Options& options) {
    CLI::App* command = program.add_subcommand("unpack", "The scenarios of a pack into a folder");
    command->add_option("FILE", options.unpack.file, "The pack")->required();
    command->add_option("--to", options.unpack.to, "The folder; named after the pack if nothing is said");
    command->add_flag("--replace", options.unpack.replace, "Write over other files of the same name");
    return command;
}

CLI::App* add_demo(CLI::App& program, Options& options) {
    CLI::App* command =
        program.add_subcommand("demo", "Half a year of a made-up team's sessions into a new database");
    command->add_option("FILE", options.demo.file, "The database to be made")->required();
    command->add_option("--seed", options.demo.seed, "The same seed and last day give the same team");
    command->add_option("--until", options.demo.until, "Its last day, like 2026-11-30; today if not said");
    command->add_option("--people", options.demo.people, "How many, 40 if nothing is said")
        ->check(CLI::Range(1, 40));
    command->add_option("--jobs", options.demo.jobs, "Threads; the result is the same")
        ->check(CLI::Range(1, 256));
    return command;
}

CLI::App* add_export(CLI::App& program, Options& options) {
    CLI::App* command =
        program.add_subcommand("export", "Scorecards for a spreadsheet or another program; times are in UTC");
    ExportChoices& chosen = options.exported;
    add_format(command, chosen.format, {OutputFormat::csv, OutputFormat::json, OutputFormat::xapi},
               "csv if nothing is said; xapi: statements shaped like cmi5, without a launch, one a line");
    command->add_option("--since", chosen.since, "Only sessions begun then or later, like 2026-03-02");
    command
        ->add_option("--after", chosen.after,
                     "Only sessions after this number: goes on where an export was stopped")
        ->check(CLI::PositiveNumber);
    command->add_flag("--replies", chosen.replies, "With the words that were written");
    command->add_flag("--bom", chosen.bom, "Of csv: begin with the mark that some spreadsheets need");
    command->add_option("--home", chosen.home,
                        "Of xapi: the address under which people and exercises are named");
    command->add_flag("--schema", chosen.schema, "Print the schema of the JSON instead");
    return command;
}

CLI::App* add_agreement(CLI::App& program, Options& options) {
    namespace rated = scoring::agreement;
    CLI::App* command = program.add_subcommand(
        "agreement", "How alike raters judged the same units, from a table of ratings");
    AgreementOptions& chosen = options.agreement;
    command->add_option("FILE", chosen.file, "A CSV file with the columns unit, rater, value")->required();
    add_word(command, "--scale", chosen.scale, rated::scale_names,
             "What levels tell: whether they differ, which is higher, how far apart they are")
        ->required();
    command->add_option(
        "--levels", chosen.levels,
        "All levels of the rubric, lowest first, like 1,2,3,4,5; may be left out for interval");
    add_word(command, "--statistic", chosen.statistic, rated::statistic_names,
             "alpha if nothing is said; cohen, linear and quadratic are kappas of two raters");
    add_format(command, chosen.format, {OutputFormat::text, OutputFormat::json});
    return command;
}

CLI::App* add_with_session(CLI::App& program, Options& options, const std::string& name,
                           const std::string& help) {
    CLI::App* command = program.add_subcommand(name, help);
    command->add_option("ID", options.session, "The session's number")
        ->required()
        ->check(CLI::PositiveNumber);
    return command;
}

/// One command: what it is called, what runs it, and what it needs of whoever gives it; nothing where it
/// touches nobody's data.
struct Command {
    CLI::App* app;
    std::function<ExitCode()> run;
    std::function<std::optional<Wish>()> wish;
};

using people::Deed;
std::optional<Wish> of_nobody() { return std::nullopt; }
std::function<std::optional<Wish>()> always(Deed deed) {
    return [deed] { return Wish{deed}; };
}

/// What works on files.
void add_file_commands(CLI::App& program, Options& options, std::vector<Command>& commands) {
    commands.push_back({add_analyze(program, options), [&] { return analyze(options.analyze); }, of_nobody});
    commands.push_back(
        {add_validate(program, options),
         [&] {
             if (options.rules) return list_rules();
             if (options.paths.empty())
                 throw Failure(ExitCode::call_wrong, "Nothing to check was named.",
                               "Name a file or a folder to check; `coolhead validate --help` says more.");
             return options.branches ? show_branches(options.paths) : validate(options.paths, options.jobs);
         },
         of_nobody});
    commands.push_back({add_play(program, options), [&] { return play(options.play); },
                        [&] {
                            return Wish{Deed::practise, options.play.person, options.play.resume};
                        }});
    commands.push_back({add_drill(program, options), [&] { return drill(options.drill); },
                        [&] {
                            return Wish{Deed::practise, options.drill.person};
                        }});
    CLI::App* progress = program.add_subcommand("progress", "How a person is doing");
    add_format(progress, options.format, {OutputFormat::text, OutputFormat::json});
    commands.push_back(
        {progress, [&] { return show_progress(options.database, options.window.person, options.format); },
         [&] {
             return Wish{Deed::practise, options.window.person};
         }});
    commands.push_back(
        {add_autoplay(program, options), [&] { return autoplay(options.autoplay); }, of_nobody});
    commands.push_back(
        {add_import(program, options), [&] { return import_threads(options.import_threads); }, of_nobody});
    commands.push_back({add_pack(program, options), [&] { return pack_scenarios(options.pack); }, of_nobody});
    commands.push_back(
        {add_unpack(program, options), [&] { return unpack_scenarios(options.unpack); }, of_nobody});
    commands.push_back(
        {add_agreement(program, options), [&] { return show_agreement(options.agreement); }, of_nobody});
}

/// What works on the sessions that are stored.
void add_session_commands(CLI::App& program, Options& options, std::vector<Command>& commands) {
    CLI::App* sessions = program.add_subcommand("sessions", "List the sessions that are stored");
    add_format(sessions, options.format, {OutputFormat::text, OutputFormat::json});
    commands.push_back({sessions, [&] { return list_sessions(options.database, options.format); },
                        always(Deed::look_at_others)});
    const auto to_look = [&] { return Wish{Deed::look_at_others, "", options.session}; };
    CLI::App* show = add_with_session(program, options, "show", "Show a session's scorecard");
    add_format(show, options.format, {OutputFormat::text, OutputFormat::json, OutputFormat::html},
               "html: one page that needs nothing else, to keep or to print");
    show->add_option("--judge", options.judge, "The verdict of this judge instead of the latest");
    commands.push_back(
        {show, [&] { return show_session(options.database, options.session, options.judge, options.format); },
         to_look});
    commands.push_back(
        {add_with_session(program, options, "replay", "Print everything that happened in a session"),
         [&] { return replay_session(options.database, options.session); }, to_look});
    CLI::App* again =
        program.add_subcommand("rescore", "Add the verdict of today's judge beside those before");
    CLI::Option* id =
        again->add_option("ID", options.session, "The session's number")->check(CLI::PositiveNumber);
    again->add_flag("--all", options.all, "Every finished session")->excludes(id);
    again->add_flag("--dry-run", options.dry_run, "Say what would move, and keep nothing");
    commands.push_back({again,
                        [&] {
                            if (options.session == 0 && !options.all)
                                throw Failure(ExitCode::call_wrong, "No session was named.",
                                              "Name a session, or write --all.");
                            return rescore(options.database, options.session, options.dry_run);
                        },
                        always(Deed::review)});
    commands.push_back({add_export(program, options), [&] { return export_sessions(options.exported); },
                        always(Deed::take_out)});
    commands.push_back({add_team(program, options.team), [&] { return team(options.team); },
                        [&] { return Wish{deed_of(options.team.question)}; }});
    commands.push_back(
        {add_review(program, options.review), [&] { return review(options.review); }, always(Deed::review)});
    commands.push_back({add_ratings(program, options.ratings), [&] { return ratings(options.ratings); },
                        always(Deed::review)});
    commands.push_back({add_hub(program, options.hub), [&] { return hub(options.hub); },
                        [&] { return Wish{deed_of(options.hub.task)}; }});
    commands.push_back({add_demo(program, options), [&] { return demo(options.demo); }, of_nobody});
    CLI::App* restore = program.add_subcommand("restore", "Put back a backup of the database");
    CLI::Option* backup =
        restore->add_option("BACKUP", options.backup, "Its name or file; the latest if nothing is said");
    restore->add_flag("--list", options.list, "Say which backups there are instead")->excludes(backup);
    commands.push_back({restore,
                        [&] {
                            return options.list ? list_backups(options.database)
                                                : restore_backup(options.database, options.backup);
                        },
                        [&]() -> std::optional<Wish> {
                            if (cannot_be_asked(options.database)) return std::nullopt;
                            return Wish{Deed::manage_people};
                        }});
    commands.push_back(
        {program.add_subcommand("doctor", "Check the database, the program's files, fonts and display"),
         [&] { return doctor(options.database); }, of_nobody});
}

/// What is about people: roles, assignments, seals.
void add_people_commands(CLI::App& program, Options& options, std::vector<Command>& commands) {
    commands.push_back({add_people(program, options.about_people),
                        [&] { return show_people(options.about_people, options.visitor); },
                        [&] { return wish_of(options.about_people); }});
    commands.push_back({add_assign(program, options.assign),
                        [&] { return assign(options.assign, options.visitor); },
                        [&] { return wish_of(options.assign); }});
    CLI::App* seals =
        program.add_subcommand("seals", "Certification runs, and whether what was signed still fits");
    add_format(seals, options.format, {OutputFormat::text, OutputFormat::json});
    commands.push_back(
        {seals, [&] { return show_seals(options.database, options.format); }, always(Deed::look_at_others)});
}

std::vector<Command> add_commands(CLI::App& program, Options& options) {
    std::vector<Command> commands;
    add_file_commands(program, options, commands);
    add_session_commands(program, options, commands);
    add_people_commands(program, options, commands);
    return commands;
}

void share_options(Options& options) {
    if (!options.size.empty())
        std::sscanf(options.size.c_str(), "%dx%d", &options.window.width, &options.window.height);
    options.window.database = options.database;
    options.team.database = options.database;
    options.hub.database = options.database;
    options.ratings.database = options.database;
    options.ratings.filter.scenario = options.window.scenario;
    options.team.filter.person = options.window.person;
    options.team.filter.scenario = options.window.scenario;
    options.review.database = options.database;
    options.exported.database = options.database;
    options.review.queue.filter.person = options.window.person;
    options.review.queue.filter.scenario = options.window.scenario;
    if (options.review.task == ReviewTask::queue || options.review.all_open)
        options.review.queue.goes_to = options.review.to;
    options.play.database = options.database;
    options.drill.database = options.database;
    options.drill.person = options.window.person;
    options.play.person = options.window.person;
    options.play.pace = options.window.pace;
    options.who.database = options.database;
    options.about_people.who = options.who;
    options.assign.database = options.database;
    options.assign.person = options.window.person;
}

/// What they do is done in the name that was shown, and nobody else's.
void sign_with(Options& options) {
    options.review.by = options.ratings.by = options.team.by = options.visitor.person;
    if (options.play.person.empty()) options.play.person = options.visitor.person;
    if (options.drill.person.empty()) options.drill.person = options.visitor.person;
}

ExitCode dispatch(const std::vector<Command>& commands, Options& options) {
    share_options(options);
    for (const Command& command : commands) {
        if (!command.app->parsed()) continue;
        if (const std::optional<Wish> wish = command.wish()) options.visitor = admit(options.who, *wish);
        if (options.visitor.shown) sign_with(options);
        return command.run();
    }
    return options.at_demo ? open_window_at_demo(options.window) : open_window(options.window);
}

std::string version(const char* commit) {
    return fmt::format("coolhead {} (commit {})\n{}", COOLHEAD_VERSION, commit,
                       scoring::said(load_reader().judge()));
}

int say_failure(ExitCode code, const std::string& sentence) {
    complain(fmt::format("coolhead: {}\n", sentence));
    return static_cast<int>(code);
}

int parse_and_run(int argc, char** argv, const char* commit) {
    Options options;
    CLI::App program(
        "Coolhead: practise answering customers on social media before going live.\n"
        "Without a command it opens the window.",
        "coolhead");
    add_window(program, options);
    const std::vector<Command> commands = add_commands(program, options);
    for (const Command& command : commands) command.app->fallthrough();
    program.require_subcommand(0, 1);
    program.set_version_flag(
        "--version", [&] { return version(commit); }, "Say which program and which judge this is");
    try {
        program.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const CLI::App* chosen = &program;
        while (!chosen->get_subcommands().empty()) chosen = chosen->get_subcommands().front();
        print(chosen->help());
        return 0;
    } catch (const CLI::CallForVersion& asked) {
        print(std::string(asked.what()) + "\n");
        return 0;
    } catch (const CLI::ParseError& error) {
        return say_failure(ExitCode::call_wrong,
                           fmt::format("{}; `coolhead --help` lists what there is.", error.what()));
    }
    options.window.at_workshop = program.count("--workshop") > 0;
    return static_cast<int>(dispatch(commands, options));
}

}  // namespace

int run(int argc, char** argv, const char* commit) {
    open_closed_outputs();
    exit_when_interrupted();
    int code = 0;
    try {
        with_failures_told([&] { code = parse_and_run(argc, argv, commit); });
    } catch (const FileProblems& problems) {
        complain(fmt::format("{}\n", problems.what()));
        return static_cast<int>(problems.code);
    } catch (const Failure& failure) {
        return say_failure(failure.code, failure.what());
    }
    return code;
}

}  // namespace sim::app
