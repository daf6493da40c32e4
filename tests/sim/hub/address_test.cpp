#include "sim/hub/address.h"

#include <cstdlib>

#include "sim/failure/failure.h"
#include "sim/hub/secret.h"
#include "tests/support/catch.h"

using Catch::Matchers::Contains;
using sim::hub::Address;

TEST_CASE("outside this machine the line is encrypted and the certificate is checked") {
    CHECK_FALSE(Address("postgresql://hub.example.org/c").is_local());
    CHECK_THAT(Address("postgresql://hub.example.org/c").connection_words("a", "b"),
               Contains("sslmode='verify-full'"));
    CHECK_THAT(Address("postgresql://hub.example.org/c").connection_words("a", "b"),
               Contains("sslrootcert='"));
    for (const char* weak : {"disable", "allow", "prefer", "require", "verify-ca"})
        CHECK_THROWS_WITH(Address(std::string("postgresql://hub.example.org/c?sslmode=") + weak),
                          Contains("verify-full"));
    CHECK_NOTHROW(Address("postgresql://hub.example.org/c?sslmode=verify-full&sslrootcert=/tmp/x"));
    for (const char* here : {"localhost", "127.0.0.1", "127.3.2.1", "[::1]", "%2Fvar%2Frun"})
        CHECK(Address(std::string("postgresql://") + here + "/c").is_local());
    for (const char* tricky : {"127.0.0.1.evil.org", "localhost.evil.org", "localhost,hub.example.org",
                               "0.0.0.0", "localhost/c?hostaddr=10.0.0.1"})
        CHECK_FALSE(Address(std::string("postgresql://") + tricky +
                            (std::string(tricky).find('/') == std::string::npos ? "/c" : ""))
                        .is_local());
}

TEST_CASE("what is no address is said to be none") {
    for (const char* wrong : {"", "http://x/y", "postgresql://", "postgresql:///c", "postgresql://host",
                              "postgresql://h/c?nonsense=1", "postgresql:///c?service=x"})
        CHECK_THROWS_AS(Address(wrong), sim::Failure);
    setenv("PGHOSTADDR", "10.0.0.1", 1);
    CHECK_THROWS_WITH(Address("postgresql://localhost/c"), Contains("PGHOSTADDR"));
    unsetenv("PGHOSTADDR");
}

TEST_CASE("an address is kept without login and password") {
    const Address address("postgresql://eve:secret@localhost:5433/my%20hub");
    CHECK(address.said() == "postgresql://localhost:5433/my%20hub");
    CHECK(Address("postgresql:///c?host=/run/x&port=5433").said() ==
          "postgresql:///c?host=%2Frun%2Fx&port=5433");
    CHECK(Address("postgresql:///c?host=/run/x&port=5433").is_local());
    CHECK(Address("postgresql://[::1]:5433/c").said() == "postgresql:///c?host=%3A%3A1&port=5433");
    CHECK(Address(address.said()).said() == address.said());
    CHECK_THAT(address.connection_words("o'x", "p\\"),
               Contains(R"(user='o\'x')") && Contains(R"(password='p\\')"));
}

TEST_CASE("secrets differ each time") {
    CHECK(sim::hub::chance_digits(32).size() == 32);
    CHECK(sim::hub::chance_digits(32) != sim::hub::chance_digits(32));
    CHECK(sim::hub::scram_verifier("x") != sim::hub::scram_verifier("x"));
}
