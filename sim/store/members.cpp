#include "sim/store/members.h"

#include <fmt/format.h>

#include "scoring/printable.h"
#include "scoring/vocabulary.h"
#include "sim/failure/failure.h"
#include "sim/store/checksums.h"
#include "sim/store/store.h"

namespace sim::store {
namespace {

std::string_view name_of(GroupKind kind) { return group_kind_names.at(static_cast<std::size_t>(kind)); }

RecordKey key_of(std::int64_t person, GroupKind kind, const std::string& group) {
    return {RecordKind::member, person, fmt::format("{} {}", name_of(kind), group)};
}

}  // namespace

void Store::join_group(const Member& member) {
    if (member.group.empty() || !scoring::is_printable_line(member.group))
        throw Failure(ExitCode::input_wrong,
                      fmt::format("A {} cannot be called \"{}\".", name_of(member.kind),
                                  scoring::printable_line(member.group)),
                      "Its name has no line ends and no control characters, and is not empty.");
    Transaction transaction(database_);
    const std::int64_t person = person_id(member.person);
    Statement insert(database_, "INSERT OR IGNORE INTO members VALUES (?, ?, ?, ?)");
    insert.bind(person).bind(name_of(member.kind)).bind(member.group).bind(member.since).run();
    keep_checksum(database_, key_of(person, member.kind, member.group));
    transaction.commit();
}

bool Store::leave_group(const std::string& person, GroupKind kind, const std::string& group) {
    Transaction transaction(database_);
    Statement known(database_, "SELECT id FROM people WHERE name = ?");
    if (!known.bind(person).step()) return false;
    const std::int64_t id = known.number(0);
    Statement forget(database_, "DELETE FROM members WHERE person = ? AND kind = ? AND name = ?");
    forget.bind(id).bind(name_of(kind)).bind(group).run();
    const bool was_there = database_.changed() > 0;
    forget_checksum(database_, key_of(id, kind, group));
    transaction.commit();
    return was_there;
}

std::vector<Member> Store::members() {
    Statement select(database_,
                     "SELECT people.name, kind, members.name, since FROM members"
                     " JOIN people ON people.id = person ORDER BY kind DESC, members.name, people.name");
    std::vector<Member> members;
    while (select.step())
        members.push_back(
            {select.text(0),
             scoring::from_name<GroupKind>(group_kind_names, select.text(1)).value_or(GroupKind::team),
             select.text(2), select.text(3)});
    return members;
}

}  // namespace sim::store
