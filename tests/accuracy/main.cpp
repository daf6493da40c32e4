// coolhead_accuracy: prints one table of what the scorer gets right on human-labelled data, and fails when a
// figure is worse than its floor. Skips, and says so, what is not on this machine.
#include <fmt/core.h>

#include <exception>

#include "tests/accuracy/critical_rows.h"
#include "tests/accuracy/fairness_rows.h"
#include "tests/accuracy/own_rows.h"
#include "tests/accuracy/private_data.h"
#include "tests/accuracy/qualities.h"
#include "tests/accuracy/reading_rows.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace {

using tests::accuracy::AccuracyRow;

bool fails(const AccuracyRow& row) {
    if (row.n == 0) return true;  // nothing was measured
    return row.lower_is_better ? row.ours > row.floor : row.ours < row.floor;
}

void print(const AccuracyRow& row) {
    const std::string known = row.best_known == 0 ? "-" : fmt::format("{:.3f}", row.best_known);
    fmt::print("| {} | {} | {} | {:.3f} | {:.3f} to {:.3f} | {} | {} {:.3f} |{}\n", row.set, row.metric,
               row.n, row.ours, row.low, row.high, known, row.lower_is_better ? "at most" : "at least",
               row.floor, fails(row) ? " FAILS" : "");
}

void append(std::vector<AccuracyRow>& rows, const std::vector<AccuracyRow>& more) {
    rows.insert(rows.end(), more.begin(), more.end());
}

std::vector<AccuracyRow> measure_all() {
    const std::filesystem::path source = tests::source_dir();
    const std::string bytes = tests::read_file(source / "assets" / "model.bin");
    const auto model = scoring::model::QualityModel::parse(bytes);
    const scoring::Reader reader({bytes, {}, {}, tests::shipped_phrases()});
    std::vector<AccuracyRow> rows;
    if (const auto data = tests::reference_data()) {
        append(rows, tests::accuracy::measure_trained_sets(model, *data, source));
        append(rows, tests::accuracy::measure_untrained_sets(model, *data));
        append(rows, tests::accuracy::measure_acts(reader, *data));
        append(rows, tests::accuracy::measure_private_data(*data));
        append(rows, tests::accuracy::measure_false_alarms(*data));
        append(rows, tests::accuracy::measure_conformance(*data));
    } else {
        fmt::print(
            "skipped: the reference data is not on this machine; only the project's own pairs are "
            "measured\n");
    }
    append(rows, tests::accuracy::measure_held_out_pairs(model, source));
    append(rows, tests::accuracy::measure_own_lines(reader, source));
    append(rows, tests::accuracy::measure_critical(reader, source));
    append(rows, tests::accuracy::measure_fairness(reader, source));
    return rows;
}

int run() {
    const std::vector<AccuracyRow> rows = measure_all();
    fmt::print(
        "| set | metric | n | ours | 95 % interval | best known | floor |\n|---|---|---|---|---|---|---|\n");
    int failed = 0;
    for (const AccuracyRow& row : rows) {
        print(row);
        failed += fails(row) ? 1 : 0;
    }
    fmt::print("\n{} passed, {} failed\n", static_cast<int>(rows.size()) - failed, failed);
    return failed == 0 ? 0 : 1;
}

}  // namespace

int main() {
    try {
        return run();
    } catch (const std::exception& error) {
        fmt::print(stderr, "coolhead_accuracy: {}\n", error.what());
        return 1;
    }
}
