// Who sits here, and what they may do. Until a manager has a passphrase, a name is enough for everything;
// from then on roles hold, and whoever has a passphrase shows it.
#pragma once

#include <string>

#include "sim/people/roles.h"
#include "sim/store/people_book.h"

namespace sim::people {

/// What lines of the log are about.
namespace logged {
inline constexpr const char* tried = "tried";  ///< a passphrase was given; "signed in" follows a right one
inline constexpr const char* signed_in = "signed in";  ///< it was the right one
inline constexpr const char* role = "role";
inline constexpr const char* passphrase = "passphrase";
inline constexpr const char* lost = "lost passphrase";
inline constexpr const char* assigned = "assigned";
inline constexpr const char* withdrawn = "withdrawn";
inline constexpr const char* erased = "erased";
inline constexpr const char* exported = "exported";
inline constexpr const char* kept_for = "kept for";
}  // namespace logged

/// Somebody in front of the machine. `shown`: their passphrase was given and right.
struct Visitor {
    std::string person;
    bool shown = false;
};

/// A manager has a passphrase.
bool roles_hold(store::Store& store);
bool has_passphrase(store::Store& store, const std::string& person);
/// As it was given; trainee where none was.
Role role_of(store::Store& store, const std::string& person);

/// Why the visitor may not do it: "" when they may. While roles hold, a role above trainee counts only with
/// its passphrase.
std::string refusal(store::Store& store, const Visitor& visitor, Deed deed);
/// Throws Failure (input wrong) with that, and how to show a passphrase.
void require(store::Store& store, const Visitor& visitor, Deed deed);
/// The same for a session: one's own, or that of others.
Deed deed_for(const Visitor& visitor, const std::string& whose);

enum class Knock { in, wrong, wait };
struct Answer {
    Knock knock = Knock::in;
    int wait_s = 0;  ///< until the next try
};
/// Tries a passphrase. The try is in the log before it is looked at: whoever stops the program counts too.
/// Too soon after wrong ones it is not looked at.
Answer knock(store::Store& store, const std::string& person, const std::string& passphrase,
             const store::Moment& now);
/// For whoever was refused.
std::string said(const Answer& answer);

/// Throws Failure where that leaves nobody who manages while roles hold. Keeps the passphrase.
void give_role(store::Store& store, const Visitor& by, const std::string& person, Role role,
               const store::Moment& now);
/// Throws Failure for a weak one. While roles hold only a manager or the person themselves, who showed the
/// old one, may.
void set_passphrase(store::Store& store, const Visitor& by, const std::string& person,
                    const std::string& passphrase, const store::Moment& now);
/// The way out of a lost one: whoever owns this account may set another for a manager, and it stays visible:
/// in the log, on the desk, and signed in the ledger in `seals`. Throws Failure for who is no manager.
void replace_lost_passphrase(store::Store& store, const std::string& person, const std::string& passphrase,
                             const std::string& account, const store::Moment& now,
                             const std::filesystem::path& seals);

}  // namespace sim::people
