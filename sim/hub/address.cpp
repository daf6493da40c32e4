#include "sim/hub/address.h"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/failure/failure.h"

namespace sim::hub {
namespace {

constexpr std::string_view example = "postgresql://hub.example.org/coolhead";

Failure wrong_address(const std::string& why) {
    return {ExitCode::call_wrong, fmt::format("That is no address of a hub: {}.", why),
            fmt::format("Write it like {}", example)};
}

std::vector<std::string> split_at_commas(const std::string& text) {
    std::vector<std::string> parts(1);
    for (const char letter : text)
        if (letter == ',')
            parts.emplace_back();
        else
            parts.back() += letter;
    return parts;
}

/// libpq reads these where the words say nothing: an address would not be what it says.
void refuse_surroundings() {
    for (const char* name : {"PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE"})
        if (const char* value = std::getenv(name); value && *value)
            throw Failure(ExitCode::call_wrong, fmt::format("{} is set and would lead elsewhere.", name),
                          "Take it out of the environment; the address says all.");
}

std::string quoted(const std::string& value) {
    std::string text = "'";
    for (const char letter : value) {
        if (letter == '\'' || letter == '\\') text += '\\';
        text += letter;
    }
    return text + "'";
}

std::string percent_encoded(const std::string& text) {
    std::string out;
    for (const char letter : text)
        if (std::isalnum(static_cast<unsigned char>(letter)) ||
            std::string_view("-._~").find(letter) != std::string_view::npos)
            out += letter;
        else
            out += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
    return out;
}

/// The certificates that are believed where none are named: the person's own, else the system's.
std::string believed_certificates() {
    const char* home = std::getenv("HOME");
    std::error_code ignored;
    const std::filesystem::path own = std::filesystem::path(home ? home : "/") / ".postgresql" / "root.crt";
    return std::filesystem::exists(own, ignored) ? own.string() : "/etc/ssl/certs/ca-certificates.crt";
}

}  // namespace

bool is_loopback(const std::string& host) {
    if (host.empty()) return false;
    if (host.front() == '/' || host.front() == '@') return true;
    if (host == "localhost" || host == "::1") return true;
    return host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos;
}

Address::Address(const std::string& url) {
    if (!url.starts_with("postgresql://") && !url.starts_with("postgres://"))
        throw wrong_address("it does not begin with postgresql://");
    char* why = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(url.c_str(), &why), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> freed(why, &PQfreemem);
    if (!options) {
        std::string reason = why ? why : "it cannot be read";
        reason.erase(reason.find_last_not_of("\n. ") + 1);
        throw wrong_address(reason);
    }
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option)
        if (option->val) words_[option->keyword] = option->val;
    refuse_surroundings();
    if (words_.contains("service")) throw wrong_address("it names a service instead of a host");
    if (!words_.contains("host") && !words_.contains("hostaddr")) throw wrong_address("it names no host");
    if (!words_.contains("dbname")) throw wrong_address("it names no database after the host");
    local_ = true;
    for (const char* word : {"host", "hostaddr"})
        if (const auto hosts = words_.find(word); hosts != words_.end())
            local_ = local_ && std::ranges::all_of(split_at_commas(hosts->second), is_loopback);
    const auto mode = words_.find("sslmode");
    if (!local_ && mode != words_.end() && mode->second != "verify-full")
        throw Failure(ExitCode::call_wrong,
                      fmt::format("sslmode={} would not know whom it speaks to.", mode->second),
                      "Outside this machine it is verify-full: leave sslmode out; sslrootcert=FILE names the "
                      "certificate that signed the hub's.");
    if (!local_) words_["sslmode"] = "verify-full";
    if (!local_ && !words_.contains("sslrootcert")) words_["sslrootcert"] = believed_certificates();
}

std::string Address::database() const { return words_.at("dbname"); }

std::string Address::said() const {
    const auto word = [&](const char* name) {
        const auto found = words_.find(name);
        return found == words_.end() ? std::string() : found->second;
    };
    // As people write it, where there is one host with a plain name.
    const bool plain = word("host").find_first_of("/,:@") == std::string::npos;
    const std::string port = word("port").empty() ? "" : ":" + word("port");
    std::string text =
        fmt::format("postgresql://{}/{}", plain ? word("host") + port : "", percent_encoded(word("dbname")));
    char joint = '?';
    const auto add = [&](const char* name) {
        if (const std::string value = word(name); !value.empty())
            text += fmt::format("{}{}={}", std::exchange(joint, '&'), name, percent_encoded(value));
    };
    if (!plain) add("host"), add("port");
    add("hostaddr"), add("sslrootcert");
    return text;
}

std::string Address::connection_words(const std::string& login, const std::string& password) const {
    std::map<std::string, std::string> words = words_;
    if (!login.empty()) words["user"] = login, words["password"] = password;
    words["connect_timeout"] = "5";
    words["keepalives"] = "1", words["keepalives_idle"] = "10";
    words["keepalives_interval"] = "5", words["keepalives_count"] = "3";
    words["tcp_user_timeout"] = "20000";
    words["application_name"] = "coolhead";
    words["client_encoding"] = "UTF8";
    words["options"] =
        "-c synchronous_commit=on -c statement_timeout=120s -c lock_timeout=60s"
        " -c idle_in_transaction_session_timeout=60s -c search_path=pg_catalog -c datestyle=ISO"
        " -c extra_float_digits=3 -c bytea_output=hex";
    std::string text;
    for (const auto& [name, value] : words) text += fmt::format("{}={} ", name, quoted(value));
    return text;
}

}  // namespace sim::hub
