#!/usr/bin/env python3
"""Plays one scenario well in the real window and keeps a picture of every room in this folder.

usage: docs/screens/make.py [PROGRAM [LOOK...]]      (default: build/release/bin/coolhead, all looks)

A look is a size and colours: "" is 1440x900 and dark, "-light", "-1024", "-1024-light", "-4k", "-4k-light",
"-contrast". The look is the end of each picture's name.
"""
import json
import pathlib
import subprocess
import sys
import time

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
sys.path.insert(0, str(root / "tests" / "e2e"))
from window import Screen, Window, fresh_folder, remove  # noqa: E402

SCENARIO = "charged-twice"
# Size, colours, and the rooms to keep; None: all of them.
LOOKS = {
    "": ((1440, 900), "dark", None),
    "-light": ((1440, 900), "light", None),
    "-1024": ((1024, 700), "dark", None),
    "-1024-light": ((1024, 700), "light", None),
    "-4k": ((3840, 2160), "dark", {"home", "practice-public", "debrief", "workshop"}),
    "-4k-light": ((3840, 2160), "light", {"home", "practice-public", "debrief", "workshop"}),
    "-contrast": ((1440, 900), "high-contrast", {"home", "practice-public", "practice-dm", "rating", "debrief", "workshop"}),
}


class Pictured(Window):
    """Keeps the wanted pictures, small, under the look's name."""

    look, wanted = "", None

    def picture(self, name):
        if self.wanted is not None and name not in self.wanted:
            return
        super().picture(name + self.look)
        file = self.pictures / f"{name}{self.look}.png"
        subprocess.run(["convert", str(file), "+dither", "-colors", "200", "-strip", "-define", "png:compression-level=9",
                        f"PNG8:{file}"], check=True)


def model_answers():
    """The first good example of every step, by conversation and step."""
    scenario = json.loads((root / "scenarios" / f"{SCENARIO}.json").read_text())
    answers = {}
    for conversation in scenario["conversations"]:
        for name, step in conversation["steps"].items():
            good = [example for example in step.get("examples", []) if example["grade"] == "good"]
            if good:
                answers[conversation["id"], name] = good[0]
    return answers


def typeable(text):
    """What xdotool can type under Xvfb: no currency signs, no blanks."""
    return text.replace("{bill_page}", "help.brightline.example/bills").replace("£38", "the 38 pounds")


def answer(window, conversation, example, private):
    window.select(conversation)
    window.click("practice/mode/dm" if private else "practice/mode/public")
    window.click("practice/composer")
    window.write(typeable(example["text"]))


def play(window):
    answers = model_answers()
    answered = 0
    while True:
        spoken = window.facts("customer_wrote")
        ended = window.facts("session_ended")
        if ended:
            return
        if len(spoken) <= answered:
            window.wait_for(lambda _: len(window.facts("customer_wrote")) > answered or window.facts("session_ended"),
                            "the next customer")
            continue
        said = spoken[answered]
        answered += 1
        example = answers.get((said["conversation"], said["step"]))
        if example is None:
            continue
        private = said["via"] == "dm"
        answer(window, said["conversation"], example, private)
        window.picture(f"practice-{'dm' if private else 'public'}")
        window.key("ctrl+Return")
        window.wait_for_fact("agent_replied", len(window.facts("agent_replied")))


def checked(window):
    window.wait_for(lambda ui: "workshop/checked" in ui["controls"], "the check of the text")


def workshop(window):
    """A scenario from a template, a mistake in it, and playing from one of its steps."""
    window.key("ctrl+w")
    window.wait_for_screen("workshop")
    window.wait_for(lambda ui: len([name for name in ui["controls"] if name.startswith("workshop/file/")]) > 5, "files")
    time.sleep(8)
    window.picture("workshop-list")
    window.key("ctrl+n")
    window.click("workshop/template/2")
    window.click("workshop/brand/parcelly")
    window.click("workshop/new/title")
    window.write("Third day, no parcel")
    window.key("Return")
    window.wait_for_screen("workshop/edit")
    checked(window)
    window.click("workshop/graph/rage")
    time.sleep(1)
    window.picture("workshop")
    window.key("ctrl+f")
    window.write('"go": "furious"')
    window.key("Escape", "Right", "Left", "Left", "Left", "BackSpace")
    window.wait_for(lambda ui: "workshop/problem/0" in ui["controls"] and "workshop/checked" in ui["controls"],
                    "the mistake")
    window.picture("workshop-error")
    window.key("ctrl+z")
    checked(window)
    window.click("workshop/graph/in_dm")
    time.sleep(1)
    window.key("F6")
    window.wait_for_screen("workshop/play")
    time.sleep(1)
    window.picture("workshop-play")
    window.key("F6")
    window.wait_for_screen("workshop/edit")
    window.key("alt+Left")
    window.wait_for_screen("workshop")
    window.key("alt+Left")
    window.wait_for_screen("home")


def rooms(window):
    window.wait_for_screen("home")
    window.click(f"home/card/{SCENARIO}")
    window.wait_for_screen("briefing")
    window.picture("briefing")
    window.click("briefing/start")
    window.wait_for_screen("practice")
    play(window)
    window.wait_for_screen("rating")
    for dimension, value in enumerate((90, 80, 90, 80)):
        window.click(f"rating/{dimension}/{value}")
    window.picture("rating")
    window.key("Return")
    window.wait_for_screen("debrief")
    window.picture("debrief")
    window.key("Down", "w")
    window.wait_for_control("rewrite/text")
    window.picture("rewrite")
    window.key("Escape", "p")
    window.wait_for_screen("replay")
    window.picture("replay")
    window.key("Escape")
    window.wait_for_screen("debrief")
    window.click("debrief/home")
    window.wait_for_screen("home")
    window.picture("home")
    window.click("tab/progress")
    window.wait_for_screen("progress")
    window.picture("progress")
    window.key("alt+Left")
    window.wait_for_screen("home")
    window.key("d")
    window.wait_for_screen("drill")
    window.wait_for_control("practice/composer")
    window.picture("drill")
    window.click("drill/home")
    window.wait_for_screen("home")
    workshop(window)


def take(program, look):
    size, theme, wanted = LOOKS[look]
    screen, folder = Screen(*size), fresh_folder()
    window = Pictured(program, screen, folder, here, "--pace", "10", "--person", "Jo Daly", "--theme", theme)
    window.look, window.wanted = look, wanted
    try:
        rooms(window)
    finally:
        window.close()
        screen.close()
        remove(folder)


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(root / "build" / "release" / "bin" / "coolhead")
    for look in sys.argv[2:] or LOOKS:
        take(program, look)


if __name__ == "__main__":
    main()
