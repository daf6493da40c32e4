#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/search.h"
#include "sim/viewmodel/workshop/screens.h"

namespace sim::viewmodel::workshop {

namespace {

using scenario::FileKind;

constexpr std::array<std::pair<std::optional<FileKind>, std::string_view>, 4> kinds{
    {{std::nullopt, "All"},
     {FileKind::scenario, "Scenarios"},
     {FileKind::brand, "Brands"},
     {FileKind::noise, "Noise packs"}}};

Chip state_of(const FileFacts& file) {
    if (!file.checked) return {"checking", Mood::neutral, "clock"};
    if (file.errors > 0) return {counted(file.errors, "error", "errors"), Mood::bad, "critical"};
    if (file.warnings > 0) return {counted(file.warnings, "warning", "warnings"), Mood::warn, "warning"};
    return {"valid", Mood::good, "check"};
}

Chip coverage_of(const FileFacts& file) {
    if (file.kind != FileKind::scenario) return {};
    if (file.coverage_permille < 0) return {"not run", Mood::neutral, ""};
    const int percent = file.coverage_permille / 10;
    return {fmt::format("{} % covered", percent), percent >= 90 ? Mood::good : Mood::warn, ""};
}

FileRow row_of(const FileFacts& file) {
    return {file.path,      file.title.empty() ? file.file : file.title,
            file.file,      file.kind,
            state_of(file), coverage_of(file),
            file.played,    file.draft,
            file.unsaved};
}

}  // namespace

std::string kind_word(FileKind kind) {
    switch (kind) {
        case FileKind::scenario:
            return "scenario";
        case FileKind::brand:
            return "brand";
        case FileKind::noise:
            return "noise pack";
        case FileKind::schema:
            return "schema";
    }
    return "";
}

FileList list_of(const std::vector<FileFacts>& files, int filter, const std::string& search,
                 const std::string& own_folder) {
    FileList list;
    list.filter = std::clamp(filter, 0, static_cast<int>(kinds.size()) - 1);
    list.search = search, list.own_folder = own_folder;
    const std::optional<FileKind> wanted = kinds[static_cast<std::size_t>(list.filter)].first;
    for (const auto& [kind, label] : kinds) {
        const auto count =
            std::count_if(files.begin(), files.end(), [&, wanted_kind = kind](const FileFacts& file) {
                return !wanted_kind || file.kind == *wanted_kind;
            });
        list.filters.push_back(fmt::format("{} {}", label, count));
    }
    std::int64_t checked = 0, broken = 0, warned = 0;
    for (const FileFacts& file : files) {
        checked += file.checked ? 1 : 0, broken += file.errors > 0 ? 1 : 0;
        warned += file.errors == 0 && file.warnings > 0 ? 1 : 0;
        // By the words of its name, too: a title is known once the file was checked.
        const bool matches = is_found(file.title + " " + file.file, search);
        if (matches && (!wanted || file.kind == *wanted)) list.rows.push_back(row_of(file));
    }
    if (checked < static_cast<std::int64_t>(files.size()))
        list.progress = fmt::format("checking {} of {}", checked + 1, files.size());
    list.summary = counted(static_cast<std::int64_t>(files.size()), "file", "files");
    list.summary += broken > 0 ? fmt::format(", {} with errors", broken) : ", none with errors";
    if (warned > 0) list.summary += fmt::format(", {} with warnings", warned);
    return list;
}

}  // namespace sim::viewmodel::workshop
