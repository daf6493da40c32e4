// A scenario's, brand's or noise pack's text on its way to a value: read, parsed, held against its schema.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/node.h"
#include "sim/scenario/problem.h"
#include "sim/scenario/schema.h"

namespace sim::scenario {

/// What a text says, what it is called, and what is wrong with it.
struct Source {
    std::string text;
    std::filesystem::path file;
    std::optional<Node> root;
    std::vector<Fault> faults;

    std::string stem() const { return file.extension() == ".json" ? file.stem().string() : ""; }
};

Source parse_source(std::string text, const std::filesystem::path& file, FileKind kind);
Source read_source(const std::filesystem::path& file, FileKind kind);

/// Brands and noise packs are named by many scenarios: here each is read once, as it is at that moment. For
/// one run over many files. May be shared between threads.
class ReadSources {
  public:
    Source read(const std::filesystem::path& file, FileKind kind);

  private:
    std::mutex mutex_;
    std::map<std::filesystem::path, Source> known_;
};

}  // namespace sim::scenario
