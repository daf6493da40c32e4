#include "scoring/text/known_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scoring/one_of.h"

namespace scoring::text {
namespace {

using Spelling = std::array<std::string_view, 3>;

constexpr Spelling plain_spellings[] = {
    {"u", "you", ""},
    {"ya", "you", ""},
    {"ur", "your", ""},
    {"yr", "your", ""},
    {"pls", "please", ""},
    {"plz", "please", ""},
    {"plse", "please", ""},
    {"pleas", "please", ""},
    {"plese", "please", ""},
    {"kindly", "please", ""},
    {"thx", "thanks", ""},
    {"thnx", "thanks", ""},
    {"thanx", "thanks", ""},
    {"tks", "thanks", ""},
    {"tnx", "thanks", ""},
    {"thankyou", "thank", "you"},
    {"ty", "thank", "you"},
    {"sry", "sorry", ""},
    {"sorrry", "sorry", ""},
    {"soz", "sorry", ""},
    {"sory", "sorry", ""},
    {"msg", "message", ""},
    {"mesage", "message", ""},
    {"messsage", "message", ""},
    {"acct", "account", ""},
    {"acc", "account", ""},
    {"num", "number", ""},
    {"nr", "number", ""},
    {"nbr", "number", ""},
    {"numbr", "number", ""},
    {"addy", "address", ""},
    {"adress", "address", ""},
    {"apologise", "apologize", ""},
    {"apologies", "apologies", ""},
    {"appologize", "apologize", ""},
    {"appologies", "apologies", ""},
    {"apologys", "apologies", ""},
    {"apologising", "apologizing", ""},
    {"sympathise", "sympathize", ""},
    {"realise", "realize", ""},
    {"tho", "though", ""},
    {"r", "are", ""},
    {"b4", "before", ""},
    {"gonna", "going", "to"},
    {"wanna", "want", "to"},
    {"cannot", "can", "not"},
    {"cant", "can", "not"},
    {"wont", "will", "not"},
    {"dont", "do", "not"},
    {"doesnt", "does", "not"},
    {"didnt", "did", "not"},
    {"isnt", "is", "not"},
    {"wasnt", "was", "not"},
    {"arent", "are", "not"},
    {"havent", "have", "not"},
    {"hasnt", "has", "not"},
    {"shouldnt", "should", "not"},
    {"couldnt", "could", "not"},
    {"wouldnt", "would", "not"},
    {"im", "i", "am"},
    {"ive", "i", "have"},
    {"youre", "you", "are"},
    {"youve", "you", "have"},
    {"youll", "you", "will"},
    {"weve", "we", "have"},
    {"thats", "that", "is"},
    {"whats", "what", "is"},
    {"lets", "let's", ""},
    {"theres", "there", "is"},
    {"can't", "can", "not"},
    {"won't", "will", "not"},
    {"shan't", "shall", "not"},
    {"ain't", "is", "not"},
    {"don't", "do", "not"},
    {"doesn't", "does", "not"},
    {"didn't", "did", "not"},
    {"isn't", "is", "not"},
    {"wasn't", "was", "not"},
    {"aren't", "are", "not"},
    {"weren't", "were", "not"},
    {"haven't", "have", "not"},
    {"hasn't", "has", "not"},
    {"hadn't", "had", "not"},
    {"shouldn't", "should", "not"},
    {"couldn't", "could", "not"},
    {"wouldn't", "would", "not"},
    {"needn't", "need", "not"},
    {"mustn't", "must", "not"},
    {"should've", "should", "have"},
    {"shoulda", "should", "have"},
    {"could've", "could", "have"},
    {"would've", "would", "have"},
    {"must've", "must", "have"},
    {"i'm", "i", "am"},
    {"y'all", "you", ""},
    {"dm'ing", "dming", ""},
    {"dm'd", "dmed", ""},
    {"dm'ed", "dmed", ""},
    {"dm-ing", "dming", ""},
    {"dm's", "dms", ""},
    {"e-mail", "email", ""},
    {"e-mails", "emails", ""},
    {"e-mailed", "emailed", ""},
    {"ph", "phone", ""},
    {"tel", "phone", ""},
    {"telephone", "phone", ""},
    {"cell", "mobile", ""},
    {"cellphone", "mobile", ""},
    {"info", "information", ""},
    {"deets", "details", ""},
    {"dets", "details", ""},
    {"detail", "details", ""},
    {"zipcode", "postcode", ""},
    {"one-time", "one", "time"},
    {"follow-up", "follow", "up"},
    {"and/or", "or", ""},
    {"2moro", "tomorrow", ""},
    {"tmrw", "tomorrow", ""},
    {"tomorow", "tomorrow", ""},
    {"hrs", "hours", ""},
    {"hr", "hour", ""},
    {"mins", "minutes", ""},
    {"min", "minutes", ""},
    {"wks", "weeks", ""},
    {"recieve", "receive", ""},
    {"recieved", "received", ""},
    {"thru", "through", ""},
};

constexpr std::string_view subjects[] = {"i",    "we",         "you",     "they",     "he",   "she",   "it",
                                         "that", "this",       "there",   "who",      "what", "where", "how",
                                         "here", "everything", "someone", "somebody", "team"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> endings = {
    {{"'ll", "will"}, {"'ve", "have"}, {"'re", "are"}, {"'d", "would"}}};

std::string without_stretching(std::string_view word) {
    std::string shorter;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool third = at >= 2 && word[at] == word[at - 1] && word[at] == word[at - 2];
        if (!third) shorter += word[at];
    }
    return shorter;
}

std::string undoubled(std::string_view word) {
    std::string shorter;
    for (const char letter : word)
        if (shorter.empty() || shorter.back() != letter) shorter += letter;
    return shorter;
}

/// One pass over the tokens; keeps what only the neighbourhood tells: quotes, commas, sentence ends.
class WordReader {
  public:
    WordReader(const std::vector<Token>& tokens, std::u32string_view points, const Lexicon& lexicon)
        : tokens_(tokens), points_(points), lexicon_(lexicon) {
        words_.reserve(tokens.size() + 8);
    }

    std::vector<Word> run() {
        for (index_ = 0; index_ < tokens_.size(); ++index_) read(tokens_[index_]);
        push(sentence_break);
        return std::move(words_);
    }

  private:
    void read(const Token& token) {
        if (index_ > 0 && breaks_line(tokens_[index_ - 1].span.end, token.span.start)) end_sentence(false);
        switch (token.kind) {
            case TokenKind::word:
                return read_word(token);
            case TokenKind::number:
                return push(any_number_or(token));
            case TokenKind::mention:
                return push(any_mention);
            case TokenKind::hashtag:
                return read_hashtag(token);
            case TokenKind::emoji:
                return push(any_emoji);
            case TokenKind::url:
                return push(token.lower.find('@') != std::string::npos &&
                                    token.lower.find('/') == std::string::npos
                                ? any_email
                                : any_url);
            case TokenKind::punctuation:
                return read_mark(token.lower);
        }
    }

    bool breaks_line(int from, int to) const {
        for (int at = from; at < to; ++at)
            if (points_[static_cast<std::size_t>(at)] == U'\n') return true;
        return false;
    }

    WordId any_number_or(const Token& token) const {
        const WordId id = lexicon_.find(token.lower, token.hash).first;
        return id == unknown_word ? static_cast<WordId>(any_number) : id;
    }

    void read_word(const Token& token) {
        Lexicon::Entry entry = lexicon_.find(token.lower, token.hash);
        if (entry.first == unknown_word && token.stretched) {
            entry = lexicon_.find(without_stretching(token.lower));
            if (entry.first == unknown_word) entry = lexicon_.find(undoubled(token.lower));
        }
        const bool number = entry.first == unknown_word && token.lower[0] >= '0' && token.lower[0] <= '9';
        push(number ? static_cast<WordId>(any_number) : entry.first);  // "5pm", "24h"
        if (entry.second != unknown_word) push(entry.second);
    }

    void read_hashtag(const Token& token) {
        push(lexicon_.find(std::string_view(token.lower).substr(1)).first);
    }

    void read_mark(std::string_view mark) {
        const char first = mark.front();
        if (first == '.' || first == '!' || first == '?' || first == ';' || mark.substr(0, 3) == "\u2026")
            return end_sentence(first == '?');
        if (mark == "&") return push(named("and"));
        if (mark == "\"") quoted_ = !quoted_;
        if (mark == "\u201C" || mark == "\u00AB") quoted_ = true;
        if (mark == "\u201D" || mark == "\u00BB") quoted_ = false;
        if (mark == "\"" || mark == "'") return;
        comma_ = true;
    }

    void end_sentence(bool question) {
        if (!words_.empty() && words_.back().id == sentence_break) {
            if (question) mark_question(words_.size() - 1);
            return;
        }
        if (question) mark_question(words_.size());
        push(sentence_break);
    }

    void mark_question(std::size_t end) {
        for (std::size_t at = end; at > 0 && words_[at - 1].id != sentence_break; --at)
            words_[at - 1].questioned = true;
    }

    void push(WordId id) {
        const int token = std::max(0, static_cast<int>(std::min(index_ + 1, tokens_.size())) - 1);
        if (is_private_message(id)) {
            words_.back().id = named("dm");
            words_.back().last_token = token;
            return;
        }
        words_.push_back({id, token, token, quoted_, comma_, false});
        comma_ = false;
    }

    /// "private message", "direct msg": the same as "DM".
    bool is_private_message(WordId id) const {
        constexpr std::array kinds = {named("private"), named("direct")};
        constexpr std::array messages = {named("message"), named("messages"), named("messaging")};
        return !words_.empty() && is_one_of(messages, id) && is_one_of(kinds, words_.back().id);
    }

    const std::vector<Token>& tokens_;
    std::u32string_view points_;
    const Lexicon& lexicon_;
    std::size_t index_ = 0;
    bool quoted_ = false;
    bool comma_ = false;
    std::vector<Word> words_;
};

}  // namespace

std::optional<WordId> special_word_named(std::string_view name) {
    if (name == "#number") return any_number;
    if (name == "#url") return any_url;
    if (name == "#email") return any_email;
    if (name == "#mention") return any_mention;
    if (name == "#emoji") return any_emoji;
    return std::nullopt;
}

Lexicon::Lexicon() : slots_(4096), spellings_(1) {
    for (const std::string_view word : named_words) add(word);
}

std::size_t Lexicon::slot_of(std::string_view letters, std::uint64_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    const auto print = static_cast<std::uint32_t>(hash >> 32);
    std::size_t at = (hash ^ print) & mask;
    while (slots_[at].spelling != 0 &&
           (slots_[at].print != print || spellings_[slots_[at].spelling].letters != letters))
        at = (at + 1) & mask;
    return at;
}

void Lexicon::grow() {
    slots_.assign(slots_.size() * 2, {});
    for (std::uint32_t at = 1; at < spellings_.size(); ++at) {
        const std::uint64_t hash = word_hash(spellings_[at].letters);
        slots_[slot_of(spellings_[at].letters, hash)] = {static_cast<std::uint32_t>(hash >> 32), at};
    }
}

/// The entry under this spelling, made when it was missing.
Lexicon::Entry& Lexicon::entry_of(std::string_view letters) {
    const std::uint64_t hash = word_hash(letters);
    if (Slot& slot = slots_[slot_of(letters, hash)]; slot.spelling == 0) {
        slot = {static_cast<std::uint32_t>(hash >> 32), static_cast<std::uint32_t>(spellings_.size())};
        spellings_.push_back({std::string(letters), {}});
        if (spellings_.size() * 2 > slots_.size()) grow();
    }
    return spellings_[slots_[slot_of(letters, hash)].spelling].entry;
}

WordId Lexicon::add(std::string_view word) {
    const Entry known = find(word);
    if (known.first != unknown_word) return known.first;
    const auto id = static_cast<WordId>(size_++);
    entry_of(word) = {id, unknown_word};
    return id;
}

void Lexicon::alias(std::string_view spelling, std::string_view first, std::string_view second) {
    const Entry entry{add(first), second.empty() ? static_cast<WordId>(unknown_word) : add(second)};
    entry_of(spelling) = entry;
}

Lexicon::Entry Lexicon::find(std::string_view spelling, std::uint64_t hash) const {
    if (spelling.empty()) return {};
    return spellings_[slots_[slot_of(spelling, hash)].spelling].entry;
}

void add_spellings(Lexicon& lexicon) {
    for (const Spelling& spelling : plain_spellings)
        if (spelling[0] != spelling[1]) lexicon.alias(spelling[0], spelling[1], spelling[2]);
    for (const std::string_view subject : subjects)
        for (const auto& [ending, verb] : endings)
            lexicon.alias(std::string(subject) + std::string(ending), subject, verb);
    for (const std::string_view subject :
         {"it", "that", "what", "where", "how", "here", "there", "who", "he", "she", "everything", "this"})
        lexicon.alias(std::string(subject) + "'s", subject, "is");
}

std::vector<Word> read_words(const std::vector<Token>& tokens, std::u32string_view points,
                             const Lexicon& lexicon) {
    return WordReader(tokens, points, lexicon).run();
}

}  // namespace scoring::text
