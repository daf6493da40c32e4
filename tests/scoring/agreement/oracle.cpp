#include "tests/scoring/agreement/oracle.h"

#include <algorithm>
#include <cmath>

namespace tests::oracle {

using scoring::agreement::Rating;
using scoring::agreement::Unit;

namespace {

using Matrix = std::vector<std::vector<double>>;

Matrix square(std::size_t size) { return Matrix(size, std::vector<double>(size, 0)); }

double apart(const Ratings& ratings, std::size_t one, std::size_t other) {
    return ratings.levels[one].position - ratings.levels[other].position;
}

/// Krippendorff's coincidences: each unit's ordered pairs, divided by its ratings less one.
Matrix coincidences(const Ratings& ratings) {
    Matrix matrix = square(ratings.levels.size());
    for (const Unit& unit : ratings.units)
        for (const Rating& one : unit.ratings)
            for (const Rating& other : unit.ratings)
                if (one.rater != other.rater)
                    matrix[one.level][other.level] += 1.0 / static_cast<double>(unit.ratings.size() - 1);
    return matrix;
}

std::vector<double> row_sums(const Matrix& matrix) {
    std::vector<double> sums;
    for (const auto& row : matrix) {
        sums.push_back(0);
        for (const double cell : row) sums.back() += cell;
    }
    return sums;
}

std::vector<double> column_sums(const Matrix& matrix) {
    std::vector<double> sums(matrix.size(), 0);
    for (const auto& row : matrix)
        for (std::size_t column = 0; column < row.size(); ++column) sums[column] += row[column];
    return sums;
}

double sum(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number;
    return sum;
}

Matrix table(const Ratings& ratings) {
    Matrix matrix = square(ratings.levels.size());
    for (const Unit& unit : ratings.units)
        if (unit.ratings.size() == 2) ++matrix[unit.ratings[0].level][unit.ratings[1].level];
    return matrix;
}

}  // namespace

double nominal(const Ratings&, const std::vector<double>&, std::size_t one, std::size_t other) {
    return one == other ? 0 : 1;
}

double ordinal(const Ratings&, const std::vector<double>& given, std::size_t one, std::size_t other) {
    double between = -(given[one] + given[other]) / 2;
    for (std::size_t level = std::min(one, other); level <= std::max(one, other); ++level)
        between += given[level];
    return between * between;
}

double interval(const Ratings& ratings, const std::vector<double>&, std::size_t one, std::size_t other) {
    return apart(ratings, one, other) * apart(ratings, one, other);
}

double ratio(const Ratings& ratings, const std::vector<double>&, std::size_t one, std::size_t other) {
    const double both = ratings.levels[one].position + ratings.levels[other].position;
    return both == 0 ? 0 : std::pow(apart(ratings, one, other) / both, 2);
}

double linear(const Ratings& ratings, const std::vector<double>&, std::size_t one, std::size_t other) {
    return std::abs(apart(ratings, one, other));
}

Parts alpha(const Ratings& ratings, const Distance& distance) {
    const Matrix matrix = coincidences(ratings);
    const std::vector<double> given = row_sums(matrix);
    const double all = sum(given);
    Parts parts;
    for (std::size_t one = 0; one < given.size(); ++one)
        for (std::size_t other = 0; other < given.size(); ++other) {
            const double away = distance(ratings, given, one, other);
            parts.observed += matrix[one][other] * away / all;
            parts.expected += given[one] * given[other] * away / (all * (all - 1));
        }
    return parts;
}

Parts cohen(const Ratings& ratings, const Distance& distance) {
    const Matrix matrix = table(ratings);
    const std::vector<double> first = row_sums(matrix), second = column_sums(matrix);
    const double all = sum(first);
    Parts parts;
    for (std::size_t one = 0; one < first.size(); ++one)
        for (std::size_t other = 0; other < first.size(); ++other) {
            const double away = distance(ratings, {}, one, other);
            parts.observed += matrix[one][other] * away / all;
            parts.expected += first[one] * second[other] * away / (all * all);
        }
    return parts;
}

Parts scott(const Ratings& ratings) {
    const Matrix matrix = table(ratings);
    const std::vector<double> first = row_sums(matrix), second = column_sums(matrix);
    const double all = sum(first);
    Parts parts{1, 1};
    for (std::size_t level = 0; level < first.size(); ++level) {
        parts.observed -= matrix[level][level] / all;
        parts.expected -= std::pow((first[level] + second[level]) / (2 * all), 2);
    }
    return parts;
}

Parts fleiss(const Ratings& ratings) {
    std::vector<double> given(ratings.levels.size(), 0);
    double all = 0, alike = 0, units = 0;
    for (const Unit& unit : ratings.units) {
        const auto size = static_cast<double>(unit.ratings.size());
        double pairs = 0;
        for (std::size_t level = 0; level < given.size(); ++level) {
            const auto count = static_cast<double>(std::ranges::count(unit.ratings, level, &Rating::level));
            pairs += count * (count - 1);
            given[level] += count;
        }
        alike += pairs / (size * (size - 1));
        all += size;
        ++units;
    }
    Parts parts{1 - alike / units, 1};
    for (const double count : given) parts.expected -= (count / all) * (count / all);
    return parts;
}

}  // namespace tests::oracle
