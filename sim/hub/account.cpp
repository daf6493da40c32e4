#include "sim/hub/account.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "sim/failure/failure.h"
#include "sim/hub/address.h"

namespace sim::hub {
namespace {

Failure cannot_keep(const std::filesystem::path& file) {
    return {ExitCode::machine_wrong, fmt::format("{} cannot be written.", file.string()),
            "Free some space, or check your access to its folder; then join again with the same code."};
}

void write_whole(const std::filesystem::path& file, const std::string& text) {
    const std::filesystem::path fresh = file.string() + ".new";
    std::error_code ignored;
    std::filesystem::remove(fresh, ignored);
    const int out = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (out < 0) throw cannot_keep(file);
    const bool good =
        write(out, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(out) == 0;
    close(out);
    if (!good || rename(fresh.c_str(), file.c_str()) != 0) throw cannot_keep(file);
}

}  // namespace

std::filesystem::path account_file(const std::filesystem::path& database) {
    return database.string() + "-hub";
}

std::optional<Account> account_of(const std::filesystem::path& database) {
    const std::filesystem::path file = account_file(database);
    std::ifstream in(file);
    if (!in) return std::nullopt;
    const nlohmann::json json = nlohmann::json::parse(std::istreambuf_iterator<char>(in), {}, nullptr, false);
    try {
        return Account{json.at("url"),  json.at("login"), json.at("password"), json.at("joined"),
                       json.at("rank"), json.at("team"),  json.at("person")};
    } catch (const nlohmann::json::exception&) {
        throw Failure(ExitCode::machine_wrong, fmt::format("{} cannot be read.", file.string()),
                      "Move it away and join again: ask a manager for a new code.");
    }
}

void keep_account(const std::filesystem::path& database, const Account& account) {
    const nlohmann::json json = {{"url", account.url},           {"login", account.login},
                                 {"password", account.password}, {"joined", account.joined},
                                 {"rank", account.rank},         {"team", account.team},
                                 {"person", account.person}};
    write_whole(account_file(database), json.dump(2) + "\n");
}

Account joined_account(const std::filesystem::path& database, const std::string& url) {
    std::optional<Account> account = account_of(database);
    if (!account || !account->joined)
        throw Failure(ExitCode::input_wrong, "This machine has not joined a hub.",
                      "Ask a manager for a code, then `coolhead hub join URL CODE`.");
    if (!url.empty() && Address(url).said() != account->url)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("This machine has joined another hub, {}.", account->url),
                      "Leave the address out, or name another database with --db FILE.");
    return std::move(*account);
}

}  // namespace sim::hub
