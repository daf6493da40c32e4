#!/bin/sh
# Compiles every header by itself: none may lean on what was included before it. (-w: "#pragma once in main file".)
# usage: headers_alone.sh COMPILER
set -u
cd "$(dirname "$0")/.." || exit 3
find scoring sim tests -name '*.h' | sort |
    xargs -P "$(nproc)" -n 1 "$1" -std=c++20 -fsyntax-only -w -I. $(pkg-config --cflags imgui freetype2 harfbuzz) -x c++ ||
    { echo "The headers named above do not compile alone: include what they use."; exit 1; }
