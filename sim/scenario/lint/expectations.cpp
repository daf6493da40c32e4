#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/lint/rules.h"

namespace sim::scenario::lint {

namespace {

using scoring::Act;
using scoring::Route;

bool among(const std::vector<Act>& acts, Act act) {
    return std::find(acts.begin(), acts.end(), act) != acts.end();
}

/// An entry is the act's name, or an object with it.
const std::string& act_in(const Node& entry) {
    return entry.is(Node::Kind::text) ? entry.text : entry["act"].text;
}

class Contradictions {
  public:
    Contradictions(const StepAt& at, Faults& faults)
        : at_(at), expects_(*at.step.expects), node_(at.node["expects"]), faults_(faults) {}

    void find() {
        find_in_acts();
        if (!scoring::from_name<Route>(scoring::route_names, node_["route"].text))
            return;  // said by the schema
        find_in_accept();
        find_in_route();
    }

  private:
    void say(const Node& node, std::string says) {
        faults_.push_back({node.place, std::move(says), "contradictory-expectation"});
    }

    void find_in_acts() {
        for (const Node& never : node_["never"].items)
            for (Act act : expects_.acts)
                if (scoring::name_of(act) == act_in(never))
                    say(never, fmt::format("`{}` is both wanted and never allowed", act_in(never)));
        for (const Node& wanted : node_["acts"].items) {
            const auto act = scoring::from_name<Act>(scoring::act_names, act_in(wanted));
            if (act == Act::blame || act == Act::leak_private_data)
                say(wanted, fmt::format("`{}` cannot be wanted of anybody: did you mean it for `never`?",
                                        act_in(wanted)));
        }
    }

    void find_in_accept() {
        for (const Node& credit : node_["accept"].items)
            if (credit.key == scoring::name_of(expects_.route))
                faults_.push_back(
                    {credit.key_place,
                     fmt::format("`{}` is the expected route and always counts fully: remove it here",
                                 credit.key),
                     "contradictory-expectation"});
    }

    void find_in_route() {
        const Node& acts = node_["acts"];
        const bool in_public = expects_.route == Route::stay_public || expects_.route == Route::quote;
        if (expects_.route == Route::no_reply && !expects_.acts.empty() && !expects_.optional_offer)
            say(acts, "no reply is expected, so there are no words that could do this");
        if (in_public && among(expects_.acts, Act::ask_dm))
            say(acts, "`ask_dm` is wanted but the route stays public: did you mean the route `dm`?");
        if (in_public && among(expects_.acts, Act::ask_private_data) && at_.step.says &&
            at_.step.says->is_public())
            say(acts, "`ask_private_data` is wanted in public, which is a critical error");
        if (expects_.route == Route::dm && among(expects_.never, Act::ask_dm) && at_.step.says &&
            at_.step.says->is_public())
            say(node_["never"], "the route is `dm` but asking for a DM is never allowed");
        if (expects_.optional_offer && expects_.route != Route::no_reply)
            say(node_["one_offer"], "`one_offer` goes with the route `no_reply` only");
        if (!expects_.hand_off_to.empty() && expects_.route != Route::hand_off &&
            !expects_.accept_milli.contains(Route::hand_off))
            say(node_["to"], "a department is named but no hand-off is expected or accepted");
    }

    const StepAt& at_;
    const scoring::Expectation& expects_;
    const Node& node_;
    Faults& faults_;
};

bool has_grade(const Step& step, Grade grade) {
    return std::any_of(step.examples.begin(), step.examples.end(),
                       [&](const Example& example) { return example.grade == grade; });
}

bool waits_for_meaning(const When& when) {
    return when.means || std::ranges::any_of(when.says_any, [](const scoring::WantedPattern& pattern) {
               return !pattern.phrases().empty();
           });
}

}  // namespace

void contradictory_expectation(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        if (at.step.expects) Contradictions(at, faults).find();
    });
}

void stray_ending(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        if (at.step.ending && !at.step.end && !at.step.next.empty())
            faults.push_back(
                {at.node["ending"].place,
                 fmt::format("step `{}` goes on, so it is no ending: grade the last steps", at.step.id),
                 "stray-ending"});
    });
}

void stray_not(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        const std::vector<Node>& branches = at.node["next"].items;
        for (std::size_t place = 0; place < branches.size() && place < at.step.next.size(); ++place) {
            const Node* against = branches[place]["when"].find("not");
            if (!against || waits_for_meaning(at.step.next[place].when)) continue;
            faults.push_back(
                {against->place,
                 "`not` says what `means`, or a phrase of three words or more in `says`, is not: "
                 "write one beside it",
                 "stray-not"});
        }
    });
}

void few_examples(const Subject& subject, Faults& faults) {
    constexpr std::ptrdiff_t enough = 2;
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.expects || !has_grade(at.step, Grade::good) || !has_grade(at.step, Grade::bad)) return;
        std::string few;
        for (const Grade grade : {Grade::good, Grade::ok, Grade::bad})
            if (std::ranges::count(at.step.examples, grade, &Example::grade) < enough)
                few += fmt::format("{}{}", few.empty() ? "" : ", ", name_of(grade));
        if (!few.empty())
            faults.push_back(
                {at.node.key_place,
                 fmt::format("step `{}` has fewer than two examples of grade {}: add what people "
                             "really write, they are its tests",
                             at.step.id, few),
                 "few-examples", true});
    });
}

void missing_examples(const Subject& subject, Faults& faults) {
    each_step(subject, [&](const StepAt& at) {
        if (!at.step.expects || (has_grade(at.step, Grade::good) && has_grade(at.step, Grade::bad))) return;
        const std::string_view missing = name_of(has_grade(at.step, Grade::good) ? Grade::bad : Grade::good);
        faults.push_back(
            {at.node.key_place,
             fmt::format("step `{}` has no {} example: add one, it is the step's test", at.step.id, missing),
             "missing-examples", true});
    });
}

}  // namespace sim::scenario::lint
