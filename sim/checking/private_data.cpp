#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "sim/checking/rules.h"
#include "sim/scenario/utf8.h"

namespace sim::checking {
namespace {

using scoring::PrivateKind;

// Ofcom, "Telephone numbers for use in TV and radio drama programmes": the numbers that nobody will be given.
constexpr std::array<std::string_view, 20> drama_numbers = {
    "01134960", "01144960", "01154960", "01164960", "01174960", "01184960", "01214960",
    "01314960", "01414960", "01514960", "01614960", "02079460", "01914980", "02896496",
    "02920180", "01632960", "07700900", "08081570", "09098790", "03069990"};
// The payment networks' published test cards.
constexpr std::array<std::string_view, 16> test_cards = {
    "4242424242424242", "4111111111111111", "4012888888881881", "4000056655665556",
    "4000000000000002", "4000000000009995", "5555555555554444", "5105105105105100",
    "2223003122003222", "5200828282828210", "378282246310005",  "371449635398431",
    "6011111111111117", "6011000990139424", "30569309025904",   "3530111333300000"};
// The examples of the IBAN registry.
constexpr std::array<std::string_view, 6> example_ibans = {
    "GB29NWBK60161331926819", "GB82WEST12345698765432",      "DE89370400440532013000",
    "IE29AIBK93115212345678", "FR1420041010050500013M02606", "NL91ABNA0417164300"};
constexpr std::array<std::string_view, 7> reserved_hosts = {
    ".example", "example.com", "example.org", "example.net", ".test", ".invalid", ".localhost"};

std::string only(std::string_view text, bool letters) {
    std::string kept;
    for (const char c : text) {
        if (c >= '0' && c <= '9') kept += c;
        if (letters && c >= 'a' && c <= 'z') kept += static_cast<char>(c - 'a' + 'A');
        if (letters && c >= 'A' && c <= 'Z') kept += c;
    }
    return kept;
}

bool is_drama_number(std::string_view written) {
    std::string digits = only(written, false);
    if (digits.starts_with("0044"))
        digits = "0" + digits.substr(4);
    else if (digits.starts_with("44") && digits.size() > 11)
        digits = "0" + digits.substr(2);
    if (std::ranges::any_of(drama_numbers, [&](std::string_view range) { return digits.starts_with(range); }))
        return true;
    // 555-0100 to 555-0199, with or without area code (North American Numbering Plan).
    return digits.size() >= 7 && digits.substr(digits.size() - 7, 5) == "55501";
}

/// A text that is cut at code points, as spans count.
class Slices {
  public:
    explicit Slices(std::string_view text) : text_(text) {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (!scenario::continues_code_point(text[at])) begins_.push_back(at);
        begins_.push_back(text.size());
    }
    std::string of(scoring::Span span) const {
        const std::size_t begin = begin_of(span.start), end = begin_of(span.end);
        return begin < end ? std::string(text_.substr(begin, end - begin)) : std::string();
    }

  private:
    std::size_t begin_of(int point) const {
        return begins_[std::min(static_cast<std::size_t>(std::max(point, 0)), begins_.size() - 1)];
    }
    std::string_view text_;
    std::vector<std::size_t> begins_;  ///< of each code point, and the end
};

/// Reading takes time, and few texts hold anything of the kind.
bool may_hold_any(std::string_view text) {
    constexpr int fewest_digits = 7;
    const auto digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    if (digits >= fewest_digits || text.find("://") != std::string_view::npos) return true;
    for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1))
        if (at > 0 && at + 1 < text.size() && text[at + 1] >= 'a' && text[at + 1] <= 'z' &&
            text[at - 1] != ' ')
            return true;
    return false;
}

std::string remedy(PrivateKind kind) {
    switch (kind) {
        case PrivateKind::phone:
            return "take one that nobody is given, such as 01632 960123, 07700 900123 or 555-0123";
        case PrivateKind::card:
            return "take a published test card such as 4242 4242 4242 4242";
        case PrivateKind::iban:
            return "take the registry's example GB29 NWBK 6016 1331 9268 19";
        default:
            return "end it in .example";
    }
}

void add(const Text& text, const std::string& what, PrivateKind kind, Faults& faults) {
    faults.push_back({text.node->place, fmt::format("\"{}\" could be somebody's: {}", what, remedy(kind)),
                      "private-data", true});
}

}  // namespace

bool is_reserved_host(std::string_view host_or_link) {
    std::string_view host = host_or_link;
    if (const auto scheme = host.find("://"); scheme != std::string_view::npos)
        host.remove_prefix(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#:"));
    return std::ranges::any_of(reserved_hosts, [&](std::string_view end) {
        return host.ends_with(end) &&
               (end[0] == '.' || host.size() == end.size() || host[host.size() - end.size() - 1] == '.');
    });
}

bool is_reserved(PrivateKind kind, std::string_view text) {
    switch (kind) {
        case PrivateKind::phone:
            return is_drama_number(text);
        case PrivateKind::card:
            return std::ranges::count(test_cards, only(text, false)) > 0;
        case PrivateKind::iban:
            return std::ranges::count(example_ibans, only(text, true)) > 0;
        case PrivateKind::email:
            return is_reserved_host(text.substr(std::min(text.size(), text.find('@') + 1)));
        default:
            return true;
    }
}

void private_data(const std::vector<Text>& texts, const scoring::Reader& reader,
                  const scoring::ReadingContext& context, Faults& faults) {
    for (const Text& text : texts) {
        const std::string& words = text.node->text;
        if (!may_hold_any(words)) continue;
        const scoring::Reading reading = reader.read(words, context, scoring::Evidence::left_out);
        const Slices slices(words);
        for (const scoring::PrivateItem& item : reading.private_data)
            if (const std::string what = slices.of(item.span); !is_reserved(item.kind, what))
                add(text, what, item.kind, faults);
        for (const scoring::Entity& entity : reading.entities)
            if (const std::string link = slices.of(entity.span);
                entity.type == scoring::EntityType::url && !is_reserved_host(link))
                add(text, link, PrivateKind::email, faults);
    }
}

}  // namespace sim::checking
