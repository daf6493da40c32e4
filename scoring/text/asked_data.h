// What a reply asks the customer to give: the kinds of data, with the words that ask. Requests only: "please
// don't post your card number" asks for nothing. Whether it was asked in public is for the criteria (O4, K1,
// K2).
#pragma once

#include <string_view>
#include <vector>

#include "scoring/text/message.h"

namespace scoring::text {

enum class AskedKind {
    card,
    security_code,
    pin,
    password,
    one_time_code,
    account_number,
    dob,
    address,
    postcode,
    phone,
    email,
    order_ref,
    name,
    national_id,
    passport,
    id_document,
    bank_details,
    contact_details,
    card_ending  ///< the last digits of a card: enough to find the payment, too much to post
};

struct AskedData {
    AskedKind kind;
    Span span;  ///< the words that name the data: "your card number"
    bool operator==(const AskedData&) const = default;
};

/// In order of place; one entry per kind and place.
std::vector<AskedData> find_asked_data(const Message& message);

/// Card number, CVV, PIN, password, one-time code: nobody may ask for them, in public or DM (K1).
bool is_never_asked(AskedKind kind);
/// Data that must not be asked for in public (K2): all others but a bare name.
bool is_private(AskedKind kind);
std::string_view name_of(AskedKind kind);

}  // namespace scoring::text
