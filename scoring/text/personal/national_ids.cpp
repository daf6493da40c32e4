// Numbers a state gives to a person. Those with a shape of their own are found by it; the others only where
// the message says what they are.
#include <algorithm>
#include <string>

#include "scoring/text/personal/detectors.h"
#include "scoring/text/personal/identity_shapes.h"
#include "scoring/text/personal/number_chains.h"

namespace scoring::text::personal {
namespace {

constexpr int id_cue_words = 7;

bool has_group_sizes(const NumberChain& chain, std::string_view shape) {
    return chain.groups.size() == shape.size() &&
           std::ranges::equal(chain.groups, shape, [](const DigitGroup& group, char size) {
               return static_cast<int>(group.digits.size()) == size - '0';
           });
}

// United States: 3-2-4; area, group and serial are never all zeros, and no area is 666.
bool is_social_security_number(std::string_view digits) {
    return digits.size() == 9 && digits.substr(0, 3) != "000" && digits.substr(0, 3) != "666" &&
           digits.substr(3, 2) != "00" && digits.substr(5) != "0000";
}

bool is_us(const NumberChain& chain, Cues cues) {
    if (!is_social_security_number(chain.digits)) return false;
    if (cues & cue::social_security) return true;
    const auto gap = [&chain](std::size_t index) { return std::string_view(chain.groups[index].gap); };
    return has_group_sizes(chain, "324") && gap(1) == gap(2) && gap(1) == "-" && !(cues & cue::reference);
}

// United Kingdom: the health service's ten digits end with a check digit (mod 11).
bool is_nhs_number(std::string_view digits) {
    if (digits.size() != 10) return false;
    int sum = 0;
    for (int index = 0; index < 9; ++index)
        sum += (digits[static_cast<std::size_t>(index)] - '0') * (10 - index);
    const int check = (11 - sum % 11) % 11;
    return check < 10 && check == digits[9] - '0';
}

// Brazil: 000.000.000-00.
bool is_cpf(const NumberChain& chain) {
    return has_group_sizes(chain, "3332") && chain.groups[1].gap == "." && chain.groups[2].gap == "." &&
           chain.groups[3].gap == "-";
}

// "1234567 FA": the letters of an Irish number stand apart.
bool has_letters_behind(const FlatText& text, int at) {
    if (text.at(at) != ' ' || !is_letter_byte(text.at(at + 1))) return false;
    return !is_alphanumeric(text.at(at + 2)) ||
           (is_letter_byte(text.at(at + 2)) && !is_alphanumeric(text.at(at + 3)));
}

bool is_cued_id(const FlatText& text, const NumberChain& chain, Cues cues) {
    if (!(cues & (cue::licence | cue::national_id)) || chain.size() > 15) return false;
    return chain.size() >= 8 || (chain.size() == 7 && has_letters_behind(text, chain.span().end));
}

void look_at(const Search& search, const NumberChain& chain) {
    constexpr Cues kinds = cue::national_id | cue::social_security | cue::reference | cue::phone |
                           cue::account | cue::card | cue::licence | cue::passport | cue::amount;
    const FlatText& text = search.text;
    const Cues nearest =
        text.nearest_before(chain.span().start, id_cue_words, kinds) | (search.asked & kinds);
    const Cues cues = nearest | (text.cues_after(chain.span().end, 4) & cue::social_security);
    if (chain.after_letter || chain.before_letter) return;
    const bool found = is_us(chain, cues) || is_cpf(chain) || is_cued_id(text, chain, nearest) ||
                       ((cues & cue::national_id) && is_nhs_number(chain.digits));
    if (found) search.claims.add(PrivateKind::national_id, chain.span());
}

bool is_called_national_insurance(const FlatText& text, int at) {
    std::size_t index = text.word_from(at);
    for (int words = 0; index > 0 && words < 4; ++words) {
        const std::string_view word = text.word(text.words()[--index]);
        if (word == "ni" || word == "nino" || word == "insurance") return true;
    }
    return false;
}

// United Kingdom, national insurance: two letters, six digits, a letter A to D, alone or in pairs.
void look_for_national_insurance(const Search& search) {
    const FlatText& text = search.text;
    for (const Word& word : text.words()) {
        if (word.end - word.start < 2 || !is_letter_byte(text.at(word.start)) ||
            !is_letter_byte(text.at(word.start + 1)))
            continue;
        std::string digits;
        int at = word.start + 2;
        while (digits.size() < 6 && at - word.start < 13) {
            const char byte = text.at(at);
            if (is_number(byte))
                digits.push_back(byte);
            else if (byte != ' ' && byte != '-' && byte != '.')
                break;
            ++at;
        }
        if (digits.size() < 6) continue;
        if (text.at(at) == ' ' || text.at(at) == '-' || text.at(at) == '.') ++at;
        const std::string_view prefix = text.slice({word.start, word.start + 2});
        constexpr std::string_view never = "bg gb nk kn tn nt zz";
        constexpr std::string_view never_first = "dfiquv";
        constexpr std::string_view never_second = "dfioquv";
        const bool known_prefix = never.find(prefix) == std::string_view::npos &&
                                  never_first.find(text.at(word.start)) == std::string_view::npos &&
                                  never_second.find(text.at(word.start + 1)) == std::string_view::npos;
        const bool fits = text.at(at) >= 'a' && text.at(at) <= 'd' && !is_alphanumeric(text.at(at + 1)) &&
                          (known_prefix || is_called_national_insurance(text, word.start));
        if (fits) search.claims.add(PrivateKind::national_id, {word.start, at + 1});
    }
}

bool is_in_capitals(const FlatText& text, const Word& word) {
    for (int at = word.start; at < word.end; ++at)
        if (is_letter_byte(text.at(at)) && !text.is_capital(at)) return false;
    return true;
}

bool is_called_pan(const FlatText& text, const Word& word) {
    constexpr int reach = 12;
    return text.slice({std::max(0, word.start - reach), word.start}).find("pan") != std::string_view::npos;
}

// Behind a number that its shape alone gives away; the word's start when it is none.
int own_shape_end(const FlatText& text, const Word& word) {
    const std::string_view body = text.word(word);
    const bool tax = is_indian_tax_number(body) && (is_in_capitals(text, word) || is_called_pan(text, word));
    if (tax || is_italian_tax_code(body)) return word.end;
    return medicare_end(text, word.start);
}

// A licence or an identity number with letters in it, called so.
bool is_called_id(const FlatText& text, const Word& word) {
    const std::string_view body = text.word(word);
    const auto digits = std::ranges::count_if(body, is_number);
    if (digits < 4 || body.size() < 7 || body.size() > 18 || digits == static_cast<long>(body.size()))
        return false;
    constexpr Cues kinds = cue::national_id | cue::licence | cue::reference | cue::account | cue::passport;
    return (text.nearest_before(word.start, id_cue_words, kinds) & (cue::national_id | cue::licence)) != 0;
}

void look_for_lettered_ids(const Search& search) {
    const FlatText& text = search.text;
    for (const Word& word : text.words()) {
        const int end = own_shape_end(text, word);
        if (end > word.start)
            search.claims.add(PrivateKind::national_id, {word.start, end});
        else if (is_called_id(text, word))
            search.claims.add(PrivateKind::national_id, {word.start, word.end});
    }
}

}  // namespace

void find_national_ids(const Search& search) {
    if (search.text.digit_count() < 4) return;
    for (const NumberChain& chain : find_chains(search, Joining::plain, 7)) look_at(search, chain);
    look_for_national_insurance(search);
    look_for_lettered_ids(search);
}

void find_passports(const Search& search) {
    const FlatText& text = search.text;
    if (!((text.cues() | search.asked) & cue::passport) || text.digit_count() < 5) return;
    for (const Word& word : text.words()) {
        const std::string_view body = text.word(word);
        if (body.size() < 6 || body.size() > 10 || std::ranges::count_if(body, is_number) < 5) continue;
        constexpr Cues kinds = cue::passport | cue::reference | cue::phone | cue::card;
        if ((text.nearest_before(word.start, 6, kinds) | (search.asked & cue::passport)) & cue::passport)
            search.claims.add(PrivateKind::passport, {word.start, word.end});
    }
}

}  // namespace scoring::text::personal
