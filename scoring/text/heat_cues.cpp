#include "scoring/text/heat_cues.h"

#include <algorithm>
#include <array>

#include "scoring/one_of.h"

namespace scoring::text {
namespace {

struct HeatRule {
    Cue cue;
    Cue taken_back_by;
    HeatKind kind;
    int milli;
    std::string_view says;
};

// How hot each kind is, in thousandths: one insult is most of the way, one stiff sentence a quarter.
constexpr HeatRule rules[] = {
    {Cue::blame, Cue::no_blame, HeatKind::blame, 600,
     "It tells the customer that the trouble is their own fault."},
    {Cue::sarcasm, Cue::no_sarcasm, HeatKind::sarcasm, 700,
     "It mocks the customer; the whole timeline reads along."},
    {Cue::condescension, Cue::no_blame, HeatKind::condescension, 500, "It talks down to the customer."},
    {Cue::policy_shield, Cue::no_policy_shield, HeatKind::policy_shield, 300,
     "It hides behind a rule instead of helping."},
    {Cue::calm_down, Cue::no_calm_down, HeatKind::calm_down, 600,
     "Telling people how to feel makes them angrier."},
    {Cue::fake_apology, Cue::no_threat, HeatKind::fake_apology, 400,
     "It regrets the customer's feelings, not what went wrong."},
    {Cue::threat, Cue::no_threat, HeatKind::threat, 800, "It threatens the customer."},
    {Cue::insult, Cue::no_insult, HeatKind::insult, 900, "It insults the customer."},
    {Cue::coldness, Cue::no_blame, HeatKind::coldness, 350, "It turns the customer away without help."},
};

constexpr HeatRule mockery{Cue::mock, Cue::mock, HeatKind::sarcasm, 500,
                           "Pity with no help behind it reads as mockery."};
constexpr HeatRule curtness{Cue::coldness, Cue::coldness, HeatKind::coldness, 350,
                            "An answer this short shuts the door."};
constexpr HeatRule shouting{Cue::anger, Cue::anger, HeatKind::shouting, 300, "Capitals read as shouting."};

/// "Oh dear, how terrible for you": pity or wonder with nothing behind it. An apology, an offer or a question
/// beside it shows that it is meant.
void add_mockery(const Message& message, std::vector<HeatCue>& cues) {
    const std::vector<Hit> mocked = hits_of(message, Cue::mock);
    if (mocked.empty()) return;
    const bool meant = std::ranges::any_of(message.hits, [](const Hit& hit) {
        return hit.cue == Cue::apology || hit.cue == Cue::ask_dm || hit.cue == Cue::promise ||
               hit.cue == Cue::question || hit.cue == Cue::gratitude || hit.cue == Cue::ask;
    });
    if (meant) return;
    for (const Hit& hit : mocked)
        cues.push_back({mockery.kind, message.span_of(hit), mockery.milli, mockery.says});
}

constexpr HeatRule listed_insult{Cue::insult, Cue::insult, HeatKind::insult, 900, "It insults the customer."};
constexpr HeatRule mocking_picture{Cue::sarcasm, Cue::sarcasm, HeatKind::sarcasm, 700,
                                   "The picture makes fun of the customer."};

void add_listed_insults(const Message& message, std::vector<HeatCue>& cues) {
    for (const InsultSeen& seen : message.insults) {
        const HeatRule& rule = seen.mocks ? mocking_picture : listed_insult;
        cues.push_back({rule.kind, seen.span, rule.milli, rule.says});
    }
}

void add_shouting(const Message& message, std::vector<HeatCue>& cues) {
    int run = 0;
    for (std::size_t at = 0; at <= message.tokens.size(); ++at) {
        const bool loud =
            at < message.tokens.size() && message.tokens[at].capitals && message.tokens[at].lower.size() > 1;
        if (loud) {
            ++run;
            continue;
        }
        if (run >= 3)
            cues.push_back({shouting.kind,
                            {message.tokens[at - static_cast<std::size_t>(run)].span.start,
                             message.tokens[at - 1].span.end},
                            shouting.milli,
                            shouting.says});
        run = 0;
    }
}

/// "Yes.", "Done!": short, and all that was asked for.
bool is_plain_consent(const Message& message) {
    constexpr std::array<std::string_view, 9> consents = {
        "yes", "yep", "agreed", "done", "absolutely", "exactly", "definitely", "success", "sure"};
    return std::ranges::any_of(message.tokens,
                               [&](const Token& token) { return is_one_of(consents, token.lower); });
}

/// "No.", "Noted." as the whole answer. Two words of abuse are abuse, and no shut door besides.
void add_curtness(const Message& message, std::vector<HeatCue>& cues) {
    constexpr int curt = 2;
    if (std::ranges::any_of(cues, [](const HeatCue& cue) { return is_abuse(cue.kind); })) return;
    int words = 0;
    Span whole{-1, 0};
    for (const Token& token : message.tokens) {
        if (token.kind == TokenKind::emoji || token.kind == TokenKind::url || token.kind == TokenKind::number)
            return;
        if (token.kind != TokenKind::word) continue;
        if (whole.start < 0) whole.start = token.span.start;
        whole.end = token.span.end;
        if (++words > curt) return;
    }
    const bool kind = std::ranges::any_of(message.hits, [](const Hit& hit) {
        return hit.cue == Cue::gratitude || hit.cue == Cue::greeting || hit.cue == Cue::apology ||
               hit.cue == Cue::praise || hit.cue == Cue::ask_dm || hit.cue == Cue::empathy;
    });
    if (words > 0 && !kind && !is_plain_consent(message))
        cues.push_back({curtness.kind, whole, curtness.milli, curtness.says});
}

}  // namespace

std::vector<HeatCue> find_heat_cues(const Message& message) {
    std::vector<HeatCue> cues;
    for (const HeatRule& rule : rules)
        for (const Hit& hit : hits_of(message, rule.cue, {rule.taken_back_by}))
            cues.push_back({rule.kind, message.span_of(hit), rule.milli, rule.says});
    add_listed_insults(message, cues);
    add_mockery(message, cues);
    add_shouting(message, cues);
    add_curtness(message, cues);
    std::ranges::sort(cues, [](const HeatCue& a, const HeatCue& b) {
        return a.span != b.span ? a.span < b.span : a.kind < b.kind;
    });
    return cues;
}

bool is_abuse(HeatKind kind) {
    return kind == HeatKind::insult || kind == HeatKind::threat || kind == HeatKind::sarcasm;
}

int heat_cues_milli(const std::vector<HeatCue>& cues) {
    std::int64_t cool = 1000;
    for (const HeatCue& cue : cues) cool = cool * (1000 - cue.milli) / 1000;
    return static_cast<int>(1000 - cool);
}

}  // namespace scoring::text
