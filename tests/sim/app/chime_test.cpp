#include "sim/app/platform/chime.h"

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace app = sim::app;

TEST_CASE("a machine that can play no sound is no failure") {
    app::Chime none({{"no-such-player"}, {"sh", "/no/such/sound"}});
    CHECK_FALSE(none.available());
    none.sound();
}

TEST_CASE("a sound is begun without waiting, and not a second one upon it") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "player").string(), played = (folder / "played").string();
    std::ofstream(file) << "#!/bin/sh\necho \"$1\" >> " << played << "\nexec sleep 3\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    app::Chime chime({{"no-such-player"}, {file, "new-message"}});
    REQUIRE(chime.available());
    const auto began = std::chrono::steady_clock::now();
    chime.sound();
    chime.sound();
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
    while (!std::filesystem::exists(played) || std::filesystem::file_size(played) == 0) usleep(10'000);
    usleep(50'000);
    std::ifstream in(played);
    std::string first, second;
    std::getline(in, first);
    CHECK(first == "new-message");
    CHECK_FALSE(std::getline(in, second));
}
