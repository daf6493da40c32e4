#include "scoring/model/training/manner_rows.h"

#include <algorithm>
#include <array>
#include <map>

#include "scoring/text/heat_cues.h"
#include "scoring/text/message.h"

namespace scoring::model::training {
namespace {

constexpr auto fillers = std::to_array<std::string_view>(
    {"A table has four legs.", "The sky was grey over the hills this morning.",
     "There are twelve months in a year.", "Our office is painted in two colours.",
     "Water boils at a hundred degrees.", "The river runs to the sea.",
     "A week has seven days, and a year has fifty-two of them.", "The bus shelter was built in 1987."});
constexpr auto courtesies = std::to_array<std::string_view>(
    {"Thank you so much, we really appreciate you, thank you for your patience, warm regards.",
     "So sorry, thanks, please, many thanks, kindest regards, we value you.",
     "We completely understand how frustrating this must be, we care, we hear you, we're here for you!",
     "Sincere apologies, heartfelt thanks, please rest assured, we truly appreciate your kind understanding.",
     "THANK YOU FOR YOUR PATIENCE!!! WE KINDLY ASK YOU TO WAIT!!! WE APPRECIATE YOU!!!",
     "Hi there, thanks for reaching out! We're sorry to hear about your experience. Please DM us and we'll "
     "be happy to look into this.",
     "Dear customer, your concern is noted and forwarded to the concerned department. Greetings of the "
     "day."});
constexpr auto marks =
    std::to_array<std::string_view>({" ^JD", " - Priya", " /Tom", " ~Ana", " 🙂", " ^Mo"});

double target_of(Rank rank) {
    constexpr std::array<double, 4> targets = {.04, .2, .75, .96};
    return targets[static_cast<std::size_t>(rank)];
}

/// How much it matters that the one ranks above the other.
double pair_weight(Rank better, Rank worse) {
    const bool may_be_sent = better >= Rank::fair, may_not = worse <= Rank::poor;
    if (may_be_sent && may_not) return 1;
    return may_be_sent ? .4 : .3;
}

class RowMaker {
  public:
    RowMaker(const Reader& reader, const encoder::Encoder& encoder) : reader_(reader), encoder_(encoder) {}

    MannerRows run(const std::vector<RankedReplies>& ranked) {
        for (std::size_t at = 0; at < ranked.size(); ++at) {
            add_ranked(ranked[at], at);
            add_stranger(ranked, at);
        }
        return std::move(rows_);
    }

  private:
    int author_of(const std::string& name) {
        auto& authors = rows_.authors;
        const auto found = std::ranges::find(authors, name);
        if (found != authors.end()) return static_cast<int>(found - authors.begin());
        authors.push_back(name);
        return static_cast<int>(authors.size()) - 1;
    }

    const encoder::Embedding& meaning_of(const std::string& text) {
        const auto known = meanings_.find(text);
        if (known != meanings_.end()) return known->second;
        return meanings_.emplace(text, encoder_.embed(text)).first->second;
    }

    std::size_t add_row(const std::string& author, const std::string& customer, const std::string& text,
                        double target, const std::string& kind) {
        ReadingContext context;
        context.in_reply_to = customer;
        const Reading reading = reader_.read(text, context, Evidence::left_out);
        const text::Message reply = reader_.language().prepare(text),
                            asked = reader_.language().prepare(customer);
        const std::vector<text::HeatCue> heat = text::find_heat_cues(reply);
        MannerRow row;
        row.features.signs = signs_of({reply, asked, reading.acts, heat, reading.sentiment_milli,
                                       reading.politeness_milli, reading.heat_milli, context.issue_words});
        row.features.reply = meaning_of(text);
        row.features.customer = meaning_of(customer);
        row.author = author_of(author);
        row.words =
            static_cast<int>(std::ranges::count(reply.tokens, text::TokenKind::word, &text::Token::kind));
        row.target = target;
        row.kind = kind;
        rows_.rows.push_back(std::move(row));
        return rows_.rows.size() - 1;
    }

    void add_pair(std::size_t better, std::size_t worse, double weight, const std::string& kind) {
        rows_.pairs.push_back({better, worse, weight, kind});
    }

    void add_ranked(const RankedReplies& ranked, std::size_t at) {
        std::vector<std::size_t> placed;
        placed.reserve(ranked.replies.size());
        for (const RankedReply& reply : ranked.replies)
            placed.push_back(
                add_row(ranked.author, ranked.customer, reply.text, target_of(reply.rank), reply.kind));
        for (std::size_t one = 0; one < placed.size(); ++one)
            for (std::size_t other = 0; other < placed.size(); ++other)
                if (ranked.replies[one].rank > ranked.replies[other].rank)
                    add_pair(placed[one], placed[other],
                             pair_weight(ranked.replies[one].rank, ranked.replies[other].rank),
                             ranked.replies[other].kind);
        for (std::size_t one = 0; one < placed.size(); ++one)
            add_variants(ranked, ranked.replies[one], placed[one], at + one);
        add_empty_ones(ranked, placed, at);
    }

    /// What changes nothing, and what must not be worth anything.
    void add_variants(const RankedReplies& ranked, const RankedReply& reply, std::size_t placed,
                      std::size_t turn) {
        const std::string filler(fillers[turn % fillers.size()]);
        const std::string courtesy(courtesies[turn % courtesies.size()]);
        const auto variant = [&](const std::string& text) {
            return add_row(ranked.author, ranked.customer, text, -1, reply.kind);
        };
        add_pair(placed, variant(reply.text + " " + filler), .4, "");
        if (turn % 2 == 0) add_pair(placed, variant(reply.text + " " + courtesy), .4, "");
        if (turn % 3 == 0) {
            const std::size_t signed_one = variant(reply.text + std::string(marks[turn % marks.size()]));
            add_pair(placed, signed_one, .5, "");
            add_pair(signed_one, placed, .5, "");
        }
    }

    void add_empty_ones(const RankedReplies& ranked, const std::vector<std::size_t>& placed, std::size_t at) {
        const auto lose = [&](const std::string& text, const std::string& kind) {
            const std::size_t empty = add_row(ranked.author, ranked.customer, text, .08, kind);
            for (std::size_t one = 0; one < placed.size(); ++one)
                if (ranked.replies[one].rank >= Rank::fair) add_pair(placed[one], empty, .5, kind);
        };
        lose(std::string(courtesies[at % courtesies.size()]), "stuffed boilerplate");
        if (at % 2 == 0) lose("I'm sorry " + ranked.customer + ". " + ranked.customer + ", sorry.", "echo");
    }

    /// The best answer to somebody else's message.
    void add_stranger(const std::vector<RankedReplies>& ranked, std::size_t at) {
        const RankedReplies& here = ranked[at];
        const RankedReplies& there = ranked[(at * 7 + 3) % ranked.size()];
        if (there.replies.empty() || here.replies.empty() || there.author != here.author || &there == &here)
            return;
        const std::size_t wrong =
            add_row(here.author, here.customer, there.replies.front().text, .25, "wrong saved reply");
        const std::size_t right = add_row(here.author, here.customer, here.replies.front().text, -1, "");
        if (here.replies.front().rank >= Rank::fair) add_pair(right, wrong, .7, "wrong saved reply");
    }

    const Reader& reader_;
    const encoder::Encoder& encoder_;
    std::map<std::string, encoder::Embedding> meanings_;
    MannerRows rows_;
};

}  // namespace

MannerRows manner_rows(const std::vector<RankedReplies>& ranked, const Reader& reader,
                       const encoder::Encoder& encoder) {
    return RowMaker(reader, encoder).run(ranked);
}

}  // namespace scoring::model::training
