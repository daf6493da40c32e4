// Drafts told as changes, and put together again.
#include "sim/viewmodel/typing.h"

#include <random>

#include "tests/support/catch.h"

using namespace sim::viewmodel;

TEST_CASE("the difference of two texts is one change, and gives the second when applied to the first") {
    const std::vector<std::string> texts{"",
                                         "a",
                                         "ab",
                                         "abc",
                                         "aXc",
                                         "aaa",
                                         "aaaa",
                                         "😡",
                                         "😡😡",
                                         "caf\u00e9",
                                         "cafe\u0301",
                                         "The parcel is late",
                                         "The parcels are late"};
    for (const std::string& before : texts)
        for (const std::string& after : texts) {
            CAPTURE(before, after);
            const auto change = difference(before, after);
            CHECK(change.has_value() == (before != after));
            if (change) CHECK(with_change(before, *change) == after);
        }
    CHECK(difference("The parcel", "The big parcel")->inserted == "big ");
    CHECK(difference("The big parcel", "The parcel")->removed == 4);
}

TEST_CASE("random typing comes back at every moment") {
    std::mt19937 random(7);
    std::string text;
    std::vector<TypedChange> changes;
    std::vector<std::string> stood;
    const std::vector<std::string> pieces{"a", "é", "😡", " ", "xyz", ""};
    for (int n = 0; n < 400; ++n) {
        const std::string before = text;
        TypedChange edit;
        edit.place = static_cast<int>(random() % 20);
        edit.removed = static_cast<int>(random() % 4);
        edit.inserted = pieces[random() % pieces.size()];
        text = with_change(text, edit);
        if (auto change = difference(before, text)) {
            change->at = n, change->conversation = "c";
            changes.push_back(*change);
        }
        stood.push_back(text);
    }
    for (int at = 0; at < 400; at += 7)
        CHECK(drafts_at(changes, at).texts["c"] == stood[static_cast<std::size_t>(at)]);
}

TEST_CASE("a change beyond the text's end is clamped, never a crash") {
    CHECK(with_change("ab", {0, "c", 9, 9, "!"}) == "ab!");
    CHECK(with_change("ab", {0, "c", -3, -1, "!"}) == "!ab");
    CHECK(with_change("ab", {0, "c", 1, 99, ""}) == "a");
}
