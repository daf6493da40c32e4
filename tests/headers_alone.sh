#!/bin/sh
# Compiles every header by itself: none may lean on what was included before it. (-w: "#pragma once in main file".)
# usage: headers_alone.sh COMPILER [SINCE]      SINCE: only headers that changed since that commit, and those that include
#        one of them, however far; all where the commit is not known
set -u
cd "$(dirname "$0")/.." || exit 3
python3 - "${2:-}" <<'PYTHON' |
import pathlib, re, subprocess, sys
headers = sorted(str(path) for room in ("scoring", "sim", "tests") for path in pathlib.Path(room).rglob("*.h"))
asked = subprocess.run(["git", "diff", "--name-only", sys.argv[1], "--", "*.h"], capture_output=True, text=True)
if sys.argv[1] and asked.returncode == 0:
    includes = {header: set(re.findall(r'#include "([^"]+)"', pathlib.Path(header).read_text())) for header in headers}
    touched = set()
    more = set(asked.stdout.split()) & set(headers)
    while more:
        touched |= more
        more = {header for header in headers if includes[header] & touched} - touched
    headers = sorted(touched)
print("\n".join(headers))
PYTHON
    xargs -r -P "$(nproc)" -n 1 "$1" -std=c++20 -fsyntax-only -w -I. $(pkg-config --cflags imgui freetype2 harfbuzz) -x c++ ||
    { echo "The headers named above do not compile alone: include what they use."; exit 1; }
