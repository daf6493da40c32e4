#!/usr/bin/env python3
"""A monkey with mouse and keys in the real window: clicks on whatever there is, types, resizes, copies and pastes.

  tests/long/monkey.py COOLHEAD MINUTES [SEED]

The same seed makes the same choices among the same controls; what was done is written down in build/long/monkey-SEED.txt. Fails
when the program ends, stops drawing, or its memory grows beyond 250 MB.
"""
import pathlib
import random
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "e2e"))
import window  # noqa: E402

KEYS = ["Return", "Escape", "Tab", "shift+Tab", "Up", "Down", "alt+Down", "alt+Up", "ctrl+Return", "F1", "F5", "ctrl+w", "ctrl+k",
        "Page_Down", "Home", "End", "BackSpace", "ctrl+z", "ctrl+y", "space"]
CLIPBOARD = ["ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+v", "ctrl+v"]
WORDS = ["Sorry Dev, could you DM us? ^JD", "ünïcödé ", "#@[]{}<>", "x" * 200, "07700 900123 "]
LEAVE_ALONE = ("quit", "delete", "/file")  # ends the run, or writes elsewhere
MOST_MB = 250


def memory_mb(process):
    lines = pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1]) / 1024


class Monkey:
    def __init__(self, opened, seed, log):
        self.opened, self.random, self.log = opened, random.Random(seed), log
        self.done = 0

    def note(self, what):
        self.done += 1
        print(self.done, what, file=self.log, flush=True)

    def click(self):
        controls = sorted(name for name in self.opened.ui()["controls"] if not any(word in name for word in LEAVE_ALONE))
        if not controls:
            return
        name = self.random.choice(controls)
        place = self.opened.ui()["controls"].get(name)
        self.note(f"click {name}")
        if place:
            x, y, width, height = place
            self.opened.xdotool("mousemove", int(x + width / 2), int(y + height / 2), "mousedown", 1, "sleep", 0.05, "mouseup", 1)

    def wild_click(self):
        x, y = (self.random.randrange(most) for most in self.opened.screen.size)
        button = self.random.choice([1, 1, 2, 3, 4, 5])
        self.note(f"click {button} at {x},{y}")
        self.opened.xdotool("mousemove", x, y, "click", button)

    def keys(self, names, count):
        chosen = [self.random.choice(names) for _ in range(count)]
        self.note("keys " + " ".join(chosen))
        self.opened.xdotool("key", "--delay", 10, *chosen)

    def words(self):
        text = self.random.choice(WORDS)
        self.note(f"type {text!r}")
        self.opened.xdotool("type", "--delay", 1, text)

    def resize_storm(self):
        sizes = [(self.random.randrange(200, 1440), self.random.randrange(150, 900)) for _ in range(12)] + [self.opened.screen.size]
        self.note(f"sizes {sizes}")
        self.opened.xdotool("search", "--class", "coolhead", *[word for width, height in sizes
                            for word in ("windowsize", width, height)])

    def act(self):
        kind = self.random.randrange(100)
        if kind < 45:
            self.click()
        elif kind < 60:
            self.wild_click()
        elif kind < 80:
            self.keys(KEYS, 3)
        elif kind < 90:
            self.words()
        elif kind < 96:
            self.keys(CLIPBOARD, 30)
        else:
            self.resize_storm()


def main():
    program, minutes, seed = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1
    folder, screen = window.fresh_folder(), window.Screen()
    kept = pathlib.Path("build/long")
    kept.mkdir(parents=True, exist_ok=True)
    opened = window.Window(program, screen, folder, kept, "--person", "Bubbles", "--pace", "60")
    try:
        opened.wait_for_screen("home")
        until, most = time.monotonic() + minutes * 60, 0
        with open(kept / f"monkey-{seed}.txt", "w", encoding="utf-8") as log:
            monkey = Monkey(opened, seed, log)
            while time.monotonic() < until:
                monkey.act()
                assert opened.process.poll() is None, f"it ended ({opened.process.returncode}) after act {monkey.done}: " + \
                    (folder / "stderr.txt").read_text()[-500:]
                most = max(most, memory_mb(opened.process))
                assert most < MOST_MB, f"{most:.0f} MB after act {monkey.done}"
        before = opened.ui()["frame"]
        opened.key("Tab", "Escape")
        opened.wait_for(lambda ui: ui["frame"] != before, "a frame after all that")
        print(f"{monkey.done} acts with seed {seed}, at most {most:.0f} MB, still drawing")
    finally:
        opened.close()
        screen.close()
        window.remove(folder)


if __name__ == "__main__":
    main()
