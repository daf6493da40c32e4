// Opening a page in the desktop's viewer, and where such a page goes.
#include "sim/app/platform/viewer.h"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <optional>
#include <thread>

#include "sim/app/data/places.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace app = sim::app;

namespace {

/// Stands in for xdg-open: notes what it was given, then does this.
std::string stand_in(const tests::TemporaryFolder& folder, const std::string& then) {
    const std::string file = (folder / "open").string();
    std::ofstream(file) << "#!/bin/sh\necho \"$1\" > " << (folder / "opened").string() << "\n"
                        << then << "\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file;
}

bool comes_true(const std::function<bool()>& holds) {
    for (int n = 0; n < 500; ++n) {
        if (holds()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

/// An environment variable for one test; what stood there comes back.
class Environment {
  public:
    Environment(const char* name, const std::string& value) : name_(name) {
        if (const char* was = std::getenv(name)) was_ = was;
        value.empty() ? unsetenv(name) : setenv(name, value.c_str(), 1);
    }
    ~Environment() { was_ ? setenv(name_, was_->c_str(), 1) : unsetenv(name_); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

  private:
    const char* name_;
    std::optional<std::string> was_;
};

}  // namespace

TEST_CASE("a machine without a viewer is no failure") {
    app::Viewer viewer("no-such-program-to-open");
    CHECK_FALSE(viewer.open("page.html"));
    CHECK_FALSE(viewer.failed());
}

TEST_CASE("a page is opened by its whole name without waiting for the viewer, and a refusal is known later") {
    const tests::TemporaryFolder folder;
    {
        app::Viewer viewer(stand_in(folder, "exec sleep 20"));
        const auto before = std::chrono::steady_clock::now();
        REQUIRE(viewer.open("a page; rm -rf $HOME.html"));
        CHECK(std::chrono::steady_clock::now() - before < std::chrono::seconds(2));
        CHECK(comes_true([&] { return std::filesystem::exists(folder / "opened"); }));
        CHECK(viewer.opening());
        CHECK_FALSE(viewer.failed());
    }
    std::string opened;
    CHECK(comes_true([&] { return std::getline(std::ifstream(folder / "opened"), opened).good(); }));
    CHECK(opened == (std::filesystem::current_path() / "a page; rm -rf $HOME.html").string());
    app::Viewer refusing(stand_in(folder, "exit 3"));
    REQUIRE(refusing.open("page.html"));
    CHECK(comes_true([&] { return !refusing.opening(); }));
    CHECK(refusing.failed());
    CHECK_FALSE(refusing.failed());  // said once
}

TEST_CASE("pages go where the desktop keeps documents, by whatever name, else home") {
    const tests::TemporaryFolder home;
    const Environment own("HOME", home.path().string()), chosen("XDG_DOCUMENTS_DIR", ""),
        settings("XDG_CONFIG_HOME", "");
    CHECK(app::documents_folder() == home.path());
    std::filesystem::create_directories(home / "Documents");
    CHECK(app::documents_folder() == home / "Documents");
    std::filesystem::create_directories(home / ".config");
    std::ofstream(home / ".config/user-dirs.dirs") << "# made by xdg-user-dirs\n"
                                                      "XDG_MUSIC_DIR=\"$HOME/Musik\"\n"
                                                      "XDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n";
    CHECK(app::documents_folder() == home / "Documents");  // Dokumente is not there
    std::filesystem::create_directories(home / "Dokumente");
    CHECK(app::documents_folder() == home / "Dokumente");
    const Environment named("XDG_DOCUMENTS_DIR", "/somewhere");
    CHECK(app::documents_folder() == "/somewhere");
}
