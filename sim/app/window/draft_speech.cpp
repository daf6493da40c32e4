#include "sim/app/window/draft_speech.h"

#include <utility>

namespace sim::app {

void DraftSpeech::listen(Workplace& context, viewmodel::Desk& desk) {
    const bool before = std::exchange(desk.speaking, speech_.speaking());
    if (before && !desk.speaking && speech_.failed())
        context.say(viewmodel::Mood::warn, "This machine could not speak it.",
                    "Check the sound; spd-say hello in a terminal says what is wrong.");
}

void DraftSpeech::follow(const viewmodel::Desk& desk) {
    if (!desk.speaking) return speech_.stop();
    const auto draft = desk.drafts.find(desk.selected);
    if (draft != desk.drafts.end()) speech_.say(draft->second.text);
}

}  // namespace sim::app
