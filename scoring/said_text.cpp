#include "scoring/said_text.h"

#include <algorithm>

#include "scoring/text/values/find_values.h"
#include "scoring/text/values/same_value.h"

namespace scoring {
namespace {

using text::Value;
using text::ValueKind;

/// "from 10" ... "until 4": two times that follow each other are a span, too.
bool in_two_times(const Value& wanted, const std::vector<Value>& said) {
    const Value* before = nullptr;
    for (const Value& value : said) {
        if (value.kind != ValueKind::time) continue;
        if (before && text::same_clock(wanted.from, before->from) &&
            text::same_clock(wanted.until, value.from))
            return true;
        before = &value;
    }
    return false;
}

bool is_when(ValueKind kind) {
    return kind == ValueKind::time || kind == ValueKind::time_span || kind == ValueKind::weekday ||
           kind == ValueKind::date || kind == ValueKind::day_of_month || kind == ValueKind::near_day ||
           kind == ValueKind::duration;
}

}  // namespace

void SaidText::add(std::string_view words, std::optional<std::int64_t> today) {
    if (!messages_.empty()) words_ += '\n';
    words_ += words;
    messages_.push_back({std::string(words), today});
}

void SaidText::read_values() const {
    for (; read_ < messages_.size(); ++read_)
        messages_[read_].values = text::find_values(messages_[read_].words);
}

bool SaidText::names(const Value& wanted) const {
    read_values();
    return std::ranges::any_of(messages_, [&](const Message& message) {
        const bool met = std::ranges::any_of(
            message.values, [&](const Value& said) { return text::meets(wanted, said, message.today); });
        return met || (wanted.kind == ValueKind::time_span && in_two_times(wanted, message.values));
    });
}

bool SaidText::names_when() const {
    read_values();
    return std::ranges::any_of(messages_, [](const Message& message) {
        return std::ranges::any_of(message.values, [](const Value& said) { return is_when(said.kind); });
    });
}

}  // namespace scoring
