// Shapes that several screens share. A view-model is a plain struct: everything shown, decided and formatted.
// The room knows engine, scenario, scoring and grading; never the store, never a window.
#pragma once

#include <string>
#include <vector>

namespace sim::viewmodel {

/// What a colour says; always with a word or sign beside it.
enum class Mood { neutral, good, warn, bad, accent };

struct Avatar {
    std::string initials;  ///< one or two letters
    int hue = 0;           ///< 0..11, from the handle: an index into the theme's avatar colours
    bool brand = false;
};

struct Chip {
    std::string text;
    Mood mood = Mood::neutral;
    std::string icon;  ///< a name from the theme's icon table, "" for none
};

struct Meter {
    int permille = 0;  ///< how full, 0..1000
    Mood mood = Mood::neutral;
    std::string words;  ///< "angry, cooling"
};

/// How a stretch of text is drawn. Offsets are code points of the text, end exclusive.
enum class TextStyle { mention, hashtag, link, won, half, lost, critical, selected };
struct StyledSpan {
    int start = 0;
    int end = 0;
    TextStyle style = TextStyle::mention;
    int finding = -1;  ///< index in the debrief's findings, -1 where there is none
};

struct RichText {
    std::string text;
    std::vector<StyledSpan> spans;  ///< sorted by start; may overlap, later ones are drawn above
};

/// A short message over the screen: something could not be done, and what to do.
struct Notice {
    int id = 0;
    Mood mood = Mood::warn;
    std::string says;
    std::string remedy;
};

/// Something that happened elsewhere on the desk; goes away by itself, stays in the list of past ones.
struct Toast {
    int id = 0;
    Mood mood = Mood::neutral;
    std::string icon;
    std::string says;
    std::string when;          ///< "09:14"
    std::string conversation;  ///< opened by a click; "" for none
};

Avatar avatar_of(const std::string& name, const std::string& handle);

}  // namespace sim::viewmodel
