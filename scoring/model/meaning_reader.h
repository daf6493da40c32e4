// How near a text comes to what an author means, by the sentence encoder: each sentence of it, and each two
// that follow each other, is held against the examples and the counter-examples.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "scoring/encoder/shared_encoder.h"
#include "scoring/meaning.h"

namespace scoring::model {

/// May be shared between threads. The encoder outlives it.
class MeaningReader {
  public:
    explicit MeaningReader(const encoder::SharedEncoder& encoder) : encoder_(encoder) {}

    /// Times, days, sums and numbers are left out of the comparison: values are compared as values.
    Likeness compare(const std::string& utf8, const Meaning& meaning) const;

  private:
    encoder::Embedding meaning_of(const std::string& utf8) const;
    int nearest_of(const std::string& words, const std::vector<std::string>& sentences) const;
    /// Both are -1 where the words are nearer to something else.
    int accuses_milli(const std::string& sentence, const Meaning& meaning) const;
    int heard_milli(const std::string& clause, const Meaning& meaning) const;

    const encoder::SharedEncoder& encoder_;
    mutable std::mutex guard_;
    mutable std::map<std::string, encoder::Embedding> known_;  ///< of authors' sentences, which come again
};

/// Every value that the meaning names is named in the text; `today` as in SaidText.
bool names_values_of(const Meaning& meaning, const std::string& utf8, std::optional<std::int64_t> today);

}  // namespace scoring::model
