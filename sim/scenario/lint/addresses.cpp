// Words that were written for the public and are said in a direct message.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/scenario/handles.h"
#include "sim/scenario/lint/rules.h"

namespace sim::scenario::lint {

namespace {

void warn(const Node& words, const std::string& why, Faults& faults) {
    faults.push_back({words.place,
                      why + "; put the account at the begin or the end of the words, where it is left "
                            "out in a DM",
                      "handle-in-dm", true});
}

/// People who wait for an answer in a direct message.
std::set<std::string> waiting_in_dm(const Subject& subject) {
    std::set<std::string> people;
    for (const Conversation& conversation : subject.scenario.conversations)
        for (const auto& [id, step] : conversation.steps)
            if (step.says && !step.says->is_public() && step.expects) people.insert(conversation.persona);
    return people;
}

}  // namespace

void handle_in_dm(const Subject& subject, Faults& faults) {
    const Brand& brand = subject.scenario.brand;
    const std::set<std::string> people = waiting_in_dm(subject);
    for (const Node& person : subject.root["cast"].items) {
        if (!people.contains(person.key)) continue;
        for (const Node& chase : person["chases"].items)
            if (names_brand(brand, without_address(brand, chase.text)))
                warn(chase, fmt::format("`{}` may chase with this in a DM", person.key), faults);
    }
    for (const ThreadAt& thread : threads(subject))
        for (const Node& chase : thread.node["chases"].items)
            if (people.contains(thread.conversation.persona) &&
                names_brand(brand, without_address(brand, chase.text)))
                warn(chase, fmt::format("people of `{}` may chase with this in a DM", thread.node["id"].text),
                     faults);
}

}  // namespace sim::scenario::lint
