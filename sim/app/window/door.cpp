#include "sim/app/window/door.h"

#include <fmt/format.h>

#include <ctime>
#include <utility>

#include "sim/app/platform/wall_time.h"

namespace sim::app {
namespace {

store::Moment moment_at_door() { return {wall_time(), static_cast<std::int64_t>(std::time(nullptr))}; }

}  // namespace

people::Visitor visitor_here(const Workplace& context) { return {context.person, context.passphrase_shown}; }

void WindowDoor::draw(Frame& frame, gui::Intents& intents) {
    if (!door_) return view_.closed();
    frame.screen = "door";
    view_.draw(frame.ui, frame.window, *door_, intents);
}

void WindowDoor::ask(const std::string& person, const std::string& says, std::function<void()> then) {
    door_ = viewmodel::Door{"Passphrase of " + person, says, "", false};
    person_ = person, then_ = std::move(then), nobody_if_left_ = false;
}

void WindowDoor::ask_new(const std::string& person, std::function<void()> then) {
    door_ = viewmodel::Door{
        "A passphrase for " + person,
        "15 characters or more: four words will do. Nobody can read it afterwards; docs/security.md "
        "says what to do where it is lost.",
        "", true};
    person_ = person, then_ = std::move(then), nobody_if_left_ = false;
}

bool WindowDoor::lets(people::Deed deed, std::function<void()> then) {
    const std::string why = people::refusal(context_.store, visitor_here(context_), deed);
    if (why.empty()) return true;
    if (!context_.passphrase_shown && people::has_passphrase(context_.store, context_.person))
        ask(context_.person, fmt::format("It is needed to {}.", people::words_of(deed)), std::move(then));
    else
        context_.say(
            viewmodel::Mood::warn, fmt::format("This is not yours to open: {}.", why),
            "Whoever may sits down first: their name is behind the initials at the top of the first screen.");
    return false;
}

void WindowDoor::sit_down(const std::string& name, std::function<void()> then) {
    if (people::has_passphrase(context_.store, name))
        return ask(name, "It is theirs alone.", std::move(then));
    context_.sit_down(name);
    then();
}

void WindowDoor::ask_at_start(std::function<void()> then) {
    if (context_.person.empty() || !people::has_passphrase(context_.store, context_.person)) return;
    ask(context_.person, "Whoever else sits here presses Esc.", std::move(then));
    nobody_if_left_ = true;
}

void WindowDoor::take(const std::string& passphrase) {
    if (door_->is_new) {
        people::set_passphrase(context_.store, visitor_here(context_), person_, passphrase, moment_at_door());
        if (person_ == context_.person) context_.passphrase_shown = true;
        context_.say(viewmodel::Mood::good, fmt::format("{} has a passphrase from now on.", person_), "");
    } else {
        const people::Answer answer = people::knock(context_.store, person_, passphrase, moment_at_door());
        if (answer.knock != people::Knock::in) {
            door_->refused = people::said(answer);
            return;
        }
        if (context_.person != person_) context_.sit_down(person_);
        context_.passphrase_shown = true;
    }
    door_.reset();
    if (const std::function<void()> then = std::exchange(then_, nullptr)) then();
}

void WindowDoor::answer(const viewmodel::DoorIntent& intent) {
    if (!door_) return;
    if (const auto* shown = std::get_if<viewmodel::ShowPassphrase>(&intent)) {
        try {
            take(shown->passphrase);
        } catch (const Failure& failure) {
            door_->refused = failure.remedy;  // a weak one: the dialog stays
        }
        return;
    }
    door_.reset();
    const std::function<void()> then = std::exchange(then_, nullptr);
    if (!std::exchange(nobody_if_left_, false)) return;
    context_.person.clear(), context_.passphrase_shown = false;
    if (then) then();
}

}  // namespace sim::app
