// Everything the workshop's screens show, decided and formatted. The text itself is not in here: the editor
// holds it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/words.h"
#include "sim/viewmodel/common.h"
#include "sim/viewmodel/workshop/code.h"
#include "sim/viewmodel/workshop/graph.h"
#include "sim/viewmodel/workshop/timeline.h"

namespace sim::viewmodel::workshop {

/// "scenario", "brand", "noise pack", "schema".
std::string kind_word(scenario::FileKind kind);

// The list
// ---------------------------------------------------------------------------------------------------

struct FileRow {
    std::string path;
    std::string title;
    std::string file;  ///< "charged-twice.json"
    scenario::FileKind kind = scenario::FileKind::scenario;
    Chip state;          ///< "valid", "2 warnings", "1 error", "checking"
    Chip coverage;       ///< "92 % covered", "not run"
    std::string played;  ///< "today 09:14", "never"
    bool draft = false;
    bool unsaved = false;  ///< typed text was kept when the program stopped
};

struct FileList {
    std::vector<FileRow> rows;
    std::vector<std::string> filters;  ///< "All 42", "Scenarios 26", ...
    int filter = 0;
    std::string search;
    std::string progress;  ///< "checking 12 of 42"; "" when done
    std::string summary;   ///< "26 scenarios, 1 with errors"
    std::string own_folder;
    int autoplay_permille = -1;  ///< how far autoplay of all scenarios has come; -1: it does not run
    std::string autoplay_says = {};
};

/// What is known of one file; the app fills these in as its checks come back.
struct FileFacts {
    std::string path;
    std::string file;
    scenario::FileKind kind = scenario::FileKind::scenario;
    std::string title;
    bool checked = false;
    int errors = 0;
    int warnings = 0;
    bool draft = false;
    bool unsaved = false;
    std::string played;
    int coverage_permille = -1;  ///< -1: autoplay was not run on this text
};
FileList list_of(const std::vector<FileFacts>& files, int filter, const std::string& search,
                 const std::string& own_folder);

// A new scenario
// ---------------------------------------------------------------------------------------------

struct TemplateChoice {
    std::string name;
    std::string about;
};
struct NewScenario {
    std::vector<TemplateChoice> templates;
    int chosen_template = 0;
    std::vector<std::string> brands;
    int chosen_brand = 0;
    std::string id, title;
    std::string file;            ///< where it will stand
    std::string cannot_because;  ///< "" when it can be made
};

// The editor
// -------------------------------------------------------------------------------------------------

struct ProblemRow {
    int offset = 0;
    std::string place;  ///< "35:43"
    std::string says;
    std::string rule;
    Mood mood = Mood::bad;
};

struct ExampleRow {
    int offset = 0;
    std::string place;  ///< "rage · good"
    std::string text;
    Chip score;                         ///< "94", with how it fits its grade
    std::string fits;                   ///< "good, as it says", "graded ok, scores like bad"
    std::vector<std::string> findings;  ///< the two that cost most
};

struct TraineeBar {
    std::string name;
    Meter score;  ///< words: "96"
    std::string passes;
};

struct Autoplay {
    bool possible = false;
    bool running = false;
    int permille = 0;       ///< of the runs
    std::string says;       ///< "120 of 200 runs", "200 runs, 94 % of the steps reached", or what to do
    bool outdated = false;  ///< the text has changed since
    std::vector<TraineeBar> trainees;
    std::vector<Chip> findings;  ///< what was never reached, what went wrong
};

/// A question above the screen.
struct QuestionChoice {
    std::string label;
    std::string about;
    bool primary = false;
};
struct Question {
    std::string title;
    std::vector<std::string> says;  ///< paragraphs
    std::vector<std::string> mine,
        theirs;  ///< lines that differ, side by side; both empty: nothing to compare
    std::vector<QuestionChoice> choices;
};

struct Editor {
    std::string file;
    std::string folder;
    scenario::FileKind kind = scenario::FileKind::scenario;
    bool unsaved = false;
    bool draft = false;
    Chip errors, warnings;  ///< empty text: none
    bool checking = false;
    std::string saved;  ///< "saved 09:14", "not saved yet"
    std::vector<ProblemRow> problems;
    std::vector<ExampleRow> examples;  ///< of the step under the caret, else all
    std::string examples_of;           ///< "of step rage", "of all steps"
    int panel = 0;
    bool has_graph = false;
    std::vector<std::string> conversations;
    int conversation = 0;
    Graph graph;
    int lit_node = -1;
    Timeline timeline;
    Autoplay autoplay;
    std::string step_here;    ///< "rage"; "" when the caret is in none
    std::string cannot_play;  ///< "" when it can be played from here
    std::string place;        ///< "line 35, column 43"
    std::string length;       ///< "12 KB"
};

// Playing from a step
// ----------------------------------------------------------------------------------------

struct WatchRow {
    std::string name;  ///< conversation
    std::string step;
    std::string attempts;
    std::string waiting;
    Meter heat;
    std::string pending;  ///< "to gives_number in 0:45"
    bool chosen = false;
};
struct Watch {
    std::string clock;
    std::string reached;  ///< how the session got to this step
    std::vector<WatchRow> rows;
};

}  // namespace sim::viewmodel::workshop
