#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/import/draft.h"
#include "sim/import/points.h"

namespace sim::threads {
namespace {

using Json = nlohmann::ordered_json;
using scoring::Route;

Json decimal(int milli) { return std::round(milli / 100.0) / 10; }

std::string persona_id(const Person& person) { return lower(person.first_name()); }

Json cast_of(const DraftedScenario& draft) {
    Json cast = Json::object();
    for (std::size_t at = 0; at < draft.cast.size(); ++at) {
        const Person& person = draft.cast[at];
        cast[persona_id(person)] = {{"handle", person.handle},
                                    {"name", person.name},
                                    {"followers", person.followers},
                                    {"heat", decimal(draft.conversations[at].heat_milli)},
                                    {"patience_s", 1200}};
    }
    return cast;
}

/// What the real reply chose is expected; ways that are as private or as quick are accepted.
Json expects(const DraftedScenario& draft, const DraftStep& step) {
    const Route route = step.examples.front().route;
    Json expected = {{"route", scoring::name_of(route)}, {"as", draft.support_handle}};
    if (route == Route::stay_public)
        expected["accept"] = {{"quote", 1}, {"dm", 0.6}};
    else if (route == Route::dm)
        expected["accept"] = {{"phone", 0.6}, {"secure_link", 0.8}};
    else
        expected["accept"] = {{"dm", 0.8}};
    Json acts = Json::array();
    if (step.wants_apology) acts.push_back("apology");
    if (route == Route::dm) acts.push_back("ask_dm");
    if (!acts.empty()) expected["acts"] = acts;
    expected["never"] = {"blame", "ask_private_data"};
    return expected;
}

Json examples_of(const DraftStep& step) {
    Json examples = Json::array();
    for (const DraftExample& example : step.examples)
        examples.push_back({{"grade", name_of(example.grade)},
                            {"route", scoring::name_of(example.route)},
                            {"text", example.text},
                            {"because", example.because}});
    return examples;
}

Json next_of(const DraftStep& step) {
    Json next = Json::array();
    for (const DraftBranch& branch : step.next) {
        Json one = Json::object();
        if (branch.critical) one["when"] = {{"critical", true}};
        if (branch.silent_s) one["when"] = {{"silent_s", *branch.silent_s}};
        one["go"] = branch.go;
        if (branch.after_s > 0) one["after_s"] = branch.after_s;
        if (branch.heat_milli != 0) one["heat"] = decimal(branch.heat_milli);
        next.push_back(std::move(one));
    }
    return next;
}

Json step_json(const DraftedScenario& draft, const DraftStep& step) {
    Json json = Json::object();
    if (!step.text.empty()) json["says"] = {{"via", name_of(step.via)}, {"text", step.text}};
    if (step.next.empty()) {
        json["end"] = true;
        return json;
    }
    if (!step.issue.empty()) json["facts"] = {{"issue", step.issue}};
    json["expects"] = expects(draft, step);
    json["examples"] = examples_of(step);
    json["next"] = next_of(step);
    return json;
}

Json conversation_json(const DraftedScenario& draft, std::size_t at) {
    const DraftConversation& conversation = draft.conversations[at];
    Json steps = Json::object();
    for (const DraftStep& step : conversation.steps) steps[step.id] = step_json(draft, step);
    return {{"id", conversation.id},
            {"persona", persona_id(draft.cast[at])},
            {"owner", draft.support_handle},
            {"starts", {{"at_s", conversation.starts_s}, {"step", conversation.steps.front().id}}},
            {"steps", std::move(steps)}};
}

}  // namespace

std::string draft_json(const DraftedScenario& draft) {
    Json conversations = Json::array();
    for (std::size_t at = 0; at < draft.conversations.size(); ++at)
        conversations.push_back(conversation_json(draft, at));
    const Json json = {{"format", 1},
                       {"id", draft.id},
                       {"title", draft.title},
                       {"draft", true},
                       {"brand", draft.brand},
                       {"summary", draft.summary},
                       {"minutes", draft.minutes},
                       {"pace", draft.pace},
                       {"begins", "2026-03-02T10:00:00"},
                       {"cast", cast_of(draft)},
                       {"conversations", std::move(conversations)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sim::threads
