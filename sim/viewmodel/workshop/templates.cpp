#include "sim/viewmodel/workshop/templates.h"

#include <string_view>

#include "scoring/ascii.h"
#include "sim/viewmodel/workshop/outline.h"

namespace sim::viewmodel::workshop {

namespace {

constexpr std::size_t longest_id = 60;

void replace_all(std::string& text, std::string_view what, const std::string& by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

bool fits_id(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-';
}

}  // namespace

const std::vector<Template>& templates() {
    static const std::vector<Template> all = {
        {"A question in public", "One customer, one answer where everyone reads it.", "question.json"},
        {"A DM with details", "A question about one person's order: to DM, and what may be asked there.",
         "private-details.json", true},
        {"An angry customer", "Insults around a real fault; branches for the right way and for two traps.",
         "angry-customer.json", true},
        {"A storm", "Several people at once about one fault, a status notice, an announcement.",
         "storm.json"},
    };
    return all;
}

std::string filled_template(const std::string& text, const std::string& id, const std::string& title,
                            const std::string& brand) {
    std::string made = text;
    replace_all(made, "@@ID@@", escaped(id));
    replace_all(made, "@@BRAND@@", escaped(brand));
    replace_all(made, "@@TITLE@@", escaped(title));
    return made;
}

std::string id_from(const std::string& title) {
    std::string id;
    for (const char byte : scoring::ascii::lower(title)) {
        if (fits_id(byte) && byte != '-')
            id += byte;
        else if (static_cast<unsigned char>(byte) < 0x80 && byte != '\'' && !id.empty() && id.back() != '-')
            id += '-';
    }
    if (id.size() > longest_id) id.resize(longest_id);
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

std::string wrong_with_brand(const Template& chosen, const std::string& brand_name, bool takes_dms) {
    if (!chosen.wants_dm || takes_dms) return {};
    return brand_name +
           " takes no direct messages, and this template moves to them. Choose another brand, or \"" +
           templates().front().name + "\".";
}

std::string wrong_with_id(const std::string& id) {
    if (id.empty()) return "Give it a short name: it becomes the file's name.";
    if (id.size() > longest_id) return "The short name may have 60 letters at most.";
    for (const char byte : id)
        if (!fits_id(byte)) return "The short name may have small letters, digits and hyphens only.";
    if (id.front() == '-' || id.back() == '-') return "The short name may not begin or end with a hyphen.";
    return {};
}

}  // namespace sim::viewmodel::workshop
