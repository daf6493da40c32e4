#include "tests/support/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

namespace tests {
namespace {

struct Pipe {
    int read_end = -1;
    int write_end = -1;
    Pipe() {
        std::array<int, 2> ends{};
        if (pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
        read_end = ends[0];
        write_end = ends[1];
    }
};

[[noreturn]] void become(const std::vector<std::string>& command,
                         const std::map<std::string, std::string>& environment) {
    for (const auto& [name, value] : environment)
        value.empty() ? unsetenv(name.c_str()) : setenv(name.c_str(), value.c_str(), 1);
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    execv(arguments[0], arguments.data());
    _exit(127);
}

// Reads what there is into `text`; closes and forgets the descriptor at its end.
void drain(int& descriptor, std::string& text) {
    std::array<char, 65536> buffer{};
    const ssize_t count = read(descriptor, buffer.data(), buffer.size());
    if (count > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
        return;
    }
    close(descriptor);
    descriptor = -1;
}

void feed(int& descriptor, const std::string& input, std::size_t& written) {
    const ssize_t count =
        written < input.size() ? write(descriptor, input.data() + written, input.size() - written) : 0;
    if (count > 0) written += static_cast<std::size_t>(count);
    if (count > 0 && written < input.size()) return;
    close(descriptor);
    descriptor = -1;
}

void talk(int in, int out, int err, const std::string& input, Outcome& outcome) {
    std::size_t written = 0;
    fcntl(in, F_SETFL, O_NONBLOCK);
    while (in >= 0 || out >= 0 || err >= 0) {
        std::array<pollfd, 3> waits = {pollfd{in, POLLOUT, 0}, pollfd{out, POLLIN, 0},
                                       pollfd{err, POLLIN, 0}};
        poll(waits.data(), waits.size(), -1);
        if (waits[0].revents != 0) feed(in, input, written);
        if (waits[1].revents != 0) drain(out, outcome.out);
        if (waits[2].revents != 0) drain(err, outcome.err);
    }
}

/// A program that runs, and our ends of its three streams.
struct Running {
    pid_t child = -1;
    int in = -1, out = -1, err = -1;
};

Running start(const std::vector<std::string>& command,
              const std::map<std::string, std::string>& environment) {
    signal(SIGPIPE, SIG_IGN);  // a program that does not read its input is no failure of the test
    const Pipe in;
    const Pipe out;
    const Pipe err;
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGPIPE, SIG_DFL);
        dup2(in.read_end, 0);
        dup2(out.write_end, 1);
        dup2(err.write_end, 2);
        become(command, environment);
    }
    close(in.read_end);
    close(out.write_end);
    close(err.write_end);
    return {child, in.write_end, out.read_end, err.read_end};
}

void wait_for(pid_t child, Outcome& outcome) {
    int status = 0;
    waitpid(child, &status, 0);
    outcome.killed = WIFSIGNALED(status);
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Outcome run_program(const std::vector<std::string>& command, const std::string& input,
                    const std::map<std::string, std::string>& environment) {
    const Running running = start(command, environment);
    Outcome outcome;
    talk(running.in, running.out, running.err, input, outcome);
    wait_for(running.child, outcome);
    return outcome;
}

Outcome interrupt_program(const std::vector<std::string>& command,
                          const std::map<std::string, std::string>& environment, Interrupted when,
                          int with_signal) {
    Running running = start(command, environment);
    Outcome outcome;
    if (when == Interrupted::once_it_speaks) drain(running.out, outcome.out);
    if (when == Interrupted::at_work) usleep(1'500'000);
    kill(running.child, with_signal);
    wait_for(running.child, outcome);
    for (const int end : {running.in, running.out, running.err})
        if (end >= 0) close(end);
    return outcome;
}

}  // namespace tests
