// The window's rooms without a window: what a click on a past session does to the file that holds it.
#include <cstdlib>
#include <fstream>

#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/window/app.h"
#include "sim/session/play_actions.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"
#include "tests/support/other_judge.h"
#include "tests/support/paths.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
namespace fs = std::filesystem;

namespace {

/// A house of its own with one scenario, whose judge a test may exchange.
class House {
  public:
    House() {
        const fs::path source = tests::source_dir();
        fs::create_directories(folder_ / "scenarios");
        for (const char* part : {"brands", "noise", "schema"})
            fs::copy(source / "scenarios" / part, folder_ / "scenarios" / part, fs::copy_options::recursive);
        fs::copy(source / "scenarios" / "charged-twice.json", folder_ / "scenarios");
        tests::copy_judge(assets());
        setenv("COOLHEAD_HOME", folder_.path().c_str(), 1);
    }
    ~House() { unsetenv("COOLHEAD_HOME"); }
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    fs::path assets() const { return folder_ / "assets"; }
    fs::path database() const { return folder_ / "c.db"; }

  private:
    tests::TemporaryFolder folder_;
};

store::SessionId played(const House& house, bool judged) {
    const scoring::Reader reader = app::load_reader();
    store::Store store = store::Store::open(house.database());
    session::Sitting sitting;
    sitting.person = "Ada";
    session::SessionRunner runner =
        session::SessionRunner::begin(app::load_playable("charged-twice"), sitting, reader, &store);
    session::run_to_the_end(runner);
    if (judged) runner.finish("2026-03-02T09:10:00");
    return runner.id().value();
}

/// The window's rooms on a screen in memory.
class Rooms {
  public:
    explicit Rooms(const House& house) : context_(app::open_context(options(house))), app_(context_) {
        screen_.show([this](gui::Ui& ui, gui::Box window, gui::Intents&) {
            app::Frame frame{ui, window};
            app_.draw(frame);
        });
        screen_.press(gui::Key::escape);  // whoever presses a key gets the whole screen
        screen_.frame();
    }
    void open(store::SessionId session) {
        screen_.click("home/session/" + std::to_string(session.value));
        screen_.frame();
    }
    void press(gui::Key key) {
        screen_.press(key);
        screen_.frame();
    }
    std::string words() { return screen_.words(); }

  private:
    static app::StartOptions options(const House& house) {
        app::StartOptions options;
        options.database = house.database().string();
        options.person = "Ada";
        return options;
    }

    tests::Screen screen_;
    app::Workplace context_;
    app::WindowApp app_;
};

}  // namespace

TEST_CASE("opening a past session in the window only reads, whatever judge the program has by then") {
    const House house;
    const store::SessionId id = played(house, true);
    const std::vector<store::ScorecardRow> before = store::Store::open(house.database()).verdicts(id);
    REQUIRE(before.size() == 1);
    tests::change_a_phrase(house.assets());
    Rooms rooms(house);
    rooms.open(id);
    const std::string words = rooms.words();
    CHECK_THAT(words, Catch::Contains("Debrief: Charged twice"));
    CHECK_THAT(words, Catch::Contains("judge " + before[0].judge.substr(0, 7)));
    CHECK(store::Store::open(house.database()).verdicts(id) == before);
}

TEST_CASE(
    "a session that nobody judged before the program ended is judged at the first look, and it is said") {
    const House house;
    const store::SessionId id = played(house, false);
    {
        Rooms rooms(house);
        rooms.open(id);
        CHECK_THAT(rooms.words(), Catch::Contains("had no verdict yet"));
    }
    const std::vector<store::ScorecardRow> first = store::Store::open(house.database()).verdicts(id);
    REQUIRE(first.size() == 1);
    tests::change_a_phrase(house.assets());
    Rooms rooms(house);
    rooms.open(id);
    CHECK_THAT(rooms.words(), !Catch::Contains("had no verdict yet"));
    CHECK(store::Store::open(house.database()).verdicts(id) == first);
}

TEST_CASE("a session's scorecard is saved where documents are, and where it cannot be, that is said") {
    const House house;
    const store::SessionId id = played(house, true);
    const fs::path documents = house.assets().parent_path() / "documents";
    setenv("XDG_DOCUMENTS_DIR", documents.c_str(), 1);
    Rooms rooms(house);
    rooms.open(id);
    rooms.press(gui::Key::s);
    const fs::path page = documents / ("coolhead-" + std::to_string(id.value) + "-charged-twice.html");
    CHECK(fs::exists(page));
    CHECK_THAT(rooms.words(), Catch::Contains("saved as a page") && Catch::Contains(page.string()));
    fs::remove_all(documents);
    std::ofstream(documents) << "no folder";
    rooms.press(gui::Key::s);
    CHECK_THAT(rooms.words(), Catch::Contains("cannot be written"));
    unsetenv("XDG_DOCUMENTS_DIR");
}

TEST_CASE("a journal that does not fit its scenario is a notice, and the window stays") {
    const House house;
    const store::SessionId id = played(house, true);
    engine::CustomerWrote stranger;
    stranger.conversation = "nobody";
    store::Store::open(house.database())
        .append(id, std::vector{engine::Fact{.at = 9'000'000, .what = stranger}});
    Rooms rooms(house);
    rooms.open(id);
    CHECK_THAT(rooms.words(),
               Catch::Contains("The journal speaks of a conversation") && Catch::Contains("Put back a copy"));
}
