// How it stands between this machine and its hub, in words for people.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "sim/hub/account.h"
#include "sim/store/exchange.h"
#include "sim/store/store.h"

namespace sim::hub {

/// What the last exchange came to, kept in the store until the next.
struct LastExchange {
    std::string at;     ///< wall time; "" before the first
    std::string error;  ///< "" when it went well
    bool operator==(const LastExchange&) const = default;
};
LastExchange last_exchange(store::Store& store);
void keep_last_exchange(store::Store& store, const LastExchange& last);

struct Status {
    std::optional<Account> account;  ///< empty when no hub was joined
    store::Waiting waiting;
    LastExchange last;
    std::string unreachable;        ///< why the hub cannot be asked now; "" when it answered
    int version = 0;                ///< of the hub's schema
    std::int64_t behind = 0;        ///< changes of the team that were not pulled yet
    std::int64_t hub_bytes = 0;     ///< of the whole database
    std::int64_t hub_sessions = 0;  ///< that this account may see
};

/// Asks the hub where one was joined; does not throw when that cannot be reached.
Status status_of(store::Store& store);
/// One sentence, and what to do.
std::string said(const Status& status);
std::string as_json(const Status& status);

}  // namespace sim::hub
