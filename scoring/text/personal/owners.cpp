#include "scoring/text/personal/owners.h"

#include <algorithm>
#include <array>

#include "scoring/one_of.h"

namespace scoring::text::personal {
namespace {

constexpr auto places = std::to_array<std::string_view>(
    {"bakery", "bank",         "bar",      "branch",   "branches", "cafe",       "cinema",
     "clinic", "counter",      "dealer",   "dentist",  "depot",    "desk",       "garage",
     "gym",    "headquarters", "hospital", "hotel",    "hq",       "library",    "museum",
     "office", "offices",      "outlet",   "pharmacy", "pub",      "restaurant", "salon",
     "school", "shop",         "shops",    "showroom", "site",     "station",    "store",
     "stores", "supermarket",  "surgery",  "theatre",  "venue",    "warehouse"});
static_assert(std::ranges::is_sorted(places));

// Words that make a place the writer's own, or bring something to it.
constexpr auto own =
    std::to_array<std::string_view>({"deliver", "delivered", "delivery", "home", "i'm", "im", "live", "lives",
                                     "living", "me", "mine", "my", "send", "sent", "ship", "shipped"});
static_assert(std::ranges::is_sorted(own));

// Boxes that belong to a desk.
constexpr auto desks = std::to_array<std::string_view>({"accounts",
                                                        "admin",
                                                        "billing",
                                                        "booking",
                                                        "bookings",
                                                        "care",
                                                        "claims",
                                                        "complaints",
                                                        "contact",
                                                        "contactus",
                                                        "customer",
                                                        "customercare",
                                                        "customerservice",
                                                        "customerservices",
                                                        "desk",
                                                        "donotreply",
                                                        "enquiries",
                                                        "enquiry",
                                                        "feedback",
                                                        "hello",
                                                        "help",
                                                        "helpdesk",
                                                        "hi",
                                                        "info",
                                                        "inquiries",
                                                        "media",
                                                        "news",
                                                        "newsletter",
                                                        "no-reply",
                                                        "noreply",
                                                        "office",
                                                        "orders",
                                                        "postmaster",
                                                        "press",
                                                        "privacy",
                                                        "reception",
                                                        "refunds",
                                                        "reservations",
                                                        "returns",
                                                        "sales",
                                                        "service",
                                                        "services",
                                                        "shop",
                                                        "store",
                                                        "support",
                                                        "team",
                                                        "tickets",
                                                        "webmaster"});
static_assert(std::ranges::is_sorted(desks));

// Behind the country code, if there is one: United Kingdom, North America, Australia, Ireland, India.
constexpr auto prefixes = std::to_array<std::string_view>(
    {"0800", "0808", "0300",  "0303",  "0330",  "0333",  "0343",  "0344",  "0345",  "0370",  "0371", "0843",
     "0844", "0845", "0870",  "0871",  "0872",  "0873",  "0900",  "0906",  "0909",  "1300",  "1800", "1850",
     "1890", "1860", "44800", "44808", "44300", "44330", "44333", "44345", "44844", "44845", "44870"});
constexpr auto north_american =
    std::to_array<std::string_view>({"800", "822", "833", "844", "855", "866", "877", "888", "900"});

template <std::size_t N>
bool starts_with_any(const std::array<std::string_view, N>& list, std::string_view digits) {
    return std::ranges::any_of(list, [&](std::string_view prefix) { return digits.starts_with(prefix); });
}

}  // namespace

bool is_place_of_business(const FlatText& text, Span address) {
    constexpr int reach = 6;
    bool found = false;
    std::size_t index = text.word_from(address.start);
    int end = address.start;
    for (int looked = 0; index > 0 && looked < reach; ++looked) {
        const Word& before = text.words()[--index];
        if (text.slice({before.end, end}).find_first_of(".!?\n") != std::string_view::npos) break;
        const std::string_view word = text.word(before);
        if (is_one_of_sorted(own, word)) return false;
        found = found || is_one_of_sorted(places, word);
        end = before.start;
    }
    return found;
}

bool is_business_number(std::string_view digits) {
    constexpr std::size_t national = 10;
    while (digits.starts_with("00")) digits.remove_prefix(2);
    if (starts_with_any(prefixes, digits)) return digits.size() >= national - 1;
    if (digits.starts_with('1')) digits.remove_prefix(1);
    return digits.size() == national && starts_with_any(north_american, digits);
}

bool is_business_mail(std::string_view address) {
    const std::string_view local = address.substr(0, address.find('@'));
    return is_one_of_sorted(desks, local);
}

}  // namespace scoring::text::personal
