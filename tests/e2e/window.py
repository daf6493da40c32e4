"""Drives the real window under Xvfb as a person would: by keys and clicks on named controls.

The program writes where its controls are (--ui-map), so that nothing here knows pixels.
"""
import json
import os
import pathlib
import shutil
import signal
import sqlite3
import struct
import subprocess
import tempfile
import time
import zlib


class Screen:
    """An X display of its own, on which no key repeats by itself; what is on it is read from the file that Xvfb draws into."""

    def __init__(self, width=1440, height=900):
        reading, writing = os.pipe()
        self.folder = fresh_folder()
        self.process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset", "-r",
             "-fbdir", str(self.folder)],
            pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.name = ":" + pipe.readline().strip()
        self.size = (width, height)

    def environment(self):
        return {**os.environ, "DISPLAY": self.name, "LIBGL_ALWAYS_SOFTWARE": "1", "LC_ALL": "C.UTF-8"}

    def copied(self):
        """What another program gets from the clipboard."""
        return subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=self.environment(),
                              capture_output=True, timeout=20).stdout

    def rows(self, x=0, y=0, width=None, height=None):
        """Of a part of the screen, as bytes: red, green, blue."""
        width, height = width or self.size[0], height or self.size[1]
        with open(self.folder / "Xvfb_screen0", "rb") as dump:  # an X window dump: header, colours, then the pixels
            header = struct.unpack(">25I", dump.read(100))
            beginning, row_bytes = header[0] + 12 * header[19], header[12]
            rows = []
            for row in range(y, y + height):
                dump.seek(beginning + row * row_bytes + 4 * x)
                pixels = dump.read(4 * width)
                line = bytearray(3 * width)
                line[0::3], line[1::3], line[2::3] = pixels[2::4], pixels[1::4], pixels[0::4]
                rows.append(bytes(line))
        return rows

    def save(self, file):
        """All of it as a PNG file."""
        def chunk(kind, data):
            return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        pixels = zlib.compress(b"".join(b"\0" + row for row in self.rows()), 1)
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", *self.size, 8, 2, 0, 0, 0)) +
                         chunk(b"IDAT", pixels) + chunk(b"IEND", b""))

    def close(self):
        self.process.terminate()
        self.process.wait()
        remove(self.folder)


class Window:
    """One run of the program; `folder` keeps its database, so a second run can go on where the first stopped.
    `home`: where scenarios and assets are, when not the project's. `sized`: it is told how large to be."""

    patience_s = 90

    def __init__(self, program, screen, folder, pictures, *options, tour=False, home=None, sized=True):
        self.screen = screen
        self.folder = pathlib.Path(folder)
        self.pictures = pathlib.Path(pictures)
        self.pictures.mkdir(parents=True, exist_ok=True)
        self.map_file = self.folder / "ui-map.json"
        self.trace_file = self.folder / "trace.txt"
        self.map_file.unlink(missing_ok=True)
        self.database = self.folder / "coolhead.db"
        # What the workshop has read is kept for the next window of the same build.
        cache = self.pictures.parent / "window-cache" / str(os.stat(program).st_mtime_ns)
        width, height = screen.size
        self.process = subprocess.Popen(
            [program, "--db", str(self.database), "--ui-map", str(self.map_file), "--trace", str(self.trace_file),
             *(["--size", f"{width}x{height}"] if sized else []), *([] if tour else ["--no-tour"]), *options],
            env={**screen.environment(), "XDG_CACHE_HOME": str(cache), "XDG_STATE_HOME": str(self.folder / "state"), **({"COOLHEAD_HOME": str(home)} if home else {})}, stderr=open(self.folder / "stderr.txt", "a"))

    # What is on the screen ---------------------------------------------------------------------------------
    def ui(self):
        try:
            return json.loads(self.map_file.read_text())
        except (FileNotFoundError, json.JSONDecodeError):
            return {"screen": "", "frame": -1, "controls": {}}

    def wait_for(self, holds, what):
        until = time.monotonic() + self.patience_s
        while time.monotonic() < until:
            ui = self.ui()
            answer = holds(ui)
            if answer:
                return answer
            self.go_on_after_a_stall(ui)
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended ({self.process.returncode}) while waiting for {what}: "
                                     + (self.folder / "stderr.txt").read_text()[-500:])
            time.sleep(0.05)
        self.picture("stuck")
        raise AssertionError(f"waited {self.patience_s} s for {what}; on the screen: {self.ui()['screen']}, "
                             f"controls: {sorted(self.ui()['controls'])}")

    def go_on_after_a_stall(self, ui):
        """A machine so busy that no frame came for five seconds counts as asleep: practice waits then to be gone on with."""
        words = ui.get("words", [])
        if "It waits for you: F5 goes on." in words and "Go on" in words:
            self.key("F5")
            self.settle()

    def wait_for_screen(self, name):
        self.wait_for(lambda ui: ui["screen"] == name, f"screen {name}")

    def wait_for_control(self, name):
        return self.wait_for(lambda ui: ui["controls"].get(name), f"control {name}")

    def controls(self, beginning):
        return sorted(name for name in self.ui()["controls"] if name.startswith(beginning))

    def settle(self, still_s=0.15, most_s=0.8):
        """Until no new frame has come for a while; what blinks or moves is not waited for longer than `most_s`."""
        until = time.monotonic() + most_s
        frame, since = self.ui()["frame"], time.monotonic()
        while time.monotonic() < until and time.monotonic() - since < still_s:
            time.sleep(0.03)
            now = self.ui()["frame"]
            if now != frame:
                frame, since = now, time.monotonic()

    def wait_until_still(self, x, y, width, height, still_s=2.5):
        """Until nothing has moved in this part of the screen for so long; a clock that runs moves every second."""
        before, since = self.pixels(x, y, width, height), time.monotonic()
        def still(_):
            nonlocal before, since
            now = self.pixels(x, y, width, height)
            if now != before:
                before, since = now, time.monotonic()
            return time.monotonic() - since > still_s
        self.wait_for(still, "a picture that stands still")

    def picture(self, name):
        self.settle()
        self.screen.save(self.pictures / f"{name}.png")

    def pixels(self, x, y, width, height):
        """A part of the screen as bytes: to see whether anything moved there."""
        return b"".join(self.screen.rows(x, y, width, height))

    # What a person does --------------------------------------------------------------------------------------
    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.screen.environment(), check=True,
                       stdout=subprocess.DEVNULL)

    def resting_place(self, name):
        """Where a control stays: while the library is still being read, what is on the screen moves."""
        place = self.wait_for_control(name)
        for _ in range(20):
            time.sleep(0.15)
            before, place = place, self.wait_for_control(name)
            if place == before:
                break
        return place

    def click(self, name):
        x, y, width, height = self.resting_place(name)
        self.xdotool("mousemove", int(x + width / 2), int(y + height / 2), "sleep", 0.12)
        frame = self.ui()["frame"]
        self.xdotool("mousedown", 1, "sleep", 0.08, "mouseup", 1)
        time.sleep(0.15)
        self.wait_for_change(frame)

    def scroll_to(self, prefix, x, y):
        """Turns the wheel over that place until a control of that name is in sight; its whole name."""
        self.xdotool("mousemove", x, y)
        for _ in range(40):
            if self.controls(prefix):
                break
            self.xdotool("click", "--repeat", 3, 5)
            time.sleep(0.2)
        return self.controls(prefix)[0]

    def wait_for_change(self, since, most_s=0.5):
        """Until what is on the screen is another, a moment at most: on a busy machine the next click would come before this one."""
        until = time.monotonic() + most_s
        while self.ui()["frame"] == since and self.process.poll() is None and time.monotonic() < until:
            time.sleep(0.02)

    def traced(self, intent):
        """What the program took clicks and keys for, of this kind: what is behind the name, in order."""
        lines = self.trace_file.read_text().splitlines() if self.trace_file.exists() else []
        return [words[1] if len(words) > 1 else "" for words in (line.split(" ", 1) for line in lines) if words[0] == intent]

    def select(self, conversation):
        """Opens a conversation; again where the list moved under the mouse, as a person would."""
        for _ in range(3):
            self.wait_for(lambda ui: {f"practice/inbox/{conversation}", "practice/inbox-new"} & set(ui["controls"]),
                          f"{conversation} in the inbox")
            if f"practice/inbox/{conversation}" not in self.ui()["controls"]:
                self.click("practice/inbox-new")
            before = len(self.traced("SelectConversation"))
            self.click(f"practice/inbox/{conversation}")
            until = time.monotonic() + 10
            while len(self.traced("SelectConversation")) == before and time.monotonic() < until:
                time.sleep(0.05)
            if self.traced("SelectConversation")[-1:] == [conversation]:
                return
        raise AssertionError(f"could not open {conversation}")

    def key(self, *names):
        for name in names:
            self.xdotool("key", "--delay", 40, name)
            time.sleep(0.1)

    def write(self, text):
        self.xdotool("type", "--delay", 12, text)
        time.sleep(0.2)

    # What is behind the screen -------------------------------------------------------------------------------
    def query(self, sql, *values):
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True) as connection:
            return connection.execute(sql, values).fetchall()

    def facts(self, kind):
        facts = [json.loads(row[0]) for row in self.query("select fact from journal order by session, seq")]
        return [fact for fact in facts if fact["fact"] == kind]

    def wait_for_fact(self, kind, count=1):
        def enough(_):
            try:
                return len(self.facts(kind)) >= count
            except sqlite3.OperationalError:
                return False
        self.wait_for(enough, f"{count} x {kind} in the database")
        return self.facts(kind)

    def cpu_seconds(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill()


def fresh_folder():
    return pathlib.Path(tempfile.mkdtemp(prefix="coolhead-e2e-"))


def remove(folder):
    shutil.rmtree(folder, ignore_errors=True)
