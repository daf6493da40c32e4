#!/usr/bin/env python3
"""What the window costs: first frame beside that of an empty GLFW + Dear ImGui window, a core at rest, memory.

  tests/bench/window.py COOLHEAD EMPTY_WINDOW [--rounds N]

Under Xvfb with software OpenGL. Processor time is printed beside the time on the wall, because other work on the
machine lengthens only the latter.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
import window  # noqa: E402


def first_frame(screen, command, shown):
    """Seconds on the wall and of the processor until the file `shown` is there."""
    shown.unlink(missing_ok=True)
    began = time.perf_counter()
    process = subprocess.Popen(command, env=screen.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not shown.exists():
        if process.poll() is not None:
            raise SystemExit(f"{command[0]} ended with {process.returncode} before its first frame")
        time.sleep(0.0005)
    wall = time.perf_counter() - began
    fields = pathlib.Path(f"/proc/{process.pid}/schedstat").read_text().split()
    threads = pathlib.Path(f"/proc/{process.pid}/task")
    processor = sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads.iterdir())
    process.kill()
    process.wait()
    return wall, max(processor, int(fields[0])) / 1e9


def compare_first_frames(screen, coolhead, empty, folder, database, rounds):
    shown = folder / "shown"
    ours = [coolhead, "--db", str(database), "--ui-map", str(shown), "--size", "1440x900"]
    theirs = [empty, str(shown)]
    measured = {"empty": [], "coolhead": []}
    for round_number in range(rounds + 1):
        for name, command in (("empty", theirs), ("coolhead", ours)):
            times = first_frame(screen, command, shown)
            if round_number > 0:  # the first round warms the disk
                measured[name].append(times)
    middle = {name: [statistics.median(part) * 1000 for part in zip(*times)] for name, times in measured.items()}
    for name, (wall, processor) in middle.items():
        print(f"  {name:9} {wall:6.0f} ms on the wall, {processor:6.0f} ms of the processor (medians of {rounds})")
    print(f"  ratio     {middle['coolhead'][0] / middle['empty'][0]:.2f} on the wall, "
          f"{middle['coolhead'][1] / middle['empty'][1]:.2f} of the processor")


def memory_mb(opened):
    status = pathlib.Path(f"/proc/{opened.process.pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def rest(opened, what, seconds=12):
    time.sleep(2)
    before = opened.cpu_seconds()
    time.sleep(seconds)
    share = (opened.cpu_seconds() - before) / seconds * 100
    print(f"  {what}: {share:.1f} % of a core at rest, at most {memory_mb(opened):.0f} MB of memory so far")


def crowded_scenario(folder):
    """Background posts by the thousand, and one customer with time."""
    file = folder / "crowded.json"
    says = {"via": "mention", "text": "@ParcellyHelp no hurry, but where is my parcel?"}
    posts = [{"handle": f"@passer{n}", "name": f"Passer {n}", "text": f"Post number {n} about the day."}
             for n in range(40)]
    (folder / "noise").mkdir(exist_ok=True)
    (folder / "noise" / "crowd.json").write_text(json.dumps({"format": 1, "id": "crowd", "posts": posts}))
    source = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / "lost-parcel-rager.json"
    scenario = json.loads(source.read_text())
    scenario["noise"] = {"pack": "parcel-chatter", "per_minute": 60}
    scenario["cast"] = {name: {**one, "patience_s": 86400} for name, one in scenario["cast"].items()}
    scenario.pop("ends_after_s", None)
    file.write_text(json.dumps(scenario, ensure_ascii=False))
    return file


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
    finally:
        screen.close()
        window.remove(folder)


if __name__ == "__main__":
    main()
