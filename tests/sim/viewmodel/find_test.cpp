// Words looked for in all conversations of a sitting, and emoji looked for by name.
#include "sim/viewmodel/find.h"

#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/emoji_names.h"
#include "sim/viewmodel/practice.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using tests::Stage;

namespace {

/// Two customers who both ask for a parcel, "c" twice in one post and with a capital that only folding finds.
struct TwoParcels {
    sim::scenario::Scenario scenario = tests::small_scenario();
    std::optional<Stage> stage;
    Desk desk;
    TwoParcels() {
        scenario.conversations[0].steps.at("ask") =
            tests::step_saying("ask", "My PARCEL is late. Which parcel? ÄRGER");
        scenario.conversations.push_back(scenario.conversations[0]);
        scenario.conversations[1].id = "d";
        scenario.conversations[1].starts_ms = 20'000;
        scenario.conversations[1].steps.at("ask") =
            tests::step_saying("ask", "A long way before it: the parcel");
        stage.emplace(scenario);
        stage->wait_until(30'000);
        desk = open_desk(stage->state());
    }
    void mean(const Intent& intent) { change(desk, stage->state(), intent); }
    Find find() const { return find_of(stage->state(), desk); }
};

}  // namespace

TEST_CASE("words are found in every conversation, whatever their capitals") {
    TwoParcels hand;
    hand.mean(ShowFind{true});
    hand.mean(FindWords{"parcel"});
    const Find find = hand.find();
    REQUIRE(find.places.size() == 3);
    CHECK(find.says == "3 places");
    CHECK(find.at == -1);
    CHECK(find.places[0].conversation == "c");
    CHECK(find.places[0].start == 3);
    CHECK(find.places[0].end == 9);
    CHECK(find.places[2].conversation == "d");
    hand.mean(FindWords{"ärger"});
    CHECK(hand.find().says == "1 place");
    hand.mean(FindWords{"zebra"});
    CHECK(hand.find().says == "nowhere");
    hand.mean(FindWords{"  "});
    CHECK(hand.find().says.empty());
    CHECK(hand.find().places.empty());
}

TEST_CASE("going on opens the conversation of the next place, and goes around the end") {
    TwoParcels hand;
    hand.mean(ShowFind{true});
    hand.mean(FindWords{"parcel"});
    hand.mean(SelectConversation{"d"});
    hand.mean(GoToFound{+1});
    CHECK(hand.desk.selected == "c");
    CHECK(hand.find().says == "1 of 3");
    hand.mean(GoToFound{+2});
    CHECK(hand.desk.selected == "d");
    hand.mean(GoToFound{+1});
    CHECK(hand.desk.selected == "c");
    hand.mean(GoToFound{-1});
    CHECK(hand.find().at == 2);
    const Practice shown = practice_of(hand.stage->state(), hand.desk, 30'000, {});
    REQUIRE(shown.thread.found.size() == 1);
    CHECK(shown.thread.found[0].current);
    CHECK(shown.thread.gone_to == 4);
    hand.mean(ShowFind{false});
    CHECK(practice_of(hand.stage->state(), hand.desk, 30'000, {}).thread.found.empty());
}

TEST_CASE("a found place is shown with a few words around it, the found ones marked") {
    TwoParcels hand;
    hand.mean(ShowFind{true});
    hand.mean(FindWords{"parcel"});
    const FoundPlace place = hand.find().places.at(2);
    CHECK(place.line.text == "… long way before it: the parcel");
    REQUIRE(place.line.spans.size() == 1);
    CHECK(place.line.text.substr(place.line.text.size() - 6) == "parcel");
    CHECK(place.line.spans[0].end - place.line.spans[0].start == 6);
    CHECK(place.line.spans[0].end == 32);
}

TEST_CASE("emoji are found by the beginnings of their names and of other words for them") {
    const std::vector<EmojiName> all = emoji_names_in(
        "😊\tsmiling face\tblush\nnonsense\n🙏\tfolded hands\tplease pray "
        "thanks\n🤝\thandshake\tagreement "
        "deal hands\n");
    REQUIRE(all.size() == 3);
    CHECK(emoji_named(all, "", 2) == std::vector<std::size_t>{0, 1});
    CHECK(emoji_named(all, "Thank", 9) == std::vector<std::size_t>{1});
    CHECK(emoji_named(all, "hand", 9) == std::vector<std::size_t>{1, 2});
    CHECK(emoji_named(all, "hands de", 9) == std::vector<std::size_t>{2});
    CHECK(emoji_named(all, "and", 9).empty());
}
