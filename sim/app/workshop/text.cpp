#include "sim/app/workshop/text.h"

#include <fmt/format.h>

#include "sim/failure/failure.h"
#include "sim/scenario/scenario.h"
#include "sim/store/content_hash.h"

namespace sim::app {

namespace vm = viewmodel::workshop;

namespace {

viewmodel::Mood mood_of(scenario::Grade grade) {
    switch (grade) {
        case scenario::Grade::good:
            return viewmodel::Mood::good;
        case scenario::Grade::ok:
            return viewmodel::Mood::warn;
        case scenario::Grade::bad:
            return viewmodel::Mood::neutral;
    }
    return viewmodel::Mood::neutral;
}

constexpr int lines_compared = 6;

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at <= text.size()) {
        const std::size_t feed = std::min(text.find('\n', at), text.size());
        lines.push_back(text.substr(at, feed - at));
        at = feed + 1;
    }
    return lines;
}

/// Lines [first, end) with their numbers, not more than fit on a screen.
std::vector<std::string> numbered(const std::vector<std::string>& lines, std::size_t first, std::size_t end) {
    std::vector<std::string> shown;
    for (std::size_t n = first; n < end && shown.size() < lines_compared; ++n)
        shown.push_back(fmt::format("{}  {}", n + 1, lines[n]));
    if (end > first + lines_compared)
        shown.push_back(fmt::format("and {} more lines", end - first - lines_compared));
    if (shown.empty()) shown.push_back("(nothing here)");
    return shown;
}

}  // namespace

WorkshopText::WorkshopText(std::filesystem::path file, UnsavedTexts unsaved)
    : file_(std::move(file)), unsaved_(std::move(unsaved)), known_(find_file(file_)) {
    code.document.load(known_.bytes);
    kept_revision_ = code.document.revision();
    saved_ = known_.exists ? "saved" : "not saved yet";
}

bool WorkshopText::unsaved() {
    if (hashed_revision_ != code.document.revision()) {
        mine_hash_ = store::content_hash(code.document.text());
        hashed_revision_ = code.document.revision();
    }
    return !known_.exists || mine_hash_ != known_.hash;
}

void WorkshopText::written(const std::string& bytes, const std::string& clock) {
    known_.exists = true;
    known_.bytes = bytes;
    known_.hash = store::content_hash(bytes);
    known_.stamp = stamp_of(file_);
    saved_ = "saved " + clock;
    drop_unsaved();
    made_of_ = {};
}

vm::SaveStep WorkshopText::save(const std::string& clock) {
    unsaved();
    const FoundFile disk = find_file(file_);
    const std::string& text = code.document.text();
    const vm::SaveStep step = vm::step_for_saving(known_.hash, mine_hash_, disk.seen());
    switch (step) {
        case vm::SaveStep::ask:
            theirs_ = disk;
            return step;
        case vm::SaveStep::write:
            keep_backup(file_, disk.bytes);
            write_whole(file_, text);
            break;
        case vm::SaveStep::create_again:
            if (!create_whole(file_, text)) {
                theirs_ = find_file(file_);
                return vm::SaveStep::ask;
            }
            break;
        case vm::SaveStep::nothing:
            break;
    }
    written(text, clock);
    return step;
}

vm::LookStep WorkshopText::look() {
    if (stamp_of(file_) == known_.stamp) return vm::LookStep::nothing;
    FoundFile disk = find_file(file_);
    unsaved();
    const vm::LookStep step = vm::step_for_looking(known_.exists ? known_.hash : "", mine_hash_, disk.seen());
    if (step == vm::LookStep::nothing || step == vm::LookStep::same) known_ = disk;
    if (step == vm::LookStep::reload || step == vm::LookStep::ask) theirs_ = std::move(disk);
    return step;
}

void WorkshopText::keep_mine(const std::string& clock) {
    theirs_ = find_file(file_);  // what is there now, not what was there when the question came up
    if (theirs_.exists) keep_backup(file_, theirs_.bytes, "theirs");
    write_whole(file_, code.document.text());
    written(code.document.text(), clock);
}

void WorkshopText::take_theirs() {
    const FoundFile disk = find_file(file_);
    if (unsaved()) keep_backup(file_, code.document.text(), "mine");
    known_ = disk;
    code.document.replace_all(disk.bytes);
    drop_unsaved();
    saved_ = "as it is on disk";
    made_of_ = {};
}

std::filesystem::path WorkshopText::save_as_copy(const std::filesystem::path& folder,
                                                 const std::string& clock) {
    const std::string stem = file_.stem().string();
    for (int n = 1; n < 1000; ++n) {
        const std::filesystem::path copy =
            folder / fmt::format("{}-copy{}.json", stem, n == 1 ? "" : fmt::format("-{}", n));
        if (!create_whole(copy, code.document.text())) continue;
        drop_unsaved();
        file_ = copy;
        written(code.document.text(), clock);
        return copy;
    }
    throw Failure(ExitCode::machine_wrong, "There are a thousand copies of this file already.",
                  "Tidy them up first.");
}

vm::Question WorkshopText::question_about_theirs() const {
    vm::Question question;
    question.title = "Another program changed this file";
    const std::vector<std::string> mine = lines_of(code.document.text()), theirs = lines_of(theirs_.bytes);
    std::size_t head = 0, tail = 0;
    const std::size_t most = std::min(mine.size(), theirs.size());
    while (head < most && mine[head] == theirs[head]) ++head;
    while (tail < most - head && mine[mine.size() - 1 - tail] == theirs[theirs.size() - 1 - tail]) ++tail;
    question.says.push_back(
        fmt::format("{} on disk is not what was opened here. The two differ from line {} on. Nothing is "
                    "written before you "
                    "choose.",
                    file_.filename().string(), head + 1));
    question.mine = numbered(mine, head, mine.size() - tail);
    question.theirs = numbered(theirs, head, theirs.size() - tail);
    question.choices = {{"Keep mine", "writes this text; theirs is kept beside it as a backup", false},
                        {"Take theirs", "shows the text on disk; mine is kept beside it as a backup", false},
                        {"Save mine under another name", "both stay as they are", true},
                        {"Go on writing", "asks again when you save", false}};
    return question;
}

void WorkshopText::take_up(const Unsaved& kept) {
    code.document.replace_all(kept.text);
    code.document.move_to(kept.caret, false);
    kept_revision_ = code.document.revision();
    if (kept.known != known_.hash && known_.exists)
        known_.hash = kept.known;  // the disk went on: saving asks
}

void WorkshopText::keep_unsaved() {
    kept_revision_ = code.document.revision();
    if (!unsaved()) return unsaved_.drop(file_);
    unsaved_.keep({std::filesystem::absolute(file_).string(), known_.hash, code.document.text(),
                   code.document.caret()});
}

void WorkshopText::changed(const std::vector<gui::workshop::CodeChange>& changes) {
    for (const gui::workshop::CodeChange& change : changes) {
        vm::shift(marks_, change.at, change.removed, change.inserted);
        vm::shift(notes_, change.at, change.removed, change.inserted);
        for (int& offset : example_offsets_)
            if (offset > change.at) offset = std::max(change.at, offset + change.inserted - change.removed);
    }
    if (!changes.empty()) made_of_ = {};
}

void WorkshopText::take(TextCheck check) {
    if (check.revision != code.document.revision()) return;  // typed on since: the next check is on its way
    const bool had_examples = !check.examples.empty() || check.loaded.scenario.has_value();
    if (!had_examples) check.examples = std::move(check_.examples);
    if (check.names.handles.empty()) check.names.handles = std::move(check_.names.handles);
    check_ = std::move(check);
    marks_ = vm::marks_of(check_.problems, file_.string(), code.outline());
    if (had_examples) {
        notes_.clear(), example_offsets_.clear();
        for (const JudgedExample& example : check_.examples) {
            const int offset = vm::offset_of(code.document.text(), example.line, example.column);
            const viewmodel::Mood mood = example.fits ? mood_of(example.grade) : viewmodel::Mood::bad;
            example_offsets_.push_back(offset);
            notes_.push_back(
                {offset, {fmt::format("{:.0f}", example.score), mood, example.fits ? "circle" : "cross"}});
        }
    }
    made_of_ = {};
}

}  // namespace sim::app
