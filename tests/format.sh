#!/bin/sh
# Says which files clang-format would change; changes none.
cd "$(dirname "$0")/.." || exit 3
find scoring sim tests -name '*.h' -o -name '*.cpp' | sort | xargs clang-format --dry-run -Werror ||
    { echo "Run clang-format -i on the files above." >&2; exit 1; }
