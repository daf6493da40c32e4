#include "scoring/criteria/matrix.h"

#include <array>

namespace scoring::criteria {
namespace {

enum Row { in_public, by_dm, by_phone, by_email_or_link, handed_off, silent };

Row row_of(Route route) {
    switch (route) {
        case Route::dm:
            return by_dm;
        case Route::phone:
            return by_phone;
        case Route::email:
        case Route::secure_link:
            return by_email_or_link;
        case Route::hand_off:
            return handed_off;
        case Route::no_reply:
        case Route::hide:
        case Route::report:
            return silent;
        default:
            return in_public;
    }
}

// Rows: expected. Columns: chosen. In thousandths, as printed in the rubric.
constexpr std::array<std::array<int, 6>, 6> matrix_milli = {{{1000, 400, 200, 300, 400, 0},
                                                             {0, 1000, 600, 600, 500, 0},
                                                             {0, 500, 1000, 400, 600, 0},
                                                             {0, 500, 600, 1000, 500, 0},
                                                             {0, 300, 300, 300, 1000, 0},
                                                             {200, 100, 0, 0, 600, 1000}}};

// Fine where the step allows one offer; silence would have cost nobody any time.
constexpr double calm_offer = .8;

/// The right handle was to be named, and the answer stayed in public without naming it.
bool redirect_missed(Route expected, Route chosen) {
    return expected == Route::redirect && chosen != expected && row_of(chosen) == in_public;
}

bool is_removal(Route route) { return route == Route::hide || route == Route::report; }

/// Whoever should have hidden or reported a post and did the other of the two has done half of it; who left
/// it standing has done nothing.
double removal_credit(Route expected, Route chosen) {
    if (chosen == expected) return 1;
    return is_removal(chosen) ? .5 : 0;
}

}  // namespace

double route_credit(const Expectation& expects, Route chosen) {
    if (const auto accepted = expects.accept_milli.find(chosen); accepted != expects.accept_milli.end())
        return accepted->second / 1000.0;
    if (expects.optional_offer && row_of(chosen) == in_public) return calm_offer;
    if (redirect_missed(expects.route, chosen)) return .5;
    if (is_removal(expects.route) && row_of(chosen) == silent) return removal_credit(expects.route, chosen);
    return matrix_milli[row_of(expects.route)][row_of(chosen)] / 1000.0;
}

}  // namespace scoring::criteria
