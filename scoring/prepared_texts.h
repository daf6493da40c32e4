// The words of a sitting, each text prepared once: what the criteria look at again and again. A table beside
// the transcript, which stays a plain value. Not shared between threads.
#pragma once

#include <memory>
#include <string>

namespace re2 {
class RE2;
}

namespace scoring {

namespace text {
class Language;
struct Message;
}  // namespace text

class PreparedTexts {
  public:
    /// By the words of this language, which outlives the table.
    explicit PreparedTexts(const text::Language& language);
    ~PreparedTexts();
    PreparedTexts(PreparedTexts&&) noexcept;
    PreparedTexts& operator=(PreparedTexts&&) noexcept;

    /// Prepared when first asked for; stays where it is as long as the table.
    const text::Message& of(const std::string& text);
    /// The brand's pattern, compiled; null for one that does not compile. Stays likewise.
    const re2::RE2* pattern(const std::string& pattern);

  private:
    struct Tables;
    std::unique_ptr<Tables> tables_;
};

}  // namespace scoring
