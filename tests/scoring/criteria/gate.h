// The rubric's gate for critical detectors, counted over a table of examples.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/transcript_builder.h"

namespace tests {

class Gate {
  public:
    explicit Gate(std::string id) : id_(std::move(id)) {}
    void positive(const std::string& line, bool found) {
        ++positives_;
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
    void check() const {
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
    std::vector<std::string> missed_, alarmed_;
};

}  // namespace tests
