#include "sim/grading/transcript.h"

#include <algorithm>

#include "scoring/ascii.h"
#include "sim/engine/desk_rules.h"
#include "sim/grading/grade.h"
#include "sim/grading/meant.h"
#include "sim/grading/playbook.h"
#include "sim/grading/reading_cache.h"
#include "sim/scenario/date.h"
#include "sim/scenario/endings.h"
#include "sim/scenario/utf8.h"
#include "sim/scenario/wall_clock.h"

namespace sim::grading {
namespace {

using engine::Author;

void append_new(std::vector<std::string>& facts, const std::vector<std::string>& more) {
    for (const std::string& fact : more)
        if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
}

const scenario::Step* step_named(const scenario::Conversation& conversation, const std::string& id) {
    const auto found = conversation.steps.find(id);
    return found == conversation.steps.end() ? nullptr : &found->second;
}

/// Goes through one conversation in time, remembering what a reply can refer to.
class ConversationWriter {
  public:
    ConversationWriter(const engine::State& state, const scenario::Conversation& script, const Read& read)
        : state_(state), script_(script), read_(read), context_(reading_context_of(*state.scenario)) {
        conversation_ = blank_conversation(*state.scenario, script);
        context_.customer_name = conversation_.customer_name;
    }

    scoring::Conversation write(const engine::ConversationState& played) {
        for (std::size_t index = 0; index < script_.earlier.size(); ++index)
            add_earlier(script_.earlier[index], static_cast<int>(index) - 100'000);
        auto wordless = played.wordless.begin();
        for (std::size_t at = 0; at <= played.messages.size(); ++at) {
            for (; wordless != played.wordless.end() && wordless->before == at; ++wordless)
                add_wordless(*wordless);
            if (at < played.messages.size()) add_message(played.messages[at]);
        }
        if (const scenario::Step* last = step_named(script_, played.step)) add_ending(*last);
        for (const engine::Owed& owed : played.owed) add_owed(owed);
        conversation_.customer_left_at_ms = played.left_at;
        conversation_.resolved_at_ms = played.resolved_at;
        conversation_.ended = played.ended || played.resolved;
        return std::move(conversation_);
    }

  private:
    scoring::ReadingContext context_at(scoring::Via via) const {
        scoring::ReadingContext context = context_;
        context.via = via;
        return context;
    }

    scoring::ReadingContext context_of_message(scoring::Via via) const {
        scoring::ReadingContext context = context_at(via);
        context.by_customer = true;
        return context;
    }

    void add_earlier(const scenario::EarlierMessage& earlier, int id) {
        using By = scenario::EarlierMessage::By;
        scoring::CustomerMessage message;
        message.id = id;
        message.earlier = true;
        message.by_colleague = earlier.by == By::brand;
        message.by_other = earlier.by == By::other;
        message.author_handle = earlier.by == By::customer ? conversation_.customer_handle : earlier.handle;
        message.text = earlier.text;
        message.via = readers_of(earlier.via);
        message.at_ms = earlier.at_ms;
        message.reading = read_(message.text, context_of_message(message.via));
        conversation_.messages.push_back(std::move(message));
    }

    void add_owed(const engine::Owed& owed) {
        const scenario::Step* step = step_named(script_, owed.step);
        if (!step || !step->follow_up) return;
        scoring::FollowUpDue due{owed.from.value_or(owed.due), owed.due, step->follow_up->about,
                                 owed.message};
        for (const scoring::Mention& mention : step->follow_up->mentions)
            due.mentions.push_back(mention.written());
        conversation_.follow_ups.push_back(std::move(due));
    }

    void add_message(const engine::Message& message) {
        if (message.bounced) return;
        if (message.author == Author::trainee)
            add_reply(message);
        else
            add_customer(message);
    }

    void add_ending(const scenario::Step& last) {
        conversation_.ending = last.ending;
        const std::optional<scoring::Ending> best = best_ending(script_, script_.starts_step);
        conversation_.could_end_better = last.ending && best && *best < *last.ending;
    }

    /// The customer says nothing, and waits for word all the same.
    void add_wordless(const engine::WordlessStep& reached) {
        const scenario::Step* step = step_named(script_, reached.step);
        if (!step || !step->expects) return;
        scoring::CustomerMessage message;
        message.id = first_wordless_id + wordless_ids_++;
        message.step = reached.step;
        message.author_handle = conversation_.customer_handle;
        message.via = last_via_;
        message.at_ms = reached.at;
        add_step(message, *state_.scenario, script_, *step, issue_facts_, read_);
        issue_facts_ = message.issue_facts;
        context_.issue_words = issue_facts_;
        last_asked_ = message.id;
        last_step_ = reached.step;
        conversation_.messages.push_back(std::move(message));
    }

    void add_customer(const engine::Message& played) {
        scoring::CustomerMessage message;
        message.id = played.id;
        message.step = played.step;
        message.author_handle = played.handle;
        message.text = with_attachments(played.text, played.attachments);
        message.via = played.via;
        message.at_ms = played.at;
        message.read_at_ms = played.read_at;
        message.heat_milli = played.heat_milli;
        message.by_colleague = played.author == Author::colleague;
        message.by_other = played.author == Author::other;
        message.reading = read_(message.text, context_of_message(played.via));
        const bool own = message.of_customer();
        if (const scenario::Step* step = own ? step_named(script_, played.step) : nullptr) {
            add_step(message, *state_.scenario, script_, *step, issue_facts_, read_);
            add_planted(message, *step);
            issue_facts_ = message.issue_facts;
        }
        if (own) {
            last_asked_ = played.id;
            last_via_ = played.via;
            last_step_ = played.step;
            context_.in_reply_to = played.text;
            context_.issue_words = issue_facts_;
        }
        conversation_.messages.push_back(std::move(message));
    }

    void add_reply(const engine::Message& played) {
        scoring::Reply reply;
        reply.id = played.id;
        reply.answers = last_asked_;
        reply.as_handle = brand_spelling(state_.scenario->brand, played.handle);
        reply.via = played.via;
        reply.route = played.route;
        reply.to = played.to;
        reply.text = played.text;
        reply.at_ms = played.at;
        reply.saved_reply = played.saved_reply;
        reply.after_customer_left = played.after_customer_left;
        reply.reading = read_(played.text, context_at(played.via));
        if (played.via != scoring::Via::note)
            add_forbidden_at(read_, {*state_.scenario, script_, step_named(script_, last_step_)}, reply);
        conversation_.replies.push_back(std::move(reply));
    }

    const engine::State& state_;
    const scenario::Conversation& script_;
    const Read& read_;
    scoring::ReadingContext context_;
    scoring::Conversation conversation_;
    std::vector<std::string> issue_facts_;
    std::optional<int> last_asked_;
    std::string last_step_;
    scoring::Via last_via_ = scoring::Via::open;
    int wordless_ids_ = 0;
};

/// A step from which on account data may go out.
bool has_verification(const scenario::Conversation& conversation) {
    return std::any_of(conversation.steps.begin(), conversation.steps.end(),
                       [](const auto& step) { return !step.second.verifies.empty(); });
}

void add_notices(const engine::State& state, scoring::Transcript& transcript) {
    for (const engine::NoticeState& posted : state.notices) {
        scoring::Notice notice;
        for (const scenario::Inject& inject : state.scenario->injects)
            if (inject.id == posted.inject) notice = inject.notice;
        notice.id = posted.inject;
        notice.at_ms = posted.at;
        notice.text = posted.text;
        transcript.notices.push_back(std::move(notice));
    }
}

/// Words of colleagues that ask to be put right.
void add_corrections(const engine::State& state, scoring::Transcript& transcript) {
    for (const scenario::Inject& inject : state.scenario->injects) {
        const engine::ConversationState* where = state.find(inject.conversation);
        if (inject.kind != scenario::InjectKind::colleague || inject.notice.announce_within_ms <= 0 || !where)
            continue;
        const auto said = std::ranges::find_if(where->messages, [&](const engine::Message& message) {
            return message.author == Author::colleague && message.text == inject.text;
        });
        if (said == where->messages.end()) continue;
        scoring::Notice notice = inject.notice;
        notice.at_ms = said->at;
        transcript.notices.push_back(std::move(notice));
    }
}

void add_announcements(const engine::State& state, const Read& read, scoring::Transcript& transcript) {
    const scoring::ReadingContext context = reading_context_of(*state.scenario);
    const scenario::Scenario& scenario = *state.scenario;
    for (const engine::AnnouncementState& made : state.announcements) {
        scoring::Announcement announcement{made.id,
                                           brand_spelling(scenario.brand, made.as_handle),
                                           made.text,
                                           made.at,
                                           read(made.text, context),
                                           {}};
        add_forbidden(read, scenario, announcement);
        transcript.announcements.push_back(std::move(announcement));
    }
}

/// Where the account that owns the conversation has hours of its own.
void add_own_hours(const engine::State& state, scoring::Conversation& conversation) {
    const scenario::Timetable& hours = hours_of(state.scenario->brand, conversation.owner_handle);
    if (&hours == &state.scenario->brand.hours || hours.always_open()) return;
    conversation.openings = openings_of(*state.scenario, hours, state.now);
    cut(conversation.openings, state);
}

std::vector<std::string> linked_handles(const scenario::Scenario& scenario,
                                        const scenario::Persona& persona) {
    std::vector<std::string> handles;
    for (const std::string& id : persona.same_as)
        if (const auto found = scenario.cast.find(id); found != scenario.cast.end())
            handles.push_back(found->second.handle);
    return handles;
}

}  // namespace

std::string brand_spelling(const scenario::Brand& brand, const std::string& handle) {
    for (const scenario::Handle& own : brand.handles)
        if (scoring::ascii::lower(own.handle) == scoring::ascii::lower(handle)) return own.handle;
    return handle;
}

scoring::Route route_of(const scenario::Scenario& scenario, const scenario::Example& example,
                        const Read& read) {
    if (!example.route_by_words) return example.route;
    scoring::ReadingContext context = reading_context_of(scenario);
    context.via = example.via;
    return engine::route_in_words(read(example.text, context), example.via, example.text, scenario.brand);
}

void add_step(scoring::CustomerMessage& message, const scenario::Scenario& scenario,
              const scenario::Conversation& conversation, const scenario::Step& step,
              const std::vector<std::string>& earlier_facts, const Read& read) {
    message.expects = step.expects;
    message.facts = step.facts;
    if (const auto issue = step.facts.find("issue"); issue != step.facts.end())
        message.issue_facts = issue->second;
    append_new(message.issue_facts, earlier_facts);
    message.brand_at_fault = step.fault.value_or(conversation.brand_at_fault);
    message.safety_signal = step.safety_signal;
    message.data_rights_request = step.data_rights_request;
    message.legitimate_criticism = step.legitimate_criticism;
    message.verifies = step.verifies;
    for (const scenario::Example& example : step.examples)
        if (example.grade == scenario::Grade::good && !example.text.empty())
            message.model_answers.push_back({example.text, example.via, route_of(scenario, example, read)});
}

void add_planted(scoring::CustomerMessage& message, const scenario::Step& step) {
    for (const scenario::Planted& planted : step.plants) {
        const std::size_t at = message.text.find(planted.text);
        if (planted.text.empty() || at == std::string::npos) continue;
        const int start = scenario::code_points(std::string_view(message.text).substr(0, at));
        const scoring::Span span{start, start + scenario::code_points(planted.text)};
        auto& items = message.reading.private_data;
        std::erase_if(items, [&](const scoring::PrivateItem& item) {
            return item.span.start < span.end && span.start < item.span.end;
        });
        items.push_back({planted.kind, span});
        std::sort(items.begin(), items.end(),
                  [](const auto& a, const auto& b) { return a.span.start < b.span.start; });
    }
}

scoring::Conversation blank_conversation(const scenario::Scenario& scenario,
                                         const scenario::Conversation& conversation) {
    const scenario::Persona& persona = scenario.persona_of(conversation);
    scoring::Conversation blank;
    blank.id = conversation.id;
    blank.issue = conversation.issue;
    blank.customer_name = persona.name;
    blank.customer_handle = persona.handle;
    blank.linked_handles = linked_handles(scenario, persona);
    blank.followers = persona.followers;
    blank.owner_handle = conversation.owner_handle;
    blank.remedy_group = conversation.remedy_group;
    blank.need = conversation.need;
    blank.verification_needed = has_verification(conversation);
    return blank;
}

scoring::Transcript blank_transcript(const scenario::Scenario& scenario, scenario::Milliseconds ended_at_ms) {
    using scenario::seconds_per_day;
    constexpr scenario::Milliseconds a_week_ms = 7 * seconds_per_day * 1000;  // a promise may look ahead
    scoring::Transcript transcript;
    transcript.scenario = scenario.id;
    transcript.playbook = playbook_of(scenario, ended_at_ms);
    transcript.fact_sheet = scenario.fact_sheet;
    transcript.ended_at_ms = ended_at_ms;
    for (const scenario::ClockLeap& leap : scenario::clock_leaps(scenario, 0, ended_at_ms + a_week_ms))
        transcript.clock_leaps.push_back({leap.at_ms, scenario::Milliseconds{leap.forward_s} * 1000});
    transcript.begins_day = scenario.begins_unix_s / seconds_per_day;
    transcript.begins_minute =
        static_cast<int>((scenario.begins_unix_s % seconds_per_day + seconds_per_day) % seconds_per_day / 60);
    return transcript;
}

scoring::Transcript transcript_of(const engine::State& state, const scoring::Reader& reader) {
    scoring::PreparedTexts texts(reader.language());
    return transcript_of(state, reading_by(reader, texts));
}

scoring::Transcript transcript_of(const engine::State& state, const Read& read) {
    const scenario::Scenario& scenario = *state.scenario;
    scoring::Transcript transcript = blank_transcript(scenario, state.now);
    transcript.seed = state.seed;
    transcript.extra_time_percent = state.extra_time_percent;
    cut(transcript.playbook.openings, state);
    for (const scenario::Conversation& script : scenario.conversations) {
        const engine::ConversationState* played = state.find(script.id);
        if (!played || !played->started) continue;
        transcript.conversations.push_back(ConversationWriter(state, script, read).write(*played));
        add_own_hours(state, transcript.conversations.back());
    }
    add_notices(state, transcript);
    add_corrections(state, transcript);
    add_announcements(state, read, transcript);
    return transcript;
}

}  // namespace sim::grading
