#include "sim/app/commands/hub.h"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <optional>

#include "sim/app/data/existing_store.h"
#include "sim/app/data/places.h"
#include "sim/app/platform/interruption.h"
#include "sim/app/platform/output.h"
#include "sim/app/platform/progress_bar.h"
#include "sim/app/platform/typed_lines.h"
#include "sim/app/platform/wall_time.h"
#include "sim/hub/carrying.h"
#include "sim/hub/exchange_now.h"
#include "sim/hub/joining.h"
#include "sim/hub/status.h"

namespace sim::app {
namespace {

std::string this_machine() {
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

void make(const HubOptions& options) {
    const hub::Made made = hub::make_hub(options.about, options.team);
    print(made.steps == 0 ? "The hub is up to date.\n"
                          : fmt::format("The hub was brought up by {} steps.\n", made.steps));
    if (!made.code.empty())
        print(
            fmt::format("The team's first manager joins with this code, once, within two days:\n"
                        "coolhead hub join URL {}\n",
                        made.code));
}

void invite(const HubOptions& options) {
    store::Store store = open_existing_store(options.database);
    const std::string code =
        hub::invite(store, hub::joined_account(store.file(), ""), {options.rank, options.about});
    print(fmt::format("{} joins as {} with this code, once, within two days:\n{}\n",
                      options.about.empty() ? "A machine" : options.about, options.rank, code));
}

std::string code_of(const HubOptions& options) {
    if (!options.code.empty()) return options.code;
    draw_on_error_output("The code: ");
    return TypedLines().next().value_or("");
}

void join(const HubOptions& options) {
    store::Store store = store::Store::open(database_file(options.database));
    const hub::Account account = hub::join(store, options.about, code_of(options), this_machine());
    print(fmt::format("This machine is in {} now, as {}{}. `coolhead hub push` sends what waits.\n",
                      account.team, account.rank, account.person.empty() ? "" : " for " + account.person));
}

hub::Progress progress_of(std::optional<ProgressBar>& bar, const Interruption& interruption,
                          const char* what) {
    hub::Progress progress;
    progress.stopped = [&interruption] { return interruption.asked(); };
    progress.moved = [&bar, what](int done, int of) {
        if (!bar && of > 0) bar.emplace(what, of, "records");
        if (bar) bar->show(done, done);
    };
    return progress;
}

void carry(const HubOptions& options) {
    store::Store store = open_existing_store(options.database);
    const hub::Account account = hub::joined_account(store.file(), options.about);
    const Interruption interruption;
    std::optional<ProgressBar> bar;
    const bool out = options.task == HubTask::push;
    const hub::Progress progress = progress_of(bar, interruption, out ? "Sending" : "Taking");
    std::string said;
    hub::noted(store, wall_time(), [&] {
        said = out ? hub::said(hub::push(store, account, progress))
                   : hub::said(hub::pull(store, account, progress));
    });
    bar.reset();
    print(said + "\n");
}

void list_machines(const HubOptions& options) {
    store::Store store = open_existing_store(options.database);
    for (const hub::Seen& seen : hub::machines(hub::joined_account(store.file(), "")))
        print(fmt::format("{}\t{}\t{}\t{}\t{}\n", seen.login, seen.rank, seen.person, seen.label,
                          seen.at.empty() ? "never" : seen.at));
}

void take_away(const HubOptions& options) {
    store::Store store = open_existing_store(options.database);
    const hub::Account account = hub::joined_account(store.file(), "");
    if (options.about.empty())
        throw Failure(ExitCode::call_wrong, "Nobody was named.",
                      "Name a person to erase, or a login to dismiss: `coolhead hub machines` lists them.");
    if (options.task == HubTask::dismiss) {
        hub::dismiss(account, options.about);
        return print(fmt::format("{} is let in no more.\n", options.about));
    }
    const int sessions = hub::erase(store, account, options.about);
    print(fmt::format(
        "The hub had {} sessions of theirs; they are gone, here too, and from each machine when it pulls "
        "next. Backups keep them until they are old.\n",
        sessions));
}

ExitCode show_status(const HubOptions& options) {
    store::Store store = open_existing_store(options.database);
    if (!options.about.empty()) hub::joined_account(store.file(), options.about);
    const hub::Status status = hub::status_of(store);
    print(options.format == OutputFormat::json ? as_json(status) : said(status) + "\n");
    return status.unreachable.empty() ? ExitCode::done : ExitCode::machine_wrong;
}

}  // namespace

ExitCode hub(const HubOptions& options) {
    switch (options.task) {
        case HubTask::status:
            return show_status(options);
        case HubTask::init:
            make(options);
            break;
        case HubTask::invite:
            invite(options);
            break;
        case HubTask::join:
            join(options);
            break;
        case HubTask::push:
        case HubTask::pull:
            carry(options);
            break;
        case HubTask::machines:
            list_machines(options);
            break;
        case HubTask::dismiss:
        case HubTask::erase:
            take_away(options);
            break;
    }
    return ExitCode::done;
}

}  // namespace sim::app
