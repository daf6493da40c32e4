#include "scoring/criteria/note_leaked.h"

#include <array>

#include "scoring/criteria/better_line.h"
#include "scoring/criteria/find_phrase.h"
#include "scoring/criteria/judged.h"
#include "scoring/criteria/message_of.h"
#include "scoring/criteria/turns.h"
#include "scoring/text/similarity.h"

namespace scoring::criteria {
namespace {

constexpr int same_note_milli = 850;
constexpr std::size_t shortest_note = 4;  // words: "thanks" is no leak
constexpr std::array<std::string_view, 5> marks = {"internal", "note", "fyi", "handover", "internal note"};
constexpr std::array<std::string_view, 9> only_inside = {
    "note to team",  "note to self",         "internal note",    "fyi team",     "fyi all",
    "internal only", "not for the customer", "for internal use", "handover note"};

/// "Internal: ..." and "Note: ..." at the very beginning, or words that only colleagues use among themselves.
Span marked_internal(const Tokens& tokens) {
    const std::size_t start = !tokens.empty() && is_punctuation(tokens[0]) ? 1 : 0;
    if (tokens.size() > start + 1 && (tokens[start + 1].lower == ":" || tokens[start + 1].lower == "]"))
        for (const std::string_view mark : marks)
            if (tokens[start].lower == mark) return tokens[start].span;
    return find_any_meant(tokens, only_inside);
}

Span said_inside(const Case& given, const Reply& reply) {
    if (const Span marked = marked_internal(tokens_of(given, reply)); !marked.empty()) return marked;
    const text::Message& message = message_of(given, reply);
    const auto hits = text::hits_of(message, text::Cue::internal_note, {text::Cue::no_internal_note});
    return hits.empty() ? Span{} : message.span_of(hits.front());
}

bool was_note(const Case& given, const Conversation& conversation, const Reply& reply) {
    for (const Reply& earlier : conversation.replies) {
        const bool note = earlier.via == Via::note && earlier.id < reply.id;
        if (note && tokens_of(given, earlier).size() >= shortest_note &&
            text::similarity_milli(tokens_of(given, earlier), tokens_of(given, reply)) >= same_note_milli)
            return true;
    }
    return false;
}

std::vector<CriticalError> find_leaked_notes(const Case& given) {
    std::vector<CriticalError> errors;
    for (const Conversation& conversation : given.transcript.conversations)
        for (const Reply& reply : conversation.replies) {
            if (reply.via == Via::note || reply.text.empty()) continue;
            const Span marked = said_inside(given, reply);
            if (marked.empty() && !was_note(given, conversation, reply)) continue;
            errors.push_back(error_in(conversation, reply, marked,
                                      "These words were meant for colleagues and went to the customer.",
                                      better_reply({given, conversation, answered_by(conversation, reply)})));
        }
    return errors;
}

}  // namespace

const CriticalCheck note_leaked = {
    .id = "K7",
    .name = "Internal note sent",
    .rationale = "What is written among colleagues is not written to be read by customers.",
    .needs_confirmation = false,
    .check = find_leaked_notes,
};

}  // namespace scoring::criteria
