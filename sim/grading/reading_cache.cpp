#include "sim/grading/reading_cache.h"

namespace sim::grading {
namespace {

/// Everything a reading depends on within one scenario; no text holds a zero byte.
std::string key_of(const std::string& text, const scoring::ReadingContext& context) {
    std::string key = text;
    const auto add = [&key](std::string_view part) { key.append(1, '\0').append(part); };
    add(scoring::name_of(context.via));
    add(context.customer_name);
    add(context.in_reply_to);
    add(context.by_customer ? "customer" : "");
    for (const std::string& word : context.issue_words) add(word);
    return key;
}

}  // namespace

Read reading_by(const scoring::Reader& reader, scoring::PreparedTexts& texts) {
    return {[&reader](const std::string& text, const scoring::ReadingContext& context) {
                return reader.read(text, context);
            },
            [&reader](const std::string& text, const scoring::Meaning& meaning, std::int64_t today) {
                return reader.compare(text, meaning, today);
            },
            texts};
}

const scoring::Reading& ReadingCache::read(const std::string& text, const scoring::ReadingContext& context) {
    std::string key = key_of(text, context);
    const auto known = known_.find(key);
    if (known != known_.end()) return known->second;
    return known_.emplace(std::move(key), reader_.read(text, context, evidence_)).first->second;
}

scoring::Likeness ReadingCache::compare(const std::string& text, const scoring::Meaning& meaning,
                                        std::int64_t today) {
    std::string key = text;
    const auto add = [&key](std::string_view part) { key.append(1, '\0').append(part); };
    add(std::to_string(today));
    add(meaning.says);
    for (const std::string& way : meaning.examples) add(way);
    add("");  // what stands for the meaning ends here, what stands against it begins
    for (const std::string& other : meaning.against) add(other);
    const auto known = compared_.find(key);
    if (known != compared_.end()) return known->second;
    return compared_.emplace(std::move(key), reader_.compare(text, meaning, today)).first->second;
}

Read ReadingCache::as_read() {
    return {[this](const std::string& text, const scoring::ReadingContext& context) {
                return read(text, context);
            },
            [this](const std::string& text, const scoring::Meaning& meaning, std::int64_t today) {
                return compare(text, meaning, today);
            },
            texts_};
}

}  // namespace sim::grading
