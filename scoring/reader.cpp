#include "scoring/reader.h"

#include "scoring/model/quality_model.h"
#include "scoring/text/tokens.h"

namespace scoring {

namespace {

void measure_qualities(const model::QualityModel& qualities, const std::vector<text::Token>& tokens,
                       Reading& reading) {
    model::Qualities found = qualities.measure(tokens);
    reading.sentiment_milli = found.milli[static_cast<std::size_t>(Quality::sentiment)];
    reading.politeness_milli = found.milli[static_cast<std::size_t>(Quality::politeness)];
    reading.heat_milli = found.milli[static_cast<std::size_t>(Quality::heat)];
    reading.empathy_milli = found.milli[static_cast<std::size_t>(Quality::empathy)];
    reading.contributions = std::move(found.contributions);
}

}  // namespace

struct Reader::Parts {
    model::QualityModel qualities;
};

Reader::Reader(std::string_view model_bytes)
    : parts_(std::make_unique<Parts>(Parts{model::QualityModel::parse(model_bytes)})) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(std::string_view text, const ReadingContext&) const {
    Reading reading;
    reading.valid = !text.empty();
    reading.tone = 50;
    measure_qualities(parts_->qualities, text::tokenize(text), reading);
    return reading;
}

}  // namespace scoring
