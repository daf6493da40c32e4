#include "scoring/text/personal/written_out.h"

#include <algorithm>

namespace scoring::text::personal {
namespace {

/// Appends `written` as what [span) of the true text was made into.
void append(NormalText& text, std::string_view written, Span span) {
    for (const char byte : written) {
        text.points.push_back(static_cast<char32_t>(byte));
        text.places.push_back(span);
    }
}

void append_true(NormalText& text, std::u32string_view points, int from, int until) {
    for (int at = from; at < until; ++at) {
        text.points.push_back(points[static_cast<std::size_t>(at)]);
        text.places.push_back({at, at + 1});
    }
}

std::vector<Edit> all_edits(const FlatText& text) {
    std::vector<Edit> edits = figures_for_words(text);
    std::vector<Edit> signs = signs_for_words(text);
    edits.insert(edits.end(), std::make_move_iterator(signs.begin()), std::make_move_iterator(signs.end()));
    std::ranges::stable_sort(edits, {}, [](const Edit& edit) { return edit.span.start; });
    return edits;
}

/// Keeps the edits that touch no entity and no edit before them.
void drop_overlapping(std::vector<Edit>& edits, const std::vector<Entity>& entities) {
    int end = 0;
    std::size_t entity = 0;
    std::erase_if(edits, [&](const Edit& edit) {
        while (entity < entities.size() && entities[entity].span.end <= edit.span.start) ++entity;
        const bool in_entity = entity < entities.size() && entities[entity].span.start < edit.span.end;
        if (in_entity || edit.span.start < end) return true;
        end = edit.span.end;
        return false;
    });
}

}  // namespace

NormalText write_out(const FlatText& text, const std::vector<Entity>& entities) {
    std::vector<Edit> edits = all_edits(text);
    drop_overlapping(edits, entities);
    NormalText written;
    if (edits.empty()) return written;
    int at = 0;
    for (const Edit& edit : edits) {
        append_true(written, text.points(), at, edit.span.start);
        append(written, edit.written, edit.span);
        at = edit.span.end;
    }
    append_true(written, text.points(), at, text.size());
    return written;
}

Span place_in(const NormalText& written, Span true_span) {
    const auto place = [&](int at) {
        const auto found = std::ranges::lower_bound(written.places, at, {}, &Span::start);
        return static_cast<int>(found - written.places.begin());
    };
    return {place(true_span.start), place(true_span.end)};
}

}  // namespace scoring::text::personal
