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
    const FlatText text(points);
    const std::string& flat = text.flat();
    for (const char* sign : {"?", "please", "provide", "confirm", "send", "share", "give", "tell",
                             "let us know", "let me know", "need your", "what's your", "whats your"})
        if (flat.find(sign) != std::string::npos) return text.cues();
    return 0;
}

bool may_hold_anything(const FlatText& text) {
    constexpr Cues words = cue::password;
    return text.digit_count() > 0 || text.digit_word_count() >= 7 || (text.cues() & words) ||
           text.flat().find('@') != std::string::npos || text.flat().find(" at ") != std::string::npos ||
           text.flat().find("at]") != std::string::npos || text.flat().find("at)") != std::string::npos;
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
    const FlatText text(points);
    if (!may_hold_anything(text) && context.reference_patterns.empty()) return {};
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
