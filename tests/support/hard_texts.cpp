#include "tests/support/hard_texts.h"

#include <nlohmann/json.hpp>

#include "tests/support/catch.h"
#include "tests/support/paths.h"

namespace tests {

namespace {

std::string times(std::string_view text, int count) {
    std::string all;
    for (int n = 0; n < count; ++n) all += text;
    return all;
}

int code_points(std::string_view text) {
    int count = 0;
    for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
    return count;
}

}  // namespace

std::vector<std::string> naughty_strings() {
    const auto data = reference_data("blns/blns.json");
    if (!data) return {};
    return nlohmann::json::parse(read_file(*data)).get<std::vector<std::string>>();
}

std::string ten_thousand_characters() {
    const std::string piece =
        "Nobody answered me for three days, not by phone and not here. "
        "https://parcelly.example/t/8841?x=1&y=2 "
        "أين طردي؟ رقمه 8841 ولم يصل أحد. "
        "荷物はどこですか。三日間待っています、誰も電話に出ません。😡👍🏽"
        " ";
    std::string all;
    while (code_points(all) + code_points(piece) <= 10'000) all += piece;
    return all + std::string(static_cast<std::size_t>(10'000 - code_points(all)), '!');
}

std::vector<std::string> hard_texts() {
    return {
        "Maximiliana-Konstantina von und zu Hohenfels-Niederbreitenbach-Langenscheidt the Third of Somewhere",
        "عبد الرحمن بن محمد الأنصاري",
        "מרים בת־שבע כהן־לוי",
        "長谷川みさき・ウィリアムズ＝佐藤",
        "방탄소년단 팬 여러분",
        "@ParcellyHelp أين طردي؟ الرقم 8841 (منذ 3 أيام) https://parcelly.example/t",
        "שלום @ParcellyHelp, איפה החבילה שלי? (מספר 8841)",
        "荷物がまだ届いていません。追跡番号は8841です、早く確認してください。",
        times("😡", 40),
        times("👍🏽👨‍👩‍👧‍👦🇬🇧", 14),
        times("A", 500),
        times("長", 300),
        times("السلام", 60),
        "a\xCC\x81\xCC\xA3 cafe\xCC\x81 " + times("\xCC\x81", 60),
        times("\n", 50) + "far below",
        "a\tb\rc\vd\x01"
        "e\x7f",
        ten_thousand_characters()};
}

std::vector<std::string> all_hard_texts() {
    std::vector<std::string> all = hard_texts();
    for (std::string& text : naughty_strings()) all.push_back(std::move(text));
    return all;
}

bool is_utf8(std::string_view text) {
    try {
        static_cast<void>(nlohmann::json(std::string(text)).dump());
        return true;
    } catch (const nlohmann::json::exception&) {
        return false;
    }
}

}  // namespace tests
