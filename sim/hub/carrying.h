// Carries parcels between the store and the hub. Both ways may be broken off at any moment and begun again:
// what is stored twice is stored once, and what was read is not read again.
#pragma once

#include <functional>

#include "sim/hub/account.h"
#include "sim/store/exchange.h"
#include "sim/store/store.h"

namespace sim::hub {

/// How the carrying goes, for whoever waits for it. Called from the thread that carries.
struct Progress {
    std::function<void(int done, int of)> moved = [](int, int) {};
    std::function<bool()> stopped = [] { return false; };  ///< asked from another thread as well
    int silence_ms = 60000;  ///< after so long without an answer the line is cut
    store::ParcelSize parcel;
};

struct Pushed {
    int people = 0;
    int sessions = 0;
    int verdicts = 0;
    int entries = 0;
    int left = 0;             ///< that the hub would not take
    bool over_again = false;  ///< the hub had been put back to an earlier state: all was offered again
};

/// Sends all that waits. Throws Failure; what was sent before stays sent.
Pushed push(store::Store& store, const Account& account, const Progress& progress = {});

struct Pulled {
    int people = 0;
    int sessions = 0;  ///< new here
    int verdicts = 0;
    int entries = 0;
    int erased = 0;
    bool over_again = false;
};

/// Takes all of the hub that this account may see and that is not here. Throws Failure; what came before
/// stays.
Pulled pull(store::Store& store, const Account& account, const Progress& progress = {});

}  // namespace sim::hub
