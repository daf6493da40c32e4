#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/engine/fact_fields.h"

namespace sim::engine {

namespace {

using nlohmann::json;

void write_text(std::string& out, std::string_view text) {
    out += '"';
    for (const char byte : text) {
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += byte;
        } else if (byte == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f) {
            out += fmt::format("\\u{:04x}", static_cast<int>(byte));
        } else {
            out += byte;
        }
    }
    out += '"';
}

/// Writes `,"name":value` for each field.
struct Writer {
    std::string& out;

    void name(std::string_view text) {
        if (out.back() != '{') out += ',';
        write_text(out, text);
        out += ':';
    }
    void operator()(std::string_view key, const std::string& value) { name(key), write_text(out, value); }
    void operator()(std::string_view key, bool value) { name(key), out += value ? "true" : "false"; }
    void operator()(std::string_view key, int value) { name(key), out += std::to_string(value); }
    void operator()(std::string_view key, Tick value) { name(key), out += std::to_string(value); }
    void operator()(std::string_view key, std::uint64_t value) { name(key), out += std::to_string(value); }
    void operator()(std::string_view key, scoring::Via value) { name(key), write_text(out, name_of(value)); }
    void operator()(std::string_view key, scoring::Route value) {
        name(key), write_text(out, name_of(value));
    }
    void operator()(std::string_view key, const std::vector<std::string>& value) {
        name(key);
        out += '[';
        for (const std::string& text : value) {
            if (&text != value.data()) out += ',';
            write_text(out, text);
        }
        out += ']';
    }
    void operator()(std::string_view key, const scoring::Reading& value) {
        name(key);
        out += '{';
        fields(*this, value);
        out += '}';
    }

    /// A field that older journals do not have: written where it says something.
    template <typename Value>
    void later(std::string_view key, const Value& value, const Value& usual = {}) {
        if (value != usual) (*this)(key, value);
    }
    /// Left out where it is the first of its names, so that journals from before the field read the same.
    template <typename Enum, std::size_t N>
    void unless_usual(std::string_view key, Enum value, const std::array<std::string_view, N>& names) {
        if (value != Enum{}) name(key), write_text(out, names[static_cast<std::size_t>(value)]);
    }

    template <typename Enum, std::size_t N>
    void word(std::string_view key, Enum value, const std::array<std::string_view, N>& names, Enum) {
        name(key), write_text(out, names[static_cast<std::size_t>(value)]);
    }
    template <typename Enum, std::size_t N>
    void later_word(std::string_view key, Enum value, const std::array<std::string_view, N>& names,
                    Enum usual) {
        if (value != usual) word(key, value, names, usual);
    }
    /// "" where none was set.
    template <typename Enum, std::size_t N>
    void mark(std::string_view key, std::optional<Enum> value, const std::array<std::string_view, N>& names) {
        name(key), write_text(out, value ? names[static_cast<std::size_t>(*value)] : std::string_view());
    }

    /// [["card",3,22],...]; a contribution has its thousandths behind: ["heat",3,22,-140].
    template <typename Item, typename Kind, std::size_t N>
    void spans(std::string_view key, const std::vector<Item>& items, Kind Item::*kind,
               const std::array<std::string_view, N>& names) {
        name(key);
        out += '[';
        for (const Item& item : items) {
            out += &item == items.data() ? "[" : ",[";
            write_text(out, names[static_cast<std::size_t>(item.*kind)]);
            out += fmt::format(",{},{}", item.span.start, item.span.end);
            if constexpr (requires { item.milli; }) out += fmt::format(",{}", item.milli);
            out += ']';
        }
        out += ']';
    }
};

/// Takes each field out of `object`; `good` turns false at the first that is absent or of another kind.
struct ReaderOfFields {
    const json& object;
    bool good = true;

    const json* find(std::string_view key) {
        const auto found = object.find(key);
        if (found != object.end()) return &*found;
        good = false;
        return nullptr;
    }
    void operator()(std::string_view key, std::string& value) {
        const json* found = find(key);
        if (found && found->is_string())
            value = found->get_ref<const std::string&>();
        else
            good = false;
    }
    void operator()(std::string_view key, bool& value) {
        const json* found = find(key);
        if (found && found->is_boolean())
            value = found->get<bool>();
        else
            good = false;
    }
    template <std::integral Number>
    void operator()(std::string_view key, Number& value) {
        const json* found = find(key);
        good = good && found && number(*found, value);
    }
    void operator()(std::string_view key, Tick& value) {
        const json* found = find(key);
        good =
            good && found && number(*found, value) && value <= longest_sitting && value >= -longest_sitting;
    }
    void operator()(std::string_view key, scoring::Via& value) { name(key, value, scoring::via_names); }
    void operator()(std::string_view key, scoring::Route& value) { name(key, value, scoring::route_names); }
    void operator()(std::string_view key, std::vector<std::string>& value) {
        const json* found = find(key);
        value.clear();
        if (!found || !found->is_array()) {
            good = false;
            return;
        }
        for (const json& text : *found) {
            good = good && text.is_string();
            if (good) value.push_back(text.get_ref<const std::string&>());
        }
    }
    void operator()(std::string_view key, scoring::Reading& value) {
        const json* found = find(key);
        if (!found || !found->is_object()) {
            good = false;
            return;
        }
        ReaderOfFields inner{*found};
        fields(inner, value);
        good = good && inner.good;
    }
    template <typename Enum, std::size_t N>
    void unless_usual(std::string_view key, Enum& value, const std::array<std::string_view, N>& names) {
        if (object.contains(key)) name(key, value, names);
    }

    /// `otherwise` is what any other word means: a journal is read whatever word stands there.
    template <typename Enum, std::size_t N>
    void word(std::string_view key, Enum& value, const std::array<std::string_view, N>& names,
              Enum otherwise) {
        std::optional<Enum> known;
        mark(key, known, names);
        value = known.value_or(otherwise);
    }
    template <typename Enum, std::size_t N>
    void later_word(std::string_view key, Enum& value, const std::array<std::string_view, N>& names,
                    Enum usual) {
        value = usual;
        if (object.contains(key)) word(key, value, names, usual);
    }
    template <typename Enum, std::size_t N>
    void mark(std::string_view key, std::optional<Enum>& value,
              const std::array<std::string_view, N>& names) {
        std::string spelled;
        (*this)(key, spelled);
        value = scoring::from_name<Enum>(names, spelled);
    }

    template <typename Value>
    void later(std::string_view key, Value& value, const Value& usual = {}) {
        value = usual;
        if (object.contains(key)) (*this)(key, value);
    }

    template <typename Item, typename Kind, std::size_t N>
    void spans(std::string_view key, std::vector<Item>& items, Kind Item::*kind,
               const std::array<std::string_view, N>& names) {
        const json* found = find(key);
        if (!found || !found->is_array()) {
            good = false;
            return;
        }
        items.clear();
        for (const json& element : *found) {
            Item item{};
            good = good && span_item(element, item, item.*kind, names);
            items.push_back(item);
        }
    }

  private:
    template <std::integral Number>
    static bool number(const json& from, Number& value) {
        if (from.is_number_unsigned()) {
            const std::uint64_t wide = from.get<std::uint64_t>();
            value = static_cast<Number>(wide);
            return std::in_range<Number>(wide);
        }
        if (!from.is_number_integer()) return false;
        const std::int64_t wide = from.get<std::int64_t>();
        value = static_cast<Number>(wide);
        return std::in_range<Number>(wide);
    }

    template <typename Enum, std::size_t N>
    void name(std::string_view key, Enum& value, const std::array<std::string_view, N>& names) {
        std::string spelled;
        (*this)(key, spelled);
        const auto known = scoring::from_name<Enum>(names, spelled);
        if (known) value = *known;
        good = good && known.has_value();
    }

    template <typename Item, typename Kind, std::size_t N>
    static bool span_item(const json& element, Item& item, Kind& kind,
                          const std::array<std::string_view, N>& names) {
        constexpr std::size_t parts = requires { item.milli; }
        ? 4 : 3;
        if (!element.is_array() || element.size() != parts || !element[0].is_string()) return false;
        const auto known = scoring::from_name<Kind>(names, element[0].get_ref<const std::string&>());
        if (!known) return false;
        kind = *known;
        if constexpr (requires { item.milli; })
            if (!number(element[3], item.milli)) return false;
        return number(element[1], item.span.start) && number(element[2], item.span.end);
    }
};

/// The alternative of Happening at `index`, read from `object`; false when the fields do not fit.
template <std::size_t index = 0>
bool read_happening(std::size_t wanted, ReaderOfFields& reader, Happening& into) {
    if constexpr (index < std::variant_size_v<Happening>) {
        if (wanted != index) return read_happening<index + 1>(wanted, reader, into);
        fields(reader, into.emplace<index>());
        return reader.good;
    } else {
        return false;
    }
}

}  // namespace

std::string to_json(const Fact& fact) {
    std::string out = "{";
    Writer writer{out};
    writer("at", fact.at);
    writer("fact", std::string(fact_names[fact.what.index()]));
    std::visit([&writer](const auto& what) { fields(writer, what); }, fact.what);
    out += '}';
    return out;
}

std::optional<Fact> fact_from_json(std::string_view line) {
    const json object = json::parse(line, nullptr, false);
    if (!object.is_object()) return std::nullopt;
    ReaderOfFields reader{object};
    Fact fact;
    std::string name;
    reader("at", fact.at);
    reader("fact", name);
    const auto place = std::ranges::find(fact_names, name);
    const auto wanted = static_cast<std::size_t>(place - fact_names.begin());
    if (!reader.good || !read_happening(wanted, reader, fact.what)) return std::nullopt;
    return fact;
}

}  // namespace sim::engine
