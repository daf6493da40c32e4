#include "tests/accuracy/own_rows.h"

#include <string>

#include "scoring/criteria/heat.h"
#include "scoring/model/training/examples.h"
#include "scoring/model/training/lines.h"

namespace tests::accuracy {
namespace {

using scoring::model::training::Example;

struct Share {
    int hits = 0;
    int n = 0;
    void add(bool hit) {
        hits += hit ? 1 : 0;
        ++n;
    }
};

/// Recall and false alarms of the heat that analyze prints.
std::vector<AccuracyRow> lines_rows(const scoring::Reader& reader, const std::filesystem::path& file) {
    Share caught, wronged;
    for (const Example& line : scoring::model::training::read_lines(file))
        (line.target > 0 ? caught : wronged)
            .add(reader.read(line.text).heat_milli >= scoring::criteria::heated_milli);
    return {share_row("own lines of agents, kept apart", "hot ones called hot (heat .5)", caught.hits,
                      caught.n, .50),
            share_row("own lines of agents, kept apart", "fine ones called hot", wronged.hits, wronged.n, .10,
                      true)};
}

AccuracyRow own_sarcasm_row(const scoring::Reader& reader, const std::filesystem::path& file) {
    Share right;
    for (const auto& [sarcastic, sincere] : scoring::model::training::read_sarcasm(file))
        right.add(reader.read(sarcastic).heat_milli > reader.read(sincere).heat_milli);
    return share_row("own sarcasm pairs, kept apart", "sarcastic one hotter", right.hits, right.n, .66);
}

struct Triple {
    std::string customer, better, worse;
};

/// Lines that begin with "? ", "+ " and "- ": the customer, the better reply, the worse one.
std::vector<Triple> read_triples(const std::filesystem::path& file) {
    std::vector<Triple> triples;
    scoring::model::training::for_each_line(file, [&](const std::string& line) {
        if (line.starts_with("? ")) triples.push_back({line.substr(2), {}, {}});
        if (line.starts_with("+ ")) triples.back().better = line.substr(2);
        if (line.starts_with("- ")) triples.back().worse = line.substr(2);
    });
    return triples;
}

std::vector<AccuracyRow> triples_rows(const scoring::Reader& reader, const std::filesystem::path& file) {
    Share right, apart;
    for (const auto& [customer, better, worse] : read_triples(file)) {
        scoring::ReadingContext context;
        context.in_reply_to = customer;
        const int good = reader.read(better, context).tone, bad = reader.read(worse, context).tone;
        right.add(good > bad);
        apart.add(good >= bad + 20);
    }
    return {
        share_row("own fresh triples, frozen", "better reply has the better tone", right.hits, right.n, .88),
        share_row("own fresh triples, frozen", "better by 20 or more of 100", apart.hits, apart.n, .66)};
}

}  // namespace

std::vector<AccuracyRow> measure_own_lines(const scoring::Reader& reader,
                                           const std::filesystem::path& source) {
    const std::filesystem::path pairs = source / "tests" / "accuracy" / "pairs";
    std::vector<AccuracyRow> rows = lines_rows(reader, pairs / "lines_held_out.txt");
    rows.push_back(own_sarcasm_row(reader, pairs / "sarcasm_held_out.txt"));
    for (AccuracyRow& row : triples_rows(reader, pairs / "fresh.txt")) rows.push_back(std::move(row));
    return rows;
}

}  // namespace tests::accuracy
