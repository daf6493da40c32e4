#include "sim/app/terminal/debrief.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/app/data/history.h"
#include "sim/app/data/library.h"
#include "sim/app/data/scorecard_file.h"
#include "sim/app/platform/new_file.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/terminal/command.h"
#include "sim/app/terminal/fact_lines.h"
#include "sim/engine/fact.h"
#include "sim/engine/state.h"
#include "sim/failure/failure.h"
#include "sim/grading/grade.h"
#include "sim/report/scorecard_text.h"
#include "sim/scenario/scenario.h"
#include "sim/session/compare_attempts.h"
#include "sim/viewmodel/progress.h"
#include "sim/viewmodel/rewrite.h"
#include "sim/viewmodel/self_rating.h"

namespace sim::app {
namespace {

constexpr std::string_view debrief_help =
    "/findings       every finding with its number; /findings lost, half or won only those\n"
    "/finding N      one of them\n"
    "/priorities     the two things for next time, with a better line\n"
    "/words          everything that was written, with the findings it belongs to\n"
    "/hour           the session as it went: waits against targets, how hot each customer was\n"
    "/rewrite N TEXT what you would post now in place of the reply of finding N; scored at once, not kept\n"
    "/disagree N WHY your objection to finding N; kept for your trainer, never lowers the score\n"
    "/replay         everything as it happened\n"
    "/save [FILE]    your scorecard as a page to keep; without FILE among your documents\n"
    "/print          the same page, opened where it can be printed\n"
    "/compare ID     this attempt beside session ID of the same exercise; without ID the one before\n"
    "/next           what is next for you, and why\n"
    "/again          the same exercise once more\n"
    "/quit           leave; an empty line does the same\n";

}  // namespace

TerminalDebrief::TerminalDebrief(session::SessionRunner& runner, store::Store& store, std::string person,
                                 scoring::Scorecard card, SayLine say)
    : runner_(runner),
      store_(store),
      person_(std::move(person)),
      card_(std::move(card)),
      say_(std::move(say)),
      journal_(store.journal(*runner.id())) {
    if (const auto rated = store_.self_rating(*runner_.id())) self_ = rated->dimensions;
}

void TerminalDebrief::run(const AskLine& ask, bool ask_first) {
    if (ask_first && !store_.self_rating(*runner_.id())) rate(ask);
    tell_verdict();
    say_("Type /help for what you can look at, /quit to leave.");
    while (!again_) {
        const std::optional<std::string> line = ask();
        if (!line || line->empty() || !type(*line)) return;
    }
}

/// Four numbers, one question each. Nothing is kept where somebody skips.
void TerminalDebrief::rate(const AskLine& ask) {
    const viewmodel::SelfRatingScreen screen = viewmodel::self_rating_of(runner_.scenario().title, self_);
    say_(screen.says);
    say_("Type a number from 0 to 100 for each question, or /skip for all of them.");
    viewmodel::SelfValues values;
    for (std::size_t n = 0; n < screen.questions.size();) {
        say_(fmt::format("{} of {}, {}: {}", n + 1, screen.questions.size(), screen.questions[n].dimension,
                         screen.questions[n].asks));
        const std::optional<std::string> line = ask();
        if (!line) return;  // nobody there to be asked
        if (*line == "/skip" || line->empty()) return store_.save_self_rating(*runner_.id(), {});
        const std::optional<int> number = number_in<int>(*line);
        if (!number || *number < 0 || *number > 100) {
            say_(fmt::format("{} is no number from 0 to 100.", *line));
            continue;
        }
        values[n++] = *number;
    }
    self_ = values;
    store_.save_self_rating(*runner_.id(), {values});
}

void TerminalDebrief::tell_verdict() {
    const engine::State& state = runner_.state();
    say_(report::scorecard_text(card_, report::words_of(journal_), disputes_of(store_, *runner_.id())));
    for (const viewmodel::Dial& dial : shown().dials)
        if (!dial.self.empty()) say_(fmt::format("{}: {}, {}.", dial.label, dial.figure, dial.self));
    say_(sitting_line(state.mode, state.extra_time_percent, state.hints_taken, state.interruptions));
    priorities("");
    if (other_verdicts(store_, *runner_.id()) > 0) say_(shown().judge + ".");
    say_(fmt::format("Kept as session {}.", runner_.id()->value));
}

TerminalDebrief::Verb TerminalDebrief::verb_named(const std::string& name) {
    static constexpr std::array<std::pair<std::string_view, Verb>, 17> verbs = {
        {{"findings", &TerminalDebrief::findings},
         {"finding", &TerminalDebrief::findings},
         {"priorities", &TerminalDebrief::priorities},
         {"words", &TerminalDebrief::words},
         {"hour", &TerminalDebrief::hour},
         {"rewrite", &TerminalDebrief::rewrite},
         {"disagree", &TerminalDebrief::disagree},
         {"replay", &TerminalDebrief::replay},
         {"save", &TerminalDebrief::save},
         {"print", &TerminalDebrief::print},
         {"compare", &TerminalDebrief::compare},
         {"next", &TerminalDebrief::next},
         {"again", &TerminalDebrief::again},
         {"help", &TerminalDebrief::help},
         {"reply", &TerminalDebrief::reply},
         {"quit", &TerminalDebrief::leave},
         {"end", &TerminalDebrief::leave}}};
    const auto found = std::ranges::find(verbs, name, &std::pair<std::string_view, Verb>::first);
    return found == verbs.end() ? nullptr : found->second;
}

/// False when the person leaves.
bool TerminalDebrief::type(const std::string& line) {
    const TerminalCommand command = parse_terminal_line(line);
    if (const Verb verb = verb_named(command.verb))
        (this->*verb)(command.rest);
    else
        say_(fmt::format("/{} is not known here. Type /help for what you can look at.", command.verb));
    return !left_;
}

void TerminalDebrief::reply(const std::string&) {
    say_("The session is over. Type /help for what you can look at, /quit to leave.");
}

void TerminalDebrief::leave(const std::string&) { left_ = true; }

viewmodel::DebriefBackground TerminalDebrief::background() const {
    viewmodel::DebriefBackground background;
    background.self = self_;
    background.disputes = disputes_of(store_, *runner_.id());
    background.journal = journal_;
    background.other_verdicts = other_verdicts(store_, *runner_.id());
    return background;
}

viewmodel::Debrief TerminalDebrief::shown(const viewmodel::DebriefDesk& desk) const {
    return viewmodel::debrief_of(runner_.state(), card_, desk, background());
}

void TerminalDebrief::say_finding(const viewmodel::FindingRow& row) {
    std::string line = fmt::format("{}. {} {}, {}, {}: {}", row.index + 1, row.criterion, row.name,
                                   row.points, row.about, row.says);
    if (!row.words.empty()) line += fmt::format(" In the words: \"{}\".", row.words);
    if (!row.better.empty()) line += fmt::format(" Better: {}", row.better);
    if (!row.disputed.empty()) line += " " + row.disputed;
    say_(line);
}

void TerminalDebrief::findings(const std::string& rest) {
    constexpr std::array<std::string_view, 4> filters = {"all", "lost", "half", "won"};
    if (const auto number = number_in<int>(rest)) {
        std::string unused;
        if (const auto row = numbered(rest, "finding", unused)) say_finding(*row);
        return;
    }
    viewmodel::DebriefDesk desk;
    const auto filter = std::ranges::find(filters, std::string_view(rest));
    if (!rest.empty() && filter == filters.end()) return say_("Type /findings lost, half, won or all.");
    desk.filter = rest.empty() ? 0 : static_cast<int>(filter - filters.begin());
    const viewmodel::Debrief debrief = shown(desk);
    for (const viewmodel::FindingRow& row : debrief.findings) say_finding(row);
    if (debrief.findings.empty()) say_("There are no findings of this kind.");
}

void TerminalDebrief::priorities(const std::string&) {
    const viewmodel::Debrief debrief = shown();
    if (debrief.priorities.empty())
        return say_(debrief.findings.empty() ? debrief.empty_says : "Nothing lost points; keep doing this.");
    for (std::size_t n = 0; n < debrief.priorities.size(); ++n) {
        const viewmodel::Priority& priority = debrief.priorities[n];
        std::string line = fmt::format("For next time, {} of {}: {}. {}", n + 1, debrief.priorities.size(),
                                       priority.title, priority.says);
        if (!priority.better.empty()) line += " You could have sent: " + priority.better;
        say_(line);
    }
}

void TerminalDebrief::words(const std::string&) {
    const viewmodel::Debrief debrief = shown();
    for (std::size_t n = 0; n < debrief.thread.size(); ++n) {
        const viewmodel::DebriefItem& item = debrief.thread[n];
        if (item.first_of_conversation) say_(item.heading + ":");
        std::string line = fmt::format("  {}, {}: {}", item.name, item.meta, item.body.text);
        if (!item.note.text.empty()) line += fmt::format(" ({})", item.note.text);
        std::string belongs;
        for (const viewmodel::FindingRow& row : debrief.findings)
            if (row.item == static_cast<int>(n))
                belongs += fmt::format("{}{}", belongs.empty() ? "" : ", ", row.index + 1);
        say_(belongs.empty() ? line : fmt::format("{} [findings {}]", line, belongs));
    }
}

void TerminalDebrief::hour(const std::string&) {
    const viewmodel::TimeLine hour = shown().hour;
    say_(hour.summary);
    for (const viewmodel::TimeLine::Dot& dot : hour.dots) say_("  Reply: " + dot.says);
    for (const viewmodel::TimeLine::Mark& mark : hour.marks) say_("  Meanwhile: " + mark.says);
}

std::optional<viewmodel::FindingRow> TerminalDebrief::numbered(const std::string& rest,
                                                               const std::string& verb, std::string& words) {
    const std::size_t space = rest.find(' ');
    const std::optional<int> number = number_in<int>(std::string_view(rest).substr(0, space));
    words = space == std::string::npos ? "" : rest.substr(space + 1);
    const viewmodel::Debrief debrief = shown();
    if (number && *number >= 1 && *number <= static_cast<int>(debrief.findings.size()))
        return debrief.findings[static_cast<std::size_t>(*number - 1)];
    say_(fmt::format("Type /{} and the number of a finding, 1 to {}; /findings lists them.", verb,
                     debrief.findings.size()));
    return std::nullopt;
}

void TerminalDebrief::rewrite(const std::string& rest) {
    std::string text;
    const auto row = numbered(rest, "rewrite", text);
    if (!row) return;
    const engine::Message* before = viewmodel::reply_with_id(runner_.state(), row->reply);
    if (!before) return say_("This finding is about no reply of yours; there is nothing to rewrite.");
    if (text.empty())
        return say_(fmt::format("You wrote: {} Type /rewrite {} and what you would post now.", before->text,
                                row->index + 1));
    const auto other = viewmodel::with_rewrite(runner_.state(), row->reply, text, runner_.reader());
    if (!other) return say_("This reply cannot be rewritten.");
    const viewmodel::Rewrite rewrite =
        viewmodel::rewrite_of(runner_.state(), row->reply, text, card_,
                              grading::grade(*other, runner_.reader()), disputes_of(store_, *runner_.id()));
    say_(fmt::format("This reply: {} before, {} now. {}", rewrite.before_figure, rewrite.after_figure,
                     rewrite.session_line));
    for (const viewmodel::Rewrite::Line& line : rewrite.lines)
        say_(fmt::format("  {} {}: {}", line.points.text, line.name, line.says));
    if (!rewrite.better.empty()) say_("  Better still: " + rewrite.better);
}

void TerminalDebrief::disagree(const std::string& rest) {
    std::string because;
    const auto row = numbered(rest, "disagree", because);
    if (!row) return;
    if (because.empty()) return say_(fmt::format("Why? Type /disagree {} and your reason.", row->index + 1));
    const scoring::Objection key = viewmodel::finding_keys(card_)[static_cast<std::size_t>(row->index)];
    store_.add_dispute(*runner_.id(), {card_.rubric, key.criterion, key.conversation, key.reply, key.says,
                                       because, wall_time()});
    const viewmodel::Debrief debrief = shown();
    say_(debrief.waits ? fmt::format("Kept for your trainer, beside the finding. {} for now, {}, {}.",
                                     debrief.overall, debrief.band, debrief.would_have_been)
                       : "Kept for your trainer, beside the finding. The score stays as it is.");
}

void TerminalDebrief::replay(const std::string&) {
    for (const engine::Fact& fact : journal_) say_(line_of(runner_.scenario(), fact));
}

/// Empty, and said, where it cannot be written.
std::optional<std::filesystem::path> TerminalDebrief::save_page(const std::string& named) {
    try {
        const std::filesystem::path file =
            named.empty() ? page_file(*runner_.id(), runner_.scenario().id) : std::filesystem::path(named);
        write_new_file(file, scorecard_page(store_, *runner_.id(), runner_.state(), card_),
                       named.empty() ? IfThere::replace : IfThere::refuse);
        return file;
    } catch (const Failure& failure) {
        say_(failure.says);
        return std::nullopt;
    }
}

void TerminalDebrief::save(const std::string& rest) {
    if (const auto file = save_page(rest)) say_(fmt::format("Saved: {}", file->string()));
}

void TerminalDebrief::print(const std::string&) {
    const auto file = save_page("");
    if (!file) return;
    say_(viewer_.open(*file) ? fmt::format("Opened, to be printed there: {}", file->string())
                             : fmt::format("Saved, but nothing here opens pages; print it from a browser: {}",
                                           file->string()));
}

void TerminalDebrief::compare(const std::string& rest) {
    const viewmodel::History record = load_record(store_, playable_library(), person_, wall_time());
    std::int64_t earlier = number_in<int>(rest).value_or(0);
    for (const viewmodel::Sitting& sitting : record.sittings)
        if (earlier == 0 || rest.empty())
            if (sitting.scenario == runner_.scenario().id && sitting.session < runner_.id()->value)
                earlier = sitting.session;
    auto comparison = viewmodel::comparison_of(record, earlier, runner_.id()->value);
    if (!comparison) return say_("There is no other finished attempt at this exercise to compare with.");
    say_(fmt::format("{}: {} on {}, {} now. {}", comparison->title, comparison->earlier_score,
                     comparison->earlier_when, comparison->later_score, comparison->summary));
    for (const viewmodel::Comparison::Row& row : comparison->rows)
        if (row.heading || !row.change.text.empty())
            say_(fmt::format("{}{}: {} before, {} now{}", row.heading ? "" : "  ", row.name, row.earlier,
                             row.later, row.change.text.empty() ? "" : ", " + row.change.text));
}

void TerminalDebrief::next(const std::string&) {
    const std::vector<scenario::Scenario> library = playable_library();
    const std::string now = wall_time();
    const viewmodel::History record = load_record(store_, library, person_, now);
    if (const auto next = viewmodel::next_from_record(library, record))
        say_(fmt::format("Next for you: {} ({}). {}", next->title, next->scenario, next->because));
    else
        say_("Nothing is weak; choose any exercise.");
    for (const viewmodel::DueItem& item : viewmodel::due_items(library, record, viewmodel::day_of(now)))
        say_(fmt::format("Due today: {}, {}", item.title, item.why));
}

void TerminalDebrief::again(const std::string&) { again_ = true; }
void TerminalDebrief::help(const std::string&) { say_(std::string(debrief_help)); }

}  // namespace sim::app
