#include "sim/report/html.h"

#include "scoring/printable.h"

namespace sim::report {

std::string html_text(std::string_view text) {
    std::string html;
    for (const char byte : scoring::printable(text)) switch (byte) {
            case '&':
                html += "&amp;";
                break;
            case '<':
                html += "&lt;";
                break;
            case '>':
                html += "&gt;";
                break;
            case '"':
                html += "&quot;";
                break;
            case '\'':
                html += "&#39;";
                break;
            case '\r':
                break;
            default:
                html += byte;
        }
    return html;
}

std::string html_words(std::string_view text) { return "<bdi>" + html_text(text) + "</bdi>"; }

}  // namespace sim::report
