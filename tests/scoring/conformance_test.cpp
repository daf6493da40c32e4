// The network's own conformance suite, run straight from its YAML where the reference data is present.
#include <yaml-cpp/yaml.h>

#include <functional>
#include <string>
#include <vector>

#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"
#include "scoring/text/post_rules.h"
#include "scoring/text/weighted_length.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"

using namespace scoring;

namespace {

using Strings = std::vector<std::string>;

void for_each_case(const std::string& file, const std::string& section,
                   const std::function<void(const std::string& text, const YAML::Node& expected)>& check) {
    const auto data = tests::reference_data("twitter-text");
    if (!data) return;
    const YAML::Node cases = YAML::LoadFile((*data / file).string())["tests"][section];
    REQUIRE(cases.size() > 0);
    for (const YAML::Node& one : cases) {
        INFO(section << ": " << one["description"].as<std::string>());
        check(one["text"].as<std::string>(), one["expected"]);
    }
}

void check_verdicts(const std::string& section, const std::function<bool(const std::string&)>& verdict) {
    for_each_case("validate.yml", section, [&](const std::string& text, const YAML::Node& expected) {
        INFO(text);
        CHECK(verdict(text) == expected.as<bool>());
    });
}

void check_lengths(const std::string& section, const text::LengthRules& rules) {
    for_each_case("validate.yml", section, [&](const std::string& text, const YAML::Node& expected) {
        const text::PostLength length = text::measure_length(text, rules);
        CHECK(length.weighted == expected["weightedLength"].as<int>());
        CHECK(length.valid == expected["valid"].as<bool>());
        CHECK(length.permille == expected["permillage"].as<int>());
        CHECK(length.remaining == rules.limit - length.weighted);
    });
}

Strings words_of(const std::string& text, const std::vector<Span>& spans, int skip = 0) {
    Strings words;
    for (const Span span : spans) words.push_back(text::slice(text, {span.start + skip, span.end}));
    return words;
}

using Finder = std::function<std::vector<Span>(const std::u32string&)>;

void check_words(const std::string& section, const Finder& find, int skip) {
    for_each_case("extract.yml", section, [&](const std::string& text, const YAML::Node& expected) {
        INFO(text);
        CHECK(words_of(text, find(text::decode(text)), skip) == expected.as<Strings>());
    });
}

Span span_of(const YAML::Node& item) { return {item["indices"][0].as<int>(), item["indices"][1].as<int>()}; }

void check_spans(const std::string& section, const std::string& key, const Finder& find, int skip) {
    for_each_case("extract.yml", section, [&](const std::string& text, const YAML::Node& expected) {
        INFO(text);
        const std::vector<Span> found = find(text::decode(text));
        Strings words;
        std::vector<Span> spans;
        for (const YAML::Node& item : expected) {
            words.push_back(item[key].as<std::string>());
            spans.push_back(span_of(item));
        }
        CHECK(found == spans);
        CHECK(words_of(text, found, skip) == words);
    });
}

std::vector<Span> entities_of(const std::u32string& points, EntityType type) {
    std::vector<Span> spans;
    for (const Entity& entity : text::find_entities(points))
        if (entity.type == type) spans.push_back(entity.span);
    return spans;
}

std::vector<Span> plain_mentions(const std::u32string& points) {
    std::vector<Span> spans;
    for (const text::Mention& mention : text::find_mentions(points))
        if (mention.slug.empty()) spans.push_back(mention.span);
    return spans;
}

std::vector<Span> links(const std::u32string& points) { return text::find_urls(points); }
std::vector<Span> hashtags(const std::u32string& points) { return entities_of(points, EntityType::hashtag); }
std::vector<Span> cashtags(const std::u32string& points) { return text::find_cashtags(points); }

}  // namespace

TEST_CASE("validity of posts, handles, lists, hashtags and links conforms to the network's suite") {
    check_verdicts("tweets", [](const std::string& post) {
        return text::measure_length(post, text::length_rules_v1).valid;
    });
    check_verdicts("usernames", [](const std::string& handle) { return text::is_handle(handle); });
    check_verdicts("lists", [](const std::string& list) { return text::is_list(list); });
    check_verdicts("hashtags", [](const std::string& tag) { return text::is_hashtag(tag); });
    check_verdicts("urls", [](const std::string& link) { return text::is_link(link); });
    check_verdicts("urls_without_protocol",
                   [](const std::string& link) { return text::is_link(link, false); });
}

TEST_CASE("weighted length conforms to the network's suite") {
    check_lengths("WeightedTweetsCounterTest", text::length_rules_v2);
    check_lengths("WeightedTweetsWithDiscountedEmojiCounterTest", text::length_rules_v3);
    check_lengths("UnicodeDirectionalMarkerCounterTest", text::length_rules_v3);
}

TEST_CASE("mentions conform to the network's suite") {
    check_words("mentions", plain_mentions, 1);
    check_spans("mentions_with_indices", "screen_name", plain_mentions, 1);
    for_each_case(
        "extract.yml", "mentions_or_lists_with_indices",
        [](const std::string& text, const YAML::Node& expected) {
            const std::vector<text::Mention> found = text::find_mentions(text::decode(text));
            REQUIRE(found.size() == expected.size());
            for (std::size_t index = 0; index < found.size(); ++index) {
                CHECK(found[index].span == span_of(expected[index]));
                CHECK(text::slice(text, found[index].slug) == expected[index]["list_slug"].as<std::string>());
            }
        });
    for_each_case("extract.yml", "replies", [](const std::string& text, const YAML::Node& expected) {
        const std::string handle = text::slice(text, text::find_reply_handle(text::decode(text)));
        CHECK(handle == (expected.IsNull() ? "" : expected.as<std::string>()));
    });
}

TEST_CASE("links conform to the network's suite") {
    check_words("urls", links, 0);
    check_spans("urls_with_indices", "url", links, 0);
    check_spans("urls_with_directional_markers", "url", links, 0);
    check_words("tco_urls_with_params", links, 0);
}

TEST_CASE("hashtags and cashtags conform to the network's suite") {
    check_words("hashtags", hashtags, 1);
    check_words("hashtags_from_astral", hashtags, 1);
    check_spans("hashtags_with_indices", "hashtag", hashtags, 1);
    check_words("cashtags", cashtags, 1);
    check_spans("cashtags_with_indices", "cashtag", cashtags, 1);
}

TEST_CASE("every top-level domain of the network's suite makes a link") {
    for (const char* section : {"country", "generic"})
        for_each_case("tlds.yml", section, [](const std::string& text, const YAML::Node& expected) {
            INFO(text);
            CHECK(words_of(text, text::find_urls(text::decode(text))) == expected.as<Strings>());
        });
}
