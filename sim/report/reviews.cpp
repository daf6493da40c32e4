#include "sim/report/reviews.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "scoring/printable.h"
#include "scoring/text/code_points.h"

namespace sim::report {
namespace {

scoring::Ruling ruling_of(store::ReviewAct act) {
    if (act == store::ReviewAct::adjust) return scoring::Ruling::adjust;
    return act == store::ReviewAct::reject ? scoring::Ruling::reject : scoring::Ruling::accept;
}

scoring::Objection about(const store::Review& review) {
    return {review.criterion, review.conversation, review.reply, review.says, ""};
}

std::string done(const store::Review& review) {
    switch (review.act) {
        case store::ReviewAct::accept:
            return "accepted";
        case store::ReviewAct::adjust:
            return fmt::format("adjusted to {:.0f} % of its points", 100 * review.share.value_or(0));
        case store::ReviewAct::reject:
            return "rejected";
        case store::ReviewAct::comment:
            return "commented";
        case store::ReviewAct::pass_on:
            return "passed on to " + review.goes_to;
        case store::ReviewAct::take_back:
            break;
    }
    return fmt::format("took back {}", review.takes_back);
}

std::string why(const store::Review& review) {
    std::string line(scoring::said_reason(review.reason));
    if (!line.empty() && !review.words.empty()) line += ". ";
    return line + review.words;
}

std::string with_why(std::string line, const store::Review& review) {
    if (const std::string because = why(review); !because.empty()) line += ": " + because;
    return scoring::printable_line(line);
}

}  // namespace

std::vector<store::Review> standing_reviews(std::span<const store::Review> log) {
    std::set<std::int64_t> gone;
    for (const store::Review& each : log)
        if (each.act == store::ReviewAct::take_back) gone.insert(each.takes_back);
    std::vector<store::Review> standing;
    for (const store::Review& each : log)
        if (each.act != store::ReviewAct::take_back && !gone.contains(each.id)) standing.push_back(each);
    return standing;
}

bool is_ruling(const store::Review& review) {
    return review.act == store::ReviewAct::accept || review.act == store::ReviewAct::adjust ||
           review.act == store::ReviewAct::reject;
}

std::vector<scoring::Override> overrides_of(std::span<const store::Review> standing) {
    std::vector<scoring::Override> overrides;
    for (const store::Review& each : standing)
        if (is_ruling(each)) overrides.push_back({about(each), ruling_of(each.act), each.share.value_or(0)});
    return overrides;
}

const store::Review* ruling_on(const scoring::Scorecard& verdict, std::span<const store::Review> standing,
                               const scoring::Objection& judgement) {
    std::vector<const store::Review*> rulings;
    for (const store::Review& each : standing)
        if (is_ruling(each)) rulings.push_back(&each);
    const int index = scoring::ruling_on(verdict, overrides_of(standing), judgement);
    return index < 0 ? nullptr : rulings[static_cast<std::size_t>(index)];
}

std::string ruling_line(const store::Review& ruling) {
    std::string line = done(ruling);
    line.front() = static_cast<char>(line.front() - 'a' + 'A');
    return with_why(line + " by " + ruling.reviewer, ruling);
}

std::string comment_line(const store::Review& comment, const std::map<int, std::string>& words) {
    std::string on;
    if (const auto reply = words.find(comment.reply); reply != words.end() && comment.end > comment.start)
        on = fmt::format(" on \"{}\"", scoring::text::slice(reply->second, {comment.start, comment.end}));
    return scoring::printable_line(fmt::format("Comment by {}{}: {}", comment.reviewer, on, comment.words));
}

std::string log_line(const store::Review& review) {
    std::string when = review.made_at.substr(0, 16);
    std::ranges::replace(when, 'T', ' ');
    std::string line =
        fmt::format("{}  {}  batch {}  {}  {}", review.id, when, review.batch, review.reviewer, done(review));
    if (!review.criterion.empty()) line += " " + review.criterion;
    return with_why(std::move(line), review);
}

std::string with_reviews(const std::string& card_json, const std::optional<store::StandingRow>& standing,
                         std::span<const store::Review> log) {
    const std::size_t inside = card_json.find('{');
    if (inside == std::string::npos || log.empty()) return card_json;
    nlohmann::ordered_json stands = nullptr;
    if (standing)
        stands = {{"overall", standing->overall},
                  {"would_have_been", standing->would_have_been},
                  {"passed", standing->passed},
                  {"critical", standing->critical},
                  {"waiting", standing->waiting}};
    return card_json.substr(0, inside + 1) +
           fmt::format("\n  \"standing\": {},\n  \"reviews\": {},", stands.dump(), reviews_json(log)) +
           card_json.substr(inside + 1);
}

std::string reviews_json(std::span<const store::Review> log) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const store::Review& each : log) {
        nlohmann::ordered_json share = nullptr;
        if (each.share) share = *each.share;
        list.push_back({{"id", each.id},
                        {"batch", each.batch},
                        {"judge", each.judge},
                        {"act", store::review_act_names.at(static_cast<std::size_t>(each.act))},
                        {"criterion", each.criterion},
                        {"conversation", each.conversation},
                        {"reply", each.reply},
                        {"says", each.says},
                        {"share", share},
                        {"start", each.start},
                        {"end", each.end},
                        {"reason", each.reason},
                        {"words", each.words},
                        {"to", each.goes_to},
                        {"takes_back", each.takes_back},
                        {"reviewer", each.reviewer},
                        {"made_at", each.made_at}});
    }
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace sim::report
