#include "sim/scenario/handles.h"

#include <algorithm>

#include "scoring/ascii.h"

namespace sim::scenario {

namespace {

constexpr std::string_view around = " ,:";  // between an address and the words

bool is_word(char letter) {
    const char small = scoring::ascii::lower_letter(letter);
    return (small >= 'a' && small <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

std::string trimmed(const std::string& text) {
    const std::size_t from = text.find_first_not_of(around);
    if (from == std::string::npos) return "";
    return text.substr(from, text.find_last_not_of(around) + 1 - from);
}

/// Without one account at the begin or the end.
std::string without(const std::string& handle, const std::string& words) {
    const std::size_t length = handle.size();
    if (words.starts_with(handle) && (words.size() == length || !is_word(words[length])))
        return trimmed(words.substr(length));
    if (words.ends_with(handle)) return trimmed(words.substr(0, words.size() - length));
    return words;
}

}  // namespace

std::string usual_handle(const Brand& brand) {
    for (const Handle& handle : brand.handles)
        if (handle.active() && handle.role == HandleRole::support) return handle.handle;
    return announcing_handle(brand);
}

std::string announcing_handle(const Brand& brand) {
    const auto active = std::ranges::find_if(brand.handles, &Handle::active);
    return active == brand.handles.end() ? "" : active->handle;
}

std::string scripted_handle(const Brand& brand, const Conversation& conversation, const Step* step) {
    if (step && step->expects && !step->expects->as_handle.empty()) return step->expects->as_handle;
    return conversation.owner_handle.empty() ? usual_handle(brand) : conversation.owner_handle;
}

std::string without_address(const Brand& brand, const std::string& post) {
    std::string words = trimmed(post), longer;
    while (longer != words) {
        longer = words;
        for (const Handle& handle : brand.handles) words = without(handle.handle, words);
    }
    return words.empty() ? post : words;
}

bool names_brand(const Brand& brand, const std::string& words) {
    return std::ranges::any_of(brand.handles, [&](const Handle& handle) {
        const std::size_t at = words.find(handle.handle);
        const std::size_t end = at + handle.handle.size();
        return at != std::string::npos && (end >= words.size() || !is_word(words[end]));
    });
}

}  // namespace sim::scenario
