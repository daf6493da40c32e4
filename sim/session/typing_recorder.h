// Keeps how drafts come to be, for the replay: each change of a draft's text with its simulated time.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/store/store.h"
#include "sim/viewmodel/desk.h"
#include "sim/viewmodel/typing.h"

namespace sim::session {

class TypingRecorder {
  public:
    /// `wanted` is the brand's policy: a recorder that is not wanted notes nothing.
    explicit TypingRecorder(bool wanted) : wanted_(wanted) {}

    /// Drafts that were there before anything was typed in this sitting.
    void begin_with(const std::map<std::string, viewmodel::Draft>& drafts);
    /// Looks what changed since it last looked.
    void note(const std::map<std::string, viewmodel::Draft>& drafts, engine::Tick at);
    /// Stores what was noted since; throws Failure and tries again next time.
    void keep(store::Store& store, store::SessionId session);

  private:
    bool wanted_;
    std::map<std::string, std::string> texts_;
    std::vector<store::TypingChange> noted_;
};

/// What was recorded of a session, for the replay.
std::vector<viewmodel::TypedChange> recorded_typing(store::Store& store, store::SessionId session);

}  // namespace sim::session
