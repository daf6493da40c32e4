#include "sim/viewmodel/signature.h"

#include <vector>

#include "scoring/ascii.h"
#include "scoring/said_text.h"
#include "scoring/wanted_words.h"

namespace sim::viewmodel {
namespace {

bool is_letter(char c) { return scoring::ascii::is_capital(c) || (c >= 'a' && c <= 'z'); }

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// Of Latin letters only: that is what the brands' patterns hold.
std::vector<std::string> names_of(const std::string& person) {
    std::vector<std::string> names(1);
    for (const char c : person) {
        if (is_letter(c)) names.back() += names.back().empty() ? capital(c) : c;
        if (!is_letter(c) && !names.back().empty()) names.emplace_back();
    }
    if (names.back().empty()) names.pop_back();
    return names;
}

std::string initials_of(const std::vector<std::string>& names) {
    if (names.size() > 1) return {names.front().front(), names.back().front()};
    const std::string& only = names.front();
    return only.size() > 1 ? std::string{only[0], capital(only[1])} : only;
}

}  // namespace

std::string signature_of(const scenario::Brand& brand, const std::string& person) {
    const std::string& example = brand.signature_example;
    const std::vector<std::string> names = names_of(person);
    if (example.empty() || names.empty()) return example;
    std::string own;
    for (const char c : example) {
        if (is_letter(c)) break;
        own += c;
    }
    own += brand.signature_style == scenario::SignatureStyle::initials ? initials_of(names) : names.front();
    const bool fits = brand.signature_pattern.empty() ||
                      scoring::WantedPattern(brand.signature_pattern).heard_in(scoring::SaidText(own));
    return fits ? own : example;
}

}  // namespace sim::viewmodel
