#include "sim/app/platform/speech.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <utility>

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

/// The process, or 0 when it could not be started. It has nothing to read and its words are nobody's: the
/// terminal belongs to the session.
int start(const std::string& path, std::array<const char*, 5> words) {
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

/// True when the process is over; `well` says how it ended.
bool is_over(int process, bool& well) {
    int status = 0;
    if (waitpid(process, &status, WNOHANG) == 0) return false;
    well = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return true;
}

constexpr std::chrono::seconds longest_cancel(2);  // a server that takes longer does not answer at all

}  // namespace

Speech::Speech(std::string program)
    : path_(program.find('/') == std::string::npos ? on_path(program) : std::move(program)) {}

Speech::~Speech() {
    stop();
    bool well = false;
    for (const int process : ending_) is_over(process, well);
}

void Speech::say(const std::string& words) {
    if (!available()) return;
    stop();
    next_ = words;
    go_on();
}

void Speech::stop() {
    next_.reset();
    if (process_ == 0) return;
    // The voice is the server's: it has to be told; the waiting program ends with it.
    if (canceller_ == 0) canceller_ = start(path_, {path_.c_str(), "--cancel", nullptr, nullptr, nullptr});
    cancelled_at_ = std::chrono::steady_clock::now();
    kill(process_, SIGTERM);
    ending_.push_back(std::exchange(process_, 0));
}

/// Collects what has ended, and begins what waits for it.
void Speech::go_on() {
    bool well = true;
    std::erase_if(ending_, [&](int process) { return is_over(process, well); });
    if (canceller_ != 0 && is_over(canceller_, well)) canceller_ = 0;
    if (canceller_ != 0 && std::chrono::steady_clock::now() - cancelled_at_ > longest_cancel) {
        kill(canceller_, SIGKILL);
        ending_.push_back(std::exchange(canceller_, 0));
    }
    if (process_ != 0 && is_over(process_, well)) process_ = 0, failed_ = !well;
    if (!next_ || canceller_ != 0) return;
    process_ = start(path_, {path_.c_str(), "--wait", "--", next_->c_str(), nullptr});
    failed_ = process_ == 0;
    next_.reset();
}

bool Speech::speaking() {
    go_on();
    return process_ != 0 || next_.has_value();
}

}  // namespace sim::app
