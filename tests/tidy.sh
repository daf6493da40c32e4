#!/bin/sh
# clang-tidy over what the program is made of, as .clang-tidy says; a unity build's files are read several at once.
# usage: tidy.sh BUILD_FOLDER
cd "$(dirname "$0")/.." || exit 3
command -v clang-tidy-16 >/dev/null || { echo "clang-tidy-16 is not installed." >&2; exit 3; }
python3 -c '
import json, sys
for entry in json.load(open(sys.argv[1] + "/compile_commands.json")):
    if "/tests/" not in entry["file"]:
        print(entry["file"])' "$1" | sort -u |
    xargs -P "$(nproc)" -n 1 clang-tidy-16 -p "$1" --quiet --extra-arg=-Wno-unknown-warning-option 2>/dev/null ||
    { echo "clang-tidy found what is said above." >&2; exit 1; }
