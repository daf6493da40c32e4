#include "sim/store/schema_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace sim::store {
namespace {

/// The SQL of each object by its kind and name.
using Objects = std::map<std::pair<std::string, std::string>, std::string>;

Objects objects_of(Database& database) {
    Objects objects;
    // A trigger or a view is never SQLite's own, whatever it is called.
    Statement select(database,
                     "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
                     " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' OR type NOT IN ('table', 'index')");
    while (select.step()) objects[{select.text(0), select.text(1)}] = select.text(2);
    return objects;
}

Objects objects_made_by(std::span<const Migration> steps) {
    Database made = Database::in_memory({}, "the program's own tables");
    for (const Migration& step : steps) made.run(std::string(step.sql));
    return objects_of(made);
}

}  // namespace

std::string schema_problem(Database& database, std::span<const Migration> steps) {
    const std::int64_t version = database.number("PRAGMA user_version");
    const std::size_t taken = static_cast<std::size_t>(
        std::clamp<std::int64_t>(version, 0, static_cast<std::int64_t>(steps.size())));
    const Objects own = objects_made_by(steps.first(taken));
    const Objects there = objects_of(database);
    for (const auto& [object, sql] : there) {
        const auto& [kind, name] = object;
        const auto known = own.find(object);
        if (known == own.end()) return fmt::format("The {} \"{}\" in it is not Coolhead's.", kind, name);
        if (known->second != sql) return fmt::format("The {} \"{}\" in it was changed.", kind, name);
    }
    for (const auto& [object, sql] : own)
        if (!there.contains(object))
            return fmt::format("The {} \"{}\" is missing in it.", object.first, object.second);
    return {};
}

}  // namespace sim::store
