// Exchanges beside whatever a window does: a thread of its own with a connection of its own to the database,
// so that no frame waits for the network or the disk.
#pragma once

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "sim/hub/status.h"

namespace sim::hub {

/// What a panel shows. A copy: asking for it waits for nothing.
struct Panel {
    enum class Doing { nothing, sending, taking, asking };
    Doing doing = Doing::nothing;
    int done = 0;  ///< records of this exchange
    int of = 0;    ///< 0 while it is not known
    Status status;
    std::string said;  ///< what the last exchange or question came to, in a sentence
    bool failed = false;
};

class Background {
  public:
    /// `changed` is called from the thread after each change of the panel; `wall_time` tells the date.
    Background(std::filesystem::path database, std::function<std::string()> wall_time,
               std::function<void()> changed);
    /// Gives up what runs; what the hub has is kept.
    ~Background();
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// Sends what waits, takes what came, asks how it stands; once more if it is asked for while it runs.
    void exchange();
    /// Only asks how it stands.
    void ask();
    /// What runs is given up soon, and nothing more begins until it is asked for again.
    void cancel();
    Panel panel() const;

  private:
    void work();
    void do_exchange();
    void show(const std::function<void(Panel&)>& change);

    std::filesystem::path database_;
    std::function<std::string()> wall_time_;
    std::function<void()> changed_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    bool exchange_wanted_ = false;
    bool ask_wanted_ = false;
    bool closing_ = false;
    std::atomic<bool> stop_ = false;
    Panel panel_;
    std::thread thread_;
};

}  // namespace sim::hub
