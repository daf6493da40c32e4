#include "scoring/text/values/contacts.h"

#include <algorithm>

#include "scoring/ascii.h"
#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"

namespace scoring::text {
namespace {

constexpr std::size_t fewest_phone_digits = 9;
constexpr std::size_t most_phone_digits = 15;

/// From the area's 0 on: Britain's code is the one that its numbers are written with and without_beginning.
std::string national_digits(std::string digits, bool international) {
    if (digits.starts_with("00")) digits.erase(0, 2), international = true;
    if (!international) return digits;
    if (!digits.starts_with("44")) return "+" + digits;
    digits.erase(0, 2);
    return digits.starts_with('0') ? digits : "0" + digits;
}

/// One mark between two groups of digits.
bool joins_groups(const Piece& mark) {
    return mark.is("-") || mark.is(".") || mark.is("(") || mark.is(")") || mark.is("/");
}

/// Behind the marks between two groups; `at` itself when no group follows.
std::size_t next_group(const Pieces& pieces, std::size_t at) {
    constexpr std::size_t most_marks = 2;
    std::size_t group = at;
    while (group < at + most_marks && joins_groups(pieces[group])) ++group;
    return pieces.is_number(group) ? group : at;
}

std::string_view without_beginning(std::string_view text, std::string_view beginning) {
    return text.starts_with(beginning) ? text.substr(beginning.size()) : text;
}

}  // namespace

std::optional<Read<Value>> read_phone(const Pieces& pieces, std::size_t at) {
    const bool international = pieces[at].is("+");
    std::size_t group = international || pieces[at].is("(") ? at + 1 : at;
    if (!pieces.is_number(group) || (!international && !pieces[group].lower.starts_with('0')))
        return std::nullopt;
    std::string digits;
    std::size_t end = group;
    while (pieces.is_number(group)) {
        digits += pieces[group].lower;
        if (digits.size() > most_phone_digits) return std::nullopt;
        end = group + 1;
        const std::size_t next = next_group(pieces, end);
        if (next == end && !pieces.is_number(end)) break;
        group = next;
    }
    if (digits.size() < fewest_phone_digits) return std::nullopt;
    Value value;
    value.kind = ValueKind::phone, value.sure = false;
    value.written = national_digits(digits, international);
    return Read<Value>{value, end};
}

std::vector<Value> read_links(std::u32string_view points) {
    std::vector<Span> spans = find_made_up_links(points);
    const std::vector<Span> made_up = spans;
    for (const Span url : find_urls(points)) {  // "www.help" of "www.help.brand.example" is one, too
        const auto overlaps = [&](Span known) { return known.start < url.end && url.start < known.end; };
        if (std::ranges::none_of(made_up, overlaps)) spans.push_back(url);
    }
    std::ranges::sort(spans);
    std::vector<Value> links;
    for (const Span span : spans) {
        Value value;
        value.kind = ValueKind::link, value.span = span, value.sure = false;
        value.written = plain_link(encode(points.substr(static_cast<std::size_t>(span.start),
                                                        static_cast<std::size_t>(span.end - span.start))));
        links.push_back(std::move(value));
    }
    return links;
}

std::vector<Span> find_made_up_links(std::u32string_view written) {
    constexpr std::u32string_view ending = U".example";
    std::vector<Span> found;
    if (!holds(written, U'.')) return found;
    std::u32string points(written);
    for (char32_t& point : points) point = fold_case(point);
    const auto spaced = [](char32_t point) { return point <= U' ' || point == U'(' || point == U'"'; };
    std::size_t end = 0;
    for (std::size_t at = points.find(ending); at != std::u32string_view::npos;
         at = points.find(ending, std::max(end, at + 1))) {
        std::size_t begin = at;
        end = at + ending.size();
        while (begin > 0 && !spaced(points[begin - 1])) --begin;
        if (begin == at || (end < points.size() && is_letter(points[end]))) continue;
        while (end < points.size() && points[end] > U' ') ++end;
        while (!is_letter(points[end - 1]) && !is_digit(points[end - 1]) && points[end - 1] != U'/') --end;
        const bool email =
            std::u32string_view(points).substr(begin, end - begin).find(U'@') != std::u32string_view::npos;
        if (!email) found.push_back({static_cast<int>(begin), static_cast<int>(end)});
    }
    return found;
}

std::string plain_link(std::string_view link) {
    const std::string small = ascii::lower(link);
    std::string_view plain = without_beginning(without_beginning(small, "https://"), "http://");
    plain = without_beginning(plain, "www.");
    while (plain.ends_with('/')) plain.remove_suffix(1);
    return std::string(plain);
}

bool leads_to(std::string_view wanted, std::string_view link) {
    const std::size_t wanted_host = std::min(wanted.find('/'), wanted.size());
    const std::size_t host = std::min(link.find('/'), link.size());
    const std::string_view name = wanted.substr(0, wanted_host), own = link.substr(0, host);
    const bool same_host = own == name || (own.size() > name.size() && own.ends_with(name) &&
                                           own[own.size() - name.size() - 1] == '.');
    const std::string_view page = wanted.substr(wanted_host), own_page = link.substr(host);
    if (!same_host || !own_page.starts_with(page)) return false;
    const bool whole = own_page.size() == page.size() || page.empty();
    return whole || std::string_view("/?#").find(own_page[page.size()]) != std::string_view::npos;
}

}  // namespace scoring::text
