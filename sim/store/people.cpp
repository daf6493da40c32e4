// People and what they chose. A profile is a name, nothing more.
#include "sim/store/checksums.h"
#include "sim/store/store.h"

namespace sim::store {
namespace {

constexpr std::int64_t the_machine = 0;

}  // namespace

std::vector<std::string> Store::people() {
    Statement select(database_, "SELECT name FROM people ORDER BY name");
    std::vector<std::string> names;
    while (select.step()) names.push_back(select.text(0));
    return names;
}

bool Store::rename_person(const std::string& name, const std::string& new_name) {
    if (new_name.empty()) return false;
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
