#!/usr/bin/env python3
"""How long the window takes with a million sessions beside ten: to its first screen, to the manager's desk, from a figure to its
rows, and the memory it holds. Under Xvfb, pixels drawn in software. The million's file is what coolhead_team_bench makes.

usage: desk.py PROGRAM MILLION TEN      (two databases)
"""
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
from e2e_test import Case  # noqa: E402

ROUNDS = 3


def peak_mb(window):
    for line in pathlib.Path(f"/proc/{window.process.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0


def until(window, screen):
    begun = time.monotonic()
    while window.ui()["screen"] != screen:
        if time.monotonic() - begun > 120:
            raise AssertionError(f"{screen} did not come")
        time.sleep(0.005)
    return time.monotonic() - begun


def measured(program, database, person):
    """Seconds to the first screen, to the desk, from figure to rows; megabytes."""
    figures = {"first screen": [], "desk": [], "rows": [], "progress": [], "review": [], "MB": []}
    with Case(program, "/tmp") as case:
        (case.folder / "coolhead.db").symlink_to(pathlib.Path(database).resolve())
        for _ in range(ROUNDS):
            begun = time.monotonic()
            window = case.start("--theme", "dark", "--person", person)
            until(window, "home")
            figures["first screen"].append(time.monotonic() - begun)
            window.wait_for_control("tab/team")
            window.settle(still_s=0.5, most_s=10)
            for name, key, screen in (("desk", "ctrl+t", "team"), ("progress", "ctrl+3", "team-progress"),
                                      ("review", "ctrl+2", "team-review")):
                window.xdotool("key", key)
                figures[name].append(until(window, screen))
            window.xdotool("key", "ctrl+1")
            until(window, "team")
            x, y, width, height = window.resting_place("team/figure/first-replies")
            window.xdotool("mousemove", int(x + width / 2), int(y + height / 2), "mousedown", 1, "sleep", 0.05, "mouseup", 1)
            figures["rows"].append(until(window, "team-rows"))
            figures["MB"].append(peak_mb(window))
            window.close()
    return {name: statistics.median(all) for name, all in figures.items()}


def main():
    program, million, ten = sys.argv[1:4]
    for name, file in (("ten", ten), ("a million", million)):
        figures = measured(program, file, "Person 0001")
        print(f"{name}: " + ", ".join(f"{what} {value:.0f} MB" if what == "MB" else f"{what} {1000 * value:.0f} ms"
                                      for what, value in figures.items()), flush=True)


if __name__ == "__main__":
    main()
