// The judge's name: one hash of all that decides a verdict. Two judges of one name give the same verdicts; a
// verdict that carries the name can be told from that of another judge.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace scoring {

/// What only the code of the criteria knows: raised whenever a criterion judges otherwise than before, and
/// dated anew with it, so that people see which of two judges is the younger. tests/golden/verdicts_test.cpp
/// fails where that was forgotten.
inline constexpr int judge_version = 7;
inline constexpr std::string_view judge_date = "2026-11-30";

/// Stands for the judges of programs that did not name them yet.
inline constexpr std::string_view earlier_judge = "earlier";

struct JudgeName {
    std::string id;    ///< 16 hexadecimal digits; `earlier_judge`; empty: nobody said
    std::string date;  ///< of `judge_version`; empty where that is not known
    bool operator==(const JudgeName&) const = default;
    /// Enough of the id to tell the judges of one house apart: 7 digits.
    std::string short_id() const { return id.substr(0, 7); }
};

/// "judge 3f9a1c5 of 2026-11-29", "an earlier judge".
std::string said(const JudgeName& judge);

/// The name of the judge that reads by these contents, in this order: weights, then name and text of each
/// phrase file, then the list of insults. The rubric's defaults and `judge_version` are in it, too; where a
/// text ends counts.
JudgeName judge_name(std::span<const std::string_view> contents);

}  // namespace scoring
