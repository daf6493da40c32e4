// What goes from machine to machine: plain values, with ids that are the same everywhere instead of numbers.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim::store {

/// An id is a UUID as 36 small letters; a checksum and a text's hash are SHA-256 as 64 hexadecimal digits.
struct TravellingPerson {
    std::string id;
    std::string name;
    bool operator==(const TravellingPerson&) const = default;
};

/// A session that is over, whole: nothing of it changes any more.
struct TravellingSession {
    std::string id;
    std::string person;
    std::string scenario;
    std::string version;
    std::string seed;
    int extra_time_percent = 0;
    std::string started_at;
    std::string ended_at;              ///< "" when the end was not noted
    std::array<std::string, 3> texts;  ///< hashes of scenario, brand and noise
    int facts = 0;
    std::string journal;  ///< facts as they are stored, one a line
    bool operator==(const TravellingSession&) const = default;
};

struct TravellingVerdict {
    std::string session;
    std::string judge;
    std::string judge_date;
    int nth = 0;  ///< among the verdicts of the session where it was made
    std::string rubric;
    double overall = 0;
    double would_have_been = 0;
    bool passed = false;
    std::array<std::optional<double>, 4> dimensions;
    int critical = 0;
    std::string card;
    std::string steps;  ///< JSON: [[conversation, step, points, of, critical], ...]
    bool operator==(const TravellingVerdict&) const = default;
};

/// Something that somebody said of a session: a self-rating, a disagreement, a reviewer's ruling. Of two that
/// contradict each other both are kept, and the later by (turn, id) stands, on every machine the same: `turn`
/// is one more than the highest its author had seen, so that it is no clock's.
struct TravellingEntry {
    std::string id;
    std::string session;
    std::string kind;
    std::string author;  ///< "" for whoever played
    int turn = 0;
    std::string made_at;  ///< wall time where it was said; orders nothing
    std::string body;     ///< JSON
    bool operator==(const TravellingEntry&) const = default;
};

/// What proves that a record is whole; the hub works it out by the same rule (sim/hub/schema.cpp).
std::string checksum_of(const TravellingSession& session);
std::string checksum_of(const TravellingVerdict& verdict);
std::string checksum_of(const TravellingEntry& entry);

/// What goes together: all or none of it is kept.
struct Parcel {
    std::vector<TravellingPerson> people;
    std::vector<std::string> texts;  ///< their bodies
    std::vector<TravellingSession> sessions;
    std::vector<TravellingVerdict> verdicts;
    std::vector<TravellingEntry> entries;
    std::vector<std::string> erased;  ///< ids of people of whom nothing may be kept
    bool empty() const {
        return people.empty() && sessions.empty() && verdicts.empty() && entries.empty() && erased.empty();
    }
};

}  // namespace sim::store
