// The detectors of private data, in the order in which they may claim text. Each adds what it finds.
#pragma once

#include "scoring/text/pattern_cache.h"
#include "scoring/text/personal/flat_text.h"

namespace scoring::text::personal {

/// `entities` are the network's: a sign inside a link or before a handle is no address.
void find_emails(const Search& search, const std::vector<Entity>& entities);
/// Keeps amounts and measures out of the hands of the detectors behind it.
void find_quantities(const Search& search);
void find_references(const Search& search, PatternCache& patterns);
/// "order #HG-4471902": what the message calls an order, a booking or a parcel.
void find_called_references(const Search& search);
void find_ibans(const Search& search);
void find_cards(const Search& search);
void find_ip_addresses(const Search& search);
/// Also keeps other dates out of the hands of the detectors behind it.
void find_birth_dates(const Search& search);
void find_national_ids(const Search& search);
void find_passports(const Search& search);
void find_secrets(const Search& search);
void find_accounts(const Search& search);
void find_phones(const Search& search);
void find_addresses(const Search& search);
/// "The Old Forge, Church Lane, Little Barton OX49 5NU": addresses without a number.
void find_named_houses(const Search& search);
void find_postcodes(const Search& search);

/// Whether the brand publishes what is written in `span` itself.
bool is_own_contact(const Search& search, PrivateKind kind, Span span);

}  // namespace scoring::text::personal
