// What the tables share: a sitting goes through the public judge(), and a row says what must come of it.
// Every row was decided by reading the rubric, not by what the judge does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/scorecard.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

namespace tests {

/// Points won of the points that apply; empty when the criterion does not apply.
inline std::optional<double> credit(const scoring::Scorecard& card, const std::string& id) {
    for (const scoring::DimensionScore& dimension : card.dimensions)
        for (const scoring::CriterionScore& criterion : dimension.criteria)
            if (criterion.id == id && criterion.applies) return criterion.points / criterion.of;
    return std::nullopt;
}

inline bool fires(const scoring::Scorecard& card, const std::string& id) {
    for (const scoring::CriticalError& error : card.critical)
        if (error.id == id) return true;
    return false;
}

struct CreditRow {
    std::string name;
    TranscriptBuilder sitting;
    std::optional<double> credit;  ///< empty: does not apply
};

struct ErrorRow {
    std::string name;
    TranscriptBuilder sitting;
    bool fires;
};

inline void check_credits(const std::string& id, const std::vector<CreditRow>& rows) {
    for (const CreditRow& row : rows) {
        const std::optional<double> given = credit(tests::judge(row.sitting.build()), id);
        INFO(id << ": " << row.name);
        CHECK(given.has_value() == row.credit.has_value());
        if (given && row.credit) CHECK(*given == Approx(*row.credit).margin(1e-6));
    }
}

inline void check_errors(const std::string& id, const std::vector<ErrorRow>& rows) {
    for (const ErrorRow& row : rows) {
        INFO(id << ": " << row.name);
        CHECK(fires(tests::judge(row.sitting.build()), id) == row.fires);
    }
}

}  // namespace tests
