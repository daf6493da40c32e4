// The one flow of a sitting: time and commands become facts, and facts change the state. Whoever plays goes
// this way and no other; who derives says what is done with the facts besides.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/engine/command.h"
#include "sim/engine/session.h"

namespace sim::desk {

/// Facts that came after others.
void append(std::vector<engine::Fact>& facts, std::vector<engine::Fact> more);

/// What came of a command: facts in order, and why the wish itself was refused, if it was.
struct Submitted {
    std::vector<engine::Fact> facts;
    std::optional<engine::Refusal> refusal;
};

class Seat {
  public:
    virtual ~Seat() = default;

    /// Lets time bring what it brings up to `until`; gives the new facts, applied already.
    std::vector<engine::Fact> advance(engine::Tick until);
    /// Time first, then the wish. What the judge reads in the words is filled in here.
    Submitted submit(engine::Command command);

    virtual const engine::State& state() const = 0;
    /// What a desk looks at in words that are not out yet: length, acts, private data. How they sound may be
    /// left out, which is most of the work; it is measured when they go out.
    virtual scoring::Reading read(const std::string& text, const scoring::ReadingContext& context) const = 0;
    bool over() const { return state().ended; }

  protected:
    Seat() = default;
    Seat(const Seat&) = default;
    Seat& operator=(const Seat&) = default;
    Seat(Seat&&) = default;
    Seat& operator=(Seat&&) = default;

  private:
    /// The facts of time up to `until`, applied.
    virtual std::vector<engine::Fact> live_until(engine::Tick until) = 0;
    virtual void keep(std::span<const engine::Fact> facts) = 0;
    virtual void read_words(engine::Command& command) const = 0;
};

}  // namespace sim::desk
