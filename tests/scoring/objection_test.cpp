#include "scoring/objection.h"

#include <vector>

#include "tests/support/catch.h"

using scoring::Objection;

namespace {

scoring::Scorecard card_with(std::vector<scoring::CriticalError> errors) {
    scoring::Scorecard card;
    card.critical = std::move(errors);
    card.would_have_been = 82;
    return card;
}

const scoring::CriticalError asked_card{
    .id = "K1", .conversation = "dev", .reply = 4, .says = "Asks for a card number."};
const scoring::CriticalError left_open{
    .id = "K4", .conversation = "sam", .message = 7, .says = "Left a telephone number in public."};

}  // namespace

TEST_CASE("a verdict waits for a person once every one of its critical errors is disputed") {
    const scoring::Scorecard card = card_with({asked_card, left_open});
    Objection first = scoring::named(asked_card), second = scoring::named(left_open);
    first.because = "It was the order's number.", second.because = "It was the shop's own.";
    CHECK(second.reply == 7);  // the message, where no reply is meant
    CHECK_FALSE(scoring::waits_for_a_person(card, {}));
    CHECK_FALSE(scoring::waits_for_a_person(card, std::vector{first}));
    CHECK(scoring::waits_for_a_person(card, std::vector{second, first}));
    CHECK(card.overall == 0);
}

TEST_CASE("an objection to something else, or without a critical error, makes nothing wait") {
    Objection other = scoring::named(asked_card);
    other.says = "Asks for a PIN.";
    CHECK_FALSE(scoring::waits_for_a_person(card_with({asked_card}), std::vector{other}));
    other = scoring::named(asked_card), other.reply = 5;
    CHECK_FALSE(scoring::waits_for_a_person(card_with({asked_card}), std::vector{other}));
    CHECK_FALSE(scoring::waits_for_a_person(card_with({}), std::vector{scoring::named(asked_card)}));
}

TEST_CASE("an objection to a finding of an earlier judge, which named no message, still finds it") {
    const scoring::Finding finding{.criterion = "S4", .conversation = "dev", .says = "Nobody answered."};
    CHECK(scoring::is_about({"S4", "dev", 9, "Nobody answered.", "I did."}, scoring::named(finding)));
    CHECK_FALSE(scoring::is_about({"S1", "dev", 9, "Nobody answered.", "I did."}, scoring::named(finding)));
}
