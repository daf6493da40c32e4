#include "sim/viewmodel/typing.h"

#include <algorithm>

#include "scoring/text/code_points.h"
#include "sim/engine/fact.h"
#include "sim/engine/fact_reading.h"

namespace sim::viewmodel {

std::optional<TypedChange> difference(const std::string& before, const std::string& after) {
    if (before == after) return std::nullopt;
    const std::u32string was = scoring::text::decode(before), is = scoring::text::decode(after);
    const std::size_t shorter = std::min(was.size(), is.size());
    std::size_t head = 0;
    while (head < shorter && was[head] == is[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
    TypedChange change;
    change.place = static_cast<int>(head);
    change.removed = static_cast<int>(was.size() - head - tail);
    change.inserted = scoring::text::encode(std::u32string_view(is).substr(head, is.size() - head - tail));
    return change;
}

std::string with_change(const std::string& text, const TypedChange& change) {
    std::u32string points = scoring::text::decode(text);
    const auto place = std::min(points.size(), static_cast<std::size_t>(std::max(change.place, 0)));
    const auto removed =
        std::min(points.size() - place, static_cast<std::size_t>(std::max(change.removed, 0)));
    points.replace(place, removed, scoring::text::decode(change.inserted));
    return scoring::text::encode(points);
}

DraftsThen drafts_at(std::span<const TypedChange> changes, engine::Tick at) {
    DraftsThen then;
    for (const TypedChange& change : changes) {
        if (change.at > at) break;
        std::string& text = then.texts[change.conversation];
        text = with_change(text, change);
        then.latest = change.conversation;
    }
    return then;
}

namespace {

/// Whether a reply went out since the draft was last touched: then it was emptied by sending.
bool was_sent(std::span<const engine::Fact> journal, const std::string& conversation, engine::Tick from,
              engine::Tick until) {
    return std::ranges::any_of(journal, [&](const engine::Fact& fact) {
        const auto sent = engine::sent_words(fact);
        return sent && sent->conversation == conversation && fact.at >= from && fact.at <= until;
    });
}

/// One conversation's draft, and the words that are being deleted from it.
struct Deleting {
    std::u32string text, gone;
    int place = -1;  ///< of the deletion that may go on
    engine::Tick touched = 0;
};

}  // namespace

std::vector<DeletedWords> deleted_words(std::span<const TypedChange> changes,
                                        std::span<const engine::Fact> journal) {
    std::vector<DeletedWords> found;
    std::map<std::string, Deleting> drafts;
    const auto close = [&](const std::string& conversation, Deleting& draft) {
        if (draft.gone.size() > 1)
            found.push_back({draft.touched, conversation, scoring::text::encode(draft.gone)});
        draft.gone.clear(), draft.place = -1;
    };
    for (const TypedChange& change : changes) {
        Deleting& draft = drafts[change.conversation];
        const auto place = std::min(draft.text.size(), static_cast<std::size_t>(std::max(change.place, 0)));
        const std::u32string gone =
            draft.text.substr(place, static_cast<std::size_t>(std::max(change.removed, 0)));
        const bool emptied = change.inserted.empty() && gone.size() == draft.text.size();
        const bool sent = emptied && was_sent(journal, change.conversation, draft.touched, change.at);
        const int at = static_cast<int>(place);
        const bool backwards = at + static_cast<int>(gone.size()) == draft.place,
                   goes_on = backwards || at == draft.place;
        if (gone.empty() || !goes_on || sent) close(change.conversation, draft);
        if (!gone.empty() && !sent)
            draft.gone = backwards ? gone + draft.gone : draft.gone + gone, draft.place = at;
        draft.touched = change.at;
        if (!change.inserted.empty()) close(change.conversation, draft);
        draft.text.replace(place, gone.size(), scoring::text::decode(change.inserted));
    }
    for (auto& [conversation, draft] : drafts) close(conversation, draft);
    std::ranges::stable_sort(found, {}, &DeletedWords::at);
    return found;
}

}  // namespace sim::viewmodel
