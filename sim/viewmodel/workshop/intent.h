// What the trainer meant in the workshop. Typing is not among them: it changes the text at once.
#pragma once

#include <string>
#include <variant>

namespace sim::viewmodel::workshop {

// The list
struct OpenFile {
    std::string path;
};
struct FilterFiles {
    int filter = 0;  ///< an index of FileList::filters
};
struct SearchFiles {
    std::string words;
};
// A new scenario
struct AskForNew {};
struct ChooseTemplate {
    int index = 0;
};
struct ChooseBrand {
    int index = 0;
};
struct NameNew {
    std::string id, title;
};  ///< as typed so far
struct CreateNew {};
// The editor
struct SaveFile {};
struct LeaveFile {};  ///< back to the list
struct JumpTo {
    int offset = 0;
    int end = -1;  ///< selects up to there; -1: only moves the caret
};
struct ShowPanel {
    int tab = 0;  ///< 0 problems, 1 examples, 2 coverage
};
struct ShowConversation {
    int index = 0;
};
struct PlayFromHere {};
struct BackFromPlay {};
struct RunAutoplay {};  ///< of the open file; in the list of every scenario
struct CancelAutoplay {};
// A question above the screen
struct AnswerQuestion {
    int choice = 0;  ///< an index of Question::choices
};
struct CloseQuestion {};

using Intent =
    std::variant<OpenFile, FilterFiles, SearchFiles, AskForNew, ChooseTemplate, ChooseBrand, NameNew,
                 CreateNew, SaveFile, LeaveFile, JumpTo, ShowPanel, ShowConversation, PlayFromHere,
                 BackFromPlay, RunAutoplay, CancelAutoplay, AnswerQuestion, CloseQuestion>;

/// "SaveFile", "JumpTo 214": one line for the trace of intents.
std::string to_line(const Intent& intent);

}  // namespace sim::viewmodel::workshop
