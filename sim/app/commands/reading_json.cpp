#include "sim/app/commands/reading_json.h"

#include <bitset>

#include "sim/app/commands/json_text.h"
#include "sim/scenario/utf8.h"

namespace sim::app {
namespace {

// Finds bytes by code point; walks on from the last place, since spans mostly come in order.
class CodePointWalk {
  public:
    explicit CodePointWalk(std::string_view text) : text_(text) {}

    std::string_view slice(scoring::Span span) {
        const std::size_t from = byte_of(span.start);
        const std::size_t until = byte_of(span.end);
        return text_.substr(from, until > from ? until - from : 0);
    }

  private:
    std::size_t byte_of(int point) {
        if (point < point_) byte_ = 0, point_ = 0;
        while (point_ < point && byte_ < text_.size()) {
            ++byte_;
            while (byte_ < text_.size() && scenario::continues_code_point(text_[byte_])) ++byte_;
            ++point_;
        }
        return byte_;
    }

    std::string_view text_;
    std::size_t byte_ = 0;
    int point_ = 0;
};

void append_span(std::string& out, scoring::Span span) {
    out += "\"start\": ";
    append_number(out, span.start);
    out += ", \"end\": ";
    append_number(out, span.end);
}

// Calls `write` for each, with commas between, in brackets.
template <typename List, typename Write>
void append_list(std::string& out, const List& list, Write write) {
    out += '[';
    bool first = true;
    for (const auto& item : list) {
        if (!first) out += ", ";
        first = false;
        write(item);
    }
    out += ']';
}

void append_entities(std::string& out, std::string_view text, const scoring::Reading& reading) {
    CodePointWalk walk(text);
    append_list(out, reading.entities, [&](const scoring::Entity& entity) {
        (out += "{\"type\": \"") += name_of(entity.type);
        out += "\", ";
        append_span(out, entity.span);
        out += ", \"text\": ";
        append_json_string(out, walk.slice(entity.span));
        out += '}';
    });
}

void append_private(std::string& out, const scoring::Reading& reading) {
    append_list(out, reading.private_data, [&](const scoring::PrivateItem& item) {
        (out += "{\"type\": \"") += name_of(item.kind);
        out += "\", ";
        append_span(out, item.span);
        out += '}';
    });
}

// Each act once, in the vocabulary's order.
void append_acts(std::string& out, const scoring::Reading& reading) {
    std::bitset<scoring::act_names.size()> seen;
    for (const scoring::ActSeen& act : reading.acts) seen.set(static_cast<std::size_t>(act.act));
    out += '[';
    bool first = true;
    for (std::size_t index = 0; index < seen.size(); ++index) {
        if (!seen[index]) continue;
        if (!first) out += ", ";
        first = false;
        ((out += '"') += scoring::act_names[index]) += '"';
    }
    out += ']';
}

void append_contributions(std::string& out, const scoring::Reading& reading) {
    append_list(out, reading.contributions, [&](const scoring::Contribution& contribution) {
        (out += "{\"quality\": \"") += scoring::quality_names[static_cast<std::size_t>(contribution.quality)];
        out += "\", ";
        append_span(out, contribution.span);
        out += ", \"points\": ";
        append_thousandths(out, contribution.milli);
        out += '}';
    });
}

void append_quality(std::string& out, std::string_view name, int milli) {
    ((out += ", \"") += name) += "\": ";
    append_thousandths(out, milli);
}

}  // namespace

void append_reading(std::string& out, std::string_view id, std::string_view text,
                    const scoring::Reading& reading, Shown shown) {
    out += '{';
    if (!id.empty()) ((out += "\"id\": ") += id) += ", ";
    out += "\"weighted_length\": ";
    append_number(out, reading.weighted_length);
    out += reading.valid ? ", \"valid\": true, \"entities\": " : ", \"valid\": false, \"entities\": ";
    append_entities(out, text, reading);
    out += ", \"private\": ";
    append_private(out, reading);
    out += ", \"acts\": ";
    append_acts(out, reading);
    if (shown.tone) {
        out += ", \"tone\": ";
        append_number(out, reading.tone);
    }
    append_quality(out, "sentiment", reading.sentiment_milli);
    if (shown.tone) {
        append_quality(out, "politeness", reading.politeness_milli);
        append_quality(out, "heat", reading.heat_milli);
        append_quality(out, "empathy", reading.empathy_milli);
    }
    if (shown.contributions) {
        out += ", \"contributions\": ";
        append_contributions(out, reading);
    }
    out += '}';
}

}  // namespace sim::app
