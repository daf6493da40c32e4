#include "scoring/text/values/find_values.h"

#include "scoring/text/code_points.h"
#include "scoring/text/values/amounts.h"
#include "scoring/text/values/clocks.h"
#include "scoring/text/values/contacts.h"
#include "scoring/text/values/days.h"

namespace scoring::text {
namespace {

class ValueReader {
  public:
    explicit ValueReader(std::u32string_view points) : pieces_(points), links_(read_links(points)) {}

    std::vector<Value> read() {
        while (at_ < pieces_.size())
            if (!link() &&
                !(begins_value() && (phone() || day() || time_span() || money_or_time() || amount())))
                ++at_;
        return std::move(values_);
    }

  private:
    /// Not the "20" of "M20", nor the "pm" of "4pm".
    bool begins_value() const {
        const bool plain = pieces_.is_word(at_) || pieces_.is_number(at_);
        const Piece::Kind before = pieces_.before(at_).kind;
        const bool behind_plain = before == Piece::Kind::word || before == Piece::Kind::number;
        return !(plain && behind_plain && pieces_.joined(at_) && at_ > 0);
    }

    void add(Value value, std::size_t first, std::size_t end) {
        value.span = pieces_.span(first, end);
        values_.push_back(std::move(value));
    }
    void add_time(const ClockRead& read, std::size_t first, std::size_t end) {
        Value value;
        value.kind = ValueKind::time, value.from = read.clock, value.amount = read.clock.minute;
        value.sure = read.sure;
        add(value, first, end);
    }

    bool link() {
        while (next_link_ < links_.size() && links_[next_link_].span.end <= pieces_[at_].span.start)
            ++next_link_;
        if (next_link_ == links_.size() || links_[next_link_].span.start > pieces_[at_].span.start)
            return false;
        const int end = links_[next_link_].span.end;
        values_.push_back(links_[next_link_++]);
        while (at_ < pieces_.size() && pieces_[at_].span.start < end) ++at_;
        return true;
    }

    bool take(const std::optional<Read<Value>>& read) {
        if (!read) return false;
        add(read->what, at_, read->end);
        at_ = read->end;
        return true;
    }

    bool phone() { return take(read_phone(pieces_, at_)); }
    bool day() { return take(read_day(pieces_, at_)); }
    bool amount() { return take(read_amount(pieces_, at_)); }

    bool time_span() {
        const auto read = read_clock_span(pieces_, at_);
        if (!read) return false;
        const ClockSpan& span = read->what;
        Value value;
        value.kind = ValueKind::time_span, value.from = span.from.clock, value.until = span.until.clock;
        value.sure = span.from.sure && span.until.sure;
        add(value, at_, read->end);
        add_time(span.from, at_, span.first_end);
        if (const auto time = read_clock(pieces_, at_); time && time->end == read->end)
            add_time({time->what.clock, false}, at_, read->end);  // "ten to four"
        add_time(span.until, span.second_begin, read->end);
        at_ = read->end;
        return true;
    }

    /// "half an hour" is no "half a(n)..." time, and "£9.30" is money: what is longer is meant.
    bool money_or_time() {
        const auto time = read_clock(pieces_, at_);
        if (!time) return false;
        const auto other = read_amount(pieces_, at_);
        const bool longer = other && other->what.kind != ValueKind::number && other->end > time->end;
        if (longer) return false;
        if (other && other->what.kind == ValueKind::duration && other->end == time->end)
            add(other->what, at_, other->end);  // "1600 hours"
        add_time(time->what, at_, time->end);
        at_ = time->end;
        return true;
    }

    Pieces pieces_;
    std::vector<Value> links_;
    std::size_t next_link_ = 0;
    std::size_t at_ = 0;
    std::vector<Value> values_;
};

}  // namespace

std::vector<Value> find_values(std::string_view utf8) {
    const std::u32string points = decode(utf8);
    return ValueReader(points).read();
}

std::vector<Value> find_sure_values(std::string_view utf8) {
    std::vector<Value> values = find_values(utf8);
    std::erase_if(values, [](const Value& value) { return !value.sure; });
    return values;
}

}  // namespace scoring::text
