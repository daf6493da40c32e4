#include "tests/sim/scenario/workbench.h"

#include <stdlib.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/support/paths.h"

namespace tests {

Workbench::Workbench() {
    std::string name = (std::filesystem::temp_directory_path() / "coolhead-scenario-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("cannot make a folder for the test");
    folder_ = name;
}

Workbench::~Workbench() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::filesystem::path Workbench::write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
}

sim::scenario::Library Workbench::library() const { return {source_dir() / "scenarios"}; }

std::string design_example() {
    return read_file(source_dir() / "tests" / "sim" / "scenario" / "lost-parcel-rager.json");
}

void replace(std::string& text, const std::string& what, const std::string& by) {
    const std::size_t at = text.find(what);
    if (at == std::string::npos) throw std::runtime_error("not in the text: " + what);
    text.replace(at, what.size(), by);
}

std::string quoted(const std::string& text) { return nlohmann::json(text).dump(); }

std::string lines(const std::vector<sim::scenario::Problem>& problems) {
    std::string all;
    for (sim::scenario::Problem problem : problems) {
        problem.file = std::filesystem::path(problem.file).filename().string();
        all += to_line(problem) + "\n";
    }
    return all;
}

}  // namespace tests
