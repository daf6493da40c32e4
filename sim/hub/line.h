// One connection to a hub. It never waits for ever: what is silent too long, or is not wanted any more, is
// cut. The only header that shows libpqxx; only this room's sources include it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <pqxx/pqxx>
#include <string>
#include <thread>
#include <utility>

#include "sim/failure/failure.h"
#include "sim/hub/address.h"

namespace sim::hub {

/// How long an answer may take, and who says that it is not wanted any more.
struct Patience {
    std::chrono::milliseconds silence{60000};
    std::function<bool()> stopped = [] { return false; };  ///< asked from another thread, often
};

/// Somebody did not want to wait any longer.
struct Stopped : Failure {
    Stopped();
};

class Line {
  public:
    Line(const Address& address, const std::string& login, const std::string& password,
         Patience patience = {});
    ~Line();
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    /// One statement, which commits by itself; throws Failure in the words of told().
    template <typename... Parameters>
    pqxx::result ask(const std::string& sql, Parameters&&... parameters) {
        return guarded([&] {
            pqxx::nontransaction now(*connection_);
            return now.exec_params(sql, std::forward<Parameters>(parameters)...);
        });
    }
    /// Many statements, all or none.
    void run_together(const std::string& sql);
    /// As SQL writes a text.
    std::string quoted(const std::string& text) { return connection_->quote(text); }

  private:
    pqxx::result guarded(const std::function<pqxx::result()>& work);
    void watch();
    void refuse_open_wire();

    const Address* address_;
    Patience patience_;
    std::unique_ptr<pqxx::connection> connection_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool working_ = false;
    bool closing_ = false;
    bool cut_ = false;
    bool stopped_ = false;
    std::chrono::steady_clock::time_point begun_;
    std::thread watchdog_;
};

/// What PostgreSQL or the network said, as two sentences for people.
Failure told(const Address& address, const std::string& state, const std::string& message);

}  // namespace sim::hub
