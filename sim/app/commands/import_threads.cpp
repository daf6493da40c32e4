#include "sim/app/commands/import_threads.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>

#include "scoring/reader.h"
#include "sim/app/data/judge.h"
#include "sim/app/data/library.h"
#include "sim/app/data/thread_files.h"
#include "sim/app/platform/new_file.h"
#include "sim/app/platform/output.h"
#include "sim/app/terminal/command.h"
#include "sim/engine/desk_rules.h"
#include "sim/grading/grade.h"
#include "sim/import/draft.h"
#include "sim/import/neutral_brand.h"
#include "sim/scenario/files.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/suggest.h"
#include "sim/viewmodel/display_words.h"

namespace sim::app {
namespace {

namespace fs = std::filesystem;

std::int64_t limit_of(const std::string& text) {
    if (text == "all") return std::numeric_limits<std::int64_t>::max();
    const std::int64_t limit = number_in<std::int64_t>(text).value_or(0);
    if (limit < 1)
        throw Failure(ExitCode::call_wrong,
                      fmt::format("--limit {} is neither a number from 1 nor `all`.", text),
                      "Write --limit 20, or --limit all.");
    return limit;
}

threads::DateOrder dates_of(const std::string& text) {
    if (text.empty()) return threads::DateOrder::unknown;
    if (text == "day-first") return threads::DateOrder::day_first;
    if (text == "month-first") return threads::DateOrder::month_first;
    throw Failure(ExitCode::call_wrong,
                  fmt::format("--dates {} is neither `day-first` nor `month-first`.", text),
                  "Write --dates day-first for 31/10/2017, --dates month-first for 10/31/2017.");
}

/// Fit for a file's name and a scenario's id.
std::string plain_name(const std::string& text) {
    std::string name;
    for (const char byte : text) {
        const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        const bool capital = byte >= 'A' && byte <= 'Z';
        if (plain)
            name += byte;
        else if (capital)
            name += static_cast<char>(byte - 'A' + 'a');
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    return name.empty() ? "draft" : name.substr(0, 40);
}

/// Half of the grades' ranges overlap: the middle is between them.
scenario::Grade grade_for(double score) {
    if (score >= 75) return scenario::Grade::good;
    return score >= 45 ? scenario::Grade::ok : scenario::Grade::bad;
}

class Importer {
  public:
    explicit Importer(const ImportOptions& options)
        : options_(options),
          to_(options.to),
          prefix_(plain_name(options.name.empty() ? fs::path(options.file).stem().string() : options.name)),
          limit_(limit_of(options.limit)),
          dates_(dates_of(options.dates)),
          reader_(load_reader()) {
        load_brand();
        refuse_what_is_there();
    }

    ExitCode run() {
        const auto take = [this](const threads::Thread& thread) {
            add(thread);
            return written_ < limit_;
        };
        const ThreadCounts counts = read_threads(options_.file, to_, interruption_, take, dates_);
        report(counts);
        return written_ > 0 ? ExitCode::done : ExitCode::input_wrong;
    }

  private:
    void load_brand() {
        brand_id_ = options_.brand.empty() ? std::string(threads::neutral_brand_id) : options_.brand;
        brand_file_ = scenario::find_part(to_ / "draft.json", library(), "brands", brand_id_);
        neutral_ = brand_file_.empty() && options_.brand.empty();
        if (neutral_) {
            brand_text_ = threads::neutral_brand_json;
        } else if (brand_file_.empty()) {
            throw unknown_brand();
        } else {
            const scenario::LoadedBrand loaded = scenario::load_brand(brand_file_, library());
            if (!loaded.brand) throw FileProblems(error_lines(loaded.problems));
            brand_ = *loaded.brand;
            brand_text_ = scenario::read_text(brand_file_).bytes;
        }
    }

    Failure unknown_brand() const {
        const auto known = scenario::part_names(to_ / "draft.json", library(), "brands");
        const std::string meant = scenario::nearest(brand_id_, known);
        return {ExitCode::input_wrong,
                fmt::format("There is no brand {}{}.", brand_id_,
                            meant.empty() ? "" : fmt::format(": did you mean {}", meant)),
                fmt::format("Choose {}, or leave --brand out for a made-up one.", scenario::listed(known))};
    }

    void refuse_what_is_there() const {
        std::error_code ignored;
        if (options_.replace) return;
        for (const fs::directory_entry& entry : fs::directory_iterator(to_, ignored)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with(prefix_ + "-") && name.ends_with(".json"))
                throw Failure(
                    ExitCode::input_wrong,
                    fmt::format("{} holds drafts of that name already ({}), which were left as they are.",
                                to_.string(), name),
                    "Choose another folder with --to, another name with --name, or write over them with "
                    "--replace.");
        }
    }

    void add(const threads::Thread& thread) {
        const threads::DraftSettings settings{fmt::format("{}-{:04}", prefix_, written_ + 1), brand_id_,
                                              options_.longest_wait_s};
        if (neutral_ && brand_.id.empty()) write_neutral_brand();
        const threads::BrandFace face(brand_);
        const auto read = [this](std::string_view text, std::string_view in_reply_to) {
            stop_if_asked(interruption_);
            return reader_.read(text, {.in_reply_to = std::string(in_reply_to)});
        };
        const auto route_of = [this](const scoring::Reading& reading, const std::string& text) {
            return engine::route_in_words(reading, scoring::Via::open, text, brand_);
        };
        std::string why;
        std::optional<threads::DraftedScenario> draft =
            threads::draft_of(thread, options_.company, settings, face, read, route_of, why);
        if (draft && grade(*draft, why)) {
            draft->summary += " " + threads::what_is_missing(*draft);
            write(*draft);
        } else
            ++left_out_[why];
    }

    /// Gives every real reply the grade that the judge gives it. False when the draft has an error.
    bool grade(threads::DraftedScenario& draft, std::string& why) const {
        const scenario::Loaded loaded = scenario::load_scenario_text(threads::draft_json(draft), brand_text_,
                                                                     "", draft.id + ".json", library());
        if (!loaded.scenario) {
            const auto error =
                std::ranges::find(loaded.problems, scenario::Severity::error, &scenario::Problem::severity);
            why = error == loaded.problems.end() ? "the draft has errors" : error->says;
            return false;
        }
        for (std::size_t at = 0; at < draft.conversations.size(); ++at) {
            const scenario::Conversation& conversation = loaded.scenario->conversations[at];
            for (threads::DraftStep& step : draft.conversations[at].steps) {
                const scenario::Step& built = conversation.steps.at(step.id);
                for (std::size_t index = 0; index < built.examples.size(); ++index) {
                    stop_if_asked(interruption_);
                    step.examples[index].grade = grade_for(grading::score_example(
                        *loaded.scenario, conversation, built, built.examples[index], reader_));
                }
            }
        }
        return true;
    }

    void write(const threads::DraftedScenario& draft) {
        write_new_file(to_ / (draft.id + ".json"), threads::draft_json(draft),
                       options_.replace ? IfThere::replace : IfThere::refuse);
        if (written_++ == 0) first_ = draft.id + ".json";
        last_ = draft.id + ".json";
    }

    void write_neutral_brand() {
        brand_file_ = to_ / "brands" / (brand_id_ + ".json");
        write_new_file(brand_file_, brand_text_, IfThere::refuse);
        const scenario::LoadedBrand loaded = scenario::load_brand(brand_file_, library());
        if (!loaded.brand) throw FileProblems(error_lines(loaded.problems));
        brand_ = *loaded.brand;
    }

    void report(const ThreadCounts& counts) const {
        print(fmt::format("{} rows read, {} threads of customers and answers found.\n", counts.rows,
                          counts.threads));
        if (counts.unread > 0)
            print(fmt::format("{} could not be understood and {} left out; the first is {}.\n", counts.unread,
                              counts.unread == 1 ? "was" : "were", counts.first_unread));
        if (counts.doubles > 0) print(fmt::format("{} had an id that was there before.\n", counts.doubles));
        if (counts.cut > 0)
            print(fmt::format("{} threads of more than 400 posts were cut there.\n", counts.cut));
        for (const auto& [why, count] : left_out_) print(fmt::format("{} left out: {}.\n", count, why));
        if (written_ == 0) {
            complain(fmt::format("coolhead: {} gave no draft; the lines above say why.\n", options_.file));
            return;
        }
        print(fmt::format(
            "{} in {}, {} to {}, brand {}{}.\n", viewmodel::counted(written_, "draft", "drafts"),
            to_.string(), first_, last_, brand_id_,
            neutral_ ? fmt::format(" (made up, in {}; change it into yours)", brand_file_.string()) : ""));
        if (written_ == limit_) print("There may be more: --limit all takes every thread.\n");
        print(fmt::format(
            "None is fit for training yet. Next: read one, `coolhead play {}`, write what `coolhead validate "
            "{}` "
            "names, and branches that only a real answer takes, until `coolhead autoplay` finds no fault.\n",
            (to_ / first_).string(), to_.string()));
    }

    const ImportOptions& options_;
    fs::path to_;
    std::string prefix_;
    std::int64_t limit_;
    threads::DateOrder dates_;
    Interruption interruption_;
    scoring::Reader reader_;
    std::string brand_id_;
    fs::path brand_file_;
    std::string brand_text_;
    bool neutral_ = false;
    scenario::Brand brand_;
    std::int64_t written_ = 0;
    std::string first_, last_;
    std::map<std::string, std::int64_t> left_out_;
};

}  // namespace

ExitCode import_threads(const ImportOptions& options) {
    if (options.columns) {
        print(thread_columns_help());
        return ExitCode::done;
    }
    if (options.file.empty())
        throw Failure(ExitCode::call_wrong, "No file was named.",
                      "Name a file of conversations; `coolhead import threads --help` says more.");
    return Importer(options).run();
}

}  // namespace sim::app
