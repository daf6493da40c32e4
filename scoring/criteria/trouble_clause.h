// One fact of the customer's trouble inside a sentence. An author's facts are words to listen for, not
// grammar: a fact is used only where its form shows how it goes into a sentence.
#pragma once

#include <string>
#include <vector>

namespace scoring::criteria {

/// "about the second payment", "that you were charged twice", "that there is no parcel": what follows "I'm
/// sorry" or "angry"; "" when no fact has a known form.
std::string trouble_clause(const std::vector<std::string>& issue_facts);

}  // namespace scoring::criteria
