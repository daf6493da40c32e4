#include "sim/engine/treatment.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "scoring/ascii.h"
#include "scoring/said_text.h"

namespace sim::engine {

namespace {

using scenario::Treatment;

// Of the library's good answers one in two hundred reads hotter, of its rude lines nine in ten. Single words
// mislead that reading ("only Ines opens accounts"): who reads as polite as this besides is not taken for
// unkind.
constexpr int unkind_heat_milli = 600;
constexpr int polite_milli = 600;
constexpr int cold_tone = 30;
constexpr int heat_of_unkindness_milli = 100;
constexpr std::size_t shortest_mould = 20;  // "Thanks, Sam!" is everybody's, and nobody's mould

/// The words between the blanks stand in the text in their order.
bool is_made_of(const std::string& text, const std::string& mould) {
    std::size_t from = 0, letters = 0;
    for (std::size_t at = 0; at < mould.size();) {
        const std::size_t blank = std::min(mould.find('{', at), mould.size());
        const std::string piece = mould.substr(at, blank - at);
        const std::size_t found = text.find(piece, from);
        if (found == std::string::npos) return false;
        from = found + piece.size();
        letters += piece.size();
        const std::size_t end = mould.find('}', blank);
        if (end == std::string::npos) break;
        at = end + 1;
    }
    return letters >= shortest_mould;
}

bool is_saved(const scenario::Brand& brand, const std::string& text) {
    return std::ranges::any_of(brand.saved_replies, [&](const scenario::SavedReplyText& saved) {
        return is_made_of(text, saved.text);
    });
}

bool was_sent_to_another(const State& state, const ConversationState& conversation, const Message& message) {
    if (message.text.size() < shortest_mould) return false;
    return std::ranges::any_of(state.conversations, [&](const ConversationState& other) {
        return other.id != conversation.id && std::ranges::any_of(other.messages, [&](const Message& sent) {
                   return sent.author == Author::trainee && sent.id < message.id && sent.text == message.text;
               });
    });
}

bool promises_nothing(const Message& message) {
    return message.reading.has(scoring::Act::promise) && !scoring::SaidText(message.text).names_when();
}

/// "No passwords, please": the words behind the last mark rule out what follows.
bool is_ruled_out(std::string_view before) {
    const std::size_t mark = before.find_last_of(".!?;:");
    if (mark != std::string_view::npos) before.remove_prefix(mark + 1);
    constexpr std::array<std::string_view, 8> words = {"no",  "not",     "never",   "don't",
                                                       "nor", "without", "needn't", "keep"};
    std::string padded = " ";
    for (const char letter : before) padded += letter == ',' || letter == '(' ? ' ' : letter;
    return std::ranges::any_of(words, [&](std::string_view word) {
        return padded.find(" " + std::string(word) + " ") != std::string::npos;
    });
}

bool is_asked_for(std::string_view text, const std::string& never) {
    for (std::size_t at = text.find(never); at != std::string_view::npos; at = text.find(never, at + 1))
        if (!is_ruled_out(text.substr(0, at))) return true;
    return false;
}

/// Asks for what the brand may never ask for.
bool is_nosy(const scenario::Brand& brand, const Message& message) {
    if (!message.reading.has(scoring::Act::ask_private_data)) return false;
    const std::string small = scoring::ascii::lower(message.text);
    return std::ranges::any_of(brand.never_ask, [&](const std::string& never) {
        return is_asked_for(small, scoring::ascii::lower(never));
    });
}

bool is_unkind(const scoring::Reading& reading) {
    const bool hot = reading.heat_milli >= unkind_heat_milli && reading.politeness_milli < polite_milli;
    return hot || reading.has(scoring::Act::blame);
}

}  // namespace

bool Manners::has(Treatment treatment) const { return std::ranges::count(treatments, treatment) > 0; }

Manners manners_of(const State& state, const ConversationState& conversation, const Message& message) {
    Manners manners;
    if (message.text.empty() || message.via == scoring::Via::note) return manners;  // no customer reads those
    manners.cold = message.reading.tone < cold_tone;
    if (is_unkind(message.reading)) manners.treatments.push_back(Treatment::unkind);
    if (is_saved(state.scenario->brand, message.text) || was_sent_to_another(state, conversation, message))
        manners.treatments.push_back(Treatment::canned);
    if (promises_nothing(message)) manners.treatments.push_back(Treatment::empty_promise);
    if (is_nosy(state.scenario->brand, message)) manners.treatments.push_back(Treatment::nosy);
    return manners;
}

int heat_change(int branch_milli, const Manners& manners) {
    if (manners.has(Treatment::unkind)) return std::max(branch_milli, heat_of_unkindness_milli);
    const bool cools = !manners.cold && !manners.has(Treatment::canned) && !manners.has(Treatment::nosy);
    return cools ? branch_milli : std::max(branch_milli, 0);
}

}  // namespace sim::engine
