#include "sim/store/salvage.h"

#include <fmt/format.h>

#include <array>
#include <fstream>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/engine/fact.h"
#include "sim/failure/failure.h"
#include "sim/store/content_hash.h"
#include "sim/store/database.h"
#include "sim/store/disk_rows.h"
#include "sim/store/store.h"

namespace sim::store {
namespace {

namespace fs = std::filesystem;

/// A table by the look of its rows: n the row's number, i a whole number, r any number, t a text; a capital
/// may be NULL. The first `keys` columns tell rows apart.
struct Shape {
    std::string_view table;
    std::string_view columns;
    std::size_t keys = 1;
    bool numbered() const { return columns.front() == 'n' || table == "texts"; }
};

/// In the order in which rows may name rows of others; ids and entries before what they belong to, which
/// would be given new ones. What follows from these is made anew.
constexpr std::array<Shape, 24> shapes = {{{"identities", "tit", 2},
                                           {"entries", "tittitt", 1},
                                           {"people", "nt", 1},
                                           {"texts", "tt", 1},
                                           {"sessions", "nitttitTttt", 1},
                                           {"journal", "iiit", 2},
                                           {"scorecards", "ittitrriRRRRit", 2},
                                           {"step_results", "itttrri", 4},
                                           {"self_ratings", "nIIII", 1},
                                           {"disputes", "nitttittt", 1},
                                           {"drills", "nittttttttriiitt", 1},
                                           {"drill_disputes", "nitttt", 1},
                                           {"drill_answers", "nitttt", 1},
                                           {"settings", "itt", 2},
                                           {"members", "ittt", 3},
                                           {"reviews", "niittttitRiittititt", 1},
                                           {"standings", "itirriRRRRiit", 2},
                                           {"roles", "nttt", 1},
                                           {"people_log", "ntitiit", 1},
                                           {"erased_people", "ntiiii", 1},
                                           {"assignments", "nttitttitit", 1},
                                           {"ledger", "ntitttttt", 1},
                                           {"drafts", "itttTttt", 2},
                                           {"typing", "iiitiit", 2}}};

bool fits(char column, const DiskValue& value) {
    if (column == 'n') return std::holds_alternative<std::monostate>(value);
    if (std::holds_alternative<std::monostate>(value)) return column >= 'A' && column <= 'Z';
    switch (column) {
        case 'i':
        case 'I':
            return std::holds_alternative<std::int64_t>(value);
        case 'r':
        case 'R':
            return !std::holds_alternative<std::string>(value);
        default:
            return std::holds_alternative<std::string>(value);
    }
}

/// A text proves itself by its hash, a fact by being one.
bool proves_itself(const Shape& shape, const std::vector<DiskValue>& values) {
    if (shape.table == "texts")
        return content_hash(std::get<std::string>(values[1])) == std::get<std::string>(values[0]);
    if (shape.table == "journal") return engine::fact_from_json(std::get<std::string>(values[3])).has_value();
    return true;
}

bool fits(const Shape& shape, const DiskRow& row) {
    if (row.has_number != shape.numbered() || row.values.size() != shape.columns.size()) return false;
    for (std::size_t column = 0; column < row.values.size(); ++column)
        if (!fits(shape.columns[column], row.values[column])) return false;
    return proves_itself(shape, row.values);
}

constexpr std::size_t place_of(std::string_view table) {
    std::size_t place = 0;
    while (shapes.at(place).table != table) ++place;
    return place;
}

using Rows = std::map<std::vector<DiskValue>, std::vector<DiskValue>>;

std::array<Rows, shapes.size()> rows_on_disk(const fs::path& damaged) {
    std::array<Rows, shapes.size()> found;
    each_row_on_disk(damaged, [&](const DiskRow& row) {
        for (std::size_t index = 0; index < shapes.size(); ++index) {
            if (!fits(shapes[index], row)) continue;
            std::vector<DiskValue> values = row.values;
            if (shapes[index].columns.front() == 'n') values.front() = row.number;
            const auto end = values.begin() + static_cast<std::ptrdiff_t>(shapes[index].keys);
            found[index][{values.begin(), end}] = std::move(values);
            return;
        }
    });
    return found;
}

void bind(Statement& insert, const DiskValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        insert.bind(*number);
    else if (const auto* real = std::get_if<double>(&value))
        insert.bind(*real);
    else if (const auto* text = std::get_if<std::string>(&value))
        insert.bind(*text);
    else
        insert.bind_null();
}

/// False where the table does not take it: it was no row of it, or has no place there.
bool inserted(Database& database, const Shape& shape, const std::vector<DiskValue>& values) {
    std::string places = "?";
    for (std::size_t column = 1; column < values.size(); ++column) places += ", ?";
    Statement insert(database, fmt::format("INSERT INTO {} VALUES ({})", shape.table, places));
    for (const DiskValue& value : values) bind(insert, value);
    try {
        insert.run();
        return true;
    } catch (const Failure&) {
        return false;
    }
}

/// What cannot be played on from is still somebody's words.
void note_left(Salvaged& salvaged, std::string& lines, const std::vector<DiskValue>& values) {
    ++salvaged.facts_left;
    lines += fmt::format("{{\"session\":{},\"seq\":{},\"fact\":{}}}\n", std::get<std::int64_t>(values[0]),
                         std::get<std::int64_t>(values[1]), std::get<std::string>(values[3]));
}

std::string fill(Database& database, const fs::path& damaged, Salvaged& salvaged) {
    const std::array<Rows, shapes.size()> rows = rows_on_disk(damaged);
    std::string left;
    database.run("PRAGMA foreign_keys = OFF");
    Transaction transaction(database);
    for (std::size_t index = 0; index < shapes.size(); ++index)
        for (const auto& [key, values] : rows[index]) {
            const bool orphan =
                shapes[index].table == "journal" && !rows[place_of("sessions")].contains({key.front()});
            if (orphan || !inserted(database, shapes[index], values)) {
                if (shapes[index].table == "journal") note_left(salvaged, left, values);
            }
        }
    // A session is listed by who played it; a name that is lost is given a number.
    database.run(
        "INSERT INTO people SELECT DISTINCT person, 'person ' || person FROM sessions"
        " WHERE person NOT IN (SELECT id FROM people)");
    transaction.commit();
    return left;
}

}  // namespace

fs::path salvage_place(const fs::path& damaged) {
    return damaged.parent_path() / (damaged.stem().string() + ".saved" + damaged.extension().string());
}

Salvaged salvage(const fs::path& damaged) {
    Salvaged salvaged;
    salvaged.file = salvage_place(damaged);
    std::error_code ignored;
    if (fs::exists(salvaged.file, ignored))
        throw Failure(ExitCode::machine_wrong,
                      fmt::format("What could be read was saved into {} before.", salvaged.file.string()),
                      "Go on with it, or move it away to save anew.");
    std::string left;
    {
        Store::open(salvaged.file);
        Database database(salvaged.file);
        left = fill(database, damaged, salvaged);
    }
    Store store = Store::open(salvaged.file);
    store.make_what_follows();
    for (const Session& session : store.sessions()) {
        ++salvaged.sessions, salvaged.facts += session.facts, salvaged.replies += session.replies;
        salvaged.verdicts += static_cast<int>(store.verdicts(session.id).size());
    }
    if (left.empty()) return salvaged;
    salvaged.rest = salvaged.file.string() + ".rest.jsonl";
    std::ofstream(salvaged.rest, std::ios::binary) << left;
    return salvaged;
}

}  // namespace sim::store
