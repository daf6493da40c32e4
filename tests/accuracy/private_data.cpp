#include "tests/accuracy/private_data.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>

#include "scoring/text/code_points.h"
#include "scoring/text/private_data.h"
#include "tests/accuracy/csv.h"
#include "tests/accuracy/intervals.h"

namespace tests::accuracy {
namespace {

using scoring::PrivateItem;
using scoring::PrivateKind;
using scoring::Span;

constexpr std::array<std::string_view, 6> labels = {"CREDIT_CARD", "PHONE_NUMBER", "EMAIL_ADDRESS",
                                                    "IBAN_CODE",   "US_SSN",       "IP_ADDRESS"};

bool is_structured(PrivateKind kind) {
    return kind == PrivateKind::card || kind == PrivateKind::phone || kind == PrivateKind::email ||
           kind == PrivateKind::iban || kind == PrivateKind::national_id || kind == PrivateKind::ip;
}

struct Document {
    bool positive = false;
    bool found = false;
    int phones = 0;
    int phones_found = 0;
};

bool finds_phone(const std::vector<PrivateItem>& items, Span span) {
    return std::ranges::any_of(items, [span](const PrivateItem& item) {
        return item.kind == PrivateKind::phone && item.span.start < span.end && span.start < item.span.end;
    });
}

Document read_document(const nlohmann::json& row, const std::vector<PrivateItem>& items) {
    Document document;
    document.found =
        std::ranges::any_of(items, [](const PrivateItem& item) { return is_structured(item.kind); });
    for (const auto& span : row["spans"]) {
        const std::string type = span["type"];
        document.positive |= std::ranges::find(labels, type) != labels.end();
        if (type != "PHONE_NUMBER") continue;
        ++document.phones;
        document.phones_found += finds_phone(items, {span["start"], span["end"]});
    }
    return document;
}

std::string describe(const std::string& text, const std::vector<PrivateItem>& items) {
    std::string line;
    for (const PrivateItem& item : items)
        line += std::string(name_of(item.kind)) + " \"" + scoring::text::slice(text, item.span) + "\"; ";
    return line + "| " + text;
}

double f1_of_documents(const std::vector<Document>& documents, const std::vector<int>& sample) {
    int right = 0;
    int wrong = 0;
    for (const int index : sample) {
        const Document& document = documents[static_cast<std::size_t>(index)];
        right += document.positive && document.found;
        wrong += document.positive != document.found;
    }
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong);
}

AccuracyRow f1_row(const std::vector<Document>& documents) {
    const int n = static_cast<int>(documents.size());
    std::vector<int> all(documents.size());
    std::iota(all.begin(), all.end(), 0);
    const auto [low, high] = bootstrap_interval(
        n, [&](const std::vector<int>& sample) { return f1_of_documents(documents, sample); });
    return {"private/presidio-synth-v2",
            "document F1, structured private data",
            n,
            f1_of_documents(documents, all),
            low,
            high,
            .938,
            .97};
}

AccuracyRow phone_row(const std::vector<Document>& documents) {
    int n = 0;
    int found = 0;
    for (const Document& document : documents) {
        n += document.phones;
        found += document.phones_found;
    }
    const auto [low, high] = share_interval(found, n);
    return {"private/presidio-synth-v2",
            "phone recall",
            n,
            n ? static_cast<double>(found) / n : 0,
            low,
            high,
            .674,
            .95};
}

}  // namespace

std::vector<AccuracyRow> measure_private_data(const std::filesystem::path& data,
                                              std::vector<std::string>* misses) {
    std::ifstream file(data / "private" / "presidio-synth-v2.jsonl");
    std::vector<Document> documents;
    for (std::string line; std::getline(file, line);) {
        const auto row = nlohmann::json::parse(line);
        const std::string text = row["text"];
        const std::vector<PrivateItem> items = scoring::text::find_private_data(text);
        documents.push_back(read_document(row, items));
        const Document& last = documents.back();
        if (misses && (last.positive != last.found || last.phones != last.phones_found))
            misses->push_back((last.found ? "alarm " : "miss ") + describe(text, items));
    }
    return {f1_row(documents), phone_row(documents)};
}

std::vector<AccuracyRow> measure_false_alarms(const std::filesystem::path& data,
                                              std::vector<std::string>* findings) {
    int n = 0;
    int alarms = 0;
    for (const CsvRow& row : read_csv(data / "threads" / "twcs-2500.csv")) {
        const std::string& text = row.at("text");
        const std::vector<PrivateItem> items = scoring::text::find_private_data(text);
        ++n;
        alarms += !items.empty();
        if (findings && !items.empty())
            findings->push_back(row.at("tweet_id") + ": " + describe(text, items));
    }
    const auto [low, high] = share_interval(alarms, n);
    AccuracyRow row{"threads/twcs-2500",
                    "messages with any private data found",
                    n,
                    n ? static_cast<double>(alarms) / n : 0,
                    low,
                    high,
                    0,
                    .01};
    row.lower_is_better = true;
    return {row};
}

}  // namespace tests::accuracy
