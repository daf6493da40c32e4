#include "scoring/omissions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "scoring/criteria/all.h"

namespace scoring {
namespace {

bool is_omission(const Finding& finding) {
    return finding.reply < 0 && finding.message >= 0 && finding.points == 0 && finding.of > 0;
}

struct Gathered {
    std::size_t first = 0;    ///< its place among the findings
    std::size_t largest = 0;  ///< the one that cost most, which speaks for all
    double of = 0;
    std::set<std::string> criteria;
};

std::string name_of(const std::string& id) {
    const Criterion* criterion = criteria::criterion_of(id);
    return criterion ? std::string(criterion->name) : id;
}

/// "No reply reached Emeka. (It counts under First reply, Listening and 3 more.)"
std::string with_all(const std::string& says, const Gathered& gathered) {
    constexpr std::size_t named = 2;
    if (gathered.criteria.size() < 2) return says;
    std::string names;
    std::size_t count = 0;
    for (const std::string& id : gathered.criteria)
        if (++count <= named) names += (names.empty() ? "" : ", ") + name_of(id);
    const std::size_t rest = gathered.criteria.size() - std::min(named, gathered.criteria.size());
    return fmt::format("{} It counts under {}{}.", says, names,
                       rest > 0 ? fmt::format(" and {} more", rest) : "");
}

}  // namespace

void merge_omissions(std::vector<Finding>& findings) {
    std::map<std::pair<std::string, std::string>, Gathered> omissions;
    for (std::size_t at = 0; at < findings.size(); ++at) {
        if (!is_omission(findings[at])) continue;
        const auto entry =
            omissions.try_emplace({findings[at].conversation, findings[at].says}, Gathered{at, at, 0, {}})
                .first;
        if (findings[at].of > findings[entry->second.largest].of + 1e-9) entry->second.largest = at;
        entry->second.of += findings[at].of;
        entry->second.criteria.insert(findings[at].criterion);
    }
    std::vector<Finding> merged;
    for (std::size_t at = 0; at < findings.size(); ++at) {
        const auto omission = omissions.find({findings[at].conversation, findings[at].says});
        if (!is_omission(findings[at]) || omission == omissions.end()) {
            merged.push_back(findings[at]);
            continue;
        }
        if (omission->second.first != at) continue;
        merged.push_back(findings[omission->second.largest]);
        merged.back().of = omission->second.of;
        merged.back().says = with_all(merged.back().says, omission->second);
    }
    findings = std::move(merged);
}

}  // namespace scoring
