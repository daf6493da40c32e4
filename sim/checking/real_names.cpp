#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "scoring/ascii.h"
#include "sim/checking/rules.h"

namespace sim::checking {
namespace {

// Companies and networks whose names are no ordinary words: naming one in an exercise is naming somebody.
constexpr std::array<std::string_view, 96> companies = {
    "adidas",      "airbnb",     "aldi",      "alibaba",      "amazon",         "argos",       "asda",
    "asos",        "autotrader", "barclays",  "bestbuy",      "boeing",         "booking.com", "carrefour",
    "citibank",    "comcast",    "costco",    "cvs",          "deliveroo",      "dhl",         "doordash",
    "dpd",         "easyjet",    "ebay",      "etsy",         "eurostar",       "evri",        "expedia",
    "facebook",    "fedex",      "fitbit",    "gmail",        "google",         "greggs",      "halfords",
    "hermes",      "hilton",     "hotmail",   "hsbc",         "hulu",           "iceland",     "ikea",
    "instagram",   "iphone",     "jetblue",   "jpmorgan",     "klarna",         "kmart",       "lidl",
    "linkedin",    "lloyds",     "lufthansa", "lyft",         "macbook",        "marriott",    "mastercard",
    "mcdonald's",  "mcdonalds",  "microsoft", "monzo",        "morrisons",      "natwest",     "netflix",
    "nike",        "nintendo",   "nokia",     "ocado",        "octopus energy", "paypal",      "pepsi",
    "playstation", "primark",    "qantas",    "revolut",      "ryanair",        "sainsbury",   "sainsbury's",
    "samsung",     "santander",  "snapchat",  "sony",         "spotify",        "starbucks",   "tesco",
    "tesla",       "tiktok",     "trainline", "tripadvisor",  "trustpilot",     "uber",        "verizon",
    "vodafone",    "waitrose",   "walmart",   "wetherspoons", "whatsapp"};

bool is_company(const std::string& word) { return std::ranges::binary_search(companies, word); }

/// Handles as well: "@VodafoneUK" is Vodafone's.
bool is_companys_handle(const std::string& word) {
    constexpr std::size_t too_short = 5;  // "@sonya" is not Sony
    return std::ranges::any_of(
        companies, [&](std::string_view name) { return name.size() > too_short && word.starts_with(name); });
}

std::string found_in(std::string_view text) {
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t,!?;:\"()#", start), text.size());
        std::string word = scoring::ascii::lower(text.substr(start, end - start));
        start = end + 1;
        while (word.ends_with('.')) word.pop_back();
        if (word.starts_with('@') ? is_companys_handle(word.substr(1)) : is_company(word)) return word;
    }
    return {};
}

}  // namespace

void real_names(const std::vector<Text>& texts, Faults& faults) {
    for (const Text& text : texts)
        if (const std::string name = found_in(text.node->text); !name.empty())
            faults.push_back({text.node->place, fmt::format("\"{}\" is a real company: make up a name", name),
                              "real-name", true});
}

}  // namespace sim::checking
