// British and American English, as hunspell knows them. A word is right when either does.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

class Hunspell;

namespace sim::checking {

/// Where Debian keeps hunspell's words.
inline constexpr const char* usual_dictionaries = "/usr/share/hunspell";

/// May be shared between threads.
class Speller {
  public:
    explicit Speller(const std::filesystem::path& folder);
    ~Speller();
    Speller(const Speller&) = delete;
    Speller& operator=(const Speller&) = delete;

    /// False when neither dictionary is installed.
    bool ready() const { return !dictionaries_.empty(); }
    bool knows(const std::string& word) const;
    /// The nearest known word, "" when there is none.
    std::string meant(const std::string& word) const;

  private:
    std::vector<std::unique_ptr<Hunspell>> dictionaries_;
    mutable std::mutex mutex_;  ///< hunspell remembers while it looks
    mutable std::map<std::string, bool> asked_;
    mutable std::map<std::string, std::string> suggested_;
};

}  // namespace sim::checking
