#include "scoring/text/language.h"

#include "scoring/text/code_points.h"

namespace scoring::text {

Language::Language(const LanguageFiles& files)
    : phrases_(read_phrases(files.phrases, problems_)), insults_(files.insults) {}

void Language::read_words(Message& message) const {
    message.tokens = tokenize_normalised(message.points);
    if (!message.tokens.empty())
        message.words = text::read_words(message.tokens, message.points, phrases_.lexicon());
}

void Language::find_phrases(Message& message) const {
    if (message.words.empty()) return;
    message.hits = phrases_.scan(message.words);
    for (const Hit& hit : message.hits) message.cues.set(static_cast<std::size_t>(hit.cue));
    message.insults = insults_.find(message.tokens);
}

Message Language::prepare(std::string_view utf8) const {
    Message message;
    message.points = decode(utf8);
    read_words(message);
    find_phrases(message);
    return message;
}

}  // namespace scoring::text
