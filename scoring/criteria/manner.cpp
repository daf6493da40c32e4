#include "scoring/criteria/manner.h"

#include <algorithm>
#include <array>

namespace scoring::criteria {
namespace {

struct Corner {
    int milli;
    double credit;
};
/// A model is seldom surer than .9 or less sure than .1; a reply that it likes that much is as good as any.
constexpr std::array<Corner, 5> curve = {{{0, 0}, {150, .05}, {500, .5}, {800, .95}, {1000, 1}}};

}  // namespace

std::optional<double> manner_credit(const Reading& reading, Manner what) {
    const MannerSeen* seen = reading.seen(what);
    if (!seen) return std::nullopt;
    const auto next = std::find_if(curve.begin() + 1, curve.end() - 1,
                                   [&](const Corner& corner) { return seen->milli <= corner.milli; });
    const Corner& before = *(next - 1);
    const double share = static_cast<double>(seen->milli - before.milli) / (next->milli - before.milli);
    return std::clamp(before.credit + share * (next->credit - before.credit), 0.0, 1.0);
}

Span manner_span(const Reading& reading, Manner what) {
    const MannerSeen* seen = reading.seen(what);
    return seen ? seen->span : Span{};
}

}  // namespace scoring::criteria
