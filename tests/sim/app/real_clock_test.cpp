#include "sim/app/platform/real_clock.h"

#include "tests/support/catch.h"

using namespace sim::app;
using namespace std::chrono_literals;

TEST_CASE("simulated time runs at the scenario's pace") {
    std::chrono::nanoseconds real = 5h;
    RealClock clock(4000, 10'000, [&] { return real; });
    CHECK(clock.now() == 10'000);
    for (int step = 0; step < 10; ++step) {
        real += 100ms;
        clock.now();
    }
    CHECK(clock.now() == 14'000);
}

TEST_CASE("many small looks lose nothing") {
    std::chrono::nanoseconds real = 0ns;
    RealClock clock(1000, 0, [&] { return real; });
    for (int step = 0; step < 30'000; ++step) {
        real += 333'333ns;
        clock.now();
    }
    CHECK(clock.now() == 9999);
}

TEST_CASE("a machine that slept moves nothing, the gap is told once, and time never goes back") {
    std::chrono::nanoseconds real = 1h;
    RealClock clock(1000, 0, [&] { return real; });
    real += 9h;
    CHECK(clock.now() == 0);
    CHECK(clock.take_gap() == 9h);
    CHECK(clock.take_gap() == 0s);
    real -= 5h;
    CHECK(clock.now() == 0);
    real += 500ms;
    CHECK(clock.now() == 500);
    CHECK(clock.take_gap() == 0s);
}

TEST_CASE("a slow frame counts two seconds at most and is no gap") {
    std::chrono::nanoseconds real = 0ns;
    RealClock clock(1000, 0, [&] { return real; });
    real += 4900ms;
    CHECK(clock.now() == 2000);
    CHECK(clock.take_gap() == 0s);
}

TEST_CASE("nobody looks at a paused clock: that is no gap") {
    std::chrono::nanoseconds real = 0ns;
    RealClock clock(1000, 0, [&] { return real; });
    clock.pause();
    real += 3h;
    clock.resume();
    CHECK(clock.take_gap() == 0s);
    real += 1s;
    CHECK(clock.now() == 1000);
}

TEST_CASE("a pause stops the clock, and what was before it counts") {
    std::chrono::nanoseconds real = 0ns;
    RealClock clock(2000, 0, [&] { return real; });
    real += 1s;
    clock.pause();
    CHECK(clock.paused());
    real += 1s;
    CHECK(clock.now() == 2000);
    real += 1s;
    clock.resume();
    real += 1s;
    CHECK(clock.now() == 4000);
}

TEST_CASE("it says how long to wait") {
    std::chrono::nanoseconds real = 0ns;
    RealClock clock(4000, 0, [&] { return real; });
    CHECK(clock.real_until(8000) == 2s);
    CHECK(clock.real_until(1) == 1ms);
    CHECK(clock.real_until(0) == 0ms);
    clock.leap(8000);
    CHECK(clock.real_until(8000) == 0ms);
    CHECK(clock.now() == 8000);
}
