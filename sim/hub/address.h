// Where a hub is, and how it may be spoken to: encrypted and with its certificate checked, unless it is on
// this very machine.
#pragma once

#include <map>
#include <string>

namespace sim::hub {

class Address {
  public:
    /// Throws Failure (call wrong) for what is no postgresql:// URL, names no host, or asks for less
    /// protection than the way to the host needs.
    explicit Address(const std::string& url);

    /// Every host of it is this machine: a loopback address or a socket file.
    bool is_local() const { return local_; }
    /// As an URL without user and password, to be kept and shown.
    std::string said() const;
    /// For libpq, as this login. Empty `login` leaves who the URL names.
    std::string connection_words(const std::string& login, const std::string& password) const;
    std::string database() const;

  private:
    std::map<std::string, std::string> words_;  ///< libpq's names
    bool local_ = false;
};

/// Whether a name or number of a host can only be this machine.
bool is_loopback(const std::string& host);

}  // namespace sim::hub
