// How a database becomes a hub, and how machines get an account there. A superuser is needed for the first
// alone.
#pragma once

#include <string>

#include "sim/hub/account.h"
#include "sim/hub/line.h"
#include "sim/store/store.h"

namespace sim::hub {

struct Made {
    int steps = 0;     ///< that brought the schema up; 0 when nothing was to be done
    std::string code;  ///< of the team's first manager; "" where the team was there
};

/// Makes a hub of the database, or brings it up to this program; and a team of that name where there is none.
/// Throws Failure, for a newer hub too, which is left as it is.
Made make_hub(const std::string& url, const std::string& team);

struct Invited {
    std::string rank;    ///< of `ranks`
    std::string called;  ///< the person; "" for a machine that several use
};

/// A code that works once, within two days. `store` is the manager's; who is invited is somebody there from
/// now on, if they were not.
std::string invite(store::Store& store, const Account& manager, const Invited& invited);
/// Makes an account of a code and keeps it beside the database. Killed at any moment, it can be done again
/// with the same code.
Account join(store::Store& store, const std::string& url, const std::string& code,
             const std::string& machine);
/// The account's login works no more, at once.
void dismiss(const Account& manager, const std::string& login);
/// Everything of the person goes from the hub now, and from each machine when it pulls next. Gives how many
/// sessions the hub had.
int erase(store::Store& store, const Account& manager, const std::string& name);

}  // namespace sim::hub
