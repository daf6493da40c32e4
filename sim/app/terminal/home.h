// The first screen in plain lines: who you are, what is next, the library by number. For `coolhead play`
// without a scenario.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sim/app/data/workplace.h"
#include "sim/app/terminal/debrief.h"
#include "sim/viewmodel/home.h"

namespace sim::app {

/// What the person wants to do.
struct TerminalChoice {
    enum class What { leave, play, resume, drill } what = What::leave;
    std::string scenario;  ///< a file or an id
    std::string mode = "practice";
    std::int64_t session = 0;
    std::uint64_t seed = 0;  ///< the luck of what is played
};

class TerminalHome {
  public:
    TerminalHome(Workplace& context, SayLine say) : context_(context), say_(std::move(say)) {}

    /// Says where the person stands, and asks until something is chosen.
    TerminalChoice choose(const AskLine& ask);

  private:
    bool ask_name(const AskLine& ask);
    void tell();
    void tell_assigned(const viewmodel::AssignedItem& item);
    std::optional<TerminalChoice> answer(const std::string& line);
    std::optional<TerminalChoice> resume(const std::string& number);
    std::optional<TerminalChoice> open(const std::string& line);
    void list(const std::string& level);
    void about(const std::string& number);
    void extra(const std::string& percent);
    void rename(const std::string& name);
    void progress();
    void past(const std::string& session);
    const viewmodel::ScenarioCard* card_numbered(const std::string& number);

    Workplace& context_;
    SayLine say_;
    viewmodel::Home home_;
    std::uint64_t seed_ = 0;  ///< of the next sitting: what is told about an exercise holds in it
    bool listed_ = false;     ///< said once; /list says it again
};

}  // namespace sim::app
