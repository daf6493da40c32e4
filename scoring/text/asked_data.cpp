#include "scoring/text/asked_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "scoring/whole_table.h"

namespace scoring::text {
namespace {

constexpr auto asked_names = std::to_array<std::string_view>(
    {"card number", "security code", "PIN", "password", "one-time code", "account number", "birth date",
     "address", "postcode", "phone", "e-mail", "order number", "name", "national id", "passport",
     "photo of an id", "bank details", "contact details", "last digits of the card"});
static_assert(is_whole(asked_names, AskedKind::card_ending));

bool is_data(Cue cue) { return cue >= Cue::data_card && cue <= Cue::data_card_ending; }
AskedKind kind_of(Cue cue) {
    return static_cast<AskedKind>(static_cast<int>(cue) - static_cast<int>(Cue::data_card));
}

int sentence_start(const Message& message, int word) {
    const int least = std::max(0, word - longest_sentence);
    while (word > least && message.words[static_cast<std::size_t>(word) - 1].id != sentence_break) --word;
    return word;
}

/// "LWC-50234 is your reference." states it; "Is your reference LWC-50234?" asks.
bool only_states(const Message& message, const Hit& ask) {
    const auto& first = message.words[static_cast<std::size_t>(ask.first)];
    return first.id == named("is") && !first.questioned;
}

bool asks_to_give(const Message& message, const Hit& ask) {
    if (only_states(message, ask)) return false;
    if (ask.cue == Cue::ask_dm) return !overlapped_by(message, ask, Cue::no_ask_dm);
    return ask.cue == Cue::ask && !overlapped_by(message, ask, Cue::no_ask);
}

/// The last of the data that follow one another in the sentence, from `data` on.
const Hit& last_data(const Message& message, const Hit& data, int end) {
    const Hit* last = &data;
    for (const Hit& hit : hits_starting(message, data.first, end))
        if (is_data(hit.cue) && hit.first > last->last && hit.first <= last->last + 3 && hit.last < end)
            last = &hit;
    return *last;
}

/// The sentence begins with data: "And your date of birth and your password please?" is about both.
const Hit* first_data(const Message& message, int start) {
    for (const Hit& hit : hits_starting(message, start, start + 2))
        if (is_data(hit.cue)) return &hit;
    return nullptr;
}

/// "..., please, and we are done", "... and I'll dig", "... so the courier can text you?": what follows data
/// named without a verb shows that it is wanted.
bool goes_on_as_request(const Message& message, int from, int end) {
    constexpr int reach = 4;
    const auto is = [&](int at, WordId word) {
        return at < end && message.words[static_cast<std::size_t>(at)].id == word;
    };
    if (end > from && is(end - 1, named("please"))) return true;
    for (int at = from; at < std::min(end, from + reach); ++at)
        if (is(at, named("please"))) return true;
    const bool ours = is(from + 1, named("i")) || is(from + 1, named("we"));
    if (is(from, named("and")) && ours && is(from + 2, named("will"))) return true;
    const bool questioned = message.words[static_cast<std::size_t>(from) - 1].questioned;
    return questioned && (is(from, named("and")) || is(from, named("plus")) || is(from, named("so")));
}

/// "Order number?", "Full name and postcode please": the data alone is the request.
bool stands_alone(const Message& message, const Hit& data, int start) {
    const Hit* first = first_data(message, start);
    if (!first) return false;
    const int most = std::min(data.last + longest_sentence, static_cast<int>(message.words.size()) - 1);
    int end = data.last;
    while (end < most && message.words[static_cast<std::size_t>(end)].id != sentence_break) ++end;
    const Hit& last = last_data(message, *first, end);
    if (data.first > last.last) return false;
    return (message.words[static_cast<std::size_t>(data.first)].questioned && end - last.last < 5) ||
           goes_on_as_request(message, last.last + 1, end);
}

/// "What is your name? And the password of your account.": goes on with what the sentence before asked.
bool goes_on_asking(const Message& message, const Hit& data, int start) {
    const WordId first = message.words[static_cast<std::size_t>(start)].id;
    if (start == 0 || (first != named("and") && first != named("also"))) return false;
    if (data.first > start + 3) return false;
    const int before = sentence_start(message, start - 1);
    return std::ranges::any_of(hits_starting(message, before, start - 1),
                               [&](const Hit& ask) { return asks_to_give(message, ask); });
}

bool is_asked(const Message& message, const Hit& data) {
    const int start = sentence_start(message, data.first);
    const bool asked = std::ranges::any_of(hits_starting(message, start, data.first),
                                           [&](const Hit& ask) { return asks_to_give(message, ask); });
    return asked || stands_alone(message, data, start) || goes_on_asking(message, data, start);
}

/// "Which card was it? Send me the number", "A code will come. Read it to me?": the secret that was spoken of
/// in this sentence or the last.
std::optional<AskedKind> secret_meant(const Message& message, const Hit& number) {
    const int start = sentence_start(message, number.first);
    const int earlier = start > 0 ? sentence_start(message, start - 1) : start;
    const Hit* topic = nullptr;
    for (const Hit& hit : hits_starting(message, earlier, number.first - 1))
        if ((hit.cue == Cue::card_topic || (is_data(hit.cue) && hit.cue != Cue::data_phone)) &&
            hit.last < number.first)
            topic = &hit;
    const bool named =
        std::ranges::any_of(hits_starting(message, number.first - longest_phrase, number.last),
                            [&](const Hit& hit) { return is_data(hit.cue) && overlaps(hit, number); });
    if (!topic || named) return std::nullopt;
    if (topic->cue == Cue::card_topic) return AskedKind::card;
    const AskedKind kind = kind_of(topic->cue);
    return is_never_asked(kind) && kind != AskedKind::card ? std::optional(kind) : std::nullopt;
}

void add_secrets_meant(const Message& message, std::vector<AskedData>& found) {
    for (const Hit& hit : message.hits) {
        if (hit.cue != Cue::bare_number || overlapped_by(message, hit, Cue::no_data)) continue;
        const std::optional<AskedKind> meant = secret_meant(message, hit);
        if (meant && is_asked(message, hit)) found.push_back({*meant, message.span_of(hit)});
    }
}

/// What is no data of the customer's; the last digits of a card are, though they are no card number.
bool is_denied(const Message& message, const Hit& data) {
    return data.cue != Cue::data_card_ending && overlapped_by(message, data, Cue::no_data);
}

/// Of what is asked for twice in the same words the longer stays.
void drop_covered(std::vector<AskedData>& found) {
    std::array<int, asked_names.size()> ends{};
    std::erase_if(found, [&](const AskedData& asked) {
        int& end = ends[static_cast<std::size_t>(asked.kind)];
        if (asked.span.end <= end) return true;
        end = asked.span.end;
        return false;
    });
}

}  // namespace

std::vector<AskedData> find_asked_data(const Message& message) {
    std::vector<AskedData> found;
    add_secrets_meant(message, found);
    for (const Hit& hit : message.hits) {
        if (!is_data(hit.cue) || is_denied(message, hit) || !is_asked(message, hit)) continue;
        found.push_back({kind_of(hit.cue), message.span_of(hit)});
    }
    std::ranges::stable_sort(found, [](const AskedData& a, const AskedData& b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    drop_covered(found);
    return found;
}

bool is_never_asked(AskedKind kind) { return kind <= AskedKind::one_time_code; }
bool is_private(AskedKind kind) { return kind != AskedKind::name; }
std::string_view name_of(AskedKind kind) { return asked_names[static_cast<std::size_t>(kind)]; }

}  // namespace scoring::text
