#include "sim/checking/readability.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/checking/rules.h"

namespace sim::checking {
namespace {

constexpr std::size_t least_words = 12;
constexpr double hardest_grade = 9;

/// Marks that end a sentence and are followed by a space or the end; at least one sentence.
int sentences_in(std::string_view text) {
    int count = 0;
    bool words_since = false;
    for (std::size_t index = 0; index < text.size(); ++index) {
        const char c = text[index];
        const bool ends = c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == '\n';
        const bool apart = index + 1 >= text.size() || text[index + 1] == ' ' || text[index + 1] == '\n';
        if (ends && apart && words_since)
            ++count, words_since = false;
        else if (!ends && c != ' ')
            words_since = true;
    }
    return std::max(1, count);
}

/// The signature is no sentence.
std::string_view without_signature(std::string_view text) {
    const auto mark = text.rfind('^');
    return mark == std::string_view::npos ? text : text.substr(0, mark);
}

}  // namespace

double reading_grade(std::string_view text) {
    const std::string_view own = without_signature(text);
    const auto words = words_of(own);
    if (words.size() < least_words) return 0;
    int syllables = 0;
    for (const std::string_view word : words) syllables += syllables_in(word);
    const auto count = static_cast<double>(words.size());
    return .39 * count / sentences_in(own) + 11.8 * syllables / count - 15.59;
}

void reading_level(const std::vector<Text>& texts, Faults& faults) {
    for (const Text& text : texts) {
        if (text.purpose != Purpose::model || !text.in_public) continue;
        const double grade = reading_grade(text.node->text);
        if (grade <= hardest_grade) continue;
        faults.push_back(
            {text.node->place,
             fmt::format("this answer reads like school grade {:.0f}; in public {:.0f} is the most: "
                         "shorter sentences, plainer words",
                         grade, hardest_grade),
             "reading-level", true});
    }
}

}  // namespace sim::checking
