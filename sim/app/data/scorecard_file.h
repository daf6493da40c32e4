// A session's own scorecard as a page to keep, to print and to show to somebody.
#pragma once

#include <filesystem>
#include <string>

#include "scoring/scorecard.h"
#include "sim/store/store.h"

namespace sim::engine {
struct State;
}

namespace sim::app {

/// The whole page, with the objections that are kept. Throws Failure.
std::string scorecard_page(store::Store& store, store::SessionId session, const engine::State& state,
                           const scoring::Scorecard& card);

/// Where it goes where nobody says: "coolhead-7-charged-twice.html" in documents_folder().
std::filesystem::path page_file(store::SessionId session, const std::string& scenario);

}  // namespace sim::app
