#include "scoring/manner_memory.h"

#include "scoring/reader.h"
#include "tests/support/catch.h"
#include "tests/support/notebook.h"
#include "tests/support/shipped_reader.h"

using scoring::ReadingContext;

namespace {

constexpr const char* reply =
    "Oh no, that is a rotten start to a holiday. I have asked the desk to hold your bags; they close at 8.";

}  // namespace

TEST_CASE("what is recalled is what would be read") {
    const scoring::Reader& plain = tests::shipped_reader();
    tests::Notebook notebook;
    const scoring::Reader reader = plain.remembering(notebook);
    const ReadingContext context{.in_reply_to = "my bags are gone and the desk is shut",
                                 .issue_words = {"bags"}};
    for (const auto evidence : {scoring::Evidence::shown, scoring::Evidence::left_out})
        for (int time = 0; time < 2; ++time)
            CHECK(reader.read(reply, context, evidence) == plain.read(reply, context, evidence));
    CHECK(notebook.kept() == 2);
    CHECK(notebook.recalled() == 2);
}

TEST_CASE("whatever a reading depends on is part of the question") {
    tests::Notebook notebook;
    const scoring::Reader reader = tests::shipped_reader().remembering(notebook);
    const ReadingContext plain{.in_reply_to = "my bags are gone"};
    ReadingContext other = plain, dm = plain, named = plain, contacts = plain, patterns = plain,
                   issue = plain;
    other.in_reply_to = "my bags are here";
    dm.via = scoring::Via::dm;
    named.customer_name = "Ida";
    contacts.own_contacts = {"020 7946 0000"};
    patterns.reference_patterns = {"[A-Z]{6}"};
    issue.issue_words = {"bags"};
    std::size_t asked = 0;
    for (const ReadingContext& context : {plain, other, dm, named, contacts, patterns, issue}) {
        reader.read(reply, context);
        CHECK(notebook.kept() == ++asked);
    }
    reader.read("Hello.", plain);
    CHECK(notebook.kept() == ++asked);
    CHECK(notebook.recalled() == 0);
}

TEST_CASE("customers' words and streams without tone are not remembered") {
    tests::Notebook notebook;
    const scoring::Reader reader = tests::shipped_reader().remembering(notebook);
    reader.read(reply, ReadingContext{.by_customer = true});
    reader.read(reply, {}, scoring::Evidence::shown, scoring::ToneReading::left_out);
    CHECK(notebook.kept() == 0);
}
