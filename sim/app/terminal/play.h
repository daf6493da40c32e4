// A session in the terminal: plain lines in and out, no colours, nothing that moves, made to be read aloud.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "sim/app/platform/real_clock.h"
#include "sim/app/platform/speech.h"
#include "sim/app/terminal/command.h"
#include "sim/desk/desk_controller.h"
#include "sim/session/session_runner.h"
#include "sim/viewmodel/desk.h"

namespace sim::app {

class TerminalPlay {
  public:
    /// `say` prints whole lines.
    TerminalPlay(session::SessionRunner& runner, RealClock& clock,
                 std::function<void(const std::string&)> say);

    /// Brand, goals and how to begin.
    void brief();
    /// The three things to know before the first session.
    void show_around();
    /// Lets time pass up to the clock's now and says what happened.
    void tick();
    /// One typed line. Throws Failure, as tick() does, where the machine does not let it be kept.
    void type(const std::string& line);
    /// The same, but what the machine does not allow just now is told and tried again later; the words of the
    /// line are kept for /again.
    void type_or_keep(const std::string& line);
    /// Runs what may meet such a machine, and tells of it once.
    void try_to(const std::function<void()>& work, const std::string& words = {});
    /// Nobody types any more: words that could not be sent are tried once more, then it ends.
    void input_ended();
    /// For a session that is taken up again: opens where the trainee wrote last, else who wrote first, as at
    /// the beginning.
    void look_back();
    /// The trainee wants to begin anew; the session is over then.
    bool wants_restart() const { return restart_; }

  private:
    using Verb = void (TerminalPlay::*)(const std::string& rest);
    static Verb verb_named(const std::string& name);

    void reply(const std::string& text);
    void message(const std::string& text);
    void note(const std::string& text);
    void choose_route(const std::string& name);
    void choose_handle(const std::string& handle);
    void hand_off(const std::string& rest);
    void leave(const std::string& rest);
    void hide(const std::string& rest);
    void report(const std::string& rest);
    void resolve(const std::string& rest);
    void announce(const std::string& text);
    void list(const std::string& rest);
    void open(const std::string& number);
    void customer(const std::string& rest);
    void say_thread(bool only_earlier);
    void say_who_reads();
    bool fill_saved(const std::string& words, engine::Reply& reply);
    void wait(const std::string& seconds);
    void tell_time(const std::string& rest);
    void playbook(const std::string& rest);
    void hint(const std::string& rest);
    void skip(const std::string& rest);
    void pause(const std::string& rest);
    void go_on(const std::string& rest);
    void restart(const std::string& rest);
    void saved(const std::string& rest);
    void use(const std::string& rest);
    void triage(const std::string& rest);
    void search(const std::string& words);
    void preview(const std::string& text);
    void crisis(const std::string& rest);
    void status(const std::string& rest);
    void end(const std::string& rest);
    void help(const std::string& rest);
    void again(const std::string& rest);

    void send(engine::Reply reply);
    void submit(engine::Command command);
    /// Says what came of a wish, and why where nothing did. True when it was granted.
    bool take(const desk::Outcome& outcome);
    void hear(const std::vector<engine::Fact>& facts);
    void decide_silently(scoring::Route route, const std::string& about);
    bool nothing_open();
    void notice_gap();
    void warn();
    void watch();
    std::string waiting_words(const engine::ConversationState& conversation) const;
    std::string own_handle() const;
    std::string title(const engine::ConversationState& conversation) const;

    session::SessionRunner& runner_;
    desk::DeskController controller_;
    RealClock& clock_;
    std::function<void(const std::string&)> say_;
    std::string handle_;  ///< "" until one is chosen: each conversation's usual one
    std::optional<scoring::Route> route_;
    viewmodel::Desk desk_;                                ///< what has been warned of
    std::string asked_about_;                             ///< words that were held back once: pass now
    std::string crisis_word_;                             ///< as it was said last; "" before the first look
    std::map<std::string, std::size_t> bystanders_told_;  ///< by conversation
    engine::Tick typing_until_ = -1;                      ///< of the answer that was announced
    Speech speech_;
    engine::Tick looked_at_ = -1;  ///< simulated time of the last tick
    bool restart_ = false;
    std::string unsent_;   ///< a line that the machine did not let be kept
    std::string trouble_;  ///< what was told of that last
};

}  // namespace sim::app
