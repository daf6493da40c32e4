#include "tests/support/transcript_builder.h"

#include <algorithm>
#include <stdexcept>

#include "scoring/text/acts.h"
#include "scoring/text/code_points.h"
#include "scoring/text/entities.h"
#include "scoring/text/private_data.h"
#include "scoring/text/weighted_length.h"
#include "tests/support/shipped_reader.h"

namespace tests {
namespace {

scoring::Milliseconds ms(int seconds) { return static_cast<scoring::Milliseconds>(seconds) * 1000; }

}  // namespace

Marked marked(std::string_view with_brackets) {
    const std::size_t open = with_brackets.find('['), close = with_brackets.find(']');
    if (open == std::string_view::npos) return {std::string(with_brackets), {}};
    const std::string before(with_brackets.substr(0, open)),
        inside(with_brackets.substr(open + 1, close - open - 1));
    const int start = scoring::text::count_code_points(before);
    return {before + inside + std::string(with_brackets.substr(close + 1)),
            {start, start + scoring::text::count_code_points(inside)}};
}

scoring::Reading reading_of(const std::string& text, const scoring::Playbook& playbook, scoring::Via via,
                            const std::string& in_reply_to) {
    scoring::ReadingContext context;
    context.in_reply_to = in_reply_to;
    context.via = via;
    context.own_contacts = playbook.contacts;
    context.reference_patterns = playbook.reference_patterns;
    scoring::Reading reading;
    reading.weighted_length = scoring::text::weighted_length(text);
    reading.valid = scoring::text::is_valid_post(text);
    reading.entities = scoring::text::find_entities(text);
    reading.private_data = scoring::text::find_private_data(text, context);
    const scoring::text::Message message = prepared(text);
    scoring::text::PatternCache patterns;
    scoring::text::PersonalData personal =
        scoring::text::find_personal_data(message.points, reading.entities, context, patterns);
    reading.acts = scoring::text::find_acts(message, reading.entities, personal, context,
                                            scoring::text::find_heat_cues(message));
    reading.private_data = std::move(personal.items);
    return reading;
}

TranscriptBuilder::TranscriptBuilder() {
    transcript_.scenario = "test";
    transcript_.begins_minute = 9 * 60;
    transcript_.ended_at_ms = ms(7200);
    scoring::Playbook& playbook = transcript_.playbook;
    playbook.brand_name = "Parcelly";
    playbook.handles = {
        {"@ParcellyHelp", {}, true}, {"@Parcelly", {"news", "praise"}, true}, {"@ParcellyOld", {}, false}};
    playbook.signature_pattern = "\\^[A-Z]{2}$";
    playbook.signature_example = "^JD";
    playbook.contacts = {"0113 496 0000", "help@parcelly.example", "https://parcelly.example/secure",
                         "parcelly.example"};
    playbook.reference_name = "tracking number";
    playbook.reference_patterns = {"\\bPX[0-9]{8}\\b"};
}

TranscriptBuilder& TranscriptBuilder::conversation(const std::string& id, const std::string& name,
                                                   const std::string& handle) {
    scoring::Conversation conversation;
    conversation.id = id;
    conversation.issue = "lost_parcel";
    conversation.customer_name = name;
    conversation.customer_handle = handle;
    transcript_.conversations.push_back(std::move(conversation));
    return *this;
}

void TranscriptBuilder::add_message(int at_s, const std::string& text, scoring::Via via) {
    scoring::CustomerMessage message;
    message.id = next_id_++;
    message.author_handle = current().customer_handle;
    message.text = text;
    message.via = via;
    message.at_ms = ms(at_s);
    message.read_at_ms = ms(at_s);
    current().messages.push_back(std::move(message));
}

TranscriptBuilder& TranscriptBuilder::asks(int at_s, const std::string& text, scoring::Route expected,
                                           scoring::Via via) {
    add_message(at_s, text, via);
    message().step = "step" + std::to_string(++steps_);
    message().expects.emplace();
    expects().route = expected;
    return *this;
}

TranscriptBuilder& TranscriptBuilder::chases(int at_s, const std::string& text) {
    const scoring::CustomerMessage before = message();
    add_message(at_s, text, before.via);
    message().step = before.step;
    message().expects = before.expects;
    message().issue_facts = before.issue_facts;
    message().brand_at_fault = before.brand_at_fault;
    return *this;
}

TranscriptBuilder& TranscriptBuilder::remarks(int at_s, const std::string& text, scoring::Via via) {
    add_message(at_s, text, via);
    message().step = "step" + std::to_string(++steps_);
    return *this;
}

TranscriptBuilder& TranscriptBuilder::replies(int at_s, const std::string& text, scoring::Route route,
                                              scoring::Via via) {
    scoring::Reply reply;
    reply.id = next_id_++;
    if (!current().messages.empty()) reply.answers = message().id;
    reply.as_handle = "@ParcellyHelp";
    reply.via = via;
    reply.route = route;
    reply.text = text;
    reply.at_ms = ms(at_s);
    current().replies.push_back(std::move(reply));
    return *this;
}

TranscriptBuilder& TranscriptBuilder::facts(std::vector<std::string> issue_facts) {
    message().issue_facts = std::move(issue_facts);
    return *this;
}

TranscriptBuilder& TranscriptBuilder::ends(int at_s) {
    transcript_.ended_at_ms = ms(at_s);
    return *this;
}

scoring::Transcript TranscriptBuilder::build() const {
    scoring::Transcript built = transcript_;
    for (scoring::Conversation& conversation : built.conversations) {
        for (scoring::CustomerMessage& message : conversation.messages)
            message.reading = reading_of(message.text, built.playbook, message.via);
        for (scoring::Reply& reply : conversation.replies) {
            std::string asked;
            for (const scoring::CustomerMessage& message : conversation.messages)
                if (reply.answers && message.id == *reply.answers) asked = message.text;
            reply.reading = reading_of(reply.text, built.playbook, reply.via, asked);
        }
    }
    for (scoring::Announcement& announcement : built.announcements)
        announcement.reading = reading_of(announcement.text, built.playbook, scoring::Via::open);
    return built;
}

std::vector<scoring::Judgement> judgements(const scoring::Criterion& criterion,
                                           const TranscriptBuilder& builder) {
    const scoring::Transcript transcript = builder.build();
    scoring::PreparedTexts texts(shipped_language());
    return criterion.check({transcript, {}, texts});
}

scoring::Judgement only(const scoring::Criterion& criterion, const TranscriptBuilder& builder) {
    const std::vector<scoring::Judgement> found = judgements(criterion, builder);
    if (found.size() != 1)
        throw std::runtime_error(std::string(criterion.id) + " makes " + std::to_string(found.size()) +
                                 " judgements, not one");
    return found.front();
}

std::vector<scoring::CriticalError> errors(const scoring::CriticalCheck& check,
                                           const TranscriptBuilder& builder) {
    const scoring::Transcript transcript = builder.build();
    scoring::PreparedTexts texts(shipped_language());
    return check.check({transcript, {}, texts});
}

scoring::Scorecard judge(const scoring::Transcript& transcript, const scoring::Rubric& rubric) {
    scoring::PreparedTexts texts(shipped_language());
    return scoring::judge({transcript, rubric, texts});
}

}  // namespace tests
