#include "sim/autoplay/moves.h"

#include <algorithm>

#include "scoring/ascii.h"
#include "scoring/routes.h"
#include "sim/scenario/handles.h"

namespace sim::autoplay {

using scoring::Route;
using scoring::Via;

bool Moment::in_private() const {
    for (auto message = conversation.messages.rbegin(); message != conversation.messages.rend(); ++message)
        if (message->author == engine::Author::customer) return message->via == Via::dm;
    return false;
}

std::string handle_for(const Moment& moment, const std::string& as_handle) {
    return as_handle.empty() ? scripted_handle(moment.scenario().brand, moment.script, moment.step)
                             : as_handle;
}

std::string department_for(const Moment& moment) {
    if (moment.step && moment.step->expects && !moment.step->expects->hand_off_to.empty())
        return moment.step->expects->hand_off_to;
    const auto& departments = moment.scenario().brand.departments;
    for (const scenario::Department& department : departments)
        if (std::ranges::count(department.owns, moment.script.issue) > 0) return department.id;
    return departments.empty() ? "" : departments.front().id;
}

Move as_shown(const Moment& moment, const scenario::Example& example) {
    Move move;
    move.reply.conversation = moment.conversation.id;
    move.reply.as_handle = handle_for(moment, example.as_handle);
    move.reply.route = example.route;
    move.route_by_words = example.route_by_words;
    move.reply.via = leaves_unanswered(example.route) && !example.text.empty() ? Via::note : example.via;
    move.reply.text = example.text;
    if (example.route == Route::hand_off) move.reply.to = department_for(moment);
    if (example.route == Route::redirect) move.reply.to = move.reply.as_handle;
    return move;
}

Move words(const Moment& moment, std::string text, Route route) {
    Move move;
    move.reply.conversation = moment.conversation.id;
    move.reply.as_handle = handle_for(moment);
    move.reply.via = moment.in_private() ? Via::dm : Via::open;
    move.reply.route = route;
    move.reply.text = std::move(text);
    if (route == Route::hand_off) move.reply.to = department_for(moment);
    return move;
}

Move resolve(const Moment& moment) {
    Move move;
    move.what = Move::What::resolve;
    move.reply.conversation = moment.conversation.id;
    return move;
}

std::vector<const scenario::Example*> graded(const scenario::Step& step, scenario::Grade grade) {
    std::vector<const scenario::Example*> examples;
    for (const scenario::Example& example : step.examples)
        if (example.grade == grade) examples.push_back(&example);
    return examples;
}

Move announcement(const scenario::Scenario& scenario, const scenario::Inject& inject) {
    Move move;
    move.what = Move::What::announce;
    move.announce.as_handle =
        inject.notice.as_handle.empty() ? announcing_handle(scenario.brand) : inject.notice.as_handle;
    constexpr std::size_t fits = 250;
    std::string text = inject.text.size() <= fits ? inject.text : "";
    for (const std::string& mention : inject.notice.mentions) {
        const std::string first_way = mention.substr(0, mention.find('|'));
        if (scoring::ascii::lower(text).find(scoring::ascii::lower(first_way)) == std::string::npos)
            text += (text.empty() ? "" : " ") + first_way;
    }
    move.announce.text = text.empty() ? "We know, and we are on it." : text;
    return move;
}

}  // namespace sim::autoplay
