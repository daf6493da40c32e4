// Catch2 wherever Debian keeps it: version 2 has one header, version 3 has this one.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
