// Who may do what, what was done about people, and what they are to play: the rows. The rules are
// sim/people's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/store/erasure.h"
#include "sim/store/store.h"

namespace sim::store {

/// A moment on the wall, as people read it and as it is counted.
struct Moment {
    std::string made_at;  ///< "2026-03-02T09:00:00"
    std::int64_t unix_s = 0;
};

/// What is written beside every change here. Names are kept as numbers, so that they go with the person.
struct LogNote {
    Moment at;
    std::string what;        ///< "role", "tried", ...: sim/people/log.h
    std::string who;         ///< "" where nobody is known
    std::string about;       ///< "" where it is about nobody
    std::string words = {};  ///< no names
};

struct LogLine {
    std::int64_t id = 0;
    std::string made_at;
    std::int64_t unix_s = 0;
    std::string what;
    std::string who;  ///< "" of nobody, or of somebody erased
    std::string about;
    std::string words;
};

struct RoleRow {
    std::string person;
    std::string role;
    std::string passphrase;  ///< as Argon2id keeps it; "" for none
    std::string since;       ///< day
};

/// One line a person, whether they ever played or not.
struct PersonRow {
    std::string name;
    std::string role;  ///< "" where none was given
    bool passphrase = false;
    int sessions = 0;
    int finished = 0;
    std::string last_day;  ///< "" where nothing was played
    int drills = 0;
};

/// `person` or a group's name, by `goes_to`.
struct AssignmentRow {
    std::int64_t id = 0;
    std::string scenario;
    std::string goes_to;  ///< "person", "team", "cohort"
    std::string name;
    std::string mode;          ///< "" any, "assessment": a certification run
    std::string due;           ///< day; "" for none
    int again_after_days = 0;  ///< 0: once
    std::string made_at;
    std::string made_by;
    std::string withdrawn_at;  ///< "" while it stands
};

/// What counts for an assignment: one sitting by its latest verdict, as it stands with what people decided.
struct AttemptRow {
    std::int64_t session = 0;
    std::string scenario;
    std::string mode;
    std::string started_at;
    bool finished = false;
    bool judged = false;
    bool passed = false;
};

class PeopleBook {
  public:
    explicit PeopleBook(Store& store) : store_(&store), database_(&store.database_) {}

    /// Those with a role of their own.
    std::vector<RoleRow> roles();
    std::optional<RoleRow> role(const std::string& person);
    /// With its line of the log, in one moment. Who is not known yet is from then on.
    void keep_role(const RoleRow& role, const LogNote& note);
    void note(const LogNote& note);
    /// Latest first.
    std::vector<LogLine> log(int at_most);
    /// All lines of this kind, latest first.
    std::vector<LogLine> log_of(const std::string& what);
    /// Lines about the person, latest first, up to the first whose `what` is one of `until` (not included).
    std::vector<LogLine> log_since(const std::string& person, const std::vector<std::string>& until);
    std::vector<PersonRow> people();

    std::int64_t assign(const AssignmentRow& assignment, const LogNote& note);
    /// False where none of this number stands.
    bool withdraw(std::int64_t id, const LogNote& note);
    /// In the order they were made; withdrawn ones left out.
    std::vector<AssignmentRow> assignments();
    /// Oldest first.
    std::vector<AttemptRow> attempts(const std::string& person);

    /// Nothing where nobody has that name.
    std::optional<ErasedCounts> erase(const std::string& person, const LogNote& note);
    ErasedCounts erase_before(const std::string& day, const LogNote& note);
    ErasedCounts older_than(const std::string& day);
    /// Of all that were erased.
    ErasedCounts erased();
    /// Numbers of the ledger's entries about the person's sessions, or about sessions begun before a day.
    std::vector<std::int64_t> signed_about(const std::string& person);
    std::vector<std::int64_t> signed_before(const std::string& day);

  private:
    std::int64_t number_of(const std::string& person);
    void note_in_transaction(const LogNote& note);

    Store* store_;
    Database* database_;
};

}  // namespace sim::store
