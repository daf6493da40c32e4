// The rubric's gate for critical detectors, counted over a table of examples.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "scoring/text/similarity.h"
#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

namespace tests {

class Gate {
  public:
    explicit Gate(std::string id) : id_(std::move(id)) {}
    void positive(const std::string& line, bool found) {
        ++positives_;
        lines_.push_back(line);
        if (found)
            ++hits_;
        else
            missed_.push_back(line);
    }
    void negative(const std::string& line, bool found) {
        if (!found) return;
        ++false_alarms_;
        alarmed_.push_back(line);
    }
    /// No two positives are the same sentence with another word in it.
    void check_varied() const {
        constexpr int nearly_same_milli = 900;
        for (std::size_t one = 0; one < lines_.size(); ++one)
            for (std::size_t other = 0; other < one; ++other) {
                INFO(id_ << ": \"" << lines_[one] << "\" / \"" << lines_[other] << "\"");
                CHECK(scoring::text::similarity_milli(scoring::text::tokenize(lines_[one]),
                                                      scoring::text::tokenize(lines_[other])) <
                      nearly_same_milli);
            }
    }
    void check() const {
        fmt::print("{}: {} positives, recall {:.3f}, precision {:.3f}\n", id_, positives_,
                   static_cast<double>(hits_) / positives_,
                   static_cast<double>(hits_) / std::max(1, hits_ + false_alarms_));
        INFO(id_ << ", missed:" << listed(missed_));
        INFO(id_ << ", false alarms:" << listed(alarmed_));
        CHECK(positives_ >= 50);
        CHECK(static_cast<double>(hits_) / positives_ >= .95);
        CHECK(static_cast<double>(hits_) / (hits_ + false_alarms_) >= .90);
    }

  private:
    static std::string listed(const std::vector<std::string>& lines) {
        std::string list;
        for (const std::string& line : lines) list += "\n    " + line;
        return list;
    }
    std::string id_;
    int positives_ = 0, hits_ = 0, false_alarms_ = 0;
    std::vector<std::string> lines_, missed_, alarmed_;
};

}  // namespace tests
