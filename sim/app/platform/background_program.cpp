#include "sim/app/platform/background_program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

extern char** environ;

namespace sim::app {

std::string on_path(const std::string& program) {
    const char* path = std::getenv("PATH");
    std::string_view rest = path ? path : "/usr/bin:/bin";
    while (!rest.empty()) {
        const std::size_t end = rest.find(':');
        const std::string file = std::string(rest.substr(0, end)) + "/" + program;
        if (access(file.c_str(), X_OK) == 0) return file;
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
    }
    return {};
}

int start_in_background(const std::string& path, std::array<const char*, 5> words) {
    std::array<char*, 6> arguments{};
    for (std::size_t n = 0; n < words.size(); ++n) arguments[n] = const_cast<char*>(words[n]);
    posix_spawn_file_actions_t files;
    if (posix_spawn_file_actions_init(&files) != 0) return 0;
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const bool started = posix_spawn(&process, path.c_str(), &files, nullptr, arguments.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&files);
    return started ? process : 0;
}

bool is_over(int process, bool& well) {
    int status = 0;
    if (waitpid(process, &status, WNOHANG) == 0) return false;
    well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return true;
}

}  // namespace sim::app
