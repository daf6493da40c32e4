#include "sim/app/platform/viewer.h"

#include <utility>

#include "sim/app/platform/process.h"

namespace sim::app {

Viewer::Viewer(const std::string& program) : path_(program_on_path(program)) {}

Viewer::~Viewer() { opening(); }

bool Viewer::open(const std::filesystem::path& file) {
    opening();  // an earlier one that is over is collected
    failed_ = false;
    if (path_.empty()) return false;
    process_ = start_quietly(path_, {std::filesystem::absolute(file).string()});
    return process_ != 0;
}

bool Viewer::opening() {
    bool well = true;
    if (process_ != 0 && is_over(process_, well)) process_ = 0, failed_ = !well;
    return process_ != 0;
}

bool Viewer::failed() { return !opening() && std::exchange(failed_, false); }

}  // namespace sim::app
