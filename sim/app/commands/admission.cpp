#include "sim/app/commands/admission.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <ctime>

#include "scoring/printable.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/places.h"
#include "sim/app/data/profile.h"
#include "sim/app/platform/wall_time.h"
#include "sim/failure/failure.h"

namespace sim::app {
namespace {

/// The terminal itself, whatever standard input is; what is typed is not shown while it lives.
class QuietTerminal {
  public:
    QuietTerminal() : descriptor_(open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (descriptor_ < 0 || tcgetattr(descriptor_, &before_) != 0) return;
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        changed_ = tcsetattr(descriptor_, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal() {
        if (changed_) tcsetattr(descriptor_, TCSAFLUSH, &before_);
        if (descriptor_ >= 0) close(descriptor_);
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

    bool usable() const { return changed_; }
    void say(const std::string& words) const {
        if (write(descriptor_, words.data(), words.size()) < 0) return;
    }
    std::string line() const {
        std::string typed;
        for (char byte = 0; read(descriptor_, &byte, 1) == 1 && byte != '\n';) typed += byte;
        say("\n");
        return typed;
    }

  private:
    int descriptor_;
    termios before_{};
    bool changed_ = false;
};

/// Whose session it is; "" where it is not there.
std::string owner_of(store::Store& store, std::int64_t session) {
    const std::optional<store::Session> found = store.session({session});
    return found ? found->person : "";
}

bool is_own(const people::Visitor& visitor, store::Store& store, const Wish& wish) {
    if (wish.session != 0) return owner_of(store, wish.session) == visitor.person;
    return !wish.person.empty() && wish.person == visitor.person;
}

}  // namespace

store::Moment moment_now() { return {wall_time(), static_cast<std::int64_t>(std::time(nullptr))}; }

std::string passphrase_from(const std::string& file, const std::string& question) {
    if (!file.empty()) {
        std::string words = read_whole_file(file);
        words = words.substr(0, words.find('\n'));
        if (!words.empty() && words.back() == '\r') words.pop_back();
        return words;
    }
    const QuietTerminal terminal;
    if (!terminal.usable())
        throw Failure(ExitCode::call_wrong, "A passphrase is needed, and there is no terminal to type it on.",
                      "Give it as the first line of a file: --passphrase-file FILE.");
    terminal.say(question);
    return terminal.line();
}

people::Visitor visitor_of(store::Store& store, const AdmissionOptions& options) {
    people::Visitor visitor{options.as.empty() ? last_person(store) : options.as, false};
    if (!people::has_passphrase(store, visitor.person)) return visitor;
    const std::string words = passphrase_from(
        options.passphrase_file, fmt::format("Passphrase of {}: ", scoring::printable_line(visitor.person)));
    const people::Answer answer = people::knock(store, visitor.person, words, moment_now());
    if (answer.knock != people::Knock::in)
        throw Failure(ExitCode::input_wrong,
                      fmt::format("{} is not let in.", scoring::printable_line(visitor.person)),
                      people::said(answer));
    visitor.shown = true;
    return visitor;
}

bool cannot_be_asked(const std::string& database) {
    try {
        std::error_code ignored;
        const std::filesystem::path file = database_file(database);
        if (std::filesystem::exists(file, ignored)) open_readable_store(file);
        return false;
    } catch (const Failure&) {
        return true;
    }
}

people::Visitor admit(const AdmissionOptions& options, const Wish& wish) {
    const std::filesystem::path file = database_file(options.database);
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) return {options.as, false};
    store::Store store = open_readable_store(file);
    AdmissionOptions who = options;
    if (who.as.empty() && wish.deed == people::Deed::practise) who.as = wish.person;
    const bool open = !people::roles_hold(store);
    if (open && who.as.empty() && wish.person.empty()) return {last_person(store), false};
    if (open && !people::has_passphrase(store, who.as.empty() ? last_person(store) : who.as))
        return {who.as.empty() ? last_person(store) : who.as, false};
    const people::Visitor visitor = visitor_of(store, who);
    const bool others = wish.deed == people::Deed::practise && (wish.session != 0 || !wish.person.empty()) &&
                        !is_own(visitor, store, wish);
    const bool own = wish.deed == people::Deed::look_at_others && is_own(visitor, store, wish);
    people::require(store, visitor,
                    others ? people::Deed::look_at_others
                    : own  ? people::Deed::practise
                           : wish.deed);
    return visitor;
}

}  // namespace sim::app
