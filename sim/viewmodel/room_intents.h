// Which room an intent is for. A room takes its own and visits them without a catch-all; an intent that no
// room takes, or two do, does not compile.
#pragma once

#include <optional>
#include <type_traits>

#include "sim/viewmodel/intent.h"

namespace sim::viewmodel {

using EverywhereIntent = std::variant<GoHome, SwitchTheme, ChooseTheme, ReduceMotion, SetTextSize,
                                      SetExtraTime, ShowKeys, DismissNotice>;
using TourIntent = std::variant<NextTourStep, EndTour>;
using HomeIntent =
    std::variant<ChooseScenario, FilterLevel, OpenSession, ResumeSession, DiscardSession, NameTrainee,
                 RenameTrainee, OpenProgress, OpenDrills, OpenWorkshop, ChooseSittingMode, StartSession>;
using ProgressIntent = std::variant<FilterHistory, CompareAttempts, CloseCompare>;
using DrillIntent = std::variant<NextDrill, NewDrillRound>;
using PracticeIntent =
    std::variant<SelectConversation, SelectNeighbour, SetMode, SetHandle, SetRoute, EditDraft, UseSavedReply,
                 InsertSavedReply, InsertText, Send, SendAnyway, CancelSend, SendAnnouncement, HandOff,
                 MarkResolved, SetTriage, TakeHint, ShowPreview, Speak, ShowInboxTab, SortInbox, FilterInbox,
                 HoldInbox, ApplyInboxOrder, ShowOlderPosts, DismissToast, ShowToasts, SearchPlaybook,
                 ShowPlaybookTab, PauseClock, AskRestart, ConfirmRestart, CancelRestart, EndSession,
                 ConfirmEnd, CancelEnd>;
using RatingIntent = std::variant<RateSelf, KeepRating, SkipRating>;
using DebriefIntent =
    std::variant<SelectFinding, FilterFindings, TryAgain, ShowHour, PointAt, BeginRewrite, EditRewrite,
                 EndRewrite, BeginDispute, EditDispute, KeepDispute, DropDispute, OpenReplay>;
using ReplayIntent = std::variant<PlayReplay, SeekReplay, StepReplay, PaceReplay, CloseReplay>;

template <typename What, typename RoomIntent>
inline constexpr bool is_of_room = false;
template <typename What, typename... Own>
inline constexpr bool is_of_room<What, std::variant<Own...>> = (std::is_same_v<What, Own> || ...);

template <typename What>
inline constexpr int rooms_of =
    is_of_room<What, EverywhereIntent> + is_of_room<What, TourIntent> + is_of_room<What, HomeIntent> +
    is_of_room<What, ProgressIntent> + is_of_room<What, DrillIntent> + is_of_room<What, PracticeIntent> +
    is_of_room<What, RatingIntent> + is_of_room<What, DebriefIntent> + is_of_room<What, ReplayIntent>;

/// The intent as one of that room's, empty when it is meant for another.
template <typename RoomIntent>
std::optional<RoomIntent> meant_for(const Intent& intent) {
    return std::visit(
        []<typename What>(const What& what) -> std::optional<RoomIntent> {
            static_assert(rooms_of<What> == 1, "every intent is for one room");
            if constexpr (is_of_room<What, RoomIntent>)
                return RoomIntent{what};
            else
                return std::nullopt;
        },
        intent);
}

}  // namespace sim::viewmodel
