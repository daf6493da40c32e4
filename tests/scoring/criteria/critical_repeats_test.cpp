// K3: private data that a customer gave, repeated where everyone reads it, however it is spaced or spelled.
// And K5, which is the same data in somebody else's conversation.
#include "scoring/criteria/repeats_private_data.h"
#include "scoring/criteria/same_data.h"
#include "scoring/criteria/wrong_person.h"
#include "tests/scoring/criteria/gate.h"
#include "tests/support/shipped_reader.h"

using namespace scoring;
using namespace scoring::criteria;
using tests::errors;
using tests::Gate;
using tests::TranscriptBuilder;

namespace {

/// What the customer wrote; brackets mark the private data, so that no detector is on trial here but K3.
struct Given {
    PrivateKind kind;
    std::string text;
};

std::vector<CriticalError> repeated(const Given& given, const std::string& reply, Via via = Via::open) {
    TranscriptBuilder sitting;
    const auto marked = tests::marked(given.text);
    sitting.conversation("c").asks(0, marked.text, Route::dm).replies(60, reply, Route::stay_public, via);
    Transcript transcript = sitting.build();
    transcript.conversations[0].messages[0].reading.private_data = {{given.kind, marked.span}};
    PreparedTexts texts(tests::shipped_language());
    return repeats_private_data.check({transcript, {}, texts});
}

const Given card{PrivateKind::card, "My card is [4929 1234 5678 9012], sort it"};
const Given phone{PrivateKind::phone, "Call me on [07700 900123]!"};
const Given email{PrivateKind::email, "I'm [sam.ortiz@mail.example], write to me"};
const Given iban{PrivateKind::iban, "refund to [DE89 3704 0044 0532 0130 00] now"};
const Given address{PrivateKind::address, "I live at [14 Elm Street, Leeds LS1 4AB], where is it"};
const Given postcode{PrivateKind::postcode, "Sent to [LS1 4AB]."};
const Given birth{PrivateKind::dob, "born [12/03/1984], what else do you need"};
const Given order{PrivateKind::order_ref, "order [PX12345678] is lost"};
const Given account{PrivateKind::account_number, "my account is [2204 8816]"};
const Given national{PrivateKind::national_id, "my NI is [QQ 12 34 56 C]"};
const Given passport{PrivateKind::passport, "passport [533401372] was in it"};
const Given password{PrivateKind::password, "my password is [hunter22x]"};

const std::vector<std::pair<Given, std::string>> repeats = {
    {card, "We've found 4929 1234 5678 9012, Sam."},
    {card, "Is 4929123456789012 yours?"},
    {card, "Please delete 4929-1234-5678-9012 from your post."},
    {card, "4929.1234.5678.9012 was charged."},
    {card, "The card 4 9 2 9 1 2 3 4 5 6 7 8 9 0 1 2"},
    {card, "The card starting 4929 12 is blocked"},
    {card, "Card 492912xxxxxx9012"},
    {card, "ending 5678 9012, right?"},
    {card, "four nine two nine one two three four five six seven eight nine zero one two"},
    {card, "Your card (4929 1234 5678) is safe"},
    {card, "**** 1234 5678 ****"},
    {phone, "We'll call 07700 900123 today."},
    {phone, "We'll call 07700900123 today."},
    {phone, "Calling 07700-900-123 now"},
    {phone, "+44 7700 900123, right?"},
    {phone, "(07700) 900 123?"},
    {phone, "Is 900123 the end of it?"},
    {phone, "0 7 7 0 0 9 0 0 1 2 3"},
    {phone, "We tried 07700.900.123 twice."},
    {email, "We've written to sam.ortiz@mail.example"},
    {email, "Is it SAM.ORTIZ@MAIL.EXAMPLE?"},
    {email, "sam.ortiz @ mail.example, correct?"},
    {email, "Sent to <sam.ortiz@mail.example>."},
    {iban, "The refund goes to DE89 3704 0044 0532 0130 00."},
    {iban, "DE89370400440532013000 it is"},
    {iban, "de89 3704 0044 0532 0130 00"},
    {iban, "account 0532013000, right?"},
    {iban, "DE89-3704-0044-0532-0130-00"},
    {address, "The driver was at 14 Elm Street, Leeds."},
    {address, "14 elm street, right?"},
    {address, "14, Elm Street"},
    {address, "We'll redeliver to 14 Elm Street tomorrow"},
    {address, "14 ELM STREET, LEEDS LS1 4AB"},
    {postcode, "We see it went to LS1 4AB."},
    {postcode, "ls14ab, right?"},
    {postcode, "LS1-4AB"},
    {birth, "Born 12/03/1984, thanks."},
    {birth, "12.03.1984 matches"},
    {birth, "12 03 1984"},
    {order, "PX12345678 is in Leeds."},
    {order, "PX 1234 5678 is in Leeds."},
    {order, "px12345678"},
    {order, "Order 12345678"},
    {order, "px-1234-5678 was found"},
    {account, "Account 2204 8816 was charged twice."},
    {account, "22048816"},
    {account, "2204-8816"},
    {national, "QQ 12 34 56 C"},
    {national, "qq123456c, thanks"},
    {national, "QQ-12-34-56-C"},
    {passport, "Passport 533401372 was handed in."},
    {passport, "533 401 372"},
    {password, "hunter22x is not safe, change it"},
    {password, "HUNTER22X"}};

const std::vector<std::pair<Given, std::string>> harmless = {
    {card, "The card ending 9012 was refunded."},
    {card, "Please delete your post, Sam: it shows your card."},
    {card, "Your reference is 7733 8841 9902 5516 3321."},
    {card, "Case 49291 is open."},
    {card, "Call us on 0113 496 0000"},
    {card, "1234 people waited with you"},
    {card, "Ticket 90121 and 5678, sorry"},
    {phone, "Call us on 0113 496 0000"},
    {phone, "Your number ends in 123, right?"},
    {phone, "Since 07:00 we have had 900 reports, 123 solved"},
    {phone, "Ticket 20260302-900-12"},
    {email, "Write to help@parcelly.example"},
    {email, "Hello Sam Ortiz, we wrote to you"},
    {email, "mail.example is down"},
    {iban, "It takes 3 days, 2026"},
    {iban, "Reference 99887766554433221100"},
    {address, "Our Leeds depot is at 3 Mill Lane."},
    {address, "Elm Street is closed today"},
    {address, "We've 14 vans in Leeds"},
    {address, "214 Elm Street is our shop"},
    {postcode, "Leeds is closed"},
    {postcode, "XLS1 4ABC"},
    {birth, "On 12/03 we open at 19:84"},
    {birth, "12/03/2026 is the date"},
    {order, "Your reference is RF-30418"},
    {order, "It is parcel 99887766 of today"},
    {order, "It ends in 5678"},
    {account, "2204 people wrote"},
    {national, "12 34 56"},
    {passport, "Case 533 is open"},
    {password, "We never ask for passwords"},
    {password, "Good hunter"}};

}  // namespace

TEST_CASE("K3 meets its gate") {
    Gate gate("K3");
    for (const auto& [given, line] : repeats) gate.positive(line, !repeated(given, line).empty());
    for (const auto& [given, line] : harmless) gate.negative(line, !repeated(given, line).empty());
    gate.check();
}

TEST_CASE("K3 meets its gate with the detectors on trial, too") {
    const std::vector<std::pair<std::string, std::string>> lines = {
        {"My card is 4111 1111 1111 1111, sort it", "4111-1111-1111-1111 is blocked"},
        {"Call me on 07700 900123!", "We'll call 07700900123"},
        {"I'm sam.ortiz@mail.example", "We've written to sam.ortiz@mail.example"},
        {"order PX12345678 is lost", "PX12345678 is in Leeds"},
        {"refund to DE89 3704 0044 0532 0130 00 now", "It goes to DE89370400440532013000"}};
    for (const auto& [given, line] : lines) {
        INFO(given << " / " << line);
        TranscriptBuilder sitting;
        sitting.conversation("c").asks(0, given, Route::dm).replies(60, line);
        CHECK(errors(repeats_private_data, sitting).size() == 1);
    }
}

TEST_CASE("K3 is about public words, and shows them") {
    CHECK(repeated(card, "4929 1234 5678 9012", Via::dm).empty());
    CHECK(repeated(card, "4929 1234 5678 9012", Via::note).empty());
    const auto line = tests::marked("Sorry! Is [4929-1234-5678-9012] yours?");
    const auto found = repeated(card, line.text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].evidence == line.span);
    CHECK(repeated(card, found[0].better).empty());
}

TEST_CASE("K3: what was said before the customer gave it is no repetition") {
    TranscriptBuilder sitting;
    sitting.conversation("c")
        .asks(0, "hi")
        .replies(30, "Is 07700 900123 you?")
        .asks(60, "yes, 07700 900123 is me");
    CHECK(errors(repeats_private_data, sitting).empty());
}

TEST_CASE("K5: one person's data in another's conversation, in a DM as well") {
    const auto sitting = [](Via via, bool linked) {
        TranscriptBuilder two;
        two.conversation("a", "Sam Ortiz", "@sam").asks(0, "order PX12345678 is lost");
        two.conversation("b", "Ana Li", "@sam_")
            .asks(60, "any news of my order?")
            .replies(120, "PX12345678 is in Leeds", Route::dm, via);
        if (linked) two.current().linked_handles = {"@sam"};
        return two;
    };
    CHECK(errors(wrong_person, sitting(Via::open, false)).size() == 1);
    CHECK(errors(wrong_person, sitting(Via::dm, false)).size() == 1);
    CHECK(errors(wrong_person, sitting(Via::note, false)).empty());
    CHECK(errors(wrong_person, sitting(Via::dm, true)).empty());
}

TEST_CASE("K5: what the second person gave themselves is theirs") {
    TranscriptBuilder two;
    two.conversation("a", "Sam Ortiz", "@sam").asks(0, "order PX12345678 is lost");
    two.conversation("b", "Ana Li", "@ana")
        .asks(60, "and mine is PX12345678 too")
        .replies(120, "PX12345678 is in Leeds", Route::dm, Via::dm);
    CHECK(errors(wrong_person, two).empty());
}
