#include "sim/import/cleaner.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/import/points.h"
#include "sim/import/wording.h"

namespace sim::threads {
namespace {

constexpr int most_rounds = 4;  // masking one thing may bring another to light

std::string hashtag_word(const std::string& name) {
    std::string word;
    for (const char byte : name)
        if (byte != ' ') word += byte;
    return word;
}

bool only_masks(std::string_view text) {
    return text.find('X') != text.npos && std::ranges::all_of(text, [](char byte) {
               return byte == 'X' || !is_word_point(static_cast<unsigned char>(byte));
           });
}

/// One space between words, none before a comma or at the ends.
std::string closed_up(const std::u32string& text) {
    std::u32string tight;
    for (const char32_t point : text) {
        const bool space = point == U' ';
        if (space && (tight.empty() || tight.back() == U' ')) continue;
        if ((point == U',' || point == U'.') && tight.ends_with(U" ") &&
            (tight.size() < 2 || tight[tight.size() - 2] != point))
            tight.pop_back();
        tight += point;
    }
    while (!tight.empty() && tight.back() == U' ') tight.pop_back();
    const std::size_t begin = std::min(tight.find_first_not_of(U" ,"), tight.size());
    return encode(std::u32string_view(tight).substr(begin));
}

}  // namespace

/// Cleans one post.
class Wording {
  public:
    Wording(Cleaner& cleaner, bool by_brand, const std::string& customer)
        : cleaner_(cleaner), by_brand_(by_brand), customer_(lower(customer)) {}

    std::optional<std::string> clean(const std::string& text, std::string_view in_reply_to) {
        std::u32string tidy = without_picture_words(tidied(text));
        Pieces pieces(by_brand_ ? without_part_mark(std::move(tidy)) : std::move(tidy));
        swap_links(pieces);
        swap_mentions(pieces);
        swap_masks(pieces);
        read_and_swap(pieces, in_reply_to);
        swap_company(pieces);
        swap_names(pieces);
        pieces.swap([&](const std::u32string& part) { return codes_in(part); });
        for (int round = 0; round < most_rounds; ++round) {
            const std::string words = closed_up(pieces.joined());
            if (cleaner_.is_clean(words, in_reply_to)) return words;
            read_and_swap(pieces, in_reply_to);
        }
        return std::nullopt;
    }

  private:
    std::u32string planted(const std::string& text) const {
        cleaner_.planted_.insert(text);
        return decode(text);
    }
    const Person& other(const std::string& account) { return cleaner_.person("other:" + account); }

    /// "link" stands where a picture or a link was, behind the last sentence.
    static std::u32string without_picture_words(std::u32string text) {
        constexpr std::u32string_view word = U" link";
        while (text.ends_with(word)) {
            const std::size_t before = text.size() - word.size();
            const std::size_t space = before == 0 ? 0 : text.rfind(U' ', before - 1) + 1;
            const bool behind_link = std::u32string_view(text).substr(space).starts_with(U"http");
            if (before > 0 && is_word_point(text[before - 1]) && !behind_link &&
                !text.ends_with(U" link link"))
                break;
            text.resize(before);
        }
        return text == U"link" ? std::u32string() : text;
    }
    /// "1/2" at the end of an answer in parts.
    static std::u32string without_part_mark(std::u32string text) {
        std::size_t end = text.size();
        while (end > 0 && (text[end - 1] == U')' || text[end - 1] == U']' || text[end - 1] == U'.')) --end;
        if (end < 4 || !is_ascii_digit(text[end - 1]) || text[end - 2] != U'/' ||
            !is_ascii_digit(text[end - 3]))
            return text;
        end -= 3;
        if (is_word_point(text[end - 1])) return text;
        while (end > 0 && (text[end - 1] == U' ' || text[end - 1] == U'(' || text[end - 1] == U'[')) --end;
        text.resize(end);
        return text;
    }

    void swap_links(Pieces& pieces) {
        pieces.swap([&](const std::u32string& part) {
            std::vector<Swap> swaps = links_in(part);
            for (Swap& swap : swaps) {
                const bool last = swap.end >= part.size();
                const std::u32string_view before = std::u32string_view(part).substr(0, swap.start);
                const bool cut_off = last && (before.ends_with(U"... ") || before.ends_with(U"… "));
                swap.with = cut_off ? std::u32string() : link_for(last);
            }
            return swaps;
        });
    }
    /// A link behind the last word of a customer is a picture; one of the brand's leads to its help pages.
    std::u32string link_for(bool last) {
        if (by_brand_) return planted(cleaner_.brand_.article);
        if (last) return {};
        return planted(fmt::format("https://page.example/{}", ++cleaner_.links_));
    }

    void swap_mentions(Pieces& pieces) {
        const std::u32string whole = pieces.joined();
        const auto all = mentions_in(whole);
        names_company_ =
            std::ranges::any_of(all, [&](const Swap& one) { return is_company(lower(encode(one.with))); });
        pieces.swap([&](const std::u32string& part) {
            std::vector<Swap> swaps = mentions_in(part);
            std::size_t lead = 0;
            const bool begins = whole.starts_with(part);
            for (Swap& swap : swaps) {
                const bool leading = begins && swap.start == lead;
                if (leading) lead = swap.end + (swap.end < part.size() && part[swap.end] == U' ' ? 1 : 0);
                swap.with = handle_for(lower(encode(swap.with)), leading);
            }
            return swaps;
        });
    }
    bool is_company(const std::string& account) const {
        const std::string stem = lower(hashtag_word(cleaner_.company_name_));
        return account == lower(cleaner_.company_) ||
               (stem.size() >= 4 && account.find(stem) != account.npos);
    }
    std::u32string handle_for(const std::string& account, bool leading) {
        if (by_brand_ && leading) return {};
        if (account == lower(cleaner_.company_)) return planted(cleaner_.brand_.support_handle);
        if (is_company(account))
            return planted(leading ? cleaner_.brand_.support_handle : cleaner_.brand_.main_handle);
        if (account == customer_ && by_brand_) return planted(cleaner_.person(customer_).handle);
        if (!by_brand_ && !names_company_) {  // the account that was masked where the brand's stood
            names_company_ = true;
            return planted(cleaner_.brand_.support_handle);
        }
        return leading ? std::u32string() : planted(other(account).handle);
    }

    void swap_masks(Pieces& pieces) {
        pieces.swap([&](const std::u32string& part) {
            std::vector<Swap> swaps;
            for (const MaskAt& mask : masks_in(part))
                swaps.push_back({mask.start, mask.end, instead_of(mask.kind)});
            return swaps;
        });
    }
    std::u32string instead_of(const std::string& kind) {
        if (kind == "email" || kind == "mail") return planted(email());
        if (kind == "phone" || kind == "phone_number") return planted(phone());
        if (kind == "name" || kind == "first_name" || kind == "person")
            return planted(cleaner_.person(customer_).first_name());
        if (kind == "url" || kind == "link") return link_for(false);
        return planted("XXXX");
    }
    std::string email() const { return by_brand_ ? cleaner_.brand_.email : cleaner_.person(customer_).email; }
    std::string phone() const { return by_brand_ ? cleaner_.brand_.phone : cleaner_.person(customer_).phone; }

    void read_and_swap(Pieces& pieces, std::string_view in_reply_to) {
        const std::u32string whole = pieces.joined();
        const scoring::Reading reading = cleaner_.read_(encode(whole), in_reply_to);
        std::vector<Swap> swaps;
        for (const scoring::PrivateItem& item : reading.private_data)
            swaps.push_back(swap_of(whole, item.span, instead(item, whole)));
        for (const scoring::Entity& entity : reading.entities) {
            if (entity.type == scoring::EntityType::url)
                swaps.push_back(swap_of(whole, entity.span,
                                        link_for(static_cast<std::size_t>(entity.span.end) >= whole.size())));
            if (entity.type == scoring::EntityType::hashtag) add_hashtag(whole, entity.span, swaps);
        }
        if (by_brand_ && !signed_) sign(whole, reading, swaps);
        std::ranges::sort(swaps, {}, &Swap::start);
        std::size_t end = 0;
        std::erase_if(swaps, [&](const Swap& swap) {
            const bool overlaps = swap.start < end;
            end = std::max(end, swap.end);
            return overlaps;
        });
        pieces.swap_in_whole(swaps);
    }
    static Swap swap_of(const std::u32string& whole, scoring::Span span, std::u32string with) {
        const auto start = std::min(static_cast<std::size_t>(span.start), whole.size());
        return {start, std::min(static_cast<std::size_t>(span.end), whole.size()), std::move(with)};
    }
    std::u32string instead(const scoring::PrivateItem& item, const std::u32string& whole) {
        using Kind = scoring::PrivateKind;
        if (item.kind == Kind::email) return planted(email());
        if (item.kind == Kind::phone) return planted(phone());
        if (item.kind == Kind::ip) return planted("192.0.2.17");  // RFC 5737: for documents
        if (item.kind == Kind::address) return planted(by_brand_ ? "our address" : "my address");
        const Swap at = swap_of(whole, item.span, {});
        return masked(whole.substr(at.start, at.end - at.start));
    }
    void add_hashtag(const std::u32string& whole, scoring::Span span, std::vector<Swap>& swaps) const {
        const std::string stem = lower(hashtag_word(cleaner_.company_name_));
        Swap swap = swap_of(whole, span, decode("#" + hashtag_word(cleaner_.brand_.name)));
        const std::string tag = lower(encode(whole.substr(swap.start, swap.end - swap.start)));
        if (stem.size() >= 3 && tag.find(stem) != tag.npos) swaps.push_back(std::move(swap));
    }
    /// The agent's own mark gives way to the brand's.
    void sign(const std::u32string& whole, const scoring::Reading& reading, std::vector<Swap>& swaps) {
        for (const scoring::ActSeen& seen : reading.acts)
            if (seen.act == scoring::Act::signature) {
                Swap swap = swap_of(whole, seen.span, planted(cleaner_.brand_.signature));
                if (swap.start > 0 && whole[swap.start - 1] != U' ') swap.with.insert(0, 1, U' ');
                swaps.push_back(std::move(swap));
                signed_ = true;
            }
    }

    void swap_company(Pieces& pieces) {
        const std::u32string name = decode(cleaner_.brand_.name);
        pieces.swap(
            [&](const std::u32string& part) { return company_in(part, cleaner_.company_name_, name); });
        pieces.swap([&](const std::u32string& part) { return company_in(part, cleaner_.company_, name); });
    }

    void swap_names(Pieces& pieces) {
        pieces.swap([&](const std::u32string& part) {
            std::vector<Swap> swaps;
            for (const NameAt& name : with_told_names(part))
                swaps.push_back({name.start, name.end, decode(name_for(name))});
            return swaps;
        });
    }
    std::vector<NameAt> with_told_names(const std::u32string& part) const {
        std::vector<NameAt> names = names_in(part);
        for (const WordAt& word : words_of(part)) {
            const auto told = cleaner_.told_names_.find(word.lower);
            const bool known = std::ranges::count(names, word.start, &NameAt::start) > 0;
            if (!word.capital || told == cleaner_.told_names_.end() || known) continue;
            names.push_back(
                {word.start, word.end, word.lower, told->second ? Named::surname : Named::somebody});
        }
        std::ranges::sort(names, {}, &NameAt::start);
        return names;
    }
    std::string name_for(const NameAt& name) {
        const std::uint64_t number = number_of(cleaner_.salt_ + "/name/" + name.lower);
        if (name.who == Named::surname) {
            const std::string whole = invented(number).name;
            return whole.substr(whole.find(' ') + 1);
        }
        const auto known = cleaner_.first_names_.find(name.lower);
        if (known != cleaner_.first_names_.end()) return known->second;
        const bool customer = by_brand_ ? name.who != Named::speaker : name.who == Named::speaker;
        std::string made = customer ? cleaner_.person(customer_).first_name() : invented_first_name(number);
        return cleaner_.first_names_[name.lower] = std::move(made);
    }

    Cleaner& cleaner_;
    bool by_brand_;
    std::string customer_;
    bool names_company_ = false;
    bool signed_ = false;
};

Cleaner::Cleaner(const BrandFace& brand, std::string company, std::string salt, Read read)
    : brand_(brand),
      company_(std::move(company)),
      company_name_(company_name(company_)),
      salt_(std::move(salt)),
      read_(std::move(read)) {}

void Cleaner::learn_names(const std::vector<Post>& posts) {
    constexpr std::size_t shortest = 3;  // "Al" and "Jo" begin too many other words
    for (const Post& post : posts)
        for (const NameAt& name : names_in(tidied(post.text)))
            if (name.lower.size() >= shortest) told_names_.emplace(name.lower, name.who == Named::surname);
}

const Person& Cleaner::person(const std::string& author) {
    const std::string account = lower(author);
    if (const auto known = people_.find(account); known != people_.end()) return known->second;
    const auto taken = [&](const Person& person) {
        return std::ranges::any_of(people_, [&](const auto& one) {
            return one.second.handle == person.handle || one.second.first_name() == person.first_name();
        });
    };
    std::uint64_t number = number_of(salt_ + "/" + account);
    for (int tries = 0; tries < 100 && taken(invented(number)); ++tries)
        number = number_of(std::to_string(number));
    return people_[account] = invented(number);
}

bool Cleaner::is_planted(const std::string& text) const {
    return only_masks(text) ||
           std::ranges::any_of(planted_, [&](const std::string& one) { return one.find(text) != one.npos; });
}

bool Cleaner::is_clean(const std::string& text, std::string_view in_reply_to) const {
    const scoring::Reading reading = read_(text, in_reply_to);
    const std::u32string points = decode(text);
    const auto said = [&](scoring::Span span) {
        return encode(std::u32string_view(points).substr(static_cast<std::size_t>(span.start),
                                                         static_cast<std::size_t>(span.end - span.start)));
    };
    for (const scoring::PrivateItem& item : reading.private_data)
        if (!is_planted(said(item.span))) return false;
    for (const scoring::Entity& entity : reading.entities) {
        const bool tells =
            entity.type == scoring::EntityType::mention || entity.type == scoring::EntityType::url;
        if (tells && !is_planted(said(entity.span))) return false;
    }
    return true;
}

std::optional<std::string> Cleaner::customer_words(const std::string& text, const std::string& author,
                                                   std::string_view in_reply_to) {
    return Wording(*this, false, author).clean(text, in_reply_to);
}

std::optional<std::string> Cleaner::brand_words(const std::string& text, const std::string& customer,
                                                std::string_view in_reply_to) {
    return Wording(*this, true, customer).clean(text, in_reply_to);
}

}  // namespace sim::threads
