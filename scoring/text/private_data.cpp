#include "scoring/text/private_data.h"

#include <algorithm>
#include <initializer_list>

#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"
#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/written_out.h"

namespace scoring::text::personal {
namespace {

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

// Whether a word that begins at `rest` may lead to something: a number in words, a password, "at" in an
// address, a street.
bool is_telling(std::string_view rest, bool has_dot) {
    const auto any_of = [rest](std::initializer_list<std::string_view> words) {
        return std::ranges::any_of(words, [rest](std::string_view word) { return rest.starts_with(word); });
    };
    switch (rest[0]) {
        case 'a':
            return (has_dot && rest.starts_with("at") && (rest.size() == 2 || !is_alphanumeric(rest[2]))) ||
                   rest.starts_with("avenue");
        case 'c':
            return any_of({"cottage", "close,"});
        case 'd':
            return rest.starts_with("double");
        case 'e':
            return rest.starts_with("eight");
        case 'f':
            return any_of({"four", "five", "farm"});
        case 'h':
            return any_of({"hundred", "house,"});
        case 'l':
            return rest.starts_with("lane");
        case 'n':
            return any_of({"nine", "ninth"});
        case 'p':
            return any_of({"pass", "pw"});
        case 'r':
            return rest.starts_with("road");
        case 's':
            return any_of({"seven", "street"});
        case 't':
            return any_of({"three", "triple", "treble", "twent", "twelfth"});
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
    if (search.text.digit_count() > 0 || (search.text.cues() & cue::password)) {
        find_quantities(search);
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
        find_called_references(search);
    } else {
        find_named_houses(search);
    }
}

// "#HG-4471902": to the network a hashtag, to the writer a number.
bool goes_on_as_number(const FlatText& text, const Entity& entity) {
    return entity.type == EntityType::hashtag && text.at(entity.span.end) == '-' &&
           is_number(text.at(entity.span.end + 1));
}

PersonalData search_text(const FlatText& text, const std::vector<Entity>& entities,
                         const ReadingContext& context, PatternCache& patterns) {
    Claims claims(text.size());
    const Search search{text, context, asked_by(context.in_reply_to), claims};
    find_emails(search, entities);  // may begin or end in what the network takes for a link
    for (const Entity& entity : entities)
        if (!goes_on_as_number(text, entity)) claims.block(entity.span);
    search_all(search, patterns);
    return {claims.take(), claims.published()};
}

// Searches what the words say, and tells where it stands in the true text.
PersonalData search_written(const NormalText& written, std::vector<Entity> entities,
                            const ReadingContext& context, PatternCache& patterns) {
    for (Entity& entity : entities) entity.span = place_in(written, entity.span);
    FlatText text(written.points, entities);
    text.read_words();
    PersonalData found = search_text(text, entities, context, patterns);
    for (auto* items : {&found.items, &found.published})
        for (PrivateItem& item : *items) item.span = written.true_span(item.span);
    return found;
}

}  // namespace
}  // namespace scoring::text::personal

namespace scoring::text {

PersonalData find_personal_data(std::u32string_view points, const std::vector<Entity>& entities,
                                const ReadingContext& context, PatternCache& patterns) {
    personal::FlatText text(points, entities);
    if (!personal::may_hold_anything(text, entities) && context.reference_patterns.empty()) return {};
    text.read_words();
    const NormalText written = personal::write_out(text, entities);
    return written.places.empty() ? personal::search_text(text, entities, context, patterns)
                                  : personal::search_written(written, entities, context, patterns);
}

std::vector<PrivateItem> find_private_data(std::string_view utf8, const ReadingContext& context) {
    const std::u32string points = decode(utf8);
    PatternCache patterns;
    return find_personal_data(points, find_entities(points), context, patterns).items;
}

}  // namespace scoring::text
