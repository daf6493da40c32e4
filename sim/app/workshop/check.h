// What the workshop asks about a text: its problems, its examples' scores, the names it may use. Runs on any
// thread; knows no window.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scoring/reader.h"
#include "sim/checking/checker.h"
#include "sim/grading/grade.h"
#include "sim/scenario/check.h"
#include "sim/scenario/load.h"
#include "sim/viewmodel/workshop/completion.h"

namespace sim::app {

struct JudgedExample {
    std::string conversation, step;
    scenario::Grade grade = scenario::Grade::ok;
    std::string text;
    int line = 0, column = 0;
    double score = 0, least = 0, most = 100;
    bool fits = true;
    std::vector<std::string> findings;
    std::string leads;  ///< the branch that it takes
};

struct TextCheck {
    int revision = -1;  ///< of the text; -1: nothing was checked yet
    scenario::FileKind kind = scenario::FileKind::scenario;
    std::vector<scenario::Problem> problems;
    std::vector<JudgedExample> examples;
    viewmodel::workshop::KnownNames names;
    scenario::Loaded loaded;  ///< its scenario is empty when it is none or has errors
};

/// `text` as if it stood in `file`. Of a scenario the problems are those that `coolhead validate` tells.
TextCheck check_text(const std::string& text, const std::filesystem::path& file,
                     const scenario::Library& library, const scoring::Reader& reader,
                     const checking::Checker& checker);

}  // namespace sim::app
