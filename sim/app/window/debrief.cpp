#include "sim/app/window/debrief.h"

#include <algorithm>

#include "scoring/text/code_points.h"
#include "scoring/vocabulary.h"
#include "sim/app/data/history.h"
#include "sim/app/data/places.h"
#include "sim/app/data/scorecard_file.h"
#include "sim/app/platform/new_file.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/window/reviewing.h"
#include "sim/engine/state.h"
#include "sim/engine/visiting.h"
#include "sim/failure/failure.h"
#include "sim/grading/grade.h"
#include "sim/report/reviews.h"
#include "sim/review/decide.h"
#include "sim/review/opinion.h"
#include "sim/scenario/scenario.h"
#include "sim/seal/audit.h"
#include "sim/session/typing_recorder.h"
#include "sim/viewmodel/rewrite.h"

namespace sim::app {

namespace {

constexpr double replay_frame_s = 1.0 / 20;
constexpr double viewer_look_s = .5;  // between looks whether the desktop opened a page
constexpr double still_frame_s = 1;   // with reduced motion the replay goes on like a clock, not like a film

/// Of a certification run, what was signed of it: every attempt, and whether it still fits.
std::string seal_words(const seal::SealedRun& run) {
    if (run.session == 0) return "No seal of this run is known to this machine";
    if (!run.fits()) return "The seal does not fit: " + run.wrong.front();
    std::string words = run.attempts.size() > 1 ? "Sealed" : "Sealed, the only attempt";
    for (const std::string& note : run.notes) words += "; " + note;
    return words;
}

}  // namespace

WindowDebrief::WindowDebrief(Workplace& context, session::SessionRunner runner, scoring::Scorecard card,
                             bool ask_first)
    : context_(context), runner_(std::move(runner)), card_(std::move(card)) {
    if (runner_.id()) {
        const store::SessionId id = *runner_.id();
        journal_ = context_.store.journal(id);
        place_among_attempts(id);
        disputes_ = disputes_of(context_.store, id);
        other_verdicts_ = other_verdicts(context_.store, id);
        if (!context_.store.reviews(id).empty()) refresh_reviews();
        if (const auto rated = context_.store.self_rating(id))
            self_ = rated->dimensions;
        else
            rating_ = ask_first;
    }
    refresh();
}

/// Among the sessions of whoever played it, who need not sit here.
void WindowDebrief::place_among_attempts(store::SessionId id) {
    const std::optional<store::Session> own = context_.store.session(id);
    if (!own) return;
    attempt_ = 0;
    for (const store::Session& each : context_.store.sessions_of(own->person, own->scenario)) {
        if (each.id > id) continue;
        ++attempt_;
        if (each.id < id && each.scorecard && !last_overall_) last_overall_ = each.scorecard->overall;
    }
    if (own->mode != engine::Mode::assessment) return;
    const seal::SealedRun run = seal::run_of(context_.store, id.value, seals_folder());
    sealed_ = seal_words(run), seal_fits_ = run.session != 0 && run.fits();
}

viewmodel::DebriefBackground WindowDebrief::background() const {
    viewmodel::DebriefBackground background;
    background.attempt = attempt_;
    background.self = self_;
    background.last_overall = last_overall_;
    background.sealed = sealed_, background.seal_fits = seal_fits_;
    background.disputes = disputes_;
    background.other_verdicts = other_verdicts_;
    background.reviewing = reviewing_;
    background.journal = journal_;
    background.rewritten = rewritten_ ? &*rewritten_ : nullptr;
    return background;
}

void WindowDebrief::refresh() { shown_ = viewmodel::debrief_of(runner_.state(), card_, desk_, background()); }

void WindowDebrief::draw(Frame& frame, gui::Intents& intents) {
    if (rating_) {
        frame.screen = "rating";
        return rating_view_.draw(frame.ui, frame.window,
                                 viewmodel::self_rating_of(runner_.scenario().title, self_), intents);
    }
    if (tape_) return draw_replay(frame, intents);
    frame.screen = "debrief";
    if (viewer_.failed())
        context_.say(viewmodel::Mood::warn, "Nothing here opened the page, so print it from a browser.",
                     page_file(*runner_.id(), runner_.scenario().id).string());
    if (viewer_.opening()) frame.ui.redraw_in(viewer_look_s);
    debrief_view_.draw(frame.ui, frame.window, shown_, intents);
}

void WindowDebrief::answer(const viewmodel::Intent& intent) {
    if (tape_ && !rating_) return answer_replay(intent);
    if (!rating_)
        answer_debrief(intent);
    else if (const auto own = viewmodel::meant_for<viewmodel::RatingIntent>(intent))
        answer_rating(*own);
    refresh();
}

void WindowDebrief::show_finding(const std::string& criterion) {
    const std::vector<scoring::Objection> keys = viewmodel::finding_keys(card_);
    const auto found = std::ranges::find(keys, criterion, &scoring::Objection::criterion);
    if (found != keys.end()) answer(viewmodel::SelectFinding{static_cast<int>(found - keys.begin())});
}

void WindowDebrief::answer_rating(const viewmodel::RatingIntent& intent) {
    std::visit(engine::overloaded{[&](const viewmodel::RateSelf& rate) { viewmodel::change(self_, rate); },
                                  [&](const viewmodel::KeepRating&) { keep_rating(true); },
                                  [&](const viewmodel::SkipRating&) { keep_rating(false); }},
               intent);
}

/// What is kept of a dispute is on the desk until the desk changes; what is rewritten, only then.
void WindowDebrief::answer_debrief(const viewmodel::Intent& intent) {
    using namespace viewmodel;
    if (const auto objection = meant_for<ObjectionIntent>(intent)) return answer_objection(*objection);
    if (const auto review = meant_for<ReviewIntent>(intent)) return answer_review(*review);
    const auto own = meant_for<DebriefIntent>(intent);
    if (!own) return;
    const bool rewrites = std::visit(
        engine::overloaded{[&](const SaveScorecard&) { return save(), false; },
                           [&](const PrintScorecard&) { return print(), false; },
                           [&](const OpenReplay& open) { return open_replay(open.message), false; },
                           engine::Says<true, BeginRewrite, EditRewrite>{},
                           engine::Says<false, SelectFinding, FilterFindings, TryAgain, NextExercise,
                                        ShowHour, PointAt, EndRewrite>{}},
        *own);
    change(desk_, runner_.state(), intent);
    if (rewrites) score_rewrite();
}

void WindowDebrief::keep_rating(bool rated) {
    if (!rated) self_ = {};
    if (runner_.id()) context_.store.save_self_rating(*runner_.id(), {self_});
    rating_ = false;
}

void WindowDebrief::score_rewrite() {
    rewritten_.reset();
    if (desk_.rewriting < 0) return;
    const auto other =
        viewmodel::with_rewrite(runner_.state(), desk_.rewriting, desk_.rewrite, runner_.reader());
    if (!other) return;
    rewritten_ = grading::grade(*other, runner_.reader());
    if (!reviewing_.now) return;
    std::vector<scoring::Override> decided = decided_;
    // What was decided of this reply was decided of its old words.
    std::erase_if(decided, [&](const auto& each) { return each.about.reply == desk_.rewriting; });
    const review::Basis basis = review::basis_of(*other, runner_.reader());
    rewritten_ = scoring::reviewed(*rewritten_, decided, basis.rubric, basis.may_pass).card;
}

void WindowDebrief::answer_objection(const viewmodel::ObjectionIntent& intent) {
    if (std::holds_alternative<viewmodel::KeepDispute>(intent)) keep_dispute();
    viewmodel::change(desk_.objecting, intent);
}

void WindowDebrief::keep_dispute() {
    const std::vector<scoring::Objection> keys = viewmodel::finding_keys(card_);
    const int chosen = desk_.objecting.finding;
    const auto index = static_cast<std::size_t>(chosen);
    if (!runner_.id() || chosen < 0 || index >= keys.size() || !shown_.objection.can_keep) return;
    const scoring::Objection& key = keys[index];
    context_.store.add_dispute(*runner_.id(), {card_.rubric, key.criterion, key.conversation, key.reply,
                                               key.says, desk_.objecting.text, wall_time()});
    disputes_ = disputes_of(context_.store, *runner_.id());
}

void WindowDebrief::begin_review() {
    by_reviewer_ = true;
    refresh_reviews();
    const auto open = review::open_judgements(review::opinion_on(context_.store, runner_.id().value()));
    const std::vector<scoring::Objection> keys = viewmodel::finding_keys(card_);
    const auto first = std::ranges::find_if(keys, [&](const scoring::Objection& key) {
        return std::ranges::any_of(open, [&](const auto& waits) { return scoring::is_about(waits, key); });
    });
    if (first != keys.end()) desk_.selected = static_cast<int>(first - keys.begin());
    refresh();
}

void WindowDebrief::refresh_reviews() {
    reviewing_ = reviewing_of(context_.store, runner_.id().value(), by_reviewer_);
    decided_ = report::overrides_of(review::opinion_on(context_.store, runner_.id().value()).standing);
}

/// What is begun marks the words of its finding, so that a comment is about them unless others are selected.
void WindowDebrief::answer_review(const viewmodel::ReviewIntent& intent) {
    if (!runner_.id()) return;
    if (std::holds_alternative<viewmodel::KeepReview>(intent)) return keep_review();
    if (const auto* back = std::get_if<viewmodel::TakeBackReview>(&intent)) return take_back(back->batch);
    viewmodel::change(desk_.reviewing, intent);
}

void WindowDebrief::keep_review() {
    const viewmodel::ReviewDesk& desk = desk_.reviewing;
    if (!shown_.review.missing.empty() || shown_.review.title.empty()) return;
    const store::SessionId id = *runner_.id();
    const review::Reviewer reviewer = reviewer_here(context_);
    const std::vector<scoring::Objection> keys = viewmodel::finding_keys(card_);
    const bool whole = desk.finding < 0 || desk.finding >= static_cast<int>(keys.size());
    const scoring::Objection about =
        whole ? scoring::Objection{} : keys[static_cast<std::size_t>(desk.finding)];
    if (desk.act == "pass-on") {
        review::pass_on(context_.store, id, desk.to, desk.text, reviewer);
    } else if (desk.act == "comment") {
        comment(about);
    } else {
        const auto ruling = scoring::from_name<scoring::Ruling>(scoring::ruling_names, desk.act);
        const double points = shown_.review.matter.of * desk.percent / 100;
        const review::Case one{id, {{about, ruling.value(), points, desk.reason, desk.text}}};
        review::decide(context_.store, {one}, reviewer,
                       [&](store::SessionId) { return runner_.review_basis(); });
    }
    viewmodel::clear(desk_.reviewing);
    refresh_reviews();
}

/// The editor selects bytes; what is kept are code points.
void WindowDebrief::comment(const scoring::Objection& about) {
    const viewmodel::ReviewDesk& desk = desk_.reviewing;
    const std::string& reply = shown_.review.matter.reply;
    const auto code_points = [&](int bytes) {
        return scoring::text::count_code_points(
            std::string_view(reply).substr(0, static_cast<std::size_t>(std::max(0, bytes))));
    };
    review::comment(context_.store, *runner_.id(), {about, code_points(desk.start), code_points(desk.end)},
                    desk.text, reviewer_here(context_));
}

void WindowDebrief::take_back(std::int64_t batch) {
    review::take_back(context_.store, batch, "", reviewer_here(context_), basis_of_sessions(context_));
    refresh_reviews();
}

/// Asked for again, the page is written anew: objections come to it.
std::filesystem::path WindowDebrief::save_page() {
    if (!runner_.id())
        throw Failure(ExitCode::input_wrong, "This session is not kept, so it has no page.",
                      "Play it from the first screen.");
    const std::string page = scorecard_page(context_.store, *runner_.id(), runner_.state(), card_);
    const std::filesystem::path file = page_file(*runner_.id(), runner_.scenario().id);
    write_new_file(file, page, IfThere::replace);
    return file;
}

void WindowDebrief::save() {
    context_.say(viewmodel::Mood::good, "The scorecard is saved as a page.", save_page().string());
}

void WindowDebrief::print() {
    const std::filesystem::path file = save_page();
    if (viewer_.open(file))
        return context_.say(viewmodel::Mood::good, "The scorecard is opened for printing.", file.string());
    context_.say(viewmodel::Mood::warn, "Nothing here opens pages, so print it from a browser.",
                 file.string());
}

void WindowDebrief::open_replay(int message) {
    if (!runner_.id()) return;
    tape_.emplace(runner_.scenario(), journal_, session::recorded_typing(context_.store, *runner_.id()));
    marks_ = viewmodel::marks_of(runner_.state(), card_, tape_->ends_at());
    playback_ = {}, replay_ = {};
    playback_.times = std::max(1, runner_.scenario().pace_milli / 1000);
    const auto mark = std::ranges::find(marks_, message, &viewmodel::Replay::Mark::message);
    if (mark != marks_.end()) playback_.at = mark->at;
    playback_.playing = mark == marks_.end();
    played_until_s_ = -1;
}

const scoring::Reading& WindowDebrief::reading_of_draft(const std::string& text) {
    if (text != read_text_ || text.empty())
        draft_reading_ = text.empty() ? scoring::Reading{}
                                      : runner_.reader().read(text, {}, scoring::Evidence::left_out,
                                                              scoring::ToneReading::left_out);
    read_text_ = text;
    return draft_reading_;
}

void WindowDebrief::draw_replay(Frame& frame, gui::Intents& intents) {
    frame.screen = "replay";
    const double now_s = frame.ui.seconds();
    const double step_s = frame.ui.still() ? still_frame_s : replay_frame_s;
    if (played_until_s_ < 0 || !playback_.playing) played_until_s_ = now_s;
    if (now_s - played_until_s_ >= (frame.ui.still() ? still_frame_s : 0)) {
        viewmodel::advance(playback_, tape_->ends_at(), now_s - played_until_s_);
        played_until_s_ = now_s;
    }
    const viewmodel::Desk desk = tape_->desk_at(playback_.at);
    const auto draft = desk.drafts.find(desk.selected);
    const scoring::Reading& reading =
        reading_of_draft(draft == desk.drafts.end() ? std::string() : draft->second.text);
    viewmodel::refresh(replay_, *tape_, playback_, marks_, card_, reading);
    replay_view_.draw(frame.ui, frame.window, replay_, intents);
    if (playback_.playing) frame.ui.redraw_in(std::max(0.001, played_until_s_ + step_s - now_s));
}

void WindowDebrief::answer_replay(const viewmodel::Intent& intent) {
    if (std::holds_alternative<viewmodel::CloseReplay>(intent)) return tape_.reset();
    viewmodel::change(playback_, marks_, tape_->ends_at(), intent);
}

}  // namespace sim::app
