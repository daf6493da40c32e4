// Ways to read a message for grading: afresh, or remembered.
#pragma once

#include <map>
#include <string>

#include "sim/grading/grade.h"

namespace sim::grading {

/// The reader itself; it must outlive what it gives.
Read reading_by(const scoring::Reader& reader, scoring::PreparedTexts& texts);

/// Remembers every reading of one scenario's messages, so that what is read a thousand times costs once.
/// Where only scores are wanted the evidence is left out: it says which words earned them, and takes the most
/// time. Not shared between threads, nor between scenarios: the brand's contacts and numbers are not looked
/// at.
class ReadingCache {
  public:
    explicit ReadingCache(const scoring::Reader& reader,
                          scoring::Evidence evidence = scoring::Evidence::shown)
        : reader_(reader), evidence_(evidence), texts_(reader.language()) {}
    const scoring::Reading& read(const std::string& text, const scoring::ReadingContext& context);
    scoring::Likeness compare(const std::string& text, const scoring::Meaning& meaning, std::int64_t today);
    /// To hand in where a Read is wanted; the cache must outlive it.
    Read as_read();

  private:
    const scoring::Reader& reader_;
    scoring::Evidence evidence_;
    std::map<std::string, scoring::Reading> known_;
    std::map<std::string, scoring::Likeness> compared_;
    scoring::PreparedTexts texts_;
};

}  // namespace sim::grading
