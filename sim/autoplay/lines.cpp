#include "sim/autoplay/lines.h"

#include <fmt/format.h>

#include <array>

#include "sim/desk/blanks.h"
#include "sim/scenario/variables.h"

namespace sim::autoplay {
namespace {

constexpr std::array<std::string_view, 14> rude = {
    "Calm down. This is your own fault for not reading the terms.",
    "Stop whining, you are not our only customer.",
    "Are you always this stupid? It says so on the website.",
    "As I already told you, learn to read.",
    "Not our problem. Get a life.",
    "Wow, what a genius. Maybe try thinking before you post.",
    "If you don't like it, leave. Nobody will miss you.",
    "You should have checked before bothering us with this nonsense.",
    "LOL. Another clown who can't follow simple instructions.",
    "Don't be ridiculous. You people always lie to get money.",
    "Shut up and wait like everybody else.",
    "That is a lie and you know it. You clearly broke it yourself.",
    "Seriously? You are wasting our time, idiot.",
    "Maybe ask an adult to explain it to you."};

constexpr std::array<std::string_view, 3> promises = {"We'll look into it and get back to you soon.",
                                                      "We'll get this sorted as soon as we can, promise.",
                                                      "Thanks, we'll let you know shortly."};

constexpr std::array<std::string_view, 8> condescending = {
    "As I'm sure you'd know had you read our page, this is really quite simple.",
    "Let me put it in easy words for you, as it seems to have been difficult the first time.",
    "We'd be able to help rather more quickly without the drama, thank you kindly.",
    "I do understand that this may seem important to you.",
    "Most of our customers manage this by themselves, but I'm happy to explain it slowly.",
    "Thank you ever so much for your feelings. Shall we look at the facts now?",
    "With all due respect, dear, nobody else has had any trouble with this.",
    "It's lovely that you took the trouble to write, although the answer was in front of you."};

constexpr std::array<std::string_view, 6> too_much = {
    "I promise that this will never happen to you again.",
    "You'll get £500 in compensation from us, guaranteed.",
    "We accept full liability for all of it, you have my word.",
    "You get twelve free months for your trouble, I promise.",
    "I guarantee you a full refund of everything you ever paid us.",
    "The one who did this will be fired today, I promise."};

constexpr std::array<std::string_view, 4> to_dm = {
    "Hi {first_name}, please send us a DM. {signature}", "Please DM us and we'll look into it. {signature}",
    "Hi {first_name}, we can't discuss this here. Please send us a direct message. {signature}",
    "Thanks for getting in touch. Please drop us a DM. {signature}"};

std::string filled(const Moment& moment, std::string_view text) {
    const scenario::Brand& brand = moment.scenario().brand;
    const scenario::Variables known = {
        {"first_name", scenario::first_name(moment.persona().name)},
        {"name", moment.persona().name},
        {"signature",
         brand.signature_style == scenario::SignatureStyle::none ? "" : brand.signature_example}};
    std::vector<std::string> left_as_they_are;
    std::string words = scenario::fill(std::string(text), known, left_as_they_are);
    // No desk lets a blank go out; whoever sends what is saved puts anything there.
    for (std::vector<desk::Blank> blanks = desk::blanks_in(words); !blanks.empty(); blanks.pop_back())
        words.replace(static_cast<std::size_t>(blanks.back().start),
                      static_cast<std::size_t>(blanks.back().end - blanks.back().start), "that");
    return words;
}

}  // namespace

std::string rude_line(engine::Random& random) { return std::string(pick(rude, random)); }

std::string condescending_line(engine::Random& random) { return std::string(pick(condescending, random)); }

std::string over_promise(const Moment& moment, engine::Random& random) {
    const std::vector<std::string>& forbidden = moment.scenario().brand.never_promise;
    return forbidden.empty() ? std::string(pick(too_much, random))
                             : fmt::format("You have my word: {}.", pick(forbidden, random));
}

std::string empty_promise(engine::Random& random) { return std::string(pick(promises, random)); }

std::string dm_line(const Moment& moment, engine::Random& random) {
    return filled(moment, pick(to_dm, random));
}

SavedLine saved_line(const Moment& moment, const scenario::SavedReplyText& saved) {
    return {saved.shortcut, filled(moment, saved.text)};
}

SavedLine saved_line(const Moment& moment, std::uint64_t choice) {
    const auto& saved = moment.scenario().brand.saved_replies;
    if (!saved.empty()) return saved_line(moment, saved[static_cast<std::size_t>(choice % saved.size())]);
    return {"", filled(moment,
                       "Thank you for contacting us. Your feedback is important to us and we will "
                       "look into it. {signature}")};
}

}  // namespace sim::autoplay
