#include "sim/scenario/lint/lint.h"

#include "sim/scenario/lint/brands.h"
#include "sim/scenario/lint/rules.h"

namespace sim::scenario::lint {

namespace {

constexpr Rule rules[] = {
    {"unknown-persona", "A conversation is with somebody who is not in the cast.", unknown_persona},
    {"unused-persona", "Somebody in the cast has no conversation.", unused_persona},
    {"unknown-handle", "The brand has no such handle.", unknown_handle},
    {"retired-handle", "Nobody may answer from a handle that is no longer in use.", retired_handle},
    {"unknown-department", "The brand has no such department to hand off to.", unknown_department},
    {"unknown-conversation", "A colleague answers in a conversation that is not in the file.",
     unknown_conversation},
    {"duplicate-id", "Two things of a kind have the same id.", duplicate_id},
    {"handle-shape", "A handle is an @ and up to 30 letters, digits or underscores.", handle_shape},
    {"file-name", "A file is named after its id, so that it can be found.", file_name, true},
    {"unknown-step", "A branch or a start leads to a step that is not there.", unknown_step},
    {"unreachable-step", "No branch leads to a step, so nobody will ever play it.", unreachable_step},
    {"dead-end", "A conversation can come to a step from which it never ends.", dead_end},
    {"branch-never-taken", "An earlier branch always wins, or a condition can never hold.",
     branch_never_taken},
    {"contradictory-expectation", "What is expected cannot be done as a whole.", contradictory_expectation},
    {"stray-ending", "How it ended is said by a step that goes on.", stray_ending},
    {"stray-not", "Counter-examples stand where no meaning is waited for.", stray_not},
    {"missing-examples", "A step that expects an answer has no good and bad example to test it by.",
     missing_examples, true},
    {"few-examples", "A step that expects an answer wants two examples of each grade.", few_examples, true},
    {"clock-contradicted", "A customer tells a time of day that no clock of the sitting shows.",
     clock_contradicted, true},
    {"starts-too-late", "Something starts only after the sitting is over.", starts_too_late},
    {"incomplete-inject", "An inject needs a time or something to wait for, and words or a place to jump to.",
     incomplete_inject},
    {"impossible-arrivals", "A stream of customers needs a stretch of time, a rate, and words.",
     impossible_arrivals},
    {"few-reactions", "People of a stream react with so few wordings that many would say the same.",
     few_reactions, true},
    {"handle-in-dm", "Somebody would tag the brand's account in a direct message to it.", handle_in_dm, true},
    {"aside-lost", "A step is over before all of its words were said.", aside_lost},
    {"plant-missing", "A string that is declared private does not stand in the words.", plant_missing},
    {"public-verification", "What everybody can read proves nothing.", public_verification},
    {"endless-follow-up", "Word that is owed needs a time, after the start.", endless_follow_up},
    {"not-older", "What is shown as an older post must be dated before the start.", not_older},
    {"unknown-scenario", "A scenario that should be passed before does not exist.", follows_itself, true},
    {"silence-after-leaving", "A branch on silence comes after the customer has given up.",
     silence_after_leaving, true},
    {"closed-all-session", "The brand's desk is closed for the whole sitting.", closed_all_session, true},
    {"impossible-route", "The brand has no such channel.", impossible_route},
    {"impossible-announcement", "Nobody can announce anything in so short a time.", impossible_announcement},
    {"pace-too-fast", "Danger and leaked data leave five simulated minutes: too few real ones at this pace.",
     pace_too_fast, true},
    {"noise-mix", "The background posts cannot have the shares that the scenario asks for.", noise_mix, true},
    {"uneven-choices", "The choices of `one_of` do not give the same names.", uneven_choices},
    {"closed-mailbox", "A DM is expected with somebody who takes none.", closed_mailbox},
    {"impossible-window", "An inject may happen only after it may no longer.", impossible_window},
    {"follow-up-too-late", "Word is owed after the sitting is over.", follow_up_too_late, true},
    {"silence-too-long", "A branch waits for more silence than the sitting is long.", silence_too_long, true},
    {"nobody-to-report", "Somebody should be reported whose post is not in the thread.", nobody_to_report},
    {"unfindable-term", "A sum has to be said that stands nowhere a trainee could find it.", unfindable_term,
     true},
    {"hidden-signs", "A name holds signs that are not seen.", hidden_signs},
    {"handle-of-brand", "A customer has the brand's own handle.", handle_of_brand},
    {"misspelt-issue", "A conversation's issue is nearly one that the brand knows.", misspelt_issue, true},
};

}  // namespace

std::span<const Rule> scenario_rules() { return rules; }

std::vector<Fault> check(const Subject& subject) {
    std::vector<Fault> faults;
    for (const Rule& rule : rules) rule.check(subject, faults);
    return faults;
}

std::vector<Fault> check_brand(const Node& root, std::string_view file_stem) {
    std::vector<Fault> faults;
    for (const Node& handle : root["handles"].items) check_handle_shape(handle["handle"], faults);
    find_duplicates(root["handles"], "handle", faults);
    find_duplicates(root["departments"], "id", faults);
    find_duplicates(root["saved_replies"], "shortcut", faults);
    find_duplicates(root["triage"], "issue", faults);
    check_file_name(root, file_stem, faults);
    for (const BrandRule& rule : brand_rules()) rule.check(root, faults);
    return faults;
}

std::vector<Fault> check_noise(const Node& root, std::string_view file_stem) {
    std::vector<Fault> faults;
    for (const Node& post : root["posts"].items) check_handle_shape(post["handle"], faults);
    find_hidden_signs_below(root["posts"], faults);
    check_file_name(root, file_stem, faults);
    return faults;
}

void each_step(const Subject& subject, const std::function<void(const StepAt&)>& look) {
    for (const ThreadAt& thread : threads(subject))
        for (const Node& node : thread.node["steps"].items)
            look({thread.conversation, thread.conversation.steps.at(node.key), node});
}

std::vector<ThreadAt> threads(const Subject& subject) {
    std::vector<ThreadAt> all;
    const auto& nodes = subject.root["conversations"].items;
    const auto& streams = subject.root["arrivals"].items;
    const auto& conversations = subject.scenario.conversations;
    for (std::size_t index = 0; index < nodes.size() && index < conversations.size(); ++index)
        all.push_back({conversations[index], nodes[index]});
    for (const Conversation& conversation : conversations)
        if (conversation.arrivals >= 0 && conversation.slot == 1)
            all.push_back({conversation, streams[static_cast<std::size_t>(conversation.arrivals)]});
    return all;
}

std::vector<const Node*> starts_of(const ThreadAt& thread) {
    if (thread.conversation.arrivals < 0) return {&thread.node["starts"]["step"]};
    std::vector<const Node*> starts;
    for (const Node& phase : thread.node["phases"].items) starts.push_back(&phase["step"]);
    if (const Node* lowered = thread.node["lowered_by"].find("step")) starts.push_back(lowered);
    return starts;
}

}  // namespace sim::scenario::lint
