#include "scoring/model/training/examples.h"

#include <array>
#include <stdexcept>

#include "scoring/model/training/json_lines.h"
#include "scoring/one_of.h"

namespace scoring::model::training {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 11> hot_kinds = {
    "blame",      "sarcasm",       "condescension", "calm_down", "fake_apology",      "coldness",
    "dismissive", "policy_shield", "insult",        "threat",    "passive_aggression"};
constexpr std::array<std::string_view, 14> unfeeling_kinds = {
    "blame",    "sarcasm",    "condescension",      "calm_down", "fake_apology",
    "coldness", "dismissive", "policy_shield",      "insult",    "robotic",
    "generic",  "cue_words",  "passive_aggression", "threat"};

}  // namespace

std::vector<Example> read_sentiment(const std::filesystem::path& file) {
    std::vector<Example> examples;
    for_each_json_line(file, [&](const json& row) {
        examples.push_back({row.at("text"), row.at("rating").get<double>() / 4, 1});
    });
    return examples;
}

std::vector<Request> read_politeness(const std::filesystem::path& file) {
    std::vector<Request> requests;
    for_each_json_line(file, [&](const json& row) {
        const std::string quartile = row.at("quartile");
        requests.push_back({row.at("text"), row.at("score"),
                            quartile == "top"      ? 1
                            : quartile == "bottom" ? -1
                                                   : 0});
    });
    return requests;
}

std::vector<Example> read_heat(const std::filesystem::path& file) {
    std::vector<Example> examples;
    for_each_json_line(file, [&](const json& row) {
        examples.push_back({row.at("text"), row.at("class") == "neither" ? 0.0 : 1.0, 1});
    });
    return examples;
}

std::vector<ReplyPair> read_pairs(const std::filesystem::path& file) {
    std::vector<ReplyPair> pairs;
    for_each_json_line(file, [&](const json& row) {
        pairs.push_back(
            {row.at("archetype"), row.at("customer"), row.at("better"), row.at("worse"), row.at("differs")});
    });
    return pairs;
}

std::vector<Example> read_plain(const std::filesystem::path& file) {
    std::vector<Example> examples;
    for_each_json_line(file, [&](const json& row) { examples.push_back({row.at("text"), 0, 1}); });
    return examples;
}

std::vector<SarcasmPair> read_sarcasm(const std::filesystem::path& file) {
    std::vector<SarcasmPair> pairs;
    for_each_entry(file, [&](const std::string& line) {
        const std::size_t bar = line.find(" || ");
        if (bar == std::string::npos) throw std::runtime_error(file.string() + ": no || in: " + line);
        pairs.push_back({line.substr(0, bar), line.substr(bar + 4)});
    });
    return pairs;
}

std::vector<Example> read_lines(const std::filesystem::path& file) {
    std::vector<Example> examples;
    for_each_entry(file, [&](const std::string& line) {
        const bool hot = line.starts_with("+ ");
        const std::size_t text = hot ? line.find(' ', 2) + 1 : 2;
        examples.push_back({line.substr(text), hot ? 1.0 : 0.0, 1});
    });
    return examples;
}

bool differs_in(const ReplyPair& pair, Quality quality) {
    if (quality == Quality::heat) return is_one_of(hot_kinds, pair.differs);
    return quality == Quality::empathy && is_one_of(unfeeling_kinds, pair.differs);
}

}  // namespace scoring::model::training
