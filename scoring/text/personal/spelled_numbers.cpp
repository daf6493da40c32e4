// Numbers said in words: "oh double seven", "seven hundred", "nineteen eighty four", "twelfth of March".
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "scoring/text/personal/dates.h"
#include "scoring/text/personal/written_out.h"

namespace scoring::text::personal {
namespace {

constexpr auto said_units = std::to_array<std::string_view>(
    {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"});
constexpr auto teens =
    std::to_array<std::string_view>({"ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                                     "seventeen", "eighteen", "nineteen"});
constexpr auto tens = std::to_array<std::string_view>(
    {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"});
// First to thirty-first, as far as they are one word.
constexpr auto ordinals = std::to_array<std::string_view>(
    {"first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
     "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
     "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"});

template <std::size_t N>
int index_in(const std::array<std::string_view, N>& list, std::string_view word) {
    const auto found = std::ranges::find(list, word);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

int unit_of(std::string_view word) {
    if (word == "o" || word == "oh" || word == "nought" || word == "nil") return 0;
    return index_in(said_units, word);
}

int repeats_of(std::string_view word) {
    if (word == "double") return 2;
    return word == "triple" || word == "treble" ? 3 : 0;
}

bool is_figures(std::string_view word) { return std::ranges::all_of(word, is_number); }

/// One number of a run: its words, its figures, and whether it was said or written in figures.
struct Said {
    std::size_t first = 0, last = 0;
    std::string figures;
    int words = 0;  ///< said ones; 0 for figures
};

class NumberWords {
  public:
    explicit NumberWords(const FlatText& text) : text_(text), words_(text.words()) {}

    std::vector<Edit> find() {
        for (std::size_t index = 0; index < words_.size();) {
            if (const std::size_t behind = write_date(index); behind > index)
                index = behind;
            else
                index = std::max(index + 1, write_run(index));
        }
        return std::move(edits_);
    }

  private:
    std::string_view word(std::size_t index) const {
        return index < words_.size() ? text_.word(words_[index]) : std::string_view();
    }

    std::string_view gap_before(std::size_t index) const {
        return text_.slice({words_[index - 1].end, words_[index].start});
    }

    // Only a blank or a dash, as inside "twenty-one".
    bool is_joined(std::size_t index) const {
        return index > 0 && index < words_.size() && (gap_before(index) == " " || gap_before(index) == "-");
    }

    // The number that begins at a word: "double seven", "forty two", "nine hundred", "07700".
    std::optional<Said> number_at(std::size_t index) const {
        const std::string_view first = word(index);
        if (first.empty()) return std::nullopt;
        if (is_figures(first)) return Said{index, index, std::string(first), 0};
        if (!(words_[index].cues & cue::said_number) && first != "o" && first != "nil") return std::nullopt;
        if (const int repeats = repeats_of(first); repeats > 0) return repeated(index, repeats);
        if (const int ten = index_in(tens, first); ten >= 0) {
            const int unit = is_joined(index + 1) ? index_in(said_units, word(index + 1)) : -1;
            const bool whole = unit > 0;
            return Said{index, index + (whole ? 1 : 0), std::to_string((ten + 2) * 10 + (whole ? unit : 0)),
                        whole ? 2 : 1};
        }
        if (const int teen = index_in(teens, first); teen >= 0)
            return Said{index, index, std::to_string(teen + 10), 1};
        const int unit = unit_of(first);
        if (unit < 0) return std::nullopt;
        const bool joined = is_joined(index + 1);
        if (joined && word(index + 1) == "hundred")
            return Said{index, index + 1, std::to_string(unit) + "00", 2};
        if (joined && word(index + 1) == "thousand")
            return Said{index, index + 1, std::to_string(unit) + "000", 2};
        return Said{index, index, std::to_string(unit), 1};
    }

    std::optional<Said> repeated(std::size_t index, int repeats) const {
        if (!is_joined(index + 1)) return std::nullopt;
        const std::string_view next = word(index + 1);
        const int unit = next.size() == 1 && is_number(next[0]) ? next[0] - '0' : unit_of(next);
        if (unit < 0) return std::nullopt;
        return Said{index, index + 1,
                    std::string(static_cast<std::size_t>(repeats), static_cast<char>('0' + unit)), 2};
    }

    // Little enough between two numbers that they are said in one breath.
    bool goes_on(std::size_t index) const {
        constexpr std::size_t longest_gap = 3;
        const std::string_view gap = gap_before(index);
        return gap.size() <= longest_gap && gap.find_first_not_of(" -,./_\n:") == std::string_view::npos;
    }

    // "..., then four two": the next number behind a word that only counts on.
    std::size_t next_number(std::size_t behind) const {
        if (behind < words_.size() && word(behind) == "then" && goes_on(behind)) ++behind;
        return behind < words_.size() && goes_on(behind) ? behind : words_.size();
    }

    std::vector<Said> run_from(std::size_t index) const {
        std::vector<Said> run;
        for (std::optional<Said> number = number_at(index); number; number = number_at(index)) {
            run.push_back(std::move(*number));
            index = next_number(run.back().last + 1);
            if (index >= words_.size()) break;
        }
        return run;
    }

    // A telephone or card number has many; "one two" and "nineteen eighty" are talk. A long one may hold a
    // single word between its figures.
    static bool is_dictated(const std::vector<Said>& run) {
        constexpr int least_words = 3, least_figures = 9;
        int words = 0;
        std::size_t figures = 0;
        for (const Said& number : run) {
            words += number.words;
            figures += number.figures.size();
        }
        const bool between = run.front().words == 0 && run.back().words == 0;
        return words >= least_words || (words > 0 && between && figures >= least_figures);
    }

    std::size_t write_run(std::size_t index) {
        const std::vector<Said> run = run_from(index);
        if (run.empty()) return index + 1;
        if (is_dictated(run)) write(run);
        return run.back().last + 1;
    }

    void write(const std::vector<Said>& run) {
        for (std::size_t at = 0; at < run.size(); ++at) {
            const Span span{words_[run[at].first].start, words_[run[at].last].end};
            if (at > 0) write_gap(run[at - 1], run[at]);
            if (run[at].words > 0) edits_.push_back({span, run[at].figures});
        }
    }

    // Said without a pause, they are one number; long groups of figures stay apart.
    void write_gap(const Said& before, const Said& after) {
        constexpr std::size_t short_group = 2;
        const Span gap{words_[before.last].end, words_[after.first].start};
        if (before.words + after.words == 0) {
            if (text_.slice(gap).size() > 3) edits_.push_back({gap, " "});
            return;
        }
        const auto groups = [](const Said& said) {
            return said.words == 0 && said.figures.size() > short_group;
        };
        const bool pause = groups(before) || groups(after) ||
                           text_.slice(gap).find_first_not_of(" -") != std::string_view::npos;
        edits_.push_back({gap, pause ? " " : ""});
    }

    // "the twelfth of March nineteen eighty four", "March twelve 1984"; behind it, or `index` when there is
    // none.
    std::size_t write_date(std::size_t index) {
        const std::size_t day_first = month_behind_day(index);
        if (day_first > index) return write_year(day_first);
        if (!is_joined(index + 1) || !is_said(index + 1) || !is_month(word(index))) return index;
        if (has_day_before(index)) return std::max(index, write_year(index + 1));
        const std::size_t behind = write_day(index + 1);
        return behind > index + 1 ? write_year(behind) : index;
    }

    // Behind the month when a day in words and a month begin at `index`.
    std::size_t month_behind_day(std::size_t index) {
        const std::size_t end = day_end(index);
        if (end == index || !is_joined(end)) return index;
        const std::size_t month = word(end) == "of" && is_joined(end + 1) ? end + 1 : end;
        if (!is_month(word(month))) return index;
        write_day(index);
        return month + 1;
    }

    // "9th of november ...".
    bool has_day_before(std::size_t month) const {
        const std::size_t day = month - (month > 0 && word(month - 1) == "of" ? 1 : 0);
        return day > 0 && is_number(word(day - 1)[0]);
    }

    bool is_said(std::size_t index) const { return (words_[index].cues & cue::said_number) != 0; }

    std::size_t day_end(std::size_t index) const {
        if (!is_said(index)) return index;
        const std::string_view first = word(index);
        const bool twenties = first == "twenty" || first == "thirty";
        if (twenties && is_joined(index + 1) && index_in(ordinals, word(index + 1)) >= 0 &&
            index_in(ordinals, word(index + 1)) < 9)
            return index + 2;
        if (index_in(ordinals, first) >= 0 || first == "thirtieth") return index + 1;
        const std::optional<Said> said = is_figures(first) ? std::nullopt : number_at(index);
        return said && said->figures.size() <= 2 ? said->last + 1 : index;
    }

    std::string day_of(std::size_t index) const {
        if (word(index) == "thirtieth") return "30";
        if (const int day = index_in(ordinals, word(index)); day >= 0) return std::to_string(day + 1);
        const int further = index_in(ordinals, word(index + 1));
        if (index_in(tens, word(index)) >= 0 && further >= 0)
            return std::to_string((index_in(tens, word(index)) + 2) * 10 + further + 1);
        return number_at(index)->figures;
    }

    std::size_t write_day(std::size_t index) {
        const std::size_t end = day_end(index);
        if (end > index) edits_.push_back({{words_[index].start, words_[end - 1].end}, day_of(index)});
        return end;
    }

    // "nineteen eighty four", "twenty oh one", "two thousand and four"; behind it, or `index`.
    std::size_t write_year(std::size_t index) {
        if (index >= words_.size()) return index;
        const std::optional<Said> century = number_at(index);
        if (!century || century->words == 0) return index;
        std::size_t next = century->last + 1;
        if (word(next) == "and" && century->figures == "2000") ++next;
        const std::optional<Said> rest = next < words_.size() ? number_at(next) : std::nullopt;
        std::string year = century->figures;
        if (rest && year == "2000" && rest->figures.size() <= 2)
            year.replace(year.size() - rest->figures.size(), rest->figures.size(), rest->figures);
        else if (rest && year.size() == 2)
            year += rest->figures;
        std::size_t last = rest ? rest->last : century->last;
        if (rest && rest->figures == "0" && number_at(last + 1)) year += number_at(++last)->figures;
        if (year.size() != 4) return index;
        edits_.push_back({{words_[index].start, words_[last].end}, year});
        return last + 1;
    }

    const FlatText& text_;
    const std::vector<Word>& words_;
    std::vector<Edit> edits_;
};

}  // namespace

std::vector<Edit> figures_for_words(const FlatText& text) {
    return text.cues() & cue::said_number ? NumberWords(text).find() : std::vector<Edit>{};
}

}  // namespace scoring::text::personal
