#include "sim/app/commands/seals.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "scoring/printable.h"
#include "sim/app/data/existing_store.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/output.h"
#include "sim/seal/audit.h"

namespace sim::app {
namespace {

using scoring::printable_line;

std::string result_words(const seal::SealedRun& run) {
    if (!run.judged) return "not finished";
    return fmt::format("{:.0f} {}", run.overall, run.passed ? "passed" : "not passed");
}

std::string run_line(const seal::SealedRun& run) {
    std::string text = fmt::format("{:<5} {:>5}  {}  {}  {}  {}\n", run.fits() ? "good" : "wrong",
                                   run.session, run.started_at.substr(0, 10), printable_line(run.name),
                                   printable_line(run.scenario), result_words(run));
    for (const std::string& wrong : run.wrong) text += fmt::format("       {}.\n", printable_line(wrong));
    for (const std::string& note : run.notes) text += fmt::format("       {}.\n", printable_line(note));
    return text;
}

nlohmann::json run_json(const seal::SealedRun& run) {
    return {{"session", run.session},   {"person", run.name},   {"scenario", run.scenario},
            {"begun", run.started_at},  {"judged", run.judged}, {"passed", run.passed},
            {"overall", run.overall},   {"judge", run.judge},   {"program", run.program},
            {"attempts", run.attempts}, {"wrong", run.wrong},   {"notes", run.notes}};
}

std::string audit_json(const seal::Audit& audit) {
    nlohmann::json runs = nlohmann::json::array();
    for (const seal::SealedRun& run : audit.runs) runs.push_back(run_json(run));
    const nlohmann::json all = {{"entries", audit.entries},
                                {"faults", audit.faults()},
                                {"wrong", audit.wrong},
                                {"notes", audit.notes},
                                {"runs", runs}};
    return all.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string audit_text(const seal::Audit& audit) {
    std::string text;
    for (const seal::SealedRun& run : audit.runs) text += run_line(run);
    if (audit.runs.empty()) text += "No certification run was sealed here yet.\n";
    for (const std::string& wrong : audit.wrong) text += fmt::format("wrong  {}.\n", printable_line(wrong));
    for (const std::string& note : audit.notes) text += fmt::format("note   {}.\n", printable_line(note));
    return text;
}

}  // namespace

ExitCode show_seals(const std::string& database, OutputFormat format) {
    store::Store store = open_existing_to_read(database);
    const seal::Audit audit = seal::audit(store, seals_folder());
    print(format == OutputFormat::json ? audit_json(audit) : audit_text(audit));
    return audit.faults() == 0 ? ExitCode::done : ExitCode::input_wrong;
}

std::string seal_lines(store::Store& store, std::int64_t session, const std::string& judge) {
    const std::optional<store::Session> row = store.session({session});
    if (!row || row->mode != engine::Mode::assessment) return {};
    const seal::SealedRun run = seal::run_of(store, session, seals_folder());
    if (run.session == 0) return "Not sealed by this machine.\n";
    if (!run.fits()) return fmt::format("The seal does not fit: {}.\n", printable_line(run.wrong.front()));
    std::string text = run.judged ? fmt::format("Sealed: {}, by judge {}, program {}.\n", result_words(run),
                                                run.judge, run.program)
                                  : "Sealed when it began.\n";
    if (run.judged && run.judge != judge && !run.judged_anew)
        text += fmt::format("The verdict above is judge {}'s, which is not sealed.\n", printable_line(judge));
    for (const std::string& note : run.notes) text += fmt::format("{}.\n", printable_line(note));
    return text;
}

}  // namespace sim::app
