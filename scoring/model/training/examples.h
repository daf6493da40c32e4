// What the weights are fitted on: texts with what people said of them, read from JSON Lines.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scoring/reading.h"

namespace scoring::model::training {

/// A text and the value its quality should have: sentiment -1..1, the others 0..1.
struct Example {
    std::string text;
    double target = 0;
    double weight = 1;
};

/// Two answers to the same customer, and in what they differ.
struct ReplyPair {
    int archetype = 0;
    std::string customer;
    std::string better;
    std::string worse;
    std::string differs;
};

/// The sentiment set: 20 raters' mean, -4..4, as -1..1.
std::vector<Example> read_sentiment(const std::filesystem::path& file);

/// One request of the politeness set. `quartile` is +1 for the most polite quarter, -1 for the least, else 0.
struct Request {
    std::string text;
    double score = 0;
    int quartile = 0;
};
std::vector<Request> read_politeness(const std::filesystem::path& file);

/// The heat set: 1 for hate or offence, 0 for neither.
std::vector<Example> read_heat(const std::filesystem::path& file);

std::vector<ReplyPair> read_pairs(const std::filesystem::path& file);

/// The same thing said with sarcasm and without: lines `sarcastic || sincere`.
struct SarcasmPair {
    std::string sarcastic;
    std::string sincere;
};
std::vector<SarcasmPair> read_sarcasm(const std::filesystem::path& file);

/// Lines of agents: `+ kind text` with a kind of heat, `- text` without. The target is 1 for heat.
std::vector<Example> read_lines(const std::filesystem::path& file);

/// Replies that are neither hot nor warm.
std::vector<Example> read_plain(const std::filesystem::path& file);

/// Whether a pair's better answer should be the cooler, the warmer, both or neither.
bool differs_in(const ReplyPair& pair, Quality quality);

}  // namespace scoring::model::training
