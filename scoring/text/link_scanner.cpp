#include "scoring/text/link_scanner.h"

#include <algorithm>

#include "scoring/text/character_classes.h"
#include "scoring/text/code_points.h"
#include "scoring/text/top_level_domains.h"

namespace scoring::text {
namespace {

constexpr std::size_t longest_link = 4096;      // UTF-16 units, the network's limit
constexpr std::size_t longest_short_name = 40;  // of a t.co link

bool is_host_letter(char32_t point) {
    if (point < 0x80)
        return is_ascii_alphanumeric(point) || point == U'"' || point == U'`' || point < 0x09 ||
               (point > 0x0D && point < 0x20) || point == 0x7F;
    return !is_network_space(point) && !is_forbidden(point) && !is_directional_mark(point);
}

bool in_host_run(char32_t point) {
    return point == U'.' || point == U'-' || point == U'_' || is_host_letter(point);
}

bool is_path_point(char32_t point) {
    if (point < 0x80)
        return is_ascii_alphanumeric(point) ||
               std::u32string_view(U"!*';:=+,.$/%#[]-_~@|&").find(point) != not_found;
    return is_cyrillic(point) || point == 0x2013 || is_accented_latin(point);
}

bool is_path_ending(char32_t point) {
    if (point < 0x80)
        return is_ascii_alphanumeric(point) || std::u32string_view(U"+-=_#/").find(point) != not_found;
    return is_cyrillic(point) || is_accented_latin(point);
}

bool is_query_point(char32_t point) {
    return is_ascii_alphanumeric(point) ||
           (point < 0x80 && std::u32string_view(U"!?*'@();:&=+$/%#[]-_.,~|").find(point) != not_found);
}

bool is_query_ending(char32_t point) {
    return is_ascii_alphanumeric(point) ||
           (point < 0x80 && std::u32string_view(U"-_&=#/").find(point) != not_found);
}

bool ends_with_ignoring_case(std::u32string_view text, std::u32string_view lower) {
    return text.size() >= lower.size() &&
           std::ranges::equal(text.substr(text.size() - lower.size()), lower, {}, to_ascii_lower);
}

std::size_t utf16_length(std::u32string_view points) {
    return points.size() + static_cast<std::size_t>(
                               std::ranges::count_if(points, [](char32_t point) { return point > 0xFFFF; }));
}

Span to_span(std::size_t start, std::size_t end) { return {static_cast<int>(start), static_cast<int>(end)}; }

}  // namespace

std::vector<Span> LinkScanner::scan() {
    for (Index dot = points_.find(U'.'); dot != not_found;) {
        Index start = dot;
        while (start > consumed_ && in_host_run(points_[start - 1])) --start;
        Index end = dot;
        while (end < points_.size() && in_host_run(points_[end])) ++end;
        scan_run(start, end);
        dot = points_.find(U'.', std::max(end, consumed_));
    }
    return std::move(links_);
}

void LinkScanner::scan_run(Index start, Index end) {
    split_labels(start, end);
    measure_labels();
    if (try_protocol(start) && consumed_ >= end) return;
    for (Index label = 0; label + 1 < labels_.size(); ++label)
        for (Index at = labels_[label].start; at < labels_[label].end;) {
            if (consumed_ >= end) return;
            if (at <= consumed_ && consumed_ > 0) at = consumed_ + 1;
            if (at >= labels_[label].end) break;
            at = try_plain(label, at);
        }
}

void LinkScanner::split_labels(Index start, Index end) {
    labels_.clear();
    Index label_start = start;
    Index underscore = not_found;
    for (Index at = start; at <= end; ++at) {
        if (at < end && points_[at] == U'_') underscore = at;
        if (at < end && points_[at] != U'.') continue;
        labels_.push_back({label_start, at, underscore, 0, 0});
        label_start = at + 1;
        underscore = not_found;
    }
}

void LinkScanner::measure_labels() {
    for (Index index = labels_.size(); index-- > 0;) {
        Label& label = labels_[index];
        if (index > 0) label.tld_length = top_level_domain_length(points_.substr(label.start));
        if (index + 1 < labels_.size()) label.domain_end = host_end(index, label.start);
    }
}

// A host name that begins at `start` inside label `index`: the longest, thus the one with the most labels.
LinkScanner::Index LinkScanner::host_end(Index index, Index start) const {
    const Label& label = labels_[index];
    if (start >= label.end || !is_host_letter(points_[start]) || !is_host_letter(points_[label.end - 1]))
        return 0;
    const Label& next = labels_[index + 1];
    if (next.domain_end > 0) return next.domain_end;
    const bool has_underscore = label.last_underscore != not_found && label.last_underscore > start;
    return !has_underscore && next.tld_length > 0 ? next.start + next.tld_length : 0;
}

bool LinkScanner::may_precede(Index at) const {
    if (at == 0) return true;
    if (at <= consumed_ && consumed_ > 0) return false;  // the character before must still be free
    const char32_t point = points_[at - 1];
    return !is_ascii_alphanumeric(point) && !is_at_sign(point) && point != U'$' && !is_hash_sign(point) &&
           !is_forbidden(point);
}

std::optional<LinkScanner::Index> LinkScanner::protocol_start(Index host_start) const {
    const std::u32string_view before = points_.substr(0, host_start);
    for (const std::u32string_view protocol :
         {std::u32string_view(U"https://"), std::u32string_view(U"http://")})
        if (ends_with_ignoring_case(before, protocol)) {
            const Index start = host_start - protocol.size();
            if (start >= consumed_ && may_precede(start)) return start;
        }
    return std::nullopt;
}

bool LinkScanner::try_protocol(Index run_start) {
    if (labels_.size() < 2) return false;
    const std::optional<Index> start = protocol_start(run_start);
    if (!start) return false;
    const Index end = labels_[0].domain_end;
    if (end == 0) return false;
    take(*start, run_start, end, true);
    return true;
}

// Returns where to look next inside the label.
LinkScanner::Index LinkScanner::try_plain(Index label, Index from) {
    if (!may_precede(from)) return from + 1;
    const Index end = host_end(label, from);
    if (end == 0) return from + 1;
    take(from, from, end, false);
    return from + 1;
}

void LinkScanner::take(Index url_start, Index host_start, Index host_end, bool has_protocol) {
    Index end = host_end;
    if (end + 1 < points_.size() && points_[end] == U':' && is_ascii_digit(points_[end + 1])) {
        ++end;
        while (end < points_.size() && is_ascii_digit(points_[end])) ++end;
    }
    const Index path = path_end(end);
    const bool has_path = path > end;
    end = query_end(path);
    const bool guarded =
        url_start > 0 && std::u32string_view(U"-_./").find(points_[url_start - 1]) != not_found;
    consumed_ = end;
    const std::u32string_view host = points_.substr(host_start, host_end - host_start);
    const std::size_t protocol_length = has_protocol ? host_start - url_start : 8;
    if (protocol_length + utf16_length(points_.substr(url_start, end - url_start)) > longest_link) return;
    if (!has_encodable_labels(host)) return;
    if (has_protocol)
        take_with_protocol(url_start, host_start, end);
    else if (!guarded)
        take_plain(host_start, host_end, end, has_path);
}

void LinkScanner::take_plain(Index host_start, Index host_end, Index url_end, bool has_path) {
    const std::size_t before = links_.size();
    for (const Span host : find_latin_hosts(points_.substr(host_start, host_end - host_start)))
        links_.push_back(
            {static_cast<int>(host_start) + host.start, static_cast<int>(host_start) + host.end});
    if (links_.size() > before && has_path) links_.back().end = static_cast<int>(url_end);
}

// A t.co link ends with its short name and query, whatever follows.
void LinkScanner::take_with_protocol(Index url_start, Index host_start, Index url_end) {
    constexpr std::u32string_view short_host = U"t.co/";
    const std::u32string_view rest = points_.substr(host_start, url_end - host_start);
    Index end = url_end;
    if (ends_with_ignoring_case(rest.substr(0, short_host.size()), short_host)) {
        const Index name = host_start + short_host.size();
        Index name_end = name;
        while (name_end < url_end && is_ascii_alphanumeric(points_[name_end])) ++name_end;
        if (name_end - name > longest_short_name) return;
        if (name_end > name) end = std::min(query_end(name_end), url_end);
    }
    links_.push_back(to_span(url_start, end));
}

LinkScanner::Index LinkScanner::path_end(Index at) const {
    if (at >= points_.size() || points_[at] != U'/') return at;
    Index end = at + 1;
    for (Index next = end; next < points_.size();) {
        if (points_[next] == U'(') {
            const Index closed = balanced_end(next);
            if (closed == next) break;
            end = next = closed;
        } else if (is_path_point(points_[next])) {
            if (is_path_ending(points_[next])) end = next + 1;
            ++next;
        } else {
            break;
        }
    }
    return end;
}

// Behind the bracket that closes the one at `at`; one more pair may be nested in it. `at` when nothing fits.
LinkScanner::Index LinkScanner::balanced_end(Index at) const {
    const auto skip = [this](Index from) {
        while (from < points_.size() && is_path_point(points_[from])) ++from;
        return from;
    };
    const auto is = [this](Index index, char32_t point) {
        return index < points_.size() && points_[index] == point;
    };
    Index end = skip(at + 1);
    if (is(end, U')')) return end > at + 1 ? end + 1 : at;
    if (!is(end, U'(')) return at;
    const Index inner = skip(end + 1);
    if (inner == end + 1 || !is(inner, U')')) return at;
    end = skip(inner + 1);
    return is(end, U')') ? end + 1 : at;
}

LinkScanner::Index LinkScanner::query_end(Index at) const {
    if (at >= points_.size() || points_[at] != U'?') return at;
    Index end = at;
    for (Index next = at + 1; next < points_.size() && is_query_point(points_[next]); ++next)
        if (is_query_ending(points_[next])) end = next + 1;
    return end;
}

}  // namespace scoring::text
