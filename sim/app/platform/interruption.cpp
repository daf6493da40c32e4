#include "sim/app/platform/interruption.h"

#include <signal.h>

namespace sim::app {
namespace {

// A signal handler can reach nothing else.
volatile sig_atomic_t interrupted = 0;

extern "C" void note_interruption(int) { interrupted = 1; }

void handle(void (*handler)(int)) {
    struct sigaction action = {};
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

}  // namespace

Interruption::Interruption() {
    interrupted = 0;
    handle(note_interruption);
}

Interruption::~Interruption() { handle(SIG_DFL); }

bool Interruption::asked() const { return interrupted != 0; }

}  // namespace sim::app
