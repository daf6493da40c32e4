#include "sim/grading/read_words.h"

#include "sim/grading/meant.h"
#include "sim/grading/reading_cache.h"

namespace sim::grading {
namespace {

struct WordReader {
    const engine::State& state;
    const Read& read;
    LooksForCritical looks;

    bool looks_for_critical() const {
        if (looks == LooksForCritical::where_a_branch_asks) return state.scenario->uses_critical;
        return looks == LooksForCritical::always;
    }
    void operator()(engine::Reply& reply) const {
        if (!state.find(reply.conversation)) return;
        reply.reading = read(reply.text, context_for(state, reply.conversation, reply.via));
        reply.meant = meant_in(state, reply, read);
        reply.critical = looks_for_critical() && sees_critical(state, reply, read);
        reply.score = score_now(state, reply, read);
        reply.reading.manner.clear();  // not in a fact's line: grading reads the words afresh
    }
    void operator()(engine::HandOff& hand_off) const {
        for (engine::Reply& part : hand_off.parts) (*this)(part);
    }
    void operator()(engine::Announce& announcement) const {
        announcement.reading = read(announcement.text, context_for(state, "", scoring::Via::open));
    }
    void operator()(const engine::ReadConversation&) const {}
    void operator()(const engine::Resolve&) const {}
    void operator()(const engine::End&) const {}
    void operator()(const engine::TakeHint&) const {}
    void operator()(const engine::Triage&) const {}
    void operator()(const engine::Interrupt&) const {}
    void operator()(const engine::Skip&) const {}
};

}  // namespace

void read_words(engine::Command& command, const engine::State& state, const Read& read,
                LooksForCritical looks) {
    std::visit(WordReader{state, read, looks}, command.what);
}

void read_words(engine::Command& command, const engine::State& state, const scoring::Reader& reader) {
    scoring::PreparedTexts texts(reader.language());
    read_words(command, state, reading_by(reader, texts));
}

}  // namespace sim::grading
