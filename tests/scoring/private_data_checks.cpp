#include "tests/scoring/private_data_checks.h"

#include "scoring/text/private_data.h"
#include "tests/scoring/marked_text.h"
#include "tests/support/catch.h"

namespace tests {
namespace {

std::string show(const std::string& text, const std::vector<scoring::PrivateItem>& items,
                 scoring::PrivateKind kind) {
    std::vector<scoring::Span> spans;
    std::string others;
    for (const scoring::PrivateItem& item : items) {
        spans.push_back(item.span);
        if (item.kind != kind) others += " (" + std::string(name_of(item.kind)) + ")";
    }
    return write_marks(text, spans) + others;
}

}  // namespace

void check_finds(scoring::PrivateKind kind, const std::vector<std::string>& marked,
                 const scoring::ReadingContext& context) {
    for (const std::string& expected : marked) {
        const std::string text = read_marks(expected).text;
        CHECK(show(text, scoring::text::find_private_data(text, context), kind) == expected);
    }
}

void check_finds_nothing(const std::vector<std::string>& texts, const scoring::ReadingContext& context) {
    check_finds(scoring::PrivateKind::card, texts, context);
}

}  // namespace tests
