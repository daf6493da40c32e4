#include "tests/accuracy/reading_rows.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"
#include "scoring/text/weighted_length.h"
#include "tests/accuracy/intervals.h"

namespace tests::accuracy {
namespace {

using nlohmann::json;

struct Labelled {
    std::vector<bool> ours;
    std::vector<bool> people;
};

Labelled read_replies(const scoring::Reader& reader, const std::filesystem::path& file) {
    Labelled replies;
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        const json reply = json::parse(line);
        const json& labels = reply.at("labels");
        replies.ours.push_back(reader.read(reply.at("text").get<std::string>()).has(scoring::Act::ask_dm));
        replies.people.push_back(std::ranges::find(labels, json("Request DM")) != labels.end());
    }
    return replies;
}

double f1_of_replies(const Labelled& replies, const std::vector<int>& chosen) {
    int hits = 0, wrong = 0;
    for (const int index : chosen) {
        const auto at = static_cast<std::size_t>(index);
        hits += replies.ours[at] && replies.people[at] ? 1 : 0;
        wrong += replies.ours[at] != replies.people[at] ? 1 : 0;
    }
    return hits + wrong == 0 ? 1 : 2.0 * hits / (2.0 * hits + wrong);
}

struct Count {
    int right = 0;
    int n = 0;
    void add(bool agrees) { right += agrees ? 1 : 0, ++n; }
};

void count_lengths(const YAML::Node& suite, const std::string& section,
                   const scoring::text::LengthRules& rules, Count& count) {
    for (const YAML::Node& one : suite["tests"][section]) {
        const auto length = scoring::text::measure_length(one["text"].as<std::string>(), rules);
        count.add(length.weighted == one["expected"]["weightedLength"].as<int>() &&
                  length.valid == one["expected"]["valid"].as<bool>());
    }
}

void count_entities(const YAML::Node& suite, const std::string& section, const std::string& key,
                    scoring::EntityType type, int mark, Count& count) {
    for (const YAML::Node& one : suite["tests"][section]) {
        const std::u32string points = scoring::text::decode(one["text"].as<std::string>());
        std::vector<std::string> ours, expected;
        for (const scoring::Entity& entity : scoring::text::find_entities(points))
            if (entity.type == type)
                ours.push_back(scoring::text::slice(one["text"].as<std::string>(),
                                                    {entity.span.start + mark, entity.span.end}));
        for (const YAML::Node& item : one["expected"]) expected.push_back(item[key].as<std::string>());
        count.add(ours == expected);
    }
}

}  // namespace

std::vector<AccuracyRow> measure_acts(const scoring::Reader& reader, const std::filesystem::path& data) {
    const Labelled replies = read_replies(reader, data / "acts" / "apple-replies.jsonl");
    const auto measure = [&](const std::vector<int>& chosen) { return f1_of_replies(replies, chosen); };
    const auto n = static_cast<int>(replies.ours.size());
    std::vector<int> all(replies.ours.size());
    for (int at = 0; at < n; ++at) all[static_cast<std::size_t>(at)] = at;
    const auto [low, high] = bootstrap_interval(n, measure);
    return {{"real replies of one brand", "F1 asks for a DM", n, measure(all), low, high, .99, .95, false}};
}

std::vector<AccuracyRow> measure_conformance(const std::filesystem::path& data) {
    using scoring::EntityType;
    const YAML::Node lengths = YAML::LoadFile((data / "twitter-text" / "validate.yml").string());
    const YAML::Node entities = YAML::LoadFile((data / "twitter-text" / "extract.yml").string());
    Count length_count, entity_count;
    count_lengths(lengths, "WeightedTweetsCounterTest", scoring::text::length_rules_v2, length_count);
    count_lengths(lengths, "WeightedTweetsWithDiscountedEmojiCounterTest", scoring::text::length_rules_v3,
                  length_count);
    count_lengths(lengths, "UnicodeDirectionalMarkerCounterTest", scoring::text::length_rules_v3,
                  length_count);
    count_entities(entities, "mentions_with_indices", "screen_name", EntityType::mention, 1, entity_count);
    count_entities(entities, "hashtags_with_indices", "hashtag", EntityType::hashtag, 1, entity_count);
    count_entities(entities, "urls_with_indices", "url", EntityType::url, 0, entity_count);
    count_entities(entities, "cashtags_with_indices", "cashtag", EntityType::cashtag, 1, entity_count);
    std::vector<AccuracyRow> rows;
    for (const auto& [metric, count] :
         {std::pair{"weighted length and validity", length_count}, {"entities with indices", entity_count}}) {
        const auto [low, high] = share_interval(count.right, count.n);
        rows.push_back({"network's conformance suite", metric, count.n,
                        static_cast<double>(count.right) / count.n, low, high, 1, 1, false});
    }
    return rows;
}

}  // namespace tests::accuracy
