// What is in hand: selection, drafts and their modes, and the reply that Send makes of them.
#include "sim/viewmodel/desk.h"

#include "sim/engine/state.h"
#include "sim/scenario/scenario.h"
#include "sim/viewmodel/practice.h"
#include "tests/sim/engine/stage.h"
#include "tests/support/catch.h"

using namespace sim::viewmodel;
using scoring::Act;
using scoring::Route;
using scoring::Via;
using tests::Stage;

namespace {

/// Two customers: "c" from 10 s, "d" from 20 s and in greater need.
sim::scenario::Scenario two_customers() {
    auto scenario = tests::small_scenario();
    scenario.conversations.push_back(scenario.conversations[0]);
    scenario.conversations[1].id = "d";
    scenario.conversations[1].starts_ms = 20'000;
    scenario.conversations[1].need = scoring::Need::safety;
    scenario.brand.saved_replies = {{"dm", "Ask for a DM", "Could you DM us your {reference}?"}};
    scenario.brand.channels.secure_link = "https://help.example/secure";
    return scenario;
}

struct TwoCustomerDesk {
    sim::scenario::Scenario scenario = two_customers();
    Stage stage{scenario};
    Desk desk;
    TwoCustomerDesk() {
        stage.wait_until(30'000);
        desk = open_desk(stage.state());
    }
    void mean(const Intent& intent) { change(desk, stage.state(), intent); }
    const Draft& draft() const { return desk.drafts.at(desk.selected); }
};

}  // namespace

TEST_CASE("a desk opens on whoever needs it most, and goes from neighbour to neighbour") {
    TwoCustomerDesk hand;
    CHECK(hand.desk.selected == "d");
    hand.mean(SelectNeighbour{+1});
    CHECK(hand.desk.selected == "c");
    hand.mean(SelectNeighbour{+1});
    CHECK(hand.desk.selected == "c");
    hand.mean(SelectNeighbour{-1});
    CHECK(hand.desk.selected == "d");
    CHECK(open_desk(Stage(hand.scenario).state()).selected.empty());
}

TEST_CASE("every conversation keeps its own draft and mode") {
    TwoCustomerDesk hand;
    hand.mean(EditDraft{"for d"});
    hand.mean(SetMode{Via::dm});
    hand.mean(SetHandle{"@Main"});
    hand.mean(SelectConversation{"c"});
    CHECK(hand.draft().text.empty());
    CHECK(hand.draft().mode == Via::open);
    CHECK(hand.draft().as_handle == "@Help");
    hand.mean(EditDraft{"for c"});
    hand.mean(SelectConversation{"d"});
    CHECK(hand.draft().text == "for d");
    CHECK(hand.draft().mode == Via::dm);
    CHECK(hand.draft().as_handle == "@Main");
}

TEST_CASE("sending empties the draft and never resets its mode or handle") {
    TwoCustomerDesk hand;
    hand.mean(SetMode{Via::note});
    hand.mean(SetHandle{"@Main"});
    hand.mean(EditDraft{"check van 7"});
    sent(hand.desk, "d");
    CHECK(hand.draft().text.empty());
    CHECK(hand.draft().mode == Via::note);
    CHECK(hand.draft().as_handle == "@Main");
    sent(hand.desk, "nobody");
}

TEST_CASE("a saved reply joins what was typed and is remembered until the text is gone") {
    TwoCustomerDesk hand;
    hand.mean(EditDraft{"Hi Sam."});
    hand.mean(UseSavedReply{"dm"});
    CHECK(hand.draft().text == "Hi Sam. Could you DM us your {reference}?");
    CHECK_FALSE(reply_of(hand.desk, hand.stage.state(), {}));  // a blank is left
    hand.mean(EditDraft{"Hi Sam. Could you DM us your order number?"});
    CHECK(reply_of(hand.desk, hand.stage.state(), {})->saved_reply == "dm");
    hand.mean(UseSavedReply{"unknown"});
    CHECK(hand.draft().saved_reply == "dm");
    hand.mean(EditDraft{""});
    CHECK(hand.draft().saved_reply.empty());
}

TEST_CASE("the route is read from the words until the trainee chooses one") {
    TwoCustomerDesk hand;
    hand.mean(EditDraft{"Could you DM us?"});
    const auto asks_dm = tests::reading_of(80, {Act::ask_dm});
    CHECK(reply_of(hand.desk, hand.stage.state(), asks_dm)->route == Route::dm);
    CHECK(reply_of(hand.desk, hand.stage.state(), {})->route == Route::stay_public);
    hand.mean(SetRoute{Route::phone, ""});
    CHECK(reply_of(hand.desk, hand.stage.state(), asks_dm)->route == Route::phone);
    hand.mean(SetRoute{Route::phone, ""});  // again: the words decide
    CHECK(reply_of(hand.desk, hand.stage.state(), asks_dm)->route == Route::dm);
    hand.mean(EditDraft{"Use https://help.example/secure please"});
    CHECK(reply_of(hand.desk, hand.stage.state(), asks_dm)->route == Route::secure_link);
}

TEST_CASE("nothing to send makes no reply, a decision without words does") {
    TwoCustomerDesk hand;
    CHECK_FALSE(reply_of(hand.desk, hand.stage.state(), {}));
    hand.mean(SetRoute{Route::no_reply, ""});
    const auto reply = reply_of(hand.desk, hand.stage.state(), {});
    REQUIRE(reply);
    CHECK(reply->route == Route::no_reply);
    CHECK(reply->conversation == "d");
    CHECK(hand.stage.act(30'000, *reply).empty());
    Desk empty;
    CHECK_FALSE(reply_of(empty, hand.stage.state(), {}));
}

TEST_CASE("panels and questions open and close") {
    TwoCustomerDesk hand;
    hand.mean(PauseClock{});
    CHECK(hand.desk.paused);
    hand.mean(PauseClock{});
    CHECK_FALSE(hand.desk.paused);
    hand.mean(EndSession{});
    CHECK(hand.desk.asking_to_end);
    hand.mean(CancelEnd{});
    CHECK_FALSE(hand.desk.asking_to_end);
    hand.mean(ShowKeys{});
    CHECK(hand.desk.showing_keys);
    hand.mean(SearchPlaybook{"parcel"});
    hand.mean(ShowPlaybookTab{2});
    CHECK(hand.desk.playbook_search == "parcel");
    CHECK(hand.desk.playbook_tab == 2);
    hand.mean(GoHome{});
    hand.mean(SelectConversation{"noise:4"});
    hand.mean(EditDraft{"not a conversation"});
    CHECK(hand.desk.drafts.count("noise:4") == 0);
}

TEST_CASE("intents have one line for the trace") {
    CHECK(to_line(Send{}) == "Send");
    CHECK(to_line(SelectConversation{"sam-parcel"}) == "SelectConversation sam-parcel");
    CHECK(to_line(SetMode{Via::dm}) == "SetMode dm");
    CHECK(to_line(EditDraft{"a secret"}) == "EditDraft 8 bytes");  // private words stay out of the trace
}
