#include "scoring/reader.h"

#include <optional>

#include "scoring/model/quality_model.h"
#include "scoring/text/acts.h"
#include "scoring/text/entities.h"
#include "scoring/text/private_data.h"
#include "scoring/text/tone.h"
#include "scoring/text/weighted_length.h"

namespace scoring {

namespace {

void read_surface(const text::Message& message, const std::vector<text::HeatCue>& heat,
                  const ReadingContext& context, text::PatternCache& patterns, Reading& reading) {
    const std::vector<Span> links = text::find_urls(message.points);
    const text::PostLength length = text::measure_length(message.points, links);
    reading.weighted_length = length.weighted;
    reading.valid = length.valid;
    reading.entities = text::find_entities(message.points, links);
    reading.private_data = text::find_private_data(message.points, reading.entities, context, patterns);
    reading.acts = text::find_acts(message, reading.entities, reading.private_data, context, heat);
}

void measure_qualities(const std::optional<model::QualityModel>& qualities, const text::Message& message,
                       const std::vector<text::HeatCue>& heat, Reading& reading) {
    if (!qualities) {
        reading.politeness_milli = 500;  // neither polite nor impolite
        return;
    }
    model::Qualities found = qualities->measure(message.tokens, model::marks_of(heat));
    reading.sentiment_milli = found.milli[static_cast<std::size_t>(Quality::sentiment)];
    reading.politeness_milli = found.milli[static_cast<std::size_t>(Quality::politeness)];
    reading.heat_milli = found.milli[static_cast<std::size_t>(Quality::heat)];
    reading.empathy_milli = found.milli[static_cast<std::size_t>(Quality::empathy)];
    reading.contributions = std::move(found.contributions);
}

}  // namespace

struct Reader::Parts {
    explicit Parts(std::string_view model_bytes) {
        if (!model_bytes.empty()) qualities = model::QualityModel::parse(model_bytes);
    }
    std::optional<model::QualityModel> qualities;
    text::PatternCache patterns;
};

Reader::Reader(std::string_view model_bytes) : parts_(std::make_unique<Parts>(model_bytes)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(std::string_view utf8, const ReadingContext& context) const {
    Reading reading;
    const text::Message message = text::prepare(utf8);
    const std::vector<text::HeatCue> heat = text::find_heat_cues(message);
    read_surface(message, heat, context, parts_->patterns, reading);
    measure_qualities(parts_->qualities, message, heat, reading);
    const text::ToneInput input{
        message, reading.acts, heat, reading.heat_milli, reading.empathy_milli, reading.politeness_milli};
    reading.tone = text::measure_tone(input, context).value;
    return reading;
}

}  // namespace scoring
