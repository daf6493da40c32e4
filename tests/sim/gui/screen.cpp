#include "tests/sim/gui/screen.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <stdexcept>

#include "sim/gui/imgui_compat.h"

namespace tests {

using namespace sim::gui;

Screen::Screen(float width, float height)
    : context_(ImGui::CreateContext()), width_(width), height_(height), ui_(fonts_, glyphs_) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {width, height};
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = style.ItemSpacing = style.FramePadding = {0, 0};
    compat::do_without_renderer();
    build_fonts();
    compat::move_mouse({-1, -1});
}

Screen::~Screen() { ImGui::DestroyContext(context_); }

void Screen::build_fonts() {
    fonts_version_ = fonts_.version();
    fonts_.build(*ImGui::GetIO().Fonts, 1, glyphs_);
}

Intents Screen::frame(Input input) {
    if (fonts_version_ != fonts_.version()) build_fonts();
    ImGui::GetIO().DeltaTime = 1.f / 60;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width_, height_});
    ImGui::Begin("root", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    ui_.begin_frame(std::move(input), seconds_ += 1. / 60);
    Intents intents;
    draw_(ui_, {0, 0, width_, height_}, intents);
    ui_.end_frame();
    ImGui::End();
    ImGui::EndFrame();
    return intents;
}

void Screen::show(Draw draw) {
    draw_ = std::move(draw);
    for (int n = 0; n < 3; ++n) frame();
}

std::string Screen::words() {
    const Draw real = draw_;
    std::string text;
    draw_ = [&](Ui& ui, Box window, Intents& intents) {
        ImGui::LogToBuffer();
        real(ui, window, intents);
        text = ImGui::GetCurrentContext()->LogBuffer.c_str();
        ImGui::LogFinish();
    };
    frame();
    draw_ = real;
    return text;
}

Box Screen::place_of(const std::string& control) const {
    const auto found = ui_.controls().find(control);
    if (found == ui_.controls().end()) throw std::runtime_error("not on the screen: " + control);
    return found->second;
}

Intents Screen::click(const std::string& control) {
    const Box box = place_of(control);
    compat::move_mouse({box.x + box.w / 2, box.y + box.h / 2});
    Intents all = frame();
    for (const bool down : {true, false}) {
        compat::press_mouse(down);
        for (int n = 0; n < 2; ++n)
            for (auto& intent : frame()) all.push_back(intent);
    }
    return all;
}

void Screen::scroll(const std::string& control, float wheel) {
    const Box box = place_of(control);
    compat::move_mouse({box.x + box.w / 2, box.y + box.h / 2});
    frame();
    compat::turn_wheel(wheel);
    for (int settling = 0; settling < 3; ++settling) frame();
}

Intents Screen::press(Key key, bool ctrl, bool shift, bool alt) {
    return frame({{InputEvent{key, 0, ctrl, shift, alt}}});
}

Intents Screen::type(std::u32string_view text) {
    Input input;
    for (const char32_t character : text) input.events.push_back({Key::none, character, false, false, false});
    return frame(std::move(input));
}

}  // namespace tests
