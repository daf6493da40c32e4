// Everything that can be told about a file before anybody plays it: what loading and lint say, and what needs
// the judge, a dictionary or a trial run. The workshop and `coolhead validate` both ask here. Knows scenario,
// grading, autoplay and scoring; hunspell only here.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/reader.h"
#include "sim/checking/speller.h"
#include "sim/scenario/load.h"

namespace sim::checking {

struct RuleInfo {
    std::string_view id;
    bool error = false;  ///< else a warning
    bool suppressible = true;
    std::string_view sentence;
};
/// All rules there are, in the order of docs/rules.md.
const std::vector<RuleInfo>& all_rules();

/// May be shared between threads. Reader must outlive it.
class Checker {
  public:
    /// `dictionaries` is where hunspell's en_GB and en_US are; without them nothing is said about spelling.
    Checker(const scoring::Reader& reader, scenario::Library library,
            const std::filesystem::path& dictionaries = usual_dictionaries);

    /// All problems of the file, sorted; of a file that cannot be loaded those that keep it from being so.
    std::vector<scenario::Problem> check(const std::filesystem::path& file) const;
    /// The same of text that is still being written.
    std::vector<scenario::Problem> check_text(const std::string& text,
                                              const std::filesystem::path& file) const;
    bool can_spell() const { return speller_.ready(); }

  private:
    std::vector<scenario::Problem> check_part(const std::filesystem::path& file, bool is_brand) const;
    void check_examples(const scenario::Loaded& loaded, const std::string& file,
                        std::vector<scenario::Fault>& faults) const;
    std::vector<scenario::Problem> check_scenario(scenario::Loaded loaded, const std::string& file) const;

    const scoring::Reader& reader_;
    scenario::Library library_;
    Speller speller_;
};

}  // namespace sim::checking
