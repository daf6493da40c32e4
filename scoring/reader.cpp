#include "scoring/reader.h"

#include "scoring/text/tokens.h"

namespace scoring {

struct Reader::Parts {};

Reader::Reader(std::string_view) : parts_(std::make_unique<Parts>()) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(std::string_view text, const ReadingContext&) const {
    Reading reading;
    reading.valid = !text.empty();
    reading.politeness_milli = 500;
    reading.tone = 50;
    return reading;
}

}  // namespace scoring
