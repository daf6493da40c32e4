// What a trainee is asked for has to be there: the post to report, the sum to name.
#include <fmt/format.h>

#include <algorithm>

#include "scoring/wanted_words.h"
#include "sim/scenario/lint/rules.h"

namespace sim::scenario::lint {

namespace {

using scoring::text::ValueKind;

bool posts_in_thread(const Subject& subject, const Conversation& conversation, const std::string& handle) {
    for (const auto& [id, step] : conversation.steps)
        for (const Aside& aside : step.asides)
            if (aside.by_handle == handle) return true;
    return std::ranges::any_of(subject.scenario.injects, [&](const Inject& inject) {
        return inject.kind == InjectKind::post && inject.conversation == conversation.id &&
               inject.as_handle == handle;
    });
}

/// All that is shown at the desk before or while somebody answers here, in one text.
std::string shown_at_desk(const Subject& subject, const Conversation& conversation) {
    const Brand& brand = subject.scenario.brand;
    std::string all = subject.scenario.summary + "\n" + subject.scenario.lesson;
    const auto add = [&](const std::string& text) { all += "\n" + text; };
    for (const std::string& goal : subject.scenario.goals) add(goal);
    for (const std::vector<Policy>* list : {&brand.policies, &subject.scenario.terms})
        for (const Policy& policy : *list) add(policy.title + " " + policy.text);
    for (const TriageEntry& entry : brand.triage)
        for (const std::string& step : entry.steps) add(step);
    for (const SavedReplyText& reply : brand.saved_replies) add(reply.text);
    for (const Article& article : brand.articles) add(article.title);
    for (const Department& department : brand.departments) add(department.when);
    for (const Inject& inject : subject.scenario.injects) add(inject.text);
    for (const EarlierMessage& earlier : conversation.earlier) add(earlier.text);
    if (const auto who = subject.scenario.cast.find(conversation.persona); who != subject.scenario.cast.end())
        add(who->second.history);
    for (const auto& [id, step] : conversation.steps) {
        if (step.says) add(with_attachments(step.says->text, step.says->attachments));
        for (const Aside& aside : step.asides) add(with_attachments(aside.says.text, aside.says.attachments));
    }
    return all;
}

bool is_term(const scoring::Mention::Way& way) {
    return way.value && (way.value->kind == ValueKind::money || way.value->kind == ValueKind::percent);
}

}  // namespace

void nobody_to_report(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.expects) return;
        const auto& handles = at.step.expects->reports;
        for (std::size_t index = 0; index < handles.size(); ++index)
            if (!posts_in_thread(subject, at.conversation, handles[index]))
                faults.push_back(
                    {at.node["expects"]["reports"].items[index].place,
                     fmt::format("{} has no post in this thread: let one of `says` be `by` them, or "
                                 "an inject of the kind \"post\"",
                                 handles[index]),
                     "nobody-to-report"});
    });
}

void unfindable_term(const Subject& subject, Faults& faults) {
    if (!subject.brand_known) return;
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.expects || at.conversation.is_copy()) return;
        const auto& mentions = at.step.expects->mentions;
        const scoring::SaidText shown(shown_at_desk(subject, at.conversation));
        for (std::size_t index = 0; index < mentions.size(); ++index) {
            const scoring::Mention mention(mentions[index]);
            const auto& ways = mention.ways();
            if (!std::ranges::all_of(ways, is_term)) continue;
            if (std::ranges::any_of(ways, [&](const auto& way) { return shown.names(*way.value); })) continue;
            faults.push_back(
                {at.node["expects"]["mentions"].items[index].place,
                 fmt::format("\"{}\" has to be said and stands nowhere at the desk: put it into the "
                             "brand's `policies`, or into the scenario's `terms`",
                             ways.front().words),
                 "unfindable-term", true});
        }
    });
}

}  // namespace sim::scenario::lint
