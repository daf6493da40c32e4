#include "sim/app/platform/chime.h"

#include <unistd.h>

#include <algorithm>

#include "sim/app/platform/process.h"

namespace sim::app {
namespace {

constexpr const char* sound_file = "/usr/share/sounds/freedesktop/stereo/message-new-instant.oga";

/// A player without the file to play is none.
bool has_its_file(const Chime::Player& player) {
    return std::ranges::all_of(player, [](const std::string& word) {
        return !word.starts_with('/') || access(word.c_str(), R_OK) == 0;
    });
}

}  // namespace

std::vector<Chime::Player> Chime::usual_players() {
    return {
        {"paplay", sound_file}, {"pw-play", sound_file}, {"canberra-gtk-play", "-i", "message-new-instant"}};
}

Chime::Chime(const std::vector<Player>& players) {
    for (Player player : players) {
        player.front() = program_on_path(player.front());
        if (player.front().empty() || !has_its_file(player)) continue;
        player_ = std::move(player);
        return;
    }
}

Chime::~Chime() {
    bool well = false;
    if (process_ != 0) is_over(process_, well);
}

void Chime::sound() {
    bool well = false;
    if (process_ != 0 && is_over(process_, well)) process_ = 0;
    if (!available() || process_ != 0) return;
    process_ = start_quietly(player_.front(), {player_.begin() + 1, player_.end()});
}

}  // namespace sim::app
