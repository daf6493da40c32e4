#include "tests/architecture/rooms.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

using tests::breaches_in;

TEST_CASE("no room includes what the table does not allow") {
    for (const auto& breach : tests::breaches_under(tests::source_dir())) FAIL_CHECK(breach);
}

TEST_CASE("a breach is named by its line") {
    const auto found =
        breaches_in("sim/gui/inbox_view.cpp", "#include <string>\n#include \"sim/store/store.h\"\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "sim/gui/inbox_view.cpp:2: sim/gui may not include sim/store/store.h");
}

TEST_CASE("the table's tricky cells") {
    CHECK(breaches_in("scoring/judge.cpp", "#include \"sim/engine/state.h\"\n").size() == 1);
    CHECK(breaches_in("sim/engine/apply.cpp", "#include \"scoring/reading.h\"\n").empty());
    CHECK(breaches_in("sim/engine/apply.cpp", "#include \"scoring/reader.h\"\n").size() == 1);
    CHECK(breaches_in("sim/store/store.cpp", "#include <sqlite3.h>\n").empty());
    CHECK(breaches_in("sim/app/main.cpp", "#include <sqlite3.h>\n").size() == 1);
    CHECK(breaches_in("sim/viewmodel/inbox.cpp", "#include <imgui.h>\n").size() == 1);
    CHECK(breaches_in("sim/gui/theme.cpp", "#include <GLFW/glfw3.h>\n").size() == 1);
    CHECK(breaches_in("sim/engine/clock.cpp", "auto now = std::chrono::steady_clock::now();\n").size() == 1);
    CHECK(breaches_in("sim/app/real_clock.cpp", "auto now = std::chrono::steady_clock::now();\n").empty());
    CHECK(breaches_in("scoring/text/acts.cpp", "#include <unordered_map>\n").size() == 1);
}

TEST_CASE("files stay small enough to have one reason") {
    constexpr int most_lines = 600;
    for (const char* top : {"scoring", "sim"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(tests::source_dir() / top)) {
            if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
            const std::string text = tests::read_file(entry.path());
            INFO(entry.path().string());
            if (text.find("generated table") == std::string::npos)
                CHECK(std::count(text.begin(), text.end(), '\n') <= most_lines);
        }
}
