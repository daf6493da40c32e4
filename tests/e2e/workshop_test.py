#!/usr/bin/env python3
"""The trainer's workshop in the real window: writes a scenario, breaks it, mends it, saves it, plays it from the
middle; and another program changes the file meanwhile. By keys, as a trainer would.

usage: workshop_test.py PROGRAM PICTURES CASE      (CASE: one of the functions below named test_...)
"""
import json
import pathlib
import shutil
import sys
import time

from e2e_test import Case, check, goes_left_to_right


def typed(window, text):
    """Types slowly enough that proposals come up in between, as they do for a person."""
    window.xdotool("type", "--delay", 30, text)
    time.sleep(0.3)


def checked(window):
    window.wait_for(lambda ui: "workshop/checked" in ui["controls"], "the check of the text")


def problems(window):
    checked(window)
    return window.controls("workshop/problem/")


def new_from_template(window, template, title, brand="brightline"):
    window.key("ctrl+n")
    window.wait_for_control("workshop/template/0")
    window.click(f"workshop/template/{template}")
    window.click(f"workshop/brand/{brand}")
    window.click("workshop/new/title")
    typed(window, title)
    window.key("Return")
    window.wait_for_screen("workshop/edit")
    checked(window)


def find(window, words):
    window.key("ctrl+f")  # what was searched for before is selected, so typing replaces it
    typed(window, words)
    window.key("Escape")


def texts(case):
    return {path.name: path.read_text() for path in (case.folder / "scenarios").glob("*.json")}


def test_write(case):
    """New from a template, broken, mended, saved, played from the middle, and back where the caret was."""
    window = case.start("--pace", "30")
    window.wait_for_screen("home")
    window.key("ctrl+w")
    window.wait_for_screen("workshop")
    window.wait_for_control("workshop/file/charged-twice.json")
    goes_left_to_right(window, 12)
    new_from_template(window, 2, "Third day, no parcel")
    file = case.folder / "scenarios" / "third-day-no-parcel.json"
    check(json.loads(file.read_text())["id"] == "third-day-no-parcel", "another id")
    check(not problems(window), f"a new scenario has problems: {problems(window)}")
    window.picture("workshop-new")

    find(window, '"go": "in_dm"')
    window.key("Right")
    for _ in range(2):
        window.key("Left")
    typed(window, "X")
    window.wait_for(lambda ui: "workshop/problem/0" in ui["controls"] and "workshop/checked" in ui["controls"],
                    "the error mark")
    window.picture("workshop-error")
    sign = window.controls("workshop/sign/")[0]
    x, y, width, height = window.resting_place(sign)
    window.xdotool("mousemove", int(x + width / 2), int(y + height / 2))
    window.wait_for(lambda ui: f"tip/{sign}" in ui["controls"], "what the sign beside the line means")
    window.picture("workshop-sign")
    check("in_dX" not in file.read_text() and "in_dXm" not in file.read_text(), "an unsaved change is on disk")

    window.key("BackSpace")
    window.wait_for(lambda ui: "workshop/problem/0" not in ui["controls"] and "workshop/checked" in ui["controls"],
                    "the text without errors")
    find(window, "Customer for six years")
    typed(window, "Customer for seven years, angry")
    window.key("ctrl+s")
    window.wait_for(lambda _: "Customer for seven years, angry" in file.read_text(), "the saved file")
    check("😡" in file.read_text(), "an emoji was lost")
    check("six years" in file.with_name(file.name + ".bak").read_text(), "no backup of the version before")

    window.click("workshop/graph/furious")
    time.sleep(0.5)
    window.picture("workshop-step")
    window.wait_for_control("workshop/checked")
    window.key("F6")
    window.wait_for_screen("workshop/play")
    window.wait_for_control("practice/composer")
    window.picture("workshop-play")
    window.click("practice/composer")
    window.write("I'm sorry, Lou. Could you DM us, so that I can get your money back? ^JD")
    window.key("ctrl+Return")
    time.sleep(1)
    window.key("F6")
    window.wait_for_screen("workshop/edit")
    check(window.query("select count(*) from sessions")[0][0] == 0, "the rehearsal was stored")
    typed(window, "")
    window.picture("workshop-back")
    window.key("alt+Left")
    window.wait_for_screen("workshop")
    window.key("ctrl+f")
    window.write("third day")
    window.wait_for_control("workshop/file/third-day-no-parcel.json")
    window.key("Escape")
    window.click("workshop/home")
    window.wait_for_screen("home")


def test_meanwhile(case):
    """Another editor changes the file: it is noticed, nothing is overwritten silently, both texts are kept."""
    folder = case.folder / "scenarios"
    folder.mkdir()
    file = folder / "mine.json"
    file.write_text('{\n  "id": "mine"\n}\n')
    window = case.start("--workshop", str(file))
    window.wait_for_screen("workshop/edit")
    window.wait_for(lambda ui: "workshop/problem/0" in ui["controls"], "what is missing")
    window.key("ctrl+End")
    typed(window, " ")
    file.write_text('{\n  "id": "theirs"\n}\n')
    window.key("ctrl+s")
    window.wait_for_control("workshop/answer/0")
    window.picture("workshop-theirs")
    check("theirs" in file.read_text(), "their text was overwritten silently")
    window.click("workshop/answer/0")
    window.wait_for(lambda _: '"mine"' in file.read_text(), "my text on disk")
    check("theirs" in (folder / "mine.json.theirs.bak").read_text(), "their text is lost")

    file.write_text('{\n  "id": "again"\n}\n')
    window.key("ctrl+Home")
    window.wait_for(lambda ui: any(name.startswith("notice/") for name in ui["controls"]), "the note on a new text")
    typed(window, " ")
    time.sleep(1.5)
    window.kill()
    check('"again"' in file.read_text(), "unsaved text went to disk")

    window = case.start("--workshop", str(file))
    window.wait_for_control("workshop/answer/0")
    window.picture("workshop-kept")
    window.click("workshop/answer/0")
    window.key("ctrl+s")
    window.wait_for(lambda _: file.read_text().startswith(" "), "the text that was kept, saved")


def test_autoplay(case):
    """Autoplay from its key: coverage comes to the graph and into the list; completion by keys."""
    window = case.start("--workshop", "charged-twice")
    window.wait_for_screen("workshop/edit")
    checked(window)
    window.picture("workshop-edit")
    window.key("F7")
    window.wait_for_control("workshop/trainees")  # its progress may be too short to be seen
    window.wait_for(lambda ui: "workshop/autoplay/cancel" not in ui["controls"], "autoplay's end")
    window.picture("workshop-coverage")
    window.key("ctrl+g")
    typed(window, "49")
    window.key("Return", "End")
    window.key("ctrl+space")
    window.key("Escape", "alt+2")
    window.picture("workshop-examples")


def small_library(case, *scenarios):
    """A home of its own with these scenarios: what is tested is the key; that the whole library is covered stands in library_test.cpp."""
    project = pathlib.Path(__file__).resolve().parents[2]
    home = case.folder / "home"
    for folder in ("brands", "noise", "schema"):
        shutil.copytree(project / "scenarios" / folder, home / "scenarios" / folder)
    for scenario in scenarios:
        shutil.copy(project / "scenarios" / f"{scenario}.json", home / "scenarios")
    (home / "assets").symlink_to(project / "assets")
    return home


def test_autoplay_all(case):
    """Autoplay of the whole list by its key: progress, cancelled by the same key, gone on with, kept for next time."""
    library = ("all-lark-no-wing", "charged-twice", "mums-phone", "overheard", "which-of-us")
    home = small_library(case, *library)
    kept = case.folder / "scenarios" / ".unsaved" / "coverage"

    def covered():
        return json.loads(kept.read_text()) if kept.exists() else {}

    def ended(ui):
        return "workshop/autoplay" in ui["controls"]

    window = case.start(home=home)
    window.patience_s = 400
    window.wait_for_screen("home")
    window.key("ctrl+w")
    window.wait_for_screen("workshop")
    window.wait_for_control("workshop/checked")
    window.key("F7")
    window.wait_for_control("workshop/autoplay/cancel")
    window.picture("workshop-all-running")
    time.sleep(1.5)
    window.key("F7")
    window.wait_for(ended, "the cancelled autoplay")
    some = covered()
    check(len(some) < len(library), "it was not cancelled")

    window.key("F7")
    window.wait_for_control("workshop/autoplay/cancel")
    window.wait_for(ended, "autoplay of what is left")
    window.picture("workshop-all-done")
    check(len(covered()) == len(library), f"{len(covered())} scenarios were covered, not {len(library)}")
    check(some.items() <= covered().items(), "what was covered before the key was lost")
    check(min(covered().values()) > 900, "much of a scenario was not reached")
    window.close()

    window = case.start(home=home)
    window.wait_for_screen("home")
    window.key("ctrl+w")
    window.wait_for_control("workshop/checked")
    window.picture("workshop-all-again")
    check(len(covered()) == len(library), "the coverage was not kept")


def test_sizes(case):
    """A small window and the light theme: pictures for human eyes."""
    window = case.start("--theme", "light", "--workshop", "charged-twice")
    window.wait_for_screen("workshop/edit")
    checked(window)
    window.picture("workshop-edit-light-1024")
    window.key("alt+Left")
    window.wait_for_screen("workshop")
    time.sleep(6)
    window.picture("workshop-list-light-1024")
    window.key("ctrl+n")
    window.wait_for_control("workshop/template/0")
    window.picture("workshop-new-light-1024")


def main():
    program, pictures, name = sys.argv[1:4]
    size = (1024, 700) if name == "sizes" else (1440, 900)
    with Case(program, pictures, size) as case:
        globals()["test_" + name](case)
    print(f"workshop {name}: passed")


if __name__ == "__main__":
    main()
