// A passphrase that is asked for, as the dialog shows it.
#pragma once

#include <string>

namespace sim::viewmodel {

struct Door {
    std::string title;    ///< "Passphrase of Mia"
    std::string says;     ///< what it is for
    std::string refused;  ///< why the last one was not right; "" before that
    bool is_new = false;  ///< one is set: it is typed twice
};

}  // namespace sim::viewmodel
