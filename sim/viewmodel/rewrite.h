// "What would you post now?": one reply of a finished session written anew, scored in its place. The
// customer's answers stay as they were; nothing is kept.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "scoring/objection.h"
#include "scoring/scorecard.h"
#include "sim/viewmodel/common.h"

namespace scoring {
class Reader;
}
namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

struct Rewrite {
    bool shown = false;
    int reply = -1;
    std::string customer;                     ///< "Sam Ortiz"
    std::string asked;                        ///< what the customer had said
    std::string before;                       ///< what was posted
    std::string text;                         ///< what is being written
    std::string place;                        ///< "everyone can read this"
    std::string before_figure, after_figure;  ///< points of this reply's findings, 0..100; "–" for none
    Mood before_mood = Mood::neutral, after_mood = Mood::neutral;
    std::string session_line;  ///< "With this the session would be 81 instead of 72."
    struct Line {
        Chip points;       ///< "T1 +7.0", "O4 −3.0"
        std::string name;  ///< "Safe ask"
        std::string says;
    };
    std::vector<Line> lines;  ///< of the new words, what loses most first
    std::string better;       ///< a better line that can be taken over, ""
    std::string count;        ///< "158 of 280"
    bool unchanged = true;
};

/// The same session with other words in one reply; its route is read from the words again where it was
/// before. Empty when there is no such reply.
std::optional<engine::State> with_rewrite(const engine::State& state, int reply, const std::string& text,
                                          const scoring::Reader& reader);

/// `objections` to the verdict `before`: while a person is waited for, the score it would be counts, of the
/// reply and of the session, and again in `after` as long as its errors are the same.
Rewrite rewrite_of(const engine::State& state, int reply, const std::string& text,
                   const scoring::Scorecard& before, const scoring::Scorecard& after,
                   std::span<const scoring::Objection> objections = {});

}  // namespace sim::viewmodel
