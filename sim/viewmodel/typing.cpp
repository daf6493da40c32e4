#include "sim/viewmodel/typing.h"

#include <algorithm>

#include "scoring/text/code_points.h"

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

}  // namespace sim::viewmodel
