#include "sim/viewmodel/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sim/engine/fact.h"
#include "sim/engine/fact_reading.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/replay_tape.h"
#include "sim/viewmodel/room_intents.h"

namespace sim::viewmodel {
namespace {

using engine::Tick;

/// Whose conversation a fact of the trainee is about; "" for other facts.
std::string worked_on(const engine::Fact& fact) {
    using namespace engine;
    const auto there = [](const auto& what) { return what.conversation; };
    return std::visit(
        overloaded{[&](const ConversationRead& what) { return there(what); },
                   [&](const AgentReplied& what) { return there(what); },
                   [&](const MessageBounced& what) { return there(what); },
                   [&](const ConversationResolved& what) { return there(what); },
                   [&](const HintTaken& what) { return there(what); },
                   [&](const ConversationTriaged& what) { return there(what); },
                   Otherwise<std::string, SessionStarted, CustomerWrote, StepReached, CustomerHeated,
                             CustomerLeft, BranchTaken, ConversationEnded, NoticePosted, ColleagueReplied,
                             NoisePosted, Announced, SessionEnded, BystanderWrote, StayedAway, ClockJumped,
                             DeskOpened, DeskClosed, SessionInterrupted, TimeSkipped>{}},
        fact.what);
}

Tick end_of(std::span<const engine::Fact> journal) {
    Tick last = 0;
    for (const engine::Fact& fact : journal)
        if (engine::origin_of(fact) != engine::Origin::background) last = std::max(last, fact.at);
    return last;
}

int permille_of(Tick at, Tick ends_at) {
    return ends_at <= 0 ? 0 : static_cast<int>(std::clamp<Tick>(at * 1000 / ends_at, 0, 1000));
}

/// What was lost with one reply, as a share of what it could win.
Mood reply_mood(const scoring::Scorecard& card, int reply) {
    for (const scoring::CriticalError& error : card.critical)
        if (error.reply == reply) return Mood::bad;
    double lost = 0, of = 0;
    for (const scoring::Finding& finding : card.findings)
        if (finding.reply == reply) lost += finding.of - finding.points, of += finding.of;
    if (lost < 0.05) return Mood::good;
    return lost > 0.5 * of ? Mood::bad : Mood::warn;
}

/// What was lost with one reply, most first; at most three.
std::vector<Replay::Caption> captions_of(const scoring::Scorecard& card, int reply) {
    std::vector<Replay::Caption> captions;
    for (const scoring::CriticalError& error : card.critical)
        if (error.reply == reply)
            captions.push_back(
                {{error.id + " score 0", Mood::bad, "exclamation"}, "Critical error", error.says});
    std::vector<const scoring::Finding*> lost;
    for (const scoring::Finding& finding : card.findings)
        if (finding.reply == reply && finding.of - finding.points >= 0.05) lost.push_back(&finding);
    std::ranges::stable_sort(lost, std::greater<>{},
                             [](const auto* each) { return std::round((each->of - each->points) * 1e6); });
    for (const scoring::Finding* finding : lost)
        captions.push_back(
            {{fmt::format("{} −{:.1f}", finding->criterion, finding->of - finding->points), Mood::warn, ""},
             criterion_name(card, finding->criterion),
             finding->says});
    if (captions.size() > 3) captions.resize(3);
    if (captions.empty()) captions.push_back({{"nothing lost", Mood::good, "check"}, "", ""});
    return captions;
}

/// Of the latest reply that was sent by then.
void caption(Replay& replay, const Playback& playback, const scoring::Scorecard& card) {
    const auto next = std::ranges::upper_bound(replay.marks, playback.at, {}, &Replay::Mark::at);
    replay.caption_title.clear(), replay.captions.clear();
    if (next == replay.marks.begin()) return;
    const Replay::Mark& latest = *std::prev(next);
    replay.caption_title = latest.says;
    replay.captions = captions_of(card, latest.message);
}

}  // namespace

ReplayTape::ReplayTape(const scenario::Scenario& scenario, std::vector<engine::Fact> journal,
                       std::vector<TypedChange> typing)
    : journal_(std::move(journal)),
      typing_(std::move(typing)),
      state_(engine::blank(scenario)),
      ends_at_(end_of(journal_)) {}

const engine::State& ReplayTape::state_at(Tick at) {
    if (applied_ > 0 && journal_[applied_ - 1].at > at) {
        state_ = engine::blank(*state_.scenario);
        applied_ = 0;
    }
    while (applied_ < journal_.size() && journal_[applied_].at <= at)
        engine::apply(state_, journal_[applied_++]);
    return state_;
}

Desk ReplayTape::desk_at(Tick at) {
    const engine::State& state = state_at(at);
    Desk desk;
    Tick since = -1;
    for (std::size_t n = 0; n < applied_; ++n)
        if (const std::string conversation = worked_on(journal_[n]); !conversation.empty())
            desk.selected = conversation, since = journal_[n].at;
    const DraftsThen drafts = drafts_at(typing_, at);
    for (const auto& [conversation, text] : drafts.texts) {
        if (state.find(conversation) == nullptr || was_sent(conversation, at)) continue;
        desk.drafts[conversation] = fresh_draft(state);
        desk.drafts[conversation].text = text;
    }
    for (const TypedChange& change : typing_)
        if (change.at <= at && change.at >= since && state.find(change.conversation) != nullptr)
            desk.selected = change.conversation;
    if (!desk.selected.empty()) desk.drafts.try_emplace(desk.selected, fresh_draft(state));
    return desk;
}

/// A reply took the words with it, unless something was typed since.
bool ReplayTape::was_sent(const std::string& conversation, Tick at) const {
    Tick replied = -1, typed = -1;
    for (std::size_t n = 0; n < applied_; ++n)
        if (const auto sent = engine::sent_words(journal_[n]); sent && sent->conversation == conversation)
            replied = journal_[n].at;
    for (const TypedChange& change : typing_)
        if (change.conversation == conversation && change.at <= at) typed = change.at;
    return replied >= typed;
}

std::vector<Replay::Mark> marks_of(const engine::State& finished, const scoring::Scorecard& card,
                                   Tick ends_at) {
    std::vector<Replay::Mark> marks;
    for (const engine::ConversationState& conversation : finished.conversations)
        for (const engine::Message& message : conversation.messages) {
            if (message.author != engine::Author::trainee) continue;
            const std::string name =
                first_name(finished.scenario->persona_of(script_of(finished, conversation)).name);
            marks.push_back({message.at, permille_of(message.at, ends_at), reply_mood(card, message.id),
                             message.id,
                             fmt::format("{} to {}", clock_time(*finished.scenario, message.at), name)});
        }
    std::ranges::stable_sort(marks, {}, &Replay::Mark::at);
    return marks;
}

void refresh(Replay& replay, ReplayTape& tape, const Playback& playback,
             const std::vector<Replay::Mark>& marks, const scoring::Scorecard& card,
             const scoring::Reading& draft_reading) {
    const engine::State& state = tape.state_at(playback.at);
    Desk desk = tape.desk_at(playback.at);
    if (!playback.selected.empty() && state.find(playback.selected) != nullptr) {
        desk.selected = playback.selected;
        desk.drafts.try_emplace(desk.selected, fresh_draft(state));
    }
    refresh(replay.practice, state, desk, playback.at, draft_reading);
    for (PlaybookCard& card_on_board : replay.practice.playbook.status_board) card_on_board.announce = false;
    replay.title = state.scenario->title;
    replay.clock = clock_with_seconds(*state.scenario, playback.at);
    replay.position =
        fmt::format("{} of {}", minutes_and_seconds(playback.at), minutes_and_seconds(tape.ends_at()));
    replay.permille = permille_of(playback.at, tape.ends_at());
    replay.at = playback.at;
    replay.ends_at = tape.ends_at();
    replay.playing = playback.playing;
    replay.at_end = playback.at >= tape.ends_at();
    replay.times = playback.times;
    if (replay.marks.size() != marks.size()) replay.marks = marks;
    replay.typing_says =
        tape.has_typing() ? "" : "What was typed before sending was not recorded in this session.";
    caption(replay, playback, card);
}

Replay replay_of(ReplayTape& tape, const Playback& playback, const std::vector<Replay::Mark>& marks,
                 const scoring::Scorecard& card, const scoring::Reading& draft_reading) {
    Replay replay;
    refresh(replay, tape, playback, marks, card, draft_reading);
    return replay;
}

namespace {

struct PlaybackChanger {
    Playback& playback;
    const std::vector<Replay::Mark>& marks;
    Tick ends_at;

    void seek(Tick at) {
        playback.at = std::clamp<Tick>(at, 0, ends_at);
        playback.selected.clear();
    }
    void operator()(const PlayReplay&) {
        if (!playback.playing && playback.at >= ends_at) seek(0);
        playback.playing = !playback.playing;
    }
    void operator()(const SeekReplay& intent) { seek(intent.at); }
    void operator()(const PaceReplay& intent) { playback.times = std::clamp(intent.times, 1, 600); }
    /// Jumps stop at replies that lost something; where none did, at every reply.
    void operator()(const StepReplay& intent) {
        const bool any = std::ranges::any_of(marks, [](const auto& mark) { return mark.mood != Mood::good; });
        const Replay::Mark* found = nullptr;
        for (const Replay::Mark& mark : marks) {
            if (any && mark.mood == Mood::good) continue;
            if (intent.step > 0 && mark.at > playback.at && found == nullptr) found = &mark;
            if (intent.step < 0 && mark.at < playback.at) found = &mark;
        }
        if (found == nullptr) return;
        playback.playing = false;
        seek(found->at);
    }
    void operator()(const CloseReplay&) { playback.playing = false; }
};

}  // namespace

void change(Playback& playback, const std::vector<Replay::Mark>& marks, Tick ends_at, const Intent& intent) {
    if (const auto* select = std::get_if<SelectConversation>(&intent))
        playback.selected = select->conversation;
    if (const auto own = meant_for<ReplayIntent>(intent))
        std::visit(PlaybackChanger{playback, marks, ends_at}, *own);
}

void advance(Playback& playback, Tick ends_at, double real_seconds) {
    if (!playback.playing) return;
    const double longest_step_s = 0.5;  // a machine that slept does not jump through the session
    const double passed = std::clamp(real_seconds, 0.0, longest_step_s) * playback.times * 1000;
    playback.at = std::min<Tick>(ends_at, playback.at + std::llround(passed));
    if (playback.at >= ends_at) playback.playing = false;
}

}  // namespace sim::viewmodel
