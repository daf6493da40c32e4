// A table of the manager's desk: what it shows, sorted, searched and cut to a page; each row can be opened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/viewmodel/common.h"

namespace sim::viewmodel {

struct TeamTable {
    struct Column {
        std::string title;
        bool figures = false;  ///< numbers, to the right
        float weight = 1;      ///< of the width
    };
    struct Value {
        std::string text;
        double sorts = 0;  ///< of a column of figures
        Mood mood = Mood::neutral;
    };
    struct Row {
        int number = 0;  ///< of what it is made from: what opening it names
        bool opens = true;
        std::vector<Value> cells;
    };
    std::string id;  ///< "groups"
    std::string title;
    std::string about;  ///< what a row is, by which date, n
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string page;  ///< "1–12 of 340"
    bool has_previous = false, has_next = false;
    std::optional<int> sorted_by;
    bool falling = false;
};

/// How a table is looked at.
struct TableLook {
    std::optional<int> sorted_by;
    bool falling = false;
    int offset = 0;
};
inline constexpr int table_rows = 12;

/// Rows in which every word of `search` is found, sorted.
TeamTable searched_and_sorted(TeamTable table, const TableLook& look, const std::string& search);
/// Of these a page.
TeamTable looked_at(TeamTable table, const TableLook& look, const std::string& search);
/// With its head, for a spreadsheet: tabs between, a line a row; all rows that are there.
std::string tab_separated(const TeamTable& table);

}  // namespace sim::viewmodel
