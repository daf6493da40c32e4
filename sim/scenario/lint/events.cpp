// What happens beside the customers' own scripts: injects, streams of arrivals, bystanders, older posts.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "sim/scenario/build.h"
#include "sim/scenario/date.h"
#include "sim/scenario/lint/rules.h"
#include "sim/scenario/suggest.h"
#include "sim/scenario/wall_clock.h"

namespace sim::scenario::lint {

namespace {

constexpr int most_arrivals = 1000;
/// So many people of a stream answer one after the other before any words come again.
constexpr std::size_t enough_reactions = 8;

/// A notice asks for an announcement, a colleague's words for others in their place.
void check_what_it_asks(const Node& node, Faults& faults) {
    const Node* expects = node.find("expects");
    if (!expects) return;
    const bool colleague =
        word_or(node["kind"], inject_kind_names, InjectKind::status) == InjectKind::colleague;
    const std::string_view wanted = colleague ? "correct_within_s" : "announce_within_s";
    const std::string_view other = colleague ? "announce_within_s" : "correct_within_s";
    if (const Node* stray = expects->find(other))
        faults.push_back({stray->key_place,
                          fmt::format("{} asks for `{}`: write that instead",
                                      colleague ? "a colleague's reply" : "a notice", wanted),
                          "incomplete-inject"});
    else if (!expects->find(wanted))
        faults.push_back(
            {expects->place, fmt::format("nobody can miss this: give `{}`", wanted), "incomplete-inject"});
    if (colleague && expects->find("mentions") == nullptr)
        faults.push_back(
            {expects->place, "what is right stands nowhere: give `mentions`", "incomplete-inject"});
    if (colleague && node["via"].text == "note")
        faults.push_back({node["via"].place,
                          "a note is read by nobody outside: nothing in it is put right in public",
                          "incomplete-inject"});
}

void check_inject(const Node& node, const Scenario& scenario, Faults& faults) {
    const auto say = [&](Place place, std::string says) {
        faults.push_back({place, std::move(says), "incomplete-inject"});
    };
    const bool jumps = word_or(node["kind"], inject_kind_names, InjectKind::status) == InjectKind::jump;
    check_what_it_asks(node, faults);
    const Node* when = node.find("when");
    if (!node.find("at_s") && !when)
        say(node.place,
            "nothing says when this happens: give `at_s`, or `when` it should react to something");
    if (!jumps && !node.find("text")) say(node.place, "this inject has no words: add `text`");
    if (jumps && !node.find("to") && !node.find("clock"))
        say(node.place, "a jump leads somewhere: give `to`, or `days` and `clock`");
    const auto to = unix_seconds(node["to"].text_or(""));
    if (to && moment_of_wall(scenario, *to) <= milliseconds(node["at_s"]))
        say(node["to"].place, "a jump cannot lead back: give a later `to`");
    if (!when || when->find("conversation")) return;
    for (std::string_view key : {"step", "heat_at_least", "attempts_at_least", "silent_s", "route", "said",
                                 "answered", "left", "resolved", "ended"})
        if (const Node* one = when->find(key))
            say(one->key_place, fmt::format("`{}` speaks of a conversation: name the `conversation`", key));
    if (when->items.empty()) say(when->place, "`when` is empty: say what it waits for");
}

void check_phase(const Node& phase, const Node& stream, Faults& faults) {
    const auto say = [&](Place place, std::string says) {
        faults.push_back({place, std::move(says), "impossible-arrivals"});
    };
    const double from = phase["from_s"].number_or(0), to = phase["to_s"].number_or(0);
    if (from >= to && !phase.find("count"))
        say(phase.place, fmt::format("this stretch ends at {} s, before it begins at {} s", to, from));
    if (phase["per_minute"].number_or(0) <= 0 && !phase.find("count"))
        say(phase.place, "nobody comes: give `per_minute`, or `count`");
    if (phase.find("per_minute") && phase.find("count"))
        say(phase["count"].key_place, "`per_minute` and `count` exclude each other: keep one");
    const Node& words = stream["steps"][phase["step"].text_or("")]["says"]["text"];
    if (words.text.find("{post}") != std::string::npos && phase["texts"].items.empty())
        say(phase.place, "the step says {post} but this stretch has no `texts`");
    if (words.is(Node::Kind::text) && words.text.find("{post}") == std::string::npos && phase.find("texts"))
        say(phase["texts"].key_place, "nobody says these `texts`: write {post} in the words of the step");
    for (std::string_view key : {"dated_from", "dated_to"})
        if (phase.find(key) && !phase.find(key == "dated_from" ? "dated_to" : "dated_from"))
            say(phase[key].key_place, "`dated_from` and `dated_to` go together");
}

bool passes_on_at_once(const Step& step) {
    return !step.expects && (step.end || step.next.empty() || step.next.front().when.always());
}

Milliseconds gone_after(const Step& step) {
    return step.end || step.next.empty() ? 0 : std::max<Milliseconds>(step.next.front().after_ms, 1000);
}

void check_older(const Node& moment, const Scenario& scenario, Faults& faults) {
    const auto seconds = unix_seconds(moment.text_or(""));
    if (seconds && *seconds >= scenario.begins_unix_s)
        faults.push_back(
            {moment.place,
             fmt::format("this must be before the start, {}: it is shown as an older post", scenario.begins),
             "not-older"});
}

}  // namespace

void incomplete_inject(const Subject& subject, Faults& faults) {
    for (const Node& inject : subject.root["injects"].items) check_inject(inject, subject.scenario, faults);
}

void impossible_arrivals(const Subject& subject, Faults& faults) {
    for (const Node& stream : subject.root["arrivals"].items)
        for (const Node& phase : stream["phases"].items) check_phase(phase, stream, faults);
    std::size_t slots = 0;
    for (const Arrivals& stream : subject.scenario.arrivals)
        for (const Phase& phase : stream.phases) slots += static_cast<std::size_t>(std::max(phase.slots, 0));
    if (slots >= most_arrivals)
        faults.push_back({subject.root["arrivals"].place,
                          fmt::format("{} customers may come, fewer than {} are the most: lower `at_most`",
                                      slots, most_arrivals),
                          "impossible-arrivals"});
}

void few_reactions(const Subject& subject, Faults& faults) {
    std::map<const Conversation*, std::set<std::string>> starts;
    for (const ThreadAt& thread : threads(subject))
        for (const Node& phase : thread.node["phases"].items)
            starts[&thread.conversation].insert(phase["step"].text_or(""));
    each_step(subject, [&](const StepAt& at) {
        if (at.conversation.arrivals < 0 || !at.step.says || starts[&at.conversation].contains(at.step.id))
            return;
        const std::size_t ways = std::max<std::size_t>(at.step.says->ways.size(), 1);
        if (ways >= enough_reactions) return;
        faults.push_back({at.node["says"].place,
                          fmt::format("a whole stream of people says this in {} way{}: give {} or more, with "
                                      "`or`, for calm and for angry people",
                                      ways, ways == 1 ? "" : "s", enough_reactions),
                          "few-reactions", true});
    });
}

void aside_lost(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        if (!passes_on_at_once(at.step)) return;
        for (const Aside& aside : at.step.asides)
            if (aside.after_ms >= gone_after(at.step))
                faults.push_back({at.node["says"].place,
                                  fmt::format("step `{}` is over before \"{}\" is said: let it expect "
                                              "something, or say it sooner",
                                              at.step.id, aside.says.text.substr(0, 40)),
                                  "aside-lost"});
    });
}

void plant_missing(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        std::string words = at.step.says ? at.step.says->text : "";
        if (at.step.says)
            for (const Wording& way : at.step.says->ways) words += "\n" + way.text;
        if (at.step.says) words = with_attachments(words, at.step.says->attachments);
        for (const Aside& aside : at.step.asides)
            words += "\n" + with_attachments(aside.says.text, aside.says.attachments);
        for (std::size_t index = 0; index < at.step.plants.size(); ++index)
            if (words.find(at.step.plants[index].text) == std::string::npos)
                faults.push_back({at.node["plants"].items[index].place,
                                  fmt::format("\"{}\" does not stand in the words of step `{}`",
                                              at.step.plants[index].text, at.step.id),
                                  "plant-missing"});
    });
}

void public_verification(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.verifies.empty() && (!at.step.says || at.step.says->is_public()))
            faults.push_back(
                {at.node["verifies"].key_place,
                 fmt::format("step `{}` is no direct message, and what everybody can read proves "
                             "nothing: let the customer say it with \"via\": \"dm\"",
                             at.step.id),
                 "public-verification"});
    });
}

void endless_follow_up(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        const Node* owed = at.node.find("follow_up");
        if (!owed) return;
        if (!owed->find("within_s") && !owed->find("by"))
            faults.push_back(
                {owed->place, "nobody can miss this: give `within_s` or `by`", "endless-follow-up"});
        const auto by = unix_seconds((*owed)["by"].text_or(""));
        if (by && *by <= subject.scenario.begins_unix_s)
            faults.push_back({(*owed)["by"].place, "this is due before the start: give a later `by`",
                              "endless-follow-up"});
    });
}

void not_older(const Subject& subject, Faults& faults) {
    for (const ThreadAt& thread : threads(subject)) {
        for (const Node& line : thread.node["earlier"].items)
            check_older(line["at"], subject.scenario, faults);
        for (const Node& phase : thread.node["phases"].items) {
            check_older(phase["dated_from"], subject.scenario, faults);
            check_older(phase["dated_to"], subject.scenario, faults);
        }
    }
    each_step(subject, [&](const StepAt& at) {
        check_older(at.node["says"]["dated"], subject.scenario, faults);
        if (at.node["says"].is(Node::Kind::list))
            for (const Node& entry : at.node["says"].items)
                check_older(entry["dated"], subject.scenario, faults);
    });
}

void follows_itself(const Subject& subject, Faults& faults) {
    for (const Node& needed : subject.root["requires"].items)
        if (needed.is(Node::Kind::text) && needed.text == subject.scenario.id)
            faults.push_back({needed.place, "a scenario cannot come before itself: remove it from `requires`",
                              "unknown-scenario", true});
}

void noise_mix(const Subject& subject, Faults& faults) {
    const Noise& noise = subject.scenario.noise;
    const Node& mix = subject.root["noise"]["mix"];
    if (noise.posts.empty() || !mix.is(Node::Kind::object)) return;
    if (noise.mix_milli.empty())
        faults.push_back({mix.place,
                          "no kind has a share, so every post counts alike: give shares, or remove `mix`",
                          "noise-mix", true});
    for (const auto& [kind, share] : noise.mix_milli)
        if (std::ranges::count(noise.posts, kind, &NoisePost::kind) == 0)
            faults.push_back(
                {mix[kind].place,
                 fmt::format("the pack `{}` has no {} post, so others take their place: add some "
                             "with \"kind\": \"{}\", or set this to 0",
                             noise.pack, kind, kind),
                 "noise-mix", true});
}

}  // namespace sim::scenario::lint
