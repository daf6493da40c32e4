#include "scoring/text/tone.h"

#include <algorithm>
#include <array>
#include <set>

#include "scoring/text/arousal.h"
#include "scoring/text/clarity.h"
#include "scoring/text/code_points.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/listening.h"
#include "scoring/text/politeness_cues.h"

namespace scoring::text {
namespace {

constexpr int aroused = 250;           // from here on a customer is upset, not just asking
constexpr int empty_words_cap = 35;    // courtesy alone, or the customer's own words
constexpr int saved_promise_cap = 65;  // a promise that fits every message
constexpr int too_little_cap = 55;     // no courtesy and no help

bool covers(Span a, Span b) { return a.start <= b.start && b.end <= a.end; }
bool meets(Span a, Span b) { return a.start < b.end && b.start < a.end; }

class ToneMeter {
  public:
    ToneMeter(const ToneInput& input, const ReadingContext& context)
        : input_(input),
          reply_(input.reply),
          customer_(prepare(context.in_reply_to)),
          arousal_(arousal_milli(customer_)),
          courtesies_(find_politeness_cues(input.reply)) {
        drop_strung_courtesies();
        if (is_answer()) listening_ = listen(reply_.tokens, customer_.tokens, context.issue_words);
    }

    Tone run() {
        Tone tone;
        tone.part_milli = {listening(), empathy(), ownership(), form(),
                           no_heat(),   human(),   clarity(),   help()};
        int won = 0, of = 0;
        for (std::size_t part = 0; part < tone_weights.size(); ++part) {
            if (tone.part_milli[part] < 0) continue;
            won += tone.part_milli[part] * tone_weights[part];
            of += 1000 * tone_weights[part];
        }
        tone.cap = cap();
        tone.value = std::clamp(of == 0 ? 0 : (won * 100 + of / 2) / of, 0, tone.cap);
        return tone;
    }

  private:
    bool has(Act act) const {
        return std::ranges::find(input_.acts, act, &ActSeen::act) != input_.acts.end();
    }
    bool is_answer() const { return !customer_.tokens.empty(); }

    /// "sorry thank you please": courtesies without a word between them are a string, not courtesy.
    void drop_strung_courtesies() {
        std::vector<PolitenessCue> kept;
        for (std::size_t at = 0; at < courtesies_.size(); ++at) {
            const bool strung =
                (at > 0 && is_string(courtesies_[at - 1], courtesies_[at])) ||
                (at + 1 < courtesies_.size() && is_string(courtesies_[at], courtesies_[at + 1]));
            if (strung)
                strung_.push_back(courtesies_[at].span);
            else
                kept.push_back(courtesies_[at]);
        }
        courtesies_ = std::move(kept);
    }

    static bool is_string(const PolitenessCue& left, const PolitenessCue& right) {
        const auto courtesy = [](PolitenessKind kind) {
            return kind == PolitenessKind::gratitude || kind == PolitenessKind::apology ||
                   kind == PolitenessKind::please_inside || kind == PolitenessKind::please_first;
        };
        constexpr int gap = 5;  // a comma, a stop or "and" between them
        return left.kind != right.kind && courtesy(left.kind) && courtesy(right.kind) &&
               right.span.start - left.span.end <= gap;
    }

    bool is_strung(Span span) const {
        return std::ranges::any_of(strung_,
                                   [&](Span strung) { return covers(strung, span) || covers(span, strung); });
    }

    const std::vector<Heard>& heard() const { return listening_.heard; }

    int listening() {
        if (!is_answer()) return -1;
        int milli = 0;
        for (const Heard& one : heard()) milli += one.is_fact ? 800 : 550;
        return std::min(milli, 1000);
    }

    int comfort() {
        int best = 0;
        for (const ActSeen& seen : input_.acts) {
            if (seen.act != Act::empathy && seen.act != Act::apology) continue;
            if (!is_strung(seen.span)) best = std::max(best, seen.act == Act::empathy ? 1000 : 700);
        }
        return heard().empty() && is_answer() ? best / 2 : best;
    }

    int empathy() {
        if (!is_answer()) return has(Act::empathy) ? 1000 : 600;
        const int shown = std::max(comfort(), has(Act::empathy) ? input_.empathy_milli : 0);
        if (arousal_ >= aroused) return shown;
        const auto gushes = std::ranges::count_if(input_.acts, [](const ActSeen& seen) {
            return seen.act == Act::empathy || seen.act == Act::apology;
        });
        return gushes > 2 ? 500 : 1000;
    }

    int ownership() const {
        const bool complaint = arousal_ >= aroused;
        if (is_answer() && !complaint) return -1;
        int best = 0;
        for (const ActSeen& seen : input_.acts)
            if (seen.act == Act::apology && !is_strung(seen.span))
                best = std::max(best, is_half(seen.span) ? 500 : 1000);
        return !is_answer() && best == 0 ? -1 : best;
    }

    bool is_half(Span apology) const {
        return std::ranges::any_of(reply_.hits, [&](const Hit& hit) {
            return (hit.cue == Cue::weak_apology || hit.cue == Cue::fake_apology) &&
                   meets(reply_.span_of(hit), apology);
        });
    }

    int form() const {
        int milli = 500 + (input_.politeness_milli - 500) / 4;
        std::set<PolitenessKind> counted;
        for (const PolitenessCue& cue : courtesies_)
            if (counted.insert(cue.kind).second) milli += cue.milli / 2;
        return std::clamp(milli, 0, 1000);
    }

    int heat() {
        if (heat_ < 0) {
            // Without a rule's word for it the model may be wrong about a kind sentence: it counts for less.
            const int cues = heat_cues_milli(input_.heat);
            heat_ = std::max(cues, cues > 0 ? input_.heat_milli : input_.heat_milli * 2 / 5);
        }
        return heat_;
    }

    int no_heat() { return 1000 - heat(); }

    int human() const {
        const auto canned = static_cast<int>(hits_of(reply_, Cue::stock).size());
        return std::max(0, (has(Act::signature) ? 1000 : 850) - 350 * canned);
    }

    int clarity() const {
        const auto problems = static_cast<int>(find_clarity_problems(reply_).size());
        return std::max(0, 1000 - 350 * problems);
    }

    int help() {
        for (const Act act :
             {Act::ask_dm, Act::ask_private_data, Act::ask_question, Act::give_phone, Act::give_email,
              Act::give_link, Act::promise, Act::hand_off, Act::redirect_handle})
            if (has(act)) return 1000;
        const int told = substance();
        if (told >= 4) return 800;
        return has(Act::follow_up) ? 500 : told >= 2 ? 300 : 0;
    }

    /// Words that are neither courtesy nor stock nor known to every reply: what the customer learns.
    int substance() const {
        return static_cast<int>(std::ranges::count_if(reply_.tokens, [&](const Token& token) {
            if (token.kind == TokenKind::url || token.kind == TokenKind::number) return true;
            if (token.kind != TokenKind::word || is_common_word(token.lower)) return false;
            return std::ranges::none_of(reply_.hits, [&](const Hit& hit) {
                return is_courtesy(hit.cue) && meets(reply_.span_of(hit), token.span);
            });
        }));
    }

    static bool is_courtesy(Cue cue) {
        return cue == Cue::stock || cue == Cue::gratitude || cue == Cue::apology || cue == Cue::greeting ||
               cue == Cue::weak_apology || cue == Cue::fake_apology || cue == Cue::please ||
               cue == Cue::praise;
    }

    bool courts() const {
        return std::ranges::any_of(reply_.hits, [](const Hit& hit) { return is_courtesy(hit.cue); });
    }

    int cap() {
        int limit = 100 - heat() / 10;
        if (heat() >= 250) limit -= 15;
        const bool says_nothing = help() == 0 && heard().empty() && !has(Act::empathy);
        const bool pleasantry = is_answer() && arousal_ < aroused && says_nothing &&
                                (has(Act::gratitude) || has(Act::greeting)) && strung_.empty() &&
                                thanks_back();
        if (says_nothing && !pleasantry) limit = std::min(limit, courts() ? empty_words_cap : too_little_cap);
        if (is_saved_promise()) limit = std::min(limit, saved_promise_cap);
        if (listening_.pasted_milli >= 400) limit = std::min(limit, empty_words_cap);
        return std::max(limit, 0);
    }

    /// "Thanks for your message, we will look into it": a promise without a time, and nothing of this
    /// customer.
    bool is_saved_promise() const {
        constexpr std::array<Act, 8> helping = {Act::ask_dm,     Act::ask_private_data, Act::ask_question,
                                                Act::give_phone, Act::give_email,       Act::give_link,
                                                Act::hand_off,   Act::redirect_handle};
        return is_answer() && heard().empty() && has(Act::promise) && !has(Act::empathy) &&
               std::ranges::none_of(helping, [&](Act act) { return has(act); }) &&
               hits_of(reply_, Cue::time_limit).empty();
    }

    /// Praise may be answered with thanks alone.
    bool thanks_back() const { return !hits_of(customer_, Cue::praise).empty(); }

    const ToneInput& input_;
    const Message& reply_;
    Message customer_;
    int arousal_;
    std::vector<PolitenessCue> courtesies_;
    std::vector<Span> strung_;
    Listening listening_;
    int heat_ = -1;
};

}  // namespace

Tone measure_tone(const ToneInput& input, const ReadingContext& context) {
    if (input.reply.tokens.empty()) return {};
    return ToneMeter(input, context).run();
}

}  // namespace scoring::text
