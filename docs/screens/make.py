#!/usr/bin/env python3
"""Plays one scenario well in the real window and keeps a picture of every room in this folder.

usage: docs/screens/make.py [PROGRAM [LOOK...]]      (default: build/release/bin/coolhead, all looks)
       docs/screens/make.py --manager [PROGRAM [LOOK...]]      only the manager's rooms (default: dark)

A look is a size and colours: "" is 1440x900 and dark, "-light", "-1024", "-1024-light", "-4k", "-4k-light",
"-contrast". The look is the end of each picture's name. Nothing here goes by time: each step waits for what it needs,
and where nobody waits the sitting skips ahead as a trainee would.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
sys.path.insert(0, str(root / "tests" / "e2e"))
from e2e_test import Case, with_past  # noqa: E402
from window import Window  # noqa: E402

SCENARIO, PERSON = "charged-twice", "Jo"  # Jo: who has a past
# Size, colours, and the rooms to keep; None: all of them.
FEW = {"home", "practice-public", "debrief", "workshop"}
LOOKS = {
    "": ((1440, 900), "dark", None),
    "-light": ((1440, 900), "light", None),
    "-1024": ((1024, 700), "dark", None),
    "-1024-light": ((1024, 700), "light", None),
    "-4k": ((3840, 2160), "dark", FEW),
    "-4k-light": ((3840, 2160), "light", FEW),
    "-contrast": ((1440, 900), "high-contrast", FEW | {"practice-dm", "rating", "comparison", "manager-overview"}),
}


class Pictured(Window):
    """Keeps the wanted pictures, small, under the look's name."""

    patience_s = 240
    look, wanted = "", None

    def picture(self, name):
        if self.wanted is not None and name not in self.wanted:
            return
        self.go_on_after_a_stall(self.ui())
        for _ in range(5):  # what a busy machine had to say
            closes = [control for control in self.controls("notice/") if control.endswith("/close")]
            if not closes:
                break
            self.click(closes[0])
        self.xdotool("mousemove", self.screen.size[0] - 1, self.screen.size[1] - 1)  # what it rests on looks otherwise
        self.settle(still_s=0.7, most_s=8)
        file = self.pictures / f"screen-{name}{self.look}.png"
        self.screen.save(file)
        made = self.pictures / f"small-{name}{self.look}.png"
        subprocess.run(["convert", str(file), "+dither", "-colors", "200", "-strip", "-define", "png:compression-level=9",
                        f"PNG8:{made}"], check=True)
        (here / f"{name}{self.look}.png").write_bytes(made.read_bytes())

    def wait_for_controls(self, beginning, count=1):
        self.wait_for(lambda ui: len([name for name in ui["controls"] if name.startswith(beginning)]) >= count,
                      f"{count} x {beginning}")

    def go(self, screen, *keys, click=None):
        """Presses or clicks, and again where the room was not there yet to take it."""
        for _ in range(6):
            self.click(click) if click else self.key(*keys)
            until = time.monotonic() + 20
            while time.monotonic() < until:
                if self.ui()["screen"] == screen:
                    return
                time.sleep(0.1)
        self.wait_for_screen(screen)


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


def facts(window, kind):
    """Of the sitting that was begun last."""
    rows = window.query("select fact from journal where session = (select max(id) from sessions) order by seq")
    return [fact for fact in map(json.loads, (row[0] for row in rows)) if fact["fact"] == kind]


def next_customer(window, answered):
    """The next message to answer, or nothing at the end; where nobody waits, time is skipped by the key for it."""
    until = time.monotonic() + window.patience_s
    while time.monotonic() < until:
        if facts(window, "session_ended"):
            return None
        spoken = facts(window, "customer_wrote")
        if len(spoken) > answered:
            return spoken[answered]
        window.go_on_after_a_stall(window.ui())
        window.key("ctrl+n")
        window.settle(still_s=0.3, most_s=1)
    window.wait_for(lambda _: False, "the next customer, or the end")


def answer(window, conversation, example, private):
    window.select(conversation)
    window.click("practice/mode/dm" if private else "practice/mode/public")
    window.click("practice/composer")
    window.write(typeable(example["text"]))
    window.picture(f"practice-{'dm' if private else 'public'}")
    sent = len(facts(window, "agent_replied"))
    window.key("ctrl+Return")
    window.wait_for(lambda _: len(facts(window, "agent_replied")) > sent, "the reply in the journal")


def play(window):
    answers, answered = model_answers(), 0
    while said := next_customer(window, answered):
        answered += 1
        if example := answers.get((said["conversation"], said["step"])):
            answer(window, said["conversation"], example, said["via"] == "dm")


def checked(window):
    window.wait_for_control("workshop/checked")


def chosen_in_graph(window, step):
    before = len(window.traced("JumpTo"))
    window.click(f"workshop/graph/{step}")
    window.wait_for(lambda _: len(window.traced("JumpTo")) > before, f"{step} chosen in the graph")
    checked(window)


def workshop(window):
    """A scenario from a template, a mistake in it, and playing from one of its steps."""
    window.go("workshop", "ctrl+w")
    window.wait_for_controls("workshop/file/", 6)
    checked(window)
    window.picture("workshop-list")
    window.key("ctrl+n")
    window.click("workshop/template/2")
    window.click("workshop/brand/parcelly")
    window.click("workshop/new/title")
    window.write("Third day, no parcel")
    window.go("workshop/edit", "Return")
    checked(window)
    chosen_in_graph(window, "rage")
    window.picture("workshop")
    window.key("ctrl+f")
    window.write('"go": "furious"')
    window.key("Escape", "Right", "Left", "Left", "Left", "BackSpace")
    window.wait_for(lambda ui: {"workshop/problem/0", "workshop/checked"} <= set(ui["controls"]), "the mistake")
    window.picture("workshop-error")
    window.key("ctrl+z")
    window.wait_for(lambda ui: "workshop/problem/0" not in ui["controls"] and "workshop/checked" in ui["controls"],
                    "the text as it was")
    chosen_in_graph(window, "in_dm")
    window.go("workshop/play", "F6")
    window.wait_for_control("practice/composer")
    window.picture("workshop-play")
    window.go("workshop/edit", "F6")
    window.go("workshop", "alt+Left")
    window.go("home", "alt+Left")


def sitting(window):
    window.wait_for_screen("home")
    window.wait_for_control(f"home/card/{SCENARIO}")
    window.go("briefing", click=f"home/card/{SCENARIO}")
    window.picture("briefing")
    window.go("practice", click="briefing/start")
    play(window)
    window.wait_for_screen("rating")
    for dimension, value in enumerate((90, 80, 90, 80)):
        window.click(f"rating/{dimension}/{value}")
    window.picture("rating")
    window.go("debrief", "Return")


def afterwards(window):
    window.picture("debrief")
    window.key("Down", "w")
    window.wait_for_control("rewrite/text")
    window.picture("rewrite")
    window.key("Escape")
    window.wait_for(lambda ui: "rewrite/text" not in ui["controls"], "the verdict again")
    window.go("replay", "p")
    window.picture("replay")
    window.go("debrief", "Escape")
    window.go("home", click="debrief/home")
    window.wait_for_controls("home/session/")
    window.picture("home")
    window.go("progress", click="tab/progress")
    window.picture("progress")
    window.xdotool("mousemove", window.screen.size[0] // 2, window.screen.size[1] * 2 // 3)
    for _ in range(40):  # the wheel, down to what can be compared
        if window.controls("progress/compare/"):
            break
        window.xdotool("click", "--repeat", 5, "--delay", 20, 5)
        window.settle()
    window.wait_for_controls("progress/compare/")
    window.go("comparison", click=window.controls("progress/compare/")[0])
    window.picture("comparison")
    window.go("progress", "Escape")
    window.go("home", "alt+Left")
    window.click("home/settings")
    window.wait_for_control("profile/light")
    window.picture("settings")
    window.key("Escape")
    window.wait_for(lambda ui: "profile/light" not in ui["controls"], "the first screen again")


def drill(window):
    window.go("drill", "d")
    window.wait_for_control("practice/composer")
    window.picture("drill")
    window.write("So sorry about that, and thank you for telling us. Could you DM us the reference? ^JD")
    window.go("drill-result", "ctrl+Return")
    window.picture("drill-result")
    window.go("home", "Escape")


def made_up_team(program, file):
    """Half a year of it takes a minute to play: once for all looks."""
    made = subprocess.run([program, "demo", str(file)], capture_output=True, text=True)
    if made.returncode != 0:
        raise AssertionError(made.stderr)
    return file


def manager_decides(window):
    """A figure, its rows, a sentence; a case that waits."""
    window.go("team-rows", click="team/figure/first-replies")
    window.picture("manager-rows")
    window.go("team", "Escape")
    window.go("team-rows", click="team/cell/Dana Fox/T2")
    window.go("debrief", click="team/row/0")
    window.picture("manager-sentence")
    window.go("home", "alt+Left")
    window.go("team-rows", click="tab/team")
    window.go("team", "Escape")
    window.go("team-review", "ctrl+2")
    window.wait_for_controls("queue/case/", 1)
    window.picture("manager-review")
    window.go("debrief", click=window.controls("queue/case/")[0])
    window.key("x")
    window.wait_for_control("review/drop")
    window.picture("manager-decision")
    window.key("Escape")
    window.go("home", "alt+Left") if window.ui()["screen"] == "debrief" else None


def manager_looks(window):
    """The pages of tables, and the people."""
    window.go("team-progress", "ctrl+3")
    window.picture("manager-progress")
    window.go("team-exercises", "ctrl+4")
    window.picture("manager-exercises")
    window.click("team/table/scenarios/0")
    window.wait_for_controls("team/table/steps/", 1)
    window.picture("manager-ways")
    window.click("team/filter/scenario")
    window.click("team/scenario/0")
    window.go("team-agreement", "ctrl+5")
    window.wait_for_controls("team/table/agreement/", 1)
    window.picture("manager-agreement")
    window.go("people", "ctrl+6")
    window.click("people/person/Ben Cole")
    window.picture("manager-people")
    window.go("assign", "a")
    window.click(window.controls("assign/scenario/")[0])
    window.picture("manager-assign")
    window.go("people", "Escape")


def manager(window):
    window.wait_for_screen("home")
    window.wait_for_control("tab/team")
    window.go("team", "ctrl+t")
    window.wait_for_controls("team/cell/", 6)
    window.picture("manager-overview")
    if window.wanted is not None:
        return
    manager_decides(window)
    if not window.ui()["screen"].startswith("team"):
        window.key("ctrl+t")
        window.wait_for(lambda ui: ui["screen"].startswith("team"), "the desk")
    manager_looks(window)


def take_manager(start, case, team_database):
    for file in case.folder.glob("coolhead.db*"):
        file.unlink()
    shutil.copyfile(team_database, case.folder / "coolhead.db")
    manager(start("--person", "Mia Manager"))


def take(program, look, team_database, only_manager=False):
    size, theme, wanted = LOOKS[look]
    with Case(program, root / "build" / "release" / "pictures", size) as case:
        def start(*options):
            window = Pictured(case.program, case.screen, case.folder, case.pictures, "--theme", theme, *options)
            window.look, window.wanted = look, wanted
            case.windows.append(window)
            return window
        if only_manager:
            return take_manager(start, case, team_database)
        with_past(case, (("charged-twice", False), ("three-days-no-signal", True), ("which-of-us", True)))
        window = start("--pace", "4", "--person", PERSON)
        sitting(window)
        afterwards(window)
        drill(window)
        workshop(window)
        window.close()
        if wanted is None or "manager-overview" in wanted:
            take_manager(start, case, team_database)


def main():
    words = sys.argv[1:]
    only_manager = words[:1] == ["--manager"]
    words = words[1:] if only_manager else words
    program = words[0] if words else str(root / "build" / "release" / "bin" / "coolhead")
    with tempfile.TemporaryDirectory() as folder:
        team_database = made_up_team(program, pathlib.Path(folder) / "team.db")
        for look in words[1:] or ([""] if only_manager else LOOKS):
            take(program, look, team_database, only_manager)
            print(f"{look or 'dark'}: kept", flush=True)


if __name__ == "__main__":
    main()
