#include "sim/session/session_runner.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/reader.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/wall_time.h"
#include "sim/engine/command.h"
#include "sim/engine/fact.h"
#include "sim/engine/state.h"
#include "sim/failure/failure.h"
#include "sim/grading/grade.h"
#include "sim/grading/read_words.h"
#include "sim/grading/reading_cache.h"
#include "sim/grading/step_results.h"
#include "sim/report/scorecard_json.h"
#include "sim/review/decide.h"
#include "sim/scenario/scenario.h"
#include "sim/seal/sealing.h"
#include "sim/session/machine_clock.h"
#include "sim/session/standing_clock.h"

namespace sim::session {
namespace {

scenario::Scenario played_scenario(store::Store& store, store::SessionId session) {
    const store::PlayedTexts texts = store.texts(session);
    const std::string name = fmt::format("session {}", session.value);
    const std::optional<store::Session> row = store.session(session);
    scenario::Loaded loaded = scenario::load_scenario_text(texts.scenario, texts.brand, texts.noise, name,
                                                           {app::scenarios_folder()}, row ? row->seed : 0);
    if (!loaded.scenario) {
        const std::string first = loaded.problems.empty() ? "no reason given" : loaded.problems.front().says;
        throw Failure(ExitCode::input_wrong,
                      fmt::format("The scenario kept with session {} cannot be used any more ({}).",
                                  session.value, first),
                      "Its journal is unharmed: open it with the program that recorded it.");
    }
    return std::move(*loaded.scenario);
}

}  // namespace

SessionRunner::SessionRunner(scenario::Scenario scenario, const scoring::Reader& reader, store::Store* store)
    : play_(std::move(scenario)), reader_(&reader), store_(store) {}

SessionRunner SessionRunner::begin(const scenario::Loaded& loaded, const Sitting& sitting,
                                   const scoring::Reader& reader, store::Store* store) {
    SessionRunner runner(scenario::for_seed(loaded, sitting.seed), reader, store);
    const std::vector<engine::Fact> opening =
        engine::begin(runner.scenario(), sitting.seed, sitting.extra_time_percent, sitting.mode);
    if (store) {
        const bool certified = sitting.mode == engine::Mode::assessment;
        if (certified) seal::refuse_unsealable(app::seals_folder());
        store::NewSession session;
        session.person = sitting.person;
        session.scenario = runner.scenario().id;
        session.version = runner.scenario().version;
        session.seed = sitting.seed;
        session.extra_time_percent = sitting.extra_time_percent;
        session.started_at = app::wall_time();
        session.texts = {loaded.sources.scenario, loaded.sources.brand, loaded.sources.noise};
        runner.id_ = store->begin_session(session, opening);
        runner.known_ = static_cast<int>(opening.size());
        if (certified) seal::seal_beginning(*store, *runner.id_, session.started_at, app::seals_folder());
    }
    runner.play_.apply(opening);
    return runner;
}

SessionRunner SessionRunner::rehearse(const scenario::Loaded& loaded, std::span<const engine::Fact> facts,
                                      const scoring::Reader& reader) {
    SessionRunner runner(loaded.scenario.value(), reader, nullptr);
    runner.play_.apply(facts);
    return runner;
}

SessionRunner SessionRunner::resume(store::Store& store, store::SessionId session,
                                    const scoring::Reader& reader) {
    if (!store.session(session))
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} holds no session {}.", store.file().string(), session.value),
                      "`coolhead sessions` lists those it holds.");
    SessionRunner runner(played_scenario(store, session), reader, &store);
    runner.id_ = session;
    const std::vector<engine::Fact> journal = store.journal(session);
    runner.known_ = static_cast<int>(journal.size());
    runner.play_.apply(journal);
    return runner;
}

void SessionRunner::hold() {
    if (!hold_ && !over()) hold_ = store_->hold(*id_);
}

// Durable first, then true: the screen never shows as sent what a power cut could take back.
void SessionRunner::keep(std::span<const engine::Fact> facts) {
    if (store_ && id_) {
        hold();
        store_->append(*id_, facts, known_);
        known_ += static_cast<int>(facts.size());
    }
    play_.apply(facts);
}

std::vector<engine::Fact> SessionRunner::live_until(engine::Tick until) {
    std::vector<engine::Fact> facts = engine::elapse(state(), until);
    keep(facts);
    return facts;
}

void SessionRunner::read_words(engine::Command& command) const {
    grading::read_words(command, state(), *reader_);
}

scoring::Reading SessionRunner::read(const std::string& text, const scoring::ReadingContext& context) const {
    return reader_->read(text, context, scoring::Evidence::left_out, scoring::ToneReading::left_out);
}

void SessionRunner::note_clock(engine::Tick at) {
    if (store_ && id_ && !state().ended) store_->note_clock(*id_, {at, machine_time()});
}

engine::Tick SessionRunner::take_up(int pace_milli) {
    if (!store_ || !id_) return state().now;
    hold();
    const Standing standing = standing_clock(state(), store_->clock(*id_), machine_time(), pace_milli);
    advance(standing.at);
    if (!state().ended) submit({standing.at, engine::Interrupt{engine::GapCause::closed, standing.away_s}});
    note_clock(standing.at);
    return standing.at;
}

scoring::Scorecard SessionRunner::judge() const { return grading::grade(state(), *reader_); }

bool SessionRunner::keep_verdict(const scoring::Scorecard& card) {
    std::vector<store::StepRow> steps;
    for (const grading::StepResult& step : grading::step_results(state(), card))
        steps.push_back({step.conversation, step.step, step.points, step.of, step.critical});
    const store::ScorecardRow row = report::scorecard_row(id_.value(), card);
    if (!store_->add_verdict(row, steps)) return false;
    seal_first(row);
    if (!store_->reviews(*id_).empty()) review::carry_over(*store_, *id_, review_basis());
    return true;
}

/// A verdict stands, whatever becomes of its seal: where it could not be signed, the desk and the doctor say
/// so.
void SessionRunner::seal_first(const store::ScorecardRow& row) {
    if (state().mode != engine::Mode::assessment || !over()) return;
    try {
        seal::seal_verdict(*store_, row, app::wall_time(), app::seals_folder());
    } catch (const Failure&) {
        return;
    }
}

review::Basis SessionRunner::review_basis() const { return review::basis_of(state(), reader()); }

std::optional<scoring::Scorecard> SessionRunner::kept_verdict() const {
    if (!store_ || !id_) return std::nullopt;
    const std::optional<store::Session> row = store_->session(*id_);
    if (!row || !row->scorecard) return std::nullopt;
    return report::scorecard_of(*row->scorecard);
}

scoring::Scorecard SessionRunner::verdict() {
    if (std::optional<scoring::Scorecard> kept = kept_verdict()) return std::move(*kept);
    scoring::Scorecard card = judge();
    if (!store_ || !id_ || !over()) return card;
    keep_verdict(card);
    return kept_verdict().value();  // what is shown now is what will be shown later, to the last decimal
}

scoring::Scorecard SessionRunner::finish(const std::string& wall_time) {
    if (store_ && id_ && !kept_verdict()) store_->mark_ended(*id_, wall_time);
    return verdict();
}

}  // namespace sim::session
