// A stored session as it happened: the practice screen at any moment of it, with what was typed and deleted,
// and the places worth jumping to.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "scoring/scorecard.h"
#include "sim/engine/tick.h"
#include "sim/viewmodel/practice.h"

namespace sim::engine {
struct State;
}

namespace sim::viewmodel {

class ReplayTape;

/// Where the playback stands. Changed by intents and by time.
struct Playback {
    engine::Tick at = 0;
    bool playing = false;
    int times = 4;         ///< simulated seconds per real second
    std::string selected;  ///< a conversation the trainee chose to look at instead of the one then open
};

inline constexpr int replay_speeds[] = {1, 4, 10, 30, 60};

struct Replay {
    struct Mark {
        engine::Tick at = 0;
        int permille = 0;
        Mood mood = Mood::good;  ///< good: nothing was lost in this reply
        int message = 0;
        std::string says;  ///< "09:12 reply to Sam"
    };
    struct Caption {
        Chip points;
        std::string name;
        std::string says;
    };
    std::string title;
    std::string clock;     ///< "09:04:12"
    std::string position;  ///< "03:12 of 12:40"
    int permille = 0;
    engine::Tick at = 0;
    engine::Tick ends_at = 0;
    bool playing = false;
    bool at_end = false;
    int times = 4;
    std::vector<Mark> marks;
    std::string caption_title;  ///< "You replied to Sam at 09:12", "" before the first reply
    std::vector<Caption> captions;
    std::string typing_says;  ///< said when typing was not recorded
    Practice practice;
};

/// Who wrote to whom and how it was judged, in time order.
std::vector<Replay::Mark> marks_of(const engine::State& finished, const scoring::Scorecard& card,
                                   engine::Tick ends_at);
/// In place, like the practice screen; `marks` must be the same as the last time.
void refresh(Replay& replay, ReplayTape& tape, const Playback& playback,
             const std::vector<Replay::Mark>& marks, const scoring::Scorecard& card,
             const scoring::Reading& draft_reading);
Replay replay_of(ReplayTape& tape, const Playback& playback, const std::vector<Replay::Mark>& marks,
                 const scoring::Scorecard& card, const scoring::Reading& draft_reading);

/// Intents of the replay; others leave it as it is. A seek stays within the recording.
void change(Playback& playback, const std::vector<Replay::Mark>& marks, engine::Tick ends_at,
            const Intent& intent);
/// Real seconds pass; stops at the end.
void advance(Playback& playback, engine::Tick ends_at, double real_seconds);

}  // namespace sim::viewmodel
