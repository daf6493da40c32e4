#include "scoring/reader.h"

#include <algorithm>
#include <optional>

#include "scoring/model/quality_model.h"
#include "scoring/text/acts.h"
#include "scoring/text/code_points.h"
#include "scoring/text/english_phrases.h"
#include "scoring/text/entities.h"
#include "scoring/text/private_data.h"
#include "scoring/text/tone.h"
#include "scoring/text/weighted_length.h"
#include "scoring/text/word_lists.h"

namespace scoring {

namespace {

/// A message on its way through the steps.
struct Draft {
    const ReadingContext* context = nullptr;
    text::Message message;
    std::vector<text::HeatCue> heat;
    std::vector<Span> links;
    Reading reading;
};

void measure_length(Draft& draft) {
    draft.links = text::find_urls(draft.message.points);
    const text::PostLength length = text::measure_length(draft.message.points, draft.links);
    draft.reading.weighted_length = length.weighted;
    draft.reading.valid = length.valid;
}

void measure_qualities(const std::optional<model::QualityModel>& qualities, Evidence evidence, Draft& draft) {
    Reading& reading = draft.reading;
    if (!qualities) {
        reading.politeness_milli = 500;  // neither polite nor impolite
        return;
    }
    model::Qualities found = qualities->measure(draft.message.tokens, model::marks_of(draft.heat), evidence);
    reading.sentiment_milli = found.milli[static_cast<std::size_t>(Quality::sentiment)];
    reading.politeness_milli = found.milli[static_cast<std::size_t>(Quality::politeness)];
    reading.heat_milli = found.milli[static_cast<std::size_t>(Quality::heat)];
    reading.empathy_milli = found.milli[static_cast<std::size_t>(Quality::empathy)];
    reading.contributions = std::move(found.contributions);
}

void measure_tone(Draft& draft) {
    Reading& reading = draft.reading;
    const text::ToneInput input{draft.message,      reading.acts,          draft.heat,
                                reading.heat_milli, reading.empathy_milli, reading.politeness_milli};
    reading.tone = text::measure_tone(input, *draft.context).value;
}

}  // namespace

struct Reader::Parts {
    explicit Parts(std::string_view model_bytes) {
        if (!model_bytes.empty()) qualities = model::QualityModel::parse(model_bytes);
        std::vector<std::string_view> contents{model_bytes};
        for (const auto& [file, phrases] : text::english_phrases())
            contents.insert(contents.end(), {file, phrases});
        contents.push_back(text::insult_list());
        judge = judge_name(contents);
    }

    void take_steps(std::span<Draft> drafts, Evidence evidence) {
        for (Draft& draft : drafts) draft.message.tokens = text::tokenize_normalised(draft.message.points);
        for (Draft& draft : drafts) text::read_words(draft.message);
        for (Draft& draft : drafts) text::scan_phrases(draft.message);
        for (Draft& draft : drafts) draft.heat = text::find_heat_cues(draft.message);
        for (Draft& draft : drafts) measure_length(draft);
        for (Draft& draft : drafts)
            draft.reading.entities = text::find_entities(draft.message.points, draft.links);
        for (Draft& draft : drafts)
            draft.reading.private_data = text::find_private_data(draft.message.points, draft.reading.entities,
                                                                 *draft.context, patterns);
        for (Draft& draft : drafts)
            draft.reading.acts = text::find_acts(draft.message, draft.reading.entities,
                                                 draft.reading.private_data, *draft.context, draft.heat);
        for (Draft& draft : drafts) measure_qualities(qualities, evidence, draft);
        for (Draft& draft : drafts) measure_tone(draft);
    }

    JudgeName judge;
    std::optional<model::QualityModel> qualities;
    text::PatternCache patterns;
};

Reader::Reader(std::string_view model_bytes) : parts_(std::make_unique<Parts>(model_bytes)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

const JudgeName& Reader::judge() const { return parts_->judge; }

Reading Reader::read(std::string_view utf8, const ReadingContext& context, Evidence evidence) const {
    Draft draft;
    draft.context = &context;
    draft.message.points = text::decode(utf8);
    parts_->take_steps({&draft, 1}, evidence);
    return std::move(draft.reading);
}

std::vector<Reading> Reader::read_all(std::span<const ReadingRequest> requests, Evidence evidence) const {
    constexpr std::size_t at_a_time = 32;
    std::vector<Reading> readings;
    readings.reserve(requests.size());
    while (!requests.empty()) {
        const auto some = requests.first(std::min(at_a_time, requests.size()));
        requests = requests.subspan(some.size());
        std::vector<Draft> drafts(some.size());
        for (std::size_t at = 0; at < some.size(); ++at) {
            drafts[at].context = &some[at].context;
            drafts[at].message.points = text::decode(some[at].text);
        }
        parts_->take_steps(drafts, evidence);
        for (Draft& draft : drafts) readings.push_back(std::move(draft.reading));
    }
    return readings;
}

}  // namespace scoring
