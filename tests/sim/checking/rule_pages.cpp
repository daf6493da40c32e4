#include "tests/sim/checking/rule_pages.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/paths.h"

namespace tests {

namespace {

std::string block_after(const std::string& page, std::size_t from) {
    const std::string fence = "```json\n";
    const std::size_t start = page.find(fence, from) + fence.size();
    return page.substr(start, page.find("\n```", start) - start);
}

}  // namespace

std::vector<RulePage> rule_pages() {
    const std::string text = read_file(source_dir() / "docs/rules.md");
    const std::string heading = "\n### ";
    std::vector<RulePage> pages;
    for (std::size_t start = text.find(heading); start != std::string::npos;) {
        const std::size_t next = text.find(heading, start + 1);
        const std::string page = text.substr(start + heading.size(), next - start - heading.size());
        RulePage rule{page.substr(0, page.find('\n')), "", "", ""};
        const std::string shown = "Breaks it, at `";
        if (const auto at = page.find(shown); at != std::string::npos) {
            const std::size_t path = at + shown.size();
            rule.at = page.substr(path, page.find('`', path) - path);
            rule.breaks = block_after(page, at);
            rule.mended = block_after(page, page.find("Mended:"));
        }
        pages.push_back(rule);
        start = next;
    }
    return pages;
}

std::string sound() { return read_file(source_dir() / "tests/sim/checking/sound.json"); }

std::string sound_with(const std::string& at, const std::string& snippet) {
    auto scenario = nlohmann::ordered_json::parse(sound());
    scenario[nlohmann::ordered_json::json_pointer("/" + at)] = "@@snippet@@";
    std::string text = scenario.dump(2);
    const std::string mark = "\"@@snippet@@\"";
    return text.replace(text.find(mark), mark.size(), snippet);
}

}  // namespace tests
