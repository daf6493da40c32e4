#!/usr/bin/env python3
"""Writing at the desk in the real window: what helps (copy, find, emoji, words about signs, news), and text from the
rest of the world (layouts, dead keys, input methods, other programs' clipboards). By keys and mouse alone.

usage: writing_test.py PROGRAM PICTURES CASE      (CASE: one of the functions below named test_...)
"""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

from e2e_test import Case, begin, check

SCENARIO = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / "charged-twice.json"
DEE = json.loads(SCENARIO.read_text())["conversations"][0]["steps"]["rage"]["says"]["text"]
SPACE, E, Q, SEVEN, NULL, SHARP_S, ACUTE, CIRCUMFLEX, ALT_GR, MENU, Z = 65, 26, 24, 16, 19, 20, 21, 49, 108, 135, 29


class Desk:
    """A practice sitting with one customer open, and what a person does there beside keys and clicks."""

    def __init__(self, case, pace="2"):
        self.case = case
        self.window = case.start("--pace", pace)
        begin(self.window)
        self.window.wait_for_fact("customer_wrote")
        self.window.select("dev-double")
        self.window.click("practice/composer")

    def point(self, x, y):
        self.window.xdotool("mousemove", int(x), int(y))
        time.sleep(0.15)

    def button(self, what):
        self.window.xdotool(what, 1)
        time.sleep(0.12)

    def drag(self, x, y, to_x, to_y):
        self.point(x, y)
        self.button("mousedown")
        self.point((x + to_x) / 2, to_y)
        self.point(to_x, to_y)
        self.button("mouseup")

    def double_clicked(self, x, y, all_of_it):
        """What a double click selects; again where a busy machine saw two single ones."""
        for _ in range(5):
            self.point(x, y)
            self.window.xdotool(*"mousedown 1 sleep 0.1 mouseup 1 sleep 0.08 mousedown 1 sleep 0.1 mouseup 1".split())
            time.sleep(0.3)
            self.window.key("ctrl+c")
            word = self.copied().decode()
            if word != all_of_it:
                break
            time.sleep(1)
        return word

    def press(self, *codes):
        """Places on the keyboard, one after the other; a tuple is a key with those before it held."""
        for code in codes:
            *held, key = code if isinstance(code, tuple) else (code,)
            for each in held:
                self.window.xdotool("keydown", each)
            self.window.xdotool("key", key)
            for each in reversed(held):
                self.window.xdotool("keyup", each)
            time.sleep(0.08)

    def drafts(self):
        return dict(self.window.query("select conversation, text from drafts"))

    def wait_for_draft(self, wanted, conversation="dev-double"):
        holds = wanted if callable(wanted) else lambda text: text == wanted
        until = time.monotonic() + 20
        while time.monotonic() < until:
            if holds(self.drafts().get(conversation, "")):
                return self.drafts().get(conversation, "")
            time.sleep(0.1)
        self.window.picture("other-draft")
        raise AssertionError(f"the draft is {self.drafts()!r:.300}, not {wanted!r:.300}")

    def empty(self):
        self.window.key("ctrl+a", "Delete")
        self.wait_for_draft("")

    # Other programs ------------------------------------------------------------------------------------------
    def keyboard(self, *words):
        subprocess.run(["setxkbmap", *words], env=self.case.screen.environment(), check=True)
        time.sleep(0.5)

    def copied(self):
        return self.case.screen.copied()

    def copy_elsewhere(self, data):
        """Another program copies; it stays, to be asked."""
        owner = subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet", "-i"], stdin=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, env=self.case.screen.environment())
        owner.stdin.write(data)
        owner.stdin.close()
        self.case.others.append(owner)
        until = time.monotonic() + 20
        while self.copied() != data and time.monotonic() < until:  # until it answers who asks
            time.sleep(0.05)
        return owner

    def title(self):
        found = subprocess.run(["xdotool", "search", "--class", "coolhead", "getwindowname"], capture_output=True,
                               text=True, env=self.case.screen.environment())
        return found.stdout.strip().splitlines()[-1] if found.stdout.strip() else ""

    def wait_for_title(self, wanted):
        self.window.wait_for(lambda _: self.title() == wanted, f"the title {wanted}, which is {self.title()}")


def players(folder):
    """Stand in for every program that plays sounds: each notes that it was called."""
    folder.mkdir()
    for name in "paplay", "pw-play", "canberra-gtk-play":
        (folder / name).write_text(f"#!/bin/sh\necho {name} >> {folder}/played\n")
        (folder / name).chmod(0o755)
    os.environ["PATH"] = f"{folder}:{os.environ['PATH']}"
    return folder / "played"


def spelling_allowed(folder, allowed):
    """An exercise of one's own whose author lets misspelt words be marked in an assessment, or does not."""
    scenario = json.loads(SCENARIO.read_text())
    scenario.update({"id": "own-spelling", "title": "Spelling"})
    scenario.pop("$schema", None)
    if allowed:
        scenario["assessment"] = {"spelling": True}
    (folder / "scenarios").mkdir(exist_ok=True)
    (folder / "scenarios" / "own-spelling.json").write_text(json.dumps(scenario))


def red_pixels(window, name):
    x, y, width, height = window.wait_for_control(name)
    row = window.pixels(int(x), int(y), int(width), int(height))
    return sum(1 for n in range(0, len(row), 3) if row[n] > 180 and row[n + 1] < 130 and row[n + 2] < 150)


def test_writing(case):
    """Copy from the conversation, find in all of them, emoji by name, words about signs, news in the title."""
    played = players(case.folder / "players")
    desk = Desk(case, pace="4")  # the second customer has to come
    window = desk.window
    x, y, width, height = window.resting_place("practice/thread/words/0")
    desk.drag(x + 1, y + 8, x + width - 4, y + height - 6)
    window.key("ctrl+c")
    check(desk.copied().decode() == DEE, f"dragged and copied: {desk.copied()!r}")
    window.picture("writing-selected")
    word = desk.double_clicked(x + 160, y + 8, DEE)
    check(word and word in DEE.split(), f"double click and copy: {word!r}")
    window.write("Hi")
    desk.wait_for_draft("Hi")
    window.key("ctrl+Up", "ctrl+c")
    check(desk.copied().decode() == DEE, f"by keys alone: {desk.copied()!r}")
    window.write(" Dee")
    desk.wait_for_draft("Hi Dee")

    window.wait_for_fact("customer_wrote", 2)
    desk.wait_for_title("(1) Coolhead")
    check(not played.exists(), "a sound though nobody asked for it")
    window.key("ctrl+f")
    window.write("money ASIDE")
    window.wait_for_control("practice/find/0")
    window.key("Return")
    window.wait_for_control("practice/found")
    window.picture("writing-find")
    check("GoToFound 1" in window.trace_file.read_text(), "Enter went nowhere")
    desk.wait_for_title("Coolhead")
    window.key("Escape")
    window.wait_for(lambda ui: "practice/find" not in ui["controls"], "the search to close")
    window.write("Joan ")
    desk.wait_for_draft("Joan ", "joan-bill")

    window.key("ctrl+e")
    window.wait_for_control("emoji/0")
    window.write("thank")
    window.picture("writing-emoji")
    window.key("Return")
    desk.wait_for_draft("Joan 🙏", "joan-bill")
    window.click("practice/emoji")
    window.click("emoji/8")
    desk.wait_for_draft("Joan 🙏👍", "joan-bill")

    window.select("dev-double")  # what was typed there can still be taken back
    window.key("ctrl+z")
    desk.wait_for_draft("Hi ")
    window.key("ctrl+y")
    desk.wait_for_draft("Hi Dee")

    before = window.ui()["controls"]
    x, y, width, height = window.resting_place("bar/theme")
    desk.point(x + 8, y + 8)
    window.wait_for_control("tip/bar/theme")
    window.picture("writing-tip")
    after = {name: box for name, box in window.ui()["controls"].items() if not name.startswith("tip/")}
    moved = [name for name, box in after.items() if name in before and before[name] != box]
    check(not moved, f"the words moved {moved}")
    window.close()

    window = case.start("--pace", "30")
    window.wait_for_screen("home")
    window.click("home/settings")
    window.click("profile/sound/on")
    window.key("Escape")
    begin(window, "just-a-troll")
    window.wait_for_fact("customer_wrote", 3)
    window.wait_for(lambda _: played.exists(), "a sound for the new message")
    window.close()

    for allowed in True, False:
        spelling_allowed(case.folder, allowed)
        window = case.start("--pace", "30", "--scenario", str(case.folder / "scenarios" / "own-spelling.json"))
        window.wait_for_screen("briefing")
        window.key("3", "Return")
        window.wait_for_control("briefing/assessment/confirm")
        window.key("Return")
        window.wait_for_screen("practice")
        window.wait_for(lambda ui: "practice/inbox/dev-double" in ui["controls"], "the customer")
        window.select("dev-double")
        window.click("practice/composer")
        window.write("Xqwzy brzklm tghwq ")
        if allowed:
            window.wait_for(lambda _: red_pixels(window, "practice/composer") > 40, "words underlined")
        else:
            window.settle(still_s=2, most_s=4)
        marks = red_pixels(window, "practice/composer")
        window.picture(f"writing-assessment-{allowed}")
        check((marks > 40) == allowed, f"{marks} red points where spelling is {'' if allowed else 'not '}allowed")
        window.kill()


def test_world(case):
    """Layouts, dead keys and compose; Chinese and Japanese words; other programs' clipboards, also broken ones."""
    desk = Desk(case)
    window = desk.window
    desk.keyboard("de", "-option", "compose:menu")
    desk.press((ALT_GR, Q), (ALT_GR, SEVEN), (ALT_GR, NULL), (ALT_GR, SHARP_S), (ALT_GR, E))
    desk.wait_for_draft("@{}\\€")
    desk.empty()
    desk.press(ACUTE, E, CIRCUMFLEX, E, MENU, 32, 54, Z)  # dead keys with e, then compose o c, then z
    desk.wait_for_draft("éê©z")
    window.key("ctrl+z")
    desk.press((37, Z))
    desk.empty()

    window.write("Hi")
    desk.press(ACUTE, 36)  # Enter ends the composing, it does not break the line
    window.write("!")
    desk.wait_for_draft("Hi!")
    desk.press(ACUTE, (37, 36))
    window.write("?")
    desk.wait_for_draft("Hi!?")
    check(not window.facts("agent_replied"), "something was sent while composing")
    desk.keyboard("us")
    desk.empty()

    for text, before_last in (("我们今天去北京", "我们今天去x北京"), ("明日は東京に行きます", None)):
        desk.copy_elsewhere(text.encode())
        window.key("ctrl+v")
        desk.wait_for_draft(text)
        x, y, width, height = window.resting_place("practice/composer")
        word = desk.double_clicked(x + 28, y + 22, text)
        check(word in text and 0 < len(word) <= 3, f"a double click on {text} took {word!r}")
        if before_last:
            window.key("End", "ctrl+Left")
            window.write("x")
            desk.wait_for_draft(before_last)
        desk.empty()

    for data, wanted in ((b"one\r\ntwo\rthree", "one\ntwo\nthree"), (b"no\0thing", "nothing"),
                         (b"bad \xff\xfe bytes \xe2\x82", "bad \ufffd\ufffd bytes \ufffd"),
                         ("\u20ac \U0001f64f".encode(), "€ 🙏")):
        desk.copy_elsewhere(data)
        window.key("ctrl+v")
        desk.wait_for_draft(wanted)
        desk.empty()

    desk.copy_elsewhere(("0123456789abcde\n" * (5 << 16)).encode())  # 5 MB
    began = time.monotonic()
    window.key("ctrl+v")
    long = desk.wait_for_draft(lambda text: len(text) > 15000)
    check(len(long) <= 20000, f"{len(long)} characters of 5 MB were taken")
    print(f"5 MB: {time.monotonic() - began:.1f} s until it was kept")
    window.key("ctrl+a", "ctrl+c")
    check(desk.copied().decode() == long, "another program gets something else than was copied")
    reader = subprocess.Popen(["xclip", "-selection", "clipboard", "-o"], env=case.screen.environment(),
                              stdout=subprocess.PIPE)
    reader.stdout.close()  # it dies of it, and this window must not
    reader.wait(20)
    reader = subprocess.Popen(["xclip", "-selection", "clipboard", "-o"], env=case.screen.environment(),
                              stdout=subprocess.DEVNULL)
    reader.kill()
    window.process.send_signal(signal.SIGSTOP)  # somebody asks, and has died before this window can answer
    for _ in range(3):
        reader = subprocess.Popen(["xclip", "-selection", "clipboard", "-o"], env=case.screen.environment(),
                                  stdout=subprocess.DEVNULL)
        time.sleep(0.5)
        reader.kill()
        reader.wait()
    window.process.send_signal(signal.SIGCONT)
    check(desk.copied().decode() == long, "a reader that died ended more than itself")
    desk.empty()

    for wait_s in 0.01, 0.04, 0.1:  # it closes in the middle, or just before or after
        broken = desk.copy_elsewhere(("0123456789abcde\n" * (5 << 16)).encode())
        keys = subprocess.Popen(["xdotool", "key", "ctrl+v"], env=case.screen.environment())
        time.sleep(wait_s)
        broken.kill()
        broken.wait()
        keys.wait()
        window.write("~")
        desk.wait_for_draft(lambda text: text.endswith("~"))
        desk.empty()

    silent = desk.copy_elsewhere(b"never given")
    silent.send_signal(signal.SIGSTOP)
    began = time.monotonic()
    window.key("ctrl+v")
    window.wait_for(lambda ui: any(name.startswith("notice/") for name in ui["controls"]), "words about the silence")
    check(time.monotonic() - began < 10, "it waited for a program that does not answer")
    window.picture("world-silent")
    silent.kill()
    silent.wait()
    window.write("on it goes")
    desk.wait_for_draft("on it goes")
    check(window.process.poll() is None, "the window is gone")


def composes_japanese(case, *keys):
    """`keys` lead from Latin letters to Japanese. While a word is composed, Enter, Backspace and the arrows are the input
    method's own and nothing is sent; then the word stands in the draft."""
    desk = Desk(case)
    window = desk.window
    window.write("Hi ")
    window.key(*keys)
    time.sleep(0.5)
    window.write("nihon")
    window.key("BackSpace")
    time.sleep(1)
    window.picture("input-method")
    check(desk.drafts()["dev-double"] == "Hi ", f"in the draft while composing: {desk.drafts()}")
    window.write("n")
    window.key("Return")
    desk.wait_for_draft("Hi にほん")
    window.write("go")
    window.key("ctrl+Return")
    time.sleep(1)
    check(not window.facts("agent_replied"), "something was sent while composing")
    window.key("Return")
    desk.wait_for_draft("Hi にほんご")
    window.key("Return")
    desk.wait_for_draft("Hi にほんご\n")


def home_for(case, input_method):
    """A home of one's own, in which everything looks for this input method."""
    home = case.folder / "home"
    home.mkdir()
    os.environ.update({"HOME": str(home), "XMODIFIERS": f"@im={input_method}", "XDG_CONFIG_HOME": str(home),
                       "XDG_CACHE_HOME": str(home), "XDG_RUNTIME_DIR": str(home), "GSETTINGS_BACKEND": "memory"})
    return home


def on_a_bus(case, home, commands):
    return subprocess.Popen(["dbus-run-session", "--", "sh", "-c", commands],
                            env={**case.screen.environment(), "PATH": "/usr/bin:/bin"}, stdout=subprocess.DEVNULL,
                            stderr=open(home / "bus.txt", "w"), start_new_session=True)


def wait_for_word(home, file, word):
    until = time.monotonic() + 30
    while time.monotonic() < until and not ((home / file).exists() and word in (home / file).read_text()):
        time.sleep(0.2)
    check((home / file).exists() and word in (home / file).read_text(),
          "the input method did not start: " + (home / "bus.txt").read_text()[-500:])
    time.sleep(1)


def test_input_method(case):
    """Japanese by IBus."""
    if not shutil.which("ibus-daemon") or not pathlib.Path("/usr/share/ibus/component/anthy.xml").exists():
        return print("skipped: no IBus with Anthy here")
    home = home_for(case, "ibus")
    bus = on_a_bus(case, home, "ibus-daemon --xim --panel disable --config disable & sleep 3; ibus engine anthy; "
                               f"ibus engine > {home}/engine; wait")
    try:
        wait_for_word(home, "engine", "anthy")
        composes_japanese(case, "ctrl+j")  # Anthy begins in Latin letters
    finally:
        os.killpg(bus.pid, signal.SIGTERM)


def test_fcitx(case):
    """The same by Fcitx."""
    if not shutil.which("fcitx5") or not pathlib.Path("/usr/share/fcitx5/inputmethod/anthy.conf").exists():
        return print("skipped: no Fcitx with Anthy here")
    home = home_for(case, "fcitx")
    (home / "fcitx5").mkdir()
    (home / "fcitx5" / "profile").write_text(
        "[Groups/0]\nName=Default\nDefault Layout=us\nDefaultIM=anthy\n\n[Groups/0/Items/0]\nName=keyboard-us\n\n"
        "[Groups/0/Items/1]\nName=anthy\n\n[GroupOrder]\n0=Default\n")
    bus = on_a_bus(case, home, "fcitx5 --disable=wayland,waylandim,notificationitem,notifications,kimpanel & sleep 3; "
                               f"fcitx5-remote > {home}/state; fcitx5-remote -n >> {home}/state; echo ready >> {home}/state; wait")
    try:
        wait_for_word(home, "state", "ready")
        composes_japanese(case, "ctrl+space")
    finally:
        os.killpg(bus.pid, signal.SIGTERM)


def main():
    program, pictures, name = sys.argv[1:4]
    with Case(program, pictures, (1440, 900)) as case:
        case.others = []
        try:
            globals()["test_" + name](case)
        finally:
            for other in case.others:
                other.kill()
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
