#include "sim/app/platform/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

extern char** environ;

namespace sim::app {

std::string program_on_path(const std::string& program) {
    if (program.find('/') != std::string::npos) return program;
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

int start_quietly(const std::string& file, const std::vector<std::string>& words) {
    std::vector<char*> arguments = {const_cast<char*>(file.c_str())};
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    if (posix_spawn_file_actions_init(&files) != 0) return 0;
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const bool started = posix_spawn(&process, file.c_str(), &files, nullptr, arguments.data(), environ) == 0;
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
