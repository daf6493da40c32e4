#include "sim/app/window/canvas.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "sim/gui/ground.h"

namespace sim::app {

namespace {

/// Mesa's two painters by name.
bool processor_paints() {
    const auto* name = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
    const std::string_view renderer = name ? name : "";
    return renderer.starts_with("llvmpipe") || renderer.starts_with("softpipe");
}

gui::Box common(const gui::Box& a, const gui::Box& b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.f, std::min(a.right(), b.right()) - x),
            std::max(0.f, std::min(a.bottom(), b.bottom()) - y)};
}

void clear(const std::vector<gui::Field>& fields, const gui::Box& area, float height) {
    glEnable(GL_SCISSOR_TEST);
    for (const gui::Field& field : fields) {
        const gui::Box part = common(field.box, area);
        if (part.w <= 0 || part.h <= 0) continue;
        const ImVec4 color = ImGui::ColorConvertU32ToFloat4(field.color);
        glScissor(static_cast<int>(part.x), static_cast<int>(height - part.bottom()),
                  static_cast<int>(part.w), static_cast<int>(part.h));
        glClearColor(color.x, color.y, color.z, 1);
        glClear(GL_COLOR_BUFFER_BIT);
    }
    glDisable(GL_SCISSOR_TEST);
}

/// For as long as it lives nothing outside the area is drawn.
class Clipped {
  public:
    Clipped(ImDrawData& data, const gui::Box& area) : data_(data) {
        for_each([&](ImDrawCmd& command) {
            ImVec4& clip = command.ClipRect;
            before_.push_back(clip);
            clip = {std::max(clip.x, area.x), std::max(clip.y, area.y), std::min(clip.z, area.right()),
                    std::min(clip.w, area.bottom())};
        });
    }
    ~Clipped() {
        auto next = before_.begin();
        for_each([&](ImDrawCmd& command) { command.ClipRect = *next++; });
    }
    Clipped(const Clipped&) = delete;
    Clipped& operator=(const Clipped&) = delete;

  private:
    template <typename Change>
    void for_each(Change change) {
        for (int n = 0; n < data_.CmdListsCount; ++n)
            for (ImDrawCmd& command : data_.CmdLists[n]->CmdBuffer) change(command);
    }

    ImDrawData& data_;
    std::vector<ImVec4> before_;
};

}  // namespace

Canvas::Canvas(GLFWwindow* window) : window_(window) {
    if (!processor_paints() || !glfwExtensionSupported("GLX_MESA_copy_sub_buffer")) return;
    display_ = reinterpret_cast<void* (*)()>(glfwGetProcAddress("glXGetCurrentDisplay"))();
    drawable_ = reinterpret_cast<unsigned long (*)()>(glfwGetProcAddress("glXGetCurrentDrawable"))();
    copy_part_ = reinterpret_cast<CopyPart>(glfwGetProcAddress("glXCopySubBufferMESA"));
}

void Canvas::show(ImDrawData& data) {
    std::vector<gui::Box> areas = damage_.since_last(data);
    if (areas.empty()) return;
    const gui::Box whole{0, 0, data.DisplaySize.x, data.DisplaySize.y};
    if (!copy_part_) areas = {whole};
    int width = 0, height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glViewport(0, 0, width, height);
    const std::vector<gui::Field> fields = gui::take_ground(data);
    for (const gui::Box& area : areas) {
        clear(fields, area, static_cast<float>(height));
        const Clipped clipped(data, area);
        ImGui_ImplOpenGL3_RenderDrawData(&data);
    }
    if (!copy_part_) return glfwSwapBuffers(window_);
    for (const gui::Box& area : areas)
        copy_part_(display_, drawable_, static_cast<int>(area.x), height - static_cast<int>(area.bottom()),
                   static_cast<int>(area.w), static_cast<int>(area.h));
}

}  // namespace sim::app
