#!/usr/bin/env python3
"""A manager asks ten questions of the made-up team, by mouse, as docs/manager.md says: each is answered within four clicks
of the overview, and the answer is what the terminal or plain SQL says.

usage: questions_test.py PROGRAM PICTURES
"""
import json
import sqlite3
import sys

from e2e_test import Case, check
from team_test import at_desk

MOST_CLICKS = 4


class Walk:
    """From the overview, counting clicks; the wheel is no click."""

    def __init__(self, case, window):
        self.case, self.window, self.clicks = case, window, 0

    def click(self, name):
        self.bring_into_sight(name)
        self.window.click(name)
        self.clicks += 1

    def bring_into_sight(self, name):
        width, height = self.window.screen.size
        self.window.xdotool("mousemove", width // 2, height * 2 // 3)
        for _ in range(60):
            box = self.window.ui()["controls"].get(name)
            if box and box[3] >= 16:
                return
            self.window.xdotool("click", "--repeat", 3, "--delay", 20, 5)
            self.window.settle()

    def topmost(self, beginning):
        rows = self.window.wait_for(
            lambda ui: sorted((box[1], name) for name, box in ui["controls"].items() if name.startswith(beginning)), beginning)
        self.click(rows[0][1])

    def words(self):
        self.window.settle()
        return self.window.ui()["words"]

    def sees(self, text, screen=None):
        """Waits until a line of the screen holds the text."""
        begun = text[:40]  # long lines are kept by their beginning
        self.window.wait_for(lambda ui: (not screen or ui["screen"] == screen) and any(begun in line for line in ui["words"]),
                             f"“{begun}”")

    def asked(self, *words):
        answer = self.case.command(*words, "--format", "json")
        check(answer.returncode == 0, answer.stderr)
        return json.loads(answer.stdout)

    def row_behind(self, name, count):
        """The cells that stand behind a name in a table."""
        words = self.words()
        check(name in words, f"{name} is not in sight: {words}")
        at = words.index(name)
        return words[at + 1:at + 1 + count]


def who_may_go_live(walk):
    people = walk.asked("team", "people", "--order", "readiness", "--all")["people"]
    ready = [person["person"] for person in people if person["ready"]]
    walk.click("team/figure/ready")
    walk.sees("Ready for live work", "team-rows")
    words = walk.words()
    names = [name for name in words if name in {person["person"] for person in people}]
    check(set(names) <= set(ready) and len(names) > 3, f"first stand {names}, ready are {ready}")
    walk.sees(f"since {people[0]['ready_since']}")


def why_not_dana(walk):
    dana = walk.asked("team", "people", "--person", "Dana Fox")["people"][0]
    check(not dana["ready"], "the demo's Dana is ready")
    walk.sees("short")
    weakest = min(dana["criteria"], key=lambda id: (dana["criteria"][id]["percent"], id))
    cell = walk.asked("team", "cell", "--person", "Dana Fox", "--criterion", weakest)
    worst = min(range(cell["n"]), key=lambda row: cell["sessions"][row]["points"] / cell["sessions"][row]["of"])
    walk.click(f"team/cell/Dana Fox/{weakest}")
    walk.click(f"team/row/{worst}")
    walk.window.wait_for_screen("debrief")
    card = walk.asked("show", str(cell["sessions"][worst]["session"]))
    lost = [finding for finding in card["findings"] if finding["criterion"] == weakest and finding["points"] < finding["of"]]
    check(lost, f"nothing was lost at {weakest}")
    walk.window.wait_for(lambda ui: any(line.startswith(finding["says"][:30]) for finding in lost for line in ui["words"]),
                         "what cost the points")


def latest_critical_error_of_the_quarter(walk):
    error = walk.asked("team", "errors", "--days", "90")["errors"][0]
    walk.click("team/filter/days")
    walk.click("team/days/2")
    walk.sees("Last 90 days", "team")
    walk.click(f"team/error/{error['session']}/{error['error']}")
    walk.window.wait_for_screen("debrief")
    walk.sees(error["says"])


def is_leeds_quicker_than_porto(walk):
    groups = {group["group"]: group for group in walk.asked("team", "compare")}
    walk.click("team/page/progress")
    walk.sees("Teams and cohorts", "team-progress")
    for name in ("Leeds", "Porto"):
        first = groups[name]["sums"]["first_replies"]
        row = walk.row_behind(name, 9)
        check(f"{100 * first['in_target'] / first['n']:.0f} %" in row, f"{name}: {first}, shown: {row}")


def who_has_not_begun(walk):
    idle = [person["person"] for person in walk.asked("people", "--not-started")]
    walk.click("team/page/people")
    walk.window.wait_for_screen("people")
    walk.sees("No manager has a passphrase yet")
    for name in idle:
        walk.bring_into_sight(f"people/person/{name}")
        says = walk.row_behind(name, 1)[0]
        check("not started" in says, f"{name}: {says}")


def who_waits_longest_and_for_what(walk):
    case = walk.asked("review")["sessions"][0]
    walk.click("team/page/review")
    walk.sees(f"since {case['since'][:10]}", "team-review")
    walk.topmost("queue/case/")
    walk.window.wait_for_screen("debrief")
    card = walk.asked("show", str(case["session"]))
    walk.window.wait_for(lambda ui: any(line.startswith(error["says"][:30]) for error in card["critical"] for line in ui["words"]),
                         "what is to be decided")


def what_goes_wrong_in_the_weakest_exercise(walk):
    weakest = walk.asked("team", "scenarios")[0]["scenario"]
    words = walk.asked("team", "ways", "--scenario", weakest)["words"][0]
    walk.click("team/page/exercises")
    walk.topmost("team/table/scenarios/")
    walk.window.wait_for(lambda ui: any(name.startswith("team/table/steps/") for name in ui["controls"]), "its steps")
    walk.click("team/table/words/0")
    walk.window.wait_for_screen("debrief")
    walk.sees(words["says"])


def who_gained_most(walk):
    attempts = walk.asked("team", "attempts")
    most = max(round(row["lift"]) for row in attempts)
    walk.click("team/page/progress")
    walk.sees("Attempts", "team-progress")
    walk.click("team/sort/attempts/6")
    walk.click("team/sort/attempts/6")
    walk.sees(f"+{most}")
    words = walk.words()
    first = next(word for word in words[words.index("Attempts"):] if word in {row["person"] for row in attempts})
    check(any(row["person"] == first and round(row["lift"]) == most for row in attempts), f"{first} gained {most}?")


def may_one_trust_empathy(walk):
    figures = {row["of"]: row for row in walk.asked("ratings", "figures")["criteria"]}["T2"]
    walk.click("team/figure/agreement")
    walk.sees("Blind second ratings", "team-agreement")
    row = walk.row_behind("T2 Matched empathy", 5)
    check(f"{figures['with_machine']['alpha']:.2f}" in row, f"{figures}, shown: {row}")
    check((figures["good_for"] or "nothing yet") in row, f"{figures}, shown: {row}")


def who_passes_assessments_only(walk):
    sums = walk.asked("team", "--mode", "assessment")
    walk.click("team/filter/mode")
    walk.click("team/mode/3")
    walk.sees("assessment", "team")
    walk.window.wait_for(lambda ui: f"in {sums['now']['sessions']} sessions" in " ".join(ui["words"]), "the assessments")
    words = walk.words()
    check(words[words.index("READY FOR LIVE WORK") + 1] == str(sums["ready"]["people"]), f"{sums['ready']} by the terminal: {words}")


QUESTIONS = {
    "Who may go live?": who_may_go_live,
    "Which sentence says why not Dana?": why_not_dana,
    "Which critical error of the quarter was the latest, in which words?": latest_critical_error_of_the_quarter,
    "Is Leeds quicker than Porto?": is_leeds_quicker_than_porto,
    "Who has not begun?": who_has_not_begun,
    "Who waits longest for a reviewer, and what for?": who_waits_longest_and_for_what,
    "What goes wrong in the weakest exercise?": what_goes_wrong_in_the_weakest_exercise,
    "Who gained most?": who_gained_most,
    "May one trust what the judge says of empathy?": may_one_trust_empathy,
    "Who is ready by assessments only?": who_passes_assessments_only,
}


def forget_filters(case):
    with sqlite3.connect(case.folder / "coolhead.db") as connection:
        connection.execute("DELETE FROM settings WHERE key = 'team-filters'")


def main():
    program, pictures = sys.argv[1:3]
    with Case(program, pictures) as case:
        window = at_desk(case, "--theme", "dark", "--person", "Mia Manager", people=40)
        for number, (question, walked) in enumerate(QUESTIONS.items()):
            if number > 0:  # as whoever comes anew, with nothing narrowed
                window.close()
                forget_filters(case)
                window = case.start("--theme", "dark", "--person", "Mia Manager")
                window.wait_for_control("tab/team")
                window.key("ctrl+t")
                window.wait_for_screen("team")
            walk = Walk(case, window)
            walked(walk)
            window.picture(f"question-{number + 1}")
            check(walk.clicks <= MOST_CLICKS, f"{question} took {walk.clicks} clicks")
            print(f"{question} {walk.clicks} clicks", flush=True)


if __name__ == "__main__":
    main()
