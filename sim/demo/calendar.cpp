#include "sim/demo/calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/scenario/date.h"

namespace sim::demo {
namespace {

constexpr std::uint64_t calendar_stream = 7001;
constexpr std::size_t assessed_from = 2;  ///< skill from which somebody is assessed at all

bool chance(int percent, engine::Random& random) { return static_cast<int>(random.below(100)) < percent; }

/// One person's half year.
class Diary {
  public:
    Diary(int number, const Person& person, int scenarios, const DemoOptions& options)
        : number_(number),
          person_(person),
          scenarios_(scenarios),
          first_(first_day_of(options, person.late)),
          last_(first_day_of(options, false) + options.days - 1),
          random_(engine::stream(options.seed, calendar_stream + static_cast<std::uint64_t>(number))),
          rates_too_high_by_(static_cast<int>(random_.below(28)) - 8) {}

    std::vector<Appointment> write() {
        if (person_.course == Course::never_started || scenarios_ == 0) return {};
        for (std::int64_t day = first_; day <= last_; ++day) {
            if (scenario::weekday_of(day) >= 5 || !chance(sits_down_percent(day), random_)) continue;
            const int sittings = person_.course == Course::repeats ? 2 + static_cast<int>(random_.below(3))
                                 : chance(15, random_)             ? 2
                                                                   : 1;
            constexpr std::uint64_t minutes_at_work{6UL * 60};
            std::int64_t second =
                (std::int64_t{9} * 60 + static_cast<std::int64_t>(random_.below(minutes_at_work))) * 60;
            for (int sitting = 0; sitting < sittings; ++sitting) {
                sit_down(day, second);
                second += (25 + static_cast<std::int64_t>(random_.below(20))) * 60;
            }
        }
        return std::move(appointments_);
    }

  private:
    double done(std::int64_t day) const {
        return static_cast<double>(day - first_) /
               static_cast<double>(std::max<std::int64_t>(1, last_ - first_));
    }

    /// New people practise nearly every other day, those who have been there for long once a week.
    int sits_down_percent(std::int64_t day) const {
        const int eager = person_.course == Course::repeats ? 18 : 52;
        return std::max(20, eager - static_cast<int>(36 * done(day)));
    }

    void sit_down(std::int64_t day, std::int64_t second) {
        const double so_far = done(day);
        Appointment next;
        next.begins = day * scenario::seconds_per_day + second;
        next.person = number_;
        next.key.skill = skill_at(person_.course, so_far, random_);
        next.key.habit = lapses.at(next.key.skill) == 0 ? autoplay::Kind::perfect : person_.habit;
        const bool assessed = chance(15 + static_cast<int>(50 * so_far), random_);
        next.key.assessed = assessed && next.key.skill >= assessed_from;
        next.key.scenario = scenario_;
        next.rates_themselves = chance(70, random_);
        next.own_rating_off_by = rates_too_high_by_ + static_cast<int>(random_.below(11)) - 5;
        appointments_.push_back(next);
        if (person_.course != Course::repeats && chance(70, random_))
            scenario_ = (scenario_ + 1) % scenarios_;
    }

    int number_;
    const Person& person_;
    int scenarios_;
    std::int64_t first_, last_;
    engine::Random random_;
    int rates_too_high_by_;
    int scenario_ = 0;
    std::vector<Appointment> appointments_;
};

}  // namespace

std::string wall_time_of(std::int64_t unix_s) {
    const scenario::CivilDay day = scenario::civil_day(unix_s);
    const std::int64_t second = unix_s - scenario::day_of(unix_s) * scenario::seconds_per_day;
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", day.year, day.month, day.day, second / 3600,
                       second / 60 % 60, second % 60);
}

std::int64_t first_day_of(const DemoOptions& options, bool late) {
    const auto last = scenario::unix_seconds(options.last_day + "T00:00:00");
    if (!last)
        throw Failure(ExitCode::call_wrong, fmt::format("\"{}\" is no day.", options.last_day),
                      "Write it like 2026-11-30.");
    const std::int64_t first = scenario::day_of(*last) - options.days + 1;
    return late ? first + options.days / 2 : first;
}

std::vector<Appointment> calendar_of(const std::vector<Person>& people, int scenarios,
                                     const DemoOptions& options) {
    std::vector<Appointment> all;
    for (std::size_t number = 0; number < people.size(); ++number) {
        const std::vector<Appointment> own =
            Diary(static_cast<int>(number), people[number], scenarios, options).write();
        all.insert(all.end(), own.begin(), own.end());
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace sim::demo
