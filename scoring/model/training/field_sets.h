// Sets of other fields than the qualities' own, which make the weights less at home in one place: comments
// with their emotions, people who insult a bot, replies that supervisors would rank.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace scoring::model::training {

/// A comment of a forum and what its readers felt in it.
struct Comment {
    std::string text;
    double anger = 0;      ///< 0..1: the strongest of anger, annoyance, disgust, disapproval
    double sentiment = 0;  ///< -1, 0 or 1
    bool clear = false;    ///< its emotions agree in sentiment: neither surprise nor both signs
};

/// Every second angry comment and every sixth other one.
std::vector<Comment> read_comments(const std::filesystem::path& file);

/// What somebody wrote to a bot; `rating` is the mean of the experts, 1 fine .. -3.
struct BotMessage {
    std::string text;
    double rating = 1;
};
std::vector<BotMessage> read_bot_messages(const std::filesystem::path& file);

/// One of the four replies to a customer.
struct GradedReply {
    std::string text;
    double heat = 0;  ///< 0..1, from its rank and the kind of what is wrong
};
/// All author-*.jsonl files of the folder, in the order of their names.
std::vector<GradedReply> read_graded_replies(const std::filesystem::path& folder);

}  // namespace scoring::model::training
