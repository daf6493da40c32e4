#include "scoring/model/training/ranked_replies.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <stdexcept>
#include <string_view>

#include "scoring/model/training/lines.h"

namespace scoring::model::training {
namespace {

using nlohmann::json;

constexpr auto of_listening = std::to_array<std::string_view>(
    {"passes over", "question", "ignore",          "wrong saved",  "boilerplate", "explain", "jargon",
     "generic",     "answer",   "about the agent", "about itself", "misses",      "deaf",    "upsell",
     "procedure",   "empty",    "robotic",         "cue_words",    "stuffed",     "echo",    "template"});
constexpr auto of_warmth = std::to_array<std::string_view>(
    {"cold",    "gush",       "cheer",   "curt",    "robotic", "plea",     "cruel", "griev",
     "callous", "humourless", "dismiss", "minimis", "empt",    "bereaved", "fear",  "frighten",
     "joy",     "generic",    "upsell",  "joke",    "stuffed", "template"});
constexpr auto of_form =
    std::to_array<std::string_view>({"curt", "rude", "scold", "telling", "mock", "lectur", "insult",
                                     "dismiss", "order", "hostile", "preach", "caps", "contempt"});
constexpr auto of_calm =
    std::to_array<std::string_view>({"blam",      "sarcas",  "contempt", "condescen", "passive",
                                     "policy",    "apology", "threat",   "mock",      "insult",
                                     "cruel",     "accus",   "guilt",    "argue",     "defensive",
                                     "lectur",    "scold",   "sham",     "belittl",   "callous",
                                     "hostil",    "punish",  "legal",    "rude",      "polite_condescension",
                                     "warm_rude", "caps"});
constexpr auto of_voice = std::to_array<std::string_view>(
    {"boilerplate", "robotic", "saved", "gush", "jargon", "script", "corporate", "generic", "bureau", "empty",
     "legal", "template", "stuffed", "echo", "cue_words"});
constexpr auto of_plainness =
    std::to_array<std::string_view>({"jargon", "explain", "long", "bureau", "procedure", "corporate"});

std::span<const std::string_view> kinds_of(Manner manner) {
    switch (manner) {
        case Manner::listening:
            return of_listening;
        case Manner::warmth:
            return of_warmth;
        case Manner::form:
            return of_form;
        case Manner::calm:
            return of_calm;
        case Manner::voice:
            return of_voice;
        case Manner::plainness:
            return of_plainness;
    }
    return {};
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char byte : line)
        if (byte == '\t')
            fields.emplace_back();
        else
            fields.back() += byte;
    return fields;
}

}  // namespace

std::vector<RankedReplies> read_ranked_replies(const std::filesystem::path& file, const std::string& author) {
    std::vector<RankedReplies> all;
    for_each_entry(file, [&](const std::string& line) {
        const json row = json::parse(line);
        all.push_back({author,
                       row.at("customer"),
                       {{row.at("excellent"), Rank::excellent, ""},
                        {row.at("fair"), Rank::fair, ""},
                        {row.at("poor"), Rank::poor, row.at("poor_kind")},
                        {row.at("bad"), Rank::bad, row.at("bad_kind")}}});
    });
    return all;
}

std::vector<RankedReplies> read_ranked_pairs(const std::filesystem::path& file, const std::string& author) {
    std::vector<RankedReplies> all;
    for_each_entry(file, [&](const std::string& line) {
        const json row = json::parse(line);
        all.push_back(
            {author,
             row.at("customer"),
             {{row.at("better"), Rank::excellent, ""}, {row.at("worse"), Rank::poor, row.at("differs")}}});
    });
    return all;
}

std::vector<RankedReplies> read_ranked_examples(const std::filesystem::path& scenario) {
    std::ifstream stream(scenario);
    const json file = json::parse(stream);
    std::vector<RankedReplies> all;
    for (const json& conversation : file.at("conversations"))
        for (const auto& [id, step] : conversation.at("steps").items()) {
            if (!step.contains("says") || !step.contains("examples")) continue;
            if (!step["says"].is_object()) continue;
            RankedReplies ranked{"library", step["says"].at("text"), {}};
            for (const json& example : step["examples"]) {
                const std::string text = example.value("text", ""), grade = example.at("grade");
                if (text.empty() || grade == "ok") continue;
                ranked.replies.push_back({text, grade == "good" ? Rank::excellent : Rank::poor, ""});
            }
            all.push_back(std::move(ranked));
        }
    return all;
}

std::vector<RankedReplies> read_ranked_attacks(const std::filesystem::path& file, const std::string& author) {
    std::vector<RankedReplies> all;
    for_each_entry(file, [&](const std::string& line) {
        const std::vector<std::string> fields = fields_of(line);
        if (fields.size() != 5) throw std::runtime_error(file.string() + ": not five fields: " + line);
        all.push_back(
            {author, fields[2], {{fields[3], Rank::excellent, ""}, {fields[4], Rank::bad, fields[0]}}});
    });
    return all;
}

bool is_about(const std::string& kind, Manner manner) {
    return std::ranges::any_of(kinds_of(manner),
                               [&](std::string_view part) { return kind.find(part) != std::string::npos; });
}

}  // namespace scoring::model::training
