// The judge's name: one hash of all that decides a verdict. Two judges of one name give the same verdicts; a
// verdict that carries the name can be told from that of another judge.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace scoring {

/// What only the code of the criteria knows: raised whenever a criterion judges otherwise than before.
inline constexpr int judge_version = 1;

struct JudgeName {
    std::string id;  ///< 16 hexadecimal digits
    bool operator==(const JudgeName&) const = default;
    /// Enough of the id to tell the judges of one house apart: 7 digits.
    std::string short_id() const { return id.substr(0, 7); }
};

/// The name of the judge that reads by these contents, in this order: weights, then name and text of each
/// phrase file, then the list of insults. The rubric's defaults and `judge_version` are in it, too; where a
/// text ends counts.
JudgeName judge_name(std::span<const std::string_view> contents);

}  // namespace scoring
