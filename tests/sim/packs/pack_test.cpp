// Packs that come whole are opened; packs that were made to harm are refused, each for its reason.
#include "sim/packs/pack.h"

#include <zip.h>

#include <algorithm>

#include "sim/failure/failure.h"
#include "sim/packs/archive.h"
#include "sim/packs/manifest.h"
#include "tests/support/catch.h"

using namespace sim::packs;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Pack small_pack() {
    Pack pack;
    pack.made_by = "test";
    pack.scenarios = {{"a", "The A", "b", "", "v"}};
    pack.files = {{"brands/b.json", "{}"}, {"a.json", "{\"a\": 1}"}};
    return pack;
}

/// A zip of these files with a manifest that fits them.
std::string zip_with(const Files& files, const Files& hidden = {}) {
    Pack pack;
    pack.made_by = "test";
    for (const auto& [path, bytes] : files) pack.files.push_back({path, bytes});
    Files all{{"manifest.json", manifest_json(pack)}};
    all.insert(all.end(), files.begin(), files.end());
    all.insert(all.end(), hidden.begin(), hidden.end());
    return stored_zip(all);
}

bool refused_for(const std::string& zip, const std::string& reason) {
    const OpenedPack opened = open_pack(zip);
    CHECK(opened.pack.files.empty());
    for (const std::string& problem : opened.problems) UNSCOPED_INFO(problem);
    return std::ranges::any_of(opened.problems,
                               [&](const std::string& one) { return one.find(reason) != one.npos; });
}

/// Changes every place where `from` stands; both must be equally long.
std::string patched(std::string zip, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = zip.find(from, at)) != zip.npos; at += to.size())
        zip.replace(at, from.size(), to);
    return zip;
}

/// As stored_zip, but with a way of packing and a kind of file of one's own.
std::string odd_zip(const std::string& path, const std::string& bytes, int method, unsigned attributes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    zip_source_keep(source);
    Pack pack;
    pack.files = {{path, bytes}};
    const std::string manifest = manifest_json(pack);
    zip_file_add(archive, "manifest.json", zip_source_buffer(archive, manifest.data(), manifest.size(), 0),
                 0);
    const auto at = static_cast<zip_uint64_t>(
        zip_file_add(archive, path.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0), 0));
    zip_set_file_compression(archive, at, method, 9);
    zip_file_set_external_attributes(archive, at, 0, ZIP_OPSYS_UNIX, attributes << 16);
    REQUIRE(zip_close(archive) == 0);
    zip_stat_t status;
    zip_stat_init(&status);
    zip_source_stat(source, &status);
    std::string zip(status.size, '\0');
    zip_source_open(source);
    zip_source_read(source, zip.data(), zip.size());
    zip_source_close(source);
    zip_source_free(source);
    return zip;
}

}  // namespace

TEST_CASE("a pack comes back as it went in, and the same one is the same bytes") {
    const std::string zip = zip_of(small_pack());
    CHECK(zip == zip_of(small_pack()));
    const OpenedPack opened = open_pack(zip);
    REQUIRE(opened.problems.empty());
    REQUIRE(opened.pack.files.size() == 2);
    CHECK(opened.pack.files[0].path == "a.json");
    CHECK(opened.pack.files[0].bytes == "{\"a\": 1}");
    CHECK(opened.pack.scenarios.at(0).title == "The A");
    CHECK(opened.pack.made_by == "test");
}

TEST_CASE("the order in which a pack is put together does not matter") {
    Pack turned = small_pack();
    std::ranges::reverse(turned.files);
    CHECK(zip_of(turned) == zip_of(small_pack()));
}

TEST_CASE("the checksum is the known one") {
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("paths that lead out of the folder, or could on some system, are refused") {
    for (const char* path :
         {"../a.json", "brands/../../a.json", "/etc/a.json", "C:a.json", "brands\\a.json", "..json",
          "other/a.json", "brands/x/a.json", ".a.json", "a.txt", "a", "", "con.json", "LPT1.json",
          "brands/nul.json", "a b.json", "a\xC3\xA9.json", ".json", "brands/"})
        CHECK_FALSE(path_problem(path).empty());
    for (const char* path : {"a.json", "brands/a-b_c.json", "noise/X9.json", "console.json", "com10.json"})
        CHECK(path_problem(path).empty());
    CHECK(refused_for(zip_with({{"../a.json", "{}"}}), "outside the folder"));
    CHECK(refused_for(zip_with({{"/a.json", "{}"}}), "outside the folder"));
    CHECK(refused_for(zip_with({{"C:/a.json", "{}"}}), "names a drive"));
    CHECK(refused_for(zip_with({{"brands\\a.json", "{}"}}), "backslash"));
    CHECK(refused_for(zip_with({{"run.sh", "{}"}}), "no .json file"));
}

TEST_CASE("duplicates are refused, capitals or not") {
    CHECK(refused_for(zip_with({{"a.json", "{}"}, {"A.json", "{}"}}), "twice"));
    CHECK(refused_for(patched(zip_with({{"a.json", "{}"}, {"b.json", "{}"}}), "b.json", "a.json"), "twice"));
}

TEST_CASE("what is not in the manifest, what is missing and what was changed is refused") {
    CHECK(refused_for(zip_with({{"a.json", "{}"}}, {{"b.json", "{}"}}), "b.json is not in the manifest"));
    Pack pack = small_pack();
    CHECK(refused_for(stored_zip({{"manifest.json", manifest_json(pack)}, {"a.json", "{\"a\": 1}"}}),
                      "not in the pack"));
    CHECK(refused_for(
        stored_zip(
            {{"manifest.json", manifest_json(pack)}, {"a.json", "{\"a\": 2}"}, {"brands/b.json", "{}"}}),
        "not what the manifest says"));
    CHECK(refused_for(stored_zip({{"a.json", "{}"}}), "no manifest.json"));
    CHECK(refused_for(stored_zip({{"manifest.json", "{"}}), "manifest cannot be read"));
    CHECK(refused_for(stored_zip({{"manifest.json", "{\"kind\": \"x\"}"}}), "not that of a scenario pack"));
    CHECK(
        refused_for(stored_zip({{"manifest.json", "{\"kind\": \"coolhead scenario pack\", \"format\": 2}"}}),
                    "newer Coolhead"));
}

TEST_CASE("links, bombs and the encrypted are refused") {
    CHECK(refused_for(odd_zip("a.json", "/etc/passwd", ZIP_CM_STORE, 0120777), "a link or a device"));
    CHECK(refused_for(odd_zip("a.json", std::string(4'000'000, ' '), ZIP_CM_DEFLATE, 0100644),
                      "times as large"));
    CHECK(refused_for(zip_with({{"a.json", std::string(9'000'000, ' ')}}), "larger than 8 MiB"));
    Files many;
    for (int at = 0; at < 9; ++at)
        many.emplace_back("f" + std::to_string(at) + ".json", std::string(8'000'000, ' '));
    CHECK(refused_for(zip_with(many), "larger than 64 MiB"));
    CHECK(open_pack(odd_zip("a.json", "{\"fine\": true}", ZIP_CM_DEFLATE, 0100644)).problems.empty());
}

TEST_CASE("a size that is not the real one is found out") {
    // The declared size of the packed file, in both of the zip's lists, made smaller than what comes out.
    const std::string bytes(5000, 'x');
    const std::string zip = odd_zip("a.json", bytes, ZIP_CM_DEFLATE, 0100644);
    const std::string size("\x88\x13\x00\x00", 4);
    CHECK(refused_for(patched(zip, size, std::string("\x10\x00\x00\x00", 4)), ""));
}

TEST_CASE("no zip at all, half of one, and any byte of it changed: refused or the same, never worse") {
    CHECK(refused_for("", "no manifest.json"));
    CHECK(refused_for("hello", "no zip"));
    const std::string zip = zip_of(small_pack());
    for (std::size_t length = 0; length < zip.size(); length += 13)
        CHECK(refused_for(zip.substr(0, length), ""));
    int refused = 0;
    for (std::size_t at = 0; at < zip.size(); ++at) {
        std::string changed = zip;
        changed[at] = static_cast<char>(changed[at] ^ 0x41);
        const OpenedPack opened = open_pack(changed);
        refused += !opened.problems.empty();
        if (!opened.problems.empty()) continue;
        REQUIRE(opened.pack.files.size() == 2);
        CHECK(opened.pack.files[0].bytes == "{\"a\": 1}");
    }
    CHECK(refused > static_cast<int>(zip.size()) / 2);
}

TEST_CASE("a zip that cannot be made is said with what to do") {
    try {
        stored_zip({{"a.json", "{}"}, {"a.json", "[]"}});  // no zip holds one name twice
        FAIL("nothing was said");
    } catch (const sim::Failure& failure) {
        CHECK(failure.code == sim::ExitCode::machine_wrong);
        CHECK(failure.says.find("The zip cannot be made") == 0);
        CHECK_FALSE(failure.remedy.empty());
    }
}
