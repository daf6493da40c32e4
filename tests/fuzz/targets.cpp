#include "tests/fuzz/targets.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>

#include "sim/app/commands/analyze.h"
#include "sim/app/commands/ratings_file.h"
#include "sim/engine/fact.h"
#include "sim/failure/failure.h"
#include "sim/import/columns.h"
#include "sim/import/csv.h"
#include "sim/import/json_lines.h"
#include "sim/packs/pack.h"
#include "sim/scenario/load.h"
#include "sim/scenario/problem.h"
#include "sim/session/actions.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"

namespace tests::fuzz {
namespace {

namespace scenario = sim::scenario;

const scenario::Library& library() {
    static const scenario::Library shipped{source_dir() / "scenarios"};
    return shipped;
}

std::string shipped(const char* file) { return read_file(source_dir() / "scenarios" / file); }

/// What is refused says why, and each reason is fit for a terminal's line.
void hold_problems(bool accepted, const std::vector<scenario::Problem>& problems) {
    const bool errors = std::ranges::find(problems, scenario::Severity::error,
                                          &scenario::Problem::severity) != problems.end();
    hold(accepted != errors, "a file is accepted or has errors, and not both");
    for (const scenario::Problem& problem : problems)
        hold(scenario::to_line(problem).find_first_of(std::string_view("\n\r\x1b\0", 4)) == std::string::npos,
             "a problem is one line without control signs");
}

void take_scenario(std::string_view bytes) {
    static const std::string brand = shipped("brands/brightline.json");
    static const std::string noise = shipped("noise/broadband-chatter.json");
    const scenario::Loaded loaded =
        scenario::load_scenario_text(std::string(bytes), brand, noise, "fuzz.json", library());
    hold_problems(loaded.scenario.has_value(), loaded.problems);
}

void take_brand(std::string_view bytes) {
    static const std::string small = shipped("charged-twice.json");
    const scenario::Loaded loaded = scenario::load_scenario_text(
        small, std::string(bytes), shipped("noise/broadband-chatter.json"), "fuzz.json", library());
    hold_problems(loaded.scenario.has_value(), loaded.problems);
}

void take_actions(std::string_view bytes) {
    const sim::session::ActionList list = sim::session::parse_actions(bytes, "fuzz.json");
    hold(list.problems.empty() || list.actions.size() <= bytes.size(), "no more actions than bytes");
}

void take_analyze(std::string_view bytes) {
    sim::app::Chunk chunk;
    chunk.bytes = bytes;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        chunk.lines.push_back({at, end - at, false});
        at = end + 1;
    }
    sim::app::Shown shown;
    shown.contributions = true;
    std::string out;
    sim::app::analyze_chunk(chunk, phrase_reader(), shown, out);
    hold(std::ranges::count(out, '\n') == std::ssize(chunk.lines), "each line is answered by one line");
}

void take_pack(std::string_view bytes) {
    const sim::packs::OpenedPack opened = sim::packs::open_pack(bytes);
    if (!opened.problems.empty()) return;
    for (const sim::packs::PackedFile& file : opened.pack.files)
        hold(sim::packs::path_problem(file.path).empty(), "a path that would be refused is in a sound pack");
}

void take_thread_csv(std::string_view bytes) {
    std::size_t read = 0;
    sim::threads::CsvStream stream([&](char* into, std::size_t count) {
        const std::size_t got = std::min(count, bytes.size() - read);
        bytes.copy(into, got, read);
        read += got;
        return got;
    });
    sim::threads::CsvRecord record;
    if (!stream.next(record)) return;
    const sim::threads::Columns columns(record.fields);
    std::int64_t last = -1;
    while (stream.next(record)) {
        hold(record.offset > last, "records come in order");
        last = record.offset;
        if (record.kind != sim::threads::RecordKind::whole || !columns.missing().empty()) continue;
        columns.post(record.fields);
        std::vector<std::string> again;
        const std::string_view row = bytes.substr(static_cast<std::size_t>(record.offset), record.bytes);
        hold(sim::threads::split_record(row, stream.separator(), again) && again == record.fields,
             "a row reads the same when it is looked up again");
    }
}

void take_thread_lines(std::string_view bytes) {
    sim::threads::Thread thread;
    const std::string error = sim::threads::thread_from_json(bytes, thread);
    hold(!error.empty() || !thread.posts.empty() || !bytes.empty(), "a thread without posts");
}

void take_ratings(std::string_view bytes) {
    namespace rated = scoring::agreement;
    const std::vector<rated::Level> levels = {{"1", 0}, {"2", 1}, {"3", 2}};
    for (const auto scale : {rated::Scale::ordinal, rated::Scale::interval}) try {
            sim::app::read_ratings("fuzz.csv", bytes, scale,
                                   scale == rated::Scale::ordinal ? levels : std::vector<rated::Level>{});
        } catch (const sim::Failure&) {  // FileProblems among them: what is wrong is said
        }
}

void take_journal(std::string_view bytes) {
    const std::optional<sim::engine::Fact> fact = sim::engine::fact_from_json(bytes);
    if (!fact) return;
    const std::string written = sim::engine::to_json(*fact);
    const std::optional<sim::engine::Fact> again = sim::engine::fact_from_json(written);
    hold(again && sim::engine::to_json(*again) == written, "a fact reads the same once it is written");
}

constexpr std::array<Target, 9> all_targets = {
    {{"scenario", "assets/templates", take_scenario},
     {"brand", "scenarios/brands", take_brand},
     {"actions", "tests/golden/actions/charged-twice", take_actions},
     {"analyze", "tests/fuzz/corpus/analyze", take_analyze},
     {"pack", "tests/fuzz/corpus/pack", take_pack},
     {"thread-csv", "tests/fuzz/corpus/thread-csv", take_thread_csv},
     {"thread-lines", "tests/fuzz/corpus/thread-lines", take_thread_lines},
     {"ratings", "tests/fuzz/corpus/ratings", take_ratings},
     {"journal", "tests/fuzz/corpus/journal", take_journal}}};

}  // namespace

std::span<const Target> targets() { return all_targets; }

void hold(bool holds, std::string_view what) {
    if (holds) return;
    std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

}  // namespace tests::fuzz
