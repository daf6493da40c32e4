// Files that cannot read the judge's list must say what it says.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "scoring/ascii.h"
#include "scoring/criteria/all.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using scoring::Criterion;
using scoring::CriticalCheck;

namespace {

/// The first cells of every table whose first column is called "id".
std::vector<std::string> first_cells_of_tables(const std::string& page) {
    std::vector<std::string> cells;
    std::istringstream lines(page);
    bool inside = false;
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| "))
            inside = inside && line.starts_with("|---");
        else if (line.starts_with("| id |"))
            inside = true;
        else if (inside)
            cells.push_back(line.substr(2, line.find(" |") - 2));
    }
    return cells;
}

/// "T1 specific listening, 7"
std::string row_of(const Criterion& criterion) {
    std::string name(criterion.name);
    name[0] = scoring::ascii::lower_letter(name[0]);
    return fmt::format("{} {}, {}", criterion.id, name, criterion.points);
}

const nlohmann::json* weights_in(const nlohmann::json& schema) {
    if (!schema.is_structured()) return nullptr;
    if (schema.is_object() && schema.contains("weights") && schema["weights"].contains("properties"))
        return &schema["weights"]["properties"];
    for (const nlohmann::json& inner : schema)
        if (const nlohmann::json* found = weights_in(inner)) return found;
    return nullptr;
}

}  // namespace

TEST_CASE("the tables of docs/scoring.md are of the judge's list, in its order") {
    std::vector<std::string> rows;
    for (const Criterion* criterion : scoring::criteria::all_criteria()) rows.push_back(row_of(*criterion));
    for (const CriticalCheck* check : scoring::criteria::all_critical_checks())
        rows.push_back(std::string(check->id) + (check->needs_confirmation ? " *" : ""));
    CHECK(first_cells_of_tables(tests::read_file(tests::source_dir() / "docs" / "scoring.md")) == rows);
}

TEST_CASE("the schema weighs the criteria of the judge's list and no others") {
    const auto file = tests::source_dir() / "scenarios" / "schema" / "scenario.schema.json";
    const auto schema = nlohmann::json::parse(tests::read_file(file));
    const nlohmann::json* weights = weights_in(schema);
    REQUIRE(weights);
    std::vector<std::string> written, listed;
    for (const auto& [id, weight] : weights->items()) written.push_back(id);
    for (const Criterion* criterion : scoring::criteria::all_criteria()) listed.emplace_back(criterion->id);
    std::ranges::sort(listed);
    CHECK(written == listed);
}
