#include "sim/scenario/variables.h"

#include <fmt/format.h>

#include "sim/scenario/handles.h"
#include "sim/scenario/wall_clock.h"

namespace sim::scenario {

namespace {

bool is_name_letter(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
}

std::string escaped_sign_by_sign(const std::string& text) {
    constexpr std::string_view signs = R"(\.+*?()[]{}^$)";
    std::string escaped;
    for (const char letter : text) {
        if (signs.find(letter) != std::string_view::npos) escaped += '\\';
        escaped += letter;
    }
    return escaped;
}

}  // namespace

std::string hours_text(const Timetable& hours) {
    const std::string week = week_words(hours, "-");
    return week.empty() ? "all day, every day" : week;
}

std::string first_name(const std::string& name) { return name.substr(0, name.find(' ')); }

Variables variables_of(const Brand& brand) {
    Variables variables = brand.variables;
    variables["brand"] = brand.name;
    variables["handle"] = usual_handle(brand);
    variables["hours"] = hours_text(brand.hours);
    variables["signature"] = brand.signature_example;
    variables["phone"] = brand.channels.phone;
    variables["email"] = brand.channels.email;
    variables["secure_link"] = brand.channels.secure_link;
    return variables;
}

std::string fill(const std::string& text, const Variables& variables, std::vector<std::string>& unknown) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text[at] == '{')
            while (end < text.size() && is_name_letter(text[end])) ++end;
        if (text[at] != '{' || end == at + 1 || end >= text.size() || text[end] != '}') {
            filled += text[at++];
            continue;
        }
        const std::string name = text.substr(at + 1, end - at - 1);
        const auto known = variables.find(name);
        if (known == variables.end()) unknown.push_back(name);
        filled += known == variables.end() ? "{" + name + "}" : known->second;
        at = end + 1;
    }
    return filled;
}

std::string fill_pattern(const std::string& pattern, const Variables& variables) {
    if (pattern.find('{') == std::string::npos) return pattern;
    Variables escaped = variables;
    for (auto& [name, text] : escaped) text = escaped_sign_by_sign(text);
    std::vector<std::string> braces_of_the_pattern;
    return fill(pattern, escaped, braces_of_the_pattern);
}

}  // namespace sim::scenario
