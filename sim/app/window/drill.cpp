#include "sim/app/window/drill.h"

#include <fmt/format.h>

#include "scoring/reader.h"
#include "sim/app/data/history.h"
#include "sim/app/platform/wall_time.h"
#include "sim/engine/visiting.h"
#include "sim/failure/failure.h"
#include "sim/grading/grade.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/drill_stage.h"
#include "sim/viewmodel/signature.h"

namespace sim::app {

WindowDrill::WindowDrill(Workplace& context, Dictionaries dictionaries)
    : context_(context), dictionaries_(std::move(dictionaries)) {
    begin_round();
}

void WindowDrill::begin_round() {
    const std::string now = wall_time();
    const viewmodel::History record = load_record(context_.store, context_.library, context_.person, now);
    picks_ = viewmodel::choose_drills(context_.library, record, viewmodel::day_of(now), fresh_seed());
    if (picks_.empty())
        throw Failure(ExitCode::input_wrong, "The library has no step with a good answer to drill.",
                      "Give a step of a scenario an example of grade good.");
    done_.clear();
    show(0);
}

void WindowDrill::show(std::size_t at) {
    at_ = at;
    result_.reset(), objecting_ = {};
    began_s_ = -1, read_ = false;
    if (at_ >= picks_.size()) return;
    stage_.emplace(*viewmodel::place_of(context_.library, picks_[at_].step), context_.reader);
    why_ = viewmodel::why_drilled(picks_[at_], *stage_, context_.reader);
    desk_ = viewmodel::drill_desk(*stage_);
    desk_.signature = viewmodel::signature_of(stage_->scenario().brand, context_.person);
    desk_.can_speak = speech_.available();
    speller_.emplace(dictionaries_, stage_->scenario());
}

int WindowDrill::seconds() const { return began_s_ < 0 ? 0 : static_cast<int>(now_s_ - began_s_); }

const scoring::Reading& WindowDrill::reading() {
    const viewmodel::Draft& draft = desk_.drafts[desk_.selected];
    if (read_ && read_text_ == draft.text && read_via_ == draft.mode) return reading_;
    read_ = true, read_text_ = draft.text, read_via_ = draft.mode;
    return reading_ = context_.reader.read(draft.text,
                                           grading::context_for(stage_->state(), desk_.selected, draft.mode),
                                           scoring::Evidence::left_out, scoring::ToneReading::left_out);
}

void WindowDrill::draw(Frame& frame, gui::Intents& intents) {
    now_s_ = frame.ui.seconds();
    speech_.listen(context_, desk_);
    if (began_s_ < 0) began_s_ = now_s_;
    viewmodel::Drill drill;
    if (at_ < picks_.size()) {
        drill = viewmodel::drill_of(*stage_, desk_, reading());
        drill.count = fmt::format("{} of {}", at_ + 1, picks_.size());
        drill.why = why_;
        drill.last = at_ + 1 == picks_.size();
        drill.result = result_;
        drill.objection = objection();
        drill.emoji = context_.emoji();
        if (!result_)
            drill.composer.misspelt =
                speller_->misspelt(stage_->state(), desk_.selected, drill.composer.text);
        if (!result_) frame.ui.redraw_in(1 - (now_s_ - began_s_ - seconds()));
    } else {
        viewmodel::add_summary(drill, done_);
    }
    frame.screen = drill.over ? "drill-round" : result_ ? "drill-result" : "drill";
    view_.draw(frame.ui, frame.window, drill, viewmodel::drill_time(seconds()), intents);
}

void WindowDrill::check() {
    const auto reply = viewmodel::reply_of(desk_, stage_->state(), reading());
    if (!reply || result_) return;
    const viewmodel::DrillAnswer answer{reply->via, reply->route, reply->to, reply->as_handle, reply->text};
    if (answer.via == scoring::Via::note && answer.route != scoring::Route::hand_off)
        return context_.say(viewmodel::Mood::warn, "A note reaches colleagues only.",
                            "Answer the customer, or choose what else should happen.");
    keep(answer);
}

/// Words that are in the composer go out with it; without them the note is what was written.
void WindowDrill::hand_off(const viewmodel::HandOff& intent) {
    const viewmodel::Draft& draft = desk_.drafts[desk_.selected];
    const bool has_words = draft.mode != scoring::Via::note && !draft.text.empty();
    keep({has_words ? draft.mode : scoring::Via::note, scoring::Route::hand_off, intent.to, draft.as_handle,
          has_words ? draft.text : intent.note});
}

void WindowDrill::keep(const viewmodel::DrillAnswer& answer) {
    verdict_ = viewmodel::judge_drill(*stage_, answer, context_.reader);
    const int took = seconds();
    result_ = viewmodel::drill_result(*stage_, answer, verdict_, took);
    done_.push_back(viewmodel::done_of(*stage_, verdict_, took));
    kept_ = keep_drill(context_.store, context_.person, *stage_, answer, verdict_, took, wall_time());
}

void WindowDrill::answer(const viewmodel::Intent& intent) {
    if (const auto own = viewmodel::meant_for<viewmodel::DrillIntent>(intent)) return move_on(*own);
    if (const auto own = viewmodel::meant_for<viewmodel::ObjectionIntent>(intent))
        return answer_objection(*own);
    if (at_ >= picks_.size() || result_) return;
    viewmodel::change(desk_, stage_->state(), intent);
    if (std::holds_alternative<viewmodel::Send>(intent)) check();
    if (const auto* away = std::get_if<viewmodel::HandOff>(&intent)) hand_off(*away);
    if (std::holds_alternative<viewmodel::ShowPreview>(intent) ||
        std::holds_alternative<viewmodel::Speak>(intent))
        speech_.follow(desk_);
}

viewmodel::ObjectionDraft WindowDrill::objection() const {
    const auto line = static_cast<std::size_t>(objecting_.finding);
    if (!result_ || objecting_.finding < 0 || line >= result_->lines.size()) return {};
    return viewmodel::objection_draft(objecting_, result_->lines[line].says);
}

void WindowDrill::answer_objection(const viewmodel::ObjectionIntent& intent) {
    if (std::holds_alternative<viewmodel::KeepDispute>(intent)) keep_dispute();
    viewmodel::change(objecting_, intent);
}

void WindowDrill::keep_dispute() {
    if (!objection().can_keep) return;
    const auto about = static_cast<std::size_t>(objecting_.finding);
    const viewmodel::DrillResult::Line& line = result_->lines[about];
    context_.store.add_drill_dispute(kept_, {"", line.criterion, line.says, objecting_.text, wall_time()});
    if (!viewmodel::disagree(*result_, about, objecting_.text, verdict_)) return;
    done_.back().waits = true, done_.back().score = verdict_.would_have_been;
}

void WindowDrill::move_on(const viewmodel::DrillIntent& intent) {
    const bool round_over = at_ >= picks_.size();
    std::visit(engine::overloaded{[&](const viewmodel::NewDrillRound&) {
                                      if (round_over) begin_round();
                                  },
                                  [&](const viewmodel::NextDrill&) {
                                      if (!round_over && result_) show(at_ + 1);
                                  }},
               intent);
}

}  // namespace sim::app
