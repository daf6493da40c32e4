// What the user meant in a view. Views emit these and nothing else; `app` turns them into commands, into
// changes of the desk, or into a change of room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "scoring/vocabulary.h"
#include "sim/scenario/words.h"

namespace sim::viewmodel {

// Home and past sessions
struct ChooseScenario {
    std::string scenario;
};  ///< to its briefing
struct FilterLevel {
    std::optional<scenario::Level> level;
};  ///< empty for all
struct OpenSession {
    std::int64_t session = 0;
};  ///< a past session's scorecard
struct ResumeSession {
    std::int64_t session = 0;
};  ///< where it was when the program stopped
struct DiscardSession {
    std::int64_t session = 0;
};  ///< end it as it stands and score it
struct NameTrainee {
    std::string name;
};
struct RenameTrainee {
    std::string name;
};  ///< the same person under another name
struct SetTextSize {
    int percent = 100;
};
struct SetExtraTime {
    int percent = 0;  ///< 0, 25, 50, 100; kept for this trainee
};
struct OpenProgress {};
struct OpenDrills {};
struct OpenWorkshop {};  ///< the trainer's room
struct OpenTeam {};      ///< the manager's desk
// The manager's desk
struct FilterTeam {
    std::string what;   ///< "team", "cohort", "scenario", "mode", "days"
    std::string value;  ///< "" for all
};
struct OpenTeamRows {
    std::string what;  ///< of a figure its id, of a cell its criterion
    std::string person;
};  ///< what it is made of
struct CloseTeamRows {};
struct PageTeamRows {
    int step = 1;
};
/// A row of a table: what it is made of, or what it leads to.
struct OpenTeamTable {
    std::string table;
    int row = 0;  ///< its number
};
struct SortTeamTable {
    std::string table;  ///< "people" is the heat map, whose columns are criteria
    int column = 0;
};
struct PageTeamTable {
    std::string table;
    int step = 1;
};
struct SearchTeam {
    std::string words;
};
struct SaveTeamReport {
    std::string format;  ///< "html", "csv", "json", "print"
};
/// To the clipboard, for a spreadsheet.
struct CopyTeamTable {
    std::string table;  ///< "people" is the heat map
};
// A blind second rating
struct ChooseLevel {
    std::string criterion;
    int level = 0;  ///< -1: passed over
};
struct KeepSecondRating {};
struct EndRating {};
struct EditSample {
    std::string what;  ///< "name", "raters", "pick", "replies", "days"
    std::string value;
};
struct DrawSample {};
struct OpenTeamSession {
    std::int64_t session = 0;
    std::string at;  ///< criterion or error whose dearest finding is shown; "" for the whole verdict
};
struct PageTeam {
    int step = 1;
};  ///< +1 the people after these, -1 those before
struct ShowTeamPage {
    std::string page;  ///< "overview", "review"
};
struct FilterQueue {
    std::string what;   ///< "state", "team", "cohort", "scenario", "to", "overdue"
    std::string value;  ///< "" for all
};
struct PickCase {
    std::int64_t session = 0;  ///< 0: all that are in sight, or none when all are picked
};
struct OpenCase {
    std::int64_t session = 0;
};
struct PageQueue {
    int step = 1;
};
// People on the desk
struct ChoosePerson {
    std::string name;
};
struct GiveRole {
    std::string role;  ///< "trainee", "trainer", "manager", to the chosen one
};
struct BeginPassphrase {};
struct BeginAssigning {};
struct ChooseAssigning {
    std::string what;  ///< "scenario", "to", "due", "again", "how"
    std::string value;
};
struct KeepAssigning {};
struct WithdrawAssigned {
    std::int64_t assignment = 0;
};
struct ExportPerson {};
struct BeginErasing {};
struct ConfirmErasing {};
struct DropPeopleDialog {};
// The door: whoever has a passphrase shows it
struct ShowPassphrase {
    std::string passphrase;  ///< is never traced
};
struct LeaveDoor {};
// Reviewing a verdict
struct BeginReview {
    std::string act;   ///< "accept", "adjust", "reject", "comment", "pass-on"; "drill-right", "drill-wrong"
    int finding = -1;  ///< as SelectFinding counts; -1: the session, or the cases that are picked; of a
                       ///< disagreement in a drill its number
};
struct ChooseReviewReason {
    std::string reason;
};
struct ChooseReviewShare {
    int percent = 0;
};
struct EditReview {
    std::string text;
};
struct NameReviewer {
    std::string name;
};  ///< to whom it is passed on
struct MarkReviewWords {
    int start = 0, end = 0;
};  ///< of the reply that is commented on
struct KeepReview {};
struct DropReview {};
struct ShowReviewLog {};  ///< on and off
struct TakeBackReview {
    std::int64_t batch = 0;
};
struct NextCase {};
// The tour of the practice screen
struct NextTourStep {};
struct EndTour {};
// Progress
struct FilterHistory {
    std::string scenario;
    std::string mode;
};  ///< "" for all
struct CompareAttempts {
    std::int64_t earlier = 0;
    std::int64_t later = 0;
};
struct CloseCompare {};
// Drills
struct NextDrill {};
struct NewDrillRound {};
// Briefing
struct ChooseSittingMode {
    std::string mode;  ///< "practice", "timed", "assessment"
};
struct StartSession {
    std::string scenario;
};
// Everywhere
struct GoHome {};
struct SwitchTheme {};  ///< dark, light, high contrast, and dark again
struct ChooseTheme {
    std::string theme;  ///< "dark", "light", "high-contrast"
};
struct ReduceMotion {
    bool on = false;
};  ///< nothing blinks or glides
struct SoundMessages {
    bool on = false;
};                   ///< a new message is heard
struct ShowKeys {};  ///< the list of shortcuts, on and off
// Practice
struct SelectConversation {
    std::string conversation;
};
struct SelectNeighbour {
    int step = 1;
};  ///< +1 the next one down, -1 up
struct SetMode {
    scoring::Via mode = scoring::Via::open;
};
struct SetHandle {
    std::string handle;
};
struct SetRoute {
    scoring::Route route = scoring::Route::stay_public;
    std::string to;
};
struct EditDraft {
    std::string text;
};  ///< of the selected conversation, in its mode
struct UseSavedReply {
    std::string shortcut;
};
struct Send {};
struct SendAnnouncement {
    std::string as_handle;
    std::string text;
};
struct MarkResolved {};
struct TakeHint {};
struct ShowPreview {};  ///< the draft in large words, on and off
struct Speak {};        ///< the preview aloud; again: silence
struct AskRestart {};
struct ConfirmRestart {};
struct CancelRestart {};
struct ShowInboxTab {
    int tab = 0;
};
struct SortInbox {
    int by = 0;
};
struct FilterInbox {
    int what = 0;
};
struct HoldInbox {
    bool held = false;
};                          ///< the mouse or the keyboard is in the list: nothing may move there
struct ApplyInboxOrder {};  ///< show what is new, in today's order
struct ShowOlderPosts {};
struct InsertSavedReply {
    std::string shortcut;
    std::string text;  ///< the whole draft with it in place
};
struct InsertText {
    std::string text;
};  ///< a link from the playbook, at the end of the draft
struct SetTriage {
    std::string label;
    std::string priority;
};
struct HandOff {
    std::string to;
    std::string note;
};
struct ReportPost {
    std::string handle;
};                     ///< of somebody else in the thread
struct SendAnyway {};  ///< though a colleague is replying, or the words are for colleagues
struct CancelSend {};
struct DismissToast {
    int id = 0;
};
struct ShowToasts {};  ///< the list of past ones, on and off
struct SearchPlaybook {
    std::string words;
};
struct ShowPlaybookTab {
    int tab = 0;
};  ///< 0 triage, 1 replies, 2 articles, 3 policy
// Words looked for in all conversations
struct ShowFind {
    bool on = false;
};
struct FindWords {
    std::string words;
};
struct GoToFound {
    int step = 1;  ///< +1 the next place, -1 the one before
};
struct SkipAhead {};   ///< nobody waits: the clock leaps to what comes next
struct PauseClock {};  ///< on and off
struct EndSession {};
struct ConfirmEnd {};
struct CancelEnd {};
// Debrief
struct SelectFinding {
    int index = -1;
};  ///< in the debrief's list; -1: none
struct FilterFindings {
    int kind = 0;
};  ///< 0 all, 1 lost, 2 half, 3 won
struct TryAgain {};
struct NextExercise {};    ///< what the first screen would offer now, at its briefing
struct SaveScorecard {};   ///< as a page
struct PrintScorecard {};  ///< the same, opened in the system's viewer
struct ShowHour {};        ///< the time line, on and off
struct PointAt {
    int message = -1;
};  ///< from the time line to the words
struct BeginRewrite {
    int reply = -1;
};
struct EditRewrite {
    std::string text;
};
struct EndRewrite {};
struct BeginDispute {
    int finding = -1;
};
struct EditDispute {
    std::string text;
};
struct KeepDispute {};
struct DropDispute {};
// Before the debrief
struct RateSelf {
    int dimension = 0;
    int value = 0;  ///< 0..100
};
struct KeepRating {};
struct SkipRating {};
// Replay
struct OpenReplay {
    int message = -1;
};                     ///< from this message on; -1: from the start
struct PlayReplay {};  ///< on and off
struct SeekReplay {
    std::int64_t at = 0;
};  ///< to this simulated time
struct StepReplay {
    int step = 1;
};  ///< to the next finding, or the one before
struct PaceReplay {
    int times = 1;
};
struct CloseReplay {};
struct DismissNotice {
    int id = 0;
};

// One a line: several hands add to it.
// clang-format off
using Intent = std::variant<
    ChooseScenario,
    FilterLevel,
    OpenSession,
    ResumeSession,
    DiscardSession,
    NameTrainee,
    RenameTrainee,
    SetTextSize,
    SetExtraTime,
    OpenProgress,
    OpenDrills,
    OpenWorkshop,
    OpenTeam,
    FilterTeam,
    OpenTeamRows,
    CloseTeamRows,
    PageTeamRows,
    OpenTeamTable,
    SortTeamTable,
    PageTeamTable,
    SearchTeam,
    SaveTeamReport,
    CopyTeamTable,
    ChooseLevel,
    KeepSecondRating,
    EndRating,
    EditSample,
    DrawSample,
    OpenTeamSession,
    PageTeam,
    ShowTeamPage,
    FilterQueue,
    PickCase,
    OpenCase,
    PageQueue,
    ChoosePerson,
    GiveRole,
    BeginPassphrase,
    BeginAssigning,
    ChooseAssigning,
    KeepAssigning,
    WithdrawAssigned,
    ExportPerson,
    BeginErasing,
    ConfirmErasing,
    DropPeopleDialog,
    ShowPassphrase,
    LeaveDoor,
    BeginReview,
    ChooseReviewReason,
    ChooseReviewShare,
    EditReview,
    NameReviewer,
    MarkReviewWords,
    KeepReview,
    DropReview,
    ShowReviewLog,
    TakeBackReview,
    NextCase,
    NextTourStep,
    EndTour,
    FilterHistory,
    CompareAttempts,
    CloseCompare,
    NextDrill,
    NewDrillRound,
    StartSession,
    GoHome,
    SwitchTheme,
    ChooseTheme,
    ReduceMotion,
    SoundMessages,
    ShowKeys,
    SelectConversation,
    SelectNeighbour,
    SetMode,
    SetHandle,
    SetRoute,
    EditDraft,
    UseSavedReply,
    Send,
    SendAnnouncement,
    MarkResolved,
    SearchPlaybook,
    ShowPlaybookTab,
    ShowFind,
    FindWords,
    GoToFound,
    PauseClock,
    SkipAhead,
    EndSession,
    ConfirmEnd,
    CancelEnd,
    SelectFinding,
    FilterFindings,
    TryAgain,
    NextExercise,
    SaveScorecard,
    PrintScorecard,
    ShowHour,
    PointAt,
    BeginRewrite,
    EditRewrite,
    EndRewrite,
    BeginDispute,
    EditDispute,
    KeepDispute,
    DropDispute,
    RateSelf,
    KeepRating,
    SkipRating,
    OpenReplay,
    PlayReplay,
    SeekReplay,
    StepReplay,
    PaceReplay,
    CloseReplay,
    DismissNotice,
    ChooseSittingMode,
    TakeHint,
    ShowPreview,
    Speak,
    AskRestart,
    ConfirmRestart,
    CancelRestart,
    ShowInboxTab,
    SortInbox,
    FilterInbox,
    HoldInbox,
    ApplyInboxOrder,
    ShowOlderPosts,
    InsertSavedReply,
    InsertText,
    SetTriage,
    HandOff,
    ReportPost,
    SendAnyway,
    CancelSend,
    DismissToast,
    ShowToasts>;
// clang-format on

/// "Send", "SelectConversation sam-parcel": one line for the trace of intents.
std::string to_line(const Intent& intent);

}  // namespace sim::viewmodel
