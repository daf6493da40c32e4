// Every difference between the versions of Dear ImGui that Debian ships (1.86 and later) lives here and
// nowhere else. The views ask only for what all versions have; keys and characters reach them through
// input.h, not through ImGui.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <cstddef>
#if IMGUI_VERSION_NUM < 19200
#include <backends/imgui_impl_opengl3.h>
#endif

namespace sim::gui::compat {

/// A borderless child that scrolls; `id` must be unique in its window.
inline bool begin_child(const char* id, ImVec2 size, ImGuiWindowFlags flags) {
#if IMGUI_VERSION_NUM >= 19000
    return ImGui::BeginChild(id, size, 0, flags);
#else
    return ImGui::BeginChild(id, size, false, flags);
#endif
}

/// An outline of a rectangle. 1.92.8 swapped the last two arguments, which the compiler would let pass.
inline void add_outline(ImDrawList& canvas, ImVec2 low, ImVec2 high, ImU32 color, float rounding,
                        float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    canvas.AddRect(low, high, color, rounding, thickness, 0);
#else
    canvas.AddRect(low, high, color, rounding, 0, thickness);
#endif
}

/// Draws the path's line; the arguments were swapped as in add_outline.
inline void stroke_path(ImDrawList& canvas, ImU32 color, float thickness) {
#if IMGUI_VERSION_NUM >= 19280
    canvas.PathStroke(color, thickness, 0);
#else
    canvas.PathStroke(color, 0, thickness);
#endif
}

/// What Dear ImGui copies to and pastes from; `user` is handed to both.
template <auto Paste, auto Copy>
void use_clipboard(void* user) {
#if IMGUI_VERSION_NUM >= 19110
    ImGuiPlatformIO& io = ImGui::GetPlatformIO();
    io.Platform_ClipboardUserData = user;
    io.Platform_GetClipboardTextFn = [](ImGuiContext*) {
        return Paste(ImGui::GetPlatformIO().Platform_ClipboardUserData);
    };
    io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        Copy(ImGui::GetPlatformIO().Platform_ClipboardUserData, text);
    };
#else
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = user;
    io.GetClipboardTextFn = Paste;
    io.SetClipboardTextFn = Copy;
#endif
}

/// Moves the mouse, for tests: older versions read plain fields, later ones a queue of events.
inline void move_mouse(ImVec2 to) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMousePosEvent(to.x, to.y);
#else
    ImGui::GetIO().MousePos = to;
#endif
}

/// Turns the wheel, for tests; up is positive.
inline void turn_wheel(float by) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseWheelEvent(0, by);
#else
    ImGui::GetIO().MouseWheel = by;
#endif
}

/// Presses or releases the left button, for tests.
inline void press_mouse(bool down) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddMouseButtonEvent(0, down);
#else
    ImGui::GetIO().MouseDown[0] = down;
#endif
}

/// A font whose bytes stay where they are: the library is not to copy them for every face (Chinese, Japanese
/// and Korean take 20 MB), nor to free them.
inline void add_font(ImFontAtlas& atlas, void* bytes, int size, float height, ImFontConfig config,
                     const ImWchar* ranges) {
    config.FontDataOwnedByAtlas = true;  // else it copies
    atlas.AddFontFromMemoryTTF(bytes, size, height, &config, ranges);
#if IMGUI_VERSION_NUM >= 19200
    atlas.Sources.back().FontDataOwnedByAtlas = false;
#else
    atlas.ConfigData.back().FontDataOwnedByAtlas = false;
#endif
}

/// Where a picture that serves as a glyph is painted: RGBA, `pitch` bytes from row to row.
struct PictureRoom {
    unsigned char* first;
    int side;
    int pitch;
};

/// Whether an atlas can be built before there is a context.
inline constexpr bool builds_without_context = IMGUI_VERSION_NUM < 19200;

#if IMGUI_VERSION_NUM >= 19200

// From 1.92 a font has glyphs for each size it is drawn in and loads them when they are met; the renderer
// follows the atlas by itself. Ours are drawn in one size only, that they were added with.

inline float font_size(const ImFont& font) { return font.LegacySize; }
inline ImFontBaked& glyphs_of(ImFont& font) { return *font.GetFontBaked(font.LegacySize); }

/// Drawn by stb_truetype, whatever the library was built to prefer.
inline void choose_loader(ImFontAtlas& atlas) {
#ifdef IMGUI_ENABLE_STB_TRUETYPE
    atlas.SetFontLoader(ImFontAtlasGetFontLoaderForStbTruetype());
#endif
    atlas.TexPixelsUseColors = true;
}

inline int add_picture(ImFontAtlas& atlas, ImFont& font, ImWchar character, int side, float advance,
                       ImVec2 offset) {
    return atlas.AddCustomRectFontGlyphForSize(&font, font.LegacySize, character, side, side, advance,
                                               offset);
}

/// Nothing to do: glyphs and pictures are placed as they are added.
inline void build(ImFontAtlas&) {}

inline PictureRoom picture_room(ImFontAtlas& atlas, int picture) {
    ImFontAtlasRect room;
    if (!atlas.GetCustomRect(picture, &room)) return {nullptr, 0, 0};
    return {static_cast<unsigned char*>(atlas.TexData->GetPixelsAt(room.x, room.y)), room.w,
            atlas.TexData->GetPitch()};
}

/// Keeps what was changed in the glyphs: sizes not used for a while would be loaded anew.
inline void keep_glyphs(ImFont& font) { font.Flags |= ImFontFlags_LockBakedSizes; }

inline void drop_font_texture() {}
inline void renew_font_texture() {}
inline void forget_uploaded_pixels(ImFontAtlas&) {}

/// For tests, which draw without a renderer: glyphs are loaded as with one.
inline void do_without_renderer() { ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures; }

#else

inline float font_size(const ImFont& font) { return font.FontSize; }
inline ImFont& glyphs_of(ImFont& font) { return font; }

inline void choose_loader(ImFontAtlas& atlas) { atlas.FontBuilderIO = ImFontAtlasGetBuilderForStbTruetype(); }

inline int add_picture(ImFontAtlas& atlas, ImFont& font, ImWchar character, int side, float advance,
                       ImVec2 offset) {
    return atlas.AddCustomRectFontGlyph(&font, character, side, side, advance, offset);
}

inline void build(ImFontAtlas& atlas) { atlas.Build(); }

inline PictureRoom picture_room(ImFontAtlas& atlas, int picture) {
    unsigned char* texture = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsRGBA32(&texture, &width, &height);
    const ImFontAtlasCustomRect& room = *atlas.GetCustomRectByIndex(picture);
    const std::ptrdiff_t first = std::ptrdiff_t{room.Y} * width + room.X;
    return {texture + first * 4, room.Width, width * 4};
}

inline void keep_glyphs(ImFont&) {}

/// Before the atlas is built anew: the old one and the new one at once would take twice the memory.
inline void drop_font_texture() { ImGui_ImplOpenGL3_DestroyFontsTexture(); }

/// Gives the renderer the atlas as it is now.
inline void renew_font_texture() { ImGui_ImplOpenGL3_CreateFontsTexture(); }

/// The renderer has a copy of its own.
inline void forget_uploaded_pixels(ImFontAtlas& atlas) {
    if (atlas.TexPixelsRGBA32 != nullptr) atlas.ClearTexData();
}

inline void do_without_renderer() {}

#endif

}  // namespace sim::gui::compat
