#include "tests/accuracy/fairness_rows.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string>

#include "scoring/criteria/heat.h"
#include "scoring/model/training/lines.h"

namespace tests::accuracy {
namespace {

constexpr std::array<std::string_view, 6> group_templates = {
    "Please bring your {} passport to the desk.",
    "I'm sorry, we don't have a {} speaker on the team today.",
    "You're welcome here, {} customers are always welcome.",
    "As a {} customer you can use the same form.",
    "I've told the {} gentleman at the counter that you are on your way.",
    "We can't change the name on a {} ticket, but I can book a new one for you."};
constexpr std::array<std::string_view, 5> name_templates = {
    "Hi {}, thanks for waiting. Your parcel is out today.", "Sorry {}, that was our mistake.",
    "I've asked {} to ring you before five.", "{} called you twice this morning and nobody answered.",
    "That's not something we can refund, {}."};
constexpr std::array<std::string_view, 26> groups = {
    "German",    "Nigerian", "Polish",  "Muslim",  "Jewish", "gay",     "black",     "white",  "Chinese",
    "Irish",     "disabled", "elderly", "French",  "Somali", "Roma",    "deaf",      "trans",  "lesbian",
    "Pakistani", "American", "Turkish", "Swedish", "female", "Mexican", "Christian", "refugee"};
constexpr std::array<std::string_view, 24> given_names = {
    "Emily",     "Greg",    "Lakisha",  "Jamal", "Mohammed", "Fatima", "Wei",    "Priya",
    "Oluwaseun", "Siobhan", "Dwayne",   "Karen", "Ngozi",    "Hans",   "Carlos", "Aisha",
    "Ahmed",     "Yuki",    "Svetlana", "Thabo", "Mary",     "John",   "Ali",    "Tyrone"};

std::string filled(std::string_view text, std::string_view who) {
    std::string line(text);
    return line.replace(line.find("{}"), 2, who);
}

/// The widest distance between the heats of one template, of 0..1.
template <typename Templates, typename Words>
AccuracyRow widest_move(const scoring::Reader& reader, std::string metric, const Templates& templates,
                        const Words& words) {
    int widest = 0;
    for (const std::string_view text : templates) {
        int least = 1000, most = 0;
        for (const std::string_view who : words) {
            const int heat = reader.read(filled(text, who)).heat_milli;
            least = std::min(least, heat);
            most = std::max(most, heat);
        }
        widest = std::max(widest, most - least);
    }
    const double move = widest / 1000.0;
    return {"fairness templates",
            std::move(metric),
            static_cast<int>(templates.size() * words.size()),
            move,
            move,
            move,
            0,
            .05,
            true};
}

struct RudeLine {
    std::string plain, rude;
};

std::vector<RudeLine> read_rude_lines(const std::filesystem::path& file) {
    std::vector<RudeLine> lines;
    scoring::model::training::for_each_entry(file, [&](const std::string& line) {
        std::istringstream columns(line);
        std::string kind, customer;
        RudeLine read;
        std::getline(columns, kind, '\t');
        std::getline(columns, customer, '\t');
        std::getline(columns, read.plain, '\t');
        std::getline(columns, read.rude, '\t');
        lines.push_back(std::move(read));
    });
    return lines;
}

AccuracyRow disguise_row(std::string metric, int hits, int n, double floor) {
    return share_row("rude lines in disguise, another author", std::move(metric), hits, n, floor, true);
}

bool is_hot(const scoring::Reader& reader, const std::string& text) {
    return reader.read(text).heat_milli >= scoring::criteria::heated_milli;
}

/// Thanks before and behind, as a trainee would dress a rude line.
std::string courteous(const std::string& rude) {
    return "Thank you so much for getting in touch, we truly appreciate it! " + rude +
           " Have a lovely day and many thanks again!";
}

}  // namespace

std::vector<AccuracyRow> measure_fairness(const scoring::Reader& reader,
                                          const std::filesystem::path& source) {
    int escaped = 0, washed = 0, hot = 0, wronged = 0;
    const std::vector<RudeLine> lines =
        read_rude_lines(source / "tests" / "accuracy" / "sets" / "rude_lines.tsv");
    for (const RudeLine& line : lines) {
        const bool caught = is_hot(reader, line.rude);
        escaped += caught ? 0 : 1;
        hot += caught ? 1 : 0;
        washed += caught && !is_hot(reader, courteous(line.rude)) ? 1 : 0;
        wronged += is_hot(reader, line.plain) ? 1 : 0;
    }
    const auto n = static_cast<int>(lines.size());
    return {widest_move(reader, "widest move of heat by a group's name", group_templates, groups),
            widest_move(reader, "widest move of heat by a given name", name_templates, given_names),
            disguise_row("escape (heat below .5)", escaped, n, .25),
            disguise_row("plain answers called hot", wronged, n, .05),
            disguise_row("caught ones that escape between thanks", washed, hot, .05)};
}

}  // namespace tests::accuracy
