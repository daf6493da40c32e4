#include "sim/app/commands/analyze.h"

#include <unistd.h>

#include "sim/app/json_text.h"
#include "sim/app/judge.h"
#include "sim/app/line_source.h"
#include "sim/app/ordered_pool.h"
#include "sim/app/output.h"
#include "sim/app/reading_json.h"

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

}  // namespace

void analyze_line(std::string_view line, std::int64_t number, const scoring::Reader& reader, bool explain,
                  std::string& out) {
    AnalyzeRequest request;
    const std::string error = parse_request(without_mark(line, number), request);
    if (!error.empty()) return append_error(out, error, number);
    scoring::ReadingContext context;
    context.in_reply_to = std::move(request.in_reply_to);
    context.via = request.via;
    append_reading(out, request.id, request.text, reader.read(request.text, context), explain);
    out += '\n';
}

ExitCode analyze(const AnalyzeOptions& options) {
    const scoring::Reader reader = load_reader();
    const auto answer = [&](const Chunk& chunk, std::string& out) {
        std::int64_t number = chunk.first_number;
        for (const Chunk::Line& line : chunk.lines) {
            if (line.too_long)
                append_error(out, "The line is longer than 1 MiB; split it", number);
            else
                analyze_line(chunk.text(line), number, reader, options.explain, out);
            ++number;
        }
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
