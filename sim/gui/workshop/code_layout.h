// Which part of a text stands in which row of the editor: lines longer than the editor is wide go on in the
// next row, a little further in. After a change only the lines it touched are laid out again. Knows no ImGui.
#pragma once

#include <vector>

#include "sim/gui/workshop/code_document.h"
#include "sim/gui/wrapped_text.h"

namespace sim::gui::workshop {

/// How wide things are, in pixels.
struct CodeMetrics {
    float width = 0;   ///< of the editor's text
    float letter = 0;  ///< of one plain letter
    Measure measure;   ///< of a stretch that is not plain
    bool same_as(const CodeMetrics& other) const { return width == other.width && letter == other.letter; }
};

struct CodeRow {
    int line = 0;
    int start = 0, end = 0;  ///< bytes of the text
    bool first = true;       ///< of its line
    bool last = true;
    float indent = 0;  ///< pixels that a later row stands further in
};

class CodeLayout {
  public:
    void update(const CodeDocument& document, const std::vector<CodeChange>& changes, CodeMetrics metrics);

    int row_count() const { return rows_before_.empty() ? 1 : rows_before_.back(); }
    CodeRow row(const CodeDocument& document, int number) const;
    /// The row that shows a caret at `offset`.
    int row_of(const CodeDocument& document, int offset) const;
    float x_of(const CodeDocument& document, int offset) const;
    int offset_at(const CodeDocument& document, int row, float x) const;
    /// Width of [start, end), which lies in one row.
    float stretch(const CodeDocument& document, int start, int end) const;

  private:
    struct Line {
        std::vector<int> breaks;  ///< where later rows begin, in bytes of the line
        float indent = 0;
    };
    Line wrapped(std::string_view words) const;
    void count_rows();

    std::vector<Line> lines_;
    std::vector<int> rows_before_;  ///< rows above each line, and all of them at the end
    CodeMetrics metrics_;
};

}  // namespace sim::gui::workshop
