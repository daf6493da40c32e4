// Replies to one customer that people ranked: what the models of manner are fitted on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scoring/reading.h"

namespace scoring::model::training {

/// Better is higher. A supervisor would send the first two and not the last two.
enum class Rank { bad, poor, fair, excellent };

struct RankedReply {
    std::string text;
    Rank rank = Rank::fair;
    std::string kind;  ///< what is wrong with it, in the author's words; "" for what may be sent
};

struct RankedReplies {
    std::string author;  ///< who wrote them: sets are told apart by author, never at random
    std::string customer;
    std::vector<RankedReply> replies;
};

/// A line an object: `customer`, `excellent`, `fair`, `poor`, `bad`, `poor_kind`, `bad_kind`.
std::vector<RankedReplies> read_ranked_replies(const std::filesystem::path& file, const std::string& author);
/// The project's own pairs: `customer`, `better`, `worse`, `differs`.
std::vector<RankedReplies> read_ranked_pairs(const std::filesystem::path& file, const std::string& author);
/// The graded examples of a scenario's steps, as answers to what the customer says there. Good and bad only.
std::vector<RankedReplies> read_ranked_examples(const std::filesystem::path& scenario);
/// Tab-separated: kind, what is checked, customer, plain answer, the answer that only seems better.
std::vector<RankedReplies> read_ranked_attacks(const std::filesystem::path& file, const std::string& author);

/// Whether what is wrong with a reply is wrong in this manner.
bool is_about(const std::string& kind, Manner manner);

}  // namespace scoring::model::training
