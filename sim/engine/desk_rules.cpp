#include "sim/engine/desk_rules.h"

#include "scoring/wanted_words.h"
#include "sim/engine/agenda.h"
#include "sim/engine/refuse.h"

namespace sim::engine {

using scoring::Act;
using scoring::Route;

Route route_in_words(const scoring::Reading& reading, scoring::Via via, const std::string& text,
                     const scenario::Brand& brand) {
    if (via == scoring::Via::note) return Route::stay_public;
    const auto secure_link = scoring::whole_value(brand.channels.secure_link);
    if (secure_link && scoring::SaidText(text).names(*secure_link)) return Route::secure_link;
    if (via == scoring::Via::dm) return Route::dm;
    if (reading.has(Act::ask_dm)) return Route::dm;
    if (reading.has(Act::give_phone)) return Route::phone;
    if (reading.has(Act::give_email)) return Route::email;
    return Route::stay_public;
}

const scenario::Inject* colleague_replying(const State& state, const std::string& conversation, Tick now) {
    constexpr Tick ahead_real_ms = 20'000;
    const Tick ahead = ahead_real_ms * state.scenario->pace_milli / 1000;
    for (const Planned& planned : state.agenda) {
        if (planned.at > now + ahead) break;
        if (planned.kind != Planned::Kind::inject) continue;
        const scenario::Inject& inject = state.scenario->injects[static_cast<std::size_t>(planned.index)];
        if (inject.kind == scenario::InjectKind::colleague && inject.conversation == conversation)
            return &inject;
    }
    return nullptr;
}

HandOff hand_off_of(const State& state, Reply words, const std::string& to, const std::string& note) {
    const bool speaks = words.via != scoring::Via::note && !is_blank(words.text);
    const bool heard = speaks && (words.via != scoring::Via::dm || takes_dm(state, words.conversation));
    Reply aside;
    aside.conversation = words.conversation, aside.as_handle = words.as_handle;
    aside.via = scoring::Via::note, aside.text = note;
    words.route = words.via == scoring::Via::dm ? Route::dm : Route::stay_public, words.to.clear();
    Reply& deciding = heard ? words : aside;
    deciding.route = Route::hand_off, deciding.to = to;
    HandOff hand_off;
    if (!heard || !is_blank(note)) hand_off.parts.push_back(std::move(aside));
    if (speaks) hand_off.parts.push_back(std::move(words));
    return hand_off;
}

}  // namespace sim::engine
