#include "sim/import/csv.h"

#include <algorithm>

namespace sim::threads {
namespace {

constexpr std::size_t read_bytes = 256UL * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_return(std::string_view line) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// One quoted field; `at` stands behind its opening quote, and behind its closing one afterwards.
bool take_quoted(std::string_view record, std::size_t& at, std::string& field) {
    for (;;) {
        const std::size_t quote = record.find('"', at);
        if (quote == std::string_view::npos) return false;
        field.append(record, at, quote - at);
        at = quote + 1;
        if (at >= record.size() || record[at] != '"') return true;
        field += '"';
        ++at;
    }
}

/// Where the quotes stand while looking for the end of a record.
struct Quotes {
    bool inside = false;
    bool field_begins = true;
};

/// True when `byte` ends the record.
bool step_over(char byte, char separator, Quotes& quotes) {
    if (quotes.inside) {
        // A doubled quote closes and opens again: nothing in between to be misread.
        if (byte == '"') quotes = {false, false};
        return false;
    }
    if (byte == '\n') return true;
    if (byte == '"' && (quotes.field_begins || separator == '\0')) quotes.inside = true;
    quotes.field_begins = byte == separator;
    return false;
}

}  // namespace

bool split_record(std::string_view record, char separator, std::vector<std::string>& fields) {
    fields.clear();
    record = without_return(record);
    for (std::size_t at = 0;;) {
        std::string& field = fields.emplace_back();
        if (at < record.size() && record[at] == '"') {
            if (!take_quoted(record, ++at, field)) return false;
            if (at < record.size() && record[at] != separator) return false;
        } else {
            const std::size_t end = std::min(record.find(separator, at), record.size());
            field.assign(record, at, end - at);
            at = end;
        }
        if (at >= record.size()) return true;
        ++at;
    }
}

std::size_t field_start(std::string_view record, char separator, std::size_t field) {
    std::size_t at = 0;
    for (; field > 0; --field) {
        std::string skipped;
        if (record[at] == '"') take_quoted(record, ++at, skipped);
        at = record.find(separator, at) + 1;
    }
    return at;
}

bool CsvStream::fill() {
    if (ended_) return false;
    if (start_ > 0) buffer_.erase(0, start_), start_ = 0;
    const std::size_t before = buffer_.size();
    buffer_.resize(before + read_bytes);
    const std::size_t count = source_(buffer_.data() + before, read_bytes);
    buffer_.resize(before + count);
    ended_ = count == 0;
    return !ended_;
}

void CsvStream::take(std::size_t bytes) {
    const auto from = buffer_.begin() + static_cast<std::ptrdiff_t>(start_);
    line_ += std::count(from, from + static_cast<std::ptrdiff_t>(bytes), '\n');
    start_ += bytes;
    offset_ += static_cast<std::int64_t>(bytes);
}

CsvStream::End CsvStream::end_of_record() {
    Quotes quotes;
    bool reopened = false;  // a quote just closed: the same sign again opens it again
    for (std::size_t length = 0;; ++length) {
        if (start_ + length >= buffer_.size() && !fill()) return {length, true, !quotes.inside};
        if (length > longest_record_bytes) return {};
        const char byte = buffer_[start_ + length];
        if (reopened && byte == '"') {
            quotes.inside = true;
            reopened = false;
            continue;
        }
        const bool inside = quotes.inside;
        if (step_over(byte, separator_, quotes)) return {length, true, true};
        reopened = inside && !quotes.inside;
    }
}

CsvStream::End CsvStream::end_of_line() {
    for (std::size_t length = 0;;) {
        const std::size_t found = buffer_.find('\n', start_ + length);
        if (found != std::string::npos) return {found - start_, true, true};
        length = buffer_.size() - start_;
        if (length > longest_record_bytes) return {};
        if (!fill()) return {length, true, true};
    }
}

/// Over the rest of a line of any length; keeps none of it.
bool CsvStream::skip_line() {
    for (;;) {
        const std::size_t found = buffer_.find('\n', start_);
        if (found != std::string::npos) {
            take(found + 1 - start_);
            return true;
        }
        take(buffer_.size() - start_);
        if (!fill()) return false;
    }
}

void CsvStream::skip_mark() {
    while (buffer_.size() - start_ < byte_order_mark.size() && fill()) continue;
    if (std::string_view(buffer_).substr(start_).starts_with(byte_order_mark)) take(byte_order_mark.size());
}

void CsvStream::read_header(std::string_view record) {
    const auto count = [&](char sign) { return std::count(record.begin(), record.end(), sign); };
    separator_ = ',';
    for (const char sign : {';', '\t'})
        if (count(sign) > count(separator_)) separator_ = sign;
    std::vector<std::string> fields;
    split_record(record, separator_, fields);
    columns_ = fields.size();
}

/// Only the first line of what could not be understood is lost.
void CsvStream::recover(CsvRecord& record) {
    const End line = end_of_line();
    record.kind = line.found ? RecordKind::broken : RecordKind::too_long;
    record.bytes = line.at;
    record.fields.clear();
    if (!line.found)
        skip_line();
    else
        take(std::min(line.at + 1, buffer_.size() - start_));
}

bool CsvStream::next(CsvRecord& record) {
    if (offset_ == 0) skip_mark();
    for (;;) {
        record.kind = RecordKind::whole;
        record.offset = offset_;
        record.line = line_;
        const End end = end_of_record();
        if (end.found && end.at == 0 && start_ >= buffer_.size()) return false;
        const std::string_view text = std::string_view(buffer_).substr(start_, end.at);
        if (end.found && without_return(text).empty()) {
            take(std::min(end.at + 1, buffer_.size() - start_));
            continue;
        }
        if (end.found && separator_ == '\0') read_header(text);
        record.bytes = end.at;
        if (!end.found || !end.closed || !split_record(text, separator_, record.fields) ||
            record.fields.size() != columns_)
            recover(record);
        else
            take(std::min(end.at + 1, buffer_.size() - start_));
        return true;
    }
}

}  // namespace sim::threads
