#include "sim/viewmodel/intent.h"

#include <fmt/format.h>

namespace sim::viewmodel {
namespace {

/// One name per alternative of Intent, with what it carries.
struct Liner {
    std::string operator()(const SkipAhead&) const { return "SkipAhead"; }
    std::string operator()(const ChooseScenario& intent) const { return "ChooseScenario " + intent.scenario; }
    std::string operator()(const FilterLevel& intent) const {
        return fmt::format("FilterLevel {}", intent.level ? name_of(*intent.level) : "");
    }
    std::string operator()(const OpenSession& intent) const {
        return fmt::format("OpenSession {}", intent.session);
    }
    std::string operator()(const ResumeSession& intent) const {
        return fmt::format("ResumeSession {}", intent.session);
    }
    std::string operator()(const DiscardSession& intent) const {
        return fmt::format("DiscardSession {}", intent.session);
    }
    std::string operator()(const NameTrainee& intent) const { return "NameTrainee " + intent.name; }
    std::string operator()(const RenameTrainee& intent) const { return "RenameTrainee " + intent.name; }
    std::string operator()(const SetTextSize& intent) const {
        return fmt::format("SetTextSize {}", intent.percent);
    }
    std::string operator()(const SetExtraTime& intent) const {
        return fmt::format("SetExtraTime {}", intent.percent);
    }
    std::string operator()(const OpenProgress&) const { return "OpenProgress"; }
    std::string operator()(const OpenDrills&) const { return "OpenDrills"; }
    std::string operator()(const OpenWorkshop&) const { return "OpenWorkshop"; }
    std::string operator()(const OpenTeam&) const { return "OpenTeam"; }
    std::string operator()(const FilterTeam& intent) const {
        return fmt::format("FilterTeam {} {}", intent.what, intent.value);
    }
    std::string operator()(const OpenTeamRows& intent) const {
        return fmt::format("OpenTeamRows {} {}", intent.what, intent.person);
    }
    std::string operator()(const CloseTeamRows&) const { return "CloseTeamRows"; }
    std::string operator()(const PageTeamRows& intent) const {
        return fmt::format("PageTeamRows {}", intent.step);
    }
    std::string operator()(const OpenTeamTable& intent) const {
        return fmt::format("OpenTeamTable {} {}", intent.table, intent.row);
    }
    std::string operator()(const SortTeamTable& intent) const {
        return fmt::format("SortTeamTable {} {}", intent.table, intent.column);
    }
    std::string operator()(const PageTeamTable& intent) const {
        return fmt::format("PageTeamTable {} {}", intent.table, intent.step);
    }
    std::string operator()(const SearchTeam& intent) const { return "SearchTeam " + intent.words; }
    std::string operator()(const SaveTeamReport& intent) const { return "SaveTeamReport " + intent.format; }
    std::string operator()(const CopyTeamTable& intent) const { return "CopyTeamTable " + intent.table; }
    std::string operator()(const ChooseLevel& intent) const {
        return fmt::format("ChooseLevel {} {}", intent.criterion, intent.level);
    }
    std::string operator()(const KeepSecondRating&) const { return "KeepSecondRating"; }
    std::string operator()(const EndRating&) const { return "EndRating"; }
    std::string operator()(const EditSample& intent) const {
        return fmt::format("EditSample {} {}", intent.what, intent.value);
    }
    std::string operator()(const DrawSample&) const { return "DrawSample"; }
    std::string operator()(const OpenTeamSession& intent) const {
        return fmt::format("OpenTeamSession {} {}", intent.session, intent.at);
    }
    std::string operator()(const PageTeam& intent) const { return fmt::format("PageTeam {}", intent.step); }
    std::string operator()(const ShowTeamPage& intent) const { return "ShowTeamPage " + intent.page; }
    std::string operator()(const FilterQueue& intent) const {
        return fmt::format("FilterQueue {} {}", intent.what, intent.value);
    }
    std::string operator()(const PickCase& intent) const {
        return fmt::format("PickCase {}", intent.session);
    }
    std::string operator()(const OpenCase& intent) const {
        return fmt::format("OpenCase {}", intent.session);
    }
    std::string operator()(const PageQueue& intent) const { return fmt::format("PageQueue {}", intent.step); }
    std::string operator()(const ChoosePerson& intent) const { return "ChoosePerson " + intent.name; }
    std::string operator()(const GiveRole& intent) const { return "GiveRole " + intent.role; }
    std::string operator()(const BeginPassphrase&) const { return "BeginPassphrase"; }
    std::string operator()(const BeginAssigning&) const { return "BeginAssigning"; }
    std::string operator()(const ChooseAssigning& intent) const {
        return fmt::format("ChooseAssigning {} {}", intent.what, intent.value);
    }
    std::string operator()(const KeepAssigning&) const { return "KeepAssigning"; }
    std::string operator()(const WithdrawAssigned& intent) const {
        return fmt::format("WithdrawAssigned {}", intent.assignment);
    }
    std::string operator()(const ExportPerson&) const { return "ExportPerson"; }
    std::string operator()(const BeginErasing&) const { return "BeginErasing"; }
    std::string operator()(const ConfirmErasing&) const { return "ConfirmErasing"; }
    std::string operator()(const DropPeopleDialog&) const { return "DropPeopleDialog"; }
    std::string operator()(const ShowPassphrase&) const { return "ShowPassphrase"; }
    std::string operator()(const LeaveDoor&) const { return "LeaveDoor"; }
    std::string operator()(const BeginReview& intent) const {
        return fmt::format("BeginReview {} {}", intent.act, intent.finding);
    }
    std::string operator()(const ChooseReviewReason& intent) const {
        return "ChooseReviewReason " + intent.reason;
    }
    std::string operator()(const ChooseReviewShare& intent) const {
        return fmt::format("ChooseReviewShare {}", intent.percent);
    }
    std::string operator()(const EditReview& intent) const {
        return fmt::format("EditReview {} bytes", intent.text.size());
    }
    std::string operator()(const NameReviewer& intent) const { return "NameReviewer " + intent.name; }
    std::string operator()(const MarkReviewWords& intent) const {
        return fmt::format("MarkReviewWords {} {}", intent.start, intent.end);
    }
    std::string operator()(const KeepReview&) const { return "KeepReview"; }
    std::string operator()(const DropReview&) const { return "DropReview"; }
    std::string operator()(const ShowReviewLog&) const { return "ShowReviewLog"; }
    std::string operator()(const TakeBackReview& intent) const {
        return fmt::format("TakeBackReview {}", intent.batch);
    }
    std::string operator()(const NextCase&) const { return "NextCase"; }
    std::string operator()(const NextTourStep&) const { return "NextTourStep"; }
    std::string operator()(const EndTour&) const { return "EndTour"; }
    std::string operator()(const FilterHistory& intent) const {
        return fmt::format("FilterHistory {} {}", intent.scenario, intent.mode);
    }
    std::string operator()(const CompareAttempts& intent) const {
        return fmt::format("CompareAttempts {} {}", intent.earlier, intent.later);
    }
    std::string operator()(const CloseCompare&) const { return "CloseCompare"; }
    std::string operator()(const NextDrill&) const { return "NextDrill"; }
    std::string operator()(const NewDrillRound&) const { return "NewDrillRound"; }
    std::string operator()(const StartSession& intent) const { return "StartSession " + intent.scenario; }
    std::string operator()(const GoHome&) const { return "GoHome"; }
    std::string operator()(const SwitchTheme&) const { return "SwitchTheme"; }
    std::string operator()(const ChooseTheme& intent) const { return "ChooseTheme " + intent.theme; }
    std::string operator()(const ReduceMotion& intent) const {
        return intent.on ? "ReduceMotion on" : "ReduceMotion off";
    }
    std::string operator()(const SoundMessages& intent) const {
        return intent.on ? "SoundMessages on" : "SoundMessages off";
    }
    std::string operator()(const ShowKeys&) const { return "ShowKeys"; }
    std::string operator()(const SelectConversation& intent) const {
        return "SelectConversation " + intent.conversation;
    }
    std::string operator()(const SelectNeighbour& intent) const {
        return fmt::format("SelectNeighbour {}", intent.step);
    }
    std::string operator()(const SetMode& intent) const {
        return fmt::format("SetMode {}", scoring::name_of(intent.mode));
    }
    std::string operator()(const SetHandle& intent) const { return "SetHandle " + intent.handle; }
    std::string operator()(const SetRoute& intent) const {
        return fmt::format("SetRoute {} {}", scoring::name_of(intent.route), intent.to);
    }
    std::string operator()(const EditDraft& intent) const {
        return fmt::format("EditDraft {} bytes", intent.text.size());
    }
    std::string operator()(const UseSavedReply& intent) const { return "UseSavedReply " + intent.shortcut; }
    std::string operator()(const Send&) const { return "Send"; }
    std::string operator()(const SendAnnouncement& intent) const {
        return "SendAnnouncement " + intent.as_handle;
    }
    std::string operator()(const MarkResolved&) const { return "MarkResolved"; }
    std::string operator()(const SearchPlaybook& intent) const { return "SearchPlaybook " + intent.words; }
    std::string operator()(const ShowPlaybookTab& intent) const {
        return fmt::format("ShowPlaybookTab {}", intent.tab);
    }
    std::string operator()(const ShowFind& intent) const {
        return intent.on ? "ShowFind on" : "ShowFind off";
    }
    std::string operator()(const FindWords& intent) const { return "FindWords " + intent.words; }
    std::string operator()(const GoToFound& intent) const { return fmt::format("GoToFound {}", intent.step); }
    std::string operator()(const PauseClock&) const { return "PauseClock"; }
    std::string operator()(const EndSession&) const { return "EndSession"; }
    std::string operator()(const ConfirmEnd&) const { return "ConfirmEnd"; }
    std::string operator()(const CancelEnd&) const { return "CancelEnd"; }
    std::string operator()(const SelectFinding& intent) const {
        return fmt::format("SelectFinding {}", intent.index);
    }
    std::string operator()(const FilterFindings& intent) const {
        return fmt::format("FilterFindings {}", intent.kind);
    }
    std::string operator()(const NextExercise&) const { return "NextExercise"; }
    std::string operator()(const SaveScorecard&) const { return "SaveScorecard"; }
    std::string operator()(const PrintScorecard&) const { return "PrintScorecard"; }
    std::string operator()(const TryAgain&) const { return "TryAgain"; }
    std::string operator()(const ShowHour&) const { return "ShowHour"; }
    std::string operator()(const PointAt& intent) const { return fmt::format("PointAt {}", intent.message); }
    std::string operator()(const BeginRewrite& intent) const {
        return fmt::format("BeginRewrite {}", intent.reply);
    }
    std::string operator()(const EditRewrite& intent) const {
        return fmt::format("EditRewrite {} bytes", intent.text.size());
    }
    std::string operator()(const EndRewrite&) const { return "EndRewrite"; }
    std::string operator()(const BeginDispute& intent) const {
        return fmt::format("BeginDispute {}", intent.finding);
    }
    std::string operator()(const EditDispute& intent) const {
        return fmt::format("EditDispute {} bytes", intent.text.size());
    }
    std::string operator()(const KeepDispute&) const { return "KeepDispute"; }
    std::string operator()(const DropDispute&) const { return "DropDispute"; }
    std::string operator()(const RateSelf& intent) const {
        return fmt::format("RateSelf {} {}", intent.dimension, intent.value);
    }
    std::string operator()(const KeepRating&) const { return "KeepRating"; }
    std::string operator()(const SkipRating&) const { return "SkipRating"; }
    std::string operator()(const OpenReplay& intent) const {
        return fmt::format("OpenReplay {}", intent.message);
    }
    std::string operator()(const PlayReplay&) const { return "PlayReplay"; }
    std::string operator()(const SeekReplay& intent) const { return fmt::format("SeekReplay {}", intent.at); }
    std::string operator()(const StepReplay& intent) const {
        return fmt::format("StepReplay {}", intent.step);
    }
    std::string operator()(const PaceReplay& intent) const {
        return fmt::format("PaceReplay {}", intent.times);
    }
    std::string operator()(const CloseReplay&) const { return "CloseReplay"; }
    std::string operator()(const ChooseSittingMode& intent) const {
        return "ChooseSittingMode " + intent.mode;
    }
    std::string operator()(const TakeHint&) const { return "TakeHint"; }
    std::string operator()(const ShowPreview&) const { return "ShowPreview"; }
    std::string operator()(const Speak&) const { return "Speak"; }
    std::string operator()(const AskRestart&) const { return "AskRestart"; }
    std::string operator()(const ConfirmRestart&) const { return "ConfirmRestart"; }
    std::string operator()(const CancelRestart&) const { return "CancelRestart"; }
    std::string operator()(const ShowInboxTab& intent) const {
        return fmt::format("ShowInboxTab {}", intent.tab);
    }
    std::string operator()(const SortInbox& intent) const { return fmt::format("SortInbox {}", intent.by); }
    std::string operator()(const FilterInbox& intent) const {
        return fmt::format("FilterInbox {}", intent.what);
    }
    std::string operator()(const HoldInbox& intent) const { return fmt::format("HoldInbox {}", intent.held); }
    std::string operator()(const ApplyInboxOrder&) const { return "ApplyInboxOrder"; }
    std::string operator()(const ShowOlderPosts&) const { return "ShowOlderPosts"; }
    std::string operator()(const InsertSavedReply& intent) const {
        return "InsertSavedReply " + intent.shortcut;
    }
    std::string operator()(const InsertText& intent) const { return "InsertText " + intent.text; }
    std::string operator()(const SetTriage& intent) const {
        return fmt::format("SetTriage {} {}", intent.label, intent.priority);
    }
    std::string operator()(const HandOff& intent) const { return "HandOff " + intent.to; }
    std::string operator()(const ReportPost& intent) const { return "ReportPost " + intent.handle; }
    std::string operator()(const SendAnyway&) const { return "SendAnyway"; }
    std::string operator()(const CancelSend&) const { return "CancelSend"; }
    std::string operator()(const DismissToast& intent) const {
        return fmt::format("DismissToast {}", intent.id);
    }
    std::string operator()(const ShowToasts&) const { return "ShowToasts"; }
    std::string operator()(const DismissNotice& intent) const {
        return fmt::format("DismissNotice {}", intent.id);
    }
};

}  // namespace

std::string to_line(const Intent& intent) { return std::visit(Liner{}, intent); }

}  // namespace sim::viewmodel
