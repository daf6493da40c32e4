// The files of one language from the judge's folder. Beside the reader, which knows no file.
#pragma once

#include <filesystem>

#include "scoring/text/language_files.h"

namespace scoring::text {

bool is_phrase_file(const std::filesystem::path& file);

/// Every *.phrases of a language's folder, by name. Throws std::runtime_error with the file or folder that
/// cannot be read.
std::vector<PhraseFile> read_phrase_files(const std::filesystem::path& folder);

/// The phrases of `en` and `words/insults.words` in `judge`, the folder assets/judge. Throws likewise.
LanguageFiles read_english(const std::filesystem::path& judge);

}  // namespace scoring::text
