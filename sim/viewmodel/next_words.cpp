#include "sim/viewmodel/next_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/dimension_titles.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"

namespace sim::viewmodel {
namespace {

std::string steps_words(int asking, int steps) {
    if (steps == 1) return "The one step here asks for it.";
    if (asking == steps) return fmt::format("All {} steps here ask for it.", steps);
    return fmt::format("{} of the {} steps here {} for it.", asking, steps, asking == 1 ? "asks" : "ask");
}

}  // namespace

std::string dimension_in_words(const std::string& name) {
    const auto found = std::ranges::find(scoring::dimension_names, std::string_view(name));
    if (found == scoring::dimension_names.end()) return spoken(name);
    return std::string(
        scoring::dimensions_spoken[static_cast<std::size_t>(found - scoring::dimension_names.begin())]);
}

namespace {

/// A name in the middle of a sentence.
std::string within(std::string name) {
    if (name.size() > 1 && name[1] >= 'a' && name[1] <= 'z' && name[0] >= 'A' && name[0] <= 'Z')
        name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
}

}  // namespace

std::string next_because(const Strength& weakest, const scenario::Scenario& scenario) {
    int asking = 0, steps = 0;
    for (const scenario::Conversation& conversation : scenario.conversations)
        for (const auto& [id, step] : conversation.steps)
            if (step.expects)
                ++steps, asking += exercises(scenario, conversation, step, weakest.id) >= about_it;
    const std::string dimension = dimension_of(weakest.id);
    const bool teaches_it = std::ranges::find(scenario.teaches, dimension) != scenario.teaches.end();
    const std::string why = asking > 0 ? steps_words(asking, steps)
                            : teaches_it
                                ? fmt::format("This exercise trains {}.", dimension_in_words(dimension))
                                : "Every exercise asks for it; this is the one to take next.";
    return fmt::format("Your weakest criterion is {}, {} % of its points lately. {}", within(weakest.name),
                       rounded(100 * weakest.share()), why);
}

}  // namespace sim::viewmodel
