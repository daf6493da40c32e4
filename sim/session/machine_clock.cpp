#include "sim/session/machine_clock.h"

#include <ctime>
#include <fstream>

namespace sim::session {

store::MachineTime machine_time() {
    timespec up{};
    clock_gettime(CLOCK_BOOTTIME, &up);
    store::MachineTime now{static_cast<std::int64_t>(std::time(nullptr)), up.tv_sec, {}};
    std::ifstream boot("/proc/sys/kernel/random/boot_id");
    std::getline(boot, now.boot);
    return now;
}

}  // namespace sim::session
