#include "scoring/text/insults.h"

#include "scoring/text/clauses.h"
#include "scoring/text/heat_cues.h"
#include "tests/support/catch.h"
#include "tests/support/shipped_reader.h"

using namespace scoring;
using namespace scoring::text;

namespace {

std::vector<InsultSeen> insults(std::string_view utf8) { return tests::prepared(utf8).insults; }

std::vector<std::pair<std::size_t, std::size_t>> cuts(std::string_view utf8) {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (const Clause& clause : clauses_of(tokenize(utf8))) found.emplace_back(clause.first, clause.end);
    return found;
}

}  // namespace

TEST_CASE("insults are found in other languages, accents or none") {
    for (const std::string line :
         {"Danke, Sie Vollidiot.", "Ta gueule !", "Eres un ESTÚPIDO", "sei uno stronzo",
          "Cala a boca, por favor", "Hou je mond.", "Zamknij się.", "kapa çeneni", "Заткнись, пожалуйста",
          "चुप रहो", "أنت غبي"}) {
        INFO(line);
        CHECK(insults(line).size() == 1);
    }
    CHECK(insults("halt die klappe").front().span == Span{0, 15});
}

TEST_CASE("pictures insult or mock, with any skin tone") {
    CHECK(insults("bye 🖕🏽").size() == 1);
    CHECK_FALSE(insults("you 👉🤡").front().mocks);
    CHECK(insults("sure 🙄").front().mocks);
    CHECK(insults("Thanks! 😊 🎉 👍 ❤️").empty());
}

TEST_CASE("kind words in other languages are no insults") {
    for (const std::string line :
         {"Das tut mir leid, wir melden uns heute noch.", "Désolé pour l'attente, on regarde ça.",
          "Perdona la espera, ya está resuelto.", "Ci dispiace, arriva domani.",
          "Met excuses, hij komt morgen.", "Przepraszamy, paczka będzie jutro.",
          "Özür dileriz, yarın geliyor.", "Извините, посылка будет завтра."})
        CHECK(insults(line).empty());
}

TEST_CASE("disguised insults are cues of heat with a place in the true text") {
    const auto cues = find_heat_cues(tests::prepared("Goodbye and thanks, V\u200Bollid\u200Biot"));
    REQUIRE(cues.size() == 1);
    CHECK(cues.front().kind == HeatKind::insult);
    CHECK(cues.front().span == Span{20, 31});
}

TEST_CASE("a message is cut behind sentences and before a turn") {
    using Cuts = std::vector<std::pair<std::size_t, std::size_t>>;
    CHECK(cuts("We are sorry! It was us.") == Cuts{{0, 4}, {4, 8}});
    CHECK(cuts("We are sorry but you were late") == Cuts{{0, 3}, {3, 7}});
    CHECK(cuts("Thanks for waiting, you idiot") == Cuts{{0, 4}, {4, 6}});
    CHECK(cuts("Really?! That was us") == Cuts{{0, 6}});
    CHECK(cuts("") == Cuts{});
    CHECK(cuts("!!!") == Cuts{{0, 1}});
}
