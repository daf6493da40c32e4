#include "scoring/agreement/gates.h"

#include <fmt/format.h>

namespace scoring::agreement {
namespace {

/// The rounding of sums of doubles; no gate is as fine.
constexpr double rounding = 1e-9;

double least_of(const Gate& gate, Statistic statistic) {
    return statistic == Statistic::alpha ? gate.alpha : gate.kappa;
}

GateAnswer answer_of(const Gate& gate, const Agreement& agreement, Statistic statistic) {
    GateAnswer answer{gate.use, false, false, {}};
    const double least = least_of(gate, statistic);
    if (!agreement.value)
        answer.lacking.emplace_back("the ratings do not vary");
    else if (least == only_alpha)
        answer.lacking.push_back(fmt::format("an alpha of {:.3f} is asked, and this is a kappa", gate.alpha));
    else if (least > 0 && *agreement.value < least - rounding)
        answer.lacking.push_back(fmt::format("{:.3f} where {:.3f} is asked", *agreement.value, least));
    if (agreement.n_units < gate.units)
        answer.lacking.push_back(fmt::format("{} {} where {} are asked", agreement.n_units,
                                             agreement.n_units == 1 ? "unit" : "units", gate.units));
    if (agreement.n_raters < gate.raters)
        answer.lacking.push_back(fmt::format("{} raters where {} are asked, the machine among them",
                                             agreement.n_raters, gate.raters));
    answer.reached = answer.lacking.empty();
    answer.surely =
        answer.reached && (least == 0 || (agreement.interval && agreement.interval->low >= least));
    return answer;
}

}  // namespace

std::vector<GateAnswer> answers_of_gates(const Agreement& agreement, Statistic statistic) {
    std::vector<GateAnswer> answers;
    for (const Gate& gate : gates) answers.push_back(answer_of(gate, agreement, statistic));
    return answers;
}

std::string sentence(const GateAnswer& answer) {
    const std::string_view use = use_names[static_cast<std::size_t>(answer.use)];
    if (!answer.reached) return fmt::format("Not good for {}: {}.", use, fmt::join(answer.lacking, "; "));
    return answer.surely ? fmt::format("Good for {}.", use)
                         : fmt::format("Good for {}, but the interval reaches below what is asked.", use);
}

}  // namespace scoring::agreement
