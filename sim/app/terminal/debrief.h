// After a session in the terminal: the trainee's own view first, then the verdict, then questions by number.
// The same view-models as in the window; plain lines, made to be read aloud.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/app/platform/viewer.h"
#include "sim/session/session_runner.h"
#include "sim/viewmodel/debrief.h"
#include "sim/viewmodel/progress.h"

namespace sim::app {

/// The next typed line; empty at the end of the input.
using AskLine = std::function<std::optional<std::string>()>;
using SayLine = std::function<void(const std::string&)>;

class TerminalDebrief {
  public:
    /// A finished session that is kept in `store`.
    TerminalDebrief(session::SessionRunner& runner, store::Store& store, std::string person,
                    scoring::Scorecard card, SayLine say);

    /// Asks how it went, once per session; tells the verdict; answers until the person leaves.
    void run(const AskLine& ask, bool ask_first);
    /// The person wants the same exercise once more.
    bool wants_again() const { return again_; }

  private:
    using Verb = void (TerminalDebrief::*)(const std::string& rest);
    static Verb verb_named(const std::string& name);

    void rate(const AskLine& ask);
    void tell_verdict();
    bool type(const std::string& line);
    void findings(const std::string& rest);
    void priorities(const std::string& rest);
    void words(const std::string& rest);
    void hour(const std::string& rest);
    void rewrite(const std::string& rest);
    void disagree(const std::string& rest);
    void replay(const std::string& rest);
    void save(const std::string& rest);
    void print(const std::string& rest);
    void compare(const std::string& rest);
    void next(const std::string& rest);
    void again(const std::string& rest);
    void help(const std::string& rest);
    void reply(const std::string& rest);
    void leave(const std::string& rest);
    std::optional<std::filesystem::path> save_page(const std::string& named);
    viewmodel::DebriefBackground background() const;
    viewmodel::Debrief shown(const viewmodel::DebriefDesk& desk = {}) const;
    /// The finding of this number, and what was typed behind it; says so where there is none.
    std::optional<viewmodel::FindingRow> numbered(const std::string& rest, const std::string& verb,
                                                  std::string& words);
    void say_replies(const viewmodel::Comparison::Replies& replies);
    void say_finding(const viewmodel::FindingRow& row);

    session::SessionRunner& runner_;
    store::Store& store_;
    std::string person_;
    scoring::Scorecard card_;
    SayLine say_;
    std::vector<engine::Fact> journal_;
    std::array<std::optional<int>, 4> self_{};
    Viewer viewer_;
    bool again_ = false;
    bool left_ = false;
};

}  // namespace sim::app
