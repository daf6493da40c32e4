#include "sim/app/window/window.h"

#include <fmt/format.h>
#include <malloc.h>

#include <utility>

#include "sim/app/data/loaded_library.h"
#include "sim/app/data/places.h"
#include "sim/app/data/workplace.h"
#include "sim/app/platform/output.h"
#include "sim/app/window/app.h"
#include "sim/app/window/shell.h"
#include "sim/failure/failure.h"
#include "sim/gui/views_common.h"
#include "sim/scenario/scenario.h"

namespace sim::app {

namespace {

/// Beside the sessions: each display of a person who keeps several has its own.
std::filesystem::path size_file(const StartOptions& options) {
    return database_file(options.database).replace_filename("window-size");
}

ShellOptions shell_options(const StartOptions& options) {
    ShellOptions shell;
    shell.size = {options.width, options.height};
    if (options.width == 0) shell.left = left_size(size_file(options));
    shell.ui_map = options.ui_map;
    return shell;
}

/// A window that can only say what is wrong: whoever clicked an icon sees no standard error.
void show_error(WindowShell& shell, const Failure& failure) {
    shell.run([&](Frame& frame) {
        frame.screen = "error";
        gui::draw_error(frame.ui, frame.window, failure.says, failure.remedy);
        frame.close = frame.wants_to_close;
    });
}

/// Pictures of letters and whole files go back to the system once they are done with: glibc would keep what
/// is freed for as long as anything behind it is in use.
void return_large_blocks() { mallopt(M_MMAP_THRESHOLD, 256 * 1024); }

}  // namespace

int run_window(const StartOptions& options) {
    return_large_blocks();
    // What only the library can show is waited for: it is read beside the opening of the window.
    std::future<LoadedLibrary> coming;
    ShellOptions how = shell_options(options);
    if (!options.scenario.empty() || options.at_workshop)
        how.meanwhile = [&] { coming = begin_reading(own_folder_of(database_file(options.database))); };
    WindowShell shell(how);
    try {
        with_failures_told([&] {
            Workplace context = open_context(options, std::move(coming));
            WindowApp app(context);
            WindowSize kept = shell.size();
            shell.run([&](Frame& frame) {
                app.draw(frame);
                if (options.width == 0 && shell.size() != kept)
                    keep_size(size_file(options), kept = shell.size());
            });
        });
    } catch (const Failure& failure) {
        if (failure.code != ExitCode::machine_wrong)
            throw;  // a mistake in a call is answered where it was made
        complain(fmt::format("coolhead: {}\n", failure.what()));
        show_error(shell, failure);
        return static_cast<int>(failure.code);
    }
    return static_cast<int>(ExitCode::done);
}

}  // namespace sim::app
