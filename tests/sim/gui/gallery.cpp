// Shows one screen with made-up content, to look at: gallery
// home|briefing|practice|dm|note|menu|end|keys|announce|debrief|error [light] [WxH]
#include <iostream>
#include <string>
#include <vector>

#include "sim/app/window/shell.h"
#include "sim/gui/briefing_view.h"
#include "sim/gui/debrief_view.h"
#include "sim/gui/home_view.h"
#include "sim/gui/practice_view.h"
#include "sim/gui/views_common.h"
#include "tests/sim/gui/samples.h"

namespace {

using namespace sim::gui;

struct Gallery {
    std::string screen;
    Theme theme = Theme::dark;
    HomeView home;
    BriefingView briefing;
    PracticeView practice;
    DebriefView debrief;
    sim::viewmodel::Home home_model = tests::sample_home();
    sim::viewmodel::Practice practice_model = tests::sample_practice();
    sim::viewmodel::Debrief debrief_model = tests::sample_debrief();

    void answer(const Intents& intents) {
        using namespace sim::viewmodel;
        for (const Intent& intent : intents) {
            if (const auto* edit = std::get_if<EditDraft>(&intent)) practice_model.composer.text = edit->text;
            if (const auto* mode = std::get_if<SetMode>(&intent)) set_mode(mode->mode);
            if (const auto* search = std::get_if<SearchPlaybook>(&intent))
                practice_model.playbook.search = search->words;
            if (std::holds_alternative<SwitchTheme>(intent)) theme = next_theme(theme);
            if (std::holds_alternative<ShowKeys>(intent))
                practice_model.showing_keys = !practice_model.showing_keys;
            if (std::holds_alternative<EndSession>(intent)) practice_model.asking_to_end = true;
            if (std::holds_alternative<CancelEnd>(intent)) practice_model.asking_to_end = false;
        }
    }
    void set_mode(scoring::Via mode) {
        sim::viewmodel::Composer& composer = practice_model.composer;
        composer.mode = mode;
        composer.send_label = mode == scoring::Via::open ? "Send publicly"
                              : mode == scoring::Via::dm ? "Send to Sam"
                                                         : "Keep note";
        composer.mode_says = mode == scoring::Via::open ? "everyone can read this"
                             : mode == scoring::Via::dm ? "only you and Sam read this"
                                                        : "only colleagues read this";
    }
    void draw(sim::app::Frame& frame) {
        frame.ui.use(theme);
        frame.screen = screen;
        frame.close = frame.wants_to_close;
        Intents intents;
        if (screen == "home" || screen == "resume")
            home.draw(frame.ui, frame.window, home_model, intents);
        else if (screen == "briefing")
            briefing.draw(frame.ui, frame.window, tests::sample_briefing(), intents);
        else if (screen == "debrief")
            debrief.draw(frame.ui, frame.window, debrief_model, intents);
        else if (screen == "error")
            draw_error(frame.ui, frame.window, "The file sessions.db is on a disk that is full.",
                       "Free some space, then start Coolhead again: nothing that was sent is lost.");
        else
            practice.draw(frame.ui, frame.window, practice_model, intents);
        const std::vector<sim::viewmodel::Notice> notices{{1, sim::viewmodel::Mood::warn,
                                                           "This reply is too long for a post.",
                                                           "Shorten it to 280, or send it as a DM."}};
        if (screen == "notice") draw_notices(frame.ui, frame.window, notices, intents);
        answer(intents);
        if (!intents.empty()) frame.ui.redraw_in(0);
    }
};

}  // namespace

int main(int argc, char** argv) {
    Gallery gallery;
    gallery.screen = argc > 1 ? argv[1] : "practice";
    sim::app::ShellOptions options;
    options.ui_map = "/dev/null";
    for (int n = 2; n < argc; ++n) {
        const std::string word = argv[n];
        if (word == "light")
            gallery.theme = Theme::light;
        else if (word == "high-contrast")
            gallery.theme = Theme::high_contrast;
        else if (word.find(".json") != std::string::npos)
            options.ui_map = word;
        else if (const std::size_t x = word.find('x'); x != std::string::npos)
            options.width = std::stoi(word), options.height = std::stoi(word.substr(x + 1));
        else
            options.zoom = std::stof(word);
    }
    if (options.ui_map == "/dev/null") options.ui_map.clear();
    if (gallery.screen == "dm") gallery.set_mode(scoring::Via::dm);
    if (gallery.screen == "note") gallery.set_mode(scoring::Via::note);
    if (gallery.screen == "end") gallery.practice_model.asking_to_end = true;
    if (gallery.screen == "keys") gallery.practice_model.showing_keys = true;
    if (gallery.screen == "resume")
        gallery.home_model.resume =
            sim::viewmodel::ResumeOffer{4, "Monday queue",
                                        "3 replies sent, a draft to Sam kept, 09:07 on the clock"},
        gallery.home_model.past.clear(), gallery.home_model.trainee.clear();
    if (gallery.screen == "empty") {
        gallery.practice_model.thread = {};
        gallery.practice_model.thread.empty_says = "Choose a conversation on the left to read it.";
        gallery.practice_model.composer = {};
        gallery.practice_model.customer = {};
        gallery.practice_model.inbox.rows.clear();
    }
    try {
        sim::app::WindowShell shell(options);
        shell.run([&](sim::app::Frame& frame) { gallery.draw(frame); });
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 3;
    }
    return 0;
}
