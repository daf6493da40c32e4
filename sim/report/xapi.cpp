#include "sim/report/xapi.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "scoring/rubric.h"
#include "sim/report/scorecard_json.h"
#include "sim/scenario/date.h"
#include "sim/store/content_hash.h"

namespace sim::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view adl = "http://adlnet.gov/expapi/verbs/";
constexpr std::string_view cmi5 = "https://w3id.org/xapi/cmi5/context/";

/// RFC 9562's version 8: from the content, so that whoever sends a file twice sends the same statements.
std::string uuid_of(const std::string& content) {
    std::string digits = store::content_hash(content).substr(0, 32);
    digits[12] = '8';
    constexpr std::string_view variants = "89ab";
    const char& digit = digits[16];
    digits[16] = variants[static_cast<std::size_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10) % 4];
    return digits.substr(0, 8) + "-" + digits.substr(8, 4) + "-" + digits.substr(12, 4) + "-" +
           digits.substr(16, 4) + "-" + digits.substr(20);
}

/// What tells one session from all others, on any machine.
std::string identity(const store::Session& session) {
    return fmt::format("{}\n{}\n{}\n{}\n{}\n{}", session.id.value, session.person, session.scenario,
                       session.version, session.seed, session.started_at);
}

std::string utc(std::int64_t unix_ms) {
    const std::int64_t second = unix_ms / 1000;
    const scenario::CivilDay day = scenario::civil_day(second);
    const std::int64_t of_day = second % scenario::seconds_per_day;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", day.year, day.month, day.day,
                       of_day / 3600, of_day / 60 % 60, of_day % 60, unix_ms % 1000);
}

std::string duration(std::int64_t ms) {
    const std::int64_t hundredths = (ms + 5) / 10;
    return fmt::format("PT{}.{:02}S", hundredths / 100, hundredths % 100);
}

/// A path of an IRI: what is no letter, digit or one of -._~ is written as its bytes.
std::string iri_part(const std::string& text) {
    std::string part;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        const bool plain = (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z') ||
                           (value >= '0' && value <= '9') ||
                           std::string_view("-._~").find(byte) != std::string_view::npos;
        part += plain ? std::string(1, byte) : fmt::format("%{:02X}", value);
    }
    return part;
}

double four_decimals(double number) { return std::round(number * 10000) / 10000; }

/// Builds the statements of one session, each a moment after the one before.
class Sitting {
  public:
    Sitting(const XapiSession& given, const XapiOptions& options)
        : given_(given),
          options_(options),
          registration_(uuid_of(identity(given.session))),
          last_ms_(given.began_ms - 1) {}

    std::string lines() {
        add(statement("initialized", given_.began_ms));
        int nth = 0;
        for (const XapiReply& reply : given_.replies) add_answer(reply, nth++);
        add_completed();
        add_judgement();
        Json end = statement("terminated", given_.ended_ms);
        end["result"] = {{"duration", since_begin()}};
        add(end);
        return lines_;
    }

  private:
    std::string activity() const { return options_.home + "/exercises/" + iri_part(given_.session.scenario); }

    /// Not before the statement before it: an order of times is what tells the order of statements.
    std::int64_t moment_after(std::int64_t wished_ms) { return last_ms_ = std::max(last_ms_ + 1, wished_ms); }

    std::string since_begin() const { return duration(last_ms_ - given_.began_ms); }

    Json statement(std::string_view verb, std::int64_t wished_ms, int nth = 0) {
        const std::int64_t at = moment_after(wished_ms);
        Json object = {{"id", activity()},
                       {"definition", {{"type", "http://adlnet.gov/expapi/activities/simulation"}}}};
        if (!given_.title.empty()) object["definition"]["name"] = {{"en", given_.title}};
        Json context = {
            {"registration", registration_},
            {"contextActivities", {{"grouping", Json::array({{{"id", options_.home + "/exercises"}}})}}},
            {"extensions",
             {{std::string(cmi5) + "extensions/sessionid", fmt::format("{}", given_.session.id.value)}}}};
        if (verb != "answered") context["contextActivities"]["category"] = Json::array({category("cmi5")});
        return {{"id", uuid_of(fmt::format("{}\n{}\n{}", identity(given_.session), verb, nth))},
                {"actor",
                 {{"objectType", "Agent"},
                  {"account", {{"homePage", options_.home + "/people"}, {"name", given_.session.person}}}}},
                {"verb", {{"id", std::string(adl) + std::string(verb)}, {"display", {{"en", verb}}}}},
                {"object", object},
                {"context", context},
                {"timestamp", utc(at)}};
    }

    static Json category(std::string_view name) {
        return {{"id", std::string(cmi5) + "categories/" + std::string(name)}};
    }

    /// The wall time of a simulated moment, as if the clock had run evenly.
    std::int64_t moment_of(engine::Tick at) const {
        const engine::Tick whole = std::max<engine::Tick>(1, given_.session.last_at);
        return given_.began_ms + static_cast<std::int64_t>(
                                     static_cast<double>(given_.ended_ms - given_.began_ms) *
                                     static_cast<double>(std::min(at, whole)) / static_cast<double>(whole));
    }

    void add_answer(const XapiReply& reply, int nth) {
        Json answer = statement("answered", moment_of(reply.at), nth);
        answer["object"]["id"] = activity() + "/conversations/" + iri_part(reply.conversation);
        if (options_.words) answer["result"] = {{"response", reply.words}};
        add(answer);
    }

    void add_completed() {
        Json completed = statement("completed", given_.ended_ms);
        completed["result"] = {{"completion", true}, {"duration", since_begin()}};
        completed["context"]["contextActivities"]["category"].push_back(category("moveon"));
        add(completed);
    }

    /// Who drove a customer away fails with points enough for a pass: then no mastery score is named.
    void add_judgement() {
        const auto& card = given_.session.scorecard;
        if (!card) return;
        const auto& people = given_.standing;
        const bool waits = people ? people->waiting > 0 : waits_for_somebody();
        if (waits) return;
        const double overall = people ? people->overall : card->overall;
        const bool passed = people ? people->passed : card->passed;
        const double mastery = scoring::Rubric{}.pass_at / 100;
        const double scaled = std::clamp(four_decimals(overall / 100), passed ? mastery : 0.0, 1.0);
        Json judged = statement(passed ? "passed" : "failed", given_.ended_ms);
        judged["result"] = {
            {"score", {{"scaled", scaled}, {"raw", four_decimals(100 * scaled)}, {"min", 0}, {"max", 100}}},
            {"success", passed},
            {"duration", since_begin()}};
        judged["context"]["contextActivities"]["category"].push_back(category("moveon"));
        if (passed || scaled < mastery)
            judged["context"]["extensions"][std::string(cmi5) + "extensions/masteryscore"] = mastery;
        add(judged);
    }

    bool waits_for_somebody() const {
        const auto card = scorecard_from_json(given_.session.scorecard->card_json);
        return card && std::ranges::any_of(card->critical, &scoring::CriticalError::needs_confirmation);
    }

    void add(const Json& statement) {
        lines_ += statement.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
    }

    const XapiSession& given_;
    const XapiOptions& options_;
    std::string registration_;
    std::int64_t last_ms_;
    std::string lines_;
};

}  // namespace

std::string xapi_statements(const XapiSession& session, const XapiOptions& options) {
    return session.session.finished() ? Sitting(session, options).lines() : "";
}

}  // namespace sim::report
