// Which part of the workshop an intent is for, as in sim/viewmodel/room_intents.h.
#pragma once

#include <optional>

#include "sim/viewmodel/intent_rooms.h"
#include "sim/viewmodel/workshop/intent.h"

namespace sim::viewmodel::workshop {

using ListIntent = std::variant<OpenFile, FilterFiles, SearchFiles, AskForNew>;
using NewScenarioIntent = std::variant<ChooseTemplate, ChooseBrand, NameNew, CreateNew>;
using EditorIntent = std::variant<SaveFile, LeaveFile, JumpTo, ShowPanel, ShowConversation>;
using RehearsalIntent = std::variant<PlayFromHere, BackFromPlay>;
using AutoplayIntent = std::variant<RunAutoplay, CancelAutoplay>;
using QuestionIntent = std::variant<AnswerQuestion, CloseQuestion>;

using Rooms =
    IntentRooms<ListIntent, NewScenarioIntent, EditorIntent, RehearsalIntent, AutoplayIntent, QuestionIntent>;

/// The intent as one of that part's, empty when it is meant for another.
template <typename RoomIntent>
std::optional<RoomIntent> meant_for(const Intent& intent) {
    return Rooms::meant_for<RoomIntent>(intent);
}

}  // namespace sim::viewmodel::workshop
