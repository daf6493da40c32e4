#include "sim/import/answers.h"

#include <algorithm>

namespace sim::threads {
namespace {

constexpr std::int64_t parts_within_s = 60;

/// 1 of "1/2", "(1/2)" or "1/2."; 0 of anything else.
int part_of(std::string_view word) {
    while (!word.empty() && std::string_view("([").find(word.front()) != std::string_view::npos)
        word.remove_prefix(1);
    while (!word.empty() && std::string_view(")].").find(word.back()) != std::string_view::npos)
        word.remove_suffix(1);
    const bool mark = word.size() == 3 && word[1] == '/' && word[0] >= '1' && word[2] <= '6' &&
                      word[0] <= word[2] && word[2] > '1';
    return mark ? word[0] - '0' : 0;
}

std::vector<std::string> spoken_words(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char byte : text + " ") {
        if (byte != ' ' && byte != '\n' && byte != '\t') {
            word += byte;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

struct Part {
    int number = 0;  ///< 0 without a mark
    std::string text;
};

/// The mark stands first, or among the last words: behind it may come a signature or a link. Whom a part is
/// for is left out with its mark.
Part part_in(const std::string& text) {
    std::vector<std::string> words = spoken_words(text);
    std::size_t lead = 0;
    while (lead < words.size() && words[lead].starts_with('@')) ++lead;
    Part part;
    for (std::size_t at = 0; at < words.size() && part.number == 0; ++at) {
        const bool place = at == lead || at + 3 >= words.size();
        if (place) part.number = part_of(words[at]);
        if (part.number > 0) words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    }
    if (part.number == 0) return {0, text};
    for (std::size_t at = lead; at < words.size(); ++at)
        part.text += (part.text.empty() ? "" : " ") + words[at];
    return part;
}

}  // namespace

std::vector<Answer> whole_answers(const std::vector<Line>& replies) {
    std::vector<Answer> answers;
    for (std::size_t at = 0; at < replies.size();) {
        std::vector<Part> parts{part_in(replies[at].post->text)};
        std::size_t next = at + 1;
        for (; parts.front().number > 0 && next < replies.size(); ++next) {
            Part part = part_in(replies[next].post->text);
            const bool belongs = part.number > 0 && replies[next].wait_s <= parts_within_s &&
                                 std::ranges::find(parts, part.number, &Part::number) == parts.end();
            if (!belongs) break;
            parts.push_back(std::move(part));
        }
        std::ranges::stable_sort(parts, {}, &Part::number);
        Answer answer{"", replies[at].wait_s};
        for (const Part& part : parts) answer.text += (answer.text.empty() ? "" : " ") + part.text;
        answers.push_back(std::move(answer));
        at = next;
    }
    return answers;
}

}  // namespace sim::threads
