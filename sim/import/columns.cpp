#include "sim/import/columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/import/points.h"

namespace sim::threads {
namespace {

std::vector<std::string> comma_separated(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        std::string_view part = list.substr(0, comma);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return parts;
}

std::string plain_id(std::string_view id) {
    while (id.starts_with(' ')) id.remove_prefix(1);
    while (id.ends_with(' ')) id.remove_suffix(1);
    if (id.ends_with(".0")) id.remove_suffix(2);
    return std::string(id);
}

bool says_yes(std::string_view text) {
    const std::string word = lower(text);
    return word == "true" || word == "1" || word == "yes" || word == "y" || word == "t";
}

}  // namespace

Columns::Columns(const std::vector<std::string>& header) {
    for (const ColumnHelp& help : column_help)
        for (const std::string& name : comma_separated(help.names))
            for (std::size_t place = 0; place < header.size(); ++place)
                if (auto& found = places_[static_cast<std::size_t>(help.field)];
                    !found && lower(header[place]) == name)
                    found = place;
}

std::vector<std::string> Columns::missing() const {
    std::vector<std::string> absent;
    for (const ColumnHelp& help : column_help) {
        const bool stands_in = help.field == Field::parent && has(Field::answers);
        if (help.needed && !has(help.field) && !stands_in)
            absent.push_back(fmt::format("`{}` ({})", comma_separated(help.names).front(), help.holds));
    }
    return absent;
}

std::string_view Columns::value(const std::vector<std::string>& fields, Field field) const {
    const auto& place = places_[static_cast<std::size_t>(field)];
    return place && *place < fields.size() ? std::string_view(fields[*place]) : std::string_view();
}

Post Columns::post(const std::vector<std::string>& fields) const {
    Post post;
    post.id = plain_id(value(fields, Field::id));
    post.parent = plain_id(value(fields, Field::parent));
    std::string_view author = value(fields, Field::author);
    if (author.starts_with('@')) author.remove_prefix(1);
    post.author = author;
    post.inbound = says_yes(value(fields, Field::inbound));
    post.at_s = post_time(value(fields, Field::time), dates_);
    post.text = value(fields, Field::text);
    return post;
}

std::vector<std::string> Columns::answers(const std::vector<std::string>& fields) const {
    std::vector<std::string> ids;
    for (const std::string& id : comma_separated(value(fields, Field::answers))) ids.push_back(plain_id(id));
    return ids;
}

}  // namespace sim::threads
