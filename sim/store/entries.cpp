#include "sim/store/entries.h"

#include <fmt/format.h>

#include <vector>

#include "sim/store/checksums.h"

namespace sim::store {
namespace {

constexpr std::string_view disputes_said =
    "INSERT INTO said SELECT session, 'dispute', '', made_at, json_array(rubric, criterion, conversation, "
    "reply,"
    " says, because, made_at) FROM disputes WHERE NOT EXISTS (SELECT 1 FROM entries WHERE kind = 'dispute'"
    " AND entries.session = disputes.session AND body = json_array(rubric, criterion, conversation, reply, "
    "says,"
    " because, disputes.made_at)) AND {} ORDER BY id";
constexpr std::string_view ratings_said =
    "INSERT INTO said SELECT session, 'self_rating', '', '', json_array(tone, speed, consistency, "
    "take_offline)"
    " FROM self_ratings WHERE json_array(tone, speed, consistency, take_offline) IS NOT (SELECT body FROM "
    "entries"
    " WHERE kind = 'self_rating' AND entries.session = self_ratings.session ORDER BY turn DESC, id DESC "
    "LIMIT 1)"
    " AND {}";
constexpr std::string_view without_checksum =
    "SELECT session, id FROM entries WHERE NOT EXISTS (SELECT 1 FROM checksums WHERE kind = 'entry'"
    " AND number = session AND checksums.name = entries.id) AND {}";

}  // namespace

void keep_entries(Database& database, std::optional<SessionId> session) {
    const std::string which = session ? fmt::format("session = {}", session->value) : "true";
    database.run(fmt::format(fmt::runtime(disputes_said), which));
    database.run(fmt::format(fmt::runtime(ratings_said), which));
    Statement select(database, fmt::format(fmt::runtime(without_checksum), which));
    std::vector<RecordKey> fresh;
    while (select.step()) fresh.push_back({RecordKind::entry, select.number(0), select.text(1)});
    for (const RecordKey& record : fresh) keep_checksum(database, record);
}

}  // namespace sim::store
