// Windows as small as a tiling desktop makes them: nothing stops the program.
#include "sim/gui/workshop/editor_screen.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;

TEST_CASE("the workshop's editor is drawn in a window of any size") {
    std::string text;
    for (int line = 0; line < 300; ++line) text += "{\"says\": \"Where is my parcel?\"},\n";
    for (const float width : {1440.f, 200.f, 40.f, 2.f})
        for (float height = 2; height < 300; height += 18) {
            CAPTURE(width, height);
            sim::gui::workshop::CodeFile file;
            file.document.load(text);
            sim::gui::workshop::EditorScreen editor;
            const sim::gui::workshop::CodeDecoration nothing{
                {}, {}, {}, -1, -1, -1, [] {
                                                       return sim::viewmodel::workshop::Completion{}; }};
            tests::Screen screen(width, height);
            screen.show([&](Ui& ui, Box window, Intents& intents) {
                sim::gui::workshop::Wishes wishes;
                editor.draw(ui, window, file, {}, nothing, intents, wishes);
            });
            screen.frame();
        }
}
