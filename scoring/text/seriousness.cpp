#include "scoring/text/seriousness.h"

#include <algorithm>
#include <array>

#include "scoring/text/word_set.h"

namespace scoring::text {
namespace {

constexpr WordSet gravest(std::to_array<std::string_view>(
    {"died",         "death",       "dead",     "passed",    "funeral",     "widow",     "widower",
     "deceased",     "bereavement", "bereaved", "grief",     "grieving",    "burial",    "cremation",
     "ashes",        "hospice",     "suicide",  "overdose",  "unconscious", "bleeding",  "fire",
     "smoke",        "sparks",      "gas",      "explosion", "miscarriage", "stillborn", "probate",
     "late-husband", "condolences", "coffin"}));
constexpr WordSet grave(std::to_array<std::string_view>(
    {"hospital",     "cancer",     "chemo",       "insulin",    "oxygen",       "dialysis",   "ambulance",
     "surgery",      "diabetic",   "disabled",    "wheelchair", "seizure",      "allergic",   "allergy",
     "stroke",       "dementia",   "alzheimer's", "pregnant",   "depressed",    "burnt",      "burned",
     "injured",      "hurt",       "poisoned",    "scammed",    "scam",         "fraud",      "stolen",
     "robbed",       "evicted",    "homeless",    "terrified",  "scared",       "frightened", "crying",
     "tears",        "sobbing",    "unsafe",      "danger",     "dangerous",    "flooded",    "stranded",
     "electrocuted", "choking",    "medication",  "medicine",   "prescription", "biopsy",     "ill",
     "sick",         "ventilator", "lost",        "dying",      "assault",      "attacked",   "threatened",
     "missing"}));
constexpr WordSet tender(std::to_array<std::string_view>(
    {"baby",     "babies",    "newborn",     "toddler",      "kids",       "children",   "child",
     "daughter", "son",       "mum",         "mom",          "dad",        "mother",     "father",
     "gran",     "nan",       "grandma",     "grandad",      "elderly",    "wife",       "husband",
     "rent",     "wages",     "salary",      "savings",      "overdrawn",  "overdraft",  "fees",
     "mortgage", "mortified", "embarrassed", "embarrassing", "humiliated", "ashamed",    "humiliating",
     "alone",    "dark",      "freezing",    "cold",         "desperate",  "struggling", "worried",
     "anxious",  "wedding"}));
constexpr WordSet glad(std::to_array<std::string_view>(
    {"yay",    "woohoo", "awesome", "amazing",   "brilliant",       "fantastic", "haha",
     "ha",     "lol",    "hooray",  "wonderful", "exciting",        "excited",   "thrilled",
     "love",   "fun",    "happy",   "fab",       "fabulous",        "super",     "delighted",
     "hiya",   "cheers", "treat",   "smiling",   "smile",           "legend",    "great",
     "hahaha", "wow",    "oops",    "whoops",    "congratulations", "adventure"}));

int score(const Token& token) {
    if (gravest.contains(token.lower)) return 900;
    if (grave.contains(token.lower)) return 500;
    return tender.contains(token.lower) ? 250 : 0;
}

}  // namespace

int seriousness_milli(const Message& customer) {
    int milli = 0;
    for (const Token& token : customer.tokens)
        if (token.kind == TokenKind::word) milli += score(token);
    return std::min(milli, 1000);
}

int cheer_milli(const Message& reply) {
    int milli = 0;
    for (const Token& token : reply.tokens) {
        if (token.kind == TokenKind::punctuation && token.lower.starts_with("!"))
            milli += token.lower.size() > 1 ? 300 : 150;
        if (token.kind == TokenKind::emoji) milli += 250;
        if (token.kind == TokenKind::word && glad.contains(token.lower)) milli += 250;
    }
    return std::min(milli, 1000);
}

}  // namespace scoring::text
