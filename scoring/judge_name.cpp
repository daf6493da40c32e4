#include "scoring/judge_name.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "scoring/rubric.h"

namespace scoring {
namespace {

/// FNV-1a on eight bytes at a time, the upper half mixed into the lower; the same on every machine.
class ContentHash {
  public:
    void add(std::uint64_t number) {
        constexpr std::uint64_t prime = 0x100000001B3;
        hash_ = (hash_ ^ number) * prime;
        hash_ ^= hash_ >> 32;
    }

    void add(std::string_view text) {
        add(text.size());
        for (std::size_t at = 0; at < text.size(); at += 8) {
            std::uint64_t number = 0;
            for (std::size_t byte = at; byte < std::min(at + 8, text.size()); ++byte)
                number |= std::uint64_t{static_cast<unsigned char>(text[byte])} << (8 * (byte - at));
            add(number);
        }
    }

    void add_thousandths(double value) { add(static_cast<std::uint64_t>(std::llround(value * 1000))); }

    std::string hex() const {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (int shift = 60; shift >= 0; shift -= 4) text += digits[hash_ >> shift & 15];
        return text;
    }

  private:
    std::uint64_t hash_ = 0xCBF29CE484222325;
};

void add(ContentHash& hash, const Curve& curve) {
    hash.add(curve.corners.size());
    for (const auto& [at, value] : curve.corners) {
        hash.add_thousandths(at);
        hash.add_thousandths(value);
    }
}

void add(ContentHash& hash, const Rubric& rubric) {
    hash.add(rubric.version);
    hash.add(rubric.weights.size());
    for (const auto& [criterion, points] : rubric.weights) {
        hash.add(criterion);
        hash.add(static_cast<std::uint64_t>(points));
    }
    add(hash, rubric.first_reply);
    add(hash, rubric.later_reply);
    for (const double number : {rubric.holding_reply_credit, rubric.hasty_saved_reply_cap, rubric.pass_at,
                                rubric.excellent_at, rubric.proficient_at, rubric.developing_at})
        hash.add_thousandths(number);
    hash.add(static_cast<std::uint64_t>(rubric.leak_minutes));
    hash.add(static_cast<std::uint64_t>(rubric.safety_minutes));
}

}  // namespace

std::string said(const JudgeName& judge) {
    if (judge.date.empty()) return "an earlier judge";
    return "judge " + judge.short_id() + " of " + judge.date;
}

JudgeName judge_name(std::span<const std::string_view> contents) {
    ContentHash hash;
    hash.add(judge_version);
    add(hash, Rubric{});
    for (const Curve& curve : sitting_calibration()) add(hash, curve);
    hash.add(contents.size());
    for (const std::string_view content : contents) hash.add(content);
    return {hash.hex(), std::string(judge_date)};
}

}  // namespace scoring
