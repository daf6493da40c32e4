// Answers that took long to find, kept in a file of their own between runs. Nothing is lost with it: what is
// damaged, locked or may not be written is as if it were not there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sim::store {

/// Shared between threads, and its file between programs. Never throws.
class RememberedAnswers {
  public:
    /// The file is opened, and made, with the first question. `topic` is what all answers depend on: those
    /// of another one are forgotten.
    RememberedAnswers(std::filesystem::path file, std::string topic);
    /// Writes what was kept and not written yet.
    ~RememberedAnswers();
    RememberedAnswers(const RememberedAnswers&) = delete;
    RememberedAnswers& operator=(const RememberedAnswers&) = delete;

    /// Nothing where the question was never asked, or its answer is not as it was kept.
    std::optional<std::vector<std::int32_t>> recall(const std::string& question);
    void keep(const std::string& question, std::span<const std::int32_t> answer);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace sim::store
