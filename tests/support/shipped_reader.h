// The judge as it ships, with all its weights: for tests of what people will see. And with its phrases alone,
// which is sooner, for tests that look at no quality.
#pragma once

#include "scoring/reader.h"
#include "scoring/text/language.h"
#include "scoring/text/language_folder.h"
#include "tests/support/paths.h"

namespace tests {

inline scoring::text::LanguageFiles shipped_phrases() {
    return scoring::text::read_english(source_dir() / "assets" / "judge");
}

inline const scoring::Reader& shipped_reader() {
    const auto asset = [](const char* name) { return read_file(source_dir() / "assets" / name); };
    static const scoring::Reader reader(
        {asset("model.bin"), asset("encoder.bin"), asset("manner.bin"), shipped_phrases()});
    return reader;
}

inline const scoring::Reader& phrase_reader() {
    static const scoring::Reader reader({{}, {}, {}, shipped_phrases()});
    return reader;
}

inline const scoring::text::Language& shipped_language() { return phrase_reader().language(); }

inline scoring::text::Message prepared(std::string_view text) { return shipped_language().prepare(text); }

}  // namespace tests
