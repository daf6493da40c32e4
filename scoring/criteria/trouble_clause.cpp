#include "scoring/criteria/trouble_clause.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "scoring/criteria/find_phrase.h"
#include "scoring/one_of.h"
#include "scoring/text/code_points.h"
#include "scoring/text/tokens.h"

namespace scoring::criteria {
namespace {

constexpr int longest_fact = 40;  // code points; a longer one is a sentence and reads badly inside another
constexpr std::size_t longest_noun = 3;

/// What is done to the customer: "charged twice" is "you were charged twice".
constexpr std::array<std::string_view, 10> done_to_you = {
    "charged", "billed", "overcharged", "ignored", "told", "disconnected", "cut", "kept", "refused", "left"};
constexpr std::array<std::string_view, 12> already_definite = {
    "the", "this", "that", "your", "our", "both", "all", "these", "those", "a", "an", "another"};
constexpr std::array<std::string_view, 14> counting_words = {"one",  "two",    "three", "four", "five",
                                                             "six",  "seven",  "ten",   "few",  "first",
                                                             "last", "second", "third", "whole"};
constexpr std::array<std::string_view, 18> things = {
    "payment", "payments", "charge",   "charges", "bill", "bills",   "parcel",  "parcels", "delivery",
    "order",   "refund",   "contract", "days",    "wait", "account", "booking", "mistake", "days'"};

std::string clause_of(const std::string& fact) {
    const Tokens tokens = text::tokenize(fact);
    const text::Token& first = tokens.front();
    if (first.lower == "no") {
        const std::string& noun = tokens.back().lower;
        const bool several = noun.size() > 2 && noun.back() == 's' && noun[noun.size() - 2] != 's';
        return fmt::format("that there {} {}", several ? "are" : "is", fact);
    }
    if (is_one_of(done_to_you, first.lower)) return fmt::format("that you were {}", fact);
    if (first.lower == "my" && is_one_of(things, tokens.back().lower))
        return "about your" + text::slice(fact, {first.span.end, text::count_code_points(fact)});
    const bool thing = tokens.size() <= longest_noun && is_one_of(things, tokens.back().lower);
    if (!thing) return "";
    if (is_one_of(already_definite, first.lower)) return "about " + fact;
    return is_one_of(counting_words, first.lower) || tokens.size() == 2 ? "about the " + fact : "";
}

bool fits(const std::string& fact) {
    return text::tokenize(fact).size() >= 2 && text::count_code_points(fact) <= longest_fact;
}

}  // namespace

std::string trouble_clause(const std::vector<std::string>& issue_facts) {
    for (const std::string& fact : issue_facts)
        if (fits(fact))
            if (std::string clause = clause_of(fact); !clause.empty()) return clause;
    return "";
}

}  // namespace scoring::criteria
