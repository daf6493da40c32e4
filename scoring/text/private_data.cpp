#include "scoring/text/private_data.h"

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

// Whether a word that begins at `rest` may lead to something: a spelled digit, a password, "at" in an
// address.
bool is_telling(std::string_view rest, bool has_dot) {
    switch (rest[0]) {
        case 'a':
            return has_dot && rest.starts_with("at") && (rest.size() == 2 || !is_alphanumeric(rest[2]));
        case 'd':
            return rest.starts_with("double");
        case 'e':
            return rest.starts_with("eight");
        case 'f':
            return rest.starts_with("four") || rest.starts_with("five");
        case 'n':
            return rest.starts_with("nine");
        case 'p':
            return rest.starts_with("pass") || rest.starts_with("pw");
        case 's':
            return rest.starts_with("seven");
        case 't':
            return rest.starts_with("three") || rest.starts_with("triple");
        case 'z':
            return rest.starts_with("zero");
        default:
            return false;
    }
}

bool has_telling_word(std::string_view flat) {
    const bool has_dot =
        flat.find('.') != std::string_view::npos || flat.find("dot") != std::string_view::npos;
    char before = ' ';
    for (std::size_t at = 0; at < flat.size(); before = flat[at++])
        if (!is_letter_byte(before) && is_letter_byte(flat[at]) && is_telling(flat.substr(at), has_dot))
            return true;
    return false;
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
    return text.digit_count() > 0 || has_sign_outside(text, entities) || has_telling_word(text.flat());
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
