#include "sim/import/neutral_brand.h"

namespace sim::threads {

const std::string_view neutral_brand_json = R"({
  "format": 1,
  "id": "fernhall",
  "name": "Fernhall",
  "about": "A made-up company that stands in for the one in the imported conversations. Change it into yours.",
  "handles": [
    {"handle": "@Fernhall", "name": "Fernhall", "role": "main", "about": "News and offers."},
    {"handle": "@FernhallHelp", "name": "Fernhall Help", "role": "support", "about": "Everything a customer asks."}
  ],
  "signature": {"style": "initials", "example": "^JD", "pattern": "\\^[A-Z]{2}\\b"},
  "channels": {
    "dm": true,
    "phone": "01632 960177",
    "email": "help@fernhall.example",
    "secure_link": "https://secure.fernhall.example/form"
  },
  "targets": {"first_response_s": 900, "later_response_s": 1800},
  "articles": [{"title": "Help pages", "url": "https://help.fernhall.example/start"}],
  "policies": [
    {"title": "Identity", "text": "Ask for no more than is needed, and never in public."}
  ],
  "never_ask": ["card number", "security code", "password", "one-time code", "date of birth"],
  "official_links": ["fernhall.example", "help.fernhall.example", "secure.fernhall.example"]
}
)";

}  // namespace sim::threads
