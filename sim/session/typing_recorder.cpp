#include "sim/session/typing_recorder.h"

namespace sim::session {

void TypingRecorder::begin_with(const std::map<std::string, viewmodel::Draft>& drafts) {
    for (const auto& [conversation, draft] : drafts) texts_[conversation] = draft.text;
}

void TypingRecorder::note(const std::map<std::string, viewmodel::Draft>& drafts, engine::Tick at) {
    if (!wanted_) return;
    for (const auto& [conversation, draft] : drafts) {
        std::string& before = texts_[conversation];
        if (before == draft.text) continue;
        const auto change = viewmodel::difference(before, draft.text);
        noted_.push_back({at, conversation, change->place, change->removed, change->inserted});
        before = draft.text;
    }
}

void TypingRecorder::keep(store::Store& store, store::SessionId session) {
    store.append_typing(session, noted_);
    noted_.clear();
}

std::vector<viewmodel::TypedChange> recorded_typing(store::Store& store, store::SessionId session) {
    std::vector<viewmodel::TypedChange> changes;
    for (store::TypingChange& change : store.typing(session))
        changes.push_back({change.at, std::move(change.conversation), change.place, change.removed,
                           std::move(change.inserted)});
    return changes;
}

}  // namespace sim::session
