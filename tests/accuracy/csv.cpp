#include "tests/accuracy/csv.h"

#include "tests/support/paths.h"

namespace tests::accuracy {
namespace {

// One record; `at` moves behind its line end.
std::vector<std::string> next_record(const std::string& content, std::size_t& at) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (; at < content.size(); ++at) {
        const char byte = content[at];
        if (byte == '"' && quoted && at + 1 < content.size() && content[at + 1] == '"')
            fields.back().push_back(content[++at]);
        else if (byte == '"')
            quoted = !quoted;
        else if (byte == ',' && !quoted)
            fields.emplace_back();
        else if (byte == '\n' && !quoted)
            break;
        else if (byte != '\r' || quoted)
            fields.back().push_back(byte);
    }
    ++at;
    return fields;
}

}  // namespace

std::vector<CsvRow> read_csv(const std::filesystem::path& file) {
    const std::string content = read_file(file);
    std::size_t at = 0;
    const std::vector<std::string> heading = next_record(content, at);
    std::vector<CsvRow> rows;
    while (at < content.size()) {
        const std::vector<std::string> fields = next_record(content, at);
        if (fields.size() != heading.size()) continue;
        CsvRow& row = rows.emplace_back();
        for (std::size_t index = 0; index < fields.size(); ++index) row[heading[index]] = fields[index];
    }
    return rows;
}

}  // namespace tests::accuracy
