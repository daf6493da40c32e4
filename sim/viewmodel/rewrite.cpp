#include "sim/viewmodel/rewrite.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "scoring/reader.h"
#include "sim/engine/desk_rules.h"
#include "sim/engine/state.h"
#include "sim/grading/grade.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/debrief_desk.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

struct Share {
    double points = 0;
    double of = 0;
    bool critical = false;
    bool judged() const { return of > 0 || critical; }
    double score() const { return critical || of <= 0 ? 0 : 100 * points / of; }
};

/// A verdict as it counts until a person has looked.
struct Counting {
    const scoring::Scorecard& card;
    bool waits = false;
    double score() const { return scoring::score_for_now(card, waits); }
};

Share share_of(const Counting& verdict, int reply) {
    Share share;
    for (const scoring::Finding& finding : verdict.card.findings)
        if (finding.reply == reply) share.points += finding.points, share.of += finding.of;
    share.critical = !verdict.waits && std::ranges::any_of(verdict.card.critical, [&](const auto& each) {
        return each.reply == reply;
    });
    return share;
}

Mood share_mood(const Share& share) { return share.judged() ? score_mood(share.score()) : Mood::neutral; }

Rewrite::Line line_of(const scoring::Scorecard& card, const scoring::Finding& finding) {
    const double lost = finding.of - finding.points;
    const Mood mood = lost < 0.05 * finding.of   ? Mood::good
                      : lost < 0.75 * finding.of ? Mood::warn
                                                 : Mood::bad;
    const std::string points = lost < 0.05 ? fmt::format("{} +{:.1f}", finding.criterion, finding.points)
                                           : fmt::format("{} −{:.1f}", finding.criterion, lost);
    return {{points, mood, ""}, criterion_name(card, finding.criterion), finding.says};
}

std::vector<Rewrite::Line> reply_lines(const Counting& verdict, int reply) {
    const scoring::Scorecard& card = verdict.card;
    std::vector<Rewrite::Line> lines;
    for (const scoring::CriticalError& error : card.critical)
        if (error.reply == reply)
            lines.push_back({verdict.waits ? Chip{error.id + " disputed", Mood::warn, "half"}
                                           : Chip{error.id + " score 0", Mood::bad, "exclamation"},
                             "Critical error", error.says});
    std::vector<const scoring::Finding*> own;
    for (const scoring::Finding& finding : card.findings)
        if (finding.reply == reply) own.push_back(&finding);
    std::ranges::stable_sort(own, std::greater<>{},
                             [](const auto* each) { return std::round((each->of - each->points) * 1e6); });
    for (const scoring::Finding* finding : own) lines.push_back(line_of(card, *finding));
    return lines;
}

/// The better line of what lost most, if it is one to post: not what is there already.
std::string better_line(const scoring::Scorecard& before, int reply, const std::string& text) {
    for (const scoring::CriticalError& error : before.critical)
        if (error.reply == reply && error.better != text) return error.better;
    const scoring::Finding* worst = nullptr;
    for (const scoring::Finding& finding : before.findings) {
        if (finding.reply != reply || finding.better.empty() || finding.better == text) continue;
        if (worst == nullptr || finding.of - finding.points > worst->of - worst->points) worst = &finding;
    }
    return worst == nullptr || worst->of - worst->points < 0.05 ? "" : worst->better;
}

std::string readers_of(const engine::Message& message, const std::string& customer) {
    if (message.via == scoring::Via::note) return "only colleagues read this";
    return message.via == scoring::Via::dm ? fmt::format("only you and {} read this", customer)
                                           : "everyone can read this";
}

std::string session_line(bool unchanged, const Counting& before, const Counting& after) {
    if (unchanged) return "Change the words: they are scored as you write.";
    const auto figure = [](const Counting& verdict) {
        return whole_figure(verdict.score()) + (verdict.waits ? " (disputed)" : "");
    };
    const std::string is = figure(after), was = figure(before);
    if (after.card.judge == before.card.judge)
        return fmt::format("With this the session would be {} instead of {}.", is, was);
    return fmt::format("With this the session would be {} by today's judge; the verdict of {} is by {}.", is,
                       was, scoring::said(before.card.judge));
}

engine::Message* own_reply(engine::State& state, int id, std::string& conversation) {
    for (engine::ConversationState& each : state.conversations)
        for (engine::Message& message : each.messages)
            if (message.id == id && message.author == engine::Author::trainee) {
                conversation = each.id;
                return &message;
            }
    return nullptr;
}

}  // namespace

std::optional<engine::State> with_rewrite(const engine::State& state, int reply, const std::string& text,
                                          const scoring::Reader& reader) {
    std::optional<engine::State> other = state;
    std::string conversation;
    engine::Message* message = own_reply(*other, reply, conversation);
    if (message == nullptr) return std::nullopt;
    const scenario::Brand& brand = state.scenario->brand;
    const bool by_words =
        message->route == engine::route_in_words(message->reading, message->via, message->text, brand);
    message->text = text;
    message->reading = reader.read(text, grading::context_for(state, conversation, message->via));
    if (by_words) message->route = engine::route_in_words(message->reading, message->via, text, brand);
    return other;
}

Rewrite rewrite_of(const engine::State& state, int reply, const std::string& text,
                   const scoring::Scorecard& before, const scoring::Scorecard& after,
                   std::span<const scoring::Objection> objections) {
    Rewrite rewrite;
    for (const engine::ConversationState& conversation : state.conversations) {
        const engine::Message* asked = nullptr;
        for (const engine::Message& message : conversation.messages) {
            if (message.author == engine::Author::customer) asked = &message;
            if (message.id != reply || message.author != engine::Author::trainee) continue;
            rewrite.shown = true;
            rewrite.customer = state.scenario->persona_of(script_of(state, conversation)).name;
            rewrite.asked = asked == nullptr ? "" : asked->text;
            rewrite.before = message.text;
            rewrite.place = readers_of(message, rewrite.customer);
        }
    }
    if (!rewrite.shown) return rewrite;
    rewrite.reply = reply;
    rewrite.text = text;
    rewrite.unchanged = text == rewrite.before;
    const Counting given{before, scoring::waits_for_a_person(before, objections)};
    const Counting made{after, scoring::waits_for_a_person(after, objections)};
    const Share was = share_of(given, reply), is = share_of(made, reply);
    rewrite.before_figure = was.judged() ? whole_figure(was.score()) : "–";
    rewrite.after_figure = is.judged() ? whole_figure(is.score()) : "–";
    rewrite.before_mood = share_mood(was), rewrite.after_mood = share_mood(is);
    rewrite.session_line = session_line(rewrite.unchanged, given, made);
    rewrite.lines = reply_lines(made, reply);
    rewrite.better = better_line(before, reply, text);
    return rewrite;
}

}  // namespace sim::viewmodel
