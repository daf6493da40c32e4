#include "scoring/criteria/polite_requests.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "scoring/ascii.h"
#include "scoring/one_of.h"
#include "scoring/text/code_points.h"
#include "scoring/text/politeness_cues.h"
#include "scoring/text/tokens.h"

namespace scoring::criteria {
namespace {

constexpr std::array<std::string_view, 9> orders = {
    "you need to ",    "you have to ",      "you must ",  "you'll need to ", "you will need to ",
    "you'll have to ", "you will have to ", "so please ", "please "};
constexpr std::array<std::string_view, 28> verbs = {
    "send",  "dm",    "message", "call",  "ring",    "email",  "e-mail", "check",  "use",     "tell",
    "give",  "click", "visit",   "reply", "contact", "let",    "try",    "delete", "provide", "confirm",
    "share", "write", "fill",    "drop",  "pop",     "follow", "remove", "take"};
/// What the request goes on with as a sentence of its own: "and we'll take a look".
constexpr std::array<std::string_view, 10> goings_on = {
    " and we'll ", " and I'll ",   " and we will ", " and I will ", ", we'll ",
    ", I'll ",     " and we can ", " and I can ",   ", they will ", ", they'll "};

bool starts_with_verb(const std::string& rest) {
    const auto tokens = text::tokenize(rest);
    return !tokens.empty() && is_one_of(verbs, tokens.front().lower);
}

/// What is requested, without the words that order it; "" when nothing is.
std::string request_in(const std::string& sentence) {
    const std::string lower = ascii::lower(sentence);
    for (const std::string_view order : orders)
        if (lower.starts_with(order)) return sentence.substr(order.size());
    return sentence;
}

std::string without_end(std::string words) {
    while (!words.empty() && (words.back() == '.' || words.back() == '!' || words.back() == '?'))
        words.pop_back();
    for (const std::string_view please : {", please", " please"})
        if (ascii::lower(words).ends_with(please)) words.resize(words.size() - please.size());
    return words;
}

bool has_clause(const std::string& request) {
    const std::string lower = ascii::lower(request);
    for (const std::string_view clause : {",", ";", ":", " so ", " because ", " and we ", " if ", " when "})
        if (lower.find(clause) != std::string::npos) return true;
    return false;
}

bool ends_with_link(const std::string& request) {
    const auto tokens = text::tokenize(request);
    return !tokens.empty() && tokens.back().kind == text::TokenKind::url;
}

/// A mark right behind a link would belong to it; a comma does not.
std::string as_question(const std::string& request) {
    if (ends_with_link(request)) return fmt::format("Could you {}, please?", request);
    return has_clause(request) ? fmt::format("Could you please {}?", request)
                               : fmt::format("Could you {}, please?", request);
}

/// "DM us" keeps its capitals; "Send us" loses its one.
std::string inside_sentence(std::string request) {
    const bool capitals = request.size() > 1 && ascii::is_capital(request[1]);
    if (!capitals) request[0] = ascii::lower_letter(request[0]);
    return request;
}

}  // namespace

bool has_polite_form(const text::Message& message) {
    return text::politeness_cues_milli(text::find_politeness_cues(message)) >= text::polite_milli;
}

std::string as_polite_request(const std::string& sentence) {
    const std::string request = without_end(request_in(sentence));
    const std::string lower = ascii::lower(sentence);
    for (const std::string_view what : {"what's your ", "what is your ", "what are your "})
        if (lower.starts_with(what))
            return fmt::format("Could you tell us your {}, please?",
                               without_end(sentence.substr(what.size())));
    if (!starts_with_verb(request)) return "";
    for (const std::string_view going_on : goings_on)
        if (const auto at = request.find(going_on); at != std::string::npos) {
            const std::string then = request.substr(at + (going_on.starts_with(" and ") ? 5 : 2));
            return fmt::format("{} {}.", as_question(inside_sentence(request.substr(0, at))),
                               ascii::capitalised(then));
        }
    return as_question(inside_sentence(request));
}

}  // namespace scoring::criteria
