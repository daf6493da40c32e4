#include "scoring/model/training/manner_fit.h"

#include <algorithm>
#include <cmath>

#include "scoring/model/training/curves.h"
#include "scoring/model/training/optimise.h"

namespace scoring::model::training {
namespace {

constexpr std::size_t meaning_size = encoder::embedding_size;
constexpr std::size_t size = sign_count + 2 * meaning_size;
constexpr std::size_t intercept = size;

/// What a sign may only do: -1 lower a reply's credit, 1 raise it. The rubric says so.
constexpr int direction_of(Sign sign) {
    switch (sign) {
        case Sign::pasted:
        case Sign::passed_over:
        case Sign::half_apology:
        case Sign::non_apology:
        case Sign::stock:
        case Sign::strung:
        case Sign::nothing_said:
        case Sign::heat_cues:
        case Sign::blame:
        case Sign::sarcasm:
        case Sign::condescension:
        case Sign::policy_shield:
        case Sign::calm_down:
        case Sign::coldness:
        case Sign::shouting:
        case Sign::unclear:
        case Sign::heat:
        case Sign::cheer_beside_trouble:
        case Sign::cheer_beside_anger:
            return -1;
        case Sign::heard:
        case Sign::answered:
        case Sign::timed:
            return 1;
        default:
            return 0;
    }
}

/// What only a reply to somebody has; the empathy of a message is read without a customer.
constexpr bool needs_customer(Sign sign) {
    switch (sign) {
        case Sign::heard:
        case Sign::heard_more:
        case Sign::pasted:
        case Sign::answered:
        case Sign::passed_over:
        case Sign::cheer_beside_trouble:
        case Sign::cheer_beside_anger:
        case Sign::cold_beside_trouble:
        case Sign::cold_beside_anger:
        case Sign::gushing_at_calm:
        case Sign::sorry_at_calm:
            return true;
        default:
            return false;
    }
}

using Numbers = std::vector<float>;

Numbers numbers_of(const ReplyFeatures& features) {
    Numbers numbers(size);
    constexpr float unit = encoder::embedding_unit;
    for (std::size_t at = 0; at < sign_count; ++at)
        numbers[at] = static_cast<float>(features.signs[at]) / 1000;
    for (std::size_t at = 0; at < meaning_size; ++at) {
        const float reply = features.reply[at] / unit, customer = features.customer[at] / unit;
        numbers[sign_count + at] = reply;
        numbers[sign_count + meaning_size + at] = reply * customer * match_stretch;
    }
    return numbers;
}

double weighted_sum(const Numbers& numbers, const Vector& at) {
    double sum = 0;
    for (std::size_t index = 0; index < size; ++index) sum += numbers[index] * at[index];
    return sum;
}

void add_numbers(const Numbers& numbers, double times, Vector& slope) {
    for (std::size_t index = 0; index < size; ++index) slope[index] += times * numbers[index];
}

class HeadFit {
  public:
    HeadFit(const MannerRows& rows, const std::vector<Numbers>& numbers, const MannerFreedom& freedom,
            int without, std::size_t head)
        : rows_(rows), numbers_(numbers), freedom_(freedom), without_(without), head_(head) {
        find_length();
    }

    Vector solve(Vector start) const {
        return minimise([this](const Vector& at, Vector& slope) { return loss(at, slope); }, std::move(start),
                        120, 1e-4);
    }

  private:
    bool counts(std::size_t row) const { return rows_.rows[row].author != without_; }
    bool about(const std::string& kind) const {
        return head_ < manner_count ? is_about(kind, static_cast<Manner>(head_))
                                    : is_about(kind, Manner::warmth);
    }

    /// How each number goes with the logarithm of the number of words, over all rows.
    void find_length() {
        length_.assign(size, 0);
        double mean = 0, count = 0, spread = 0;
        const auto words = [&](std::size_t row) { return std::log(1.0 + rows_.rows[row].words); };
        for (std::size_t row = 0; row < numbers_.size(); ++row)
            if (counts(row)) mean += words(row), ++count;
        mean /= std::max(count, 1.0);
        for (std::size_t row = 0; row < numbers_.size(); ++row) {
            if (!counts(row)) continue;
            const double apart = words(row) - mean;
            spread += apart * apart;
            for (std::size_t at = 0; at < size; ++at) length_[at] += apart * numbers_[row][at];
        }
        const double scale = 1 / std::sqrt(std::max(spread, 1e-9) * std::max(count, 1.0));
        for (double& number : length_) number *= scale;
    }

    double loss(const Vector& at, Vector& slope) const {
        std::fill(slope.begin(), slope.end(), 0);
        std::vector<double> raw(numbers_.size()), push(numbers_.size(), 0.0);
        for (std::size_t row = 0; row < numbers_.size(); ++row)
            if (counts(row)) raw[row] = weighted_sum(numbers_[row], at);
        double sum = held(at, slope) + pairs_loss(raw, push) +
                     targets_loss(raw, at[intercept], push, slope[intercept]);
        for (std::size_t row = 0; row < numbers_.size(); ++row)
            if (push[row] != 0) add_numbers(numbers_[row], push[row], slope);
        return sum;
    }

    double strength(std::size_t index) const {
        constexpr double shut = 1e6;
        const bool alone = head_ == empathy_head;
        if (index < sign_count)
            return alone && needs_customer(static_cast<Sign>(index)) ? shut : freedom_.signs;
        if (index < sign_count + meaning_size) return freedom_.reply;
        return alone ? shut : freedom_.match;
    }

    /// The pull to zero, the wall against a forbidden direction, the pull against length.
    double held(const Vector& at, Vector& slope) const {
        constexpr double wall = 200;
        double sum = 0, along = 0;
        for (std::size_t index = 0; index < size; ++index) {
            double hold = strength(index);
            if (index < sign_count && at[index] * direction_of(static_cast<Sign>(index)) < 0) hold += wall;
            sum += hold * at[index] * at[index] / 2;
            slope[index] += hold * at[index];
            along += length_[index] * at[index];
        }
        for (std::size_t index = 0; index < size; ++index)
            slope[index] += freedom_.length * along * length_[index];
        return sum + freedom_.length * along * along / 2;
    }

    double pairs_loss(const std::vector<double>& raw, std::vector<double>& push) const {
        double sum = 0;
        for (const MannerPair& pair : rows_.pairs) {
            if (!counts(pair.better)) continue;
            const double weight =
                pair.weight * (pair.kind.empty() || about(pair.kind) ? 1 : freedom_.other_kinds);
            const auto [value, turn] = log_loss(raw[pair.better] - raw[pair.worse], 1);
            sum += weight * value;
            push[pair.better] += weight * turn;
            push[pair.worse] -= weight * turn;
        }
        return sum;
    }

    /// A fault that is not this head's lowers its credit less.
    double target_of(const MannerRow& row) const {
        return row.kind.empty() || about(row.kind) ? row.target : .5 * row.target + .3;
    }

    double targets_loss(const std::vector<double>& raw, double offset, std::vector<double>& push,
                        double& turned) const {
        double sum = 0;
        for (std::size_t row = 0; row < numbers_.size(); ++row) {
            if (!counts(row) || rows_.rows[row].target < 0) continue;
            const auto [value, turn] = log_loss(raw[row] + offset, target_of(rows_.rows[row]));
            sum += freedom_.targets * value;
            push[row] += freedom_.targets * turn;
            turned += freedom_.targets * turn;
        }
        return sum;
    }

    const MannerRows& rows_;
    const std::vector<Numbers>& numbers_;
    const MannerFreedom& freedom_;
    int without_;
    std::size_t head_;
    Vector length_;
};

std::int16_t stored_weight(double value) {
    return static_cast<std::int16_t>(std::clamp(std::lround(value * 1024), -32767L, 32767L));
}

MannerHead head_of(const Vector& at) {
    MannerHead head;
    head.intercept_milli = static_cast<int>(std::lround(at[intercept] * 1000));
    for (std::size_t index = 0; index < sign_count; ++index) head.signs[index] = stored_weight(at[index]);
    for (std::size_t index = 0; index < meaning_size; ++index) {
        head.reply[index] = stored_weight(at[sign_count + index]);
        head.match[index] = stored_weight(at[sign_count + meaning_size + index]);
    }
    return head;
}

}  // namespace

MannerModel fit_manner(const MannerRows& rows, const MannerFreedom& freedom, int without) {
    std::vector<Numbers> numbers;
    numbers.reserve(rows.rows.size());
    for (const MannerRow& row : rows.rows) numbers.push_back(numbers_of(row.features));
    std::array<MannerHead, head_count> heads;
    Vector at(size + 1, 0.0);
    for (std::size_t head = 0; head < head_count; ++head) {
        if (head == empathy_head) at.assign(size + 1, 0.0);
        at = HeadFit(rows, numbers, freedom, without, head).solve(std::move(at));
        heads[head] = head_of(at);
    }
    return MannerModel(heads);
}

double ranked_right(const MannerRows& rows, const MannerModel& model, int author) {
    constexpr std::array<int, manner_count> points = {7, 5, 4, 5, 2, 2};
    const auto tone = [&](std::size_t row) {
        const auto milli = model.measure(rows.rows[row].features);
        int sum = 0;
        for (std::size_t at = 0; at < manner_count; ++at) sum += points[at] * milli[at];
        return sum;
    };
    double right = 0, all = 0;
    for (const MannerPair& pair : rows.pairs) {
        const MannerRow &better = rows.rows[pair.better], &worse = rows.rows[pair.worse];
        if (better.author != author || better.target < .5 || worse.target < 0 || worse.target > .5) continue;
        right += tone(pair.better) > tone(pair.worse) ? 1 : 0;
        ++all;
    }
    return all == 0 ? 0 : right / all;
}

}  // namespace scoring::model::training
