#include "sim/viewmodel/workshop/saving.h"

namespace sim::viewmodel::workshop {

SaveStep step_for_saving(const std::string& known, const std::string& mine, const OnDisk& disk) {
    if (!disk.exists) return SaveStep::create_again;
    if (disk.hash == mine) return SaveStep::nothing;
    return disk.hash == known ? SaveStep::write : SaveStep::ask;
}

LookStep step_for_looking(const std::string& known, const std::string& mine, const OnDisk& disk) {
    if (!disk.exists) return known.empty() ? LookStep::nothing : LookStep::gone;
    if (disk.hash == known) return LookStep::nothing;
    if (disk.hash == mine) return LookStep::same;
    return mine == known ? LookStep::reload : LookStep::ask;
}

}  // namespace sim::viewmodel::workshop
