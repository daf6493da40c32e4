// The workshop's list, and making a new scenario.
#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "scoring/reader.h"
#include "sim/app/data/library.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/wall_time.h"
#include "sim/app/workshop/autoplay.h"
#include "sim/app/workshop/room.h"
#include "sim/autoplay/autoplay.h"
#include "sim/engine/visiting.h"
#include "sim/failure/failure.h"
#include "sim/scenario/files.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/schema_texts.h"
#include "sim/viewmodel/workshop/templates.h"

namespace sim::app {

namespace fs = std::filesystem;
namespace vm = viewmodel::workshop;
using scenario::FileKind;

namespace {

std::string said(const std::string& time, const std::string& now) {
    if (time.size() < 16) return time;
    const std::string day = time.substr(0, 10), clock = time.substr(11, 5);
    return (day == now.substr(0, 10) ? "today" : day) + " " + clock;
}

/// Newest last among equals; scenarios before brands before noise.
int rank_of(const vm::FileFacts& file) {
    switch (file.kind) {
        case FileKind::scenario:
            return 0;
        case FileKind::brand:
            return 1;
        case FileKind::noise:
        case FileKind::schema:
            return 2;
    }
    return 2;
}

void sort(std::vector<vm::FileFacts>& files) {
    std::ranges::sort(files, [](const vm::FileFacts& a, const vm::FileFacts& b) {
        return std::tuple(rank_of(a), a.title.empty() ? a.file : a.title, a.path) <
               std::tuple(rank_of(b), b.title.empty() ? b.file : b.title, b.path);
    });
}

vm::FileFacts checked_file(const fs::path& file, const scoring::Reader& reader,
                           const checking::Checker& checker, std::string& version) {
    vm::FileFacts facts;
    facts.path = file.string(), facts.file = file.filename().string(), facts.checked = true;
    const scenario::FileText text = scenario::read_text(file);
    if (!text.failure.empty()) {
        facts.kind = FileKind::scenario, facts.errors = 1;
        return facts;
    }
    const TextCheck check = check_text(text.bytes, file, library(), reader, checker);
    facts.kind = check.kind;
    for (const scenario::Problem& problem : check.problems)
        ++(problem.severity == scenario::Severity::error ? facts.errors : facts.warnings);
    const vm::Outline outline(text.bytes);
    if (outline.items().empty()) return facts;
    facts.title = outline.value(0, check.kind == FileKind::scenario ? "title" : "name");
    if (facts.title.empty()) facts.title = outline.value(0, "id");
    facts.draft = outline.value(0, "draft") == "true";
    if (check.loaded.scenario) version = check.loaded.scenario->version;
    return facts;
}

}  // namespace

WindowWorkshop::WindowWorkshop(Workplace& context, const std::string& file)
    : context_(context),
      judge_(context.reader),
      checker_(judge_.reader, library()),
      own_folder_(context.own_folder()),
      unsaved_(own_folder_ / ".unsaved") {
    read_coverage();
    find_files();
    check_files();
    context_.guarded([&] {
        if (!file.empty())
            open(std::filesystem::exists(file) || file.ends_with(".json") ? fs::path(file)
                                                                          : find_scenario(file));
    });
}

void WindowWorkshop::draw_list(Frame& frame, gui::Intents& intents, gui::workshop::Wishes& wishes) {
    frame.screen = "workshop";
    vm::FileList list = vm::list_of(files_, filter_, search_, own_folder_.string());
    if (all_of_ > 0) {
        const double part = runs_of_ > 0 ? static_cast<double>(runs_done_) / runs_of_ : 0;
        list.autoplay_permille = static_cast<int>(1000 * (all_done_ + part) / all_of_);
        list.autoplay_says = fmt::format("autoplay: {} of {} scenarios", all_done_ + 1, all_of_);
    }
    frame.ui.note(list.progress.empty() ? "workshop/checked" : "workshop/checking", {0, 0, 1, 1});
    list_view_.draw(frame.ui, frame.window, list, intents, wishes);
}

void WindowWorkshop::find_files() {
    files_.clear();
    for (const fs::path& folder : {scenarios_folder(), own_folder_}) {
        std::error_code ignored;
        if (!fs::is_directory(folder, ignored)) continue;
        for (const fs::path& file : scenario::files_under(folder)) {
            if (file.parent_path().filename() == ".unsaved") continue;
            vm::FileFacts facts;
            facts.path = file.string(), facts.file = file.filename().string();
            const std::string place = file.parent_path().filename().string();
            facts.kind = place == "brands"  ? FileKind::brand
                         : place == "noise" ? FileKind::noise
                                            : FileKind::scenario;
            files_.push_back(std::move(facts));
        }
    }
    read_played();
    sort(files_);
}

void WindowWorkshop::check_files() {
    for (std::size_t n = 0; n < files_.size(); ++n) check_later(n);
}

void WindowWorkshop::check_later(std::size_t index) {
    checks_.later([this, path = files_[index].path](const std::atomic<bool>&) {
        std::string version;
        vm::FileFacts facts = checked_file(path, judge_.reader, checker_, version);
        return [this, facts = std::move(facts), version]() mutable {
            const auto known = std::ranges::find(files_, facts.path, &vm::FileFacts::path);
            if (known == files_.end()) return;
            facts.played = known->played;
            facts.unsaved = unsaved_.of(facts.path).has_value();
            if (const auto covered = coverage_.find(version); covered != coverage_.end())
                facts.coverage_permille = covered->second;
            version_of_[facts.path] = version;
            *known = std::move(facts);
            sort(files_);
        };
    });
}

void WindowWorkshop::run_all() {
    if (all_of_ > 0) return;
    std::vector<std::string> fresh, all;
    for (const vm::FileFacts& file : files_) {
        if (file.kind != FileKind::scenario || file.errors > 0) continue;
        all.push_back(file.path);
        if (file.coverage_permille < 0) fresh.push_back(file.path);
    }
    if (fresh.empty()) fresh = std::move(all);
    if (fresh.empty())
        return context_.say(viewmodel::Mood::warn, "No scenario here can be played yet.",
                            "Mend the errors first.");
    all_done_ = 0, all_of_ = static_cast<int>(fresh.size());
    for (const std::string& path : fresh) run_later(path);
}

void WindowWorkshop::run_later(const std::string& path) {
    autoplays_.later([this, path](const std::atomic<bool>& stop) {
        const scenario::Loaded loaded = scenario::load_scenario(path, library());
        autoplay::Outcome outcome;
        runs_done_ = runs_of_ = 0;
        autoplay::Options options;
        options.jobs = 2;
        options.variant = [&](std::uint64_t seed) { return scenario::for_seed(loaded, seed); };
        if (loaded.scenario)
            outcome = autoplay::autoplay(*loaded.scenario, judge_.reader, options, [&](int done, int of) {
                runs_done_ = done, runs_of_ = of;
                return !stop;
            });
        return [this, path, outcome] {
            if (all_of_ == 0 || outcome.cancelled) return;
            runs_done_ = 0;
            const int covered = findings_of(outcome, -1).covered_permille;
            if (!outcome.version.empty()) coverage_[outcome.version] = covered;
            const auto known = std::ranges::find(files_, path, &vm::FileFacts::path);
            if (known != files_.end() && version_of_[path] == outcome.version)
                known->coverage_permille = covered;
            if (++all_done_ < all_of_) return;
            all_of_ = 0;
            keep_coverage();
        };
    });
}

void WindowWorkshop::cancel_all() {
    autoplays_.cancel();
    if (std::exchange(all_of_, 0) > 0) keep_coverage();
}

void WindowWorkshop::add_file(const fs::path& file) {
    auto known = std::ranges::find(files_, file.string(), &vm::FileFacts::path);
    if (known == files_.end()) {
        vm::FileFacts facts;
        facts.path = file.string(), facts.file = file.filename().string(), facts.kind = FileKind::scenario;
        known = files_.insert(files_.end(), std::move(facts));
    }
    known->checked = false;
    check_later(static_cast<std::size_t>(known - files_.begin()));
}

void WindowWorkshop::read_played() {
    const std::string now = wall_time();
    const std::map<std::string, std::string> latest = context_.store.last_played();
    for (vm::FileFacts& file : files_) {
        const auto found = latest.find(fs::path(file.path).stem().string());
        file.played = file.kind != FileKind::scenario ? ""
                      : found == latest.end()         ? "never"
                                                      : said(found->second, now);
    }
}

void WindowWorkshop::read_coverage() {
    std::error_code ignored;
    const fs::path file = own_folder_ / ".unsaved" / "coverage";
    if (!fs::exists(file, ignored)) return;
    context_.guarded([&] {
        const nlohmann::json kept = nlohmann::json::parse(read_whole_file(file), nullptr, false);
        if (!kept.is_object()) return;
        for (const auto& [version, permille] : kept.items())
            if (permille.is_number_integer()) coverage_[version] = permille.get<int>();
    });
}

void WindowWorkshop::keep_coverage() {
    context_.guarded([&] {
        std::error_code ignored;
        fs::create_directories(own_folder_ / ".unsaved", ignored);
        write_whole(own_folder_ / ".unsaved" / "coverage", nlohmann::json(coverage_).dump());
    });
}

void WindowWorkshop::answer_list(const vm::ListIntent& wish) {
    std::visit(engine::overloaded{[&](const vm::OpenFile& chosen) { open(chosen.path); },
                                  [&](const vm::FilterFiles& filter) { filter_ = filter.filter; },
                                  [&](const vm::SearchFiles& search) { search_ = search.words; },
                                  [&](const vm::AskForNew&) { ask_for_new(); }},
               wish);
}

// A new scenario --------------------------------------------------------------------------------------------

void WindowWorkshop::ask_for_new() {
    fresh_.emplace();
    new_view_ = std::make_unique<gui::workshop::NewView>();
    id_typed_ = false;
    for (const vm::Template& each : vm::templates()) fresh_->templates.push_back({each.name, each.about});
    fresh_->brands = scenario::part_names(own_folder_ / "any.json", library(), "brands");
    renew();
}

void WindowWorkshop::answer_new(const vm::NewScenarioIntent& wish) {
    const bool creates = std::visit(
        engine::overloaded{
            [&](const vm::ChooseTemplate& chosen) { return fresh_->chosen_template = chosen.index, false; },
            [&](const vm::ChooseBrand& chosen) { return fresh_->chosen_brand = chosen.index, false; },
            [&](const vm::NameNew& named) { return name_new(named), false; },
            [&](const vm::CreateNew&) { return true; }},
        wish);
    renew();
    if (creates && fresh_->cannot_because.empty()) create_new();
}

/// Until somebody types a short name it follows the title.
void WindowWorkshop::name_new(const vm::NameNew& named) {
    if (!named.id.empty()) id_typed_ = true;
    fresh_->title = named.title;
    fresh_->id = id_typed_ ? (named.id.empty() ? fresh_->id : named.id) : vm::id_from(named.title);
}

void WindowWorkshop::renew() {
    std::error_code ignored;
    const fs::path file = own_folder_ / (fresh_->id + ".json");
    fresh_->file = file.string();
    fresh_->cannot_because = fresh_->title.empty() ? "Give it a title." : vm::wrong_with_id(fresh_->id);
    if (!fresh_->cannot_because.empty()) return;
    const bool shipped = std::ranges::any_of(files_, [&](const vm::FileFacts& known) {
        return known.file == fresh_->id + ".json" && known.kind == FileKind::scenario;
    });
    if (fs::exists(file, ignored) || shipped)
        fresh_->cannot_because =
            fmt::format("There is a {}.json already. Choose another short name.", fresh_->id);
    const std::string brand =
        fresh_->brands.empty() ? "" : fresh_->brands[static_cast<std::size_t>(fresh_->chosen_brand)];
    const auto place = scenario::find_part(own_folder_ / "any.json", library(), "brands", brand);
    if (const auto known = scenario::load_brand(place, library()).brand;
        known && fresh_->cannot_because.empty())
        fresh_->cannot_because =
            vm::wrong_with_brand(vm::templates()[static_cast<std::size_t>(fresh_->chosen_template)],
                                 known->name, known->channels.dm);
    if (fresh_->brands.empty())
        fresh_->cannot_because = "There is no brand to write for: add one to brands/ first.";
}

void WindowWorkshop::create_new() {
    const vm::Template& chosen = vm::templates()[static_cast<std::size_t>(fresh_->chosen_template)];
    const std::string text =
        vm::filled_template(read_whole_file(asset("templates") / chosen.file), fresh_->id, fresh_->title,
                            fresh_->brands[static_cast<std::size_t>(fresh_->chosen_brand)]);
    const fs::path file = own_folder_ / (fresh_->id + ".json");
    if (!create_whole(file, text)) return renew();
    // The schema beside it, so that any other editor completes and checks the file as well.
    for (const auto& [name, schema] :
         {std::pair{"scenario", scenario::scenario_schema_text},
          std::pair{"brand", scenario::brand_schema_text}, std::pair{"noise", scenario::noise_schema_text}}) {
        const fs::path place = own_folder_ / "schema" / fmt::format("{}.schema.json", name);
        std::error_code ignored;
        fs::create_directories(place.parent_path(), ignored);
        write_whole(place, std::string(schema));
    }
    fresh_.reset();
    add_file(file);
    open(file);
}

}  // namespace sim::app
