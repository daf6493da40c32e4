// Who plays a session: one program at a time, so that two do not write one story.
#pragma once

#include <filesystem>

#include "sim/store/session_feedback.h"

namespace sim::store {

/// A lock that the system takes back when the program ends, however it ends: it stands on one byte of the
/// file DATABASE-playing, the session's number. Where the file system has no locks, everybody gets one.
class SessionHold {
  public:
    /// Throws Failure (machine wrong) when another program has it.
    SessionHold(const std::filesystem::path& database, SessionId session);
    ~SessionHold();
    SessionHold(SessionHold&& other) noexcept;
    SessionHold& operator=(SessionHold&& other) noexcept;
    SessionHold(const SessionHold&) = delete;
    SessionHold& operator=(const SessionHold&) = delete;

  private:
    int descriptor_ = -1;
};

}  // namespace sim::store
