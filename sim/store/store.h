// What must not be lost: sessions, their journals, drafts and scorecards, in one SQLite file.
// Journals and verdicts only grow; summaries follow from the journals and can be made again.
// Knows engine, scenario and scoring's vocabulary; no judge, no window. SQLite appears nowhere else.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/engine/fact.h"
#include "sim/store/database.h"
#include "sim/store/history.h"
#include "sim/store/members.h"
#include "sim/store/reviews.h"
#include "sim/store/session_feedback.h"
#include "sim/store/session_hold.h"

namespace sim::store {

/// The exact files that were played, so that a session can be resumed and judged after they changed.
struct PlayedTexts {
    std::string scenario;
    std::string brand;
    std::string noise;  ///< empty when no pack was used
    bool operator==(const PlayedTexts&) const = default;
};

struct NewSession {
    std::string person;
    std::string scenario;
    std::string version;
    std::uint64_t seed = 0;
    int extra_time_percent = 0;
    std::string started_at;  ///< wall time, "2026-03-02T09:00:00"
    PlayedTexts texts;
};

/// A reply not yet sent.
struct StoredDraft {
    std::string conversation;
    std::string text;
    scoring::Via via = scoring::Via::open;
    std::optional<scoring::Route> route;
    std::string as_handle;
    std::string to;           ///< department of a hand-off
    std::string saved_reply;  ///< id of the saved reply the text came from
    bool operator==(const StoredDraft&) const = default;
};

/// What the machine's clocks show: the date, which anybody may change, and the time since it was switched on,
/// which nobody can.
struct MachineTime {
    std::int64_t unix_s = 0;  ///< seconds since 1970
    std::int64_t up_s = 0;    ///< seconds since the machine was started, sleep included
    std::string boot;         ///< which start that was; "" when the machine does not tell
    bool operator==(const MachineTime&) const = default;
};

/// Where a session's clock stood, and when that was noted.
struct ClockNote {
    engine::Tick at = 0;
    MachineTime noted;
    bool operator==(const ClockNote&) const = default;
};

/// One judge's verdict. `card_json` is the whole scorecard; the other fields are copies for lists and
/// filters.
struct ScorecardRow {
    SessionId session;
    std::string judge;       ///< scoring::JudgeName::id; "earlier" of a program that did not name its judge
    std::string judge_date;  ///< "" of an earlier one
    std::string rubric;
    double overall = 0;
    double would_have_been = 0;
    bool passed = false;
    std::array<std::optional<double>, 4> dimensions;  ///< in scoring's order; empty: does not apply
    int critical = 0;
    std::string card_json;
    bool operator==(const ScorecardRow&) const = default;
};

struct Session {
    SessionId id;
    std::string person;
    std::string scenario;
    std::string version;
    std::uint64_t seed = 0;
    int extra_time_percent = 0;
    std::string started_at;
    std::string ended_at;  ///< wall time; empty while unfinished or when the end was not noted
    int facts = 0;
    engine::Tick last_at = 0;  ///< simulated time of the latest fact
    int replies = 0;
    engine::Mode mode = engine::Mode::practice;
    int hints = 0;                          ///< taken
    int interruptions = 0;                  ///< times that the program was closed or the machine asleep
    std::string ended_because;              ///< empty while unfinished
    std::optional<ScorecardRow> scorecard;  ///< the verdict that was added last
    bool finished() const { return !ended_because.empty() || !ended_at.empty(); }
};

/// What is wrong with the file's pages, found without changing it or what stands beside it; "" when nothing
/// is, or another program has it open, whose writing would look broken. Throws Failure when it cannot be
/// opened.
std::string broken_pages(const std::filesystem::path& file);

class Store {
  public:
    /// Creates file and folder where missing, upgrades old files, and backs up daily and before an upgrade.
    /// Throws Failure as everything here does; one that is damaged, or holds tables or triggers that are not
    /// ours, is left with all that stands beside it.
    static Store open(const std::filesystem::path& file, int busy_timeout_ms = 5000);
    /// A copy in memory, for looking into a file that cannot be written. What is written to it is lost.
    static Store open_copy(const std::filesystem::path& file);

    /// The session and the facts that open it, together or not at all.
    SessionId begin_session(const NewSession& session, std::span<const engine::Fact> opening);
    /// Durable when it returns; all of the facts or none. A reply's draft goes in the same moment. `known` is
    /// how many facts the caller knows of: refused where there are others, for they do not belong to one
    /// story.
    void append(SessionId session, std::span<const engine::Fact> facts, std::optional<int> known = {});
    /// To be held by whoever plays it. Throws Failure when another program does.
    SessionHold hold(SessionId session) const { return {file(), session}; }
    /// The sitting is over at this wall time: ended, or put away without being finished.
    void mark_ended(SessionId session, const std::string& wall_time);

    /// An empty text forgets the draft.
    void save_draft(SessionId session, const StoredDraft& draft);
    std::vector<StoredDraft> drafts(SessionId session);

    /// Replaces an older one of the session.
    void save_self_rating(SessionId session, const SelfRating& rating);
    std::optional<SelfRating> self_rating(SessionId session);
    void add_dispute(SessionId session, const Dispute& dispute);
    /// In the order they were made.
    std::vector<Dispute> disputes(SessionId session);
    /// Those with a dispute.
    std::set<SessionId> disputed_sessions();
    /// All of them or none.
    void say(std::span<const Saying> sayings);
    /// All of it or none, in one batch, whose number comes back; and how the verdicts stand with it.
    std::int64_t add_reviews(std::span<const Review> reviews, std::span<const StandingRow> standings);
    /// In the order they were made, what was taken back included.
    std::vector<Review> reviews(SessionId session);
    std::vector<Review> reviews_of_batch(std::int64_t batch);
    /// Those with a verdict about which somebody decided something.
    std::set<SessionId> reviewed_sessions();
    /// Nothing where nobody decided anything about that judge's verdict.
    std::optional<StandingRow> standing(SessionId session, const std::string& judge);
    /// Goes after what was kept before; all of it or none.
    void append_typing(SessionId session, std::span<const TypingChange> changes);
    std::vector<TypingChange> typing(SessionId session);
    /// Replaces the note before it; a session that is played has one at most some seconds old.
    void note_clock(SessionId session, const ClockNote& note);
    std::optional<ClockNote> clock(SessionId session);

    std::vector<engine::Fact> journal(SessionId session);
    PlayedTexts texts(SessionId session);
    std::optional<Session> session(SessionId session);
    /// Of all sessions begun on this wall time or later, oldest first.
    std::vector<SessionId> session_ids(const std::string& begun_since = "");
    /// Latest first; reads all there is.
    std::vector<Session> sessions();
    /// Latest first; of the scenario where one is named. Others' sessions are not read.
    std::vector<Session> sessions_of(const std::string& person, const std::string& scenario = "");
    /// Of all sessions; empty where there is none.
    std::optional<Session> latest_session();
    /// When each scenario was begun last, by scenario.
    std::map<std::string, std::string> last_played();
    std::vector<Session> unfinished();

    /// Beside the verdicts of other judges, with what it says of each step. Nothing changes, and false comes
    /// back, where this judge's verdict stands already.
    bool add_verdict(const ScorecardRow& card, std::span<const StepRow> steps);
    /// In the order they were added.
    std::vector<ScorecardRow> verdicts(SessionId session);

    /// Everyone who ever played or was named here, by name. A new name that would forge or command a list
    /// (line ends, control characters, no UTF-8) is refused with a Failure.
    std::vector<std::string> people();
    /// Keeps everything the person did under the new name; false when the name is taken or empty.
    bool rename_person(const std::string& name, const std::string& new_name);
    /// Their place in a team or a cohort; where they have it already, `since` stays. Throws Failure for a
    /// group without a printable name.
    void join_group(const Member& member);
    /// False when they were not in it.
    bool leave_group(const std::string& person, GroupKind kind, const std::string& group);
    /// Teams, then cohorts, by name, then by person.
    std::vector<Member> members();
    /// What a person chose; of the machine when `person` is empty.
    std::optional<std::string> setting(const std::string& person, const std::string& key);
    void set_setting(const std::string& person, const std::string& key, const std::string& value);
    DrillId add_drill(const std::string& person, const DrillRow& drill);
    /// The scenario is the drill's own.
    void add_drill_dispute(DrillId drill, const DrillDispute& dispute);
    /// What somebody answers to a disagreement in a drill. Throws Failure where there is none of this number.
    void answer_drill_dispute(std::int64_t dispute, const DrillAnswer& answer);
    /// Of all drills of the person, oldest first, with the latest answer.
    std::vector<DrillDispute> drill_disputes(const std::string& person);
    /// Oldest first.
    std::vector<DrillRow> drills(const std::string& person);
    /// By each session's latest verdict, of all sessions of the person, oldest first.
    std::vector<PastStep> step_results(const std::string& person);

    /// For rooms that ask over many sessions at once, of the tables of migrations.cpp. Refused with a Failure
    /// where it would write.
    Statement ask(std::string_view select);
    /// What is written from now on may be lost when the power goes: for files that are thrown away.
    void write_in_haste();

    /// Forgets summaries, which rebuild_summaries() makes again. Verdicts stay.
    void drop_projections();
    void rebuild_summaries();
    /// Summaries, what the manager's desk asks, and the seals and checksums of what has none.
    void make_what_follows();

    /// Throws Failure where person, session, verdicts, texts or journal are not what was written, which
    /// whoever shows or exports them asks first.
    void refuse_changed(SessionId session);
    /// Reads every page and every fact, and compares each journal with its seal and each record with its
    /// checksum; each problem is one sentence.
    std::vector<std::string> check();
    const std::filesystem::path& file() const { return database_.file(); }

  private:
    friend class Exchange;
    friend class PeopleBook;
    friend class Ledger;
    explicit Store(Database database) : database_(std::move(database)) {}
    void refuse_what_is_not_ours();
    void upgrade();
    void back_up_in_time();
    void seal(SessionId session, std::span<const std::string> facts);
    void seal_unsealed();
    std::string seal_problem(SessionId session);
    std::string summary_problem(SessionId session);
    std::string standing_problem(SessionId session);
    std::string journal_problem(SessionId session);
    void append_in_transaction(SessionId session, std::span<const engine::Fact> facts,
                               std::optional<int> known = {});
    bool add_verdict_in_transaction(const ScorecardRow& card, std::span<const StepRow> steps);
    std::int64_t person_id(const std::string& name);
    std::string keep_text(const std::string& body);
    std::string text_of(const std::string& hash);
    void summarize(SessionId session, std::span<const engine::Fact> facts);
    std::vector<Session> select_sessions(const std::string& where,
                                         std::initializer_list<std::string_view> words = {});

    Database database_;
};

}  // namespace sim::store
