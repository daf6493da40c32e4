// coolhead: a flight simulator for people who answer customers on social media.
#include "sim/app/commands/command_line.h"

int main(int argc, char** argv) { return sim::app::run(argc, argv); }
