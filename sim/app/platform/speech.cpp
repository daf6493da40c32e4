#include "sim/app/platform/speech.h"

#include <signal.h>

#include <utility>

#include "sim/app/platform/process.h"

namespace sim::app {
namespace {

constexpr std::chrono::seconds longest_cancel(2);  // a server that takes longer does not answer at all

}  // namespace

Speech::Speech(const std::string& program) : path_(program_on_path(program)) {}

Speech::~Speech() {
    stop();
    bool well = false;
    for (const int process : ending_) is_over(process, well);
}

void Speech::say(const std::string& words) {
    if (!available()) return;
    stop();
    next_ = words;
    go_on();
}

void Speech::stop() {
    next_.reset();
    if (process_ == 0) return;
    // The voice is the server's: it has to be told; the waiting program ends with it.
    if (canceller_ == 0) canceller_ = start_quietly(path_, {"--cancel"});
    cancelled_at_ = std::chrono::steady_clock::now();
    kill(process_, SIGTERM);
    ending_.push_back(std::exchange(process_, 0));
}

/// Collects what has ended, and begins what waits for it.
void Speech::go_on() {
    bool well = true;
    std::erase_if(ending_, [&](int process) { return is_over(process, well); });
    if (canceller_ != 0 && is_over(canceller_, well)) canceller_ = 0;
    if (canceller_ != 0 && std::chrono::steady_clock::now() - cancelled_at_ > longest_cancel) {
        kill(canceller_, SIGKILL);
        ending_.push_back(std::exchange(canceller_, 0));
    }
    if (process_ != 0 && is_over(process_, well)) process_ = 0, failed_ = !well;
    if (!next_ || canceller_ != 0) return;
    process_ = start_quietly(path_, {"--wait", "--", *next_});
    failed_ = process_ == 0;
    next_.reset();
}

bool Speech::speaking() {
    go_on();
    return process_ != 0 || next_.has_value();
}

}  // namespace sim::app
