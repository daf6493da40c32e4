// The work for a hostile text grows with its length, not faster.
#include "scoring/reader.h"
#include "scoring/text/acts.h"
#include "scoring/text/clarity.h"
#include "tests/growth/work.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_reader.h"

TEST_CASE("reading takes time linear in the text") {
    const scoring::Reader& reader = tests::phrase_reader();
    for (const char* unit :
         {"[", "{", "<", "(", "a@b.example ", "07700 900123 ", "not ", "CAPITALS ", "https://a.example ", "#",
          "@", ".", "1", "sorry ", "word ", "[a", "a$a[", "\xf0\x9f\x98\xa1"}) {
        INFO(unit);
        const double growth = tests::growth_at_four_times([&](int times) {
            std::string text;
            while (text.size() < static_cast<std::size_t>(times) * 5'000) text += unit;
            reader.read(text, {});
        });
        CHECK(growth < 10);
    }
}

TEST_CASE("looking for what reads badly takes time linear in the text") {
    for (const char* unit : {"[", "{", "<", "[a", "CAPITALS ", "the the ", "word "}) {
        INFO(unit);
        const double growth = tests::growth_at_four_times([&](int times) {
            std::string text;
            while (text.size() < static_cast<std::size_t>(times) * 5'000) text += unit;
            scoring::text::find_clarity_problems(tests::prepared(text));
        });
        CHECK(growth < 10);
    }
}

TEST_CASE("looking whether apologies are half ones takes time linear in the text") {
    const double growth = tests::growth_at_four_times([&](int times) {
        std::string text;
        while (text.size() < static_cast<std::size_t>(times) * 5'000) text += "sorry ";
        const scoring::text::Message message = tests::prepared(text);
        for (const auto& act : tests::phrase_reader().read(text, {}).acts)
            scoring::text::is_conditional_apology(message, act.span);
        // Each word asked for by itself, as texts with other words between them do.
        for (int at = 0; at + 6 < static_cast<int>(text.size()); at += 6)
            scoring::text::is_conditional_apology(message, {at, at + 5});
    });
    CHECK(growth < 10);
}
