#include "sim/viewmodel/route_reading.h"

#include "sim/scenario/scenario.h"

namespace sim::viewmodel {

using scoring::Act;
using scoring::Route;

scoring::Route route_read_from(const scoring::Reading& reading, scoring::Via via, const std::string& text,
                               const scenario::Brand& brand) {
    const std::string& secure_link = brand.channels.secure_link;
    if (!secure_link.empty() && text.find(secure_link) != std::string::npos) return Route::secure_link;
    if (via == scoring::Via::dm) return Route::dm;
    if (reading.has(Act::ask_dm)) return Route::dm;
    if (reading.has(Act::give_phone)) return Route::phone;
    if (reading.has(Act::give_email)) return Route::email;
    return Route::stay_public;
}

scoring::Route route_of(const Draft& draft, const scoring::Reading& reading, const scenario::Brand& brand) {
    return draft.route_chosen ? draft.route : route_read_from(reading, draft.mode, draft.text, brand);
}

}  // namespace sim::viewmodel
