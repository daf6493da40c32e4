// What may be done with a file on disk that somebody else may have changed. Decisions only; reading and
// writing are the app's. Texts are compared by hash.
#pragma once

#include <string>

namespace sim::viewmodel::workshop {

struct OnDisk {
    bool exists = false;
    std::string hash;  ///< of its bytes, "" when it is not there
};

enum class SaveStep {
    write,        ///< the file is as it was last read or written here
    nothing,      ///< it holds these very bytes already
    ask,          ///< another program changed it
    create_again  ///< it is gone: writing takes nothing from anybody
};
/// `known` is the hash of what was read or written here last, "" for a file that is new.
SaveStep step_for_saving(const std::string& known, const std::string& mine, const OnDisk& disk);

enum class LookStep {
    nothing,
    reload,  ///< nothing was typed since: their text can be taken without loss
    ask,     ///< both changed
    same,    ///< their text is what stands here
    gone
};
/// When the window comes back into focus.
LookStep step_for_looking(const std::string& known, const std::string& mine, const OnDisk& disk);

}  // namespace sim::viewmodel::workshop
