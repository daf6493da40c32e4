// Options of which every command has the same kind.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "scoring/vocabulary.h"
#include "sim/app/platform/output_format.h"

namespace sim::app {

/// An option whose words are the names of an enumeration.
template <typename Enum, typename Names>
CLI::Option* add_word(CLI::App* command, const std::string& option, Enum& value, const Names& names,
                      const std::string& help) {
    const auto take = [&value, &names](const std::string& word) {
        value = scoring::from_name<Enum>(names, word).value_or(value);
    };
    return command->add_option_function<std::string>(option, take, help)
        ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())));
}

/// `--format`, with those of its words that the command knows.
inline void add_format(CLI::App* command, OutputFormat& format, const std::vector<OutputFormat>& known,
                       const std::string& help = "") {
    std::vector<std::string> words;
    for (const OutputFormat each : known)
        words.emplace_back(output_format_names[static_cast<std::size_t>(each)]);
    const auto take = [&format](const std::string& word) {
        format = scoring::from_name<OutputFormat>(output_format_names, word).value_or(format);
    };
    command->add_option_function<std::string>("--format", take, help)->check(CLI::IsMember(std::move(words)));
}

}  // namespace sim::app
