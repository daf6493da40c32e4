#include "scoring/text/personal/streets.h"

#include <algorithm>
#include <array>

#include "scoring/one_of.h"

namespace scoring::text::personal {
namespace {

// Kinds of street that name nothing else.
constexpr auto sure_streets = std::to_array<std::string_view>(
    {"alley", "ave",      "avenue",  "blvd",      "boulevard", "bvd",     "cct",   "chowk", "colony",
     "cres",  "crescent", "enclave", "esplanade", "gali",      "highway", "hwy",   "lane",  "marg",
     "mews",  "nagar",    "parade",  "parkway",   "pde",       "pkwy",    "puram", "rd",    "road",
     "str",   "street",   "streets", "tce",       "terrace",   "vihar"});
static_assert(std::ranges::is_sorted(sure_streets));

// Kinds that are everyday words or short forms too: the name before must have a capital.
constexpr auto unsure_streets = std::to_array<std::string_view>(
    {"bagh",     "cir",     "circle", "circuit",    "close",     "court",  "cove",    "croft",   "crossing",
     "ct",       "dr",      "drive",  "expressway", "extension", "fields", "gardens", "gate",    "green",
     "grove",    "heights", "hill",   "layout",     "ln",        "loop",   "meadow",  "meadows", "park",
     "pass",     "path",    "phase",  "pl",         "place",     "plaza",  "point",   "quay",    "ridge",
     "rise",     "row",     "run",    "sector",     "sq",        "square", "st",      "ter",     "trail",
     "turnpike", "view",    "walk",   "way",        "wharf"});
static_assert(std::ranges::is_sorted(unsure_streets));

// What stands before a name in other languages: "12 rue de la Paix", "Calle Mayor 5".
constexpr auto leading_streets = std::to_array<std::string_view>(
    {"avenida", "avenue", "calle", "carrer", "chemin", "corso", "impasse", "piazza", "place", "quai", "route",
     "rua", "rue", "strada", "travessa", "ulica", "via", "viale"});
static_assert(std::ranges::is_sorted(leading_streets));

constexpr auto trailing_streets = std::to_array<std::string_view>({
    "straat",
    "strasse",
    "str\x03"
    "e",
    "stra\x03"
    "e",
    "weg",
    "gasse",
    "platz",
    "allee",
    "laan",
    "gatan",
    "gata",
    "vej",
    "veien",
    "tie",
    "katu",
    "utca",
    "plein",
    "gracht",
});

constexpr auto house_kinds = std::to_array<std::string_view>(
    {"apartments", "barn",        "bungalow",  "chambers", "chapel",   "cottage", "cottages",
     "court",      "farm",        "farmhouse", "forge",    "granary",  "grange",  "hall",
     "heights",    "house",       "lodge",     "manor",    "mansions", "mill",    "rectory",
     "residency",  "schoolhouse", "stables",   "towers",   "vicarage", "villa"});
static_assert(std::ranges::is_sorted(house_kinds));

}  // namespace

bool is_sure_street(std::string_view word) { return is_one_of_sorted(sure_streets, word); }
bool is_unsure_street(std::string_view word) { return is_one_of_sorted(unsure_streets, word); }
bool is_leading_street(std::string_view word) { return is_one_of_sorted(leading_streets, word); }
bool is_house_kind(std::string_view word) { return is_one_of_sorted(house_kinds, word); }

bool has_street_ending(std::string_view word) {
    return std::ranges::any_of(trailing_streets, [word](std::string_view ending) {
        return word.size() > ending.size() + 2 && word.ends_with(ending);
    });
}

}  // namespace scoring::text::personal
