// One file open in the workshop: the text as typed, what the checker said of it, what is on disk, and the
// screen made of all that.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/app/workshop/check.h"
#include "sim/app/workshop/files.h"
#include "sim/gui/workshop/code_file.h"
#include "sim/viewmodel/workshop/marks.h"
#include "sim/viewmodel/workshop/screens.h"

namespace sim::app {

/// What autoplay found for the text of `revision`.
struct AutoplayFindings {
    int revision = -1;
    std::map<std::string, viewmodel::workshop::ConversationCoverage> conversations;
    viewmodel::workshop::Autoplay shown;
    int covered_permille = 0;
};

class WorkshopText {
  public:
    /// Throws Failure. A file that does not exist begins empty.
    WorkshopText(std::filesystem::path file, UnsavedTexts unsaved);

    gui::workshop::CodeFile code;
    const std::filesystem::path& file() const { return file_; }
    bool unsaved();

    // Saving
    /// Looks at the disk; writes when nobody's work is lost by it. Throws Failure.
    viewmodel::workshop::SaveStep save(const std::string& clock);
    viewmodel::workshop::LookStep look();
    void keep_mine(const std::string& clock);  ///< theirs becomes a backup
    void take_theirs();                        ///< mine becomes a backup
    /// Under a name nobody has; this is that file from then on. Gives its path.
    std::filesystem::path save_as_copy(const std::filesystem::path& folder, const std::string& clock);
    viewmodel::workshop::Question question_about_theirs() const;

    // What a crash must not take
    std::optional<Unsaved> kept_from_before() const { return unsaved_.of(file_); }
    void take_up(const Unsaved& kept);
    void keep_unsaved();
    void drop_unsaved() { unsaved_.drop(file_), kept_revision_ = code.document.revision(); }
    bool kept() const { return kept_revision_ == code.document.revision(); }

    // Checking
    bool wants_check() const { return asked_revision_ != code.document.revision(); }
    void asked() { asked_revision_ = code.document.revision(); }
    void take(TextCheck check);
    void changed(const std::vector<gui::workshop::CodeChange>& changes);
    const TextCheck& check() const { return check_; }
    bool checked() const { return check_.revision == code.document.revision(); }
    const std::vector<viewmodel::workshop::CodeMark>& marks() const { return marks_; }
    const std::vector<viewmodel::workshop::CodeNote>& notes() const { return notes_; }

    // The screen
    const viewmodel::workshop::Editor& screen();
    void show_panel(int panel) { panel_ = panel, made_of_ = {}; }
    void show_conversation(int index);
    /// How real people went through it, by conversation.
    using PeoplesWays = std::map<std::string, viewmodel::workshop::PeoplesWay>;
    void take_people(PeoplesWays people) { people_ = std::move(people), made_of_ = {}; }
    void take(AutoplayFindings findings) { autoplay_ = std::move(findings), made_of_ = {}; }
    viewmodel::workshop::Autoplay& autoplay() { return made_of_ = {}, autoplay_.shown; }
    const AutoplayFindings& autoplay_findings() const { return autoplay_; }
    /// The conversation and step under the caret, "" where it is in none.
    std::pair<std::string, std::string> step_here();

  private:
    struct MadeOf {
        int revision = -1, caret = -1, checked = -1;
        bool operator==(const MadeOf&) const = default;
    };
    void written(const std::string& bytes, const std::string& clock);
    void make_screen();
    void make_graph();
    void add_problems();
    void add_examples();

    std::filesystem::path file_;
    UnsavedTexts unsaved_;
    FoundFile known_;   ///< as read or written here last
    FoundFile theirs_;  ///< as seen on disk when it differed
    std::string mine_hash_;
    int hashed_revision_ = -1, kept_revision_ = 0, asked_revision_ = -1;
    TextCheck check_;
    std::vector<viewmodel::workshop::CodeMark> marks_;
    std::vector<viewmodel::workshop::CodeNote> notes_;
    std::vector<int> example_offsets_;  ///< one for each of check_.examples, moved as one types
    viewmodel::workshop::Editor screen_;
    MadeOf made_of_;
    int panel_ = 0, conversation_ = 0, followed_caret_ = -1;
    AutoplayFindings autoplay_;
    PeoplesWays people_;
    std::string saved_;
};

}  // namespace sim::app
