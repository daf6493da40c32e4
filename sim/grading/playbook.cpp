#include "sim/grading/playbook.h"

#include <algorithm>

#include "sim/scenario/date.h"
#include "sim/scenario/wall_clock.h"

namespace sim::grading {
namespace {

using scenario::seconds_per_day;

std::vector<std::string> contacts_of(const scenario::Brand& brand) {
    std::vector<std::string> contacts;
    const auto add = [&](const std::string& contact) {
        if (!contact.empty() && std::find(contacts.begin(), contacts.end(), contact) == contacts.end())
            contacts.push_back(contact);
    };
    add(brand.channels.secure_link);
    add(brand.channels.phone);
    add(brand.channels.email);
    for (const scenario::Department& department : brand.departments) add(department.phone);
    for (const scenario::Alternative& one : brand.alternatives) add(one.where);
    for (const scenario::HelpLine& line : brand.help_lines) add(line.phone), add(line.link);
    for (const scenario::Article& article : brand.articles) add(article.url);
    for (const std::string& link : brand.official_links) add(link);
    return contacts;
}

/// What the brand gives out to be quoted, told from what finds a customer by its name.
bool is_issued(const std::string& name) {
    for (const char* word : {"case", "refund", "ticket", "incident", "complaint", "claim", "lost property"})
        if (name.find(word) != std::string::npos) return true;
    return false;
}

}  // namespace

std::vector<scoring::Opening> openings_of(const scenario::Scenario& scenario,
                                          const scenario::Timetable& hours, scenario::Milliseconds until_ms) {
    std::vector<scoring::Opening> openings;
    for (const scenario::OpenSpan& span : scenario::open_spans(scenario, hours, 0, until_ms))
        openings.push_back({span.from_ms, span.until_ms});
    return openings;
}

scoring::Playbook playbook_of(const scenario::Scenario& scenario, scenario::Milliseconds until_ms) {
    const scenario::Brand& brand = scenario.brand;
    scoring::Playbook playbook;
    playbook.brand_name = brand.name;
    for (const scenario::Handle& handle : brand.handles)
        playbook.handles.push_back({handle.handle, handle.owns, handle.active()});
    if (brand.signature_style != scenario::SignatureStyle::none) {
        playbook.signature_pattern = brand.signature_pattern;
        playbook.signature_example = brand.signature_example;
    }
    playbook.contacts = contacts_of(brand);
    for (const scenario::ReferencePattern& reference : brand.references)
        playbook.reference_patterns.push_back(reference.pattern);
    for (const scenario::ReferencePattern& reference : brand.references)
        if (is_issued(reference.name)) playbook.issued_patterns.push_back(reference.pattern);
    if (!brand.references.empty()) playbook.reference_name = brand.references.front().name;
    playbook.never_ask = brand.never_ask;
    playbook.never_promise = brand.never_promise;
    for (const scenario::SavedReplyText& saved : brand.saved_replies)
        playbook.saved_replies.push_back({saved.shortcut, saved.text});
    playbook.openings = openings_of(scenario, brand.hours, until_ms);
    return playbook;
}

void cut(std::vector<scoring::Opening>& openings, const engine::State& state) {
    constexpr scenario::Milliseconds a_day_ms = seconds_per_day * 1000;
    for (const engine::Jump& jump : state.jumps) {
        if (jump.waits_run) continue;
        if (openings.empty()) openings.push_back({-a_day_ms, std::max(state.now, jump.to) + a_day_ms});
        std::vector<scoring::Opening> left;
        for (const scoring::Opening& opening : openings) {
            if (opening.from_ms < jump.from)
                left.push_back({opening.from_ms, std::min(opening.until_ms, jump.from)});
            if (opening.until_ms > jump.to)
                left.push_back({std::max(opening.from_ms, jump.to), opening.until_ms});
        }
        openings = std::move(left);
    }
}

scoring::ReadingContext reading_context_of(const scenario::Scenario& scenario) {
    scoring::ReadingContext context;
    context.own_contacts = contacts_of(scenario.brand);
    for (const scenario::ReferencePattern& reference : scenario.brand.references)
        context.reference_patterns.push_back(reference.pattern);
    return context;
}

}  // namespace sim::grading
