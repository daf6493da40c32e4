#include "sim/scenario/check.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

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

/// Reads no further than to the key that tells, mostly the first.
class KindReader : public nlohmann::json_sax<nlohmann::json> {
  public:
    std::optional<FileKind> told, by_key;

    bool key(string_t& name) override {
        at_schema_ = depth_ == 1 && name == "$schema";
        if (depth_ == 1 && !by_key) by_key = kind_with(name);
        return true;
    }
    bool string(string_t& text) override {
        if (std::exchange(at_schema_, false)) told = kind_named(text);
        return !told;
    }
    bool start_object(std::size_t) override { return open(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool binary(binary_t&) override { return false; }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
        return false;
    }

  private:
    bool open() {
        at_schema_ = false;
        return ++depth_ <= deepest_nesting;
    }
    bool close() { return --depth_ >= 0; }

    static std::optional<FileKind> kind_named(std::string_view schema) {
        const auto names = [&](std::string_view what) { return schema.find(what) != schema.npos; };
        if (names("json-schema.org")) return FileKind::schema;
        if (names("scenario.schema")) return FileKind::scenario;
        if (names("brand.schema")) return FileKind::brand;
        if (names("noise.schema")) return FileKind::noise;
        return {};
    }
    static std::optional<FileKind> kind_with(std::string_view key) {
        if (key == "conversations" || key == "cast") return FileKind::scenario;
        if (key == "handles") return FileKind::brand;
        if (key == "posts") return FileKind::noise;
        return {};
    }

    int depth_ = 0;
    bool at_schema_ = false;
};

}  // namespace

namespace {

/// Every entry under a folder; folders that cannot be read are told and passed over.
void each_under(const std::filesystem::path& folder,
                const std::function<void(const std::filesystem::directory_entry&)>& entry_found,
                const std::function<void(const std::filesystem::path&)>& unreadable) {
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        entry_found(*entry);
        if (entry->is_directory(ignored) && !entry->is_symlink(ignored))
            each_under(entry->path(), entry_found, unreadable);
    }
    if (error) unreadable(folder);
}

bool is_checked(const std::filesystem::directory_entry& entry) {
    std::error_code error;
    return entry.is_regular_file(error) && entry.path().extension() == ".json" &&
           !entry.path().string().ends_with(".schema.json");
}

}  // namespace

std::vector<std::filesystem::path> files_under(const std::filesystem::path& path) {
    std::error_code error;
    if (!std::filesystem::is_directory(path, error)) return {path};
    std::vector<std::filesystem::path> files;
    each_under(
        path,
        [&](const std::filesystem::directory_entry& entry) {
            if (is_checked(entry)) files.push_back(entry.path());
        },
        [](const std::filesystem::path&) {});
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::filesystem::path> unreadable_folders_under(const std::filesystem::path& path) {
    std::error_code error;
    std::vector<std::filesystem::path> folders;
    if (!std::filesystem::is_directory(path, error)) return folders;
    each_under(
        path, [](const std::filesystem::directory_entry&) {},
        [&](const std::filesystem::path& folder) { folders.push_back(folder); });
    std::sort(folders.begin(), folders.end());
    return folders;
}

FileKind kind_of(const std::filesystem::path& file) {
    const FileText text = read_text(file);
    return text.failure.empty() ? kind_of_text(text.bytes, file) : kind_by_folder(file);
}

FileKind kind_of_text(const std::string& text, const std::filesystem::path& file) {
    KindReader reader;
    nlohmann::json::sax_parse(text, &reader, nlohmann::json::input_format_t::json, false);
    if (reader.told) return *reader.told;
    return reader.by_key.value_or(kind_by_folder(file));
}

std::vector<Problem> check_file(const std::filesystem::path& file, const Library& library) {
    switch (kind_of(file)) {
        case FileKind::schema:
            return {};
        case FileKind::brand:
            return load_brand(file, library).problems;
        case FileKind::noise:
            return check_noise_file(file);
        case FileKind::scenario:
            return load_scenario(file, library).problems;
    }
    return {};
}

}  // namespace sim::scenario
