// What all our pages of HTML are made of: one file that needs nothing else, with no script and no network.
// Arguments named `html` are HTML already.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sim::report {

struct HtmlColumn {
    std::string_view name;
    bool figures = false;  ///< numbers: to the right
};

/// Everything up to the end of the heading; the page's title is text.
std::string html_head(const std::string& title, const std::string& title_before = "");
std::string html_end();
/// Its head is repeated on every sheet of paper.
std::string html_table(std::string_view caption_html, const std::vector<HtmlColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows_html);
/// A score drawn beside its figure.
std::string html_bar(double score);
std::string html_classed(std::string_view name, const std::string& html);

}  // namespace sim::report
