#include "tests/sim/hub/proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <vector>

namespace tests {
namespace {

struct Pair {
    int near = -1;
    int far = -1;
};

sockaddr_in loopback(int port) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

bool send_all(int to, const char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t sent = send(to, data, size, MSG_NOSIGNAL);
        if (sent <= 0) return false;
        data += sent, size -= static_cast<std::size_t>(sent);
    }
    return true;
}

void close_both(Pair& pair) {
    // A reset, as a cut network gives: what was under way is lost.
    const linger at_once = {1, 0};
    for (const int each : {pair.near, pair.far}) {
        setsockopt(each, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
        close(each);
    }
    pair = {};
}

}  // namespace

Proxy::Proxy(int to_port) : to_port_(to_port) {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    if (bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener_, 64) != 0 ||
        getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("the proxy has no port");
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

Proxy::~Proxy() {
    over_ = true;
    thread_.join();
    close(listener_);
}

void Proxy::cut_after(std::int64_t bytes) { hangs_ = false, passed_ = 0, limit_ = bytes; }
void Proxy::hang_after(std::int64_t bytes) { hangs_ = true, passed_ = 0, limit_ = bytes; }

void Proxy::serve() {
    std::vector<Pair> pairs;
    // False when the pair is to be closed.
    const auto carry = [&](int from, int to) {
        std::array<char, 16384> buffer{};
        const ssize_t size = recv(from, buffer.data(), slow_ ? 2048 : buffer.size(), MSG_DONTWAIT);
        if (size <= 0) return false;
        std::int64_t may = size;
        if (limit_ >= 0) may = std::clamp<std::int64_t>(limit_ - passed_, 0, size);
        passed_ += may;
        if (slow_) std::this_thread::sleep_for(std::chrono::milliseconds(2));
        if (!send_all(to, buffer.data(), static_cast<std::size_t>(may))) return false;
        return may == size || hangs_;
    };
    while (!over_) {
        std::vector<pollfd> watched = {{listener_, POLLIN, 0}};
        const bool is_stuck = hangs_ && limit_ >= 0 && passed_ >= limit_;
        if (!is_stuck)
            for (const Pair& pair : pairs)
                watched.push_back({pair.near, POLLIN, 0}), watched.push_back({pair.far, POLLIN, 0});
        poll(watched.data(), watched.size(), 20);
        for (std::size_t index = 1; index + 1 < watched.size(); index += 2) {
            Pair& pair = pairs[(index - 1) / 2];
            bool good = true;
            if (watched[index].revents != 0) good = carry(pair.near, pair.far);
            if (good && watched[index + 1].revents != 0) good = carry(pair.far, pair.near);
            if (!good) close_both(pair);
        }
        std::erase_if(pairs, [](const Pair& pair) { return pair.near < 0; });
        if (watched.front().revents == 0) continue;
        Pair pair{accept(listener_, nullptr, nullptr), socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
        const sockaddr_in address = loopback(to_port_);
        if (connect(pair.far, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            close_both(pair);
        else
            pairs.push_back(pair);
    }
    for (Pair& pair : pairs) close_both(pair);
}

}  // namespace tests
