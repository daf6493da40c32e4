#include "tests/sim/hearing/library_scenarios.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "tests/support/paths.h"

namespace tests {

using namespace sim;

std::vector<std::string> library_ids() {
    std::vector<std::string> ids;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "scenarios"))
        if (entry.path().extension() == ".json") ids.push_back(entry.path().stem().string());
    std::ranges::sort(ids);
    return ids;
}

const scenario::Scenario& library_scenario(const std::string& id) {
    static std::map<std::string, scenario::Loaded> loaded;
    auto known = loaded.find(id);
    if (known == loaded.end()) {
        const auto folder = source_dir() / "scenarios";
        known = loaded.emplace(id, scenario::load_scenario(folder / (id + ".json"), {folder})).first;
    }
    if (!known->second.scenario) throw std::runtime_error(id + " does not load");
    return *known->second.scenario;
}

const scenario::Conversation& conversation_in(const scenario::Scenario& scenario, const std::string& id) {
    for (const scenario::Conversation& conversation : scenario.conversations)
        if (conversation.id == id || conversation.id.starts_with(id + "#"))
            return conversation;  // of a stream
    throw std::runtime_error("no conversation " + id);
}

}  // namespace tests
