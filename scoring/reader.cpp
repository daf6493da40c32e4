#include "scoring/reader.h"

#include <algorithm>
#include <optional>

#include "scoring/model/manner_reader.h"
#include "scoring/model/quality_model.h"
#include "scoring/one_turn.h"
#include "scoring/text/acts.h"
#include "scoring/text/code_points.h"
#include "scoring/text/english_phrases.h"
#include "scoring/text/entities.h"
#include "scoring/text/private_data.h"
#include "scoring/text/weighted_length.h"
#include "scoring/text/word_lists.h"

namespace scoring {

namespace {

/// A message on its way through the steps.
struct UnfinishedReading {
    const ReadingContext* context = nullptr;
    text::Message message;
    std::vector<text::HeatCue> heat;
    std::vector<Span> links;
    text::PersonalData personal;
    Reading reading;
};

void measure_length(UnfinishedReading& unfinished) {
    unfinished.links = text::find_urls(unfinished.message.points);
    const text::PostLength length = text::measure_length(unfinished.message.points, unfinished.links);
    unfinished.reading.weighted_length = length.weighted;
    unfinished.reading.valid = length.valid;
}

void measure_qualities(const std::optional<model::QualityModel>& qualities, Evidence evidence,
                       UnfinishedReading& unfinished) {
    Reading& reading = unfinished.reading;
    if (!qualities) {
        reading.politeness_milli = 500;  // neither polite nor impolite
        return;
    }
    model::Qualities found =
        qualities->measure(unfinished.message.tokens, model::marks_of(unfinished.heat), evidence);
    reading.sentiment_milli = found.milli[static_cast<std::size_t>(Quality::sentiment)];
    reading.politeness_milli = found.milli[static_cast<std::size_t>(Quality::politeness)];
    reading.heat_milli = found.milli[static_cast<std::size_t>(Quality::heat)];
    reading.empathy_milli = found.milli[static_cast<std::size_t>(Quality::empathy)];
    reading.contributions = std::move(found.contributions);
}

}  // namespace

struct Reader::Parts {
    explicit Parts(const ReaderAssets& assets) {
        if (!assets.qualities.empty()) qualities = model::QualityModel::parse(assets.qualities);
        if (!assets.encoder.empty() && !assets.manner.empty()) manner.emplace(assets.encoder, assets.manner);
        // The encoder's beginning holds the checksum of all of it.
        constexpr std::size_t beginning = 64;
        std::vector<std::string_view> contents{assets.qualities, assets.encoder.substr(0, beginning),
                                               assets.manner};
        for (const auto& [file, phrases] : text::english_phrases())
            contents.insert(contents.end(), {file, phrases});
        contents.push_back(text::insult_list());
        judge = judge_name(contents);
    }

    void take_steps(std::span<UnfinishedReading> all_unfinished, Evidence evidence, ToneReading tone) {
        for (UnfinishedReading& unfinished : all_unfinished)
            unfinished.message.tokens = text::tokenize_normalised(unfinished.message.points);
        for (UnfinishedReading& unfinished : all_unfinished) text::read_words(unfinished.message);
        for (UnfinishedReading& unfinished : all_unfinished) text::scan_phrases(unfinished.message);
        for (UnfinishedReading& unfinished : all_unfinished)
            unfinished.heat = text::find_heat_cues(unfinished.message);
        for (UnfinishedReading& unfinished : all_unfinished) measure_length(unfinished);
        for (UnfinishedReading& unfinished : all_unfinished)
            unfinished.reading.entities = text::find_entities(unfinished.message.points, unfinished.links);
        for (UnfinishedReading& unfinished : all_unfinished)
            unfinished.personal = text::find_personal_data(
                unfinished.message.points, unfinished.reading.entities, *unfinished.context, patterns);
        for (UnfinishedReading& unfinished : all_unfinished)
            unfinished.reading.acts =
                text::find_acts(unfinished.message, unfinished.reading.entities, unfinished.personal,
                                *unfinished.context, unfinished.heat);
        for (UnfinishedReading& unfinished : all_unfinished)
            unfinished.reading.private_data = std::move(unfinished.personal.items);
        for (UnfinishedReading& unfinished : all_unfinished)
            measure_qualities(qualities, evidence, unfinished);
        if (tone == ToneReading::left_out) return;
        for (UnfinishedReading& unfinished : all_unfinished) measure_manner(unfinished, evidence);
        for (UnfinishedReading& unfinished : all_unfinished) measure_tone(unfinished);
    }

    void measure_manner(UnfinishedReading& unfinished, Evidence evidence) const {
        if (!manner || unfinished.context->by_customer || unfinished.message.tokens.empty()) return;
        const model::MannerReader::Seen seen = manner->read(
            {unfinished.message, unfinished.heat, unfinished.reading, *unfinished.context}, evidence);
        unfinished.reading.manner.assign(seen.manner.begin(), seen.manner.end());
        unfinished.reading.empathy_milli = seen.empathy_milli;
    }

    static void measure_tone(UnfinishedReading& unfinished) {
        if (unfinished.context->by_customer || unfinished.message.tokens.empty()) return;
        unfinished.reading.tone =
            tone_of_one_turn(unfinished.message, unfinished.reading, *unfinished.context);
    }

    JudgeName judge;
    std::optional<model::QualityModel> qualities;
    std::optional<model::MannerReader> manner;
    text::PatternCache patterns;
};

Reader::Reader(const ReaderAssets& assets) : parts_(std::make_unique<Parts>(assets)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

const JudgeName& Reader::judge() const { return parts_->judge; }

Reading Reader::read(std::string_view utf8, const ReadingContext& context, Evidence evidence,
                     ToneReading tone) const {
    UnfinishedReading unfinished;
    unfinished.context = &context;
    unfinished.message.points = text::decode(utf8);
    parts_->take_steps({&unfinished, 1}, evidence, tone);
    return std::move(unfinished.reading);
}

std::vector<Reading> Reader::read_all(std::span<const ReadingRequest> requests, Evidence evidence,
                                      ToneReading tone) const {
    constexpr std::size_t at_a_time = 32;
    std::vector<Reading> readings;
    readings.reserve(requests.size());
    while (!requests.empty()) {
        const auto some = requests.first(std::min(at_a_time, requests.size()));
        requests = requests.subspan(some.size());
        std::vector<UnfinishedReading> all_unfinished(some.size());
        for (std::size_t at = 0; at < some.size(); ++at) {
            all_unfinished[at].context = &some[at].context;
            all_unfinished[at].message.points = text::decode(some[at].text);
        }
        parts_->take_steps(all_unfinished, evidence, tone);
        for (UnfinishedReading& unfinished : all_unfinished)
            readings.push_back(std::move(unfinished.reading));
    }
    return readings;
}

}  // namespace scoring
