// The work for a hostile post grows with its length, not faster.
#include "sim/import/cleaner.h"
#include "tests/growth/work.h"
#include "tests/support/catch.h"

TEST_CASE("tidying takes time linear in the text") {
    for (const char* unit :
         {"&", "<", "&amp", "&amp;", "@", "\n", " ", ",", "https: //a ", "{", "\xf0\x9f\x98\xa1"}) {
        INFO(unit);
        const double growth = tests::growth_at_four_times([&](int times) {
            std::string text;
            while (text.size() < static_cast<std::size_t>(times) * 10'000) text += unit;
            CHECK(sim::threads::tidied(text).size() <= text.size());
        });
        CHECK(growth < 10);
    }
}
