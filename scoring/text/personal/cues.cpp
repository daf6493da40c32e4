#include "scoring/text/personal/cues.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scoring::text::personal {
namespace {

using Entry = std::pair<std::string_view, Cues>;

// clang-format off
constexpr auto table = std::to_array<Entry>({
    {"aadhaar", cue::national_id}, {"acc", cue::account}, {"access", cue::secret},
    {"account", cue::account}, {"accounts", cue::account}, {"acct", cue::account},
    {"activation", cue::secret}, {"amex", cue::card}, {"answering", cue::phone}, {"auth", cue::secret},
    {"authentication", cue::secret}, {"authenticator", cue::secret}, {"awb", cue::reference},
    {"barcode", cue::reference}, {"birth", cue::birth}, {"birthdate", cue::birth}, {"birthday", cue::birth},
    {"booking", cue::reference}, {"born", cue::birth}, {"bsn", cue::national_id}, {"build", cue::version},
    {"call", cue::phone}, {"callback", cue::phone}, {"called", cue::phone}, {"calling", cue::phone},
    {"calls", cue::phone}, {"card", cue::card}, {"cards", cue::card}, {"case", cue::reference},
    {"cc", cue::card}, {"cell", cue::phone}, {"cellphone", cue::phone}, {"claim", cue::reference},
    {"code", cue::code}, {"complaint", cue::reference}, {"confirmation", cue::reference},
    {"consignment", cue::reference}, {"contact", cue::phone}, {"cpf", cue::national_id},
    {"credit", cue::card}, {"csc", cue::card_code}, {"customer", cue::account}, {"cvc", cue::card_code},
    {"cvc2", cue::card_code}, {"cvn", cue::card_code}, {"cvv", cue::card_code}, {"cvv2", cue::card_code},
    {"debit", cue::card}, {"desk", cue::weak_phone}, {"dial", cue::phone}, {"direct", cue::weak_phone},
    {"discover", cue::card}, {"dispatch", cue::reference}, {"dni", cue::national_id}, {"dob", cue::birth},
    {"docket", cue::reference}, {"driver", cue::licence}, {"driver's", cue::licence},
    {"drivers", cue::licence}, {"driving", cue::licence}, {"ean", cue::reference}, {"email", cue::mail},
    {"emails", cue::mail}, {"error", cue::reference}, {"fax", cue::phone}, {"firmware", cue::version},
    {"flight", cue::reference}, {"flyer", cue::account}, {"followers", cue::amount}, {"gift", cue::card},
    {"handy", cue::phone}, {"home", cue::weak_phone}, {"hotline", cue::phone}, {"iban", cue::iban},
    {"identity", cue::national_id}, {"imei", cue::reference},
    {"incident", cue::reference}, {"invoice", cue::reference},
    {"ios", cue::version}, {"ip", cue::network}, {"ipv4", cue::network}, {"ipv6", cue::network},
    {"isbn", cue::reference}, {"item", cue::reference}, {"landline", cue::phone}, {"licence", cue::licence},
    {"license", cue::licence}, {"login", cue::secret}, {"loyalty", cue::account}, {"maestro", cue::card},
    {"mail", cue::mail}, {"mastercard", cue::card}, {"member", cue::account}, {"membership", cue::account},
    {"message", cue::phone}, {"messages", cue::phone}, {"mob", cue::phone}, {"mobile", cue::phone},
    {"model", cue::reference}, {"national", cue::national_id}, {"nhs", cue::national_id},
    {"nie", cue::national_id}, {"nino", cue::national_id}, {"office", cue::weak_phone},
    {"one-time", cue::secret}, {"onetime", cue::secret}, {"order", cue::reference},
    {"orders", cue::reference}, {"otp", cue::secret | cue::code}, {"parcel", cue::reference},
    {"part", cue::reference}, {"passcode", cue::secret | cue::code}, {"passphrase", cue::password},
    {"passport", cue::passport}, {"passwd", cue::password}, {"password", cue::password},
    {"pesel", cue::national_id}, {"ph", cue::phone}, {"phone", cue::phone}, {"phones", cue::phone},
    {"pin", cue::pin}, {"ping", cue::network}, {"plz", cue::postcode}, {"pnr", cue::reference},
    {"policy", cue::account}, {"postal", cue::postcode}, {"postcode", cue::postcode}, {"pw", cue::password},
    {"pwd", cue::password}, {"reach", cue::phone}, {"receipt", cue::reference}, {"ref", cue::reference},
    {"reference", cue::reference}, {"refund", cue::reference}, {"registered", cue::weak_phone},
    {"reservation", cue::reference}, {"return", cue::reference}, {"ring", cue::phone},
    {"routing", cue::account}, {"security", cue::secret}, {"serial", cue::reference},
    {"server", cue::network}, {"shipment", cue::reference}, {"sin", cue::national_id},
    {"sku", cue::reference}, {"sms", cue::phone}, {"social", cue::social_security | cue::national_id},
    {"sort", cue::account}, {"sortcode", cue::account}, {"ssn", cue::social_security | cue::national_id},
    {"switchboard", cue::phone}, {"tax", cue::national_id}, {"tel", cue::phone}, {"telefon", cue::phone},
    {"telephone", cue::phone}, {"telephoned", cue::phone}, {"text", cue::phone}, {"ticket", cue::reference},
    {"tracking", cue::reference}, {"transaction", cue::reference}, {"two-factor", cue::secret},
    {"txt", cue::phone}, {"v", cue::version}, {"ver", cue::version}, {"verification", cue::secret},
    {"verify", cue::secret}, {"version", cue::version}, {"visa", cue::card}, {"voucher", cue::reference},
    {"waybill", cue::reference}, {"whatsapp", cue::phone}, {"work", cue::weak_phone}, {"zip", cue::postcode},
    {"zipcode", cue::postcode},
});
static_assert(std::ranges::is_sorted(table, {}, &Entry::first));

constexpr std::array<std::string_view, 10> digits = {"zero", "one", "two", "three", "four",
                                                     "five", "six", "seven", "eight", "nine"};
// clang-format on

}  // namespace

Cues cues_of(std::string_view lower) {
    const auto entry = std::ranges::lower_bound(table, lower, {}, &Entry::first);
    return entry != table.end() && entry->first == lower ? entry->second : 0;
}

int spelled_digit(std::string_view lower) {
    if (lower == "o" || lower == "oh" || lower == "nought" || lower == "nil") return 0;
    if (lower.size() < 3 || lower.size() > 5) return -1;
    const auto digit = std::ranges::find(digits, lower);
    return digit == digits.end() ? -1 : static_cast<int>(digit - digits.begin());
}

}  // namespace scoring::text::personal
