#include "sim/scenario/check.h"

#include <algorithm>

#include "sim/scenario/files.h"
#include "sim/scenario/json.h"

namespace sim::scenario {

namespace {

FileKind kind_by_folder(const std::filesystem::path& file) {
    const auto folder = file.parent_path().filename();
    if (folder == "brands") return FileKind::brand;
    if (folder == "noise") return FileKind::noise;
    return folder == "schema" ? FileKind::schema : FileKind::scenario;
}

bool names_schema(const Node& root, std::string_view what) {
    return root["$schema"].is(Node::Kind::text) && root["$schema"].text.find(what) != std::string::npos;
}

FileKind kind_by_content(const Node& root, FileKind otherwise) {
    if (names_schema(root, "json-schema.org")) return FileKind::schema;
    if (names_schema(root, "scenario.schema") || root.find("conversations") || root.find("cast"))
        return FileKind::scenario;
    if (names_schema(root, "brand.schema") || root.find("handles")) return FileKind::brand;
    if (names_schema(root, "noise.schema") || root.find("posts")) return FileKind::noise;
    return otherwise;
}

}  // namespace

std::vector<std::filesystem::path> files_under(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) return {path};
    std::vector<std::filesystem::path> files;
    for (std::filesystem::recursive_directory_iterator entry(path, error), end; !error && entry != end;
         entry.increment(error))
        if (entry->is_regular_file(error) && entry->path().extension() == ".json" &&
            !entry->path().string().ends_with(".schema.json"))
            files.push_back(entry->path());
    std::sort(files.begin(), files.end());
    return files;
}

FileKind kind_of(const std::filesystem::path& file) {
    const FileText text = read_text(file);
    return text.failure.empty() ? kind_of_text(text.bytes, file) : kind_by_folder(file);
}

FileKind kind_of_text(const std::string& text, const std::filesystem::path& file) {
    const FileKind by_folder = kind_by_folder(file);
    const Parsed parsed = parse_json(text);
    return parsed.root ? kind_by_content(*parsed.root, by_folder) : by_folder;
}

std::vector<Problem> check_file(const std::filesystem::path& file, const Library& library) {
    switch (kind_of(file)) {
        case FileKind::schema:
            return {};
        case FileKind::brand:
            return load_brand(file, library).problems;
        case FileKind::noise:
            return check_noise_file(file);
        default:
            return load_scenario(file, library).problems;
    }
}

}  // namespace sim::scenario
