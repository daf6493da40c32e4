#include "sim/packs/manifest.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <nlohmann/json.hpp>

#include "sim/scenario/json.h"

namespace sim::packs {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view pack_kind = "coolhead scenario pack";
constexpr int pack_format = 1;

}  // namespace

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    std::string hex;
    for (const unsigned char byte : hash) hex += fmt::format("{:02x}", byte);
    return hex;
}

std::string manifest_json(const Pack& pack) {
    Json scenarios = Json::array();
    for (const PackedScenario& scenario : pack.scenarios) {
        Json one = {{"id", scenario.id}, {"title", scenario.title}, {"brand", scenario.brand}};
        if (!scenario.noise.empty()) one["noise"] = scenario.noise;
        one["version"] = scenario.version;
        scenarios.push_back(std::move(one));
    }
    Json files = Json::array();
    for (const PackedFile& file : pack.files)
        files.push_back({{"path", file.path}, {"bytes", file.bytes.size()}, {"sha256", sha256(file.bytes)}});
    const Json manifest = {{"kind", pack_kind},
                           {"format", pack_format},
                           {"made_by", pack.made_by},
                           {"scenarios", std::move(scenarios)},
                           {"files", std::move(files)}};
    return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string read_manifest(const std::string& text, Manifest& manifest) {
    const scenario::Parsed parsed = scenario::parse_json(text);  // strict, and bounded in depth and size
    if (!parsed.errors.empty())
        return fmt::format("its manifest cannot be read ({})", parsed.errors.front().says);
    const scenario::Node& root = *parsed.root;
    if (root["kind"].text_or("") != pack_kind) return "its manifest is not that of a scenario pack";
    if (root["format"].number_or(0) != pack_format)
        return "its manifest has a format this program does not know; a newer Coolhead may open it";
    manifest.made_by = root["made_by"].text_or("");
    for (const scenario::Node& file : root["files"].items)
        manifest.files.push_back({file["path"].text_or(""),
                                  static_cast<std::size_t>(std::max(0.0, file["bytes"].number_or(0))),
                                  file["sha256"].text_or("")});
    for (const scenario::Node& scenario : root["scenarios"].items)
        manifest.scenarios.push_back({scenario["id"].text_or(""), scenario["title"].text_or(""),
                                      scenario["brand"].text_or(""), scenario["noise"].text_or(""),
                                      scenario["version"].text_or("")});
    return {};
}

}  // namespace sim::packs
