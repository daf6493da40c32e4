#include "sim/app/terminal/home.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/app/data/history.h"
#include "sim/app/data/home_now.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/terminal/command.h"
#include "sim/app/terminal/progress.h"
#include "sim/report/scorecard_json.h"
#include "sim/report/scorecard_text.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

/// What can be typed here; "reply" is a line without a slash, the number of an exercise.
enum class HomeVerb { reply, resume, drill, help, list, about, extra, name, progress, show };
constexpr std::array<std::string_view, 10> home_verb_names = {"reply", "resume", "drill", "help",     "list",
                                                              "about", "extra",  "name",  "progress", "show"};

constexpr std::string_view home_help =
    "N               play exercise number N in practice; `N timed` and `N assessment` sit it the other ways\n"
    "/about N        what exercise N asks of you\n"
    "/list           the exercises; /list starter, core or hard only those\n"
    "/resume N       go on with an unfinished session; without N with the latest\n"
    "/drill          five one-minute drills\n"
    "/progress       trends, badges, what is due, past sessions and their numbers\n"
    "/show ID        the scorecard of a past session\n"
    "/extra PERCENT  customers and targets wait that much longer: 0, 25, 50 or 100; kept with your name\n"
    "/name NAME      somebody else sits down, or you take another name\n"
    "/quit           leave; an empty line does the same\n";

}  // namespace

TerminalChoice TerminalHome::choose(const AskLine& ask) {
    if (context_.person.empty() && !ask_name(ask)) return {};
    home_ = home_now(context_, std::nullopt);
    seed_ = fresh_seed();
    tell();
    for (;;) {
        say_("Which exercise? Type its number, /list, or /help.");
        const std::optional<std::string> line = ask();
        if (!line || line->empty() || *line == "/quit") return {};
        if (const std::optional<TerminalChoice> choice = answer(*line)) return *choice;
    }
}

bool TerminalHome::ask_name(const AskLine& ask) {
    const std::string usual = default_person();
    say_(fmt::format("Welcome to Coolhead. What shall we call you? Type a name; an empty line takes {}.",
                     usual));
    const std::optional<std::string> name = ask();
    if (!name) return false;
    context_.sit_down(name->empty() ? usual : *name);
    return true;
}

void TerminalHome::tell() {
    say_(fmt::format("Hello {}. Extra time: {} %.", context_.person, context_.profile.extra_time_percent));
    if (home_.resume)
        say_(fmt::format("Unfinished: {}, {}. /resume goes on with it.", home_.resume->title,
                         home_.resume->where));
    for (const viewmodel::ResumeOffer& other : home_.other_unfinished)
        say_(fmt::format("Unfinished, too: {}, {}. /resume {} goes on with it.", other.title, other.where,
                         other.session));
    if (home_.standing) say_(fmt::format("{}: {}", home_.standing->title, home_.standing->says));
    for (const viewmodel::AssignedItem& item : home_.assigned) tell_assigned(item);
    for (const viewmodel::DueItem& item : home_.due)
        say_(fmt::format("Due today: {}, {}. /drill brings it.", item.title, item.why));
    if (!listed_) list("");
    listed_ = true;
    if (home_.next) {
        const auto card =
            std::ranges::find(home_.cards, home_.next->scenario, &viewmodel::ScenarioCard::scenario);
        say_(fmt::format("Next for you: {}, {}", card - home_.cards.begin() + 1, home_.next->title));
        say_(home_.next->because);
    }
}

/// With what is typed to begin it, or to go on with it.
void TerminalHome::tell_assigned(const viewmodel::AssignedItem& item) {
    const auto card = std::ranges::find(home_.cards, item.scenario, &viewmodel::ScenarioCard::scenario);
    if (card == home_.cards.end()) return;
    const auto number = card - home_.cards.begin() + 1;
    const std::string typed = item.in_progress > 0
                                  ? fmt::format("/resume {} goes on with it", item.in_progress)
                              : item.certification ? fmt::format("`{} assessment` begins it", number)
                                                   : fmt::format("{} begins it", number);
    say_(fmt::format("Assigned to you: {}, {}{}{}. {}.", item.title, item.state.text,
                     item.why.empty() ? "" : ", ", item.why, typed));
}

void TerminalHome::list(const std::string& level) {
    bool any = false;
    for (std::size_t n = 0; n < home_.cards.size(); ++n) {
        const viewmodel::ScenarioCard& card = home_.cards[n];
        if (!level.empty() && level_word(card) != level) continue;
        any = true;
        say_(fmt::format("{}. {}, {}, {}, {}.", n + 1, card.title, level_word(card), card.minutes,
                         card.result.text));
    }
    for (const std::string& broken : home_.broken) say_("Cannot be played: " + broken);
    if (!any) say_("There is no such exercise; the levels are starter, core and hard.");
}

const viewmodel::ScenarioCard* TerminalHome::card_numbered(const std::string& words) {
    const auto number = number_in<std::int64_t>(words);
    if (number && *number >= 1 && *number <= static_cast<std::int64_t>(home_.cards.size()))
        return &home_.cards[static_cast<std::size_t>(*number - 1)];
    say_(fmt::format("{} is no number of an exercise; they go from 1 to {}.", words.empty() ? "This" : words,
                     home_.cards.size()));
    return nullptr;
}

std::optional<TerminalChoice> TerminalHome::open(const std::string& line) {
    const std::size_t space = line.find(' ');
    const viewmodel::ScenarioCard* card = card_numbered(line.substr(0, space));
    if (!card) return std::nullopt;
    TerminalChoice choice;
    choice.what = TerminalChoice::What::play;
    choice.seed = seed_;
    choice.scenario = context_.file_of(card->scenario);
    if (space == std::string::npos) return choice;
    choice.mode = line.substr(space + 1);
    if (scoring::from_name<engine::Mode>(engine::mode_names, choice.mode)) return choice;
    say_(fmt::format("{} is no way to sit it; type practice, timed or assessment behind the number.",
                     choice.mode));
    return std::nullopt;
}

void TerminalHome::about(const std::string& number) {
    const viewmodel::ScenarioCard* card = card_numbered(number);
    const scenario::Scenario* scenario = card ? context_.find(card->scenario) : nullptr;
    if (!scenario) return;
    const viewmodel::Briefing briefing =
        viewmodel::briefing_of(*scenario, seed_, "practice", context_.profile.extra_time_percent);
    say_(fmt::format("{}, {}, {}. {}", briefing.title, briefing.level, briefing.minutes, briefing.summary));
    say_(fmt::format("You answer for {} {}", viewmodel::as_sentence(briefing.brand_name),
                     briefing.brand_about));
    for (const std::string& goal : briefing.goals) say_("Goal: " + goal);
    say_(briefing.done_means);
    for (const viewmodel::ModeChoice& mode : briefing.modes)
        say_(fmt::format("{} {}: {}", number, mode.mode, mode.about));
}

void TerminalHome::extra(const std::string& percent) {
    const auto number = number_in<std::int64_t>(percent);
    if (!number || *number < 0 || *number > 400) return say_("Type /extra and per cent, like /extra 50.");
    Profile changed = context_.profile;
    changed.extra_time_percent = static_cast<int>(*number);
    context_.choose(changed);
    say_(fmt::format("Customers and targets wait {} % longer from now on.", *number));
}

void TerminalHome::rename(const std::string& name) {
    if (name.empty()) return say_("Type /name and the name.");
    context_.sit_down(name);
    home_ = home_now(context_, std::nullopt);
    say_(fmt::format("Hello {}. Extra time: {} %.", name, context_.profile.extra_time_percent));
}

void TerminalHome::progress() {
    show_progress(context_.store.file().string(), context_.person, OutputFormat::text);
}

void TerminalHome::past(const std::string& session) {
    const std::optional<store::Session> row =
        context_.store.session({number_in<std::int64_t>(session).value_or(0)});
    if (!row || row->ended_because.empty())
        return say_("There is no finished session of this number; /progress lists them.");
    const scoring::Scorecard card =
        row->scorecard ? report::scorecard_of(*row->scorecard)
                       : session::SessionRunner::resume(context_.store, row->id, context_.reader).verdict();
    say_(report::scorecard_text(card, report::words_of(context_.store.journal(row->id)),
                                disputes_of(context_.store, row->id)));
}

/// The latest unfinished session, or the one of that number.
std::optional<TerminalChoice> TerminalHome::resume(const std::string& number) {
    if (!home_.resume) return say_("No session is unfinished."), std::nullopt;
    const std::int64_t wanted =
        number.empty() ? home_.resume->session : number_in<std::int64_t>(number).value_or(0);
    const bool other = std::ranges::find(home_.other_unfinished, wanted, &viewmodel::ResumeOffer::session) !=
                       home_.other_unfinished.end();
    if (wanted != home_.resume->session && !other)
        return say_("No unfinished session of yours has this number; they are listed above."), std::nullopt;
    TerminalChoice choice;
    choice.what = TerminalChoice::What::resume, choice.session = wanted;
    return choice;
}

/// Empty as long as nothing is chosen.
std::optional<TerminalChoice> TerminalHome::answer(const std::string& line) {
    const TerminalCommand command = parse_terminal_line(line);
    TerminalChoice choice;
    const auto verb = scoring::from_name<HomeVerb>(home_verb_names, command.verb);
    if (!verb) {
        say_(fmt::format("/{} is not known here. Type /help for what you can do.", command.verb));
        return std::nullopt;
    }
    switch (*verb) {
        case HomeVerb::reply:
            return open(line);
        case HomeVerb::resume:
            return resume(command.rest);
        case HomeVerb::drill:
            choice.what = TerminalChoice::What::drill;
            return choice;
        case HomeVerb::help:
            return say_(std::string(home_help)), std::nullopt;
        case HomeVerb::list:
            return list(command.rest), std::nullopt;
        case HomeVerb::about:
            return about(command.rest), std::nullopt;
        case HomeVerb::extra:
            return extra(command.rest), std::nullopt;
        case HomeVerb::name:
            return rename(command.rest), std::nullopt;
        case HomeVerb::progress:
            return progress(), std::nullopt;
        case HomeVerb::show:
            return past(command.rest), std::nullopt;
    }
    return std::nullopt;
}

}  // namespace sim::app
