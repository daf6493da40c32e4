// How the store meets other machines: what the hub was not told yet goes out in parcels, what comes in is
// taken whole or not at all. Knows nothing of a network: sim/hub carries the parcels.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "sim/store/store.h"
#include "sim/store/travelling.h"

namespace sim::store {

/// A record as the notes of what waits name it: of a person or session its number, of a verdict the session's
/// number and the judge, of an entry the session's number and its id.
struct WaitKey {
    std::string kind;
    std::int64_t number = 0;
    std::string name;
    auto operator<=>(const WaitKey&) const = default;
};

/// What goes out, and the notes that it answers: the same number of them as of its records, in that order.
struct Outgoing {
    Parcel parcel;
    std::vector<WaitKey> keys;
};

/// How far a stream of the hub was read. The mark says which history the position belongs to.
struct Place {
    std::string mark;
    std::int64_t position = 0;
    bool operator==(const Place&) const = default;
};

struct Waiting {
    int people = 0;
    int sessions = 0;
    int verdicts = 0;
    int entries = 0;
    int left = 0;  ///< of them, records that the hub would not take
    int all() const { return people + sessions + verdicts + entries; }
};

/// How large a parcel may get; one record always fits.
struct ParcelSize {
    int records = 500;
    std::size_t bytes = 4U << 20;
};

class Exchange {
  public:
    explicit Exchange(Store& store) : store_(&store), database_(&store.database_) {}

    Waiting waiting();
    /// The next records that the hub does not have, those of one kind: people, then sessions with their
    /// texts, verdicts and entries. Empty at the end. Does not give the same record twice.
    Outgoing next_parcel(const ParcelSize& size = {});
    /// What the hub said of each of them: "" when it has it now, else why it does not take it. And the place
    /// where it has them: a hub that does not know that place any more has lost them.
    void note(const std::vector<WaitKey>& keys, const std::vector<std::string>& answers, const Place& hub);
    /// Whether a session, verdict ("SESSION JUDGE"), entry or text (by hash) is here.
    bool has(const std::string& kind, const std::string& id);

    /// Everything in it that is not here yet, and the place it was read up to, in one moment. Throws Failure
    /// where a record is not whole or names what is not here; nothing is taken then.
    void take(const Parcel& parcel, const std::string& stream, const Place& place);
    Place place(const std::string& stream);
    void set_place(const std::string& stream, const Place& place);
    /// The hub has another history than was known: all is offered again, and all is read again.
    void start_over();

    /// The person of this name is the one with this id; made where there is none.
    void adopt_person(const std::string& name, const std::string& id);
    std::string person_id_of(const std::string& name);  ///< "" when nobody is called that
    std::string make_person(const std::string& name);   ///< their id; they may be there
    /// Nothing of them is left here: the journal's and the verdicts' guards step aside for it.
    void erase_person(const std::string& id);

    /// A ruling on a session, or a comment; becomes an entry.
    void say(SessionId session, const std::string& kind, const std::string& author,
             const std::string& made_at, const std::string& body_json);
    /// In the order that is the same everywhere.
    std::vector<TravellingEntry> entries(SessionId session);
    std::string id_of(SessionId session);

  private:
    std::string identity(const std::string& kind, std::int64_t number);
    std::int64_t number_of(const std::string& kind, const std::string& id);
    void adopt(const std::string& kind, std::int64_t number, const std::string& id);
    std::string free_name(const std::string& name);
    std::string text_hash(const std::string& stored_hash);
    std::vector<WaitKey> waits(const std::string& kind, int at_most);

    void add_person(Outgoing& outgoing, const WaitKey& key);
    void add_session(Outgoing& outgoing, const WaitKey& key);
    void add_verdict(Outgoing& outgoing, const WaitKey& key);
    void add_entry(Outgoing& outgoing, const WaitKey& key);
    void know_texts();
    void take_whole(const Parcel& parcel, const std::string& stream, const Place& place);
    void take_person(const TravellingPerson& person);
    void take_session(const TravellingSession& session);
    void take_journal(SessionId id, const TravellingSession& session);
    void take_verdict(const TravellingVerdict& verdict);
    void take_entry(const TravellingEntry& entry);
    void follow_entry(std::int64_t session, const std::string& kind);
    void forget_wait(const std::string& kind, std::int64_t number, const std::string& name);
    void erase_in_transaction(const std::string& id);

    Store* store_;
    Database* database_;
    std::map<std::string, WaitKey> last_given_;        ///< by kind
    std::map<std::string, std::string> text_hashes_;   ///< by the stored name of a text
    std::map<std::string, std::string> stored_names_;  ///< the other way round
    bool texts_known_ = false;                         ///< all of them
};

}  // namespace sim::store
