// Every text of a file that people read, with its place and what it is for.
#pragma once

#include <string_view>
#include <vector>

#include "sim/scenario/load.h"

namespace sim::checking {

enum class Purpose {
    customer,  ///< what somebody outside writes: may be misspelt
    model,     ///< a good example, a saved reply: what trainees learn from
    example,   ///< another example
    other,     ///< numbers, links, names: nobody learns language from it
    guidance   ///< goals, reasons, policies: what trainees read
};

struct Text {
    const scenario::Node* node = nullptr;
    Purpose purpose = Purpose::guidance;
    bool in_public = false;  ///< of a model answer
};

/// In the order of the file. The nodes are those of `root`.
std::vector<Text> texts_of(const scenario::Node& root);

/// Where words begin and end in a text, without links, handles, hashtags, blanks in braces and what holds
/// digits.
std::vector<std::string_view> words_of(std::string_view text);

}  // namespace sim::checking
