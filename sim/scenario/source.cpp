#include "sim/scenario/source.h"

#include "sim/scenario/files.h"
#include "sim/scenario/json.h"

namespace sim::scenario {

Source parse_source(std::string text, const std::filesystem::path& file, FileKind kind) {
    Source source{std::move(text), file, std::nullopt, {}};
    Parsed parsed = parse_json(source.text);
    for (JsonError& error : parsed.errors)
        source.faults.push_back({error.place, std::move(error.says), std::move(error.rule)});
    source.root = std::move(parsed.root);
    if (source.root)
        for (Fault& fault : check_schema(kind, *source.root)) source.faults.push_back(std::move(fault));
    return source;
}

Source read_source(const std::filesystem::path& file, FileKind kind) {
    FileText text = read_text(file);
    if (text.failure.empty()) return parse_source(std::move(text.bytes), file, kind);
    return {"", file, std::nullopt, {{{1, 1}, std::move(text.failure), "file"}}};
}

Source ReadSources::read(const std::filesystem::path& file, FileKind kind) {
    const std::lock_guard lock(mutex_);
    const auto known = known_.find(file);
    if (known != known_.end()) return known->second;
    return known_.emplace(file, read_source(file, kind)).first->second;
}

}  // namespace sim::scenario
