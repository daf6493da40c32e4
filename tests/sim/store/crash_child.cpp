// The one that gets killed: appends replies and writes drafts, printing each number once it is durable.
#include <unistd.h>

#include <iostream>

#include "tests/sim/store/sessions_for_tests.h"

int main(int, char** arguments) {
    sim::store::Store store = sim::store::Store::open(arguments[1]);
    const sim::store::SessionId id = store.begin_session(tests::new_session(), tests::opening());
    std::cout << "session " << id.value << std::endl;
    for (int number = 2;; number += 2) {
        const std::string text = "reply " + std::to_string(number);
        // Two facts at once: half of a decision must never be seen.
        store.append(id,
                     std::vector{tests::reply(number, number, text), tests::reply(number + 1, number, text)});
        store.save_draft(
            id, {.conversation = "sam-parcel", .text = "after " + std::to_string(number), .as_handle = "@a"});
        std::cout << number + 1 << std::endl;
    }
}
