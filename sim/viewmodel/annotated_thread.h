// What everybody wrote, conversation by conversation, with the words that won or lost points marked.
#pragma once

#include <span>
#include <vector>

#include "sim/viewmodel/debrief.h"

namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

/// One judgement, critical or not, as the debrief lists it.
struct Judged {
    const scoring::Finding* finding = nullptr;  ///< one of the two is set
    const scoring::CriticalError* critical = nullptr;
    const std::string& conversation() const {
        return finding ? finding->conversation : critical->conversation;
    }
    int reply() const { return finding ? finding->reply : critical->reply; }
    int message() const { return finding ? finding->message : critical->message; }
    scoring::Span evidence() const { return finding ? finding->evidence : critical->evidence; }
};

enum class Outcome { lost, half, won };
Outcome outcome_of(const Judged& judged);

std::vector<DebriefItem> annotated_thread(const engine::State& state, std::span<const Judged> judged,
                                          int selected);
/// Where in the annotated thread a judgement has its words: its reply, else its customer message; -1 when
/// neither.
int item_of(const std::vector<DebriefItem>& thread, const Judged& judged);

}  // namespace sim::viewmodel
