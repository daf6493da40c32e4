// Who spoke with whom, whatever order a file has.
#include "sim/import/dialogue.h"

#include "sim/import/answers.h"
#include "sim/import/index.h"
#include "tests/support/catch.h"

using namespace sim::threads;

namespace {

/// For what is small enough to stay in memory.
std::unique_ptr<Scratch> no_scratch() { throw std::logic_error("nothing was to be put aside"); }

Post customer(std::string id, std::string parent, std::int64_t at, std::string author = "115") {
    return {std::move(id), std::move(parent), std::move(author), true, at, "c"};
}
Post brand(std::string id, std::string parent, std::int64_t at, std::string author = "Help") {
    return {std::move(id), std::move(parent), std::move(author), false, at, "b"};
}

std::string told(const Dialogue& dialogue) {
    std::string text;
    for (const DialogueTurn& turn : dialogue.turns) {
        for (const auto& said : turn.said) {
            text += '(';
            for (const Line& line : said) text += line.post->id;
            text += ')';
        }
        for (const Line& line : turn.replies) text += line.post->id;
        text += ' ';
    }
    return text;
}

}  // namespace

TEST_CASE("answers in any order become turns, with the real waits") {
    const Thread thread{
        {brand("D", "C", 500), customer("A", "", 0), customer("C", "B", 400), brand("B", "A", 100)}};
    const Conversations found = conversations_of(thread, "");
    CHECK(found.company == "Help");
    REQUIRE(found.dialogues.size() == 1);
    CHECK(told(found.dialogues[0]) == "(A)B (C)D ");
    CHECK(found.dialogues[0].turns[1].said[0][0].wait_s == 300);
}

TEST_CASE("posts in one breath are one message, a later one asks again, and several may answer") {
    const Thread thread{{customer("A", "", 0), customer("B", "A", 60), customer("C", "A", 4000),
                         brand("D", "A", 5000), brand("E", "C", 5001)}};
    const Conversations found = conversations_of(thread, "");
    REQUIRE(found.dialogues.size() == 1);
    CHECK(told(found.dialogues[0]) == "(AB)(C)DE ");
}

TEST_CASE("orphans, circles and days between do not get in the way") {
    const Thread orphan{{brand("B", "A", 10), customer("C", "B", 20), brand("D", "C", 30)}};
    CHECK(told(conversations_of(orphan, "").dialogues.at(0)) == "(C)D ");
    const Thread circle{{customer("A", "B", 0), brand("B", "A", 5)}};
    CHECK(told(conversations_of(circle, "").dialogues.at(0)) == "(A)B ");
    const Thread itself{{customer("A", "A", 0), brand("B", "A", 5)}};
    CHECK(told(conversations_of(itself, "").dialogues.at(0)) == "(A)B ");
    const Thread days{
        {customer("A", "", 0), brand("B", "A", 60), customer("C", "B", 300000), brand("D", "C", 300060)}};
    CHECK(conversations_of(days, "").dialogues.at(0).turns[1].said[0][0].wait_s == 299940);
}

TEST_CASE("an answer never comes before what it answers, whatever the clocks say") {
    const Thread thread{{customer("A", "", 100), brand("B", "A", 40), customer("C", "B", 200)}};
    const Dialogue dialogue = conversations_of(thread, "").dialogues.at(0);
    CHECK(told(dialogue) == "(A)B (C) ");
    CHECK(dialogue.turns[0].replies[0].wait_s == 0);
}

TEST_CASE("each customer of a thread has a conversation, and only the chosen company answers") {
    const Thread thread{{customer("A", "", 0), brand("B", "A", 9), customer("C", "A", 50, "other"),
                         brand("D", "C", 90), brand("E", "A", 95, "Rival"), customer("F", "A", 99, "quiet")}};
    const Conversations found = conversations_of(thread, "");
    REQUIRE(found.dialogues.size() == 2);
    CHECK(told(found.dialogues[0]) == "(A)B ");
    CHECK(told(found.dialogues[1]) == "(C)D ");
    CHECK(found.dialogues[1].begins_s == 50);
    CHECK(told(conversations_of(thread, "rival").dialogues.at(0)) == "(A)E ");
    CHECK(conversations_of(thread, "nobody").dialogues.empty());
}

TEST_CASE("rows are joined into threads wherever they stand in the file") {
    ThreadIndex index(no_scratch);
    const auto add = [&](const char* id, const char* parent, std::int64_t offset, bool inbound) {
        index.add(id_key(id), id_key(parent), {offset, 10}, inbound);
    };
    add("b", "a", 0, false);
    add("7", "", 100, true);
    add("a", "", 200, true);
    add("8", "7", 300, false);
    add("8", "a", 400, true);  // the first of two with one id counts
    add("lonely", "gone", 500, true);
    add("x", "y", 600, true);  // a circle
    add("y", "x", 700, false);
    index.link();
    CHECK(index.rows() == 7);
    CHECK(index.doubles() == 1);
    REQUIRE(index.threads() == 3);
    const auto offsets = [&](std::size_t thread) {
        std::vector<std::int64_t> all;
        for (const RowPlace& place : index.members(thread, 9)) all.push_back(place.offset);
        return all;
    };
    CHECK(offsets(0) == std::vector<std::int64_t>{0, 200});
    CHECK(offsets(1) == std::vector<std::int64_t>{100, 300});
    CHECK(offsets(2) == std::vector<std::int64_t>{600, 700});
    CHECK(index.members(0, 1).size() == 1);
}

TEST_CASE("a file that only says what answers a post gives the same threads") {
    ThreadIndex index(no_scratch);
    index.add(id_key("1"), 0, {0, 5}, true);
    index.add(id_key("2"), 0, {10, 5}, false);
    index.add_answer(id_key("1"), id_key("2"));
    index.add_answer(id_key("1"), id_key("99"));
    index.link();
    CHECK(index.threads() == 1);
    CHECK(index.size(0) == 2);
}

TEST_CASE("ids are told apart as text where they are no plain number") {
    CHECK(id_key("") == 0);
    CHECK(id_key("42") == 42);
    CHECK(id_key("042") != id_key("42"));
    CHECK(id_key("42a") != id_key("42b"));
    CHECK(id_key("999999999999999999999") != id_key("999999999999999999998"));
}

TEST_CASE("an answer in parts is one answer, in the order of its marks") {
    const Post second{"2", "1", "Help", false, 10, "@115 2/2 to the shop. ^JD"};
    const Post first{"3", "1", "Help", false, 10, "@115 1/2 Please go"};
    const Post other{"4", "1", "Help", false, 500, "@115 We are here 24/7"};
    const Post late{"5", "1", "Help", false, 900, "@115 and more (2/2)"};
    const auto answers = whole_answers({{&second, 7}, {&first, 0}, {&other, 490}, {&late, 400}});
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].text == "Please go to the shop. ^JD");
    CHECK(answers[0].wait_s == 7);
    CHECK(answers[1].text == "@115 We are here 24/7");
    CHECK(answers[2].text == "and more");
}
