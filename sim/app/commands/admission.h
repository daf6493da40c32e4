// Who gives a command, and whether they may: asked before it runs.
#pragma once

#include <cstdint>
#include <string>

#include "sim/people/door.h"

namespace sim::app {

struct AdmissionOptions {
    std::string database;
    std::string as;               ///< who gives the command; "" for who used the program last
    std::string passphrase_file;  ///< its first line; "" to ask on the terminal
};

/// What is about to be done, and about whom.
struct Wish {
    people::Deed deed = people::Deed::practise;
    std::string person = {};   ///< whose own it would be, like whoever plays; "" for nobody's
    std::int64_t session = 0;  ///< the person's own session needs no more than `practise`
};

/// Whoever gives the command, their passphrase asked for where they have one. Throws Failure for a wrong one.
people::Visitor visitor_of(store::Store& store, const AdmissionOptions& options);
/// Lets them do it or throws Failure. Where there is no database yet, everybody may everything.
people::Visitor admit(const AdmissionOptions& options, const Wish& wish);

/// There is a database and it cannot be opened: nobody's role can be looked up, and it has to be mended
/// first.
bool cannot_be_asked(const std::string& database);

/// A passphrase from the file's first line, or typed on the terminal without being shown. Throws Failure.
std::string passphrase_from(const std::string& file, const std::string& question);
store::Moment moment_now();

}  // namespace sim::app
