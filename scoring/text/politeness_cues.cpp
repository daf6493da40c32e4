#include "scoring/text/politeness_cues.h"

#include <algorithm>
#include <array>
#include <set>

#include "scoring/one_of.h"
#include "scoring/whole_table.h"

namespace scoring::text {
namespace {

constexpr auto politeness_names = std::to_array<std::string_view>(
    {"gratitude", "deference", "a greeting", "an apology", "please inside the sentence", "could or would",
     "please at the start", "a start with \"you\"", "a direct question"});
static_assert(is_whole(politeness_names, PolitenessKind::direct_question));

// Danescu-Niculescu-Mizil et al. 2013, table 3; could/would from the same table (counterfactual modal).
constexpr int strength(PolitenessKind kind) {
    constexpr auto milli = std::to_array({870, 780, 430, 360, 490, 470, -300, -430, -270});
    static_assert(is_whole(milli, PolitenessKind::direct_question));
    return milli[static_cast<std::size_t>(kind)];
}

/// They make a question direct.
constexpr std::array askers = {named("what"), named("why"),  named("who"),
                               named("how"),  named("when"), named("where")};

class CueFinder {
  public:
    explicit CueFinder(const Message& message) : message_(message) {}

    std::vector<PolitenessCue> run() {
        add(PolitenessKind::gratitude, Cue::gratitude, {Cue::no_gratitude});
        add(PolitenessKind::deference, Cue::deference, {});
        add(PolitenessKind::greeting, Cue::greeting, {Cue::no_greeting});
        add(PolitenessKind::apology, Cue::apology, {Cue::no_apology});
        add(PolitenessKind::indirect_request, Cue::indirect_request, {});
        for (const Hit& hit : hits_of(message_, Cue::please)) add_please(hit);
        for (std::size_t at = 0; at < message_.words.size(); ++at)
            if (starts_sentence(at)) add_start(at);
        std::ranges::sort(cues_, [](const PolitenessCue& a, const PolitenessCue& b) {
            return a.span != b.span ? a.span < b.span : a.kind < b.kind;
        });
        return std::move(cues_);
    }

  private:
    bool starts_sentence(std::size_t at) const {
        if (message_.words[at].id == sentence_break || message_.words[at].id == any_mention) return false;
        while (at > 0 && message_.words[at - 1].id == any_mention) --at;
        return at == 0 || message_.words[at - 1].id == sentence_break;
    }

    void add(PolitenessKind kind, Cue cue, std::initializer_list<Cue> denied) {
        for (const Hit& hit : hits_of(message_, cue, denied))
            cues_.push_back({kind, message_.span_of(hit), strength(kind)});
    }

    void add_please(const Hit& hit) {
        const auto kind = starts_sentence(static_cast<std::size_t>(hit.first))
                              ? PolitenessKind::please_first
                              : PolitenessKind::please_inside;
        cues_.push_back({kind, message_.span_of(hit), strength(kind)});
    }

    /// "You waited three hours", "you were charged twice": what happened to them, not what they must do.
    bool tells(std::size_t you) const {
        if (message_.words[you + 1].id == sentence_break) return false;
        constexpr std::array<std::string_view, 32> told = {
            "are",   "were",  "had",     "did",   "got",   "paid",    "sent",     "said",
            "left",  "lost",  "bought",  "went",  "came",  "took",    "made",     "gave",
            "kept",  "spent", "thought", "wrote", "rang",  "flew",    "sat",      "saw",
            "stood", "felt",  "told",    "found", "drove", "deserve", "deserved", "sound"};
        const Word& next = message_.words[you + 1];
        if (next.id == named("have")) return message_.words[you + 2].id != named("to");
        const std::string& spelled = message_.tokens[static_cast<std::size_t>(next.token)].lower;
        return is_one_of(told, spelled) || (spelled.ends_with("ed") && spelled != "need");
    }

    void add_start(std::size_t at) {
        const WordId id = message_.words[at].id;
        const auto word = static_cast<int>(at);
        const bool you = id == named("you") && !tells(at);
        const bool asks = message_.words[at].questioned;
        const bool direct = asks && is_one_of(askers, id);
        if (you && !asks)
            cues_.push_back({PolitenessKind::direct_start, message_.span_of(word, word),
                             strength(PolitenessKind::direct_start)});
        if (direct)
            cues_.push_back({PolitenessKind::direct_question, message_.span_of(word, word),
                             strength(PolitenessKind::direct_question)});
    }

    const Message& message_;
    std::vector<PolitenessCue> cues_;
};

}  // namespace

std::vector<PolitenessCue> find_politeness_cues(const Message& message) { return CueFinder(message).run(); }
int politeness_cues_milli(const std::vector<PolitenessCue>& cues) {
    std::set<PolitenessKind> counted;
    int sum = 0;
    for (const PolitenessCue& cue : cues)
        if (counted.insert(cue.kind).second) sum += cue.milli;
    return sum;
}

std::string_view name_of(PolitenessKind kind) { return politeness_names[static_cast<std::size_t>(kind)]; }

}  // namespace scoring::text
