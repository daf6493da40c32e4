#include "sim/app/workshop/room.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/app/data/library.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/workshop/autoplay.h"
#include "sim/app/workshop/rehearsal.h"
#include "sim/autoplay/autoplay.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/failure/failure.h"
#include "sim/team/team_desk.h"
#include "sim/viewmodel/workshop/watch.h"

namespace sim::app {

namespace vm = viewmodel::workshop;
using viewmodel::Mood;

namespace {

constexpr double check_after_s = 0.2, keep_after_s = 0.8, look_every_s = 1, poll_s = 0.05;

std::string clock_now() { return wall_time().substr(11, 5); }

}  // namespace

void WindowWorkshop::draw(Frame& frame, gui::Intents& intents) {
    const bool checked = checks_.collect(), played = autoplays_.collect();
    if (checked || played) frame.ui.redraw_in(0);
    gui::workshop::Wishes wishes;
    const bool covered = question_.has_value() || fresh_.has_value() || frame.ui.covered();
    const bool covered_before = frame.ui.covered();
    frame.ui.cover(covered);
    if (practice_)
        draw_rehearsal(frame, intents, wishes);
    else if (text_)
        draw_editor(frame, intents, wishes);
    else
        draw_list(frame, intents, wishes);
    if (!covered_before) {
        if (fresh_) new_view_->draw(frame.ui, frame.window, *fresh_, wishes);
        if (question_) gui::workshop::draw_question(frame.ui, frame.window, *question_, wishes);
    }
    frame.ui.cover(covered_before);
    for (const vm::Intent& wish : wishes) {
        if (context_.trace.is_open()) context_.trace << vm::to_line(wish) << std::endl;
        answer(wish);
    }
    if (!wishes.empty()) frame.ui.redraw_in(0);
    if (checks_.busy() || autoplays_.busy()) frame.ui.redraw_in(poll_s);
}

void WindowWorkshop::answer(const vm::Intent& wish) {
    context_.guarded([&] {
        if (const auto own = vm::meant_for<vm::QuestionIntent>(wish)) return answer_dialog(*own);
        if (fresh_) {
            if (const auto own = vm::meant_for<vm::NewScenarioIntent>(wish)) answer_new(*own);
            return;
        }
        if (const auto own = vm::meant_for<vm::RehearsalIntent>(wish)) answer_rehearsal(*own);
        if (const auto own = vm::meant_for<vm::AutoplayIntent>(wish)) answer_autoplay(*own);
        if (const auto own = vm::meant_for<vm::EditorIntent>(wish); own && text_) answer_editor(*own);
        if (const auto own = vm::meant_for<vm::ListIntent>(wish); own && !text_) answer_list(*own);
    });
}

void WindowWorkshop::answer_dialog(const vm::QuestionIntent& wish) {
    if (screen_) screen_->show_caret();
    std::visit(engine::overloaded{[&](const vm::AnswerQuestion& chosen) { answer_question(chosen.choice); },
                                  [&](const vm::CloseQuestion&) {
                                      question_.reset(), fresh_.reset(), asking_ = Asking::nothing;
                                  }},
               wish);
}

void WindowWorkshop::answer_rehearsal(const vm::RehearsalIntent& wish) {
    std::visit(engine::overloaded{[&](const vm::PlayFromHere&) {
                                      if (text_) play_from_here();
                                  },
                                  [&](const vm::BackFromPlay&) { back_from_play(); }},
               wish);
}

/// Of the open file; in the list of every scenario.
void WindowWorkshop::answer_autoplay(const vm::AutoplayIntent& wish) {
    std::visit(
        engine::overloaded{[&](const vm::RunAutoplay&) { text_ ? run_autoplay() : run_all(); },
                           [&](const vm::CancelAutoplay&) { text_ ? autoplays_.cancel() : cancel_all(); }},
        wish);
}

// The editor ------------------------------------------------------------------------------------------------

void WindowWorkshop::draw_editor(Frame& frame, gui::Intents& intents, gui::workshop::Wishes& wishes) {
    frame.screen = "workshop/edit";
    const int kind = static_cast<int>(text_->check().kind);
    const auto guide = guides_.try_emplace(kind, text_->check().kind).first;
    const gui::workshop::CodeDecoration decoration{
        text_->marks(), text_->notes(), screen_->found(), screen_->found_now(), -1, -1, [&] {
            return vm::complete(guide->second, text_->code.outline(), text_->code.document.caret(),
                                text_->check().names);
        }};
    gui::workshop::CodeDecoration lit = decoration;
    if (text_->autoplay_findings().shown.running && runs_of_ > 0) {
        vm::Autoplay& shown = text_->autoplay();
        shown.permille = runs_done_ * 1000 / runs_of_;
        shown.says = fmt::format("{} of {} runs", runs_done_.load(), runs_of_.load());
    }
    const vm::Editor& editor = text_->screen();
    if (editor.lit_node >= 0) {
        const vm::GraphNode& node = editor.graph.nodes[static_cast<std::size_t>(editor.lit_node)];
        lit.lit_from = node.offset, lit.lit_to = node.end_offset;
    }
    text_->changed(screen_->draw(frame.ui, frame.window, text_->code, editor, lit, intents, wishes));
    if (seen_revision_ != text_->code.document.revision()) {
        seen_revision_ = text_->code.document.revision();
        changed_at_ = frame.ui.seconds();
        frame.ui.redraw_in(0);
    }
    check_in_time(frame.ui);
    keep_in_time(frame.ui);
    if (!question_) look_at_disk(frame.ui);
    frame.ui.note(text_->checked() ? "workshop/checked" : "workshop/checking", {0, 0, 1, 1});
}

void WindowWorkshop::check_in_time(gui::Ui& ui) {
    if (!text_->wants_check()) return;
    const bool first = text_->check().revision < 0;
    const double left = first ? 0 : changed_at_ + check_after_s - ui.seconds();
    if (left > 0) return ui.redraw_in(left);
    text_->asked();
    ui.redraw_in(poll_s);
    checks_.urgent([this, text = text_->code.document.text(), file = text_->file(),
                    revision = text_->code.document.revision()](const std::atomic<bool>&) {
        TextCheck check = check_text(text, file, library(), judge_.reader, checker_);
        check.revision = revision;
        return [this, file, check = std::move(check)]() mutable {
            if (text_ && text_->file() == file) text_->take(std::move(check));
        };
    });
}

void WindowWorkshop::keep_in_time(gui::Ui& ui) {
    if (text_->kept()) return;
    const double left = changed_at_ + keep_after_s - ui.seconds();
    if (left > 0) return ui.redraw_in(left);
    context_.guarded([&] { text_->keep_unsaved(); });
}

void WindowWorkshop::keep_unsaved() {
    if (text_ && !text_->kept()) context_.guarded([&] { text_->keep_unsaved(); });
}

void WindowWorkshop::look_at_disk(gui::Ui& ui) {
    if (ui.seconds() - looked_at_ < look_every_s) return;
    looked_at_ = ui.seconds();
    context_.guarded([&] {
        switch (text_->look()) {
            case vm::LookStep::reload:
                text_->take_theirs();
                context_.say(
                    Mood::neutral,
                    fmt::format("Another program changed {}.", text_->file().filename().string()),
                    "Nothing was typed here since, so its text is shown. Ctrl Z brings the old one back.");
                break;
            case vm::LookStep::ask:
                ask(Asking::theirs, text_->question_about_theirs());
                break;
            case vm::LookStep::gone:
            case vm::LookStep::same:
            case vm::LookStep::nothing:
                break;
        }
    });
}

void WindowWorkshop::answer_editor(const vm::EditorIntent& wish) {
    std::visit(engine::overloaded{
                   [&](const vm::SaveFile&) { save(); }, [&](const vm::LeaveFile&) { leave(); },
                   [&](const vm::ShowPanel& panel) { text_->show_panel(panel.tab); },
                   [&](const vm::ShowConversation& show) { text_->show_conversation(show.index); },
                   [&](const vm::JumpTo& jump) {
                       text_->code.document.select(jump.offset, jump.end < 0 ? jump.offset : jump.end);
                       screen_->show_caret();
                   }},
               wish);
}

namespace {

/// All sessions of the scenario whose id stands in the text, whichever of its versions they were played with.
WorkshopText::PeoplesWays ways_of_people(store::Store& store, const vm::Outline& outline) {
    WorkshopText::PeoplesWays people;
    team::Filter filter;
    if (!outline.items().empty()) filter.scenario = outline.value(0, "id");
    if (filter.scenario.empty()) return people;
    const team::Ways ways = team::ways_of(store, filter);
    for (const team::StepWay& step : ways.steps) {
        people[step.conversation].sessions = ways.sessions;
        people[step.conversation].steps[step.step] = {step.sessions, step.points, step.of};
    }
    for (const team::BranchWay& branch : ways.branches)
        people[branch.conversation].branches[{branch.step, branch.branch}] = branch.sessions;
    return people;
}

}  // namespace

void WindowWorkshop::open(const std::filesystem::path& file) {
    cancel_all();
    text_.emplace(file, unsaved_);
    text_->take_people(ways_of_people(context_.store, text_->code.outline()));
    screen_ = std::make_unique<gui::workshop::EditorScreen>();
    seen_revision_ = -1;
    kept_ = text_->kept_from_before();
    if (kept_ && kept_->text == text_->code.document.text()) text_->drop_unsaved(), kept_.reset();
    if (!kept_) return;
    vm::Question question;
    question.title = "Text that was never saved";
    question.says = {fmt::format(
        "When the program stopped last time, {} held changes that were not saved. They were kept.",
        file.filename().string())};
    question.choices = {{"Take them up again", "nothing is written before you save", true},
                        {"Drop them", "the text on disk stays as it is", false}};
    ask(Asking::kept, std::move(question));
}

void WindowWorkshop::save() {
    if (!can_be_written(text_->file())) {
        const std::filesystem::path copy = text_->save_as_copy(own_folder_, clock_now());
        add_file(copy);
        context_.say(
            Mood::warn, "This file may not be changed here, so a copy was saved.",
            fmt::format("It is {}. Give it an id of its own before trainees play it.", copy.string()));
        return;
    }
    if (text_->save(clock_now()) == vm::SaveStep::ask) ask(Asking::theirs, text_->question_about_theirs());
}

void WindowWorkshop::leave() {
    if (text_->unsaved()) return ask_about_unsaved(Asking::leave);
    close_text();
}

void WindowWorkshop::close_text() {
    autoplays_.cancel();
    const std::filesystem::path file = text_->file();
    text_.reset(), screen_.reset(), practice_.reset();
    add_file(file);
    read_played();
}

bool WindowWorkshop::may_close() {
    if (!text_ || !text_->unsaved()) return true;
    practice_.reset();
    ask_about_unsaved(Asking::close);
    return false;
}

// Questions -------------------------------------------------------------------------------------------------

void WindowWorkshop::ask(Asking what, vm::Question question) {
    asking_ = what;
    question_ = std::move(question);
}

void WindowWorkshop::ask_about_unsaved(Asking what) {
    vm::Question question;
    question.title = "Save the changes?";
    question.says = {fmt::format("{} holds changes that are not saved.", text_->file().filename().string())};
    question.choices = {{"Save", "and go", true},
                        {"Go without saving", "the file on disk stays as it is", false},
                        {"Stay", "go on writing", false}};
    ask(what, std::move(question));
}

void WindowWorkshop::answer_question(int choice) {
    const Asking asked = std::exchange(asking_, Asking::nothing);
    question_.reset();
    if (!text_) return;
    switch (asked) {
        case Asking::leave:
        case Asking::close:
            return answer_unsaved(asked, choice);
        case Asking::theirs:
            if (choice == 0) text_->keep_mine(clock_now());
            if (choice == 1) text_->take_theirs();
            if (choice == 2) {
                const std::filesystem::path copy =
                    text_->save_as_copy(text_->file().parent_path(), clock_now());
                add_file(copy);
                context_.say(Mood::good, fmt::format("Saved as {}.", copy.filename().string()),
                             "Its id must be its file's name: change it before trainees play it.");
            }
            return;
        case Asking::kept:
            if (choice == 0 && kept_) text_->take_up(*kept_);
            if (choice == 1) text_->drop_unsaved();
            kept_.reset();
            return;
        case Asking::gone:
        case Asking::nothing:
            return;
    }
}

void WindowWorkshop::answer_unsaved(Asking asked, int choice) {
    if (choice == 2) return;
    if (choice == 0) {
        save();
        if (question_ || text_->unsaved()) return;  // something came between
    } else {
        text_->drop_unsaved();
    }
    if (asked == Asking::close)
        closing_ = true;
    else
        close_text();
}

// Playing ---------------------------------------------------------------------------------------------------

void WindowWorkshop::play_from_here() {
    const std::string cannot = text_->screen().cannot_play;
    if (!cannot.empty()) return context_.say(Mood::warn, cannot, "");
    const auto [conversation, step] = text_->step_here();
    const scenario::Loaded& loaded = text_->check().loaded;
    const WayToStep way = way_to_step(*loaded.scenario, conversation, step, judge_.reader);
    if (!way.arrived) return context_.say(Mood::warn, way.told, "Mend the branches that should lead there.");
    practice_ = std::make_unique<WindowPractice>(
        context_, read_dictionaries(), session::SessionRunner::rehearse(loaded, way.facts, context_.reader));
    practice_->answer(viewmodel::SelectConversation{way.conversation});
    rehearsed_ = way.conversation;
    reached_ = way.told + " · nothing of this is stored";
    context_.notices.clear();
}

void WindowWorkshop::draw_rehearsal(Frame& frame, gui::Intents& intents, gui::workshop::Wishes& wishes) {
    gui::Box window = frame.window;
    const std::size_t rows = std::clamp<std::size_t>(practice_->runner().state().conversations.size(), 1, 3);
    gui::Box strip = window.cut_bottom(frame.ui.px(46 + 22 * static_cast<float>(rows)));
    if (frame.ui.input.take(gui::Key::f6)) wishes.push_back(vm::BackFromPlay{});
    const gui::Box whole = std::exchange(frame.window, window);
    practice_->draw(frame, intents);
    frame.window = whole;
    frame.screen = "workshop/play";
    if (practice_->over()) {
        wishes.push_back(vm::BackFromPlay{});
        return;
    }
    gui::workshop::draw_watch(
        frame.ui, strip, vm::watch_of(practice_->runner().state(), rehearsed_, practice_->now(), reached_),
        wishes);
}

void WindowWorkshop::back_from_play() {
    if (practice_ && practice_->over()) {
        session::SessionRunner runner = practice_->leave();
        const scoring::Scorecard card = runner.judge();
        context_.say(card.passed ? Mood::good : Mood::warn,
                     fmt::format("The session is over: {:.0f} of 100{}.", card.overall,
                                 card.critical.empty() ? "" : ", with a critical error"),
                     "It was a rehearsal: nothing of it is stored.");
    }
    practice_.reset();
    if (screen_) screen_->show_caret();
}

void WindowWorkshop::answer(const viewmodel::Intent& intent) {
    if (practice_) practice_->answer(intent);
}

void WindowWorkshop::run_autoplay() {
    const TextCheck& check = text_->check();
    if (!text_->checked() || !check.loaded.scenario)
        return context_.say(Mood::warn, "Autoplay runs once the errors are gone.", "");
    vm::Autoplay& shown = text_->autoplay();
    if (shown.running) return;
    shown.running = true, shown.permille = 0, shown.says = "starting …";
    runs_done_ = runs_of_ = 0;
    text_->show_panel(2);
    autoplays_.urgent([this, loaded = check.loaded, file = text_->file(),
                       revision = check.revision](const std::atomic<bool>& stop) {
        autoplay::Options options;
        options.jobs = 2;
        options.variant = [&](std::uint64_t seed) { return scenario::for_seed(loaded, seed); };
        const autoplay::Outcome outcome =
            autoplay::autoplay(*loaded.scenario, judge_.reader, options, [&](int done, int of) {
                runs_done_ = done, runs_of_ = of;
                return !stop;
            });
        return [this, file, outcome, revision] {
            if (!text_ || text_->file() != file) return;
            AutoplayFindings findings = findings_of(outcome, revision);
            if (!outcome.cancelled) {
                coverage_[outcome.version] = findings.covered_permille;
                keep_coverage();
            }
            text_->take(std::move(findings));
        };
    });
}

}  // namespace sim::app
