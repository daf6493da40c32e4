#include "sim/viewmodel/team_table.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/viewmodel/search.h"

namespace sim::viewmodel {
namespace {

std::string words_of_row(const TeamTable::Row& row) {
    std::string words;
    for (const TeamTable::Value& cell : row.cells) words += cell.text + " ";
    return words;
}

void sort_rows(TeamTable& table, std::size_t column, bool falling) {
    if (column >= table.columns.size()) return;
    const bool figures = table.columns[column].figures;
    std::ranges::stable_sort(table.rows, [&](const TeamTable::Row& a, const TeamTable::Row& b) {
        const TeamTable::Value& left = falling ? b.cells[column] : a.cells[column];
        const TeamTable::Value& right = falling ? a.cells[column] : b.cells[column];
        return figures ? left.sorts < right.sorts : left.text < right.text;
    });
}

}  // namespace

TeamTable searched_and_sorted(TeamTable table, const TableLook& look, const std::string& search) {
    std::erase_if(table.rows,
                  [&](const TeamTable::Row& row) { return !is_found(words_of_row(row), search); });
    table.sorted_by = look.sorted_by, table.falling = look.falling;
    if (look.sorted_by) sort_rows(table, static_cast<std::size_t>(*look.sorted_by), look.falling);
    return table;
}

TeamTable looked_at(TeamTable whole, const TableLook& look, const std::string& search) {
    TeamTable table = searched_and_sorted(std::move(whole), look, search);
    const int all = static_cast<int>(table.rows.size());
    const int first = std::clamp(look.offset, 0, std::max(0, (all - 1) / table_rows * table_rows));
    const int last = std::min(all, first + table_rows);
    table.page = fmt::format("{}–{} of {}", std::min(first + 1, last), last, all);
    table.has_previous = first > 0, table.has_next = last < all;
    table.rows = {table.rows.begin() + first, table.rows.begin() + last};
    return table;
}

std::string tab_separated(const TeamTable& table) {
    std::string text;
    const auto add = [&](std::string cell, std::size_t column) {
        std::ranges::replace_if(
            cell, [](char letter) { return letter == '\t' || letter == '\n' || letter == '\r'; }, ' ');
        text += (column == 0 ? "" : "\t") + cell;
    };
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        add(table.columns[column].title, column);
    text += "\n";
    for (const TeamTable::Row& row : table.rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) add(row.cells[column].text, column);
        text += "\n";
    }
    return text;
}

}  // namespace sim::viewmodel
