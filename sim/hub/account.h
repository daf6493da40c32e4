// What a machine knows of its hub: where it is and how it is let in. In a file beside the database that only
// its owner may read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace sim::hub {

struct Account {
    std::string url;  ///< without login and password
    std::string login;
    std::string password;
    bool joined = false;  ///< false between asking for the account and hearing that it is there
    std::string rank;
    std::string team;
    std::string person;  ///< whose account it is, by name; "" of nobody's own
    bool operator==(const Account&) const = default;
};

/// DATABASE-hub.
std::filesystem::path account_file(const std::filesystem::path& database);
/// Empty when the machine has not joined. Throws Failure for a file that cannot be read.
std::optional<Account> account_of(const std::filesystem::path& database);
/// Whole and on the disk when it returns. Throws Failure.
void keep_account(const std::filesystem::path& database, const Account& account);
/// The account, which is there. Throws Failure (input wrong), also when `url` names another hub than joined.
Account joined_account(const std::filesystem::path& database, const std::string& url);

}  // namespace sim::hub
