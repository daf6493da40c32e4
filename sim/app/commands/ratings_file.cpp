#include "sim/app/commands/ratings_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "scoring/ascii.h"
#include "sim/app/commands/rating_levels.h"
#include "sim/failure/failure.h"
#include "sim/import/csv.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/utf8.h"

namespace sim::app {
namespace {

namespace agreement = scoring::agreement;
using agreement::Level;
using agreement::Ratings;
using agreement::Scale;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr auto rating_columns = std::to_array<std::string_view>({"unit", "rater", "value"});

/// The first problems of a file, each with its place, thrown together.
class PlacedProblems {
  public:
    PlacedProblems(std::string file, std::string_view bytes) : file_(std::move(file)), bytes_(bytes) {}

    void note(std::size_t offset, std::string says) { found_.emplace_back(offset, std::move(says)); }
    bool full() const { return found_.size() >= most; }

    int line_of(std::size_t offset) const {
        return 1 + static_cast<int>(std::ranges::count(bytes_.substr(0, offset), '\n'));
    }

    void throw_any() {
        if (found_.empty()) return;
        std::ranges::sort(found_);
        std::string lines;
        for (const auto& [offset, says] : found_)
            lines += fmt::format("{}{}:{}:{}: error: {}.", lines.empty() ? "" : "\n", file_, line_of(offset),
                                 column_of(offset), says);
        if (full()) lines += "\nThere may be more; only the first are shown.";
        throw FileProblems(lines);
    }

  private:
    static constexpr std::size_t most = 20;

    int column_of(std::size_t offset) const {
        std::string_view line = bytes_.substr(0, offset);
        line.remove_prefix(line.rfind('\n') + 1);
        if (line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
        return 1 + scenario::code_points(line);
    }

    std::string file_;
    std::string_view bytes_;
    std::vector<std::pair<std::size_t, std::string>> found_;
};

/// One line of the table.
struct RatingRow {
    std::string unit;
    std::string rater;
    std::string level;  ///< its key; "" where the rating is missing
    std::size_t offset = 0;
};

class RatingsTable {
  public:
    RatingsTable(const std::string& file, std::string_view bytes, const std::vector<Level>& levels)
        : bytes_(bytes),
          levels_(levels),
          problems_(file, bytes),
          stream_([this, at = std::size_t{0}](char* to, std::size_t count) mutable {
              const std::size_t given = bytes_.copy(to, count, at);
              at += given;
              return given;
          }) {
        for (const Level& level : levels) known_.insert(level_key(level.name));
    }

    /// By unit, then by rater.
    std::vector<RatingRow> read() {
        refuse_what_is_no_text();
        read_header();
        threads::CsvRecord record;
        while (!problems_.full() && stream_.next(record)) read_row(record);
        problems_.throw_any();
        std::ranges::sort(rows_, {},
                          [](const RatingRow& row) { return std::tie(row.unit, row.rater, row.offset); });
        refuse_doubles();
        return std::move(rows_);
    }

  private:
    void refuse_what_is_no_text() {
        for (std::size_t at = 0; at < bytes_.size();) {
            const std::size_t length = bytes_[at] == '\0' ? 0 : scenario::code_point_bytes(bytes_, at);
            if (length == 0) {
                problems_.note(at, "this is no UTF-8 text; save the table as CSV in UTF-8");
                problems_.throw_any();
            }
            at += length;
        }
    }

    void read_header() {
        threads::CsvRecord header;
        stream_.next(header);
        std::vector<std::string> names;
        for (const std::string& field : header.fields)
            names.push_back(scoring::ascii::lower(without_blanks(field)));
        for (std::size_t column = 0; column < rating_columns.size(); ++column) {
            const auto count = std::ranges::count(names, rating_columns[column]);
            if (count != 1)
                problems_.note(
                    static_cast<std::size_t>(header.offset),
                    fmt::format("the first line names {} column `{}`; it must name the columns, like "
                                "unit,rater,value",
                                count == 0 ? "no" : "more than one", rating_columns[column]));
            place_[column] =
                static_cast<std::size_t>(std::ranges::find(names, rating_columns[column]) - names.begin());
        }
        width_ = names.size();
        problems_.throw_any();
    }

    void read_row(const threads::CsvRecord& record) {
        const auto offset = static_cast<std::size_t>(record.offset);
        if (record.kind != threads::RecordKind::whole) return problems_.note(offset, why_broken(record));
        const auto cell = [&](std::size_t column) { return without_blanks(record.fields[place_[column]]); };
        for (const std::size_t column : {0, 1})
            if (cell(column).empty())
                return problems_.note(
                    cell_offset(record, column),
                    fmt::format("no {} is named; fill in this cell", rating_columns[column]));
        const std::string_view value = cell(2);
        if (!value.empty() && !is_level(value))
            return problems_.note(cell_offset(record, 2), why_no_level(value));
        rows_.push_back({std::string(cell(0)), std::string(cell(1)), level_key(value), offset});
    }

    std::string why_broken(const threads::CsvRecord& record) const {
        if (record.kind == threads::RecordKind::too_long)
            return "this row is longer than 1 MiB; close the quote that is left open before it";
        std::vector<std::string> fields;
        if (!threads::split_record(text_of(record), stream_.separator(), fields))
            return "a quote is left open, or something follows a closed one; write \"\" for a quote in a "
                   "cell";
        return fmt::format("this row has {} cells where the first line has {}; give it as many",
                           fields.size(), width_);
    }

    std::string_view text_of(const threads::CsvRecord& record) const {
        return bytes_.substr(static_cast<std::size_t>(record.offset), record.bytes);
    }

    std::size_t cell_offset(const threads::CsvRecord& record, std::size_t column) const {
        return static_cast<std::size_t>(record.offset) +
               threads::field_start(text_of(record), stream_.separator(), place_[column]);
    }

    bool is_level(std::string_view value) const {
        return levels_.empty() ? rating_number(value).has_value() : known_.contains(level_key(value));
    }

    std::string why_no_level(std::string_view value) const {
        constexpr std::string_view or_missing =
            "mend it, or leave the cell empty where the rating is missing";
        if (levels_.empty())
            return fmt::format("\"{}\" is no number up to 1e100, as an interval scale has; {}",
                               shown_name(value), or_missing);
        std::vector<std::string> names;
        for (const Level& level : levels_) names.push_back(shown_name(level.name));
        return fmt::format("\"{}\" is none of the levels {}; {}", shown_name(value), scenario::listed(names),
                           or_missing);
    }

    void refuse_doubles() {
        for (std::size_t at = 1; at < rows_.size() && !problems_.full(); ++at) {
            const RatingRow& row = rows_[at];
            const RatingRow& before = rows_[at - 1];
            if (row.unit == before.unit && row.rater == before.rater)
                problems_.note(row.offset, fmt::format("{} rated {} in line {} already; keep one of the two",
                                                       shown_name(row.rater), shown_name(row.unit),
                                                       problems_.line_of(before.offset)));
        }
        problems_.throw_any();
    }

    std::string_view bytes_;
    const std::vector<Level>& levels_;
    PlacedProblems problems_;
    threads::CsvStream stream_;
    std::set<std::string, std::less<>> known_;
    std::array<std::size_t, rating_columns.size()> place_ = {};
    std::size_t width_ = 0;
    std::vector<RatingRow> rows_;
};

/// The numbers that occur, in order: without a list they are all that can be known of an interval scale.
std::vector<Level> levels_that_occur(const std::vector<RatingRow>& rows) {
    std::vector<Level> levels;
    for (const RatingRow& row : rows)
        if (!row.level.empty()) levels.push_back({row.level, *rating_number(row.level)});
    std::ranges::sort(levels, {}, &Level::position);
    const auto doubles = std::ranges::unique(levels, {}, &Level::position);
    levels.erase(doubles.begin(), doubles.end());
    return levels;
}

/// The raters who gave any rating, in order, and the number of each.
std::map<std::string, std::size_t, std::less<>> raters_in(const std::vector<RatingRow>& rows) {
    std::map<std::string, std::size_t, std::less<>> raters;
    for (const RatingRow& row : rows)
        if (!row.level.empty()) raters.emplace(row.rater, 0);
    std::size_t number = 0;
    for (auto& [name, place] : raters) place = number++;
    return raters;
}

}  // namespace

Ratings read_ratings(const std::string& file, std::string_view bytes, Scale scale,
                     const std::vector<Level>& levels) {
    const std::vector<RatingRow> rows = RatingsTable(file, bytes, levels).read();
    Ratings ratings{scale, levels.empty() ? levels_that_occur(rows) : levels, {}, {}};
    std::map<std::string, std::size_t, std::less<>> level_of;
    for (std::size_t level = 0; level < ratings.levels.size(); ++level)
        level_of.emplace(level_key(ratings.levels[level].name), level);
    const auto raters = raters_in(rows);
    for (const auto& [name, place] : raters) ratings.raters.push_back(name);
    for (const RatingRow& row : rows) {
        if (row.level.empty()) continue;
        if (ratings.units.empty() || ratings.units.back().name != row.unit)
            ratings.units.push_back({row.unit, {}});
        ratings.units.back().ratings.push_back({raters.at(row.rater), level_of.at(row.level)});
    }
    return ratings;
}

std::string shown_name(std::string_view text) {
    constexpr int most_letters = 40;
    std::string shown;
    int letters = 0;
    for (const char byte : text) {
        if (!scenario::continues_code_point(byte) && ++letters > most_letters) return shown + "...";
        const auto value = static_cast<unsigned char>(byte);
        shown += value < 0x20 || value == 0x7f ? ' ' : byte;
    }
    return shown;
}

}  // namespace sim::app
