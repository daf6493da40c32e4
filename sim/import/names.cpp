#include <algorithm>
#include <array>

#include "sim/import/points.h"
#include "sim/import/wording.h"

namespace sim::threads {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
    return std::ranges::find(list, word) != list.end();
}

constexpr std::array<std::string_view, 17> greetings = {
    "hi",    "hello",   "hey",    "dear",      "thanks",    "thx",   "hiya",  "morning", "evening",
    "sorry", "welcome", "cheers", "afternoon", "apologies", "howdy", "thank", "you"};
constexpr std::array<std::string_view, 116> no_names = {
    "a",         "about",     "again",     "all",   "am",     "an",    "and",     "any",      "are",
    "as",        "at",        "bad",       "be",    "been",   "buddy", "but",     "by",       "can",
    "could",     "customer",  "customers", "day",   "did",    "dm",    "do",      "does",     "dr",
    "dude",      "everybody", "everyone",  "first", "folks",  "for",   "friend",  "friends",  "from",
    "gentlemen", "good",      "great",     "guys",  "had",    "happy", "has",     "have",     "hello",
    "help",      "hey",       "hi",        "how",   "i",      "if",    "in",      "is",       "it",
    "just",      "ladies",    "last",      "let",   "look",   "looks", "love",    "madam",    "mate",
    "miss",      "mr",        "mrs",       "ms",    "much",   "my",    "next",    "no",       "not",
    "now",       "of",        "oh",        "ok",    "okay",   "on",    "or",      "our",      "please",
    "sad",       "sir",       "sirs",      "so",    "sounds", "such",  "support", "team",     "thank",
    "thanks",    "that",      "the",       "there", "this",   "to",    "today",   "tomorrow", "tweet",
    "twitter",   "valued",    "very",      "was",   "we",     "were",  "what",    "when",     "where",
    "who",       "why",       "will",      "with",  "would",  "yes",   "you",     "your"};

class NameFinder {
  public:
    explicit NameFinder(const std::u32string& text) : text_(text), words_(words_of(text)) {}

    std::vector<NameAt> find() {
        for (std::size_t at = 0; at < words_.size(); ++at)
            if (const auto who = look(at)) take(at, *who);
        return std::move(found_);
    }

  private:
    const std::string& word(std::size_t at) const { return words_[at].lower; }
    bool only_space_before(std::size_t at) const {
        if (at == 0) return false;
        for (std::size_t point = words_[at - 1].end; point < words_[at].start; ++point)
            if (text_[point] != U' ' && text_[point] != U',') return false;
        return true;
    }
    char32_t after(std::size_t at) const {
        return words_[at].end < text_.size() ? text_[words_[at].end] : U'.';
    }
    bool could_be_name(std::size_t at) const {
        return words_[at].capital && word(at).size() >= 2 && word(at).size() <= 14 &&
               !among(no_names, word(at)) &&
               std::ranges::none_of(word(at), [](char byte) { return byte >= '0' && byte <= '9'; });
    }
    bool ends_phrase(std::size_t at) const {
        constexpr std::u32string_view marks = U",.!?:;-)";
        return marks.find(after(at)) != std::u32string_view::npos ||
               (after(at) == U' ' && words_[at].end + 1 < text_.size() &&
                (text_[words_[at].end + 1] == U'-' || text_[words_[at].end + 1] > 0x2000));
    }

    std::optional<Named> look(std::size_t at) const {
        if (!could_be_name(at)) return std::nullopt;
        const bool near = only_space_before(at);
        constexpr std::array<std::string_view, 8> titles = {"mr", "mrs",  "ms",  "miss",
                                                            "dr", "prof", "sir", "madam"};
        if (at > 0 && among(titles, word(at - 1)) && words_[at].start - words_[at - 1].end <= 2)
            return Named::surname;
        if (near && is_introduced(at)) return Named::speaker;
        constexpr std::array<std::string_view, 6> openings = {"hi", "hey", "hello", "hola", "dear", "hiya"};
        if (near && among(openings, word(at - 1))) return Named::addressed;
        if (near && among(greetings, word(at - 1)) && (ends_phrase(at) || is_given_name(word(at))))
            return Named::addressed;
        constexpr std::array<std::string_view, 6> places = {"san", "santa", "st", "saint", "port", "fort"};
        if (!is_given_name(word(at)) || (near && among(places, word(at - 1)))) return std::nullopt;
        return Named::somebody;
    }
    /// "my name is X", "this is X", "I'm X".
    bool is_introduced(std::size_t at) const {
        if (at < 2) return false;
        if (word(at - 1) == "is" && word(at - 2) == "name") return true;
        const bool is_me = (word(at - 1) == "is" && word(at - 2) == "this") || word(at - 1) == "m";
        return is_me && is_given_name(word(at));
    }

    /// "Hello Zbigniew Wrzesniewski,": two words in capitals, and then a mark.
    bool is_last_name(std::size_t at, std::size_t next) const {
        return next < words_.size() && words_[next].start == words_[at].end + 1 &&
               text_[words_[at].end] == U' ' && could_be_name(next) && ends_phrase(next) &&
               !among(greetings, word(next)) && word(next).size() > 2;
    }

    void take(std::size_t at, Named who) {
        found_.push_back({words_[at].start, words_[at].end, word(at), who});
        const std::size_t next = at + 1;
        // "Sarah Jones": what follows a first name in capitals is the last one.
        const bool follows = next < words_.size() && words_[next].start == words_[at].end + 1 &&
                             text_[words_[at].end] == U' ' && could_be_name(next) &&
                             is_given_name(word(at)) && !among(greetings, word(next));
        const bool called = (who == Named::addressed || who == Named::speaker) && is_last_name(at, next);
        if ((follows && !is_given_name(word(next)) && word(next).size() > 2) || called)
            found_.push_back({words_[next].start, words_[next].end, word(next), Named::surname});
    }

    const std::u32string& text_;
    std::vector<WordAt> words_;
    std::vector<NameAt> found_;
};

}  // namespace

std::vector<NameAt> names_in(const std::u32string& text) {
    std::vector<NameAt> names = NameFinder(text).find();
    std::ranges::sort(names, {}, &NameAt::start);
    const auto same = [](const NameAt& a, const NameAt& b) { return a.start == b.start; };
    names.erase(std::unique(names.begin(), names.end(), same), names.end());
    return names;
}

}  // namespace sim::threads
