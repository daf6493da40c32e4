// The trainer's room: the list of files, the editor, playing from a step, autoplay. What takes long runs on
// threads of its own.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sim/app/data/judge.h"
#include "sim/app/data/workplace.h"
#include "sim/app/window/practice.h"
#include "sim/app/window/shell.h"
#include "sim/app/workshop/text.h"
#include "sim/app/workshop/worker.h"
#include "sim/gui/workshop/editor_screen.h"
#include "sim/gui/workshop/list_view.h"
#include "sim/viewmodel/workshop/room_intents.h"

namespace sim::app {

class WindowWorkshop {
  public:
    /// `file` is opened at once; "" shows the list.
    WindowWorkshop(Workplace& context, const std::string& file);

    void draw(Frame& frame, gui::Intents& intents);
    /// True while a rehearsal is on the screen: its intents go there.
    bool rehearsing() const { return practice_ != nullptr; }
    void answer(const viewmodel::Intent& intent);
    /// The window is to be closed: true when nothing would be lost; else asks.
    bool may_close();
    bool wants_to_close() const { return closing_; }
    /// Keeps typed text for the next start.
    void keep_unsaved();

  private:
    enum class Asking { nothing, leave, close, theirs, gone, kept };

    void draw_list(Frame& frame, gui::Intents& intents, gui::workshop::Wishes& wishes);
    void draw_editor(Frame& frame, gui::Intents& intents, gui::workshop::Wishes& wishes);
    void draw_rehearsal(Frame& frame, gui::Intents& intents, gui::workshop::Wishes& wishes);
    void answer(const viewmodel::workshop::Intent& wish);
    void answer_list(const viewmodel::workshop::ListIntent& wish);
    void answer_editor(const viewmodel::workshop::EditorIntent& wish);
    void answer_rehearsal(const viewmodel::workshop::RehearsalIntent& wish);
    void answer_autoplay(const viewmodel::workshop::AutoplayIntent& wish);
    void answer_dialog(const viewmodel::workshop::QuestionIntent& wish);
    /// Runs something that may fail because of the machine or a file; says so instead of throwing.

    // The list
    void find_files();
    void check_files();
    void check_later(std::size_t index);
    /// Autoplay for every scenario that plays and was not covered yet; for all when each was.
    void run_all();
    void run_later(const std::string& path);
    void cancel_all();
    void add_file(const std::filesystem::path& file);
    void read_played();
    void read_coverage();
    void keep_coverage();

    // The editor
    void open(const std::filesystem::path& file);
    void leave();
    void close_text();
    void save();
    void look_at_disk(gui::Ui& ui);
    void check_in_time(gui::Ui& ui);
    void keep_in_time(gui::Ui& ui);
    void ask(Asking what, viewmodel::workshop::Question question);
    void ask_about_unsaved(Asking what);
    void answer_question(int choice);
    void answer_unsaved(Asking asked, int choice);
    void run_autoplay();
    void play_from_here();
    void back_from_play();

    // A new scenario
    void ask_for_new();
    void answer_new(const viewmodel::workshop::NewScenarioIntent& wish);
    void name_new(const viewmodel::workshop::NameNew& named);
    void renew();
    void create_new();

    Workplace& context_;
    const ScenarioJudge judge_;
    const checking::Checker checker_;
    std::filesystem::path own_folder_;
    UnsavedTexts unsaved_;
    std::vector<viewmodel::workshop::FileFacts> files_;
    std::map<std::string, int> coverage_;            ///< permille by the scenario's version
    std::map<std::string, std::string> version_of_;  ///< by path, as last checked
    int filter_ = 0;
    std::string search_;
    std::optional<WorkshopText> text_;
    std::unique_ptr<gui::workshop::EditorScreen> screen_;
    gui::workshop::ListView list_view_;
    std::optional<viewmodel::workshop::NewScenario> fresh_;
    std::unique_ptr<gui::workshop::NewView> new_view_;
    bool id_typed_ = false;
    std::optional<viewmodel::workshop::Question> question_;
    Asking asking_ = Asking::nothing;
    std::optional<Unsaved> kept_;
    bool closing_ = false;
    std::unique_ptr<WindowPractice> practice_;
    std::string rehearsed_, reached_;
    std::map<int, viewmodel::workshop::SchemaGuide> guides_;
    int seen_revision_ = -1;
    double changed_at_ = 0, looked_at_ = 0;
    std::atomic<int> runs_done_{0}, runs_of_{0};
    int all_done_ = 0, all_of_ = 0;      ///< scenarios of a run of all; of 0: none is under way
    WorkshopWorker checks_, autoplays_;  ///< last: their threads end before what they speak of
};

}  // namespace sim::app
