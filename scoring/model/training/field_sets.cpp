#include "scoring/model/training/field_sets.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "scoring/model/training/json_lines.h"
#include "scoring/one_of.h"

namespace scoring::model::training {
namespace {

using nlohmann::json;

constexpr std::array<std::pair<std::string_view, double>, 4> angry = {
    {{"anger", .85}, {"annoyance", .65}, {"disgust", .65}, {"disapproval", .35}}};
constexpr std::array<std::string_view, 12> glad = {"admiration", "amusement",  "approval",  "caring",
                                                   "desire",     "excitement", "gratitude", "joy",
                                                   "love",       "optimism",   "pride",     "relief"};
constexpr std::array<std::string_view, 11> bitter = {
    "anger", "annoyance", "disappointment", "disapproval", "disgust", "embarrassment",
    "fear",  "grief",     "nervousness",    "remorse",     "sadness"};

Comment comment_of(const json& row) {
    Comment comment{row.at("text"), 0, 0, false};
    bool good = false, bad = false, other = false;
    for (const std::string emotion : row.at("emotions")) {
        for (const auto& [name, heat] : angry)
            if (emotion == name) comment.anger = std::max(comment.anger, heat);
        if (is_one_of(glad, emotion))
            good = true;
        else if (is_one_of(bitter, emotion))
            bad = true;
        else
            other = other || emotion != "neutral";
    }
    comment.sentiment = good == bad ? 0 : good ? 1 : -1;
    comment.clear = !(good && bad) && !(other && !good && !bad);
    return comment;
}

/// Words in the names of what is wrong with a poor reply that make it a hot one.
constexpr std::array<std::string_view, 24> hot_words = {"blame",     "aggress",
                                                        "condesc",   "sarcas",
                                                        "scold",     "guilt",
                                                        "argu",      "patronis",
                                                        "preach",    "threat",
                                                        "moralis",   "doubt",
                                                        "disbelie",  "hint",
                                                        "belittl",   "smug",
                                                        "sting",     "telling-off",
                                                        "contempt",  "lecture",
                                                        "amused",    "denies the fault",
                                                        "runs down", "insinuat"};
constexpr std::array<std::string_view, 4> stiff_words = {"policy shield", "non-apology", "defensive", "cold"};

double heat_of_poor(const std::string& kind) {
    const auto holds = [&](std::string_view word) { return kind.find(word) != std::string::npos; };
    if (std::ranges::any_of(hot_words, holds)) return .7;
    return std::ranges::any_of(stiff_words, holds) ? .4 : .12;
}

}  // namespace

std::vector<Comment> read_comments(const std::filesystem::path& file) {
    constexpr int every_angry = 2, every_other = 6;
    std::vector<Comment> comments;
    int angry_seen = 0, others_seen = 0;
    for_each_json_line(file, [&](const json& row) {
        Comment comment = comment_of(row);
        const bool kept =
            comment.anger > 0 ? angry_seen++ % every_angry == 0 : others_seen++ % every_other == 0;
        if (kept) comments.push_back(std::move(comment));
    });
    return comments;
}

std::vector<BotMessage> read_bot_messages(const std::filesystem::path& file) {
    std::vector<BotMessage> messages;
    for_each_json_line(file, [&](const json& row) {
        const std::vector<double> ratings = row.at("ratings");
        const double sum = std::accumulate(ratings.begin(), ratings.end(), 0.0);
        messages.push_back({row.at("text"), ratings.empty() ? 1 : sum / static_cast<double>(ratings.size())});
    });
    return messages;
}

std::vector<GradedReply> read_graded_replies(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<GradedReply> replies;
    for (const auto& file : files)
        for_each_json_line(file, [&](const json& row) {
            replies.push_back({row.at("excellent"), .03});
            replies.push_back({row.at("fair"), .05});
            replies.push_back({row.at("poor"), heat_of_poor(row.at("poor_kind"))});
            replies.push_back({row.at("bad"), .92});
        });
    return replies;
}

}  // namespace scoring::model::training
