// What people said of a verdict, read out of its log: which rulings stand, on what, and in which words.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scoring/review.h"
#include "sim/store/store.h"

namespace sim::report {

/// Without what was taken back and the taking back itself; in order.
std::vector<store::Review> standing_reviews(std::span<const store::Review> log);
bool is_ruling(const store::Review& review);
/// The rulings among them, in order, as the verdict is reviewed with them.
std::vector<scoring::Override> overrides_of(std::span<const store::Review> standing);
/// The ruling that stands on a judgement of the verdict; null for none.
const store::Review* ruling_on(const scoring::Scorecard& verdict, std::span<const store::Review> standing,
                               const scoring::Objection& judgement);

/// "Rejected by Ana Reyes: the judge misread the words. She did ask for it." One line, printable.
std::string ruling_line(const store::Review& ruling);
/// "Comment by Ana Reyes on "full address": ..."; `words` are the replies by their number (scorecard_text.h).
std::string comment_line(const store::Review& comment, const std::map<int, std::string>& words);
/// "2026-11-30 09:12  Ana Reyes  rejected T1: ...": a line of the log.
std::string log_line(const store::Review& review);
/// In front of a scorecard's JSON: "standing", how it stands with what people decided, and "reviews", the
/// log. Unchanged where nobody said anything.
std::string with_reviews(const std::string& card_json, const std::optional<store::StandingRow>& standing,
                         std::span<const store::Review> log);
/// A list of objects: the whole log.
std::string reviews_json(std::span<const store::Review> log);

}  // namespace sim::report
