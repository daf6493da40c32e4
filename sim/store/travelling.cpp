#include "sim/store/travelling.h"

#include <fmt/format.h>

#include "sim/store/content_hash.h"

namespace sim::store {

std::string checksum_of(const TravellingSession& session) {
    return sha256(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", session.id, session.person,
                              session.scenario, session.version, session.seed, session.extra_time_percent,
                              session.started_at, session.ended_at, fmt::join(session.texts, "\n"),
                              session.facts, session.journal));
}

std::string checksum_of(const TravellingVerdict& verdict) {
    return sha256(fmt::format("{}\n{}\n{}\n{}", verdict.session, verdict.judge, verdict.steps, verdict.card));
}

std::string checksum_of(const TravellingEntry& entry) {
    return sha256(fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}", entry.id, entry.session, entry.kind, entry.author,
                              entry.turn, entry.made_at, entry.body));
}

}  // namespace sim::store
