#include "sim/app/window/practice.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/app/data/places.h"
#include "sim/engine/command.h"
#include "sim/engine/fact.h"
#include "sim/engine/skip.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/grading/grade.h"
#include "sim/scenario/scenario.h"
#include "sim/session/pace.h"
#include "sim/viewmodel/inbox.h"
#include "sim/viewmodel/practice.h"
#include "sim/viewmodel/signature.h"
#include "sim/viewmodel/toasts.h"

namespace sim::app {

namespace {

constexpr double save_draft_after_s = 0.25;
constexpr double note_clock_every_s = 2;
constexpr double clock_shows_s = 1;    // the clock on the screen moves once a real second,
constexpr double clock_rests_s = 2.5;  // and more slowly while nobody does anything: a core that rests
constexpr double hands_off_s = 8;

store::StoredDraft for_store(const std::string& conversation, const viewmodel::Draft& draft) {
    store::StoredDraft kept{conversation,    draft.text, draft.mode,       std::nullopt,
                            draft.as_handle, draft.to,   draft.saved_reply};
    if (draft.route_chosen) kept.route = draft.route;
    return kept;
}

bool same(const viewmodel::Draft& a, const viewmodel::Draft& b) {
    return for_store("", a) == for_store("", b);
}

}  // namespace

int pace_milli(const StartOptions& options, const session::SessionRunner& runner) {
    return session::pace_milli(options.pace, runner.state().mode, runner.scenario());
}

WindowPractice::WindowPractice(Workplace& context, const Dictionaries& dictionaries,
                               session::SessionRunner runner, engine::Tick start)
    : context_(context),
      runner_(std::move(runner)),
      controller_(runner_, desk::DeskController::Reads::what_is_open),
      clock_(pace_milli(context.options, runner_), std::max(start, runner_.state().now)),
      desk_(viewmodel::open_desk(runner_.state())),
      typing_(runner_.scenario().brand.records_typing) {
    desk_.can_speak = speech_.available();
    shown_.emoji = context_.emoji();
    desk_.signature = viewmodel::signature_of(runner_.scenario().brand, context_.person);
    const bool assessed = runner_.state().mode == engine::Mode::assessment;
    if (!assessed || runner_.scenario().assessment_spelling)
        speller_.emplace(dictionaries, runner_.scenario());
}

template <typename Do>
bool WindowPractice::guarded(Do what) {
    if (context_.guarded(what)) return true;
    clock_.pause();
    desk_.paused = true;
    return false;
}

void WindowPractice::take_up_drafts() {
    if (!runner_.id()) return;
    guarded([&] {
        for (const store::StoredDraft& kept : context_.store.drafts(*runner_.id())) {
            viewmodel::Draft draft = viewmodel::fresh_draft(runner_.state());
            draft.text = kept.text, draft.mode = kept.via, draft.to = kept.to,
            draft.saved_reply = kept.saved_reply;
            if (!kept.as_handle.empty()) draft.as_handle = kept.as_handle;
            draft.route_chosen = kept.route.has_value();
            if (kept.route) draft.route = *kept.route;
            desk_.drafts[kept.conversation] = draft;
            if (desk_.selected.empty()) desk_.selected = kept.conversation;
        }
        saved_ = desk_.drafts;
        typing_.begin_with(desk_.drafts);
    });
}

void WindowPractice::draw(Frame& frame, gui::Intents& intents) {
    frame.screen = "practice";
    pass_time();
    if (runner_.over()) return frame.ui.redraw_in(0);
    frame.news = news(frame.focused);
    speech_.listen(context_, desk_);
    viewmodel::refresh(shown_, runner_.state(), desk_, clock_.now(), draft_reading());
    if (speller_)
        shown_.composer.misspelt = speller_->misspelt(runner_.state(), desk_.selected, shown_.composer.text);
    if (context_.options.pace > 0) shown_.top.pace = fmt::format("×{:g}", context_.options.pace);
    view_.draw(frame.ui, frame.window, shown_, intents);
    save_drafts_in_time(frame.ui);
    note_clock_in_time(frame.ui);
    wake_in_time(frame.ui);
}

void WindowPractice::pass_time() {
    if (clock_.paused()) return;
    const engine::Tick before = std::exchange(looked_at_, clock_.now());
    guarded([&] { hear(controller_.pass_time(looked_at_)); });
    clock_.leap_to(runner_.state().away_until());
    looked_at_ = clock_.now();
    look_at_selected();
    if (before >= 0) viewmodel::tell_of_days(desk_, runner_.state(), before, looked_at_);
    notice_gap();
    if (!runner_.over()) viewmodel::warn_of_targets(desk_, runner_.state(), clock_.now());
}

void WindowPractice::wake_in_time(gui::Ui& ui) {
    if (desk_.speaking) ui.redraw_in(0.3);
    if (clock_.paused()) return;
    ui.redraw_in(ui.seconds_since_input() < hands_off_s ? clock_shows_s : clock_rests_s);
    const auto wake = [&](std::optional<engine::Tick> due) {
        if (due) ui.redraw_in(std::chrono::duration<double>(clock_.real_until(*due)).count());
    };
    wake(engine::next_due(runner_.state()));
    wake(viewmodel::next_warning(desk_, runner_.state()));
}

/// The machine slept or stood still: simulated time did not move. In practice it waits for the trainee.
void WindowPractice::notice_gap() {
    const auto gap = clock_.take_gap();
    if (gap.count() == 0 || runner_.over()) return;
    guarded([&] { take(controller_.notice_gap(gap.count(), clock_.now())); });
    const bool pause = controller_.waits_after_gap();
    if (pause) clock_.pause(), desk_.paused = true;
    context_.withdraw(gap_notice_);
    gap_notice_ = context_.say_for_now(
        viewmodel::Mood::warn,
        fmt::format("This machine was asleep for {} s. The clock on the desk stood still.", gap.count()),
        pause ? "It waits for you: F5 goes on." : "It goes on now.");
}

void WindowPractice::hear(const std::vector<engine::Fact>& facts) {
    viewmodel::tell(desk_, runner_.state(), facts);
    bool new_message = false;
    for (const engine::Fact& fact : facts)
        if (const auto* wrote = std::get_if<engine::CustomerWrote>(&fact.what))
            unseen_.insert(wrote->conversation), new_message = true;
    if (new_message && context_.profile.sounds) chime_.sound();
}

/// How many conversations have something that was not read, or that came while nobody looked at the window.
int WindowPractice::news(bool looked_at) {
    if (looked_at) unseen_.clear();
    std::set<std::string> all = viewmodel::unread_conversations(runner_.state());
    all.insert(unseen_.begin(), unseen_.end());
    return static_cast<int>(all.size());
}

const scoring::Reading& WindowPractice::draft_reading() {
    const auto found = desk_.drafts.find(desk_.selected);
    const viewmodel::Draft draft = found == desk_.drafts.end() ? viewmodel::Draft{} : found->second;
    const bool known =
        read_text_ == draft.text && read_conversation_ == desk_.selected && read_via_ == draft.mode;
    if (known && !read_conversation_.empty()) return draft_reading_;
    read_text_ = draft.text, read_conversation_ = desk_.selected, read_via_ = draft.mode;
    if (desk_.selected.empty()) return draft_reading_ = {};
    return draft_reading_ = controller_.reading_of(desk_.selected, draft.mode, draft.text);
}

void WindowPractice::answer(const viewmodel::Intent& intent) {
    viewmodel::change(desk_, runner_.state(), intent);
    if (desk_.paused != clock_.paused()) {
        desk_.paused ? clock_.pause() : clock_.resume();
        if (!desk_.paused) context_.withdraw(gap_notice_);
    }
    if (const auto own = viewmodel::meant_for<viewmodel::PracticeIntent>(intent)) carry_out(*own);
    look_at_selected();
    typing_.note(desk_.drafts, runner_.state().now > clock_.now() ? runner_.state().now : clock_.now());
}

/// What the desk alone changes was changed already.
void WindowPractice::carry_out(const viewmodel::PracticeIntent& intent) {
    using namespace viewmodel;
    std::visit(
        engine::overloaded{
            [&](const Send&) { send(false); }, [&](const SendAnyway&) { send_asked(); },
            [&](const CancelSend&) { asked_hand_off_.reset(); }, [&](const Speak&) { speech_.follow(desk_); },
            [&](const ShowPreview&) { speech_.follow(desk_); },
            [&](const HandOff& away) { hand_off(away, false); },
            [&](const SendAnnouncement& made) {
                submit({0, engine::Announce{made.as_handle, made.text, {}}});
            },
            [&](const SetTriage& triage) {
                submit({0, engine::Triage{desk_.selected, triage.label, triage.priority}});
            },
            [&](const TakeHint&) {
                submit({0, engine::TakeHint{desk_.selected}});
            },
            [&](const MarkResolved&) {
                submit({0, engine::Resolve{desk_.selected}});
            },
            [&](const SkipAhead&) { skip_ahead(); }, [&](const ReportPost& post) { report(post.handle); },
            [&](const ConfirmEnd&) {
                submit({0, engine::End{}});
            },
            engine::Otherwise<void, SelectConversation, SelectNeighbour, SetMode, SetHandle, SetRoute,
                              EditDraft, UseSavedReply, InsertSavedReply, InsertText, ShowInboxTab, SortInbox,
                              FilterInbox, HoldInbox, ApplyInboxOrder, ShowOlderPosts, DismissToast,
                              ShowToasts, SearchPlaybook, ShowPlaybookTab, ShowFind, FindWords, GoToFound,
                              PauseClock, AskRestart, ConfirmRestart, CancelRestart, EndSession,
                              CancelEnd>{}},
        intent);
}

void WindowPractice::skip_ahead() {
    guarded([&] {
        const desk::Outcome outcome = controller_.submit({clock_.now(), engine::Skip{}});
        take(outcome);
        if (const auto to = engine::skipped_to(outcome.facts)) clock_.leap_to(*to);
    });
}

/// Whatever met a colleague's answer goes out all the same.
void WindowPractice::send_asked() {
    const auto asked = std::exchange(asked_hand_off_, std::nullopt);
    if (asked)
        hand_off(*asked, true);
    else
        send(true);
}

/// Department and note in one; words that are in the composer go out with it.
void WindowPractice::hand_off(const viewmodel::HandOff& intent, bool anyway) {
    const auto draft = desk_.drafts.find(desk_.selected);
    if (draft == desk_.drafts.end()) return;
    const std::string conversation = desk_.selected;
    const engine::Reply words =
        viewmodel::reply_in(draft->second, conversation, scoring::Route::hand_off, draft_reading());
    guarded([&] {
        const desk::Outcome outcome =
            controller_.hand_off(words, intent.to, intent.note, anyway, clock_.now());
        if (outcome.colleague) asked_hand_off_ = intent;
        if (take(outcome, "Nothing was handed off; what you wrote is still there.") &&
            words.via != scoring::Via::note)
            viewmodel::sent(desk_, conversation);
    });
    save_drafts();
}

/// The post of somebody else in the thread; the customer is still to be answered.
void WindowPractice::report(const std::string& handle) {
    engine::Reply report;
    report.conversation = desk_.selected, report.to = handle;
    guarded([&] { take(controller_.send({report, scoring::Route::report, false}, clock_.now())); });
}

bool WindowPractice::put_away() {
    bool done = false;
    guarded([&] { done = take(controller_.restart(clock_.now())); });
    return done;
}

bool WindowPractice::hold_for_tour() {
    for (const engine::ConversationState& conversation : runner_.state().conversations) {
        if (!conversation.started || conversation.messages.empty()) continue;
        answer(viewmodel::SelectConversation{conversation.id});
        if (!desk_.paused) answer(viewmodel::PauseClock{});
        return true;
    }
    return false;
}

void WindowPractice::go_on_after_tour() {
    if (desk_.paused) answer(viewmodel::PauseClock{});
}

std::string WindowPractice::pace() const {
    return fmt::format("×{:g}", pace_milli(context_.options, runner_) / 1000.0);
}

bool WindowPractice::take(const desk::Outcome& outcome, const std::string& remedy) {
    if (outcome.refusal) context_.say(viewmodel::Mood::warn, outcome.refusal->says, remedy);
    if (outcome.colleague) desk_.asking_collision = true;
    if (outcome.internal) desk_.asking_internal = true;
    hear(outcome.facts);
    return outcome.done();
}

void WindowPractice::submit(engine::Command command) {
    guarded([&] {
        command.at = clock_.now();
        take(controller_.submit(std::move(command)));
    });
}

void WindowPractice::send(bool anyway) {
    const auto reply = viewmodel::reply_of(desk_, runner_.state(), draft_reading());
    if (!reply) return;
    guarded([&] {
        const desk::Outcome outcome = controller_.send({*reply, reply->route, anyway}, clock_.now());
        if (take(outcome, "What you wrote is still there.")) viewmodel::sent(desk_, reply->conversation);
    });
    save_drafts();
}

/// What is selected on the desk is what stands open.
void WindowPractice::look_at_selected() {
    if (desk_.selected == controller_.open() || runner_.over()) return;
    guarded([&] { take(controller_.open(desk_.selected, clock_.now())); });
}

void WindowPractice::save_drafts_in_time(gui::Ui& ui) {
    const bool differs = !std::ranges::equal(desk_.drafts, saved_, [](const auto& a, const auto& b) {
        return a.first == b.first && same(a.second, b.second);
    });
    if (!differs) return;
    if (unsaved_since_ < 0) unsaved_since_ = ui.seconds();
    const double left = unsaved_since_ + save_draft_after_s - ui.seconds();
    if (left > 0) return ui.redraw_in(left);
    save_drafts();
}

void WindowPractice::note_clock() {
    if (!runner_.over()) guarded([&] { runner_.note_clock(clock_.now()); });
}

void WindowPractice::note_clock_in_time(gui::Ui& ui) {
    if (clock_.paused() || (noted_at_ >= 0 && ui.seconds() < noted_at_ + note_clock_every_s)) return;
    noted_at_ = ui.seconds();
    note_clock();
}

void WindowPractice::save_drafts() {
    unsaved_since_ = -1;
    if (!runner_.id()) return;
    guarded([&] { typing_.keep(context_.store, *runner_.id()); });
    if (runner_.over()) return;
    guarded([&] {
        for (const auto& [conversation, draft] : desk_.drafts) {
            const auto before = saved_.find(conversation);
            if (before == saved_.end() || !same(before->second, draft))
                context_.store.save_draft(*runner_.id(), for_store(conversation, draft));
        }
    });
    saved_ = desk_.drafts;  // also after a failure: the next change tries again, not the next frame
}

}  // namespace sim::app
