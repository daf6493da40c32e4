// What a customer asks for, by type, and whether a reply gives it.
#include "scoring/text/wanted.h"

#include <algorithm>

#include "scoring/text/seriousness.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_reader.h"

using namespace scoring::text;
using tests::prepared;

namespace {

bool wants(const std::string& customer, Wanted wanted) {
    return std::ranges::count(find_wanted(prepared(customer)), wanted) == 1;
}

bool answers(const std::string& reply, Wanted wanted) {
    return !find_answer(prepared(reply), wanted).empty();
}

}  // namespace

TEST_CASE("a question has a type") {
    CHECK(wants("what time do the doors open tonight?", Wanted::when));
    CHECK(wants("where is my van", Wanted::where));
    CHECK(wants("how much is the late fee", Wanted::how_much));
    CHECK(wants("how do i reset the router", Wanted::how));
    CHECK(wants("WHY was I charged twice", Wanted::why));
    CHECK(wants("Is the 18:04 running?", Wanted::yes_or_no));
    CHECK(wants("can you cancel it please", Wanted::action));
    CHECK(wants("three days and no parcel", Wanted::acknowledgement));
    CHECK_FALSE(wants("Is the 18:04 running?", Wanted::action));
    CHECK(find_wanted(prepared("")).empty());
}

TEST_CASE("an answer need not use the customer's words") {
    CHECK(answers("Doors are at seven, on Friday.", Wanted::when));
    CHECK_FALSE(answers("Thanks for reaching out!", Wanted::when));
    CHECK(answers("From 7 to 22:00.", Wanted::when));
    CHECK(answers("07:00-22:00", Wanted::when));
    CHECK(answers("That was $1,299.00.", Wanted::how_much));
    CHECK_FALSE(answers("Please ring us on 01632 960100 or 01632960100.", Wanted::when));
    CHECK(answers("Not any more, sorry.", Wanted::yes_or_no));
    CHECK(answers("I've refunded the second one.", Wanted::action));
    CHECK(answers("Done, it's back in your wallet.", Wanted::action));
    CHECK_FALSE(answers("We understand and we appreciate you.", Wanted::action));
    CHECK(answers("Your usage fell, because the rate rose.", Wanted::why));
    CHECK(answers("It's free.", Wanted::how_much));
}

TEST_CASE("quiet words weigh, and cheer is heard") {
    CHECK(seriousness_milli(prepared("my dad passed on the 3rd, please stop his broadband")) >= 900);
    CHECK(seriousness_milli(prepared("my insulin is in the fridge and the power is off")) >= 400);
    CHECK(seriousness_milli(prepared("is the pool heated")) == 0);
    CHECK(cheer_milli(prepared("Ha ha, brilliant!")) >= 500);
    CHECK(cheer_milli(prepared("It stops today, and nothing is owed.")) == 0);
}
