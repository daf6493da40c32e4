#include "scoring/prepared_texts.h"

#include <map>

#include "scoring/text/language.h"
#include "scoring/text/pattern_cache.h"

namespace scoring {

struct PreparedTexts::Tables {
    explicit Tables(const text::Language& words) : language(words) {}

    const text::Language& language;
    std::map<std::string, text::Message> messages;
    text::PatternCache patterns;
};

PreparedTexts::PreparedTexts(const text::Language& language) : tables_(std::make_unique<Tables>(language)) {}
PreparedTexts::~PreparedTexts() = default;
PreparedTexts::PreparedTexts(PreparedTexts&&) noexcept = default;
PreparedTexts& PreparedTexts::operator=(PreparedTexts&&) noexcept = default;

const text::Message& PreparedTexts::of(const std::string& text) {
    const auto known = tables_->messages.find(text);
    if (known != tables_->messages.end()) return known->second;
    return tables_->messages.emplace(text, tables_->language.prepare(text)).first->second;
}

const re2::RE2* PreparedTexts::pattern(const std::string& pattern) { return tables_->patterns.find(pattern); }

}  // namespace scoring
