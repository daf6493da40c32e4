#include "scoring/text/phrase_file.h"

#include <algorithm>
#include <set>

#include "scoring/text/code_points.h"
#include "scoring/text/phrase_pattern.h"
#include "scoring/text/split.h"

namespace scoring::text {
namespace {

// What sixteen bits can number, with room: hundreds of times what a language needs would be a mistake.
constexpr std::size_t most_phrases = 20000, most_words = 20000, most_alternatives = 20000;
constexpr std::string_view needed_classes[] = {"negator", "softener",  "numbered",
                                               "turn",    "condition", "done"};

/// One or more lines of a file that belong together: a line that begins with a blank goes on with the one
/// before.
struct Line {
    const PhraseFile* file = nullptr;
    int number = 0;
    std::string text;  ///< without comment, single spaces between its pieces
};

std::vector<std::string_view> pieces_of(std::string_view line) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find_first_of(" \t", at), line.size());
        if (end > at) {
            const std::string_view piece = line.substr(at, end - at);
            if (piece == "#") break;  // the rest is a comment
            pieces.push_back(piece);
        }
        at = end + 1;
    }
    return pieces;
}

std::vector<Line> lines_of(const PhraseFile& file) {
    std::vector<Line> lines;
    const std::string_view text = file.text;
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view raw = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (raw.ends_with('\r')) raw.remove_suffix(1);
        const auto pieces = pieces_of(raw);
        if (pieces.empty()) continue;
        const bool goes_on = (raw.front() == ' ' || raw.front() == '\t') && !lines.empty();
        if (!goes_on) lines.push_back({&file, number, {}});
        std::string& line = lines.back().text;
        for (const std::string_view piece : pieces) {
            if (!line.empty() && !line.ends_with('|')) line += ' ';
            line += piece;
        }
    }
    return lines;
}

/// Two passes over all lines: first the classes, then the phrases that may name them.
class PhraseReader {
  public:
    explicit PhraseReader(std::vector<PhraseProblem>& problems) : problems_(problems) {}

    void read_lines(const PhraseFile& file) {
        if (encode(decode(file.text)) != file.text) {
            problems_.push_back({file.name, 0, "The file is not UTF-8 text."});
            return;
        }
        for (Line& line : lines_of(file)) {
            if (line.text.front() == '<' && line.text.find(" = ") != std::string::npos)
                read_class(line);
            else
                lines_.push_back(std::move(line));
        }
    }

    PhraseTables finish() {
        for (const std::string_view name : needed_classes)
            if (!tables_.classes.contains(name))
                problems_.push_back(
                    {"", 0,
                     "The class <" + std::string(name) + "> is missing: the guards of phrases read it."});
        for (const Line& line : lines_) {
            if (line.file != file_) section_ = {};
            file_ = line.file;
            if (line.text.front() == '[')
                read_section(line);
            else
                read_phrase(line);
        }
        return std::move(tables_);
    }

  private:
    struct Section {
        bool known = false;
        bool wrong = false;  ///< its phrases are left out without another word
        Cue cue = Cue::apology;
        unsigned guards = always;
    };

    void report(const Line& line, std::string says) {
        problems_.push_back({line.file->name, line.number, std::move(says)});
    }

    void read_class(const Line& line) {
        const std::size_t equals = line.text.find(" = ");
        const std::string_view text = line.text;
        const std::string_view head = text.substr(0, equals), words = text.substr(equals + 3);
        const std::string_view name = head.substr(1, head.size() < 2 ? 0 : head.size() - 2);
        if (!head.ends_with('>') || !is_class_name(name))
            return report(line, "A class is named in small letters: \"<name> = a|b\".");
        if (auto problem = problem_of_class_words(words)) return report(line, *problem);
        if (tables_.classes.contains(name))
            return report(line, "The class <" + std::string(name) + "> is defined twice.");
        if (!fits(words)) return report(line, "There are too many different words.");
        tables_.classes.emplace(name, words);
    }

    void read_section(const Line& line) {
        section_ = {true, true};
        const std::string_view text = line.text;
        if (!text.ends_with(']'))
            return report(line, "A section is \"[cue guard guard]\" alone on its line.");
        const auto names = split(text.substr(1, text.size() - 2), ' ');
        if (names.empty()) return report(line, "A section names a cue: \"[apology not_negated]\".");
        const auto cue = cue_named(names.front());
        if (!cue) return report(line, "There is no cue " + quoted(names.front()) + ".");
        section_.cue = *cue;
        for (const std::string_view name : std::span(names).subspan(1)) {
            const auto guard = guard_named(name);
            if (!guard) return report(line, "There is no guard " + quoted(name) + ".");
            section_.guards |= *guard;
        }
        section_.wrong = false;
    }

    void read_phrase(const Line& line) {
        if (!section_.known) return report(line, "A phrase stands below a section \"[cue guard guard]\".");
        if (section_.wrong) return;
        const auto is_class = [this](std::string_view name) { return tables_.classes.contains(name); };
        if (auto problem = problem_of_pattern(line.text, is_class)) return report(line, *problem);
        if (tables_.phrases.size() >= most_phrases || !fits(line.text))
            return report(line, "There are too many phrases or different words.");
        tables_.phrases.push_back({section_.cue, section_.guards, line.text});
    }

    /// Whether the matcher can number what these alternatives add.
    bool fits(std::string_view text) {
        for (const std::string_view piece : split(text, ' ')) {
            alternatives_.insert(std::string(piece));
            for (const std::string_view word : split(piece, '|')) words_.insert(std::string(word));
        }
        return words_.size() <= most_words && alternatives_.size() <= most_alternatives;
    }

    std::vector<PhraseProblem>& problems_;
    PhraseTables tables_;
    std::vector<Line> lines_;
    const PhraseFile* file_ = nullptr;
    Section section_;
    std::set<std::string> words_;
    std::set<std::string> alternatives_;
};

}  // namespace

PhraseTables read_phrases(std::span<const PhraseFile> files, std::vector<PhraseProblem>& problems) {
    PhraseReader reader(problems);
    for (const PhraseFile& file : files) reader.read_lines(file);
    return reader.finish();
}

}  // namespace scoring::text
