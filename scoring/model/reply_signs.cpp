#include "scoring/model/reply_signs.h"

#include <algorithm>

#include "scoring/text/acts.h"
#include "scoring/text/arousal.h"
#include "scoring/text/asked_data.h"
#include "scoring/text/clarity.h"
#include "scoring/text/listening.h"
#include "scoring/text/politeness_cues.h"
#include "scoring/text/promises.h"
#include "scoring/text/seriousness.h"
#include "scoring/text/wanted.h"

namespace scoring::model {
namespace {

using text::Cue;
using text::HeatKind;
using text::Hit;
using text::PolitenessCue;
using text::PolitenessKind;

bool meets(Span one, Span other) { return one.start < other.end && other.start < one.end; }

class SignFinder {
  public:
    explicit SignFinder(const ReplyInContext& input)
        : input_(input),
          courtesies_(text::find_politeness_cues(input.reply)),
          arousal_(text::arousal_milli(input.customer)),
          serious_(text::seriousness_milli(input.customer)) {}

    Signs run() {
        find_listening();
        find_answers();
        find_acts();
        find_form();
        find_substance();
        find_heat();
        find_mood();
        return signs_;
    }

  private:
    int& at(Sign sign) { return signs_[static_cast<std::size_t>(sign)]; }
    void note(Sign sign, bool found) { at(sign) = found ? 1000 : 0; }
    bool has(Act act) const {
        return std::ranges::find(input_.acts, act, &ActSeen::act) != input_.acts.end();
    }

    void find_listening() {
        const text::Listening listening =
            text::listen(input_.reply.tokens, input_.customer.tokens, input_.issue_facts);
        note(Sign::heard, !listening.heard.empty());
        note(Sign::heard_more, listening.heard.size() > 1);
        at(Sign::pasted) = listening.pasted_milli;
    }

    void find_answers() {
        const std::vector<text::Wanted> wanted = text::find_wanted(input_.customer);
        const auto given = std::ranges::count_if(
            wanted, [&](text::Wanted one) { return !text::find_answer(input_.reply, one).empty(); });
        if (!wanted.empty()) at(Sign::answered) = static_cast<int>(1000 * given / std::ssize(wanted));
        note(Sign::passed_over, !wanted.empty() && given == 0);
        note(Sign::no_deed, text::find_answer(input_.reply, text::Wanted::action).empty());
    }

    void find_acts() {
        bool whole = false, half = false;
        for (const ActSeen& seen : input_.acts) {
            if (seen.act != Act::apology) continue;
            const bool conditional = text::is_conditional_apology(input_.reply, seen.span);
            whole = whole || !conditional;
            half = half || conditional;
        }
        note(Sign::apology, whole);
        note(Sign::half_apology, half);
        note(Sign::non_apology, !text::find_non_apologies(input_.reply).empty());
        note(Sign::empathy, has(Act::empathy));
        note(Sign::gratitude, has(Act::gratitude));
        note(Sign::ask_dm, has(Act::ask_dm));
        note(Sign::ask_data, !text::find_asked_data(input_.reply).empty());
        note(Sign::way_given, has(Act::give_phone) || has(Act::give_email) || has(Act::give_link));
        note(Sign::promise, has(Act::promise));
        note(Sign::hand_off, has(Act::hand_off) || has(Act::redirect_handle));
        note(Sign::timed, !text::find_time_limits(input_.reply).empty());
        note(Sign::vague_time, !text::hits_of(input_.reply, Cue::vague_time).empty());
    }

    bool has(PolitenessKind kind) const {
        return std::ranges::find(courtesies_, kind, &PolitenessCue::kind) != courtesies_.end();
    }

    void find_form() {
        const std::size_t stock = text::hits_of(input_.reply, Cue::stock).size();
        note(Sign::stock, stock > 0);
        note(Sign::more_stock, stock > 1);
        note(Sign::please_inside, has(PolitenessKind::please_inside));
        note(Sign::please_first, has(PolitenessKind::please_first));
        note(Sign::could_or_would, has(PolitenessKind::indirect_request));
        note(Sign::direct_start, has(PolitenessKind::direct_start));
        note(Sign::strung, is_strung());
        at(Sign::unclear) =
            std::min(1000, 500 * static_cast<int>(text::find_clarity_problems(input_.reply).size()));
    }

    /// "sorry thank you please": courtesies with nothing but a comma between them.
    bool is_strung() const {
        constexpr int gap = 5;
        for (std::size_t next = 1; next < courtesies_.size(); ++next) {
            const Span before = courtesies_[next - 1].span, after = courtesies_[next].span;
            if (after.start >= before.end && after.start - before.end <= gap) return true;
        }
        return false;
    }

    static bool is_courtesy(Cue cue) {
        return cue == Cue::stock || cue == Cue::gratitude || cue == Cue::apology || cue == Cue::greeting ||
               cue == Cue::weak_apology || cue == Cue::fake_apology || cue == Cue::please ||
               cue == Cue::praise;
    }

    bool is_own_word(const text::Token& token) const {
        if (token.kind == text::TokenKind::url || token.kind == text::TokenKind::number) return true;
        if (token.kind != text::TokenKind::word || text::is_common_word(token.lower)) return false;
        return std::ranges::none_of(input_.reply.hits, [&](const Hit& hit) {
            return is_courtesy(hit.cue) && meets(input_.reply.span_of(hit), token.span);
        });
    }

    void find_substance() {
        constexpr std::ptrdiff_t enough = 3;
        const auto own = std::ranges::count_if(input_.reply.tokens,
                                               [&](const text::Token& token) { return is_own_word(token); });
        note(Sign::nothing_said, own < enough);
        note(Sign::specific, std::ranges::any_of(input_.reply.tokens, [](const text::Token& token) {
                 return token.kind == text::TokenKind::number;
             }));
    }

    bool has(HeatKind kind) const {
        return std::ranges::find(input_.heat_cues, kind, &text::HeatCue::kind) != input_.heat_cues.end();
    }

    void find_heat() {
        at(Sign::heat_cues) = text::heat_cues_milli(input_.heat_cues);
        note(Sign::blame, has(HeatKind::blame) || has(Act::blame));
        note(Sign::sarcasm, has(HeatKind::sarcasm) || has(HeatKind::insult) || has(HeatKind::threat));
        note(Sign::condescension, has(HeatKind::condescension));
        note(Sign::policy_shield, has(HeatKind::policy_shield));
        note(Sign::calm_down, has(HeatKind::calm_down));
        note(Sign::coldness, has(HeatKind::coldness));
        note(Sign::shouting, has(HeatKind::shouting));
        at(Sign::sentiment) = input_.sentiment_milli;
        at(Sign::politeness) = 2 * input_.politeness_milli - 1000;
        at(Sign::heat) = input_.heat_milli;
    }

    /// The customer's mood against the reply's.
    void find_mood() {
        const int cheer = text::cheer_milli(input_.reply);
        const bool comforts = has(Act::empathy) || at(Sign::apology) > 0;
        const auto comforting = std::ranges::count_if(input_.acts, [](const ActSeen& seen) {
            return seen.act == Act::empathy || seen.act == Act::apology;
        });
        at(Sign::cheer) = cheer;
        at(Sign::cheer_beside_trouble) = cheer * serious_ / 1000;
        at(Sign::cheer_beside_anger) = cheer * arousal_ / 1000;
        at(Sign::cold_beside_trouble) = comforts ? 0 : serious_;
        at(Sign::cold_beside_anger) = comforts ? 0 : arousal_;
        at(Sign::gushing_at_calm) = comforting > 2 ? 1000 - arousal_ : 0;
        at(Sign::sorry_at_calm) = comforts ? (1000 - std::max(arousal_, serious_)) : 0;
    }

    const ReplyInContext& input_;
    std::vector<PolitenessCue> courtesies_;
    int arousal_;
    int serious_;
    Signs signs_{};
};

}  // namespace

Signs signs_of(const ReplyInContext& input) { return SignFinder(input).run(); }

}  // namespace scoring::model
