#include "sim/viewmodel/review_draft.h"

#include <fmt/format.h>

#include "scoring/review.h"
#include "sim/engine/visiting.h"

namespace sim::viewmodel {
namespace {

bool says_something(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

std::string verb_of(const std::string& act) {
    if (act == "accept" || act == "drill-right") return "The judge is right about";
    if (act == "drill-wrong") return "The judge is wrong about";
    if (act == "adjust") return "Adjust";
    if (act == "reject") return "Reject";
    return act == "comment" ? "Comment on" : "Pass on";
}

bool decides(const std::string& act) { return act == "accept" || act == "adjust" || act == "reject"; }

std::string missing_of(const ReviewDesk& desk, const ReviewMatter& matter) {
    if (desk.act == "pass-on" && !says_something(desk.to)) return "Name who it goes to.";
    if (decides(desk.act) && desk.reason.empty()) return "Choose a reason.";
    const bool may_be_silent = desk.act == "accept" && matter.disagreed.empty();
    if (!may_be_silent && !says_something(desk.text)) return "Say why, in a few words.";
    return "";
}

std::string hint_of(const std::string& act, const ReviewMatter& matter) {
    if (!matter.disagreed.empty()) return "The answer to the disagreement";
    if (act == "comment") return "Your comment; it moves no score";
    return act == "pass-on" ? "Why they should look" : "Why, in a few words; the trainee reads it";
}

}  // namespace

bool answers_drill(const ReviewDesk& desk) { return desk.act.starts_with("drill-"); }

void clear(ReviewDesk& desk) {
    const bool log = desk.shows_log;
    desk = {};
    desk.shows_log = log;
}

void change(ReviewDesk& desk, const ReviewIntent& intent) {
    std::visit(
        engine::overloaded{[&](const BeginReview& begin) {
                               desk = {};
                               desk.act = begin.act, desk.finding = begin.finding;
                               if (begin.act == "accept") desk.reason = "right";
                           },
                           [&](const ChooseReviewReason& choose) { desk.reason = choose.reason; },
                           [&](const ChooseReviewShare& choose) { desk.percent = choose.percent; },
                           [&](const EditReview& edit) { desk.text = edit.text; },
                           [&](const NameReviewer& name) { desk.to = name.name; },
                           [&](const MarkReviewWords& mark) { desk.start = mark.start, desk.end = mark.end; },
                           [&](const DropReview&) { clear(desk); },
                           [&](const ShowReviewLog&) { desk.shows_log = !desk.shows_log; },
                           engine::Otherwise<void, KeepReview, TakeBackReview, NextCase>{}},
        intent);
}

ReviewDraft review_draft(const ReviewDesk& desk, const ReviewMatter& matter) {
    ReviewDraft draft;
    if (desk.act.empty()) return draft;
    draft.act = desk.act;
    draft.title = verb_of(desk.act) + " " + matter.name;
    draft.matter = matter;
    if (desk.act == "adjust")
        for (const int percent : {0, 25, 50, 75, 100})
            draft.shares.push_back({std::to_string(percent), fmt::format("{:.1f}", matter.of * percent / 100),
                                    percent == desk.percent});
    if (decides(desk.act))
        for (const scoring::ReviewReason& reason : scoring::review_reasons)
            draft.reasons.push_back(
                {std::string(reason.word), std::string(reason.says), reason.word == desk.reason});
    draft.asks_to = desk.act == "pass-on";
    draft.to = desk.to, draft.text = desk.text;
    draft.hint = hint_of(desk.act, matter);
    draft.start = desk.start, draft.end = desk.end;
    draft.missing = missing_of(desk, matter);
    return draft;
}

}  // namespace sim::viewmodel
