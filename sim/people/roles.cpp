#include "sim/people/roles.h"

namespace sim::people {
namespace {

struct Right {
    Role least;
    std::string_view words;
};
constexpr std::array<Right, deeds> rights = {{{Role::trainee, "practise"},
                                              {Role::trainer, "look at other people's sessions"},
                                              {Role::trainer, "decide about verdicts"},
                                              {Role::trainer, "write scenarios"},
                                              {Role::trainer, "assign exercises"},
                                              {Role::manager, "take out everybody's results"},
                                              {Role::manager, "manage people and their data"}}};

}  // namespace

Role least_role(Deed deed) { return rights.at(static_cast<std::size_t>(deed)).least; }
std::string_view words_of(Deed deed) { return rights.at(static_cast<std::size_t>(deed)).words; }

}  // namespace sim::people
