#include "sim/team/trend_chart.h"

#include <fmt/format.h>

#include <algorithm>

#include "scoring/dimension_titles.h"

namespace sim::team {
namespace {

constexpr double left = 36, top = 12, wide = 560, high = 180, label_gap = 14;

double x_of(const std::vector<TrendPoint>& trend, std::size_t nth) {
    return left + wide * trend[nth].place.middle;
}
double y_of(double score) { return top + high * (1 - score / 100); }

std::string axes(const std::vector<TrendPoint>& trend) {
    std::string svg;
    for (const int score : {0, 50, 100})
        svg += fmt::format(
            "<line class=\"axis\" x1=\"{0}\" x2=\"{1}\" y1=\"{2:.1f}\" y2=\"{2:.1f}\"/>"
            "<text x=\"{3}\" y=\"{4:.1f}\" text-anchor=\"end\">{5}</text>\n",
            left, left + wide, y_of(score), left - 6, y_of(score) + 4, score);
    return svg +
           fmt::format(
               "<text x=\"{}\" y=\"{}\">{}</text><text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
               left, top + high + 18, trend.front().from, left + wide, top + high + 18, trend.back().to);
}

struct Line {
    std::size_t dimension = 0;
    std::string points, label;
    double latest = 0;
};

std::vector<Line> lines_of(const std::vector<TrendPoint>& trend) {
    std::vector<Line> lines;
    for (std::size_t dimension = 0; dimension < scoring::dimension_titles.size(); ++dimension) {
        Line line{dimension};
        for (std::size_t nth = 0; nth < trend.size(); ++nth) {
            if (trend[nth].judged[dimension] == 0) continue;
            line.latest = trend[nth].mean[dimension];
            line.points += fmt::format("{:.1f},{:.1f} ", x_of(trend, nth), y_of(line.latest));
        }
        line.label = fmt::format("{} {:.0f}", scoring::dimension_titles[dimension], line.latest);
        if (!line.points.empty()) lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, std::greater{}, &Line::latest);
    return lines;
}

}  // namespace

std::string trend_chart(const std::vector<TrendPoint>& trend) {
    if (trend.empty()) return "";
    std::string svg = fmt::format(
        "<svg class=\"chart\" viewBox=\"0 0 740 220\" role=\"img\" aria-label=\"Means of the four "
        "dimensions, of "
        "100, over the days; the table below says the figures\">\n{}",
        axes(trend));
    double free = 0;
    for (const Line& line : lines_of(trend)) {
        const double y = std::max(free, y_of(line.latest) + 4);
        free = y + label_gap;
        svg += fmt::format(
            "<polyline class=\"line{0}\" points=\"{1}\"/><text class=\"name{0}\" x=\"{2}\" "
            "y=\"{3:.1f}\">{4}</text>\n",
            line.dimension, line.points, left + wide + 8, y, line.label);
    }
    return svg + "</svg>\n";
}

}  // namespace sim::team
