#include "sim/app/window/draft_speller.h"

#include <chrono>

#include "sim/checking/misspelt.h"

namespace sim::app {

Dictionaries read_dictionaries() {
    const auto read = [] { return std::make_shared<const checking::Speller>(checking::usual_dictionaries); };
    return std::async(std::launch::async, read).share();
}

DraftSpeller::DraftSpeller(Dictionaries dictionaries, const scenario::Scenario& scenario)
    : coming_(std::move(dictionaries)), desk_(checking::words_at_the_desk(scenario)) {}

bool DraftSpeller::has_dictionaries() {
    if (!speller_ && coming_.wait_for(std::chrono::seconds(0)) == std::future_status::ready)
        speller_ = coming_.get();
    return speller_ != nullptr;
}

/// What others wrote here may be quoted as they wrote it.
void DraftSpeller::learn_from(const engine::State& state, const std::string& conversation) {
    known_ = desk_;
    const engine::ConversationState* found = state.find(conversation);
    if (!found) return;
    for (const engine::Message& message : found->messages) {
        checking::add_words_of(message.handle + " " + message.name, known_);
        if (message.author != engine::Author::trainee) checking::add_words_of(message.text, known_);
    }
}

const std::vector<std::pair<int, int>>& DraftSpeller::misspelt(const engine::State& state,
                                                               const std::string& conversation,
                                                               const std::string& text) {
    const bool was_ready = speller_ != nullptr;
    if (!has_dictionaries()) return found_;
    const engine::ConversationState* found = state.find(conversation);
    const std::size_t messages = found ? found->messages.size() : 0;
    const bool elsewhere = !was_ready || conversation != conversation_ || messages != messages_;
    if (elsewhere) learn_from(state, conversation);
    if (!elsewhere && text == text_) return found_;
    conversation_ = conversation, text_ = text, messages_ = messages;
    found_.clear();
    for (const checking::WrongWord& word : checking::misspelt_in(text, *speller_, known_))
        found_.emplace_back(word.start, word.end);
    return found_;
}

}  // namespace sim::app
