#include "sim/autoplay/run.h"

namespace sim::autoplay {

namespace {

/// People of one stream of arrivals play the same script: the first stands for all.
std::string scripted_as(const std::string& conversation) {
    const std::size_t mark = conversation.find('#');
    return mark == std::string::npos ? conversation : conversation.substr(0, mark) + "#1";
}

}  // namespace

CoverageIndex::CoverageIndex(const scenario::Scenario& scenario) {
    for (const scenario::Conversation& conversation : scenario.conversations) {
        if (conversation.is_copy()) continue;
        for (const auto& [id, step] : conversation.steps) {
            entries_[conversation.id][id] = {static_cast<int>(steps_.size()),
                                             static_cast<int>(branches_.size()),
                                             static_cast<int>(step.next.size())};
            steps_.push_back({conversation.id, id, {}});
            int index = 0;
            for (const scenario::Branch& branch : step.next)
                branches_.push_back({conversation.id, id, index++, in_words(branch.when), branch.go, {}});
        }
    }
}

int CoverageIndex::step(const std::string& conversation, const std::string& step) const {
    const auto steps = entries_.find(scripted_as(conversation));
    if (steps == entries_.end()) return -1;
    const auto entry = steps->second.find(step);
    return entry == steps->second.end() ? -1 : entry->second.step;
}

int CoverageIndex::branch(const std::string& conversation, const std::string& step, int index) const {
    const auto steps = entries_.find(scripted_as(conversation));
    if (steps == entries_.end()) return -1;
    const auto entry = steps->second.find(step);
    if (entry == steps->second.end() || index < 0 || index >= entry->second.branches) return -1;
    return entry->second.first_branch + index;
}

}  // namespace sim::autoplay
