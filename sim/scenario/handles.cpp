#include "sim/scenario/handles.h"

#include <algorithm>

namespace sim::scenario {

std::string usual_handle(const Brand& brand) {
    for (const Handle& handle : brand.handles)
        if (handle.active() && handle.role == HandleRole::support) return handle.handle;
    return announcing_handle(brand);
}

std::string announcing_handle(const Brand& brand) {
    const auto active = std::ranges::find_if(brand.handles, &Handle::active);
    return active == brand.handles.end() ? "" : active->handle;
}

std::string scripted_handle(const Brand& brand, const Conversation& conversation, const Step* step) {
    if (step && step->expects && !step->expects->as_handle.empty()) return step->expects->as_handle;
    return conversation.owner_handle.empty() ? usual_handle(brand) : conversation.owner_handle;
}

}  // namespace sim::scenario
