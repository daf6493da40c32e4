#include "sim/app/data/scorecard_file.h"

#include <fmt/format.h>

#include "sim/app/data/history.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/wall_time.h"
#include "sim/failure/failure.h"
#include "sim/report/reviews.h"
#include "sim/report/scorecard_page.h"

namespace sim::app {

std::string scorecard_page(store::Store& store, store::SessionId session, const engine::State& state,
                           const scoring::Scorecard& card) {
    const std::optional<store::Session> kept = store.session(session);
    if (!kept)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} holds no session {}.", store.file().string(), session.value),
                      "`coolhead sessions` lists those it holds.");
    store::Session shown = *kept;
    shown.started_at = zoned_wall_time(shown.started_at);
    return report::scorecard_page({shown, state, card, disputes_of(store, session),
                                   report::standing_reviews(store.reviews(session)),
                                   store.standing(session, card.judge.id)});
}

std::filesystem::path page_file(store::SessionId session, const std::string& scenario) {
    return documents_folder() / fmt::format("coolhead-{}-{}.html", session.value, scenario);
}

}  // namespace sim::app
