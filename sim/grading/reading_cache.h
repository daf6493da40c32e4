// Ways to read a message for grading: afresh, or remembered.
#pragma once

#include <map>
#include <string>

#include "sim/grading/grade.h"

namespace sim::grading {

/// The reader itself; it must outlive what it gives.
Read reading_by(const scoring::Reader& reader, scoring::PreparedTexts& texts);

/// Remembers every reading of one scenario's messages, so that what is read a thousand times costs once;
/// without the evidence of their qualities, which no criterion looks at. Not shared between threads, nor
/// between scenarios: the brand's contacts and numbers are not looked at.
class ReadingCache {
  public:
    explicit ReadingCache(const scoring::Reader& reader) : reader_(reader), texts_(reader.language()) {}
    const scoring::Reading& read(const std::string& text, const scoring::ReadingContext& context);
    /// To hand in where a Read is wanted; the cache must outlive it.
    Read as_read();

  private:
    const scoring::Reader& reader_;
    std::map<std::string, scoring::Reading> known_;
    scoring::PreparedTexts texts_;
};

}  // namespace sim::grading
