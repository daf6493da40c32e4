// Customers notice how they are treated: in every scenario somebody answers condescension, a robot and an
// empty promise, and whoever is asked for data in private answers a question that may not be asked.
#include <algorithm>
#include <set>

#include "sim/engine/treatment.h"
#include "tests/sim/hearing/library_scenarios.h"
#include "tests/support/catch.h"

using namespace sim;

namespace {

std::set<scenario::Treatment> answered_by(const scenario::Conversation& conversation) {
    std::set<scenario::Treatment> treatments;
    for (const auto& [id, step] : conversation.steps)
        for (const scenario::Branch& branch : step.next)
            treatments.insert(branch.when.treated.begin(), branch.when.treated.end());
    return treatments;
}

}  // namespace

TEST_CASE("each scenario has customers who answer condescension, a robot and an empty promise") {
    using scenario::Treatment;
    const auto ids = tests::library_ids();
    CHECK(ids.size() == 26);
    for (const std::string& id : ids) {
        std::set<Treatment> answered;
        for (const scenario::Conversation& conversation : tests::library_scenario(id).conversations)
            answered.merge(answered_by(conversation));
        INFO(id);
        CHECK(answered.contains(Treatment::unkind));
        CHECK(answered.contains(Treatment::canned));
        CHECK(answered.contains(Treatment::empty_promise));
    }
}

TEST_CASE("sixteen customers and more notice a question for what need not be known") {
    int noticed = 0;
    for (const std::string& id : tests::library_ids())
        for (const scenario::Conversation& conversation : tests::library_scenario(id).conversations)
            noticed += answered_by(conversation).contains(scenario::Treatment::nosy);
    CHECK(noticed >= 16);
}
