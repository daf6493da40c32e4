// A network of the tests' own on loopback: it passes on, is slow, hangs or is cut.
#pragma once

#include <atomic>
#include <cstdint>
#include <thread>

namespace tests {

class Proxy {
  public:
    /// Passes on everything to that port of this machine.
    explicit Proxy(int to_port);
    ~Proxy();
    Proxy(const Proxy&) = delete;
    Proxy& operator=(const Proxy&) = delete;

    int port() const { return port_; }
    /// Counted over all connections from now on, both ways; cut when so many have passed. Below 0: never.
    void cut_after(std::int64_t bytes);
    /// The same, but it neither passes on nor closes any more: as a cable pulled behind a router.
    void hang_after(std::int64_t bytes);
    void pass() { limit_ = -1, hangs_ = false, slow_ = false; }
    /// Some kilobytes in each of many short waits.
    void be_slow() { slow_ = true; }
    std::int64_t passed() const { return passed_; }

  private:
    void serve();
    int listener_ = -1;
    int port_ = 0;
    int to_port_ = 0;
    std::atomic<std::int64_t> passed_ = 0;
    std::atomic<std::int64_t> limit_ = -1;
    std::atomic<bool> hangs_ = false;
    std::atomic<bool> slow_ = false;
    std::atomic<bool> over_ = false;
    std::thread thread_;
};

}  // namespace tests
