#include "sim/app/commands/analyze.h"

#include <unistd.h>

#include "scoring/reader.h"
#include "sim/app/commands/json_text.h"
#include "sim/app/commands/reading_json.h"
#include "sim/app/data/judge.h"
#include "sim/app/platform/ordered_pool.h"
#include "sim/app/platform/output.h"

namespace sim::app {
namespace {

void append_error(std::string& out, std::string_view error, std::int64_t number) {
    out += "{\"error\": ";
    append_json_string(out, error);
    out += ", \"line\": ";
    append_number(out, number);
    out += "}\n";
}

std::string_view without_mark(std::string_view line, std::int64_t number) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    return number == 1 && line.starts_with(byte_order_mark) ? line.substr(byte_order_mark.size()) : line;
}

/// One line of a chunk: what it asks, or why it cannot be answered.
struct Asked {
    AnalyzeRequest request;
    std::string error;
};

Asked asked_by(const Chunk& chunk, const Chunk::Line& line, std::int64_t number) {
    Asked asked;
    asked.error = line.too_long ? "The line is longer than 1 MiB; split it"
                                : parse_request(without_mark(chunk.text(line), number), asked.request);
    return asked;
}

}  // namespace

void analyze_chunk(const Chunk& chunk, const scoring::Reader& reader, Shown shown, std::string& out) {
    std::vector<Asked> lines;
    lines.reserve(chunk.lines.size());
    for (const Chunk::Line& line : chunk.lines)
        lines.push_back(asked_by(chunk, line, chunk.first_number + static_cast<std::int64_t>(lines.size())));
    std::vector<scoring::ReadingRequest> requests;
    requests.reserve(lines.size());
    for (Asked& line : lines) {
        if (!line.error.empty()) continue;
        requests.push_back({line.request.text, {}});
        requests.back().context.in_reply_to = std::move(line.request.in_reply_to);
        requests.back().context.via = line.request.via;
    }
    const std::vector<scoring::Reading> readings = reader.read_all(
        requests, shown.contributions ? scoring::Evidence::shown : scoring::Evidence::left_out,
        shown.tone ? scoring::ToneReading::measured : scoring::ToneReading::left_out);
    auto reading = readings.begin();
    std::int64_t number = chunk.first_number;
    for (const Asked& line : lines) {
        if (line.error.empty()) {
            append_reading(out, line.request.id, line.request.text, *reading++, shown);
            out += '\n';
        } else {
            append_error(out, line.error, number);
        }
        ++number;
    }
}

ExitCode analyze(const AnalyzeOptions& options) {
    const scoring::Reader reader = load_reader();
    const auto answer = [&](const Chunk& chunk, std::string& out) {
        analyze_chunk(chunk, reader, options.shown, out);
    };
    LineSource source(STDIN_FILENO);
    if (options.jobs > 1) {
        OrderedPool(options.jobs, answer).run(source, print);
        return ExitCode::done;
    }
    std::string out;
    for (Chunk chunk; source.next(chunk); print(out)) {
        out.clear();
        answer(chunk, out);
    }
    return ExitCode::done;
}

}  // namespace sim::app
