// Every rule has a page whose first snippet breaks it and whose second breaks none; suppressions; the parts
// of the rules.
#include <algorithm>
#include <fstream>
#include <set>

#include "scoring/criteria/all.h"
#include "sim/checking/checker.h"
#include "sim/checking/misspelt.h"
#include "sim/checking/readability.h"
#include "sim/checking/rules.h"
#include "sim/scenario/lint/lint.h"
#include "tests/sim/checking/rule_pages.h"
#include "tests/support/catch.h"
#include "tests/support/paths.h"
#include "tests/support/shipped_reader.h"
#include "tests/support/temporary_folder.h"

using namespace sim;
using scenario::Problem;

namespace {

const checking::Checker& checker() {
    static const scoring::Reader& reader = tests::shipped_reader();
    static const checking::Checker one(reader, {tests::source_dir() / "scenarios"});
    return one;
}

std::vector<Problem> problems_in(const std::string& text) {
    return checker().check_text(text, tests::source_dir() / "scenarios/sound.json");
}

bool has(const std::vector<Problem>& problems, const std::string& rule) {
    return std::ranges::count(problems, rule, &Problem::rule) > 0;
}

std::string lines(const std::vector<Problem>& problems) {
    std::string all;
    for (const Problem& problem : problems) all += to_line(problem) + "\n";
    return all;
}

std::string with_silence(const std::string& at, const std::string& snippet, const std::string& silence) {
    std::string text = tests::sound_with(at, snippet);
    return text.insert(text.find('{') + 1, "\"silence\": [" + silence + "],");
}

}  // namespace

TEST_CASE("the scenario that the pages stand in breaks no rule") {
    CHECK(lines(problems_in(tests::sound())) == "");
}

TEST_CASE("a draft's misspelt words are found where they stand; names, handles and what was said are right") {
    const checking::Speller speller("/usr/share/hunspell");
    if (!speller.ready()) return;
    std::set<std::string> known;
    checking::add_words_of("Thorsby Zzyx", known);
    const auto wrong = [&](const std::string& text) {
        std::string found;
        for (const auto& [start, end] : checking::misspelt_in(text, speller, known))
            found +=
                text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)) + " ";
        return found;
    };
    CHECK(wrong("We recieve it, and definately 😡 tommorow.") == "recieve definately tommorow ");
    CHECK(wrong("Hi zzyx, ask @Teh_Desk about #Teh or https://teh.example/recieve for Ingrid. ^JD") == "");
    CHECK(wrong("{frist_name}, order 4RX77 is on its way") == "");
    CHECK(wrong(std::string(20'000, 'q')) != "");
    CHECK(wrong("\xff\xfe recieve \xc3") == "recieve ");
    CHECK(wrong("") == "");
}

TEST_CASE("every rule's first snippet breaks it and the mended one breaks none") {
    for (const tests::RulePage& page : tests::rule_pages()) {
        if (page.at.empty() || (page.id == "spelling" && !checker().can_spell())) continue;
        INFO(page.id);
        const auto broken = problems_in(tests::sound_with(page.at, page.breaks));
        INFO(lines(broken));
        CHECK(has(broken, page.id));
        CHECK(lines(problems_in(tests::sound_with(page.at, page.mended))) == "");
    }
}

TEST_CASE("every rule has a page and every page a rule") {
    std::set<std::string> rules, pages;
    for (const auto& rule : checking::all_rules()) rules.insert(std::string(rule.id));
    for (const auto& page : tests::rule_pages()) pages.insert(page.id);
    CHECK(rules == pages);
}

TEST_CASE("a rule is as severe as its list says") {
    for (const tests::RulePage& page : tests::rule_pages())
        for (const Problem& problem : page.at.empty()
                                          ? std::vector<Problem>()
                                          : problems_in(tests::sound_with(page.at, page.breaks))) {
            INFO(to_line(problem));
            const auto rule = std::ranges::find(checking::all_rules(), problem.rule, &checking::RuleInfo::id);
            REQUIRE(rule != checking::all_rules().end());
            CHECK(rule->error == (problem.severity == scenario::Severity::error));
        }
}

TEST_CASE("one error in a brand's file is one problem") {
    const tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "brands");
    std::string text = tests::read_file(tests::source_dir() / "scenarios/brands/pippinwood.json");
    text.insert(text.find('{') + 1, "\"timezone\": \"Europe/London\",");
    const auto file = folder / "brands/pippinwood.json";
    std::ofstream(file) << text;
    const checking::Checker at_home(tests::shipped_reader(), {folder.path()});
    const auto problems = at_home.check(file);
    INFO(lines(problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().rule == "schema");
}

TEST_CASE("examples that nothing is scored by are one problem") {
    std::string weights;
    for (const scoring::Criterion* criterion : scoring::criteria::all_criteria())
        weights += (weights.empty() ? "\"" : ", \"") + std::string(criterion->id) + "\": 0";
    const auto problems = problems_in(tests::sound_with("rubric", "{\"weights\": {" + weights + "}}"));
    INFO(lines(problems));
    CHECK(std::ranges::count(problems, "example-grade", &Problem::rule) == 1);
}

TEST_CASE("a channel that the brand has not cannot be expected") {
    const auto loaded = scenario::load_draft(tests::sound(), tests::source_dir() / "scenarios/sound.json",
                                             {tests::source_dir() / "scenarios"});
    scenario::Scenario without = loaded.scenario.value();
    without.brand.channels.dm = false;
    const auto faults = scenario::lint::check({without, *loaded.root, "sound"});
    CHECK(std::ranges::count(faults, "impossible-route", &scenario::Fault::rule) == 2);
}

TEST_CASE("a silenced rule is silent where it is silenced, and nowhere else") {
    const std::string at = "conversations/0/steps/leaves";
    const std::string broken = R"({"says": {"via": "mention", "text": "bye"}})";
    CHECK_FALSE(has(problems_in(with_silence(at, broken, R"({"rule": "dead-end", "because": "on purpose"})")),
                    "dead-end"));
    const auto here = problems_in(with_silence(
        at, broken, R"({"rule": "dead-end", "at": "renata-signal/leaves", "because": "on purpose"})"));
    CHECK(lines(here) == "");
    const auto elsewhere = problems_in(with_silence(
        at, broken, R"({"rule": "dead-end", "at": "renata-signal/bars", "because": "on purpose"})"));
    CHECK(has(elsewhere, "dead-end"));
}

TEST_CASE("a silence without a reason does not silence; one for what must be mended neither") {
    const auto without = problems_in(with_silence("title", "\"Three days\"", R"({"rule": "file-name"})"));
    CHECK(has(without, "silence-without-reason"));
    const auto hard = problems_in(
        with_silence("title", "\"Three days\"", R"({"rule": "unknown-step", "because": "later"})"));
    CHECK(has(hard, "silence-without-effect"));
}

TEST_CASE("numbers, hosts and cards that nobody can have") {
    using scoring::PrivateKind;
    for (const char* free :
         {"01632 960123", "+44 7700 900456", "020 7946 0999", "(212) 555-0142", "0808 157 0123"})
        CHECK(checking::is_reserved(PrivateKind::phone, free));
    for (const char* taken : {"07911 123456", "020 7946 1000", "212 555 0242", "01632 961123"})
        CHECK_FALSE(checking::is_reserved(PrivateKind::phone, taken));
    CHECK(checking::is_reserved(PrivateKind::card, "4242 4242 4242 4242"));
    CHECK_FALSE(checking::is_reserved(PrivateKind::card, "4539 1488 0343 6467"));
    CHECK(checking::is_reserved(PrivateKind::iban, "GB29 NWBK 6016 1331 9268 19"));
    CHECK(checking::is_reserved(PrivateKind::email, "jo@mail.example"));
    CHECK_FALSE(checking::is_reserved(PrivateKind::email, "jo@notexample.com"));
    CHECK(checking::is_reserved_host("https://help.parcelly.example/a?b"));
    CHECK(checking::is_reserved_host("www.example.org"));
    CHECK_FALSE(checking::is_reserved_host("https://parcelly.co.uk/example.com"));
}

TEST_CASE("syllables and grades") {
    CHECK(checking::syllables_in("signal") == 2);
    CHECK(checking::syllables_in("time") == 1);
    CHECK(checking::syllables_in("table") == 2);
    CHECK(checking::syllables_in("asked") == 1);
    CHECK(checking::syllables_in("posted") == 2);
    CHECK(checking::syllables_in("telecommunications") == 7);
    CHECK(checking::reading_grade("The cat sat on the mat. It was a fat cat, and it sat there all day.") < 3);
    CHECK(checking::reading_grade(
              "We apologise unreservedly for the considerable inconvenience occasioned by this "
              "interruption of telecommunications connectivity.") > 15);
    CHECK(checking::reading_grade("Too short to say.") == 0);
}

TEST_CASE("words are found between links, handles and numbers") {
    CHECK(checking::words_of("Hi @Sam, don't post {this} or https://a.example/b on 24h days: #no way!") ==
          std::vector<std::string_view>{"Hi", "don't", "post", "or", "on", "days", "way"});
}
