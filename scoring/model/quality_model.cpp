#include "scoring/model/quality_model.h"

#include <algorithm>
#include <optional>

#include "scoring/model/features.h"
#include "scoring/text/clauses.h"

namespace scoring::model {
namespace {

constexpr int raw_limit_milli = 8000;
constexpr int corner_step_milli = 125;
/// Words that move a quality by less than this are shown together, as one contribution of the whole text.
constexpr int shown_from_milli = 15;

using Sums = std::array<std::int64_t, quality_count>;  // 1/4096 raw * 1/256 value

/// Shares every feature's weight evenly among the words it was seen in.
class WordSums {
  public:
    static constexpr bool wants_unknown = false;
    explicit WordSums(std::size_t words) : sums_(words) {}

    void operator()(FeatureHash, Group, const Slot* slot, int value, std::size_t first, std::size_t last) {
        if (!slot) return;
        if (first == last) return share<1>(*slot, value, first);
        if (first + 1 == last) return share<2>(*slot, value, first);
        share<3>(*slot, value, first);
    }

    const Sums& at(std::size_t word) const { return sums_[word]; }

  private:
    template <int words>
    void share(const Slot& slot, int value, std::size_t first) {
        for (std::size_t quality = 0; quality < quality_count; ++quality) {
            const int part = slot.weights[quality] * value / words;
            for (std::size_t at = first; at < first + words; ++at) sums_[at][quality] += part;
        }
    }

    std::vector<Sums> sums_;
};

void add_letters(const FeatureTable& table, std::span<const Word> words, WordSums& sums) {
    std::array<FeatureHash, (longest_spelled_word + 2) * (longest_letters - shortest_letters + 1)> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!words[at].is_word || (words[at].slot && words[at].slot->is_known_word())) continue;
        std::size_t count = 0;
        walk_letters(words[at].letters, [&](FeatureHash letters) {
            found[count] = letters;
            count += table.prepare(letters) ? 1 : 0;
        });
        for (const FeatureHash letters : std::span(found).first(count))
            sums(letters, Group::letters, table.find(letters), unit_value, at, at);
    }
}

int rounded_milli(std::int64_t sum, std::int64_t word_weight) {
    constexpr std::int64_t one = std::int64_t{4096} * unit_value * 4096;
    const std::int64_t milli = sum * (word_weight * 1000);
    return static_cast<int>((milli + (milli < 0 ? -one / 2 : one / 2)) / one);
}

Span span_of(std::span<const text::Token> tokens, std::span<const Word> words, std::size_t at) {
    const auto first = static_cast<std::size_t>(words[at].token);
    return tokens[first].span;
}

/// A mark and what is known of it.
struct WeighedMark {
    const Slot* slot;
    Span span;
};

/// A message, or a clause of one, with what its words and phrases weigh.
struct Part {
    Part(const FeatureTable& table, std::span<const text::Token> tokens, std::span<const Mark> all_marks)
        : tokens(tokens), words(words_of(table, tokens)), sums(words.size()) {
        walk_features(table, words, sums);
        add_letters(table, words, sums);
        if (tokens.empty()) return;
        const Span whole{tokens.front().span.start, tokens.back().span.end};
        for (const Mark& mark : first_marks(all_marks, whole))
            if (const Slot* slot = table.find(mark.feature)) marks.push_back({slot, mark.span});
    }

    std::size_t length() const { return std::min(words.size(), QualityScale::lengths - 1); }

    std::span<const text::Token> tokens;
    std::vector<Word> words;
    WordSums sums;
    std::vector<WeighedMark> marks;
};

/// What contributions add up to: each is rounded by itself, so that the shown ones do, too.
int total_of(std::size_t quality, int word_weight, const WordSums& sums, std::size_t words) {
    int total = 0;
    for (std::size_t at = 0; at < words; ++at) total += rounded_milli(sums.at(at)[quality], word_weight);
    return total;
}

int total_of(std::size_t quality, int word_weight, const std::vector<WeighedMark>& marks) {
    int total = 0;
    for (const WeighedMark& mark : marks)
        total += rounded_milli(std::int64_t{mark.slot->weights[quality]} * unit_value, word_weight);
    return total;
}

/// One quality's contributions of the phrases, put among those of the words.
void contribute(Quality quality, int word_weight, const std::vector<WeighedMark>& marks, std::size_t place,
                std::vector<Contribution>& found) {
    const std::size_t before = found.size();
    for (const WeighedMark& mark : marks) {
        const std::int64_t weight = mark.slot->weights[static_cast<std::size_t>(quality)];
        const int milli = rounded_milli(weight * unit_value, word_weight);
        if (milli == 0) continue;
        found.push_back({quality, mark.span, milli});
    }
    if (found.size() > before)
        std::stable_sort(found.begin() + static_cast<std::ptrdiff_t>(place), found.end(),
                         [](const Contribution& left, const Contribution& right) {
                             return left.span.start < right.span.start;
                         });
}

/// One quality's contributions appended to `found`.
void contribute(Quality quality, int word_weight, std::span<const text::Token> tokens,
                std::span<const Word> words, const WordSums& sums, std::vector<Contribution>& found) {
    int small = 0;
    const auto index = static_cast<std::size_t>(quality);
    const Span whole{tokens.empty() ? 0 : tokens.front().span.start,
                     tokens.empty() ? 0 : tokens.back().span.end};
    const auto place = found.size();
    found.push_back({quality, whole, 0});
    for (std::size_t at = 0; at < words.size(); ++at) {
        const int milli = rounded_milli(sums.at(at)[index], word_weight);
        if (std::abs(milli) < shown_from_milli)
            small += milli;
        else
            found.push_back({quality, span_of(tokens, words, at), milli});
    }
    found[place].milli = small;
    if (small == 0) found.erase(found.begin() + static_cast<std::ptrdiff_t>(place));
}

int raw_of(Quality quality, const QualityScale& scale, const Part& part) {
    const auto index = static_cast<std::size_t>(quality);
    const int word_weight = scale.word_weight[part.length()];
    return scale.intercept_milli + total_of(index, word_weight, part.sums, part.words.size()) +
           total_of(index, word_weight, part.marks);
}

void contribute(Quality quality, const QualityScale& scale, const Part& part,
                std::vector<Contribution>& found) {
    const std::size_t place = found.size();
    const int word_weight = scale.word_weight[part.length()];
    contribute(quality, word_weight, part.tokens, part.words, part.sums, found);
    contribute(quality, word_weight, part.marks, place, found);
}

/// The hottest clause, when it is hotter than the whole: thanks around a rude line do not cool it.
std::optional<Part> hottest_clause(const FeatureTable& table, const QualityScale& scale, const Part& whole,
                                   std::span<const Mark> marks) {
    const std::vector<text::Clause> clauses = text::clauses_of(whole.tokens);
    if (clauses.size() < 2) return std::nullopt;
    int hottest = raw_of(Quality::heat, scale, whole);
    std::optional<Part> found;
    for (const text::Clause& clause : clauses) {
        Part part(table, whole.tokens.subspan(clause.first, clause.end - clause.first), marks);
        const int raw = raw_of(Quality::heat, scale, part);
        if (raw <= hottest) continue;
        hottest = raw;
        found = std::move(part);
    }
    return found;
}

}  // namespace

int QualityScale::at(int raw_milli) const {
    const int from_start = std::clamp(raw_milli, -raw_limit_milli, raw_limit_milli) + raw_limit_milli;
    const auto corner = static_cast<std::size_t>(from_start / corner_step_milli);
    const int beyond = from_start % corner_step_milli;
    if (beyond == 0) return curve[corner];
    return curve[corner] + (curve[corner + 1] - curve[corner]) * beyond / corner_step_milli;
}

Qualities QualityModel::measure(std::span<const text::Token> tokens, std::span<const Mark> marks,
                                Evidence evidence) const {
    const Part whole(table_, tokens, marks);
    const std::optional<Part> clause = hottest_clause(table_, scale(Quality::heat), whole, marks);
    Qualities found;
    if (evidence == Evidence::shown) found.contributions.reserve(quality_count * (whole.words.size() + 1));
    for (std::size_t index = 0; index < quality_count; ++index) {
        const auto quality = static_cast<Quality>(index);
        const Part& part = quality == Quality::heat && clause ? *clause : whole;
        found.raw_milli[index] = raw_of(quality, scales_[index], part);
        found.milli[index] = scales_[index].at(found.raw_milli[index]);
        if (evidence == Evidence::shown) contribute(quality, scales_[index], part, found.contributions);
    }
    return found;
}

}  // namespace scoring::model
