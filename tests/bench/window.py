#!/usr/bin/env python3
"""What the window costs: first frame beside that of an empty GLFW + Dear ImGui window, a core at rest, memory.

  tests/bench/window.py COOLHEAD EMPTY_WINDOW [--rounds N]

Under Xvfb with software OpenGL. Processor time is printed beside the time on the wall, because other work on the
machine lengthens only the latter.
"""
import argparse
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
import crowded  # noqa: E402
import window  # noqa: E402


def processor_seconds(process):
    """Of all threads so far, to the microsecond."""
    threads = pathlib.Path(f"/proc/{process.pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def first_frame(screen, command, shown, listed):
    """Seconds on the wall and of the processor until the file `shown` is there, and on the wall until it says `listed`:
    the first screen stands before the exercises have been read."""
    shown.unlink(missing_ok=True)
    began = time.perf_counter()
    process = subprocess.Popen(command, env=screen.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not shown.exists():
        if process.poll() is not None:
            raise SystemExit(f"{command[0]} ended with {process.returncode} before its first frame")
        time.sleep(0.0005)
    wall = time.perf_counter() - began
    used = processor_seconds(process)
    while listed not in shown.read_text():
        time.sleep(0.0005)
    complete = time.perf_counter() - began
    process.kill()
    process.wait()
    return wall, used, complete


def compare_first_frames(screen, coolhead, empty, folder, database, rounds):
    shown = folder / "shown"
    ours = [coolhead, "--db", str(database), "--ui-map", str(shown), "--size", "1440x900"]
    theirs = [empty, str(shown)]
    measured = {"empty": [], "coolhead": []}
    for round_number in range(rounds + 1):
        for name, command, listed in (("empty", theirs, ""), ("coolhead", ours, '"home/card/')):
            times = first_frame(screen, command, shown, listed)
            if round_number > 0:  # the first round warms the disk
                measured[name].append(times)
    middle = {name: [statistics.median(part) * 1000 for part in zip(*times)] for name, times in measured.items()}
    for name, (wall, processor, _) in middle.items():
        print(f"  {name:9} {wall:6.0f} ms on the wall, {processor:6.0f} ms of the processor (medians of {rounds})")
    print(f"  all exercises listed after {middle['coolhead'][2]:.0f} ms")
    print(f"  ratio     {middle['coolhead'][0] / middle['empty'][0]:.2f} on the wall, "
          f"{middle['coolhead'][1] / middle['empty'][1]:.2f} of the processor")


def memory_mb(process, file="status", field="VmHWM:"):
    lines = pathlib.Path(f"/proc/{process.pid}/{file}").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(field)).split()[1]) / 1024


def memory(process):
    return (f"{memory_mb(process):.0f} MB of memory at most so far; now {memory_mb(process, field='VmRSS:'):.0f}, of which "
            f"{memory_mb(process, 'smaps_rollup', 'Pss_Anon:'):.0f} its own and the rest files")


def empty_at_rest(screen, empty, folder, *size):
    process = subprocess.Popen([empty, str(folder / "shown"), *size], env=screen.environment())
    time.sleep(2)
    print(f"  empty window {'x'.join(size)}: {memory(process)}")
    process.kill()
    process.wait()


def rest(opened, what, seconds=15):
    time.sleep(12)  # the caret blinks for a while after the last key
    before = opened.cpu_seconds()
    time.sleep(seconds)
    share = (opened.cpu_seconds() - before) / seconds * 100
    print(f"  {what}: {share:.1f} % of a core at rest; {memory(opened.process)}")


def count_posts(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return crowded.count_posts(connection)


def play_crowded(screen, coolhead, folder):
    """A session with 10,000 posts, taken up again at the pace of life."""
    scenario = crowded.crowded_scenario(folder, 60, 86400)
    opened = window.Window(coolhead, screen, folder, folder / "pictures", "--person", "Ada", "--scenario", str(scenario),
                           "--pace", "3600")
    opened.click("briefing/start")
    opened.wait_for_screen("practice")
    opened.wait_for(lambda _: count_posts(opened.database) >= 10_000, "ten thousand posts")
    print(f"  a session of {count_posts(opened.database)} posts: {memory(opened.process)}")
    opened.kill()
    again = window.Window(coolhead, screen, folder, folder / "pictures", "--person", "Ada", "--pace", "1")
    again.click("home/resume")
    again.wait_for_screen("practice")
    rest(again, "practice with that session taken up, clock running, one more post every second")
    again.close()


def play(screen, coolhead, folder):
    opened = window.Window(coolhead, screen, folder, folder / "pictures", "--person", "Ada")
    opened.wait_for_control("home/card/charged-twice")
    rest(opened, "first screen")
    opened.click("home/card/charged-twice")
    opened.click("briefing/start")
    opened.wait_for_screen("practice")
    opened.wait_for(lambda ui: [name for name in ui["controls"] if name.startswith("practice/inbox/")], "a customer")
    opened.key("alt+Down")
    rest(opened, "practice, clock running")
    opened.key("F5")
    rest(opened, "practice, paused")
    opened.click("practice/end")
    opened.click("practice/end/confirm")
    opened.wait_for_screen("rating")
    opened.key("Escape")
    opened.wait_for_screen("debrief")
    rest(opened, "debrief")
    opened.close()


def large(coolhead, empty, folder):
    """A screen of 4K, and the workshop with its dictionary."""
    screen = window.Screen(3840, 2160)
    try:
        empty_at_rest(screen, empty, folder, "3840", "2160")
        opened = window.Window(coolhead, screen, folder, folder / "pictures", "--person", "Ada")
        opened.wait_for_control("home/card/charged-twice")
        time.sleep(2)
        print(f"  first screen 3840x2160: {memory(opened.process)}")
        opened.close()
    finally:
        screen.close()


def workshop(screen, coolhead, folder):
    opened = window.Window(coolhead, screen, folder, folder / "pictures", "--workshop", "charged-twice")
    time.sleep(4)
    print(f"  workshop, a scenario open and checked: {memory(opened.process)}")
    opened.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("coolhead")
    parser.add_argument("empty_window")
    parser.add_argument("--rounds", type=int, default=9)
    chosen = parser.parse_args()
    folder = window.fresh_folder()
    screen = window.Screen()
    try:
        print("First frame, nothing played yet:")
        compare_first_frames(screen, chosen.coolhead, chosen.empty_window, folder, folder / "fresh.db", chosen.rounds)
        print("At rest and in memory:")
        empty_at_rest(screen, chosen.empty_window, folder, "1440", "900")
        play(screen, chosen.coolhead, folder)
        print("First frame, with that session in the database:")
        compare_first_frames(screen, chosen.coolhead, chosen.empty_window, folder, folder / "coolhead.db", chosen.rounds)
        print("Crowded:")
        crowd = folder / "crowd"
        crowd.mkdir()
        play_crowded(screen, chosen.coolhead, crowd)
        print("Large:")
        workshop(screen, chosen.coolhead, folder)
        large(chosen.coolhead, chosen.empty_window, folder)
    finally:
        screen.close()
        window.remove(folder)


if __name__ == "__main__":
    main()
