// coolhead: a flight simulator for people who answer customers on social media.
#include "sim/app/commands/command_line.h"

namespace sim::app {
extern const char* const commit;  ///< of packaging/commit.cmake
}

int main(int argc, char** argv) { return sim::app::run(argc, argv, sim::app::commit); }
