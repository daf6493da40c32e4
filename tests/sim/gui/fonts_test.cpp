#include "sim/gui/fonts.h"

#include <imgui.h>

#include "sim/failure/failure.h"
#include "sim/gui/imgui_compat.h"
#include "sim/gui/paint.h"
#include "tests/sim/gui/screen.h"
#include "tests/support/catch.h"

using namespace sim::gui;

namespace {

/// Fonts alone, as the window has them before its first frame.
class Letters {
  public:
    Letters() : context_(ImGui::CreateContext()) {
        ImGui::GetIO().IniFilename = nullptr;
        compat::do_without_renderer();
        build();
    }
    ~Letters() { ImGui::DestroyContext(context_); }
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    void build(float scale = 1) { fonts.build(*ImGui::GetIO().Fonts, scale, glyphs); }
    bool has(Face face, char16_t character) {
        return compat::glyphs_of(*fonts[face]).FindGlyphNoFallback(character) != nullptr;
    }

    GlyphMap glyphs;
    Fonts fonts;

  private:
    ImGuiContext* context_;
};

}  // namespace

TEST_CASE("the first screen's faces are there at once, with the letters and signs of English") {
    Letters letters;
    for (const Face face : {Face::body, Face::strong, Face::small, Face::label, Face::heading, Face::title})
        for (const char16_t character : u"AZaz09 ,.?!@#…–—’“”·£€→\uFFFD")
            if (character != 0) CHECK(letters.has(face, character));
    CHECK(letters.fonts.version() == 0);
}

TEST_CASE("a face asked for later stands in as the body's until the next build, once") {
    Letters letters;
    ImFont* body = letters.fonts[Face::body];
    CHECK(letters.fonts[Face::large] == body);
    CHECK(letters.fonts.version() == 1);
    letters.fonts[Face::large];
    CHECK(letters.fonts.version() == 1);
    letters.build();
    REQUIRE(letters.fonts[Face::large] != letters.fonts[Face::body]);
    CHECK(compat::font_size(*letters.fonts[Face::large]) >
          1.5f * compat::font_size(*letters.fonts[Face::body]));
    CHECK(letters.fonts.version() == 1);
}

TEST_CASE("a face that was asked for comes back at every size of text") {
    Letters letters;
    letters.fonts[Face::figure];
    for (const float scale : {0.8f, 1.f, 1.7f, 2.f}) {
        letters.build(scale);
        for (const Face face : {Face::body, Face::figure}) CHECK(letters.has(face, u'7'));
        CHECK(compat::font_size(*letters.fonts[Face::figure]) >
              3 * compat::font_size(*letters.fonts[Face::body]));
    }
    CHECK(letters.fonts.version() == 1);
}

TEST_CASE("letters of other languages, and emoji, are there after the build that their text asked for") {
    Letters letters;
    const std::string shown = letters.glyphs.to_screen("Zoë Łukasz Ελένη 😡");
    CHECK_FALSE(letters.has(Face::body, u'ë'));
    letters.build();
    for (const char16_t character : u"ëŁΕληé\uA000")
        if (character != 0 && character != u'λ') CHECK(letters.has(Face::body, character));
    CHECK(letters.glyphs.from_screen(shown) == "Zoë Łukasz Ελένη 😡");
}

TEST_CASE("control characters ask for nothing") {
    GlyphMap glyphs;
    glyphs.to_screen("a\x7f\u0085b\tc");
    CHECK(glyphs.version() == 0);
}

TEST_CASE("with one European letter come all: the next one asks for no build") {
    GlyphMap glyphs;
    glyphs.to_screen("é");
    CHECK(glyphs.version() == 1);
    glyphs.to_screen("Škoda, größer, naïve, ¿qué?");
    CHECK(glyphs.version() == 1);
    glyphs.to_screen("я");
    CHECK(glyphs.version() == 2);
}

TEST_CASE("a font that is missing is said with the package that brings it") {
    try {
        const Fonts fonts("/nowhere");
        FAIL("nothing was said");
    } catch (const sim::Failure& failure) {
        CHECK(failure.code == sim::ExitCode::machine_wrong);
        CHECK(failure.says == "The font /nowhere/opentype/inter/Inter-Regular.otf is missing.");
        CHECK(failure.remedy.find("fonts-inter") != std::string::npos);
    }
}
