// Telephone numbers and links, as they are compared: "+44 (0)1632 960-300" is "01632960300", and
// "https://www.help.example/late/" is "help.example/late".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/text/values/numbers.h"
#include "scoring/text/values/value.h"

namespace scoring::text {

/// The number that begins with this piece, without its span.
std::optional<Read<Value>> read_phone(const Pieces& pieces, std::size_t at);
std::vector<Value> read_links(std::u32string_view points);
/// "shop.example/returns": the addresses of made-up brands, which no network turns into links.
std::vector<Span> find_made_up_links(std::u32string_view written);

/// Without scheme, "www.", a last slash, and capitals.
std::string plain_link(std::string_view link);
/// The link leads to the wanted page or below it, on the wanted host or one of its own.
bool leads_to(std::string_view wanted, std::string_view link);

}  // namespace scoring::text
