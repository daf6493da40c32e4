#include "scoring/text/phrase_tables.h"

namespace scoring::text {
namespace {

#define GIVE                                                                                             \
    "send|provide|share|confirm|give|tell|verify|post|reply|respond|supply|forward|dm|pm|message|email|" \
    "text|state|"                                                                                        \
    "include|submit|quote|drop|write|type|read|pop|advise|specify|fill|attach|upload|tweet|inbox|leave|" \
    "list|add|pass"
#define NUMBER "number|numbers|no|nos|id|ref|reference|code"

constexpr Phrase ask[] = {
    {GIVE, not_negated},
    {"put your|the ~1 order|tracking|booking|account|postcode|address|reference|membership|customer",
     not_negated},
    {"<we>|just|also ~2 need|needs|require|want|like|ask", not_negated},
    {"can|could|may|might <we> ~1 have|get|take|ask|grab|know|see|confirm|check|please", not_negated},
    {"let <us> ~1 have|know|see", not_negated},
    {"what|which|where is|are|was were|your|the|you|a", not_negated},
    {"do you ~1 have|know|recall|remember", not_negated},
    {"who is|are the|your"},
    {"what|which phone|email|address|order|account|number|card|postcode|zip|name", not_negated},
    {"have|got|has you ~1 got|a|an|your|the", not_negated},
    {"is your|the|this|that|it ~2", not_negated},
    {"asking|ask you ~1 for|to", not_negated},
    {"able to " GIVE, not_negated},
    {"with|including|plus|along your|the", not_negated},
    {"mind|willing|happy sending|sharing|giving|providing|confirming|telling|dming|to", not_negated},
    {"need|needs|require|requires from|of you", not_negated},
    {"^ yes|yep|yeah|sure|ok|okay|great|lovely|perfect|right please "
     "your|the|a|full|long|card|security|order|account|booking|password|pin|cvv|date|name|postcode|email|"
     "phone"},
};
constexpr Phrase no_ask[] = {
    {"<we>|team|they|it|which|agent will|can|could|have|am|are|would|shall|did|has|just|may|should ~2 " GIVE},
    {"<we> sent|emailed|texted|shared|posted|need|want to ~1 " GIVE},
    {"to be able to|you your"},
    {"is your|the|this|that|it ~1 order|parcel|phone|account|card|device "
     "here|still|working|on|now|with|broken|locked|blocked"},
    {"you !i|we ~1 need|want|require|like|asked|sent|gave|shared|posted|provided|told|will|did"},
    {"thanks|thank you? for ~1 sending|sharing|providing|confirming|giving|the|your|that"},
    {"not|never|no|without|avoid ~3 " GIVE},
    {"who|someone|anyone|anybody|scammers|scammer|caller|they asks|asking|asked|ask"},
    {"delete|remove|hide|edit|redact ~2 post|tweet|message|reply"},
    {"post|tweet|message|email you|that|above|contains|is|was|shows|has|where|we|from"},
    {"your|this|that|the|our|my|an|a post|tweet|message|email|reply|text|quote !code|codes"},
    {"not|never ~1 ask|asks|need|needs|require"},
};
constexpr Phrase no_data[] = {
    {"reset|resetting|change|changed|changing|update|updated|updating|forgot|forgotten|recover|check|checked|"
     "checking|enter|entered|use|used|using|delete|deleted|deleting|remove|removed|removing|hide|protect|"
     "keep|kept|hiding|edit|redact|find|finding|found|see|call|calling|ring|lost|lose|losing|cancel|block|to|"
     "at|save|saved|blank|cover|covered ~1 your|the|that|any|this ~3 !if|and|so "
     "card|cvv|pin|password|passcode|code|number|address|email|phone|postcode|birth|account|details|name|id|"
     "order|inbox"},
    {"our|my|their|his|her|its|courier's|driver's|store's ~2 "
     "number|address|email|phone|postcode|name|details|reference|password|pin"},
    {"not|never|no|without|rather ~1 your|the|any ~3 "
     "card|cvv|pin|password|passcode|number|address|email|phone|postcode|details|code"},
    {"last|final #number|four|4 ~1 digits|numbers ~2 of|on ~3 card|account"},
    {"#number digits of ~2 card"},
    {"pin the|this|that|tweet|it|post|a"},
    {"pinned|pinning the|this|that|tweet|it|to|post|a"},
    {"drop|dropped a pin"},
    {"your name on|across|in|all it|this|that|them|top|over|lights"},
    {"your name on the label|box|parcel|bag|tag|door|cup|side|front|cake|shelf"},
    {"phone|card|account is|was|has|are|not"},
    {"address this|these|it|your issue|concern|concerns|problem|the"},
    {"email|phone|text|call us|me|you|them|our"},
    {"flight|model|version|store|train|route|item|product|seat|gate|channel|serial number|no|code|name"},
};

constexpr Phrase card_topic[] = {
    {"which|what|your|that|the ~1 card !reader|readers|machine|payment|statement"},
};
constexpr Phrase bare_number[] = {
    {"the|its|it's|full|whole number|numbers|digits "
     "!on|of|for|from|you|we|i|that|they|which|to|where|in|at|below|above|is|was"},
    {"number and|with|plus the? ~1 date|expiry|code|cvv"},
};

constexpr Phrase card[] = {
    {"your|the|ur|full|long|a? credit|debit|bank|payment|gift? card " NUMBER
     "|details|information|digits|numbers"},
    {"your|the|ur credit|debit|bank|payment card"},
    {"long|16 digit|16-digit? number on|across|from ~3 card|front"},
    {"16|sixteen digits|digit ~3"},
    {"16-digit|sixteen-digit number|card"},
    {"expiry|expiration date"},
    {"card|cards and|with|plus cvv|cvc|expiry|pin|security"},
};
constexpr Phrase security_code[] = {
    {"your|the|card? cvv|cvc|cv2|cvv2|cid ~1"},
    {"card? security code|number|digits"},
    {"three|3 digits|digit|numbers ~1 code|number|on|from ~2 back|reverse|card"},
    {"3-digit|three-digit code|number|security ~1"},
    {"digits|number|code on|from the back"},
};
constexpr Phrase pin[] = {
    {"your|the|ur|account|card|security|a|4-digit|four-digit pin|pins|pin-code number|code?"},
    {"pin number|code"},
    {"and|or|plus pin !the|it|this|that|in|on|up|down"}};
constexpr Phrase password[] = {
    {"your|the|ur|account|current|old|a|and ~1 password|passwords|passcode|passphrase|pwd"},
    {"password|passwords|passcode|passphrase|pwd"},
    {"memorable|secret word|answer|information|phrase"},
    {"security|secret answer|question|questions|word"},
    {"login|log-in|sign-in details|credentials|information?"},
    {"log in details|credentials|information"},
    {"your credentials"},
};
constexpr Phrase one_time_code[] = {
    {"one time ~1 code|passcode|password|pin|passcodes"},
    {"verification|authentication|auth|activation|login|2fa|two-factor|otp|security|sms|text|access "
     "code|codes"},
    {"otp|otps|2fa"},
    {"code|codes <we>|that|you|just|from|it ~2 "
     "sent|texted|received|got|get|text|sms|emailed|receive|messaged"},
    {"six|6|four|4 digit code"},
    {"6-digit|six-digit|4-digit|four-digit code|number"},
};
constexpr Phrase account_number[] = {
    {"your|the|ur|full ~1 "
     "account|customer|membership|member|policy|loyalty|client|skymiles|aadvantage|clubcard|nectar|flyer|sim|"
     "meter|imei " NUMBER},
    {"account|customer|membership|member|policy|loyalty|client|skymiles|aadvantage|clubcard|nectar|flyer|sim|"
     "meter|imei " NUMBER},
    {"account|customer and|or|with ~1 number"},
    {"imei"},
};
constexpr Phrase dob[] = {{"your|full? date of birth"},       {"dob"},
                          {"your|full? birth date|day|year"}, {"your birthdate|birthday"},
                          {"date|day you were born"},         {"how old are|is you|the"},
                          {"when were|you you|were born"}};
constexpr Phrase address[] = {
    {"your|the|ur|full|complete|current|correct|home|street|house|delivery|shipping|billing|service|postal|"
     "mailing|a|an|property|residential|what|account|and "
     "full|complete|current|correct|home|street|delivery|shipping|billing|service|postal|mailing|property|"
     "house|exact|new|old? address|addresses|adres"},
    {"where|street you|do|name ~1 live|living|reside|staying"},
    {"house|door|flat|apartment number|no"},
    {"full|home|delivery|shipping|billing|street|service|postal|mailing|complete? address !for"},
};
constexpr Phrase postcode[] = {{"your|the|full? postcode|postcodes"},
                               {"your|the? post|postal|zip code|codes"},
                               {"your|the? zip"},
                               {"pincode|eircode|pc"}};
constexpr Phrase phone[] = {
    {"your|the|ur|a|an|best|good|valid|correct ~1 "
     "phone|mobile|contact|cell|daytime|callback|landline|call-back|whatsapp|telephone " NUMBER},
    {"phone|mobile|contact|cell|daytime|callback|landline|call-back|whatsapp|telephone " NUMBER},
    {"your|ur ~1 phone|mobile|cell|landline "
     "!is|was|model|number|has|with|or|and|to|still|settings|software|case|bill|line|contract"},
    {"best|good contact|phone? number|no"},
    {"best|good|your|a contact? number|no ~2 to|for|where|we|i|you ~1 reach|contact|on|be|can"},
    {"{ best|good|your|a contact? number|no } ~2 to|for|where|we|i|you ~1 call"},
    {"your|ur number"},
    {"{ number|no } is|would ~1 best|good|right for|to ~1 call|reach|ring|contact|callback|call-back|text"},
    {"{ number|phone|where } <we> can|could|should ~1 call|reach|contact|ring|get you"},
    {"{ number } can|could|may|should|shall <we> ~1 call|reach|contact|ring|get you"},
    {"your phone|mobile no|num"},
    {"phone|contact|mobile number"},
};
constexpr Phrase email[] = {
    {"registration|registered|login|billing|account email !to|is|was|has"},
    {"which|what ~1 email"},
    {"your|the|ur|an|a|associated|registered|registration|login|billing|account|account's|what|which ~1 "
     "email address|addresses|id|account"},
    {"email address|addresses|id|account"},
    {"your|ur ~2 email !to|is|was|has|inbox|and|we|from|for|about|reply|or|a"},
    {"your|the email on|for|you|linked|associated|attached|used|registered|connected|and ~2"},
    {"email address|addresses|addy"},
    {"your|the|ur|an ~1 e-mail"},
    {"e-mail address|addresses"},
    {"email and|or ~1 phone|number|postcode|name|order|address|contact"},
};
constexpr Phrase order_ref[] = {
    {"your|the|ur|a|an|relevant ~1 "
     "order|booking|tracking|reservation|confirmation|reference|consignment|claim|invoice|transaction|parcel|"
     "shipment|delivery|ticket|complaint|package|purchase|trip|record|case|itinerary|job|incident|receipt|"
     "waybill|collection|refund|rental " NUMBER "|locator"},
    {"order|booking|tracking|reservation|confirmation|reference|consignment|claim|invoice|transaction|parcel|"
     "shipment|delivery|ticket|complaint|package|purchase|trip|record|case|itinerary|job|incident|receipt|"
     "waybill|collection|refund|rental " NUMBER "|locator"},
    {"your|the|ur order|booking|tracking|reservation|ticket|purchase|delivery|trip|parcel "
     "details|information"},
    {"order|booking|tracking reference|ref|no|number"},
    {"pnr|locator|awb"},
    {"your|the ref|reference !to"},
    {"your order|booking|tracking|confirmation $"},
    {"order|booking|tracking|ticket|confirmation and|or|with ~2 number|ref|reference|id"},
};
constexpr Phrase name[] = {
    {"provide|send|share|confirm|need|dm|give|us { name|names }"},
    {"your|the|ur|full|last|first|account|legal|holder|holder's|passenger|complete|middle "
     "full|last|first|account|legal|complete|given|family|own? name|names"},
    {"surname|surnames"},
    {"name|names on|of|and|in|for ~1 "
     "the|account|booking|order|your|postcode|email|phone|address|number|contact|passenger|holder ~1"},
    {"full|account holder|holder's ~1 name?"},
    {"the account holder"},
};
constexpr Phrase national_id[] = {
    {"social security ~1"},
    {"ssn|nino|sin"},
    {"national|tax|government insurance|id|identity|identification ~1 " NUMBER},
    {"tax id|number"},
    {"driving|driver's|drivers|driver licence|license ~1 number|no|details?"},
};
constexpr Phrase passport[] = {{"your|the|ur|a? passport " NUMBER "|details|information|data"},
                               {"your|the passport"}};
constexpr Phrase id_document[] = {
    {"photo|picture|copy|scan|screenshot|image|pic|photos|photograph|copies|selfie|upload of|with|holding ~3 "
     "id|passport|licence|license|card|identification|identity|bill|statement|visa"},
    {"proof of ~1 id|identity|address|identification"},
    {"photo|government id|identification|issued"},
    {"form of id|identification"},
    {"utility bill"},
    {"bank statement"},
};
constexpr Phrase bank_details[] = {
    {"your|the|ur? bank|banking|account|payment|billing|financial ~1 details|information|info"},
    {"sort code"},
    {"iban|swift|bic"},
    {"routing|transit number"},
    {"bank account ~1"},
};
constexpr Phrase contact_details[] = {
    {"your|the|ur|any|some|all? contact|personal|account|customer details|information|data"},
    {"your|ur full|complete? details|particulars"},
};

constexpr PhraseList lists[] = {
    {Cue::ask, ask},
    {Cue::no_ask, no_ask},
    {Cue::no_data, no_data},
    {Cue::card_topic, card_topic},
    {Cue::bare_number, bare_number},
    {Cue::data_card, card},
    {Cue::data_security_code, security_code},
    {Cue::data_pin, pin},
    {Cue::data_password, password},
    {Cue::data_one_time_code, one_time_code},
    {Cue::data_account_number, account_number},
    {Cue::data_dob, dob},
    {Cue::data_address, address},
    {Cue::data_postcode, postcode},
    {Cue::data_phone, phone},
    {Cue::data_email, email},
    {Cue::data_order_ref, order_ref},
    {Cue::data_name, name},
    {Cue::data_national_id, national_id},
    {Cue::data_passport, passport},
    {Cue::data_id_document, id_document},
    {Cue::data_bank_details, bank_details},
    {Cue::data_contact_details, contact_details},
};

}  // namespace

std::span<const PhraseList> data_phrases() { return lists; }

}  // namespace scoring::text
