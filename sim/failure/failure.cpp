#include "sim/failure/failure.h"

#include <filesystem>
#include <new>
#include <utility>

namespace sim {
namespace {

std::string joined(const std::string& says, const std::string& remedy) {
    if (remedy.empty()) return says;
    return says + (says.ends_with('\n') ? "" : " ") + remedy;
}

}  // namespace

Failure::Failure(ExitCode own_code, std::string sentence, std::string own_remedy)
    : std::runtime_error(joined(sentence, own_remedy)),
      code(own_code),
      says(std::move(sentence)),
      remedy(std::move(own_remedy)) {}

FileProblems::FileProblems(const std::string& lines, const std::string& remedy)
    : Failure(ExitCode::input_wrong, lines, remedy) {}

void with_failures_told(const std::function<void()>& work) {
    try {
        work();
    } catch (const std::bad_alloc&) {
        throw Failure(ExitCode::machine_wrong, "There was not enough memory.",
                      "Close other programs and try again.");
    } catch (const std::filesystem::filesystem_error& error) {
        throw Failure(ExitCode::machine_wrong,
                      error.path1().string() + " cannot be used (" + error.code().message() + ").",
                      "Check its name and your access to it.");
    }
}

}  // namespace sim
