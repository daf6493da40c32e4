// Reading aloud through speech-dispatcher's own program, where the machine has it. Its absence is no failure.
#pragma once

#include <string>

namespace sim::app {

class Speech {
  public:
    /// Looks for `program` on the path.
    explicit Speech(std::string program = "spd-say");
    ~Speech();
    Speech(const Speech&) = delete;
    Speech& operator=(const Speech&) = delete;

    bool available() const { return !path_.empty(); }
    /// Begins to speak; what is being said stops.
    void say(const std::string& words);
    void stop();
    /// False once the words are over, or when the machine could not say them.
    bool speaking();
    /// The last try ended with a failure.
    bool failed() const { return failed_; }

  private:
    std::string path_;
    int process_ = 0;  ///< 0: none
    bool failed_ = false;
};

}  // namespace sim::app
