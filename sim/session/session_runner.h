// A session that is kept: its facts become durable, then they change the state.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "scoring/reader.h"
#include "scoring/scorecard.h"
#include "sim/desk/seat.h"
#include "sim/engine/play.h"
#include "sim/scenario/load.h"
#include "sim/store/store.h"

namespace sim::review {
struct Basis;
}

namespace sim::session {

/// Who plays, and with what luck.
struct Sitting {
    std::string person;
    std::uint64_t seed = 1;
    int extra_time_percent = 0;
    engine::Mode mode = engine::Mode::practice;
};

class SessionRunner : public desk::Seat {
  public:
    /// A new session of a scenario that has no errors. `store` may be null: then nothing is kept. Reader and
    /// store must outlive the runner. Throws Failure.
    static SessionRunner begin(const scenario::Loaded& loaded, const Sitting& sitting,
                               const scoring::Reader& reader, store::Store* store);
    /// A session that was played elsewhere up to here; nothing of it is kept.
    static SessionRunner rehearse(const scenario::Loaded& loaded, std::span<const engine::Fact> facts,
                                  const scoring::Reader& reader);
    /// A stored session as it stands, from the files it was played with. Throws Failure when it is not there
    /// or those files cannot be understood any more.
    static SessionRunner resume(store::Store& store, store::SessionId session, const scoring::Reader& reader);

    /// What today's judge says of it as of now. Nothing is kept.
    scoring::Scorecard judge() const;
    /// Keeps a verdict beside those of other judges; false where this judge's stands already.
    bool keep_verdict(const scoring::Scorecard& card);
    /// What reviewers' decisions about its verdict are counted up by.
    review::Basis review_basis() const;
    /// The verdict that was given: the latest that is kept, as it was shown then. Where the session is over
    /// and none is kept, today's judge gives one now, and it is.
    scoring::Scorecard verdict();
    /// The same at the end of a sitting, whose wall time is kept too.
    scoring::Scorecard finish(const std::string& wall_time);

    /// Keeps where the clock stands now, for the next time the session is taken up.
    void note_clock(engine::Tick at);
    /// Where the clock stands when a resumed session goes on; says in the journal that it was interrupted.
    /// Throws Failure when another program plays it.
    engine::Tick take_up(int pace_milli);

    const engine::State& state() const override { return play_.state(); }
    scoring::Reading read(const std::string& text, const scoring::ReadingContext& context) const override;
    const scenario::Scenario& scenario() const { return play_.scenario(); }
    const scoring::Reader& reader() const { return *reader_; }
    /// Empty when nothing is kept.
    std::optional<store::SessionId> id() const { return id_; }

  private:
    SessionRunner(scenario::Scenario scenario, const scoring::Reader& reader, store::Store* store);
    std::vector<engine::Fact> live_until(engine::Tick until) override;
    void keep(std::span<const engine::Fact> facts) override;
    void hold();
    void seal_first(const store::ScorecardRow& row);
    void read_words(engine::Command& command) const override;
    std::optional<scoring::Scorecard> kept_verdict() const;

    engine::Play play_;
    const scoring::Reader* reader_;
    store::Store* store_;
    std::optional<store::SessionId> id_;
    std::optional<store::SessionHold> hold_;  ///< while it is played
    int known_ = 0;                           ///< facts of the journal
};

}  // namespace sim::session
