// What is written and never happens: windows that shut before they open, word due when nobody is there any
// more, mail to who takes none.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/scenario/build.h"
#include "sim/scenario/lint/rules.h"
#include "sim/scenario/suggest.h"

namespace sim::scenario::lint {

namespace {

std::set<std::string> keys_of(const Node& object) {
    std::set<std::string> keys;
    for (const Node& member : object.items) keys.insert(member.key);
    return keys;
}

bool takes_dm(const Scenario& scenario, const Conversation& conversation) {
    const auto persona = scenario.cast.find(conversation.persona);
    return persona == scenario.cast.end() || persona->second.takes_dm();
}

}  // namespace

void uneven_choices(const Subject& subject, Faults& faults) {
    const auto& sets = subject.root["one_of"].items;
    for (std::size_t at = 1; at < sets.size(); ++at)
        for (const std::string& name : keys_of(sets.front()))
            if (!sets[at].find(name))
                faults.push_back(
                    {sets[at].place,
                     fmt::format("this choice has no `{}`, which the first one has: every choice "
                                 "of `one_of` gives the same names",
                                 name),
                     "uneven-choices"});
    for (std::size_t at = 1; at < sets.size(); ++at)
        for (const Node& own : sets[at].items)
            if (!sets.front().find(own.key))
                faults.push_back({own.key_place,
                                  fmt::format("`{}` is in this choice and not in the first one: every choice "
                                              "of `one_of` gives the same names",
                                              own.key),
                                  "uneven-choices"});
}

void closed_mailbox(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.expects || at.step.expects->route != scoring::Route::dm ||
            takes_dm(subject.scenario, at.conversation) || (at.step.says && !at.step.says->is_public()))
            return;
        faults.push_back({at.node["expects"]["route"].place,
                          fmt::format("a DM is expected, and `{}` takes none: expect another route, or let "
                                      "them take DMs",
                                      at.conversation.persona),
                          "closed-mailbox"});
    });
}

void impossible_window(const Subject& subject, Faults& faults) {
    for (const Node& inject : subject.root["injects"].items) {
        const Node* until = inject.find("until_s");
        if (!until || !until->is(Node::Kind::number) || !inject["at_s"].is(Node::Kind::number)) continue;
        if (milliseconds(*until) <= milliseconds(inject["at_s"]))
            faults.push_back({until->place,
                              fmt::format("this may happen from {} s on and until {} s, so it never does: "
                                          "give a later `until_s`",
                                          inject["at_s"].number, until->number),
                              "impossible-window"});
    }
}

void follow_up_too_late(const Subject& subject, Faults& faults) {
    const Milliseconds ends = subject.scenario.ends_ms;
    if (ends == 0) return;
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.follow_up || at.step.follow_up->due_after(0) <= ends) return;
        faults.push_back(
            {at.node["follow_up"].place,
             fmt::format("the sitting is over at {} s, before this is due: nobody can keep it or "
                         "miss it; let it be due sooner, or raise `ends_s`",
                         ends / 1000),
             "follow-up-too-late", true});
    });
}

void silence_too_long(const Subject& subject, Faults& faults) {
    const Milliseconds ends = subject.scenario.ends_ms;
    if (ends == 0) return;
    each_step(subject, [&](const StepAt& at) {
        for (std::size_t index = 0; index < at.step.next.size(); ++index) {
            const auto& silent = at.step.next[index].when.silent_ms;
            if (silent && *silent >= ends)
                faults.push_back({at.node["next"].items[index].place,
                                  fmt::format("the sitting is over at {} s, so {} s of silence never come: "
                                              "shorten it, or raise `ends_s`",
                                              ends / 1000, *silent / 1000),
                                  "silence-too-long", true});
        }
    });
}

}  // namespace sim::scenario::lint
