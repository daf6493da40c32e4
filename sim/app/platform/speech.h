// Reading aloud through speech-dispatcher's own program, where the machine has it. Its absence is no failure,
// and nothing here ever waits: a server that hangs costs no frame.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace sim::app {

class Speech {
  public:
    /// Looks for `program` on the path, or takes it as it is where it names a folder.
    explicit Speech(const std::string& program = "spd-say");
    ~Speech();
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;

    bool available() const { return !path_.empty(); }
    /// Begins to speak; what is being said stops first.
    void say(const std::string& words);
    void stop();
    /// False once the words are over, or when the machine could not say them. Ask again and again: what was
    /// to be said after a stop begins here.
    bool speaking();
    /// The last try ended with a failure.
    bool failed() const { return failed_; }

  private:
    void go_on();

    std::string path_;
    std::optional<std::string> next_;  ///< waits until the words before it are silent
    int process_ = 0;                  ///< speaks; 0: none
    int canceller_ = 0;                ///< tells the server to be silent; 0: none
    std::chrono::steady_clock::time_point cancelled_at_;
    std::vector<int> ending_;  ///< told to end, to be collected
    bool failed_ = false;
};

}  // namespace sim::app
