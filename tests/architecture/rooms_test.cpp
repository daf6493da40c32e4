#include "tests/architecture/rooms.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace {

const tests::House& house() {
    static const tests::House read =
        tests::house_of(tests::read_file(tests::source_dir() / "docs" / "architecture.md"));
    return read;
}

std::size_t breaches(const std::string& path, const std::string& text) {
    return tests::breaches_in(house(), path, text).size();
}

}  // namespace

TEST_CASE("no room includes what the table does not allow") {
    for (const auto& [path, text] : tests::tree_under(tests::source_dir()))
        for (const auto& breach : tests::breaches_in(house(), path, text)) FAIL_CHECK(breach);
}

TEST_CASE("no room reaches through another what the table does not allow") {
    for (const auto& breach : tests::breaches_through(house(), tests::tree_under(tests::source_dir())))
        FAIL_CHECK(breach);
}

TEST_CASE("a breach is named by its line, and by the way there") {
    const auto found = tests::breaches_in(house(), "sim/gui/inbox_view.cpp",
                                          "#include <string>\n#include \"sim/store/store.h\"\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "sim/gui/inbox_view.cpp:2: sim/gui may not include sim/store/store.h");
    const auto through =
        tests::breaches_through(house(), {{"sim/gui/a.cpp", "#include \"sim/viewmodel/b.h\"\n"},
                                          {"sim/viewmodel/b.h", "#include \"sim/engine/state.h\"\n"}});
    REQUIRE(through.size() == 1);
    CHECK(through[0] ==
          "sim/gui/a.cpp > sim/viewmodel/b.h > sim/engine/state.h: sim/gui reaches what it may not know");
}

TEST_CASE("the table's tricky cells") {
    CHECK(breaches("scoring/judge.cpp", "#include \"sim/engine/state.h\"\n") == 1);
    CHECK(breaches("sim/engine/apply.cpp", "#include \"scoring/reading.h\"\n") == 0);
    CHECK(breaches("sim/engine/apply.cpp", "#include \"scoring/reader.h\"\n") == 1);
    CHECK(breaches("sim/store/store.cpp", "#include <sqlite3.h>\n") == 0);
    CHECK(breaches("sim/app/main.cpp", "#include <sqlite3.h>\n") == 1);
    CHECK(breaches("sim/viewmodel/inbox.cpp", "#include <imgui.h>\n") == 1);
    CHECK(breaches("sim/gui/theme.cpp", "#include <GLFW/glfw3.h>\n") == 1);
    CHECK(breaches("sim/app/platform/output.cpp", "#include \"sim/scenario/scenario.h\"\n") == 1);
    CHECK(breaches("sim/app/terminal/play.cpp", "#include \"sim/app/commands/play.h\"\n") == 1);
    CHECK(breaches("sim/engine/clock.cpp", "auto now = std::chrono::steady_clock::now();\n") == 1);
    CHECK(breaches("sim/app/platform/real_clock.cpp", "auto now = std::chrono::steady_clock::now();\n") == 0);
    CHECK(breaches("scoring/text/acts.cpp", "#include <unordered_map>\n") == 1);
    CHECK(breaches("sim/nowhere/a.cpp", "") == 1);
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
