#include "sim/hub/greeting.h"

#include "sim/hub/schema.h"

namespace sim::hub {

Greeted greet(Line& line, store::Exchange& exchange) {
    const store::Place known = exchange.place("hub");
    const pqxx::result answer =
        line.ask("SELECT place, mark, coalesce(known_mark::text, ''), rank FROM coolhead.greet($1, $2)",
                 hub_version(), known.position);
    Greeted greeted{.place = {answer.at(0).at(1).as<std::string>(), answer.at(0).at(0).as<std::int64_t>()},
                    .rank = answer.at(0).at(3).as<std::string>()};
    greeted.over_again = known.position > 0 && answer.at(0).at(2).as<std::string>() != known.mark;
    if (greeted.over_again) exchange.start_over();
    exchange.set_place("hub", greeted.place);
    return greeted;
}

std::string bytes(const std::string& hexadecimal) { return "\\x" + hexadecimal; }

}  // namespace sim::hub
