#!/usr/bin/env python3
"""The manager's desk in the real window, on a made-up team: by keys and by mouse, from a figure to the sentence.

usage: team_test.py PROGRAM PICTURES CASE
"""
import json
import subprocess
import sys

from e2e_test import Case, check


def lines(window, word):
    return [line for line in window.trace_file.read_text().splitlines() if line.startswith(word + " ")]


def at_desk(case, *options):
    made = subprocess.run([case.program, "demo", str(case.folder / "coolhead.db"), "--people", "14"],
                          capture_output=True, text=True)
    check(made.returncode == 0, made.stderr)
    window = case.start(*options)
    window.wait_for_screen("home")
    window.wait_for_control("tab/team")
    window.key("ctrl+t")
    window.wait_for_screen("team")
    return window


def test_desk(case):
    """A figure opens its rows, a cell opens as many as the terminal counts, a row opens the sentence; filters move all."""
    window = at_desk(case, "--theme", "dark")
    window.picture("team-dark-1440")
    window.click("team/figure/critical")
    window.wait_for_screen("team-rows")
    window.picture("team-rows")
    window.key("Escape")
    window.wait_for_screen("team")

    window.click("team/cell/Ana Reyes/T1")
    window.wait_for_screen("team-rows")
    cell = json.loads(case.command("team", "cell", "--person", "Ana Reyes", "--criterion", "T1",
                                   "--format", "json").stdout)
    window.wait_for(lambda ui: "team/row/0" in ui["controls"], "the rows")
    shown = [name for name in window.controls("team/row/")]
    check(0 < len(shown) <= cell["n"], f"{len(shown)} rows are in sight, the terminal counts {cell['n']}")
    window.key("Escape")
    window.wait_for_screen("team")
    window.key("Right", "Down", "Return")  # from the cell that was clicked to its neighbour below
    window.wait_for_screen("team-rows")
    check(lines(window, "OpenTeamRows")[-1] == "OpenTeamRows T2 Ben Cole", lines(window, "OpenTeamRows")[-1])
    window.click("team/row/0")
    window.wait_for_screen("debrief")
    check(lines(window, "OpenTeamSession")[-1].endswith(" T2"), "the row names no criterion")
    window.picture("team-sentence")
    window.key("alt+Left")
    window.wait_for_screen("home")
    window.click("tab/team")
    window.wait_for(lambda ui: ui["screen"].startswith("team"), "the desk")
    if window.ui()["screen"] == "team-rows":
        window.key("Escape")
    window.wait_for_screen("team")
    window.click("team/filter/team")
    window.click("team/team/1")
    window.wait_for(lambda _: lines(window, "FilterTeam"), "the filter")
    window.wait_for(lambda ui: not any("Omar Haddad" in name for name in ui["controls"]), "the others gone")
    window.click("team/filter/days")
    window.click("team/days/4")
    window.picture("team-all-days")


def test_small(case):
    window = at_desk(case, "--theme", "light")
    window.picture("team-light-1024")


def main():
    program, pictures, name = sys.argv[1:4]
    with Case(program, pictures, {"desk": (1440, 900)}.get(name, (1024, 700))) as case:
        globals()["test_" + name](case)
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
