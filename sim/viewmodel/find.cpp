#include "sim/viewmodel/find.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "scoring/text/code_points.h"
#include "sim/engine/state.h"
#include "sim/viewmodel/desk.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/thread.h"

namespace sim::viewmodel {
namespace {

constexpr std::size_t letters_before = 24, letters_after = 72;

std::u32string points_in_small(std::string_view utf8) {
    std::u32string points = scoring::text::decode(utf8);
    for (char32_t& point : points) point = scoring::text::fold_case(point);
    return points;
}

/// A few words around the found ones, on one line.
RichText line_around(std::string_view utf8, std::size_t start, std::size_t end) {
    std::u32string points = scoring::text::decode(utf8);
    std::ranges::replace(points, U'\n', U' ');
    std::size_t from = start > letters_before ? start - letters_before : 0;
    while (from > 0 && from < start && points[from - 1] != U' ') ++from;
    const std::size_t to = std::min(points.size(), end + letters_after);
    const std::u32string before = from > 0 ? U"… " : U"";
    const auto moved = [&](std::size_t at) { return static_cast<int>(at - from + before.size()); };
    return {scoring::text::encode(before + points.substr(from, to - from)) + (to < points.size() ? "…" : ""),
            {{moved(start), moved(end), TextStyle::selected, -1}}};
}

struct Search {
    std::u32string wanted;
    std::vector<FoundPlace> found;

    bool full() const { return found.size() >= most_found_places; }
    void look_at(const std::string& conversation, std::size_t item, const std::string& name,
                 const std::string& text) {
        const std::u32string points = points_in_small(text);
        for (std::size_t at = points.find(wanted); at != std::u32string::npos && !full();
             at = points.find(wanted, at + wanted.size())) {
            const std::size_t end = at + wanted.size();
            found.push_back({conversation, item, static_cast<int>(at), static_cast<int>(end), name,
                             line_around(text, at, end)});
        }
    }
};

}  // namespace

std::vector<FoundPlace> places_of(const engine::State& state, const std::string& words) {
    Search search{points_in_small(words), {}};
    if (search.wanted.find_first_not_of(U' ') == std::u32string::npos) return {};
    for (const engine::ConversationState& conversation : state.conversations) {
        if (!conversation.started || search.full()) continue;
        Desk open;
        open.selected = conversation.id;
        const Thread thread = thread_of(state, open, state.now);
        for (std::size_t n = 0; n < thread.items.size(); ++n)
            if (!thread.items[n].name.empty())
                search.look_at(conversation.id, n, thread.items[n].name, thread.items[n].body.text);
    }
    for (const engine::NoiseState& post : state.noise)
        if (!search.full())
            search.look_at(fmt::format("{}{}", noise_prefix, post.id), 0, post.name, post.text);
    return std::move(search.found);
}

Find find_of(const engine::State& state, const Desk& desk) {
    Find find;
    find.shown = desk.find.shown;
    if (!find.shown) return find;
    find.words = desk.find.words;
    find.places = places_of(state, find.words);
    const auto count = static_cast<int>(find.places.size());
    find.at = std::min(desk.find.at, count - 1);
    if (count > 0 && find.at >= 0)
        find.says = fmt::format("{} of {}", find.at + 1, count);
    else if (count > 0)
        find.says = count == 1 ? "1 place" : fmt::format("{} places", count);
    else if (find.words.find_first_not_of(' ') != std::string::npos)
        find.says = "nowhere";
    return find;
}

void go_to_place(Desk& desk, const engine::State& state, int step) {
    const std::vector<FoundPlace> places = places_of(state, desk.find.words);
    if (places.empty()) return;
    const auto count = static_cast<int>(places.size());
    const int from = desk.find.at < 0 && step < 0 ? 0 : desk.find.at;
    desk.find.at = ((from + step) % count + count) % count;
    ++desk.find.gone_to;
    change(desk, state, SelectConversation{places[static_cast<std::size_t>(desk.find.at)].conversation});
}

}  // namespace sim::viewmodel
