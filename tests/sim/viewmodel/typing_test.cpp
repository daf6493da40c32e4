// Drafts told as changes, and put together again.
#include "sim/viewmodel/typing.h"

#include <random>

#include "sim/engine/fact.h"
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

TEST_CASE("what was deleted before sending is told, what a reply took with it is not") {
    const auto replied = [](sim::engine::Tick at) {
        sim::engine::AgentReplied reply;
        reply.conversation = "c";
        return sim::engine::Fact{at, reply};
    };
    const std::vector<sim::engine::Fact> journal{replied(60)};
    const std::vector<TypedChange> changes{
        {10, "c", 0, 0, "Calm"},       {11, "c", 4, 0, " down"},  // written
        {20, "c", 5, 4, ""},           {21, "c", 4, 1, ""},   // "down", then the blank: backspaces in a row
        {22, "c", 3, 1, ""},           {23, "c", 0, 3, ""},   // and the rest
        {30, "c", 0, 0, "Soory"},      {31, "c", 2, 1, "r"},  // one letter: a slip of the finger
        {61, "c", 0, 5, ""},                                  // sent
        {70, "c", 0, 0, "Never mind"}, {80, "c", 0, 10, "Bye"}};
    const auto deleted = deleted_words(changes, journal);
    REQUIRE(deleted.size() == 2);
    CHECK(deleted[0].text == "Calm down");
    CHECK(deleted[0].at == 23);
    CHECK(deleted[0].conversation == "c");
    CHECK(deleted[1].text == "Never mind");
}
