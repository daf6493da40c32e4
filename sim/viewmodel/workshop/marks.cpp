#include "sim/viewmodel/workshop/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "scoring/ascii.h"
#include "sim/scenario/problem.h"
#include "sim/scenario/utf8.h"

namespace sim::viewmodel::workshop {

namespace {

int moved(int place, int at, int removed, int inserted) {
    if (place <= at) return place;
    return place >= at + removed ? place + inserted - removed : at;
}

/// The token that begins at or holds the place; else one letter.
std::pair<int, int> stretch_at(const Outline& outline, int offset) {
    const auto& tokens = outline.tokens();
    const auto token = std::upper_bound(tokens.begin(), tokens.end(), offset,
                                        [](int at, const Token& one) { return at < one.end; });
    if (token != tokens.end() && token->start <= offset) return {token->start, token->end};
    if (token != tokens.begin()) return {(token - 1)->start, (token - 1)->end};
    return {offset, std::min(offset + 1, static_cast<int>(outline.text().size()))};
}

/// Where a scenario names the file that a problem is in.
int named_at(const Outline& outline, const std::string& file) {
    if (outline.items().empty()) return 0;
    const std::string stem = std::filesystem::path(file).stem().string();
    const int brand = outline.member(0, "brand"), pack = outline.member(outline.member(0, "noise"), "pack");
    for (const int item : {brand, pack})
        if (item >= 0 && outline.value(item) == stem) return outline[item].start;
    return brand >= 0 ? outline[brand].start : 0;
}

CodeMark mark_of(const scenario::Problem& problem, const std::string& file, const Outline& outline) {
    CodeMark mark;
    const bool here = problem.file == file;
    const int offset =
        here ? offset_of(outline.text(), problem.line, problem.column) : named_at(outline, problem.file);
    std::tie(mark.start, mark.end) = stretch_at(outline, offset);
    mark.mood = problem.severity == scenario::Severity::error ? Mood::bad : Mood::warn;
    mark.says =
        here ? problem.says
             : fmt::format("in {}, line {}: {}", std::filesystem::path(problem.file).filename().string(),
                           problem.line, problem.says);
    mark.rule = problem.rule;
    return mark;
}

}  // namespace

int offset_of(std::string_view text, int line, int column) {
    std::size_t at = 0;
    for (int n = 1; n < line; ++n) {
        const std::size_t feed = text.find('\n', at);
        if (feed == std::string_view::npos) return static_cast<int>(text.size());
        at = feed + 1;
    }
    for (int n = 1; n < column && at < text.size() && text[at] != '\n'; ++n) {
        ++at;
        while (at < text.size() && scenario::continues_code_point(text[at])) ++at;
    }
    return static_cast<int>(at);
}

std::string place_of(std::string_view text, int offset) {
    const std::string_view before = text.substr(0, static_cast<std::size_t>(std::max(0, offset)));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t feed = before.rfind('\n');
    const std::string_view last = feed == std::string_view::npos ? before : before.substr(feed + 1);
    return fmt::format("{}:{}", line, scenario::code_points(last) + 1);
}

std::vector<CodeMark> marks_of(const std::vector<scenario::Problem>& problems, const std::string& file,
                               const Outline& outline) {
    std::vector<CodeMark> marks;
    for (const scenario::Problem& problem : problems) marks.push_back(mark_of(problem, file, outline));
    std::stable_sort(marks.begin(), marks.end(),
                     [](const CodeMark& a, const CodeMark& b) { return a.start < b.start; });
    return marks;
}

void shift(std::vector<CodeMark>& marks, int at, int removed, int inserted) {
    for (CodeMark& mark : marks) {
        const bool typed_behind = at == mark.end && removed == 0;
        mark.start = moved(mark.start, at, removed, inserted);
        mark.end = typed_behind ? mark.end : moved(mark.end, at, removed, inserted);
        mark.end = std::max(mark.start, mark.end);
    }
}

void shift(std::vector<CodeNote>& notes, int at, int removed, int inserted) {
    for (CodeNote& note : notes) note.offset = moved(note.offset, at, removed, inserted);
}

std::vector<std::pair<int, int>> find_all(std::string_view text, std::string_view needle) {
    std::vector<std::pair<int, int>> found;
    if (needle.empty()) return found;
    const bool exact = std::any_of(needle.begin(), needle.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const auto same = [&](char a, char b) {
        return exact ? a == b : scoring::ascii::lower_letter(a) == scoring::ascii::lower_letter(b);
    };
    auto at = text.begin();
    while (true) {
        at = std::search(at, text.end(), needle.begin(), needle.end(), same);
        if (at == text.end()) return found;
        const int start = static_cast<int>(at - text.begin());
        found.emplace_back(start, start + static_cast<int>(needle.size()));
        at += static_cast<std::ptrdiff_t>(needle.size());
    }
}

int hit_from(const std::vector<std::pair<int, int>>& found, int caret) {
    if (found.empty()) return -1;
    const auto hit = std::find_if(found.begin(), found.end(),
                                  [&](const std::pair<int, int>& one) { return one.first >= caret; });
    return hit == found.end() ? 0 : static_cast<int>(hit - found.begin());
}

int typed_place(std::string_view text, std::string_view typed) {
    int line = 0, column = 1;
    const char* end = typed.data() + typed.size();
    auto [rest, error] = std::from_chars(typed.data(), end, line);
    if (error != std::errc{} || line < 1) return -1;
    if (rest != end && *rest == ':') {
        const auto second = std::from_chars(rest + 1, end, column);
        if (second.ec != std::errc{} || column < 1) return -1;
        rest = second.ptr;
    }
    return rest == end ? offset_of(text, line, column) : -1;
}

}  // namespace sim::viewmodel::workshop
