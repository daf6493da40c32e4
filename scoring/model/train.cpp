// coolhead_train REFERENCE_DATA NPM_MODULES SOURCE_DIR: fits the four qualities and writes assets/model.bin.
// The same input gives the same bytes.
#include <fmt/core.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>

#include "scoring/model/training/lexicon.h"
#include "scoring/model/training/tasks.h"
#include "scoring/text/language_folder.h"
#include "scoring/text/tokens.h"

namespace {

using namespace scoring::model;
using namespace scoring::model::training;

constexpr std::size_t most_features = 120'000;

void write(const std::filesystem::path& file, const std::string& bytes) {
    std::ofstream stream(file, std::ios::binary);
    if (!stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw std::runtime_error("cannot write " + file.string());
}

void add_words(const std::string& text, std::vector<std::string>& words) {
    for (const scoring::text::Token& token : scoring::text::tokenize(text))
        if (token.kind == scoring::text::TokenKind::word) words.push_back(token.lower);
}

bool is_stretched(const std::string& word) {
    for (std::size_t at = 2; at < word.size(); ++at)
        if (word[at] == word[at - 1] && word[at] == word[at - 2]) return true;
    return false;
}

/// Every rated word and every word seen twice: those whose letters the reader need not look at.
std::vector<std::string> words_seen(const TrainingData& data, std::vector<std::string> rated) {
    std::vector<std::string> seen;
    for (const Example& tweet : data.sentiment) add_words(tweet.text, seen);
    for (const Request& request : data.politeness) add_words(request.text, seen);
    for (const Example& tweet : data.heat) add_words(tweet.text, seen);
    for (const Example& reply : data.plain) add_words(reply.text, seen);
    for (const Example& line : data.lines) add_words(line.text, seen);
    for (const Comment& comment : data.comments) add_words(comment.text, seen);
    for (const BotMessage& message : data.bot_messages) add_words(message.text, seen);
    for (const GradedReply& reply : data.graded) add_words(reply.text, seen);
    for (const SarcasmPair& pair : data.sarcasm) add_words(pair.sarcastic + " " + pair.sincere, seen);
    for (const ReplyPair& pair : data.pairs) add_words(pair.better + " " + pair.worse, seen);
    std::ranges::sort(seen);
    for (std::size_t at = 1; at < seen.size(); ++at)
        if (seen[at] == seen[at - 1] && (at + 1 == seen.size() || seen[at + 1] != seen[at]) &&
            !is_stretched(seen[at]))
            rated.push_back(seen[at]);
    std::ranges::sort(rated);
    rated.erase(std::unique(rated.begin(), rated.end()), rated.end());
    return rated;
}

void train(const std::filesystem::path& reference, const std::filesystem::path& modules,
           const std::filesystem::path& source) {
    const Phrases phrases = read_phrases(source / "scoring" / "model" / "phrases.txt");
    const scoring::text::Language language(scoring::text::read_english(source / "assets" / "judge"));
    const Lexicon lexicon = read_lexicon(modules, source / "assets" / "judge" / "words", phrases);
    const TrainingData data = read_training_data(reference, source / "tests" / "accuracy" / "pairs");
    std::vector<Fitted> fitted;
    for (const Task& task :
         {sentiment_task(data), politeness_task(data), heat_task(data), empathy_task(data)}) {
        const auto index = static_cast<std::size_t>(task.quality);
        fitted.push_back(fit({lexicon.table, language}, phrases.prior[index], task));
        fmt::print("{}: {} weights from {} texts and {} pairs\n", scoring::quality_names[index],
                   fitted.back().weights.size(), task.examples.size(), task.ordered.size());
    }
    const std::string bytes =
        join(lexicon.table, words_seen(data, lexicon.words), fitted, most_features).bytes();
    write(source / "assets" / "model.bin", bytes);
    fmt::print("assets/model.bin: {} bytes\n", bytes.size());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: coolhead_train REFERENCE_DATA NPM_MODULES SOURCE_DIR\n");
        return 2;
    }
    try {
        train(argv[1], argv[2], argv[3]);
    } catch (const std::exception& error) {
        fmt::print(stderr, "coolhead_train: {}\n", error.what());
        return 1;
    }
    return 0;
}
