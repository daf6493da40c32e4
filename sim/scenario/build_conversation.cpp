#include <fmt/format.h>

#include <algorithm>

#include "scoring/vocabulary.h"
#include "sim/scenario/build.h"
#include "sim/scenario/conditions.h"
#include "sim/scenario/date.h"
#include "sim/scenario/wall_clock.h"

namespace sim::scenario {

namespace {

using scoring::Act;
using scoring::Need;
using scoring::Route;

constexpr std::array<std::string_view, 5> need_names = {"safety", "leaked_data", "angry", "question",
                                                        "praise"};

/// What the parts of one conversation are built with.
struct Workshop {
    const Scenario& scenario;
    const Variables& variables;
    std::vector<Fault>& faults;
};

Route route_named(const std::string& name) {
    return scoring::from_name<Route>(scoring::route_names, name).value_or(Route::stay_public);
}

std::vector<Act> acts_of(const Node& node) {
    std::vector<Act> acts;
    for (const std::string& name : node.texts())
        if (const auto act = scoring::from_name<Act>(scoring::act_names, name)) acts.push_back(*act);
    return acts;
}

Priority priority_of(const Node& node) { return word_or(node["priority"], priority_names, Priority::normal); }

Need need_of(const Node& node) {
    if (const auto need = scoring::from_name<Need>(need_names, node["need"].text_or(""))) return *need;
    switch (priority_of(node)) {
        case Priority::urgent:
            return Need::safety;
        case Priority::high:
            return Need::angry;
        case Priority::normal:
            return Need::question;
        case Priority::low:
            return Need::praise;
    }
    return Need::question;
}

bool is_among(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// The first active handle for the customer's country whose list names the issue, or that answers for all of
/// that country; else the first for any country whose list names it; "" when none does.
std::string owner_of_issue(const Brand& brand, const std::string& issue, const std::string& country) {
    for (const Handle& handle : brand.handles)
        if (handle.active() && is_among(handle.countries, country) &&
            (handle.owns.empty() || is_among(handle.owns, issue)))
            return handle.handle;
    for (const Handle& handle : brand.handles)
        if (handle.active() && handle.countries.empty() && is_among(handle.owns, issue)) return handle.handle;
    return {};
}

Branch build_branch(const Node& node, Workshop& shop) {
    return {build_when(node["when"], shop.variables, shop.faults), node["go"].text_or(""),
            milliseconds(node["after_s"]), thousandths(node["heat"])};
}

/// The act of an entry that is its name, or an object with it; the critical ones are listed as well.
std::vector<Act> asked_acts_of(const Node& node, std::vector<Act>& critical) {
    std::vector<Act> acts;
    for (const Node& item : node.items) {
        const bool plain = item.is(Node::Kind::text);
        const auto act =
            scoring::from_name<Act>(scoring::act_names, plain ? item.text : item["act"].text_or(""));
        if (!act) continue;
        acts.push_back(*act);
        if (!plain && item["critical"].truth_or(false)) critical.push_back(*act);
    }
    return acts;
}

/// A name of the cast stands for its handle.
std::string handle_of(const std::string& who, const Scenario& scenario) {
    const auto known = scenario.cast.find(who);
    return known == scenario.cast.end() ? who : known->second.handle;
}

scoring::Expectation build_expectation(const Node& node, Workshop& shop) {
    scoring::Expectation expects;
    expects.route = route_named(node["route"].text_or("public"));
    for (const Node& credit : node["accept"].items)
        expects.accept_milli[route_named(credit.key)] = thousandths(credit);
    expects.also_as = node["as"].texts();
    if (!expects.also_as.empty()) {
        expects.as_handle = expects.also_as.front();
        expects.also_as.erase(expects.also_as.begin());
    }
    expects.acts = asked_acts_of(node["acts"], expects.critical);
    expects.never = asked_acts_of(node["never"], expects.critical);
    expects.forbids = forbidden_of(node["forbids"], shop.variables, shop.faults);
    expects.hand_off_to = node["to"].text_or("");
    expects.close_in_public = node["close_in_public"].truth_or(false);
    expects.verify_first = node["verify_first"].truth_or(false);
    expects.optional_offer = node["one_offer"].truth_or(false);
    expects.links = filled_texts(node["links"], shop.variables, shop.faults);
    expects.hashtag = node["hashtag"].text_or("");
    expects.mentions = filled_texts(node["mentions"], shop.variables, shop.faults);
    for (const std::string& who : node["reports"].texts())
        expects.reports.push_back(handle_of(who, shop.scenario));
    expects.plain_words = node["plain_words"].truth_or(false);
    expects.note_mentions = filled_texts(node["note"], shop.variables, shop.faults);
    expects.note = node["note"].truth_or(!expects.note_mentions.empty());
    return expects;
}

/// Who speaks: a name of the cast, the brand, the customer, or anybody else by their handle.
void set_author(const std::string& by, const Scenario& scenario, EarlierMessage& message) {
    using By = EarlierMessage::By;
    const auto own = std::find_if(scenario.brand.handles.begin(), scenario.brand.handles.end(),
                                  [&](const Handle& handle) { return handle.handle == by; });
    const auto known = scenario.cast.find(by);
    if (by == "customer" || by.empty()) return;
    message.by = by == "brand" || own != scenario.brand.handles.end() ? By::brand : By::other;
    message.handle = by == "brand" ? "" : known == scenario.cast.end() ? by : known->second.handle;
    if (known != scenario.cast.end()) message.name = known->second.name;
    if (own != scenario.brand.handles.end()) message.name = own->name;
}

CustomerVia customer_via_of(const Node& node) {
    return word_or(node["via"], customer_via_names, CustomerVia::mention);
}

/// What somebody wrote in the thread: who, where, and the words. `name` is for whom nobody knows.
EarlierMessage build_line(const Node& node, const std::string& name, Workshop& shop) {
    EarlierMessage message;
    message.name = name;
    set_author(node["by"].text_or(""), shop.scenario, message);
    if (message.name.empty()) message.name = message.handle;
    message.via = customer_via_of(node);
    message.text = filled(node["text"], shop.variables, shop.faults);
    return message;
}

EarlierMessage build_earlier(const Node& node, Workshop& shop) {
    EarlierMessage message = build_line(node, node["name"].text_or(""), shop);
    if (const Node* at = node.find("at")) message.at_ms = moment(*at, shop.scenario, shop.faults).value_or(0);
    return message;
}

/// `customer_via` is where the customer's words of the step stand.
Example build_example(const Node& node, CustomerVia customer_via, Workshop& shop) {
    Example example;
    example.grade = word_or(node["grade"], grade_names, Grade::ok);
    example.route = route_named(node["route"].text_or("public"));
    example.route_by_words = !node.find("route");
    example.via = word_or(node["via"], scoring::via_names, readers_of(customer_via));
    example.as_handle = node["as"].text_or("");
    example.text = filled(node["text"], shop.variables, shop.faults);
    example.ways = filled_texts(node["or"], shop.variables, shop.faults);
    example.because = filled(node["because"], shop.variables, shop.faults);
    for (const Node& line : node["after"].items) example.after.push_back(build_line(line, "", shop));
    example.line = node.place.line;
    example.column = node.place.column;
    return example;
}

Wording build_wording(const Node& node, Workshop& shop) {
    if (!node.is(Node::Kind::object)) return {filled(node, shop.variables, shop.faults)};
    Wording wording{filled(node["text"], shop.variables, shop.faults)};
    wording.heat_at_least_milli = thousandths(node["heat_at_least"]);
    if (node.find("heat_below")) wording.heat_below_milli = thousandths(node["heat_below"]);
    return wording;
}

Says build_says(const Node& node, Workshop& shop) {
    Says says;
    says.via = customer_via_of(node);
    says.text = filled(node["text"], shop.variables, shop.faults);
    if (const Node* dated = node.find("dated"))
        says.dated_ms = std::min<Milliseconds>(moment(*dated, shop.scenario, shop.faults).value_or(0), 0);
    for (const Node& one : node["attachments"].items)
        says.attachments.push_back({word_or(one["kind"], attachment_kind_names, AttachmentKind::screenshot),
                                    filled(one["text"], shop.variables, shop.faults)});
    return says;
}

/// The customer's first words stand alone in the step; all others come after.
void build_words(const Node& node, Workshop& shop, Step& step) {
    if (!node.is(Node::Kind::list)) {
        step.says = build_says(node, shop);
        for (const Node& way : node["or"].items) step.says->ways.push_back(build_wording(way, shop));
        if (!step.says->ways.empty()) step.says->ways.insert(step.says->ways.begin(), {step.says->text});
        return;
    }
    for (const Node& entry : node.items) {
        const Milliseconds after = milliseconds(entry["after_s"]);
        const std::string by = entry["by"].text_or("");
        if (!step.says && (by.empty() || by == "customer") && after == 0) {
            step.says = build_says(entry, shop);
            continue;
        }
        EarlierMessage author;
        author.name = entry["name"].text_or("");
        set_author(by, shop.scenario, author);
        step.asides.push_back({author.handle, author.name.empty() ? author.handle : author.name,
                               build_says(entry, shop), after});
    }
    std::stable_sort(step.asides.begin(), step.asides.end(),
                     [](const Aside& a, const Aside& b) { return a.after_ms < b.after_ms; });
}

Planted build_planted(const Node& node, Workshop& shop) {
    return {filled(node["text"], shop.variables, shop.faults), node["whose"].text_or(""),
            word_or(node["kind"], scoring::private_kind_names, scoring::PrivateKind::account_number)};
}

FollowUp build_follow_up(const Node& node, Workshop& shop) {
    FollowUp owed;
    owed.within_ms = milliseconds(node["within_s"]);
    if (const Node* by = node.find("by")) owed.due_ms = moment(*by, shop.scenario, shop.faults);
    owed.about = filled(node["about"], shop.variables, shop.faults);
    owed.mentions = mentions_of(node["mentions"], shop.variables, shop.faults);
    return owed;
}

Step build_step(const Node& node, Workshop& shop) {
    Step step;
    step.id = node.key;
    if (const Node* says = node.find("says")) build_words(*says, shop, step);
    step.chases = filled_texts(node["chases"], shop.variables, shop.faults);
    for (const Node& fact : node["facts"].items)
        step.facts[fact.key] = filled_texts(fact, shop.variables, shop.faults);
    if (const Node* expects = node.find("expects")) step.expects = build_expectation(*expects, shop);
    const CustomerVia via = step.says ? step.says->via : CustomerVia::mention;
    for (const Node& example : node["examples"].items)
        step.examples.push_back(build_example(example, via, shop));
    for (const Node& branch : node["next"].items) step.next.push_back(build_branch(branch, shop));
    step.end = node["end"].truth_or(false);
    if (node.find("ending"))
        step.ending = word_or(node["ending"], scoring::ending_names, scoring::Ending::good);
    step.safety_signal = node["safety"].truth_or(false);
    step.data_rights_request = node["data_rights"].truth_or(false);
    step.legitimate_criticism = node["criticism"].text_or("legitimate") != "abuse";
    step.fault = when_given(node, "fault", node["fault"].truth_or(false));
    for (const Node& planted : node["plants"].items) step.plants.push_back(build_planted(planted, shop));
    step.verifies = node["verifies"].texts();
    if (const Node* owed = node.find("follow_up")) step.follow_up = build_follow_up(*owed, shop);
    return step;
}

}  // namespace

std::vector<scoring::WantedPattern> checked_patterns(const Node& node, const Variables& variables,
                                                     std::vector<Fault>& faults) {
    const auto pattern = [&](const Node& text) {
        return scoring::WantedPattern(fill_pattern(checked_pattern(text, faults), variables));
    };
    std::vector<scoring::WantedPattern> patterns;
    if (node.is(Node::Kind::text)) patterns.push_back(pattern(node));
    for (const Node& item : node.items) patterns.push_back(pattern(item));
    return patterns;
}

std::vector<scoring::Mention> mentions_of(const Node& node, const Variables& variables,
                                          std::vector<Fault>& faults) {
    std::vector<scoring::Mention> mentions;
    for (const std::string& text : filled_texts(node, variables, faults)) mentions.emplace_back(text);
    return mentions;
}

std::vector<scoring::Forbidden> forbidden_of(const Node& node, const Variables& variables,
                                             std::vector<Fault>& faults) {
    std::vector<scoring::Forbidden> forbidden;
    for (const Node& item : node.items)
        forbidden.push_back(
            {{filled(item["means"], variables, faults), filled_texts(item["examples"], variables, faults),
              filled_texts(item["not"], variables, faults)},
             item["critical"].truth_or(false)});
    return forbidden;
}

std::vector<Route> routes_of(const Node& node) {
    std::vector<Route> routes;
    for (const std::string& name : node.texts()) routes.push_back(route_named(name));
    return routes;
}

void check_on_the_wall(const Node& node, std::int64_t wall_s, const TimeZone& zone,
                       std::vector<Fault>& faults) {
    if (is_on_the_wall(zone, wall_s)) return;
    faults.push_back({node.place,
                      fmt::format("there is no such time in {}: the clock is put forward then, to {}",
                                  zone.name, day_and_time(wall_of(zone, utc_of(zone, wall_s)))),
                      "time"});
}

std::optional<Milliseconds> moment(const Node& node, const Scenario& scenario, std::vector<Fault>& faults) {
    const auto seconds = unix_seconds(node.text_or(""));
    if (!seconds)
        faults.push_back({node.place,
                          fmt::format("`{}` must be a date and time such as 2026-03-02T09:00:00", node.key),
                          "time"});
    if (!seconds) return std::nullopt;
    check_on_the_wall(node, *seconds, scenario.brand.hours.zone, faults);
    return moment_of_wall(scenario, *seconds);
}

namespace {

/// Reads each condition by what kind of value it holds.
struct ConditionReader {
    const Node& node;
    const Variables& variables;
    std::vector<Fault>& faults;

    template <Condition condition>
    const Node& at() const {
        return node[key_of(condition)];
    }
    template <Condition condition>
    void operator()(Is<condition>, std::vector<Route>& routes) const {
        routes = routes_of(at<condition>());
    }
    template <Condition condition>
    void operator()(Is<condition>, std::vector<Act>& acts) const {
        acts = acts_of(at<condition>());
    }
    template <Condition condition>
    void operator()(Is<condition>, std::optional<int>& number) const {
        number = whole_when_given(node, key_of(condition));
    }
    template <Condition condition>
    void operator()(Is<condition>, bool& truth) const {
        truth = at<condition>().truth_or(false);
    }
    template <Condition condition>
    void operator()(Is<condition>, std::optional<bool>& truth) const {
        truth = when_given(node, key_of(condition), at<condition>().truth_or(false));
    }
    void operator()(Is<Condition::silent>, std::optional<Milliseconds>& silent) const {
        silent = when_given(node, key_of(Condition::silent), milliseconds(at<Condition::silent>()));
    }
    void operator()(Is<Condition::heat_at_least>, std::optional<int>& heat) const {
        heat =
            when_given(node, key_of(Condition::heat_at_least), thousandths(at<Condition::heat_at_least>()));
    }
    void operator()(Is<Condition::heat_below>, std::optional<int>& heat) const {
        heat = when_given(node, key_of(Condition::heat_below), thousandths(at<Condition::heat_below>()));
    }
    void operator()(Is<Condition::treated>, std::vector<Treatment>& treated) const {
        for (const std::string& name : at<Condition::treated>().texts())
            if (const auto known = scoring::from_name<Treatment>(treatment_names, name))
                treated.push_back(*known);
    }
    void operator()(Is<Condition::says>, std::vector<scoring::WantedPattern>& patterns) const {
        patterns = checked_patterns(at<Condition::says>(), variables, faults);
    }
    void operator()(Is<Condition::means>, std::optional<scoring::Meaning>& means) const {
        std::vector<std::string> ways = filled_texts(at<Condition::means>(), variables, faults);
        if (ways.empty()) return;
        means = scoring::Meaning{
            ways.front(), {ways.begin() + 1, ways.end()}, filled_texts(node["not"], variables, faults)};
    }
    void operator()(Is<Condition::said>, std::vector<scoring::WantedPattern>& patterns) const {
        patterns = checked_patterns(at<Condition::said>(), variables, faults);
    }
    void operator()(Is<Condition::as>, std::vector<std::string>& handles) const {
        handles = at<Condition::as>().texts();
    }
    void operator()(Is<Condition::earlier_step>, std::vector<std::string>& steps) const {
        steps = at<Condition::earlier_step>().texts();
    }
    void operator()(Is<Condition::gave_link>, std::vector<std::string>& links) const {
        links = at<Condition::gave_link>().texts();
    }
};

}  // namespace

When build_when(const Node& node, const Variables& variables, std::vector<Fault>& faults) {
    When when;
    each_condition(when, ConditionReader{node, variables, faults});
    if (!when.means) when.against = filled_texts(node["not"], variables, faults);
    return when;
}

Conversation build_script(const Node& node, const std::string& persona, const Scenario& scenario,
                          const Variables& own_variables, std::vector<Fault>& faults) {
    Conversation conversation;
    conversation.id = node["id"].text_or("");
    conversation.persona = persona;
    conversation.issue = node["issue"].text_or("");
    conversation.priority = priority_of(node);
    conversation.need = need_of(node);
    const auto known = scenario.cast.find(persona);
    const std::string country = known == scenario.cast.end() ? "" : known->second.country;
    conversation.owner_handle =
        node["owner"].text_or(owner_of_issue(scenario.brand, conversation.issue, country));
    conversation.remedy_group = node["remedy_group"].text_or("");
    conversation.brand_at_fault = node["fault"].truth_or(false);
    Variables variables = own_variables;
    if (!conversation.owner_handle.empty()) {
        variables["handle"] = conversation.owner_handle;
        variables["hours"] = hours_text(hours_of(scenario.brand, conversation.owner_handle));
    }
    variables["name"] = known == scenario.cast.end() ? "" : known->second.name;
    variables["first_name"] = first_name(variables["name"]);
    Workshop shop{scenario, variables, faults};
    for (const Node& step : node["steps"].items) conversation.steps[step.key] = build_step(step, shop);
    conversation.forbids = forbidden_of(node["forbids"], variables, faults);
    for (const Node& line : node["earlier"].items) conversation.earlier.push_back(build_earlier(line, shop));
    std::stable_sort(conversation.earlier.begin(), conversation.earlier.end(),
                     [](const EarlierMessage& a, const EarlierMessage& b) { return a.at_ms < b.at_ms; });
    return conversation;
}

Conversation build_conversation(const Node& node, const Scenario& scenario, const Variables& own_variables,
                                std::vector<Fault>& faults) {
    Conversation conversation =
        build_script(node, node["persona"].text_or(""), scenario, own_variables, faults);
    conversation.starts_ms = milliseconds(node["starts"]["at_s"]);
    conversation.starts_step = node["starts"]["step"].text_or("");
    return conversation;
}

}  // namespace sim::scenario
