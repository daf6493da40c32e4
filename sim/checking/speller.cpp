#include "sim/checking/speller.h"

#include <algorithm>
#include <hunspell.hxx>

namespace sim::checking {

Speller::Speller(const std::filesystem::path& folder) {
    for (const char* name : {"en_GB", "en_US"}) {
        const std::filesystem::path words = folder / (std::string(name) + ".dic");
        const std::filesystem::path rules = folder / (std::string(name) + ".aff");
        std::error_code ignored;
        if (std::filesystem::exists(words, ignored) && std::filesystem::exists(rules, ignored))
            dictionaries_.push_back(std::make_unique<Hunspell>(rules.c_str(), words.c_str()));
    }
}

Speller::~Speller() = default;

bool Speller::knows(const std::string& word) const {
    const std::lock_guard lock(mutex_);
    const auto known = asked_.find(word);
    if (known != asked_.end()) return known->second;
    const bool right = std::ranges::any_of(dictionaries_, [&](const auto& one) { return one->spell(word); });
    asked_.emplace(word, right);
    return right;
}

std::string Speller::meant(const std::string& word) const {
    const std::lock_guard lock(mutex_);
    const auto known = suggested_.find(word);
    if (known != suggested_.end()) return known->second;
    std::string best;
    if (!dictionaries_.empty())
        if (const auto suggestions = dictionaries_.front()->suggest(word); !suggestions.empty())
            best = suggestions.front();
    suggested_.emplace(word, best);
    return best;
}

}  // namespace sim::checking
