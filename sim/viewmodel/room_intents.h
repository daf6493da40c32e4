// Which room an intent is for. A room takes its own and visits them without a catch-all; an intent that no
// room takes, or two do, does not compile.
#pragma once

#include <optional>

#include "sim/viewmodel/intent.h"
#include "sim/viewmodel/intent_rooms.h"

namespace sim::viewmodel {

using EverywhereIntent = std::variant<GoHome, SwitchTheme, ChooseTheme, ReduceMotion, SoundMessages,
                                      SetTextSize, SetExtraTime, ShowKeys, DismissNotice>;
using TourIntent = std::variant<NextTourStep, EndTour>;
using HomeIntent = std::variant<ChooseScenario, FilterLevel, OpenSession, ResumeSession, DiscardSession,
                                NameTrainee, RenameTrainee, OpenProgress, OpenDrills, OpenWorkshop, OpenTeam,
                                ChooseSittingMode, StartSession>;
using ProgressIntent = std::variant<FilterHistory, CompareAttempts, CloseCompare>;
using TeamIntent =
    std::variant<FilterTeam, OpenTeamRows, CloseTeamRows, OpenTeamSession, PageTeam, ShowTeamPage,
                 FilterQueue, PickCase, OpenCase, PageQueue, PageTeamRows, OpenTeamTable, SortTeamTable,
                 PageTeamTable, SearchTeam, SaveTeamReport, CopyTeamTable, ChooseLevel, KeepSecondRating,
                 EndRating, EditSample, DrawSample>;
using PeopleIntent =
    std::variant<ChoosePerson, GiveRole, BeginPassphrase, BeginAssigning, ChooseAssigning, KeepAssigning,
                 WithdrawAssigned, ExportPerson, BeginErasing, ConfirmErasing, DropPeopleDialog>;
/// Above whatever room is shown.
using DoorIntent = std::variant<ShowPassphrase, LeaveDoor>;
/// In the queue, about what is picked there, and in a session that is reviewed.
using ReviewIntent =
    std::variant<BeginReview, ChooseReviewReason, ChooseReviewShare, EditReview, NameReviewer,
                 MarkReviewWords, KeepReview, DropReview, ShowReviewLog, TakeBackReview, NextCase>;
using DrillIntent = std::variant<NextDrill, NewDrillRound>;
using PracticeIntent =
    std::variant<SelectConversation, SelectNeighbour, SetMode, SetHandle, SetRoute, EditDraft, UseSavedReply,
                 InsertSavedReply, InsertText, Send, SendAnyway, CancelSend, SendAnnouncement, HandOff,
                 ReportPost, MarkResolved, SetTriage, TakeHint, ShowPreview, Speak, ShowInboxTab, SortInbox,
                 FilterInbox, HoldInbox, ApplyInboxOrder, ShowOlderPosts, DismissToast, ShowToasts,
                 SearchPlaybook, ShowPlaybookTab, ShowFind, FindWords, GoToFound, PauseClock, SkipAhead,
                 AskRestart, ConfirmRestart, CancelRestart, EndSession, ConfirmEnd, CancelEnd>;
using RatingIntent = std::variant<RateSelf, KeepRating, SkipRating>;
using DebriefIntent =
    std::variant<SelectFinding, FilterFindings, TryAgain, NextExercise, ShowHour, PointAt, BeginRewrite,
                 EditRewrite, EndRewrite, OpenReplay, SaveScorecard, PrintScorecard>;
/// "I disagree": in the debrief and in a drill alike.
using ObjectionIntent = std::variant<BeginDispute, EditDispute, KeepDispute, DropDispute>;
using ReplayIntent = std::variant<PlayReplay, SeekReplay, StepReplay, PaceReplay, CloseReplay>;

using Rooms = IntentRooms<EverywhereIntent, TourIntent, HomeIntent, ProgressIntent, TeamIntent, PeopleIntent,
                          DoorIntent, ReviewIntent, DrillIntent, PracticeIntent, RatingIntent, DebriefIntent,
                          ObjectionIntent, ReplayIntent>;

/// The intent as one of that room's, empty when it is meant for another.
template <typename RoomIntent>
std::optional<RoomIntent> meant_for(const Intent& intent) {
    return Rooms::meant_for<RoomIntent>(intent);
}

}  // namespace sim::viewmodel
