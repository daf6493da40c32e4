#include "sim/app/platform/line_source.h"

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

#include "sim/app/platform/ordered_pool.h"
#include "sim/failure/failure.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::app;

namespace {

// All lines of a file with these bytes; "<too long>" for those not kept.
std::vector<std::string> lines_of(const std::string& bytes) {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "in", std::ios::binary) << bytes;
    const int descriptor = open((folder / "in").c_str(), O_RDONLY);
    LineSource source(descriptor);
    std::vector<std::string> lines;
    std::int64_t expected = 1;
    for (Chunk chunk; source.next(chunk);) {
        CHECK(chunk.first_number == expected);
        for (const Chunk::Line& line : chunk.lines)
            lines.emplace_back(line.too_long ? "<too long>" : chunk.text(line));
        expected += static_cast<std::int64_t>(chunk.lines.size());
    }
    close(descriptor);
    return lines;
}

}  // namespace

TEST_CASE("lines come as they are, the last one with or without its break") {
    CHECK(lines_of("").empty());
    CHECK(lines_of("a\n") == std::vector<std::string>{"a"});
    CHECK(lines_of("a\n\nb") == std::vector<std::string>{"a", "", "b"});
    CHECK(lines_of("\n\n") == std::vector<std::string>{"", ""});
    CHECK(lines_of("a\r\n") == std::vector<std::string>{"a\r"});
}

TEST_CASE("a line of exactly one mebibyte is kept, one byte more is not, and the next ones are") {
    const std::string full(longest_line_bytes, 'x');
    CHECK(lines_of(full + "\nb\n") == std::vector<std::string>{full, "b"});
    CHECK(lines_of(full + "x\nb\n") == std::vector<std::string>{"<too long>", "b"});
    CHECK(lines_of(full + full + full + full) == std::vector<std::string>{"<too long>"});
    CHECK(lines_of("a\n" + full + full + "\n\n") == std::vector<std::string>{"a", "<too long>", ""});
}

TEST_CASE("lines that straddle the reads come whole") {
    std::string bytes;
    std::vector<std::string> expected;
    for (int number = 0; number < 20'000; ++number) {
        expected.push_back(std::to_string(number) + std::string(static_cast<std::size_t>(number % 37), 'y'));
        bytes += expected.back() + "\n";
    }
    CHECK(lines_of(bytes) == expected);
}

TEST_CASE("a folder as input is a failure of the machine, said in one sentence") {
    const int descriptor = open("/", O_RDONLY);
    LineSource source(descriptor);
    Chunk chunk;
    CHECK_THROWS_AS(source.next(chunk), sim::Failure);
    close(descriptor);
}

TEST_CASE("answers keep the order of the lines however many threads work") {
    const tests::TemporaryFolder folder;
    std::string bytes;
    for (int number = 0; number < 50'000; ++number) bytes += std::to_string(number) + "\n";
    std::ofstream(folder / "in", std::ios::binary) << bytes;
    const int threads = GENERATE(1, 2, 5);
    const int descriptor = open((folder / "in").c_str(), O_RDONLY);
    LineSource source(descriptor);
    std::string answers;
    OrderedPool(threads, [](const Chunk& chunk, std::string& answer) {
        for (const Chunk::Line& line : chunk.lines) (answer += chunk.text(line)) += '\n';
    }).run(source, [&](const std::string& answer) { answers += answer; });
    close(descriptor);
    CHECK(answers == bytes);
}
