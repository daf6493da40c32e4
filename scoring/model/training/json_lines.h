// Files of one JSON value a line.
#pragma once

#include <nlohmann/json.hpp>

#include "scoring/model/training/lines.h"

namespace scoring::model::training {

/// Calls take(value) for every line that is not empty.
template <typename Take>
void for_each_json_line(const std::filesystem::path& file, Take&& take) {
    for_each_line(file, [&](const std::string& line) { take(nlohmann::json::parse(line)); });
}

}  // namespace scoring::model::training
