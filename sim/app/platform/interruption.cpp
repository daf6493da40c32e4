#include "sim/app/platform/interruption.h"

#include <unistd.h>

#include "sim/failure/failure.h"

namespace sim::app {
namespace {

// A signal handler can reach nothing else.
volatile sig_atomic_t interrupted = 0;

extern "C" void exit_at_once(int) { _exit(static_cast<int>(ExitCode::interrupted)); }
extern "C" void note_interruption(int) {
    if (interrupted != 0) exit_at_once(0);
    interrupted = 1;
}

struct sigaction calling(void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    return action;
}

}  // namespace

void exit_when_interrupted() {
    struct sigaction before = {};
    sigaction(SIGINT, nullptr, &before);
    if (before.sa_handler == SIG_IGN) return;
    const struct sigaction action = calling(exit_at_once);
    sigaction(SIGINT, &action, nullptr);
}

Interruption::Interruption() {
    interrupted = 0;
    const struct sigaction action = calling(note_interruption);
    sigaction(SIGINT, &action, &before_interrupt_);
    sigaction(SIGTERM, &action, &before_end_);
}

Interruption::~Interruption() {
    sigaction(SIGINT, &before_interrupt_, nullptr);
    sigaction(SIGTERM, &before_end_, nullptr);
}

bool Interruption::asked() const { return interrupted != 0; }

}  // namespace sim::app
