#include "sim/viewmodel/objection_draft.h"

#include "tests/support/catch.h"

using namespace sim::viewmodel;

TEST_CASE("an objection begins empty, wants words, and is over once it is kept or dropped") {
    ObjectionDesk desk;
    CHECK(objection_draft(desk, "Names nothing.").asks.empty());
    change(desk, BeginDispute{2});
    CHECK(desk.finding == 2);
    CHECK(objection_draft(desk, "Names nothing.").asks == "Names nothing.");
    change(desk, EditDispute{" \n"});
    CHECK_FALSE(objection_draft(desk, "Names nothing.").can_keep);
    change(desk, EditDispute{"It does."});
    CHECK(objection_draft(desk, "Names nothing.").can_keep);
    change(desk, KeepDispute{});
    CHECK(desk.finding == -1);
    change(desk, BeginDispute{1});
    CHECK(desk.text.empty());
    change(desk, DropDispute{});
    CHECK(desk.finding == -1);
}
