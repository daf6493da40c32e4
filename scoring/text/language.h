// What the judge knows of one language, ready for use: phrases and insults.
#pragma once

#include <string_view>
#include <vector>

#include "scoring/text/insults.h"
#include "scoring/text/language_files.h"
#include "scoring/text/message.h"
#include "scoring/text/phrase_book.h"

namespace scoring::text {

/// Immutable once made; may be shared between threads.
class Language {
  public:
    /// A line that is wrong is left out. Without files nothing is recognised.
    explicit Language(const LanguageFiles& files);
    /// What was left out, and what the files as a whole lack.
    const std::vector<PhraseProblem>& problems() const { return problems_; }

    Message prepare(std::string_view utf8) const;
    /// The same from code points in the message, for several messages at once: each step for all of them
    /// before the next one.
    void read_words(Message& message) const;
    void find_phrases(Message& message) const;

  private:
    std::vector<PhraseProblem> problems_;  ///< found while the phrases are read
    PhraseBook phrases_;
    InsultList insults_;
};

}  // namespace scoring::text
