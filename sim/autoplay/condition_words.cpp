#include <fmt/format.h>

#include "sim/autoplay/run.h"
#include "sim/scenario/conditions.h"

namespace sim::autoplay {
namespace {

template <typename Names>
std::string joined(const Names& names, std::string_view between) {
    std::string text;
    for (const auto& name : names) {
        if (!text.empty()) text += between;
        text += name;
    }
    return text;
}

template <typename Values>
std::vector<std::string_view> named(const Values& values) {
    std::vector<std::string_view> names;
    for (const auto value : values) names.push_back(scoring::name_of(value));
    return names;
}

using scenario::Condition;
using scenario::Is;
using Texts = std::vector<std::string>;
using Patterns = std::vector<scoring::WantedPattern>;

std::vector<std::string_view> written(const Patterns& patterns) {
    std::vector<std::string_view> texts;
    for (const scoring::WantedPattern& pattern : patterns) texts.emplace_back(pattern.written());
    return texts;
}
using Acts = std::vector<scoring::Act>;
using Number = std::optional<int>;

/// "" for a condition that is not set.
struct Teller {
    static std::string listed(std::string_view before, const auto& items, std::string_view between) {
        return items.empty() ? "" : fmt::format("{} {}", before, joined(items, between));
    }
    static std::string counted(std::string_view before, const Number& number) {
        return number ? fmt::format("{} {}", before, *number) : "";
    }

    std::string operator()(Is<Condition::route>, const std::vector<scoring::Route>& routes) const {
        return listed("route", named(routes), " or ");
    }
    std::string operator()(Is<Condition::as>, const Texts& handles) const {
        return listed("as", handles, " or ");
    }
    std::string operator()(Is<Condition::said>, const Patterns& patterns) const {
        return listed("said", written(patterns), " or ");
    }
    std::string operator()(Is<Condition::did>, const Acts& acts) const {
        return listed("did", named(acts), " and ");
    }
    std::string operator()(Is<Condition::earlier_step>, const Texts& steps) const {
        return listed("after", steps, " or ");
    }
    std::string operator()(Is<Condition::gave_link>, const Texts& links) const {
        return listed("gave", links, " or ");
    }
    std::string operator()(Is<Condition::score_at_least>, const Number& least) const {
        return least ? fmt::format("score {} or more", *least) : "";
    }
    std::string operator()(Is<Condition::score_below>, const Number& most) const {
        return counted("score below", most);
    }
    std::string operator()(Is<Condition::bounced>, bool bounced) const {
        return bounced ? "a DM came back" : "";
    }
    std::string operator()(Is<Condition::acts>, const Acts& acts) const {
        return listed("acts", named(acts), " and ");
    }
    std::string operator()(Is<Condition::lacks>, const Acts& acts) const {
        return listed("lacks", named(acts), " or ");
    }
    std::string operator()(Is<Condition::says>, const Patterns& patterns) const {
        return listed("says", written(patterns), " or ");
    }
    std::string operator()(Is<Condition::means>, const std::optional<scoring::Meaning>& means) const {
        return means ? fmt::format("means \"{}\"", means->says) : "";
    }
    std::string operator()(Is<Condition::tone_at_least>, const Number& least) const {
        return counted("tone at least", least);
    }
    std::string operator()(Is<Condition::tone_below>, const Number& most) const {
        return counted("tone below", most);
    }
    std::string operator()(Is<Condition::critical>, const std::optional<bool>& critical) const {
        if (!critical) return "";
        return *critical ? "critical error" : "no critical error";
    }
    std::string operator()(Is<Condition::silent>, const std::optional<engine::Tick>& silent) const {
        return silent ? fmt::format("silent {} s", *silent / 1000) : "";
    }
    std::string operator()(Is<Condition::attempts_at_least>, const Number& least) const {
        return counted("attempts at least", least);
    }
    std::string operator()(Is<Condition::heat_at_least>, const Number& least) const {
        return least ? fmt::format("heat at least {:.2f}", *least / 1000.0) : "";
    }
    std::string operator()(Is<Condition::heat_below>, const Number& most) const {
        return most ? fmt::format("heat below {:.2f}", *most / 1000.0) : "";
    }
    std::string operator()(Is<Condition::treated>, const std::vector<scenario::Treatment>& treated) const {
        std::vector<std::string_view> names;
        for (const scenario::Treatment treatment : treated) names.push_back(scenario::name_of(treatment));
        return listed("treated", names, " or ");
    }
    std::string operator()(Is<Condition::resolved>, bool resolved) const {
        return resolved ? "marked resolved" : "";
    }
};

}  // namespace

std::string in_words(const scenario::When& when) {
    std::vector<std::string> parts;
    scenario::each_condition(when, [&](auto which, const auto& wanted) {
        if (std::string words = Teller()(which, wanted); !words.empty()) parts.push_back(std::move(words));
    });
    return parts.empty() ? "otherwise" : joined(parts, ", ");
}

}  // namespace sim::autoplay
