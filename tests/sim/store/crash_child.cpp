// The one that gets killed: appends replies and writes drafts, printing each number once it is durable. Given
// milliseconds, it rests so long after each, and writes drafts alone after some hundred: whoever reads the
// whole file again and again, under the sanitizers, would never catch up with one that grows.
#include <unistd.h>

#include <iostream>
#include <string>

#include "tests/sim/store/sessions_for_tests.h"

namespace {

constexpr int most_beside_a_reader = 1000;

}  // namespace

int main(int count, char** arguments) {
    const int rest_ms = count > 2 ? std::stoi(arguments[2]) : 0;
    sim::store::Store store = sim::store::Store::open(arguments[1]);
    const sim::store::SessionId id = store.begin_session(tests::new_session(), tests::opening());
    std::cout << "session " << id.value << std::endl;
    const pid_t parent = getppid();
    for (int number = 2; getppid() == parent; number += 2) {  // nobody is left to kill it otherwise
        const std::string text = "reply " + std::to_string(number);
        // Two facts at once: half of a decision must never be seen.
        if (rest_ms == 0 || number < most_beside_a_reader)
            store.append(
                id, std::vector{tests::reply(number, number, text), tests::reply(number + 1, number, text)});
        store.save_draft(
            id, {.conversation = "sam-parcel", .text = "after " + std::to_string(number), .as_handle = "@a"});
        std::cout << number + 1 << std::endl;
        usleep(static_cast<useconds_t>(rest_ms) * 1000);
    }
}
