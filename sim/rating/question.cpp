#include <fmt/format.h>

#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/rating/rating.h"

namespace sim::rating {
namespace {

void add_words(store::Store& store, const Unit& unit, Question& question) {
    store::Statement select = store.ask(
        "SELECT fact ->> 'fact', coalesce(fact ->> 'message', -1), coalesce(fact ->> 'text', '') FROM "
        "journal WHERE session = ?"
        " AND fact ->> 'conversation' = ? AND fact ->> 'fact' IN ('customer_wrote', 'agent_replied') ORDER "
        "BY seq");
    select.bind(unit.session).bind(std::string_view(unit.conversation));
    while (select.step()) {
        const bool reply = select.text(0) == "agent_replied";
        if (reply && select.number(1) == unit.reply) {
            question.reply = select.text(2);
            return;
        }
        question.before.push_back({reply, select.text(2)});
    }
}

}  // namespace

std::optional<Question> next_question(store::Store& store, const Sample& sample, const std::string& rater,
                                      const std::string& now) {
    if (std::ranges::find(sample.raters, rater) == sample.raters.end())
        throw Failure(ExitCode::input_wrong, fmt::format("{} is not asked to rate {}.", rater, sample.name),
                      fmt::format("Asked are {}.", fmt::join(sample.raters, ", ")));
    if (now.substr(0, 10) > sample.deadline)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} was to be rated by {}.", sample.name, sample.deadline),
                      "What was rated by then counts; begin another sample.");
    for (const Unit& unit : sample.units) {
        if (sample.given.contains({rater, unit.number})) continue;
        Question question{unit.number, static_cast<int>(sample.units.size())};
        for (const auto& [criterion, share] : unit.machine) question.criteria.push_back(criterion);
        add_words(store, unit, question);
        return question;
    }
    return std::nullopt;
}

}  // namespace sim::rating
