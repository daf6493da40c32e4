#include "sim/store/remembered_answers.h"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <thread>

#include "sim/store/database.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using sim::store::RememberedAnswers;
using Numbers = std::vector<std::int32_t>;

namespace {

const std::array<std::int32_t, 3> twelve{12, -3, 0};
const Numbers twelve_again(twelve.begin(), twelve.end());

void keep_twelve(const std::filesystem::path& file) {
    RememberedAnswers answers(file, "a judge");
    answers.keep("how kind?", twelve);
}

std::optional<Numbers> recalled(const std::filesystem::path& file, const std::string& topic = "a judge") {
    return RememberedAnswers(file, topic).recall("how kind?");
}

}  // namespace

TEST_CASE("what was kept is recalled, at once and by the next program, and nothing else") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "made" / "answers.db";
    {
        RememberedAnswers answers(file, "a judge");
        CHECK_FALSE(answers.recall("how kind?"));
        answers.keep("how kind?", twelve);
        CHECK(answers.recall("how kind?") == twelve_again);
    }
    CHECK(recalled(file) == twelve_again);
    CHECK_FALSE(RememberedAnswers(file, "a judge").recall("how kind ?"));
}

TEST_CASE("another topic's answers are forgotten") {
    const tests::TemporaryFolder folder;
    keep_twelve(folder.path() / "answers.db");
    CHECK_FALSE(recalled(folder.path() / "answers.db", "another judge"));
    CHECK_FALSE(recalled(folder.path() / "answers.db"));
}

TEST_CASE("an answer that somebody changed is none") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "answers.db";
    keep_twelve(file);
    sim::store::Database(file).run("UPDATE answers SET answer = replace(answer, '12', '99')");
    CHECK_FALSE(recalled(file));
    sim::store::Database(file).run("UPDATE answers SET answer = 'a line of words'");
    CHECK_FALSE(recalled(file));
}

TEST_CASE("a damaged file is begun anew, and where none can be made nothing is remembered") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "answers.db";
    std::ofstream(file) << std::string(5000, 'x');
    CHECK_FALSE(recalled(file));
    keep_twelve(file);
    CHECK(recalled(file) == twelve_again);
    const auto nowhere = file / "no folder" / "answers.db";
    keep_twelve(nowhere);
    CHECK_FALSE(recalled(nowhere));
}

TEST_CASE("threads and programs keep answers side by side") {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "answers.db";
    constexpr int writers = 4, each = 500;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&file, writer] {
            RememberedAnswers answers(file, "a judge");
            for (int n = 0; n < each; ++n) {
                const std::array<std::int32_t, 2> answer{writer, n};
                answers.keep(fmt::format("{} {}", writer, n), answer);
            }
        });
    for (std::thread& thread : threads) thread.join();
    RememberedAnswers answers(file, "a judge");
    int wrong = 0, known = 0;
    for (int writer = 0; writer < writers; ++writer)
        for (int n = 0; n < each; ++n) {
            const auto answer = answers.recall(fmt::format("{} {}", writer, n));
            known += answer.has_value();
            wrong += answer && *answer != Numbers{writer, n};
        }
    CHECK(wrong == 0);
    CHECK(known > 0);  // who finds the file busy for too long leaves its answers unwritten
}
