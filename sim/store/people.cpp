// People and what they chose. A profile is a name, nothing more.
#include <fmt/format.h>

#include "scoring/printable.h"
#include "sim/failure/failure.h"
#include "sim/store/checksums.h"
#include "sim/store/store.h"

namespace sim::store {
namespace {

constexpr std::int64_t the_machine = 0;

void refuse_unprintable(const std::string& name) {
    if (scoring::is_printable_line(name) && name.find('\t') == std::string::npos) return;
    throw Failure(ExitCode::input_wrong,
                  fmt::format("A person cannot be called \"{}\".", scoring::printable_line(name)),
                  "A name has no line ends, no control characters and is written in UTF-8.");
}

}  // namespace

std::int64_t Store::person_id(const std::string& name) {
    const std::string known = name.empty() ? "trainee" : name;
    Statement(database_, "INSERT OR IGNORE INTO people (name) VALUES (?)").bind(known).run();
    const bool is_new = database_.changed() > 0;
    Statement select(database_, "SELECT id FROM people WHERE name = ?");
    select.bind(known).step();
    const std::int64_t id = select.number(0);
    if (is_new) refuse_unprintable(known);
    if (is_new) {
        keep_checksum(database_, {RecordKind::person, id, {}});
        keep_checksum(database_, {RecordKind::identity, id, "person"});
    }
    return id;
}

std::vector<std::string> Store::people() {
    Statement select(database_, "SELECT name FROM people ORDER BY name");
    std::vector<std::string> names;
    while (select.step()) names.push_back(select.text(0));
    return names;
}

bool Store::rename_person(const std::string& name, const std::string& new_name) {
    if (new_name.empty()) return false;
    refuse_unprintable(new_name);
    Transaction transaction(database_);
    Statement taken(database_, "SELECT count(*) FROM people WHERE name = ?");
    taken.bind(new_name).step();
    if (taken.number(0) > 0) return false;
    Statement update(database_, "UPDATE people SET name = ? WHERE id = ?");
    const std::int64_t id = person_id(name);
    update.bind(new_name).bind(id).run();
    keep_checksum(database_, {RecordKind::person, id, {}});
    transaction.commit();
    return true;
}

std::optional<std::string> Store::setting(const std::string& person, const std::string& key) {
    Statement select(database_,
                     "SELECT value FROM settings WHERE key = ?1 AND person ="
                     " CASE ?2 WHEN '' THEN 0 ELSE (SELECT id FROM people WHERE name = ?2) END");
    if (!select.bind(key).bind(person).step()) return std::nullopt;
    return select.text(0);
}

void Store::set_setting(const std::string& person, const std::string& key, const std::string& value) {
    Transaction transaction(database_);
    const std::int64_t id = person.empty() ? the_machine : person_id(person);
    Statement insert(database_, "INSERT OR REPLACE INTO settings VALUES (?, ?, ?)");
    insert.bind(id).bind(key).bind(value).run();
    keep_checksum(database_, {RecordKind::setting, id, key});
    transaction.commit();
}

}  // namespace sim::store
