// A matrix of small whole numbers and its product with a few rows of numbers: where the encoder's time goes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace scoring::encoder {

/// Rows of floats of one length, one row a piece of the text.
struct Rows {
    Rows(std::size_t count, std::size_t width) : width(width), values(count * width) {}
    std::size_t count() const { return values.size() / width; }
    std::span<float> row(std::size_t at) { return std::span(values).subspan(at * width, width); }
    std::span<const float> row(std::size_t at) const { return std::span(values).subspan(at * width, width); }

    std::size_t width;
    std::vector<float> values;
};

/// A number is its whole number times its row's scale.
struct Matrix {
    static constexpr int largest = 127;

    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<std::int8_t> values;  ///< row after row
    std::vector<float> scales;        ///< one a row

    std::span<const std::int8_t> row(std::size_t at) const {
        return std::span(values).subspan(at * columns, columns);
    }
};

/// A linear layer: a row of the matrix for each number that comes out, and what is added to it.
struct Dense {
    Matrix matrix;
    std::vector<float> bias;

    /// `input`'s rows are as wide as the matrix and are rounded to 4,095 steps each before they are
    /// multiplied; the sums are whole numbers. A matrix has at most 2,048 columns and a multiple of 4 rows.
    Rows operator()(const Rows& input) const;
};

}  // namespace scoring::encoder
