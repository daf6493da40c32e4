#include <array>

#include "sim/import/cleaner.h"
#include "sim/import/points.h"
#include "sim/scenario/handles.h"

namespace sim::threads {
namespace {

constexpr std::array<std::string_view, 17> ends = {
    "support", "customercare", "service", "helpers", "assist", "tweets",   "helps",   "cares", "help",
    "care",    "team",         "_us",     "_uk",     "enq",    "official", "answers", "hq"};
constexpr std::array<std::string_view, 3> beginnings = {"ask", "team", "hey"};

/// "British_Airways" is two words; so is "WellsFargo".
std::string spaced(std::string_view handle) {
    std::string name;
    for (std::size_t at = 0; at < handle.size(); ++at) {
        const char byte = handle[at] == '_' ? ' ' : handle[at];
        const bool begins = at > 1 && byte >= 'A' && byte <= 'Z' && handle[at - 1] >= 'a' &&
                            handle[at - 1] <= 'z' && handle[at - 2] >= 'a' && handle[at - 2] <= 'z';
        if (begins) name += ' ';
        name += byte;
    }
    return name;
}

void trim(std::string_view& text) {
    while (text.starts_with('_')) text.remove_prefix(1);
    while (text.ends_with('_')) text.remove_suffix(1);
}

}  // namespace

std::string company_name(std::string_view handle) {
    if (handle.starts_with('@')) handle.remove_prefix(1);
    for (const std::string_view end : ends)
        if (lower(handle).ends_with(end) && handle.size() >= end.size() + 2) {
            handle.remove_suffix(end.size());
            break;
        }
    trim(handle);
    for (const std::string_view begin : beginnings)
        if (lower(handle).starts_with(begin) && handle.size() >= begin.size() + 3) {
            handle.remove_prefix(begin.size());
            break;
        }
    trim(handle);
    return spaced(handle);
}

BrandFace::BrandFace(const scenario::Brand& brand)
    : name(brand.name), email(brand.channels.email), phone(brand.channels.phone) {
    for (const scenario::Handle& handle : brand.handles) {
        handles.push_back(handle.handle);
        if (!handle.active()) continue;
        if (main_handle.empty() && handle.role == scenario::HandleRole::main) main_handle = handle.handle;
    }
    support_handle = scenario::usual_handle(brand);
    if (main_handle.empty()) main_handle = support_handle;
    article = "https://help." + brand.id + ".example";
    if (!brand.official_links.empty()) article = "https://" + brand.official_links.front();
    for (const std::string& link : brand.official_links)
        if (link.starts_with("help.")) article = "https://" + link;
    if (email.empty()) email = "help@" + brand.id + ".example";
    if (phone.empty()) phone = "01632 960199";
    if (brand.signature_style != scenario::SignatureStyle::none) signature = brand.signature_example;
    domains = brand.official_links;
}

}  // namespace sim::threads
