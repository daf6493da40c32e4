// A certification run (a session in assessment mode) is signed by the machine when it begins and when it is
// judged. What is signed goes into a ledger in the database, each entry with the one before it in its hash;
// how far the ledger went is noted outside. docs/security.md says what that proves. Knows the store and this
// machine's key; no judge, no engine's rules, no clock.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "sim/store/ledger.h"

namespace sim::seal {

/// What the ledger says of a session.
inline constexpr const char* begun = "begun";
inline constexpr const char* judged = "judged";
/// Of entries whose sessions were erased with their person, or for their age.
inline constexpr const char* erased = "erased";
/// Of a passphrase that was lost and replaced.
inline constexpr const char* lost_passphrase = "lost passphrase";

/// Throws Failure where nothing could be signed, before anything is begun that should be.
void refuse_unsealable(const std::filesystem::path& folder);

/// Of a session that has just begun. Throws Failure.
void seal_beginning(store::Store& store, store::SessionId session, const std::string& made_at,
                    const std::filesystem::path& folder);
/// Of the verdict that this judge gave; nothing where the session was not sealed when it began, or was judged
/// before. Throws Failure.
void seal_verdict(store::Store& store, const store::ScorecardRow& card, const std::string& made_at,
                  const std::filesystem::path& folder);
/// That these entries are emptied, and why; to be called before they are. Throws Failure.
void seal_erasure(store::Store& store, std::span<const std::int64_t> numbers, const std::string& why,
                  const std::string& made_at, const std::filesystem::path& folder);
/// That the way out of a lost passphrase was taken. Names nobody. Throws Failure.
void seal_lost_passphrase(store::Store& store, const std::string& account, const std::string& made_at,
                          const std::filesystem::path& folder);

/// The database's own name for its ledger; "" before anything was signed in it.
std::string ledger_name(store::Store& store);
/// What is hashed and signed of an entry: `hash` without it. BLAKE2b-256.
std::string hash_of(const store::LedgerEntry& entry);
/// A statement's facts about a session, as JSON: what is signed, and what is compared with it.
std::string words_of(const store::Evidence& evidence);

}  // namespace sim::seal
