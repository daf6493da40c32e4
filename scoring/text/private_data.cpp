#include "scoring/text/private_data.h"

#include <algorithm>
#include <initializer_list>

#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"
#include "scoring/text/personal/detectors.h"

namespace scoring::text {
namespace {

using namespace personal;

// What the message before asked for. Only a question or a request makes a bare number its answer.
Cues asked_by(const std::string& question) {
    if (question.empty()) return 0;
    const std::u32string points = decode(question);
    FlatText text(points);
    text.read_words();
    const std::string& flat = text.flat();
    for (const char* sign : {"?", "please", "provide", "confirm", "send", "share", "give", "tell",
                             "let us know", "let me know", "need your", "what's your", "whats your"})
        if (flat.find(sign) != std::string::npos) return text.cues();
    return 0;
}

bool holds_any_of(std::string_view flat, std::initializer_list<std::string_view> pieces) {
    return std::ranges::any_of(
        pieces, [flat](std::string_view piece) { return flat.find(piece) != std::string_view::npos; });
}

bool has_sign_outside(const FlatText& text, const std::vector<Entity>& entities) {
    std::size_t at = 0;
    for (const Entity& entity : entities) {
        if (text.flat().find('@', at) < static_cast<std::size_t>(entity.span.start)) return true;
        at = static_cast<std::size_t>(entity.span.end);
    }
    return text.flat().find('@', at) != std::string::npos;
}

// A quick look that lets most messages pass: no digits, no signs, none of the words.
bool may_hold_anything(const FlatText& text, const std::vector<Entity>& entities) {
    const std::string_view flat = text.flat();
    if (text.digit_count() > 0 || has_sign_outside(text, entities)) return true;
    if (holds_any_of(flat, {"pass", "pwd", "pw", "[at", "(at", "{at", "<at"})) return true;
    if (holds_any_of(flat, {" at "}) && holds_any_of(flat, {"dot", "."})) return true;
    return holds_any_of(flat,
                        {"zero", "three", "four", "five", "seven", "eight", "nine", "double", "triple"});
}

void search_all(const Search& search, PatternCache& patterns) {
    find_references(search, patterns);
    if (search.text.digit_count() + search.text.digit_word_count() > 0 ||
        (search.text.cues() & cue::password)) {
        find_ibans(search);
        find_cards(search);
        find_ip_addresses(search);
        find_birth_dates(search);
        find_national_ids(search);
        find_passports(search);
        find_secrets(search);
        find_accounts(search);
        find_phones(search);
        find_addresses(search);
        find_postcodes(search);
    }
}

}  // namespace

std::vector<PrivateItem> find_private_data(std::u32string_view points, const std::vector<Entity>& entities,
                                           const ReadingContext& context, PatternCache& patterns) {
    FlatText text(points, entities);
    if (!may_hold_anything(text, entities) && context.reference_patterns.empty()) return {};
    text.read_words();
    Claims claims(text.size());
    const Search search{text, context, asked_by(context.in_reply_to), claims};
    find_emails(search, entities);  // may begin or end in what the network takes for a link
    for (const Entity& entity : entities) claims.block(entity.span);
    search_all(search, patterns);
    return claims.take();
}

std::vector<PrivateItem> find_private_data(std::string_view utf8, const ReadingContext& context) {
    const std::u32string points = decode(utf8);
    PatternCache patterns;
    return find_private_data(points, find_entities(points), context, patterns);
}

}  // namespace scoring::text
