// Reads one message. The door to scoring/text and scoring/model: everything that a message says is found
// here, and nowhere else. Pure: the same text, context and model give the same reading on every machine and
// locale. Knows no scenario, no clock, no file: the model's bytes are handed in.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/judge_name.h"
#include "scoring/meaning.h"
#include "scoring/reading.h"
#include "scoring/text/language_files.h"

namespace scoring {

namespace text {
class Language;
}

/// What the reader may know around a message. All optional.
struct ReadingContext {
    std::string in_reply_to;  ///< the customer's words this answers; empty when unknown
    Via via = Via::open;
    std::vector<std::string> own_contacts;        ///< the brand's published phones, e-mails, links: no leak
    std::vector<std::string> reference_patterns;  ///< RE2 patterns of the brand's order or booking numbers
    std::vector<std::string> issue_words;  ///< the scenario's words for what this customer's trouble is
    std::string customer_name;             ///< "" when unknown
    bool by_customer = false;              ///< nobody's reply: its manner and tone are not measured
};

struct ReadingRequest {
    std::string_view text;
    ReadingContext context;
};

/// Whether the four qualities come with their contributions, the words behind them. Without, a stream is read
/// sooner.
enum class Evidence { shown, left_out };

/// Whether tone, politeness, heat, empathy and manner are measured. Without, a stream is read much sooner.
enum class ToneReading { measured, left_out };

/// The contents of the judge's asset files. Empty ones are done without: no `qualities`, and the four
/// qualities stay neutral; no `encoder` or no `manner`, and tone is judged by rules alone; no `language`, and
/// no phrase is recognised.
struct ReaderAssets {
    std::string_view qualities;  ///< model.bin
    std::string_view encoder;    ///< encoder.bin; kept, and unpacked when meaning is first asked for
    std::string_view manner;     ///< manner.bin
    text::LanguageFiles language;
};

class MannerMemory;

/// Immutable once made; may be shared between threads. Copies share their weights and phrases.
class Reader {
  public:
    /// Throws std::runtime_error with one sentence when a model is damaged.
    explicit Reader(const ReaderAssets& assets);

    /// The same judge, who asks `memory` first: for what is read without being somebody's verdict. What a
    /// file on a disk remembers may have been changed by others. The memory outlives the reader.
    Reader remembering(MannerMemory& memory) const;

    /// Never throws for any bytes; invalid UTF-8 is read as U+FFFD, one per bad byte sequence.
    Reading read(std::string_view text, const ReadingContext& context = {},
                 Evidence evidence = Evidence::shown, ToneReading tone = ToneReading::measured) const;
    /// What read() says of each, in order, for streams: sooner, as every step is taken for several messages
    /// before the next one, while the processor still holds the step's code and tables.
    std::vector<Reading> read_all(std::span<const ReadingRequest> requests,
                                  Evidence evidence = Evidence::shown,
                                  ToneReading tone = ToneReading::measured) const;

    /// How near the words come to what an author means; not at all without an encoder. `today` is the day
    /// they were said on, in days since 1970: what makes "tomorrow" a date.
    Likeness compare(const std::string& utf8, const Meaning& meaning,
                     std::optional<std::int64_t> today = std::nullopt) const;

    /// Of this reader's weights and phrases, with the rubric as it ships.
    const JudgeName& judge() const;
    /// For what prepares texts beside this reader (prepared_texts.h); lives as long as the reader.
    const text::Language& language() const;

  private:
    struct Parts;
    std::shared_ptr<Parts> parts_;
    MannerMemory* memory_ = nullptr;
};

}  // namespace scoring
