#include "sim/app/platform/speech.h"

#include <filesystem>
#include <fstream>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

namespace app = sim::app;

namespace {

/// Stands in for spd-say: notes what it is to say and goes on until it is ended; its server never answers a
/// cancel until the file `answer` is there.
std::string stubborn_speaker(const tests::TemporaryFolder& folder) {
    const std::string file = (folder / "speaker").string();
    const std::string here = folder.path().string();
    std::ofstream(file) << "#!/bin/sh\n"
                           "if [ \"$1\" = --cancel ]; then\n"
                           "  while [ ! -e " +
                               here +
                               "/answer ]; do sleep 0.05; done\n"
                               "  exit 0\n"
                               "fi\n"
                               "echo \"$3\" >> " +
                               here +
                               "/said\n"
                               "exec sleep 1000\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file;
}

}  // namespace

TEST_CASE("a machine without speech is no failure") {
    app::Speech speech("no-such-program-to-speak");
    CHECK_FALSE(speech.available());
    speech.say("Hello");
    CHECK_FALSE(speech.speaking());
    speech.stop();
}

TEST_CASE("what is spoken can be stopped, and ends") {
    app::Speech speech("sleep");  // any program will do: it gets words it does not know, and ends
    REQUIRE(speech.available());
    speech.say("Hello");
    while (speech.speaking()) {
    }
    CHECK(speech.failed());
    speech.say("Hello again");
    speech.stop();
    CHECK_FALSE(speech.speaking());
}

TEST_CASE("a speech server that hangs holds nobody up; what is next is said when the voice is silent") {
    const tests::TemporaryFolder folder;
    app::Speech speech(stubborn_speaker(folder));
    speech.say("one");
    while (!std::filesystem::exists(folder / "said")) CHECK(speech.speaking());
    speech.stop();  // comes back although the server does not answer
    CHECK_FALSE(speech.speaking());
    speech.say("two");
    CHECK(speech.speaking());
    std::ofstream(folder / "answer") << "now";
    std::string said;
    while (said != "one\ntwo\n") {
        REQUIRE(speech.speaking());
        std::ifstream file(folder / "said");
        said.assign(std::istreambuf_iterator<char>(file), {});
    }
    speech.stop();
}
