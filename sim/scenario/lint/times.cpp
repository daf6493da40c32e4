#include <fmt/format.h>

#include "sim/scenario/build.h"
#include "sim/scenario/lint/rules.h"

namespace sim::scenario::lint {

void starts_too_late(const Subject& subject, Faults& faults) {
    const Milliseconds ends = subject.scenario.ends_ms;
    if (ends == 0) return;
    const auto look = [&](const Node& at) {
        if (milliseconds(at) >= ends && at.is(Node::Kind::number))
            faults.push_back(
                {at.place,
                 fmt::format("the sitting is over at {} s: start earlier or raise `ends_s`", ends / 1000),
                 "starts-too-late"});
    };
    for (const Node& conversation : subject.root["conversations"].items) look(conversation["starts"]["at_s"]);
    for (const Node& inject : subject.root["injects"].items) look(inject["at_s"]);
}

}  // namespace sim::scenario::lint
