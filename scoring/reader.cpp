#include "scoring/reader.h"

#include <algorithm>
#include <optional>

#include "scoring/manner_memory.h"
#include "scoring/model/manner_reader.h"
#include "scoring/model/meaning_reader.h"
#include "scoring/model/quality_model.h"
#include "scoring/one_turn.h"
#include "scoring/text/acts.h"
#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"
#include "scoring/text/language.h"
#include "scoring/text/private_data.h"
#include "scoring/text/weighted_length.h"

namespace scoring {

namespace {

/// A message on its way through the steps.
struct ReadingDraft {
    const ReadingContext* context = nullptr;
    text::Message message;
    std::vector<text::HeatCue> heat;
    std::vector<Span> links;
    text::PersonalData personal;
    Reading reading;
};

void measure_length(ReadingDraft& draft) {
    draft.links = text::find_urls(draft.message.points);
    const text::PostLength length = text::measure_length(draft.message.points, draft.links);
    draft.reading.weighted_length = length.weighted;
    draft.reading.valid = length.valid;
}

void measure_qualities(const std::optional<model::QualityModel>& qualities, Evidence evidence,
                       ReadingDraft& draft) {
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

/// All that an answer depends on, in one text in which it counts where a part ends.
class Question {
  public:
    explicit Question(const JudgeName& judge) : text_(judge.id) {}
    Question& add(std::string_view part) {
        text_.append(std::to_string(part.size())).append(1, ':').append(part);
        return *this;
    }
    Question& add_all(const std::vector<std::string>& parts) {
        add(std::to_string(parts.size()));
        for (const std::string& part : parts) add(part);
        return *this;
    }
    const std::string& text() const { return text_; }

  private:
    std::string text_;
};

std::string question_of(const ReadingDraft& draft, Evidence evidence, const JudgeName& judge) {
    const ReadingContext& context = *draft.context;
    Question question(judge);
    question.add(evidence == Evidence::shown ? "shown" : "left out").add(text::encode(draft.message.points));
    question.add(context.in_reply_to).add(name_of(context.via)).add(context.customer_name);
    question.add_all(context.own_contacts).add_all(context.reference_patterns).add_all(context.issue_words);
    return question.text();
}

std::string question_of(const std::string& said, const Meaning& meaning, const JudgeName& judge) {
    Question question(judge);
    question.add("means").add(said).add(meaning.says);
    return question.add_all(meaning.examples).add_all(meaning.against).add_all(meaning.rivals).text();
}

using model::MannerReader;

/// For each Manner its thousandths and its span's two ends; then empathy's thousandths.
constexpr std::size_t answer_size = 3 * manner_count + 1;

MannerReader::Seen seen_of(const MannerMemory::Answer& answer) {
    MannerReader::Seen seen;
    for (std::size_t at = 0; at < manner_count; ++at)
        seen.manner[at] = {answer[3 * at], {answer[3 * at + 1], answer[3 * at + 2]}};
    seen.empathy_milli = answer.back();
    return seen;
}

MannerMemory::Answer answer_of(const MannerReader::Seen& seen) {
    MannerMemory::Answer answer(answer_size);
    for (std::size_t at = 0; at < manner_count; ++at) {
        answer[3 * at] = seen.manner[at].milli;
        answer[3 * at + 1] = seen.manner[at].span.start;
        answer[3 * at + 2] = seen.manner[at].span.end;
    }
    answer.back() = seen.empathy_milli;
    return answer;
}

/// What the memory says, or else what looking says, which is kept.
template <typename Look>
MannerReader::Seen recalled(MannerMemory& memory, const std::string& question, Look look) {
    const std::optional<MannerMemory::Answer> known = memory.recall(question);
    if (known && known->size() == answer_size) return seen_of(*known);
    const MannerReader::Seen seen = look();
    memory.keep(question, answer_of(seen));
    return seen;
}

}  // namespace

struct Reader::Parts {
    explicit Parts(const ReaderAssets& assets) : language(assets.language) {
        if (!assets.qualities.empty()) qualities = model::QualityModel::parse(assets.qualities);
        if (!assets.encoder.empty()) encoder.emplace(assets.encoder), meanings.emplace(*encoder);
        if (encoder && !assets.manner.empty()) manner.emplace(*encoder, assets.manner, language);
        // The encoder's beginning holds the checksum of all of it.
        constexpr std::size_t beginning = 64;
        std::vector<std::string_view> contents{assets.qualities, assets.encoder.substr(0, beginning),
                                               assets.manner};
        for (const text::PhraseFile& file : assets.language.phrases)
            contents.insert(contents.end(), {file.name, file.text});
        contents.push_back(assets.language.insults);
        judge = judge_name(contents);
    }

    void take_steps(std::span<ReadingDraft> drafts, Evidence evidence, ToneReading tone,
                    MannerMemory* memory) {
        for (ReadingDraft& draft : drafts) language.read_words(draft.message);
        for (ReadingDraft& draft : drafts) language.find_phrases(draft.message);
        for (ReadingDraft& draft : drafts) draft.heat = text::find_heat_cues(draft.message);
        for (ReadingDraft& draft : drafts) measure_length(draft);
        for (ReadingDraft& draft : drafts)
            draft.reading.entities = text::find_entities(draft.message.points, draft.links);
        for (ReadingDraft& draft : drafts)
            draft.personal = text::find_personal_data(draft.message.points, draft.reading.entities,
                                                      *draft.context, patterns);
        for (ReadingDraft& draft : drafts)
            draft.reading.acts = text::find_acts(draft.message, draft.reading.entities, draft.personal,
                                                 *draft.context, draft.heat);
        for (ReadingDraft& draft : drafts) draft.reading.private_data = std::move(draft.personal.items);
        for (ReadingDraft& draft : drafts) measure_qualities(qualities, evidence, draft);
        if (tone == ToneReading::left_out) return;
        for (ReadingDraft& draft : drafts) measure_manner(draft, evidence, memory);
        for (ReadingDraft& draft : drafts) measure_tone(draft);
    }

    void measure_manner(ReadingDraft& draft, Evidence evidence, MannerMemory* memory) const {
        if (!manner || draft.context->by_customer || draft.message.tokens.empty()) return;
        const auto look = [&] {
            return manner->read({draft.message, draft.heat, draft.reading, *draft.context}, evidence);
        };
        const model::MannerReader::Seen seen =
            memory ? recalled(*memory, question_of(draft, evidence, judge), look) : look();
        draft.reading.manner.assign(seen.manner.begin(), seen.manner.end());
        draft.reading.empathy_milli = seen.empathy_milli;
    }

    Likeness compare(const std::string& said, const Meaning& meaning, MannerMemory* memory) const {
        if (!meanings) return {};
        if (!memory) return meanings->compare(said, meaning);
        const std::string question = question_of(said, meaning, judge);
        const std::optional<MannerMemory::Answer> known = memory->recall(question);
        if (known && known->size() == 4) return {(*known)[0], {(*known)[1], (*known)[2]}, true, (*known)[3]};
        const Likeness like = meanings->compare(said, meaning);
        memory->keep(question, {like.milli, like.span.start, like.span.end, like.clause_milli});
        return like;
    }

    void measure_tone(ReadingDraft& draft) const {
        if (draft.context->by_customer || draft.message.tokens.empty()) return;
        draft.reading.tone = tone_of_one_turn(draft.message, draft.reading, *draft.context, language);
    }

    JudgeName judge;
    text::Language language;
    std::optional<model::QualityModel> qualities;
    std::optional<encoder::SharedEncoder> encoder;
    std::optional<model::MeaningReader> meanings;
    std::optional<model::MannerReader> manner;
    text::PatternCache patterns;
};

Reader::Reader(const ReaderAssets& assets) : parts_(std::make_shared<Parts>(assets)) {}

Reader Reader::remembering(MannerMemory& memory) const {
    Reader reader = *this;
    reader.memory_ = &memory;
    return reader;
}

const JudgeName& Reader::judge() const { return parts_->judge; }
const text::Language& Reader::language() const { return parts_->language; }

Likeness Reader::compare(const std::string& utf8, const Meaning& meaning,
                         std::optional<std::int64_t> today) const {
    Likeness like = parts_->compare(utf8, meaning, memory_);
    like.values = model::names_values_of(meaning, utf8, today);
    return like;
}

Reading Reader::read(std::string_view utf8, const ReadingContext& context, Evidence evidence,
                     ToneReading tone) const {
    ReadingDraft draft;
    draft.context = &context;
    draft.message.points = text::decode(utf8);
    parts_->take_steps({&draft, 1}, evidence, tone, memory_);
    return std::move(draft.reading);
}

std::vector<Reading> Reader::read_all(std::span<const ReadingRequest> requests, Evidence evidence,
                                      ToneReading tone) const {
    constexpr std::size_t at_a_time = 32;
    std::vector<Reading> readings;
    readings.reserve(requests.size());
    while (!requests.empty()) {
        const auto some = requests.first(std::min(at_a_time, requests.size()));
        requests = requests.subspan(some.size());
        std::vector<ReadingDraft> drafts(some.size());
        for (std::size_t at = 0; at < some.size(); ++at) {
            drafts[at].context = &some[at].context;
            drafts[at].message.points = text::decode(some[at].text);
        }
        parts_->take_steps(drafts, evidence, tone, memory_);
        for (ReadingDraft& draft : drafts) readings.push_back(std::move(draft.reading));
    }
    return readings;
}

}  // namespace scoring
