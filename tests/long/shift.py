#!/usr/bin/env python3
"""A shift of eight simulated hours with 5,000 posts in the real window: memory stays flat, the screen goes on being drawn.

  tests/long/shift.py COOLHEAD [HOURS] [PACE]
"""
import pathlib
import sqlite3
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "e2e"))
import crowded  # noqa: E402
import window  # noqa: E402
sys.path.insert(0, str(HERE))
from monkey import memory_mb  # noqa: E402

MOST_GROWTH_MB = 25
POSTS_A_MINUTE = 11


def posts_in(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return crowded.count_posts(connection)


def main():
    program = sys.argv[1]
    hours, pace = int(sys.argv[2]) if len(sys.argv) > 2 else 8, int(sys.argv[3]) if len(sys.argv) > 3 else 240
    folder, screen = window.fresh_folder(), window.Screen()
    try:
        opened = window.Window(program, screen, folder, pathlib.Path("build/long"), "--person", "Ada", "--scenario",
                               str(crowded.crowded_scenario(folder, POSTS_A_MINUTE, hours * 3600)), "--pace", str(pace))
        opened.click("briefing/start")
        opened.wait_for_screen("practice")
        wanted, measured, frames = hours * 60 * POSTS_A_MINUTE * 9 // 10, [], []
        while (posts := posts_in(opened.database)) < wanted:
            assert opened.process.poll() is None, f"it ended ({opened.process.returncode}) after {posts} posts"
            measured.append((posts, memory_mb(opened.process)))
            frames.append(opened.ui()["frame"])
            time.sleep(1)
        after_a_tenth = next(memory for posts, memory in measured if posts >= wanted // 10)
        growth = measured[-1][1] - after_a_tenth
        assert growth < MOST_GROWTH_MB, f"{growth:.0f} MB more than after a tenth of the shift"
        still = sum(a == b for a, b in zip(frames[5:], frames[6:]))
        assert still < len(frames) // 4, f"in {still} of {len(frames)} seconds nothing was drawn"
        print(f"{posts} posts in {len(measured)} s: {after_a_tenth:.0f} MB after a tenth, {measured[-1][1]:.0f} MB at the end")
        opened.close()
    finally:
        screen.close()
        window.remove(folder)


if __name__ == "__main__":
    main()
