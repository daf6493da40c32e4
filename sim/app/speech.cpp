#include "sim/app/speech.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>

extern char** environ;

namespace sim::app {
namespace {

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

/// The process, or 0 when it could not be started.
int start(const std::string& path, std::array<const char*, 5> words) {
    std::array<char*, 6> arguments{};
    for (std::size_t n = 0; n < words.size(); ++n) arguments[n] = const_cast<char*>(words[n]);
    pid_t process = 0;
    if (posix_spawn(&process, path.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) return 0;
    return process;
}

}  // namespace

Speech::Speech(std::string program) : path_(on_path(program)) {}

Speech::~Speech() { stop(); }

void Speech::say(const std::string& words) {
    if (!available()) return;
    stop();
    process_ = start(path_, {path_.c_str(), "--wait", "--", words.c_str(), nullptr});
    failed_ = process_ == 0;
}

void Speech::stop() {
    if (process_ == 0) return;
    int status = 0;
    // The voice is the server's: it has to be told; the waiting program ends with it.
    if (const int canceller = start(path_, {path_.c_str(), "--cancel", nullptr, nullptr, nullptr}))
        waitpid(canceller, &status, 0);
    kill(process_, SIGTERM);
    waitpid(process_, &status, 0);
    process_ = 0;
}

bool Speech::speaking() {
    if (process_ == 0) return false;
    int status = 0;
    if (waitpid(process_, &status, WNOHANG) == 0) return true;
    failed_ = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
    process_ = 0;
    return false;
}

}  // namespace sim::app
