// The least that a window of this kind can be: GLFW, OpenGL 3.3, Dear ImGui with its own font, one frame.
// What the program's first frame is measured against.
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <cstdlib>
#include <fstream>

namespace {

void draw_frame(GLFWwindow* window) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    ImGui::SetNextWindowSize({400, 200});  // without, its first frame would show nothing
    ImGui::Begin("empty");
    ImGui::TextUnformatted("nothing");
    ImGui::End();
    ImGui::Render();
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    glViewport(0, 0, width, height);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window);
}

}  // namespace

/// Draws until it is ended; the file named first is written after the first frame. Then the size, where it is
/// another.
int main(int count, char** words) {
    if (count < 2 || !glfwInit()) return 2;
    const int width = count > 3 ? std::atoi(words[2]) : 1440, height = count > 3 ? std::atoi(words[3]) : 900;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    GLFWwindow* window = glfwCreateWindow(width, height, "empty", nullptr, nullptr);
    if (!window) return 3;
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 330 core");
    draw_frame(window);
    std::ofstream(words[1]) << "drawn\n";
    while (!glfwWindowShouldClose(window)) {
        glfwWaitEvents();
        draw_frame(window);
    }
}
