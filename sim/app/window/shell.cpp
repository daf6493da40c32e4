#include "sim/app/window/shell.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <langinfo.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstring>
#include <exception>
#include <utility>

#include "sim/app/window/canvas.h"
#include "sim/app/window/clipboard.h"
#include "sim/app/window/input_method.h"
#include "sim/app/window/keys.h"
#include "sim/app/window/ui_map.h"
#include "sim/failure/failure.h"
#include "sim/gui/imgui_compat.h"

namespace sim::app {

namespace {

constexpr int frames_after_event = 3;
constexpr double longest_sleep_s = 60;
constexpr ImGuiWindowFlags root_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBringToFrontOnFocus |
    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoNav;

/// 4K monitors that call themselves 96 dpi: at 100 % nobody reads a word.
float suitable_zoom(float monitor_scale, float window_height) {
    if (monitor_scale > 1) return 1;
    return window_height >= 2000 ? 2.f : window_height >= 1500 ? 1.5f : 1.f;
}

void plain_style() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = style.ItemSpacing = style.FramePadding = {0, 0};
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = 0;
    style.WindowRounding = style.ChildRounding = 0;
    style.ScrollbarSize = 10;
    style.ScrollbarRounding = 5;
    style.CurveTessellationTol = 0.6f;
    style.CircleTessellationMaxError = 0.15f;
}

void scrollbar_colors(const gui::Palette& color) {
    ImGuiStyle& style = ImGui::GetStyle();
    const auto put = [&](ImGuiCol index, gui::Color value) {
        style.Colors[index] = ImGui::ColorConvertU32ToFloat4(value);
    };
    put(ImGuiCol_WindowBg, color.bg);
    put(ImGuiCol_ScrollbarBg, 0);
    put(ImGuiCol_ScrollbarGrab, gui::faded(color.muted, 35));
    put(ImGuiCol_ScrollbarGrabHovered, gui::faded(color.muted, 60));
    put(ImGuiCol_ScrollbarGrabActive, gui::faded(color.muted, 80));
}

}  // namespace

struct WindowShell::Parts {
    GLFWwindow* window = nullptr;
    std::optional<Canvas> canvas;
    ImFontAtlas atlas;
    gui::GlyphMap glyphs;
    gui::Fonts fonts;
    gui::Ui ui{fonts, glyphs};
    gui::Input input;
    InputMethod input_method;
    std::unique_ptr<Clipboard> clipboard;
    UiMap map;
    float monitor_scale = 1, zoom = 1, screen_zoom = 1;
    int fonts_version = -1;
    float fonts_scale = 0;
    int frames_left = frames_after_event;
    std::string title;
    int news = 0;  ///< as the title says
    bool nothing_shown = true;
    bool close = false;

    explicit Parts(const ShellOptions& options)
        : map(options.ui_map), zoom(options.zoom), title(options.title) {}

    void say_news(int now) {
        if (std::exchange(news, now) == now) return;
        const std::string words = now > 0 ? "(" + std::to_string(now) + ") " + title : title;
        glfwSetWindowTitle(window, words.c_str());
    }

    int letters_wanted() const { return glyphs.version() + fonts.version(); }
    void woken() { frames_left = frames_after_event; }
};

namespace {

/// What the callbacks reach through the window's user pointer.
struct Reach {
    gui::Input* input;
    InputMethod* input_method;
    int* frames_left;
    std::optional<Canvas>* canvas;
};

Reach& reach(GLFWwindow* window) { return *static_cast<Reach*>(glfwGetWindowUserPointer(window)); }

void on_key(GLFWwindow* window, int key, int scancode, int action, int modifiers) {
    *reach(window).frames_left = frames_after_event;
    if (action == GLFW_RELEASE) return;
    const gui::InputEvent event = key_event(key, scancode, modifiers);
    reach(window).input_method->press(scancode, event, *reach(window).input);
}

void on_character(GLFWwindow* window, unsigned int character) {
    *reach(window).frames_left = frames_after_event;
    reach(window).input->events.push_back(
        {gui::Key::none, static_cast<char32_t>(character), false, false, false});
}

void install_callbacks(GLFWwindow* window) {
    glfwSetKeyCallback(window, on_key);
    glfwSetCharCallback(window, on_character);
    glfwSetCursorPosCallback(
        window, [](GLFWwindow* w, double, double) { *reach(w).frames_left = frames_after_event; });
    glfwSetMouseButtonCallback(
        window, [](GLFWwindow* w, int, int, int) { *reach(w).frames_left = frames_after_event; });
    glfwSetScrollCallback(window,
                          [](GLFWwindow* w, double, double) { *reach(w).frames_left = frames_after_event; });
    glfwSetWindowSizeCallback(window,
                              [](GLFWwindow* w, int, int) { *reach(w).frames_left = frames_after_event; });
    glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { *reach(w).frames_left = frames_after_event; });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) {
        *reach(w).frames_left = frames_after_event;
        if (*reach(w).canvas) (*reach(w).canvas)->forget();
    });
}

/// X11's input methods give only what the character set of the locale holds: without UTF-8 no emoji can be
/// typed.
void make_typing_unicode() {
    std::setlocale(LC_CTYPE, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) std::setlocale(LC_CTYPE, "C.UTF-8");
}

Failure no_window(const std::string& why) {
    return {ExitCode::machine_wrong, "The window cannot be opened: " + why + ".",
            "Play in the terminal with `coolhead play SCENARIO`."};
}

/// What panels and bars leave of the monitor; nothing where it cannot be told.
WindowSize free_area() {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    int x = 0, y = 0;
    WindowSize area;
    if (monitor) glfwGetMonitorWorkarea(monitor, &x, &y, &area.width, &area.height);
    return area;
}

GLFWwindow* open_window(const ShellOptions& options) {
    make_typing_unicode();
    if (!glfwInit()) throw no_window("no display could be reached");
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);  // what is flat needs neither, and each is as large as the window
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, "coolhead");
    const WindowSize size = options.size.width > 0 ? options.size : fitting_size(options.left, free_area());
    GLFWwindow* window = glfwCreateWindow(size.width, size.height, options.title.c_str(), nullptr, nullptr);
    if (!window) {
        glfwTerminate();
        throw no_window("the display has no OpenGL 3.3");
    }
    glfwSetWindowSizeLimits(window, std::min(smallest_window.width, size.width),
                            std::min(smallest_window.height, size.height), GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    return window;
}

}  // namespace

WindowShell::WindowShell(const ShellOptions& options) : parts_(std::make_unique<Parts>(options)) {
    std::future<void> fonts = build_fonts_ahead(options.meanwhile);
    parts_->window = open_window(options);
    parts_->canvas.emplace(parts_->window);
    if (!options.ui_map.empty()) parts_->ui.layout().turn_on();
    glfwSetWindowUserPointer(parts_->window, new Reach{&parts_->input, &parts_->input_method,
                                                       &parts_->frames_left, &parts_->canvas});
    install_callbacks(parts_->window);
    fonts.get();  // before there is a context: its counters are not for two threads
    ImGui::CreateContext(gui::compat::builds_without_context ? &parts_->atlas : nullptr);
    ImGui::GetIO().IniFilename = nullptr;
    ImGui::GetIO().MouseDoubleClickTime = 0.5f;  // as on desktops: 0.3 is quicker than many hands
    plain_style();
    ImGui_ImplGlfw_InitForOpenGL(parts_->window, true);  // chains our callbacks behind its own
    ImGui_ImplOpenGL3_Init("#version 330 core");
    parts_->clipboard = std::make_unique<Clipboard>(parts_->window);
    parts_->clipboard->serve_imgui();
    // Now, not with the first frame: that would make the texture of the letters a second time.
    ImGui_ImplOpenGL3_CreateDeviceObjects();
}

/// For a monitor of the usual scale, while the window is being opened: that takes longer.
std::future<void> WindowShell::build_fonts_ahead(const std::function<void()>& meanwhile) {
    return std::async(std::launch::async, [&parts = *parts_, meanwhile] {
        if (gui::compat::builds_without_context) {
            parts.fonts_version = parts.letters_wanted();
            parts.fonts_scale = 1;
            parts.fonts.build(parts.atlas, parts.fonts_scale, parts.glyphs);
        }
        meanwhile();
    });
}

WindowShell::~WindowShell() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    parts_->atlas.Locked = false;  // an error may have broken off a frame
    ImGui::DestroyContext();
    delete static_cast<Reach*>(glfwGetWindowUserPointer(parts_->window));
    glfwDestroyWindow(parts_->window);
    glfwTerminate();
}

void WindowShell::rebuild_fonts() {
    Parts& parts = *parts_;
    const float scale = parts.monitor_scale * parts.zoom;
    if (parts.fonts_version == parts.letters_wanted() && parts.fonts_scale == scale) return;
    parts.fonts_version = parts.letters_wanted();
    parts.fonts_scale = scale;
    parts.ui.set_scale(scale);
    gui::compat::drop_font_texture();
    parts.fonts.build(*ImGui::GetIO().Fonts, scale, parts.glyphs);
    gui::compat::renew_font_texture();
    parts.canvas->forget();
    parts.woken();
}

/// The monitor's scale, which changes when the window moves to another one; and what suits a screen with very
/// many pixels that says nothing of its scale.
void WindowShell::look_at_screen() {
    float scale_x = 1, scale_y = 1;
    glfwGetWindowContentScale(parts_->window, &scale_x, &scale_y);
    parts_->monitor_scale = std::max(1.f, scale_x);
    int width = 0, height = 0;
    glfwGetWindowSize(parts_->window, &width, &height);
    parts_->screen_zoom = suitable_zoom(parts_->monitor_scale, static_cast<float>(height));
}

void WindowShell::zoom_by_keys() {
    Parts& parts = *parts_;
    // All presses of this frame: new fonts take a while, and a person goes on pressing.
    while (parts.input.take(gui::Key::plus, true) || parts.input.take(gui::Key::plus, true, true))
        parts.zoom = std::min(2.f, parts.zoom + 0.1f);
    while (parts.input.take(gui::Key::minus, true)) parts.zoom = std::max(0.8f, parts.zoom - 0.1f);
    if (parts.input.take(gui::Key::zero, true)) parts.zoom = parts.screen_zoom;
}

void WindowShell::wait() {
    Parts& parts = *parts_;
    if (ImGui::GetIO().MouseDown[0]) parts.frames_left = std::max(parts.frames_left, 1);
    if (parts.frames_left > 0) {
        --parts.frames_left;
        // Frames after an event follow at a steady rate, not as fast as a machine can.
        glfwWaitEventsTimeout(ImGui::GetIO().MouseDown[0] ? 0.016 : 0.004);
        return;
    }
    glfwWaitEventsTimeout(std::clamp(parts.ui.wanted_redraw(), 0.001, longest_sleep_s));
}

void WindowShell::draw_frame(const std::function<void(Frame&)>& draw) {
    Parts& parts = *parts_;
    look_at_screen();
    zoom_by_keys();
    rebuild_fonts();
    ImGui_ImplOpenGL3_NewFrame();
    gui::compat::forget_uploaded_pixels(*ImGui::GetIO().Fonts);
    ImGui_ImplGlfw_NewFrame();
    scrollbar_colors(parts.ui.color());
    ImGui::NewFrame();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::Begin("root", nullptr, root_flags);
    parts.ui.begin_frame(parts.input.take_step(parts.ui.takes_text()), glfwGetTime());
    if (!parts.input.events.empty()) parts.woken();
    Frame frame{parts.ui, {0, 0, size.x, size.y}};
    frame.wants_to_close = glfwWindowShouldClose(parts.window) != 0;
    frame.nothing_shown = parts.nothing_shown;
    frame.focused = glfwGetWindowAttrib(parts.window, GLFW_FOCUSED) != 0;
    frame.paste_failed = parts.clipboard->takes_failure();
    frame.zoom = parts.zoom, frame.screen_zoom = parts.screen_zoom;
    std::exception_ptr failure;
    try {
        draw(frame);
    } catch (...) {
        failure = std::current_exception();  // the frame is ended first
    }
    const float before = std::exchange(parts.zoom, std::clamp(frame.zoom, 0.8f, 2.f));
    const bool zoomed = parts.zoom != before;
    if (zoomed) parts.ui.redraw_in(0);
    glfwSetWindowShouldClose(parts.window, GLFW_FALSE);
    parts.ui.end_frame();
    ImGui::End();
    ImGui::Render();
    if (failure) std::rethrow_exception(failure);
    parts.say_news(frame.news);
    parts.close = frame.close;
    // Holes and words of the last size are not shown: the fonts come first.
    if (zoomed || parts.fonts_version != parts.letters_wanted()) return;
    parts.canvas->show(*ImGui::GetDrawData());
    parts.nothing_shown = false;
    parts.map.write(frame.screen, parts.ui);
}

WindowSize WindowShell::size() const {
    WindowSize size;
    glfwGetWindowSize(parts_->window, &size.width, &size.height);
    return size;
}

void WindowShell::run(const std::function<void(Frame&)>& draw) {
    while (!parts_->close) {
        draw_frame(draw);
        if (!parts_->close && parts_->fonts_version == parts_->letters_wanted()) wait();
    }
}

}  // namespace sim::app
