// How large the window opens: remembered, usual, within the monitor; whatever the file says.
#include "sim/app/window/window_size.h"

#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::app;

TEST_CASE("the usual size is kept within what the monitor leaves, and doubled on a fine one") {
    CHECK(fitting_size({}, {1920, 1040}) == usual_window);
    CHECK(fitting_size({}, {1024, 700}) == WindowSize{1024, 700});
    CHECK(fitting_size({}, {3840, 2120}) == WindowSize{2880, 1800});
    CHECK(fitting_size({}, {}) == usual_window);
}

TEST_CASE("a window opens as it was left, where that still fits") {
    CHECK(fitting_size(WindowSize{1100, 800}, {1920, 1040}) == WindowSize{1100, 800});
    CHECK(fitting_size(WindowSize{3000, 2000}, {1920, 1040}) == WindowSize{1920, 1040});
    CHECK(fitting_size(WindowSize{10, 10}, {1920, 1040}) == usual_window);
}

TEST_CASE("the size is kept in a file that may say anything") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "window-size";
    CHECK_FALSE(left_size(file));
    keep_size(file, {1100, 800});
    CHECK(left_size(file) == WindowSize{1100, 800});
    for (const char* text :
         {"", "x", "1100", "1100x", "-5x900", "99999999999999999999x900", "1100y800", "0x0"}) {
        std::ofstream(file) << text;
        CHECK_FALSE(left_size(file));
    }
    keep_size(folder.path() / "no" / "such" / "folder", {1100, 800});
}
