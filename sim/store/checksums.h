// A checksum beside each record that counts, over every value of it: a bit that turns, and a row that is
// added, changed or taken out by hand, does not fit any more. It is no signature: whoever can write the file
// can make it anew. Journals have their seals, texts are called by their hash, the ledger is signed; drafts,
// typing and clocks have none.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/store/database.h"

namespace sim::store {

enum class RecordKind {
    person,
    session,
    verdict,
    self_rating,
    dispute,
    drill,
    drill_dispute,
    setting,
    member,
    review,
    standing,
    identity,
    entry,
    role,
    people_log,
    erased,
    assignment,
    drill_answer
};

/// `number` is the row's, of a verdict, a self-rating and an entry the session's, of a setting the person's;
/// `name` is a verdict's or a standing's judge, a setting's key, a member's group, an identity's kind and an
/// entry's id, else "".
struct RecordKey {
    RecordKind kind = RecordKind::session;
    std::int64_t number = 0;
    std::string name;
};

/// For the record as it stands now; to be called in the transaction that changed it.
void keep_checksum(Database& database, const RecordKey& record);
/// Of a record that was taken out; to be called in the transaction that did.
void forget_checksum(Database& database, const RecordKey& record);
/// For records of files that had no checksums, or none any more.
void keep_missing_checksums(Database& database);

/// "" when it fits; else a sentence without its dot.
std::string checksum_problem(Database& database, const RecordKey& record);
/// Of all records, those without a checksum and checksums without a record included.
std::vector<std::string> checksum_problems(Database& database);

}  // namespace sim::store
