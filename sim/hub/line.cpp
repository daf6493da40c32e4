#include "sim/hub/line.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <string_view>

#include "sim/hub/schema.h"

namespace sim::hub {
namespace {

bool says(const std::string& message, std::string_view words) {
    return message.find(words) != std::string::npos;
}

std::string first_line(const std::string& text) {
    std::string line = text.substr(0, text.find('\n'));
    line.erase(line.find_last_not_of(". ") + 1);
    return line;
}

Failure not_reached(const Address& address, const std::string& message) {
    if (says(message, "password authentication failed") || says(message, "is not permitted to log in"))
        return {ExitCode::machine_wrong, "The hub does not know this login any more.",
                "A code works once and for two days, and an account until it is dismissed: ask a manager for "
                "a new "
                "code (`coolhead hub invite`), then `coolhead hub join`."};
    if (says(message, "certificate") || says(message, "SSL") || says(message, "root certificate"))
        return {
            ExitCode::machine_wrong,
            fmt::format("The hub's certificate was not accepted ({}).", first_line(message)),
            "Name the certificate that signed it with ?sslrootcert=FILE behind the address; if it was good "
            "yesterday, ask whoever runs the hub."};
    if (says(message, "does not exist") && says(message, "database"))
        return {ExitCode::input_wrong, fmt::format("{} has no such database.", address.said()),
                "Check the address; `coolhead hub init` makes a hub of a database that is there."};
    return {ExitCode::machine_wrong,
            fmt::format("The hub at {} cannot be reached ({}).", address.said(), first_line(message)),
            "What you do here is kept here. Check the network, then try again: it goes on where it was."};
}

/// libpqxx 6 leaves the state out of some of its errors.
std::string state_of(const pqxx::sql_error& error) {
    if (!error.sqlstate().empty()) return error.sqlstate();
    if (dynamic_cast<const pqxx::insufficient_privilege*>(&error)) return "42501";
    if (dynamic_cast<const pqxx::undefined_table*>(&error)) return "42P01";
    if (dynamic_cast<const pqxx::undefined_function*>(&error)) return "42883";
    return dynamic_cast<const pqxx::disk_full*>(&error) ? "53100" : "";
}

bool is_this_machine(int socket) {
    sockaddr_storage peer = {};
    socklen_t size = sizeof peer;
    if (getpeername(socket, reinterpret_cast<sockaddr*>(&peer), &size) != 0) return false;
    if (peer.ss_family == AF_UNIX) return true;
    if (peer.ss_family == AF_INET)
        return (ntohl(reinterpret_cast<const sockaddr_in*>(&peer)->sin_addr.s_addr) >> 24) == 127;
    return peer.ss_family == AF_INET6 &&
           IN6_IS_ADDR_LOOPBACK(&reinterpret_cast<const sockaddr_in6*>(&peer)->sin6_addr);
}

}  // namespace

Stopped::Stopped()
    : Failure(ExitCode::interrupted, "Stopped; what the hub has is kept.",
              "Begin again, and it goes on from there.") {}

Failure told(const Address& address, const std::string& state, const std::string& message) {
    if (state == "CH001")
        return {ExitCode::machine_wrong,
                fmt::format("The hub has another version than this Coolhead, which speaks version {}.",
                            hub_version()),
                "Install the same Coolhead everywhere; whoever runs the hub brings it up with `coolhead hub "
                "init`. "
                "Nothing was changed."};
    if (state == "CH002")
        return {ExitCode::input_wrong, "This code was used before.",
                "Ask a manager for another: `coolhead hub invite`."};
    if (state == "53100")
        return {ExitCode::machine_wrong, "The hub's disk is full; it took nothing of this.",
                "Tell whoever runs the hub. What waits here goes out as soon as there is room."};
    if (state == "42501" || state == "28000")
        return {ExitCode::input_wrong, "This account may not do that.",
                "`coolhead hub status` says who you are to the hub; a manager may do more."};
    if (state == "3F000" || state == "42P01" || state == "42883")
        return {ExitCode::input_wrong, fmt::format("The database {} is no hub yet.", address.said()),
                "`coolhead hub init` makes one of it."};
    if (state.starts_with("57P") || state.starts_with("08")) return not_reached(address, message);
    return {ExitCode::machine_wrong, fmt::format("The hub refused ({}: {}).", state, first_line(message)),
            "Nothing was changed. If it stays so, tell whoever runs the hub."};
}

Line::Line(const Address& address, const std::string& login, const std::string& password, Patience patience)
    : address_(&address), patience_(std::move(patience)) {
    try {
        connection_ = std::make_unique<pqxx::connection>(address.connection_words(login, password));
    } catch (const pqxx::pqxx_exception& error) {
        throw not_reached(address, error.base().what());
    }
    refuse_open_wire();
    watchdog_ = std::thread([this] { watch(); });
}

Line::~Line() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    changed_.notify_all();
    watchdog_.join();
}

void Line::refuse_open_wire() {
    if (!address_->is_local() || is_this_machine(connection_->sock())) return;
    throw Failure(ExitCode::machine_wrong, fmt::format("{} is not on this machine.", address_->said()),
                  "Write the hub's own name in the address, so that its certificate is checked.");
}

void Line::watch() {
    std::unique_lock lock(mutex_);
    while (!closing_) {
        changed_.wait_for(lock, std::chrono::milliseconds(working_ ? 50 : 1000));
        if (!working_ || cut_) continue;
        stopped_ = patience_.stopped();
        if (!stopped_ && std::chrono::steady_clock::now() - begun_ < patience_.silence) continue;
        cut_ = true;
        shutdown(connection_->sock(), SHUT_RDWR);
    }
}

pqxx::result Line::guarded(const std::function<pqxx::result()>& work) {
    if (patience_.stopped()) throw Stopped();
    {
        const std::lock_guard lock(mutex_);
        if (cut_) throw not_reached(*address_, "the line was cut");
        working_ = true;
        begun_ = std::chrono::steady_clock::now();
    }
    changed_.notify_all();
    const auto done = [this] {
        const std::lock_guard lock(mutex_);
        working_ = false;
        if (stopped_) throw Stopped();
        if (cut_) throw not_reached(*address_, "it was silent too long");
    };
    try {
        pqxx::result result = work();
        const std::lock_guard lock(mutex_);
        working_ = false;
        return result;
    } catch (const pqxx::sql_error& error) {
        done();
        throw told(*address_, state_of(error), error.what());
    } catch (const pqxx::pqxx_exception& error) {
        done();
        throw not_reached(*address_, error.base().what());
    }
}

void Line::run_together(const std::string& sql) {
    guarded([&] {
        pqxx::work all(*connection_);
        pqxx::result result = all.exec(sql);
        all.commit();
        return result;
    });
}

}  // namespace sim::hub
