#include "scoring/text/acts.h"

#include <algorithm>

#include "scoring/one_of.h"
#include "scoring/text/asked_data.h"
#include "scoring/text/code_points.h"
#include "scoring/text/contacts_given.h"
#include "scoring/text/heat_cues.h"
#include "scoring/text/promises.h"

namespace scoring::text {
namespace {

struct PhraseAct {
    Act act;
    Cue cue;
    Cue taken_back_by;
};

// Acts that are phrases and nothing else. All others need a look at what stands around.
constexpr PhraseAct phrase_acts[] = {
    {Act::apology, Cue::apology, Cue::no_apology},
    {Act::empathy, Cue::empathy, Cue::no_empathy},
    {Act::gratitude, Cue::gratitude, Cue::no_gratitude},
    {Act::greeting, Cue::greeting, Cue::no_greeting},
    {Act::ask_dm, Cue::ask_dm, Cue::no_ask_dm},
    {Act::hand_off, Cue::hand_off, Cue::no_hand_off},
    {Act::redirect_handle, Cue::redirect, Cue::no_redirect},
    {Act::follow_up, Cue::follow_up, Cue::no_follow_up},
    {Act::ask_removal, Cue::ask_removal, Cue::no_ask_removal},
};

/// Words that evidence should not end with, and words that begin another clause.
constexpr std::array loose_ends = {named("about"), named("for"), named("the"),  named("your"),
                                   named("a"),     named("an"),  named("with"), named("by"),
                                   named("and"),   named("of"),  named("at")};
constexpr std::array clause_starts = {named("and"),     named("so"), named("but"), named("if"),
                                      named("because"), named("or"), named("then")};

class ActFinder {
  public:
    /// `acts` holds the contacts that are given.
    ActFinder(const Message& message, Via via, const std::vector<HeatCue>& heat, std::vector<ActSeen>& acts)
        : message_(message), via_(via), heat_(heat), acts_(acts) {}

    void run() {
        for (const ActSeen& seen : acts_)
            if (seen.act != Act::leak_private_data) given_.push_back(word_at(seen.span));
        std::ranges::sort(given_);
        for (const PhraseAct& rule : phrase_acts)
            for (const Hit& hit : hits_of(message_, rule.cue, {rule.taken_back_by}))
                if (rule.act != Act::redirect_handle || !is_addressee(hit))
                    add(rule.act, rule.act == Act::follow_up ? to_clause_end(hit) : hit);
        for (const Hit& hit : hits_of(message_, Cue::promise, {Cue::no_promise}))
            if (!is_conditional(hit)) add(Act::promise, to_clause_end(hit));
        for (const HeatCue& cue : heat_)
            if (cue.kind == HeatKind::blame || cue.kind == HeatKind::condescension ||
                cue.kind == HeatKind::calm_down)
                acts_.push_back({Act::blame, cue.span});
        for (const AskedData& asked : find_asked_data(message_))
            if (is_never_asked(asked.kind) || !(is_answered_by_dm() || is_answered_elsewhere(asked.span)))
                acts_.push_back({Act::ask_private_data, asked.span});
        add_questions();
        if (const Span mark = find_signature(message_); !mark.empty())
            acts_.push_back({Act::signature, mark});
    }

  private:
    WordId id_at(int word) const { return message_.words[static_cast<std::size_t>(word)].id; }

    /// "DM us your order number": nothing is asked for in public but to come away from it.
    bool is_answered_by_dm() const {
        return via_ == Via::open && message_.cues.test(static_cast<std::size_t>(Cue::ask_dm)) &&
               !hits_of(message_, Cue::ask_dm, {Cue::no_ask_dm}).empty() &&
               hits_of(message_, Cue::public_place).empty();
    }

    /// "Call 0800 ... with your booking reference": the same sentence says where to give it, and it is not
    /// here.
    bool is_answered_elsewhere(Span asked) const {
        const int word = word_at(asked);
        auto given = std::ranges::lower_bound(given_, word - longest_sentence);
        for (; given != given_.end() && *given < word + longest_sentence; ++given)
            if (same_sentence(std::min(word, *given), std::max(word, *given))) return true;
        return false;
    }

    int word_at(Span span) const {
        const auto word = std::ranges::partition_point(message_.words, [&](const Word& one) {
            return message_.tokens[static_cast<std::size_t>(one.token)].span.end <= span.start;
        });
        return static_cast<int>(word - message_.words.begin());
    }

    void add(Act act, Hit hit) {
        while (hit.last > hit.first && is_one_of(loose_ends, id_at(hit.last))) --hit.last;
        acts_.push_back({act, message_.span_of(hit)});
    }

    /// "I'll find it" of "I'll find it and call you", "We'll ring you by noon" whole.
    Hit to_clause_end(Hit promise) const {
        constexpr int longest = 10;
        for (int words = 0; words < longest; ++words) {
            const Word& next = message_.words[static_cast<std::size_t>(promise.last) + 1];
            if (next.id == sentence_break || next.id == any_emoji || next.id == any_url || next.after_comma ||
                is_one_of(clause_starts, next.id))
                break;
            ++promise.last;
        }
        return promise;
    }

    /// "@sam Can you ...": the name at the very beginning is who the reply goes to, unless the sentence is
    /// about it
    /// ("@LumoSupport can help").
    bool is_addressee(const Hit& mention) const {
        for (int at = 0; at <= mention.first; ++at)
            if (message_.words[static_cast<std::size_t>(at)].id != any_mention) return false;
        const Word& next = message_.words[static_cast<std::size_t>(mention.last) + 1];
        const Span next_span = message_.tokens[static_cast<std::size_t>(next.token)].span;
        return next.questioned || is_upper(message_.points[static_cast<std::size_t>(next_span.start)]);
    }

    /// "DM us and we'll look": what we do hangs on what the customer does first, so it is no promise of its
    /// own.
    bool is_conditional(const Hit& promise) const {
        if (promise.first == 0) return false;
        const WordId before = message_.words[static_cast<std::size_t>(promise.first) - 1].id;
        const bool chained = before == named("and") || before == named("so") || before == named("then");
        bool condition = false;
        for (int at = promise.first; at > std::max(0, promise.first - longest_sentence) &&
                                     message_.words[static_cast<std::size_t>(at) - 1].id != sentence_break;
             --at) {
            const WordId word = message_.words[static_cast<std::size_t>(at) - 1].id;
            condition = condition || word == named("if") || word == named("once") || word == named("when");
        }
        return (condition || (chained && asks_before(promise))) && !has_time_behind(promise);
    }

    bool asks_before(const Hit& promise) const {
        const auto before = hits_starting(message_, promise.first - longest_sentence, promise.first);
        return std::ranges::any_of(before, [&](const Hit& hit) {
            const bool request = hit.cue == Cue::ask_dm || hit.cue == Cue::ask || hit.cue == Cue::redirect ||
                                 hit.cue == Cue::please;
            return request && hit.last < promise.first && same_sentence(hit.last, promise.first);
        });
    }

    bool same_sentence(int first, int last) const {
        for (int at = first; at <= last; ++at)
            if (message_.words[static_cast<std::size_t>(at)].id == sentence_break) return false;
        return true;
    }

    bool has_time_behind(const Hit& promise) const {
        const auto behind = hits_starting(message_, promise.first + 1, promise.first + longest_sentence);
        return std::ranges::any_of(behind, [&](const Hit& hit) {
            return hit.cue == Cue::time_limit && same_sentence(promise.first, hit.first);
        });
    }

    void add_questions() {
        std::vector<Hit> questions = hits_of(message_, Cue::question, {Cue::no_question});
        int first = 0;
        for (std::size_t at = 0; at < message_.words.size(); ++at) {
            if (message_.words[at].id != sentence_break) continue;
            const auto last = static_cast<int>(at) - 1;
            if (last >= first) add_question({Cue::question, first, last}, questions);
            first = static_cast<int>(at) + 1;
        }
    }

    /// "what colour is it" of "Hi Tom, what colour is it".
    int after_greeting(const Hit& sentence) const {
        constexpr int longest = 4;
        const bool greets = std::ranges::any_of(hits_starting(message_, sentence.first, sentence.first),
                                                [](const Hit& hit) { return hit.cue == Cue::greeting; });
        for (int at = sentence.first + 1; greets && at <= std::min(sentence.last, sentence.first + longest);
             ++at)
            if (message_.words[static_cast<std::size_t>(at)].after_comma) return at;
        return sentence.first;
    }

    void add_question(Hit sentence, const std::vector<Hit>& questions) {
        const Word& end = message_.words[static_cast<std::size_t>(sentence.last)];
        while (sentence.first < sentence.last &&
               message_.words[static_cast<std::size_t>(sentence.first)].id == any_mention)
            ++sentence.first;
        sentence.first = after_greeting(sentence);
        const bool denied = overlapped_by(message_, sentence, Cue::no_question);
        if (end.questioned && !end.quoted && !denied) return add(Act::ask_question, sentence);
        const auto hit = std::ranges::lower_bound(questions, sentence.first, {}, &Hit::last);
        if (hit != questions.end() && overlaps(*hit, sentence))
            add(Act::ask_question, {hit->cue, hit->first, sentence.last});
    }

    const Message& message_;
    Via via_;
    const std::vector<HeatCue>& heat_;
    std::vector<ActSeen>& acts_;
    std::vector<int> given_;  ///< the words where a number, address or link is given
};

void merge_overlaps(std::vector<ActSeen>& acts) {
    std::ranges::sort(acts, [](const ActSeen& a, const ActSeen& b) {
        return a.act != b.act ? a.act < b.act : a.span < b.span;
    });
    std::vector<ActSeen> merged;
    for (const ActSeen& seen : acts) {
        if (!merged.empty() && merged.back().act == seen.act && seen.span.start < merged.back().span.end)
            merged.back().span.end = std::max(merged.back().span.end, seen.span.end);
        else
            merged.push_back(seen);
    }
    acts = std::move(merged);
    std::ranges::sort(acts, [](const ActSeen& a, const ActSeen& b) {
        return a.span != b.span ? a.span < b.span : a.act < b.act;
    });
}

}  // namespace

std::vector<ActSeen> find_acts(const Message& message, const std::vector<Entity>& entities,
                               const PersonalData& personal, const ReadingContext& context,
                               const std::vector<HeatCue>& heat) {
    std::vector<ActSeen> acts;
    if (message.tokens.empty()) return acts;
    add_contacts_given(message, entities, personal, context, acts);
    ActFinder(message, context.via, heat, acts).run();
    merge_overlaps(acts);
    return acts;
}

std::vector<Span> find_non_apologies(const Message& message) {
    std::vector<Span> spans;
    for (const Hit& hit : hits_of(message, Cue::fake_apology)) spans.push_back(message.span_of(hit));
    return spans;
}

bool is_conditional_apology(const Message& message, Span apology) {
    const auto words_before = [&](int point) {
        const auto word = std::ranges::partition_point(message.words, [&](const Word& one) {
            return message.tokens[static_cast<std::size_t>(one.token)].span.start < point;
        });
        return static_cast<int>(word - message.words.begin());
    };
    const auto near =
        hits_starting(message, words_before(apology.start) - longest_phrase, words_before(apology.end));
    return std::ranges::any_of(near, [&](const Hit& hit) {
        const bool half = hit.cue == Cue::weak_apology || hit.cue == Cue::fake_apology;
        const Span span = message.span_of(hit);
        return half && span.start < apology.end && apology.start < span.end;
    });
}

}  // namespace scoring::text
