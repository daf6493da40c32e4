#include "sim/import/tongue.h"

#include <algorithm>
#include <array>
#include <vector>

#include "sim/import/points.h"

namespace sim::threads {
namespace {

/// Words that stand in nearly every sentence of a language, and in none or few of the others.
struct Tongue {
    std::string_view name;
    std::string_view words;
};
constexpr std::array<Tongue, 9> tongues = {{
    {"",
     " the and is are you your my to of for with this that have has was it not please we can will been i "},
    {"German",
     " und der das ist nicht ich ein eine mit wir sie zu auf es ihr bitte auch noch wie habe bei uns "},
    {"French", " et le les est pas je vous nous des une pour avec que qui sur dans votre bonjour merci mon "},
    {"Spanish", " y el los es por que una con para como pero muy gracias hola usted mi su del las está "},
    {"Portuguese", " e os não uma com para você obrigado obrigada olá meu minha seu sua está mais como por "},
    {"Italian", " e il che non è una per con sono grazie ciao mio della nel gli questo ho alla vostro "},
    {"Dutch", " en het een niet ik je van met voor dat op zijn jullie graag wij heb naar ook maar "},
    {"Indonesian", " yang dan di tidak saya untuk dengan ini itu kami anda ke bisa sudah kak mohon ya "},
    {"Turkish", " ve bir bu için ne de da çok ben var yok merhaba lütfen teşekkürler mi sizin değil "},
}};

/// Neither Latin nor a sign that any language may use.
bool is_other_script(char32_t point) {
    const bool letters = point >= 0x370 && point < 0x1E00;
    return letters || (point >= 0x3040 && point <= 0xD7A3);
}

std::vector<std::string> small_words_in(const std::u32string& points) {
    std::vector<std::string> words(1);
    for (const char32_t point : points) {
        const bool letter = is_ascii_letter(point) || (point >= 0xC0 && point < 0x250);
        if (letter)
            words.back() += encode(std::u32string(1, point));
        else if (!words.back().empty())
            words.emplace_back();
    }
    for (std::string& word : words) word = lower(word);
    return words;
}

}  // namespace

std::string foreign_language(std::string_view utf8) {
    constexpr std::ptrdiff_t fewest_hits = 3;
    const std::u32string points = decode(utf8);
    const auto others = std::ranges::count_if(points, is_other_script);
    const auto latin = std::ranges::count_if(points, is_ascii_letter);
    if (others > latin) return "another script";
    const std::vector<std::string> words = small_words_in(points);
    std::array<std::ptrdiff_t, tongues.size()> hits{};
    for (std::size_t at = 0; at < tongues.size(); ++at)
        hits[at] = std::ranges::count_if(words, [&](const std::string& word) {
            return !word.empty() && tongues[at].words.find(" " + word + " ") != std::string_view::npos;
        });
    const auto most = std::ranges::max_element(hits);
    const bool sure = *most >= fewest_hits && *most > hits.front();
    return sure ? std::string(tongues[static_cast<std::size_t>(most - hits.begin())].name) : "";
}

}  // namespace sim::threads
