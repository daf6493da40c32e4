// Which column of an export says what.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/import/post.h"

namespace sim::threads {

enum class Field { id, author, inbound, text, parent, answers, time };

/// A column the importer knows: the names it may have, in any case, and what it holds.
struct ColumnHelp {
    Field field;
    std::string_view names;  ///< "tweet_id, id"
    bool needed;
    std::string_view holds;
};
inline constexpr std::array<ColumnHelp, 7> column_help = {{
    {Field::id, "tweet_id, post_id, message_id, id", true, "the post's own id, any text"},
    {Field::author, "author_id, author, user, from", true, "who wrote it; for a brand its handle"},
    {Field::inbound, "inbound, from_customer", true,
     "True, 1 or yes: a customer's post; False, 0 or no: the brand's"},
    {Field::text, "text, message, body", true, "the words"},
    {Field::parent, "in_response_to_tweet_id, in_reply_to, parent_id, parent", true,
     "the id of the post it answers, empty for none (or give response_tweet_id instead)"},
    {Field::answers, "response_tweet_id, responses", false, "ids of the posts that answer it, with commas"},
    {Field::time, "created_at, time, date", false,
     "when, like 2017-10-31T22:10:47Z, 31/10/2017 22:10 or Tue Oct 31 22:10:47 +0000 2017; without it waits "
     "are guessed"},
}};

class Columns {
  public:
    explicit Columns(const std::vector<std::string>& header);
    /// What is needed and not there, as sentences' parts: "`inbound` (True, 1 or yes: ...)".
    std::vector<std::string> missing() const;
    std::string_view value(const std::vector<std::string>& fields, Field field) const;
    /// Ids without the ".0" that spreadsheets add.
    Post post(const std::vector<std::string>& fields) const;
    std::vector<std::string> answers(const std::vector<std::string>& fields) const;
    /// How dates in numbers are read from now on.
    void read_dates(DateOrder order) { dates_ = order; }
    bool has(Field field) const { return places_[static_cast<std::size_t>(field)].has_value(); }

  private:
    std::array<std::optional<std::size_t>, 7> places_;
    DateOrder dates_ = DateOrder::unknown;
};

}  // namespace sim::threads
