#include "sim/report/html_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/report/html.h"
#include "sim/report/page_style.h"

namespace sim::report {

std::string html_head(const std::string& title, const std::string& title_before) {
    const std::string text = html_text(title);
    return fmt::format(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
        "base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"referrer\" content=\"no-referrer\">\n<title>{}{}</title>\n"
        "<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n",
        page_style_sha256, title_before, text, page_style, text);
}

std::string html_end() { return "</body>\n</html>\n"; }

std::string html_table(std::string_view caption_html, const std::vector<HtmlColumn>& columns,
                       const std::vector<std::vector<std::string>>& rows_html) {
    const auto figures = [](const HtmlColumn& column) { return column.figures ? " class=\"figures\"" : ""; };
    std::string html = fmt::format("<table>\n<caption>{}</caption>\n<thead><tr>", caption_html);
    for (const HtmlColumn& column : columns)
        html += fmt::format("<th scope=\"col\"{}>{}</th>", figures(column), column.name);
    html += "</tr></thead>\n<tbody>\n";
    for (const std::vector<std::string>& row : rows_html) {
        html += "<tr>";
        for (std::size_t n = 0; n < row.size(); ++n)
            html += fmt::format("<td{}>{}</td>", figures(columns[n]), row[n]);
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n";
}

std::string html_bar(double score) {
    return fmt::format(
        "<svg width=\"120\" height=\"8\" viewBox=\"0 0 100 8\" aria-hidden=\"true\"><rect class=\"track\" "
        "width=\"100\" height=\"8\"/><rect class=\"bar\" width=\"{:.0f}\" height=\"8\"/></svg>",
        std::clamp(score, 0., 100.));
}

std::string html_classed(std::string_view name, const std::string& html) {
    return fmt::format("<span class=\"{}\">{}</span>", name, html);
}

}  // namespace sim::report
