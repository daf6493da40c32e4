// The seal over a journal: a hash of its last fact and of the seal before it. It shows that a journal was
// changed by a mishap or by hand; it is no signature, and whoever can rewrite the file can seal it anew.
#include <fmt/format.h>

#include "sim/store/content_hash.h"
#include "sim/store/store.h"

namespace sim::store {
namespace {

std::string sealed(const std::string& before, std::string_view fact) {
    return content_hash(fmt::format("{}\n{}", before, fact));
}

}  // namespace

void Store::seal(SessionId session, std::span<const std::string> facts) {
    Statement old(database_, "SELECT facts, seal FROM seals WHERE session = ?");
    std::int64_t count = 0;
    std::string seal;
    if (old.bind(session.value).step()) count = old.number(0), seal = old.text(1);
    for (const std::string& fact : facts) ++count, seal = sealed(seal, fact);
    Statement insert(database_, "INSERT OR REPLACE INTO seals VALUES (?, ?, ?)");
    insert.bind(session.value).bind(count).bind(seal).run();
}

void Store::seal_unsealed() {
    Transaction transaction(database_);
    Statement ids(database_, "SELECT id FROM sessions WHERE id NOT IN (SELECT session FROM seals)");
    while (ids.step()) {
        const SessionId session{ids.number(0)};
        Statement select(database_, "SELECT fact FROM journal WHERE session = ? ORDER BY seq");
        select.bind(session.value);
        std::vector<std::string> facts;
        while (select.step()) facts.push_back(select.text(0));
        seal(session, facts);
    }
    transaction.commit();
}

std::string Store::seal_problem(SessionId session) {
    Statement kept(database_, "SELECT facts, seal FROM seals WHERE session = ?");
    if (!kept.bind(session.value).step())
        return fmt::format("the seal of session {} is missing", session.value);
    Statement select(database_, "SELECT fact FROM journal WHERE session = ? ORDER BY seq");
    select.bind(session.value);
    std::int64_t count = 0;
    std::string seal;
    while (select.step()) ++count, seal = sealed(seal, select.text(0));
    if (count == kept.number(0) && seal == kept.text(1)) return {};
    return fmt::format("the journal of session {} does not fit its seal: it was changed after it was written",
                       session.value);
}

}  // namespace sim::store
