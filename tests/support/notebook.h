// Remembers in memory what the judge saw in the manner of replies: for tests that play one scenario often.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "scoring/manner_memory.h"

namespace tests {

class Notebook : public scoring::MannerMemory {
  public:
    std::optional<Answer> recall(const std::string& question) override {
        const std::lock_guard alone(mutex_);
        const auto known = answers_.find(question);
        if (known == answers_.end()) return std::nullopt;
        ++recalled_;
        return known->second;
    }
    void keep(const std::string& question, const Answer& answer) override {
        const std::lock_guard alone(mutex_);
        answers_[question] = answer;
    }
    std::size_t kept() const { return answers_.size(); }
    int recalled() const { return recalled_; }

  private:
    std::mutex mutex_;
    std::map<std::string, Answer> answers_;
    int recalled_ = 0;
};

}  // namespace tests
