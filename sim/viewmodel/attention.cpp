#include "sim/viewmodel/attention.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>

#include "sim/engine/random.h"
#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/display_words.h"
#include "sim/viewmodel/inbox.h"

namespace sim::viewmodel {
namespace {

using engine::Author;
using engine::ConversationState;
using engine::Message;
using engine::Tick;

constexpr Tick mocked_after = 30'000, most_under_a_post = 3;
constexpr std::size_t most_in_all = 12;  ///< strangers in one thread
constexpr int hot = 500;                 ///< heat from which others quote and join in
constexpr int hostile_milli = 500;       ///< of a reply's words
constexpr std::uint64_t purpose = 977;   ///< of the random stream

std::int64_t binary_digits(std::int64_t followers) {
    return std::bit_width(static_cast<std::uint64_t>(std::max<std::int64_t>(followers, 1)));
}

bool is_public_answer(const Message& message) {
    const bool ours = message.author == Author::trainee || message.author == Author::colleague;
    return ours && message.via == scoring::Via::open && !message.text.empty();
}

bool is_bad_answer(const Message& message) {
    return message.author == Author::trainee && is_public_answer(message) &&
           (message.critical || message.reading.heat_milli >= hostile_milli);
}

std::uint64_t luck(const engine::State& state, int message) {
    return engine::stream(state.seed, purpose + static_cast<std::uint64_t>(message)).next();
}

Engagement of_bad_answer(std::int64_t reach, Tick age_s) {
    const auto stir = static_cast<int>(std::min<std::int64_t>(age_s, 600) * reach / 120);
    return {stir / 6, stir / 8, 1 + stir / 2, stir / 4};
}

/// `alone_s`: how long nobody answered it in public.
Engagement of_post(const engine::State& state, const Message& post, std::int64_t reach, Tick age_s,
                   Tick alone_s) {
    const std::int64_t seen = alone_s + (age_s - alone_s) / 8;
    const std::int64_t stir =
        std::min<std::int64_t>(seen * reach * (200 + post.heat_milli) / 240'000, 1'000'000);
    if (stir == 0) return {};
    Engagement made;
    made.likes = static_cast<int>(stir + static_cast<std::int64_t>(luck(state, post.id) % 3));
    made.replies = static_cast<int>(stir / 5);
    made.reposts = static_cast<int>(stir * post.heat_milli / 3000);
    made.quotes = post.heat_milli >= hot ? static_cast<int>(stir * post.heat_milli / 8000) : 0;
    return made;
}

struct Stranger {
    std::string_view name, handle, angry, mocking;
};
constexpr std::array<Stranger, 6> strangers = {{
    {"Kim R", "@kim_reads", "Same here. Still waiting for an answer.", "Did you read what you just wrote?"},
    {"Olu", "@olu_on_foot", "Watching this one. Nobody home?", "Screenshot taken. Wow."},
    {"Petra V", "@petrav", "They went quiet on me as well last month.", "This is how you talk to people?"},
    {"Dan B", "@danb_offline", "Answer them, it is not that hard.", "Quoting this for everyone to see."},
    {"Ines", "@ines_abroad", "How long does a reply take?", "I would delete that if I were you."},
    {"Mo T", "@mo_t_82", "Following to see if they ever reply.", "And that is your customer service?"},
}};

ThreadItem stranger_says(const engine::State& state, const Stranger& stranger, bool mocking, Tick at) {
    ThreadItem item;
    item.by_bystander = true;
    item.name = stranger.name;
    item.avatar = avatar_of(std::string(stranger.name), std::string(stranger.handle));
    item.meta = fmt::format("{} · {} · {}", stranger.handle, mocking ? "quotes you" : "joins in",
                            clock_time(*state.scenario, at));
    item.body = {std::string(mocking ? stranger.mocking : stranger.angry), {}};
    return item;
}

struct Part {
    std::int64_t weight = 0;
    std::string says;
};

std::string reach_words(std::int64_t followers) {
    if (followers >= 1'000'000)
        return fmt::format("{}.{} million", followers / 1'000'000, followers / 100'000 % 10);
    return followers >= 10'000 ? fmt::format("{} 000", followers / 1000) : fmt::format("{}", followers);
}

void weigh(const engine::State& state, const ConversationState& conversation, Tick now,
           std::array<Part, 3>& parts) {
    const scenario::Persona& persona = state.scenario->persona_of(script_of(state, conversation));
    const std::int64_t heat = conversation.heat_milli;
    const std::int64_t voice = std::min<std::int64_t>(binary_digits(persona.followers) * 1000 / 20, 1000);
    if (const std::int64_t weight = 450 * heat / 1000; weight > parts[0].weight)
        parts[0] = {weight, fmt::format("{} is {}", persona.name, heat_word(conversation.heat_milli))};
    if (const std::int64_t weight = 250 * voice / 1000 * heat / 1000; weight > parts[1].weight)
        parts[1] = {weight, fmt::format("{} follow {}", reach_words(persona.followers), persona.name)};
    if (!conversation.waiting_since) return;
    const Tick target = wait_target(state, conversation.attempts == 0);
    const Tick waited = state.waited(*conversation.waiting_since, now);
    if (const std::int64_t weight = std::min<Tick>(300, 300 * waited / (2 * target));
        weight > parts[2].weight)
        parts[2] = {weight, fmt::format("{} waits {} of {}", persona.name, minutes_and_seconds(waited),
                                        minutes_and_seconds(target))};
}

}  // namespace

std::vector<Engagement> engagements_of(const engine::State& state, const ConversationState& conversation,
                                       Tick now) {
    const std::int64_t digits =
        binary_digits(state.scenario->persona_of(script_of(state, conversation)).followers);
    const std::int64_t reach = std::max<std::int64_t>(1, digits * digits / 8);
    std::vector<Engagement> made(conversation.messages.size());
    Tick answered = now;  // when somebody of the brand next answered in public
    for (std::size_t n = conversation.messages.size(); n-- > 0;) {
        const Message& message = conversation.messages[n];
        if (is_public_answer(message)) answered = std::min(message.at, now);
        if (message.via != scoring::Via::open || message.text.empty()) continue;
        const Tick age_s = std::max<Tick>(now - message.at, 0) / 1000;
        if (is_bad_answer(message)) made[n] = of_bad_answer(reach, age_s);
        if (message.author == Author::customer)
            made[n] = of_post(state, message, reach, age_s, (answered - message.at) / 1000);
    }
    return made;
}

Engagement engagement_of(const engine::State& state, const ConversationState& conversation,
                         const Message& message, Tick now) {
    const auto place = static_cast<std::size_t>(&message - conversation.messages.data());
    return engagements_of(state, conversation, now).at(place);
}

std::vector<Bystander> bystanders_of(const engine::State& state, const ConversationState& conversation,
                                     Tick now) {
    std::vector<Bystander> joined;
    const Tick patience = std::max<Tick>(wait_target(state, true) * 2 / 3, 1);
    Tick answered = now + 1;  // when somebody of the brand next answered in public
    for (auto post = conversation.messages.rbegin(); post != conversation.messages.rend(); ++post) {
        const bool bad = is_bad_answer(*post);
        const bool hot_post =
            post->author == Author::customer && post->via == scoring::Via::open && post->heat_milli >= hot;
        const Tick pause = bad ? mocked_after : patience, until = bad ? now + 1 : answered;
        for (Tick n = 1; (bad || hot_post) && n <= most_under_a_post && post->at + pause * n < until; ++n) {
            const auto place = (luck(state, post->id) + static_cast<std::uint64_t>(n - 1)) % strangers.size();
            joined.push_back(
                {post->at + pause * n, stranger_says(state, strangers[place], bad, post->at + pause * n)});
        }
        if (is_public_answer(*post)) answered = std::min(post->at, answered);
    }
    std::ranges::reverse(joined);
    std::ranges::stable_sort(joined, {}, &Bystander::at);
    if (joined.size() > most_in_all) joined.resize(most_in_all);
    return joined;
}

Crisis crisis_of(const engine::State& state, Tick now) {
    std::array<Part, 3> parts;
    for (const ConversationState& conversation : state.conversations)
        if (conversation.started && !conversation.settled()) weigh(state, conversation, now, parts);
    std::ranges::stable_sort(parts, std::greater<>{}, &Part::weight);
    Crisis crisis;
    for (const Part& part : parts) crisis.permille += static_cast<int>(part.weight);
    crisis.word = crisis.permille < 250   ? "calm"
                  : crisis.permille < 500 ? "warm"
                  : crisis.permille < 750 ? "hot"
                                          : "crisis";
    crisis.mood = crisis.permille < 250 ? Mood::good : crisis.permille < 500 ? Mood::warn : Mood::bad;
    if (crisis.permille >= 250)
        for (const Part& part : parts)
            if (part.weight > 0) crisis.because.push_back(part.says);
    return crisis;
}

}  // namespace sim::viewmodel
