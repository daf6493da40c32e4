#!/usr/bin/env python3
"""The manager's desk in the real window, on a made-up team: by keys and by mouse, from a figure to the sentence.

usage: team_test.py PROGRAM PICTURES CASE
"""
import json
import subprocess
import sys

from e2e_test import Case, check


def lines(window, word):
    return [line for line in window.trace_file.read_text().splitlines() if line.startswith(word + " ")]


def at_desk(case, *options):
    made = subprocess.run([case.program, "demo", str(case.folder / "coolhead.db"), "--people", "14"],
                          capture_output=True, text=True)
    check(made.returncode == 0, made.stderr)
    window = case.start(*options)
    window.wait_for_screen("home")
    window.wait_for_control("tab/team")
    window.key("ctrl+t")
    window.wait_for_screen("team")
    return window


def test_desk(case):
    """A figure opens its rows, a cell opens as many as the terminal counts, a row opens the sentence; filters move all."""
    window = at_desk(case, "--theme", "dark")
    window.picture("team-dark-1440")
    window.click("team/figure/critical")
    window.wait_for_screen("team-rows")
    window.picture("team-rows")
    window.key("Escape")
    window.wait_for_screen("team")

    window.click("team/cell/Ana Reyes/T1")
    window.wait_for_screen("team-rows")
    cell = json.loads(case.command("team", "cell", "--person", "Ana Reyes", "--criterion", "T1",
                                   "--format", "json").stdout)
    window.wait_for(lambda ui: "team/row/0" in ui["controls"], "the rows")
    shown = [name for name in window.controls("team/row/")]
    check(0 < len(shown) <= cell["n"], f"{len(shown)} rows are in sight, the terminal counts {cell['n']}")
    window.key("Escape")
    window.wait_for_screen("team")
    window.key("Right", "Down", "Return")  # from the cell that was clicked to its neighbour below
    window.wait_for_screen("team-rows")
    check(lines(window, "OpenTeamRows")[-1] == "OpenTeamRows T2 Ben Cole", lines(window, "OpenTeamRows")[-1])
    window.click("team/row/0")
    window.wait_for_screen("debrief")
    check(lines(window, "OpenTeamSession")[-1].endswith(" T2"), "the row names no criterion")
    window.picture("team-sentence")
    window.key("alt+Left")
    window.wait_for_screen("home")
    window.click("tab/team")
    window.wait_for(lambda ui: ui["screen"].startswith("team"), "the desk")
    if window.ui()["screen"] == "team-rows":
        window.key("Escape")
    window.wait_for_screen("team")
    window.click("team/filter/team")
    window.click("team/team/1")
    window.wait_for(lambda _: lines(window, "FilterTeam"), "the filter")
    window.wait_for(lambda ui: not any("Omar Haddad" in name for name in ui["controls"]), "the others gone")
    window.click("team/filter/days")
    window.click("team/days/4")
    window.picture("team-all-days")


def reviews(window):
    return [row[0] for row in window.query("SELECT act FROM reviews ORDER BY id")]


def open_cases(case):
    return json.loads(case.command("review", "--limit", "1000", "--format", "json").stdout)["sessions"]


def test_review(case):
    """By keys: a case is opened, read, rejected with a reason, taken back, commented on, passed on; by mouse: two cases are
    decided as one batch, which is taken back; filters stay."""
    window = at_desk(case, "--theme", "dark", "--person", "Mia Manager")
    waiting = open_cases(case)
    check(len(waiting) > 2 and waiting[0]["errors"] == 1, f"{len(waiting)} sessions wait, first {waiting[0]}")
    window.key("ctrl+2")
    window.wait_for_screen("team-review")
    window.picture("review-queue-dark")
    first = f"queue/case/{waiting[0]['session']}"
    window.wait_for_control(first)
    window.click(first)
    window.wait_for_screen("debrief")
    window.key("x")  # what waits is chosen already
    window.wait_for_control("review/drop")
    window.key("alt+2")
    window.write("That is a quotation.")
    window.wait_for_control("review/keep")
    window.picture("review-dialog-dark")
    window.key("ctrl+Return")
    window.wait_for(lambda _: reviews(window) == ["reject"], "the decision in the store")
    window.picture("review-decided-dark")
    row = tuple(window.query("SELECT reason, words, reviewer FROM reviews")[0])
    check(row == ("misread", "That is a quotation.", "Mia Manager"), row)
    check(len(open_cases(case)) == len(waiting) - 1, "the case still waits")

    window.key("g")
    window.wait_for_control("review-log/take-back/0")
    window.picture("review-log-dark")
    window.click("review-log/take-back/0")
    window.wait_for(lambda _: reviews(window) == ["reject", "take_back"], "what was taken back")
    window.key("Escape")
    check(len(open_cases(case)) == len(waiting), "the case does not wait again")
    window.key("c")
    window.wait_for_control("review/reply")
    window.click("review/reply")
    window.key("ctrl+a")
    window.click("review/text")
    window.write("Read it twice.")
    window.picture("review-comment-dark")
    window.key("ctrl+Return")
    window.wait_for(lambda _: reviews(window)[-1] == "comment", "the comment")
    start, end = window.query("SELECT span_start, span_end FROM reviews WHERE act = 'comment'")[0]
    check(start == 0 and end > 5, f"the comment is about {start} to {end}")
    window.key("f")
    window.wait_for_control("review/to")
    window.write("Leo")
    window.click("review/text")
    window.write("You wrote that rule.")
    window.click("review/keep")
    window.wait_for(lambda _: reviews(window)[-1] == "pass_on", "the passing on")
    window.key("n")
    window.wait_for(lambda _: "NextCase" in window.trace_file.read_text(), "the next case")
    window.key("alt+Left")
    window.wait_for(lambda ui: ui["screen"].startswith("team"), "the queue")

    window.click("queue/filter/to")
    window.click("queue/to/1")
    window.wait_for(lambda ui: not any(f"/{waiting[1]['session']}" in name for name in ui["controls"]), "only Leo's")
    window.wait_for_control(first)
    window.click("queue/filter/to")
    window.click("queue/to/0")
    second, third = (f"queue/pick/{row['session']}" for row in waiting[1:3])
    window.wait_for_control(second)
    window.click(second)
    window.click(third)
    window.click("queue/reject")
    window.wait_for_control("review/drop")
    window.click("review/reason/house-rule")
    window.click("review/text")
    window.write("Our brand talks like that.")
    window.click("review/keep")
    window.wait_for_control("queue/take-back")
    window.picture("review-batch-dark")
    check(len(open_cases(case)) == len(waiting) - 2, "the batch did not settle both")
    window.click("queue/take-back")
    window.wait_for(lambda _: len(open_cases(case)) == len(waiting), "the batch taken back")
    window.key("ctrl+1")
    window.wait_for_screen("team")
    doctor = case.command("doctor")
    check("decided" not in doctor.stdout + doctor.stderr, doctor.stdout + doctor.stderr)


def test_small(case):
    window = at_desk(case, "--theme", "light", "--person", "Mia Manager")
    window.picture("team-light-1024")
    window.key("ctrl+2")
    window.wait_for_screen("team-review")
    window.picture("review-light-1024")
    window.click(f"queue/case/{open_cases(case)[0]['session']}")
    window.wait_for_screen("debrief")
    window.key("x")
    window.wait_for_control("review/drop")
    window.picture("review-dialog-light-1024")


def main():
    program, pictures, name = sys.argv[1:4]
    with Case(program, pictures, {"desk": (1440, 900), "review": (1440, 900)}.get(name, (1024, 700))) as case:
        globals()["test_" + name](case)
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
