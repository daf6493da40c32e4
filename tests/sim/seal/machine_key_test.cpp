#include "sim/seal/machine_key.h"

#include <sys/stat.h>

#include <fstream>

#include "sim/failure/failure.h"
#include "sim/seal/counter.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace sim::seal;

TEST_CASE("a machine's key is made once, for its owner alone, and signs what only it can sign") {
    const tests::TemporaryFolder folder, other;
    CHECK_FALSE(MachineKey::is_in(folder.path()));
    const MachineKey key = MachineKey::in(folder.path());
    CHECK(MachineKey::in(folder.path()).public_key() == key.public_key());
    CHECK(MachineKey::in(other.path()).public_key() != key.public_key());
    struct stat found = {};
    REQUIRE(stat((folder / "machine.key").c_str(), &found) == 0);
    CHECK((found.st_mode & 0777) == 0600);
    const std::string signature = key.sign("words");
    CHECK(is_signed(key.public_key(), "words", signature));
    CHECK_FALSE(is_signed(key.public_key(), "wordz", signature));
    CHECK_FALSE(is_signed(MachineKey::in(other.path()).public_key(), "words", signature));
    CHECK_FALSE(is_signed(key.public_key(), "words", "zz"));
    CHECK_FALSE(is_signed("", "words", signature));
}

TEST_CASE("a spoilt key is refused, not written over") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "machine.key") << "no key";
    CHECK_THROWS_AS(MachineKey::in(folder.path()), sim::Failure);
    CHECK(words_in(folder / "machine.key") == "no key");
}

TEST_CASE("a counter that this key did not sign is none") {
    const tests::TemporaryFolder folder;
    const MachineKey key = MachineKey::in(folder.path());
    const Counter counter{"abc", "/somewhere/c.db", 7, "ff"};
    keep_counter(folder.path(), counter, key);
    CHECK(counter_of(folder.path(), "abc", key.public_key()) == counter);
    CHECK(counters_in(folder.path(), key.public_key()).size() == 1);
    std::string words = words_in(folder / "ledgers" / "abc.json");
    words.replace(words.find("7"), 1, "6");
    std::ofstream(folder / "ledgers" / "abc.json") << words;
    CHECK(counter_of(folder.path(), "abc", key.public_key()).number == 0);
    CHECK(counter_of(folder.path(), "no such", key.public_key()).number == 0);
}
