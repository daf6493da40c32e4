#include "scoring/text/personal/cues.h"

#include <algorithm>
#include <array>
#include <utility>

namespace scoring::text::personal {
namespace {

using Entry = std::pair<std::string_view, Cues>;

// clang-format off
constexpr auto table = std::to_array<Entry>({
    {"aadhaar", cue::national_id}, {"aadhar", cue::national_id}, {"acc", cue::account},
    {"access", cue::secret}, {"account", cue::account}, {"accounts", cue::account}, {"acct", cue::account},
    {"activation", cue::secret}, {"adhaar", cue::national_id}, {"amex", cue::card}, {"anrufen", cue::phone},
    {"answering", cue::phone}, {"at", cue::said_sign}, {"auth", cue::secret},
    {"authentication", cue::secret}, {"authenticator", cue::secret}, {"awb", cue::reference | cue::order},
    {"barcode", cue::reference}, {"bday", cue::birth}, {"birth", cue::birth}, {"birthdate", cue::birth},
    {"birthday", cue::birth}, {"booking", cue::reference | cue::order}, {"born", cue::birth},
    {"bsn", cue::national_id}, {"build", cue::version}, {"call", cue::phone}, {"callback", cue::phone},
    {"called", cue::phone}, {"calling", cue::phone}, {"calls", cue::phone}, {"card", cue::card},
    {"cards", cue::card}, {"carte", cue::card}, {"case", cue::reference}, {"cc", cue::card},
    {"cell", cue::phone}, {"cellphone", cue::phone}, {"claim", cue::reference}, {"code", cue::code},
    {"codice", cue::national_id}, {"complaint", cue::reference},
    {"confirmation", cue::reference | cue::order}, {"consignment", cue::reference | cue::order},
    {"contact", cue::phone}, {"contactable", cue::phone}, {"cpf", cue::national_id},
    {"cpr", cue::national_id}, {"credit", cue::card}, {"creditcard", cue::card}, {"csc", cue::card_code},
    {"curp", cue::national_id}, {"customer", cue::account}, {"cvc", cue::card_code},
    {"cvc's", cue::card_code}, {"cvc2", cue::card_code}, {"cvn", cue::card_code}, {"cvv", cue::card_code},
    {"cvv's", cue::card_code}, {"cvv2", cue::card_code}, {"debit", cue::card}, {"debitcard", cue::card},
    {"desk", cue::weak_phone}, {"dial", cue::phone}, {"direct", cue::weak_phone}, {"discover", cue::card},
    {"dispatch", cue::reference}, {"dni", cue::national_id}, {"dob", cue::birth},
    {"docket", cue::reference}, {"double", cue::said_number}, {"ean", cue::reference},
    {"eight", cue::said_number}, {"eighteen", cue::said_number}, {"eighteenth", cue::said_number},
    {"eighth", cue::said_number}, {"eighty", cue::said_number}, {"eleven", cue::said_number},
    {"eleventh", cue::said_number}, {"email", cue::mail}, {"emails", cue::mail}, {"error", cue::reference},
    {"fax", cue::phone}, {"fifteen", cue::said_number}, {"fifteenth", cue::said_number},
    {"fifth", cue::said_number}, {"fifty", cue::said_number}, {"firmware", cue::version},
    {"first", cue::said_number}, {"fiscale", cue::national_id}, {"five", cue::said_number},
    {"flight", cue::reference}, {"flyer", cue::account}, {"followers", cue::amount},
    {"forty", cue::said_number}, {"four", cue::said_number}, {"fourteen", cue::said_number},
    {"fourteenth", cue::said_number}, {"fourth", cue::said_number}, {"geboren", cue::birth},
    {"geburtsdatum", cue::birth}, {"gift", cue::card}, {"handy", cue::phone}, {"handynummer", cue::phone},
    {"home", cue::weak_phone}, {"hotline", cue::phone}, {"hundred", cue::said_number}, {"iban", cue::iban},
    {"identity", cue::national_id}, {"imei", cue::reference}, {"incident", cue::reference},
    {"insee", cue::national_id}, {"invoice", cue::reference}, {"ios", cue::version}, {"ip", cue::network},
    {"ipv4", cue::network}, {"ipv6", cue::network}, {"ird", cue::national_id}, {"isbn", cue::reference},
    {"item", cue::reference}, {"karte", cue::card}, {"kreditkarte", cue::card}, {"landline", cue::phone},
    {"landlines", cue::phone}, {"licence", cue::licence}, {"license", cue::licence}, {"login", cue::secret},
    {"loyalty", cue::account}, {"maestro", cue::card}, {"mail", cue::mail}, {"mastercard", cue::card},
    {"medicare", cue::national_id}, {"member", cue::account}, {"membership", cue::account},
    {"message", cue::phone}, {"messages", cue::phone}, {"mob", cue::phone}, {"mobil", cue::phone},
    {"mobile", cue::phone}, {"model", cue::reference}, {"nacida", cue::birth}, {"nacido", cue::birth},
    {"nacimiento", cue::birth}, {"naissance", cue::birth}, {"national", cue::national_id},
    {"nhs", cue::national_id}, {"nie", cue::national_id}, {"nif", cue::national_id},
    {"nine", cue::said_number}, {"nineteen", cue::said_number}, {"nineteenth", cue::said_number},
    {"ninety", cue::said_number}, {"nino", cue::national_id}, {"ninth", cue::said_number},
    {"nought", cue::said_number}, {"nric", cue::national_id}, {"numero", cue::phone},
    {"nummer", cue::phone}, {"office", cue::weak_phone}, {"oh", cue::said_number},
    {"one", cue::said_number}, {"one-time", cue::secret}, {"onetime", cue::secret},
    {"order", cue::reference | cue::order}, {"orders", cue::reference | cue::order},
    {"otp", cue::secret | cue::code}, {"otp's", cue::secret | cue::code},
    {"parcel", cue::reference | cue::order}, {"part", cue::reference},
    {"passcode", cue::secret | cue::code}, {"passphrase", cue::password}, {"passport", cue::passport},
    {"passw", cue::password}, {"passwd", cue::password}, {"password", cue::password},
    {"password's", cue::password}, {"passwort", cue::password}, {"personnummer", cue::national_id},
    {"pesel", cue::national_id}, {"ph", cue::phone}, {"phone", cue::phone}, {"phones", cue::phone},
    {"pin", cue::pin}, {"pin's", cue::pin}, {"ping", cue::network}, {"plz", cue::postcode},
    {"pnr", cue::reference | cue::order}, {"policy", cue::account}, {"postal", cue::postcode},
    {"postcode", cue::postcode}, {"pps", cue::national_id}, {"ppsn", cue::national_id},
    {"pw", cue::password}, {"pwd", cue::password}, {"reach", cue::phone}, {"receipt", cue::reference},
    {"ref", cue::reference}, {"reference", cue::reference}, {"refund", cue::reference},
    {"registered", cue::weak_phone}, {"reservation", cue::reference | cue::order},
    {"return", cue::reference}, {"ring", cue::phone}, {"routing", cue::account}, {"rufnummer", cue::phone},
    {"second", cue::said_number}, {"security", cue::secret}, {"serial", cue::reference},
    {"server", cue::network}, {"seven", cue::said_number}, {"seventeen", cue::said_number},
    {"seventeenth", cue::said_number}, {"seventh", cue::said_number}, {"seventy", cue::said_number},
    {"shipment", cue::reference | cue::order}, {"sin", cue::national_id}, {"six", cue::said_number},
    {"sixteen", cue::said_number}, {"sixteenth", cue::said_number}, {"sixth", cue::said_number},
    {"sixty", cue::said_number}, {"sku", cue::reference}, {"sms", cue::phone},
    {"social", cue::social_security | cue::national_id}, {"sort", cue::account}, {"sortcode", cue::account},
    {"ssn", cue::social_security | cue::national_id}, {"steuer", cue::national_id},
    {"switchboard", cue::phone}, {"tarjeta", cue::card}, {"tax", cue::national_id}, {"tel", cue::phone},
    {"telefon", cue::phone}, {"telefono", cue::phone}, {"telephone", cue::phone},
    {"telephoned", cue::phone}, {"ten", cue::said_number}, {"tenth", cue::said_number},
    {"text", cue::phone}, {"tfn", cue::national_id}, {"third", cue::said_number},
    {"thirteen", cue::said_number}, {"thirteenth", cue::said_number}, {"thirtieth", cue::said_number},
    {"thirty", cue::said_number}, {"thousand", cue::said_number}, {"three", cue::said_number},
    {"ticket", cue::reference}, {"tracking", cue::reference | cue::order}, {"transaction", cue::reference},
    {"treble", cue::said_number}, {"triple", cue::said_number}, {"twelfth", cue::said_number},
    {"twelve", cue::said_number}, {"twentieth", cue::said_number}, {"twenty", cue::said_number},
    {"two", cue::said_number}, {"two-factor", cue::secret}, {"txt", cue::phone},
    {"uidai", cue::national_id}, {"v", cue::version}, {"ver", cue::version}, {"verification", cue::secret},
    {"verify", cue::secret}, {"version", cue::version}, {"visa", cue::card}, {"voucher", cue::reference},
    {"waybill", cue::reference | cue::order}, {"whatsapp", cue::phone}, {"work", cue::weak_phone},
    {"zero", cue::said_number}, {"zip", cue::postcode}, {"zipcode", cue::postcode},
});
static_assert(std::ranges::is_sorted(table, {}, &Entry::first));

// clang-format on

}  // namespace

Cues cues_of(std::string_view lower) {
    const auto entry = std::ranges::lower_bound(table, lower, {}, &Entry::first);
    return entry != table.end() && entry->first == lower ? entry->second : 0;
}

}  // namespace scoring::text::personal
