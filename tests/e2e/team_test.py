#!/usr/bin/env python3
"""The manager's desk in the real window, on a made-up team: by keys and by mouse, from a figure to the sentence.

usage: team_test.py PROGRAM PICTURES CASE
"""
import datetime
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from e2e_test import Case, check, goes_left_to_right
from window import Window


def lines(window, word):
    return [line for line in window.trace_file.read_text().splitlines() if line.startswith(word + " ")]


def kept_demos(case):
    """What a window with --demo left for the next one of the same program."""
    program = os.stat(case.program).st_mtime_ns
    return list((pathlib.Path(case.pictures).parent / "window-cache" / str(program) / "coolhead").glob("demo-*.db"))


def made_up_team(case, people):
    """The demo's team in the case's own database. Made once for all cases of the same program and day: it takes a while."""
    program = os.stat(case.program).st_mtime_ns
    kept = pathlib.Path(case.pictures).parent / "window-cache" / f"team-{people}-{program}-{datetime.date.today()}.db"
    if not kept.exists() and people == 40 and kept_demos(case):
        shutil.copyfile(kept_demos(case)[0], kept)
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = case.folder / "fresh.db"
        made = subprocess.run([case.program, "demo", str(fresh), "--people", str(people)], capture_output=True, text=True)
        check(made.returncode == 0, made.stderr)
        with sqlite3.connect(fresh) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copyfile(fresh, f"{kept}.{os.getpid()}")
        os.replace(f"{kept}.{os.getpid()}", kept)
    shutil.copyfile(kept, case.folder / "coolhead.db")


def at_desk(case, *options, people=14):
    made_up_team(case, people)
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
    goes_left_to_right(window, 40)
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
    window.key("ctrl+c")
    window.wait_for(lambda _: window.screen.copied().count(b"\n") == cell["n"] + 1, "all rows, with their head, copied")
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
    check(figures_of(window) == figures_of_terminal(case, "--team", "Leeds", "--all"), figures_of(window))
    for page in ("progress", "exercises", "overview"):  # the filters stay on each page, and in the next window
        window.click(f"team/page/{page}")
        window.wait_for(lambda ui: {"Leeds", "All days"} <= set(ui["words"]), f"the filters at {page}")
    window.close()
    window = case.start("--theme", "dark")
    window.wait_for_control("tab/team")
    window.key("ctrl+t")
    window.wait_for_screen("team")
    window.wait_for(lambda ui: {"Leeds", "All days"} <= set(ui["words"]), "the filters of the window before")
    check(figures_of(window) == figures_of_terminal(case, "--team", "Leeds", "--all"), figures_of(window))
    between_two_days(case, window)


def between_two_days(case, window):
    """Days that are typed; what is no day is told and changes nothing."""
    first, last = (str(datetime.date.today() - datetime.timedelta(days=ago)) for ago in (50, 12))
    window.click("team/filter/days")
    window.click("team/days/5")
    window.wait_for_control("days/keep")
    for field, day in (("first", first), ("last", "2026-02-30")):
        window.click(f"days/{field}")
        window.key("ctrl+a")
        window.write(day)
    window.key("Return")
    window.wait_for(lambda ui: "2026-02-30 is no day" in " ".join(ui["words"]), "what is wrong with the day")
    window.picture("team-between-days")
    window.key("ctrl+a")
    window.write(last)
    window.key("Return")
    window.wait_for(lambda ui: f"{first} to {last}" in ui["words"], "the days on the filter")
    check(figures_of(window) == figures_of_terminal(case, "--team", "Leeds", "--from", first, "--to", last), figures_of(window))


def figures_of(window):
    """What stands in the four figures on top, beside their titles."""
    words = window.wait_for(lambda ui: "READY FOR LIVE WORK" in ui["words"] and ui["words"], "the figures")
    after = lambda title: words[words.index(title) + 1:words.index(title) + 3]  # noqa: E731
    return [after(title) for title in ("READY FOR LIVE WORK", "CRITICAL ERRORS", "FIRST REPLY IN TARGET")]


def figures_of_terminal(case, *options):
    all = json.loads(case.command("team", *options, "--format", "json").stdout)
    now = all["now"]
    first = now["first_replies"]
    waiting = f", {now['waiting_errors']} wait" if now["waiting_errors"] else ""
    return [[str(all["ready"]["people"]), f"of {all['people']}"],
            [str(now["critical_errors"]), f"in {now['sessions']} sessions{waiting}"],
            [f"{100 * first['in_target'] / first['n']:.0f} %", f"n {first['n']}"]]


def rows_shown(window):
    """How many rows there are, by the wheel down to the last."""
    window.wait_for_screen("team-rows")
    seen, still = set(), 0
    window.xdotool("mousemove", window.screen.size[0] // 2, window.screen.size[1] // 2)
    window.settle()  # the list is pointed at before it is turned
    while still < 6:
        rows = window.controls("team/row/")
        still = still + 1 if set(rows) <= seen else 0
        seen |= set(rows)
        window.xdotool("click", "--repeat", 4, "--delay", 15, 5)
        window.settle()
    return len(seen)


def number_behind(words, letter="n"):
    """7 of "n 7; what it is": the first number behind this word."""
    for text in words:
        parts = text.replace(";", " ").replace(":", " ").replace(",", " ").split()
        for word, number in zip(parts, parts[1:]):
            if word == letter and number.isdigit():
                return int(number)
    return None


def test_figures(case):
    """Every figure, some cells and every stretch of the trend open as many rows as their n says."""
    window = at_desk(case, "--theme", "dark", "--person", "Mia Manager")
    window.click("team/filter/days")
    window.click("team/days/0")  # a week: all rows are in one list
    window.wait_for(lambda ui: "Last 7 days" in ui["words"], "a week")
    week = json.loads(case.command("team", "--days", "7", "--format", "json").stdout)
    now = week["now"]
    wanted = {"ready": week["people"], "critical": now["critical_errors"], "time": now["sessions"], "hints": now["sessions"],
              "own-ratings": now["own_ratings"]["n"]}
    for made, n in (("first-replies", now["first_replies"]["n"]), ("next-replies", now["next_replies"]["n"])):
        sessions = json.loads(case.command("team", "sessions", "--days", "7", "--made", made, "--format", "json").stdout)
        wanted[made] = sessions["n"]
        window.click(f"team/figure/{made}")
        window.wait_for_screen("team-rows")
        check(number_behind(window.ui()["words"]) is not None and f"n {n}: " in " ".join(window.ui()["words"]),
              f"{made}: {n} are counted, the rows say {window.ui()['words']}")
        window.key("Escape")
        window.wait_for_screen("team")
    for figure, n in wanted.items():
        window.click(f"team/figure/{figure}")
        rows = rows_shown(window)
        check(rows == n, f"{figure}: n {n}, {rows} rows")
        window.key("Escape")
        window.wait_for_screen("team")
    for n, point in enumerate(window.controls("team/trend/")):
        window.click(point)
        window.wait_for_screen("team-rows")
        said = number_behind(window.ui()["words"])
        rows = rows_shown(window)
        check(rows == said, f"stretch {n}: n {said}, {rows} rows")
        window.key("Escape")
        window.wait_for_screen("team")
    for cell in window.controls("team/cell/")[::37]:
        _, _, person, criterion = cell.split("/")
        n = json.loads(case.command("team", "cell", "--days", "7", "--person", person, "--criterion", criterion, "--format",
                                    "json").stdout)["n"]
        window.click(cell)
        rows = rows_shown(window)
        check(rows == n, f"{cell}: {n} by the terminal, {rows} rows")
        window.key("Escape")
        window.wait_for_screen("team")


def reviews(window):
    return [row[0] for row in window.query("SELECT act FROM reviews WHERE reviewer = 'Mia Manager' ORDER BY id")]


def open_cases(case):
    return json.loads(case.command("review", "--limit", "1000", "--format", "json").stdout)["sessions"]


def test_review(case):
    """By keys: a case is opened, read, rejected with a reason, taken back, commented on, passed on; by mouse: two cases are
    decided as one batch, which is taken back; filters stay."""
    window = at_desk(case, "--theme", "dark", "--person", "Mia Manager", people=40)
    waiting = open_cases(case)
    check(len(waiting) > 2, f"{len(waiting)} sessions wait")
    waiting.sort(key=lambda row: row["errors"] + row["disputes"] != 1)  # one with a single matter comes first
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
    row = tuple(window.query("SELECT reason, words, reviewer FROM reviews WHERE reviewer = 'Mia Manager'")[0])
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

    window.key("ctrl+2")
    window.wait_for_screen("team-review")
    window.click("queue/filter/to")
    window.click("queue/to/1")
    only_his = lambda ui: first in ui["controls"] and not any(f"/{waiting[1]['session']}" in name for name in ui["controls"])
    window.wait_for(only_his, "only Leo's")
    window.close()
    window = case.start("--person", "Mia Manager")
    window.wait_for_screen("home")
    window.key("ctrl+t")
    window.wait_for_screen("team")
    window.key("ctrl+2")
    window.wait_for(only_his, "only Leo's in the next window, too")


def choose_person(window, name):
    window.click("home/settings")
    window.click(f"profile/person/{name}")


def test_people(case):
    """By mouse and by keys: a manager gives themselves role and passphrase, assigns a certification run, erases somebody; the
    trainee finds the assignment first and the desk closed; a wrong passphrase is refused; an edit by hand shows."""
    (case.folder / "nothing.json").write_text("[]")
    played = case.command("play", "just-a-troll", "--mode", "assessment", "--person", "Ana Reyes", "--actions",
                          str(case.folder / "nothing.json"), "--save")
    check(played.returncode == 0, played.stderr)
    window = case.start("--theme", "dark", "--person", "Mia Manager")
    window.wait_for_control("tab/team")
    window.key("ctrl+t")
    window.wait_for_screen("team")
    window.key("ctrl+6")
    window.wait_for_screen("people")
    window.wait_for_control("people/seal/1")
    window.click("people/person/Mia Manager")
    window.click("people/role/manager")
    window.wait_for(lambda _: window.query("SELECT role FROM roles") == [("manager",)], "the role")
    window.picture("people-dark-1440")
    window.key("p")
    window.wait_for_screen("door")
    window.write("too short")
    window.key("Tab")
    window.write("too short")
    window.key("Return")
    window.picture("door-refused-dark")
    check(window.query("SELECT passphrase FROM roles") == [("",)], "a weak passphrase was kept")
    for _ in range(2):
        window.key("shift+Tab") if _ == 0 else window.key("Tab")
        window.key("ctrl+a")
        window.write("four quiet green boats")
    window.key("Return")
    window.wait_for_screen("people")
    window.wait_for(lambda _: window.query("SELECT passphrase FROM roles")[0][0].startswith("$argon2id$"), "the passphrase")

    window.click("people/person/Ana Reyes")
    window.key("a")
    window.wait_for_screen("assign")
    scenario = window.controls("assign/scenario/")[0].split("/")[-1]
    window.click(f"assign/scenario/{scenario}")
    window.click("assign/due/14")
    window.click("assign/how/certify")
    window.picture("assign-dark-1440")
    window.key("ctrl+Return")
    window.wait_for(lambda _: window.query("SELECT scenario, mode FROM assignments") == [(scenario, "assessment")],
                    "the assignment")
    window.wait_for_screen("people")
    window.picture("people-assigned-dark")

    window.key("alt+Left")
    window.wait_for_screen("home")
    choose_person(window, "Ana Reyes")
    window.wait_for_control(f"home/assigned/{scenario}")
    window.picture("home-assigned-dark")
    window.key("ctrl+t")
    window.wait_for(lambda ui: any(name.startswith("notice") for name in ui["controls"]), "why the desk stays closed")
    check(window.ui()["screen"] == "home", "a trainee stands at the desk")
    window.click(f"home/assigned/{scenario}")
    window.wait_for_screen("briefing")
    window.picture("briefing-certification-dark")
    window.key("alt+Left")
    window.wait_for_screen("home")
    choose_person(window, "Mia Manager")
    window.wait_for_screen("door")
    window.write("seven loud yellow vans")
    window.key("Return")
    window.wait_for(lambda _: window.query("SELECT count(*) FROM people_log WHERE what = 'tried'") == [(1,)], "the try")
    check(window.ui()["screen"] == "door", "a wrong passphrase let somebody in")
    window.picture("door-wrong-dark")
    window.write("four quiet green boats")
    window.key("Return")
    window.wait_for_screen("home")
    check("boats" not in window.trace_file.read_text(), "the trace holds a passphrase")

    with sqlite3.connect(window.database) as connection:
        connection.execute("UPDATE sessions SET started_at = '2020-01-01T09:00:00' WHERE id = 1")
    window.key("ctrl+t")
    window.wait_for_screen("team")
    window.click("team/page/people")
    window.wait_for_screen("people")
    window.picture("people-seal-broken-dark")
    window.click("people/person/Ana Reyes")
    window.click("people/erase")
    window.wait_for_screen("erase")
    window.click("erase/name")
    window.write("Ana Reyes")
    window.picture("erase-dark-1440")
    window.click("erase/keep")
    window.wait_for(lambda _: window.query("SELECT sessions, passed FROM erased_people") == [(1, 0)], "the counts")
    check(window.query("SELECT count(*) FROM people WHERE name = 'Ana Reyes'") == [(0,)], "she is still there")
def click_topmost(window, beginning):
    """The row that stands first, whichever it is: rows keep their names when a head sorts them."""
    rows = window.wait_for(lambda ui: sorted((box[1], name) for name, box in ui["controls"].items() if name.startswith(beginning)),
                           f"a row of {beginning}")
    window.click(rows[0][1])


def test_sheets(case):
    """Groups, attempts, exercises: heads sort, rows open as many sessions as they say, words open the sentence; the search finds;
    what is shown goes out as a page, a table, JSON."""
    window = at_desk(case, "--theme", "dark", "--person", "Mia Manager")
    window.click("team/filter/days")
    window.click("team/days/4")
    window.click("team/trend/0")
    window.wait_for_screen("team-rows")
    window.key("Escape")
    window.click("team/sort/people/T1")
    window.wait_for(lambda _: lines(window, "SortTeamTable"), "the order")
    window.key("ctrl+3")
    window.wait_for_screen("team-progress")
    window.picture("team-progress-dark")
    window.click("team/sort/attempts/6")
    click_topmost(window, "team/table/attempts/")
    window.wait_for_screen("team-rows")
    window.key("Escape")
    window.click("team/copy/groups")
    window.wait_for(lambda _: case.screen.copied().startswith(b"Kind\t"), "the table in the clipboard")
    attempts = window.query("select count(*) from (select distinct person, scenario from team_cards where latest = 1)")[0][0]
    width, height = window.screen.size
    window.click(window.scroll_to("team/copy/attempts", width // 2, height * 3 // 4))
    window.wait_for(lambda _: case.screen.copied().count(b"\n") == attempts + 1, "all attempts, not those of the page alone")
    window.xdotool("click", "--repeat", 60, "--delay", 10, 4)  # back to the top
    window.click("team/export")
    window.click("team/export/4")
    window.wait_for(lambda _: case.screen.copied().startswith(b"Person\tReadiness"), "people and criteria in the clipboard")
    people = window.query("select count(*) from people")[0][0]
    check(case.screen.copied().count(b"\n") == people + 1, "the copy has the people of one page alone")
    window.key("ctrl+4")
    window.wait_for_screen("team-exercises")
    window.picture("team-exercises-dark")
    click_topmost(window, "team/table/scenarios/")
    window.wait_for(lambda ui: any(name.startswith("team/table/steps/") for name in ui["controls"]), "its steps")
    window.picture("team-ways-dark")
    click_topmost(window, "team/table/steps/")
    window.wait_for_screen("team-rows")
    window.key("Escape")
    for format, number in (("html", 0), ("csv", 1), ("json", 2)):
        window.click("team/export")
        window.click(f"team/export/{number}")
        window.wait_for(lambda _: f"SaveTeamReport {format}" in lines(window, "SaveTeamReport"), format)
    window.key("ctrl+f")
    window.write("nobody of this name")
    window.wait_for(lambda ui: not any(name.startswith("team/table/steps/") for name in ui["controls"]), "nothing found")
    window.key("Escape")


def test_agreement(case):
    """An open sample is rated by keys and mouse, unseen; what is revealed shows figures whose rows open the sentence."""
    window = at_desk(case, "--theme", "dark", "--person", "Mia Stern")
    window.key("ctrl+5")
    window.wait_for_screen("team-agreement")
    window.picture("team-agreement-dark")
    before = window.query("SELECT count(*) FROM entries WHERE kind = 'rating_given' AND author = 'Mia Stern'")[0][0]
    window.click("team/table/samples/2")
    window.wait_for_screen("team-rating")
    window.picture("team-rating-dark")
    for name in sorted({name.rsplit("/", 1)[0] for name in window.controls("team/level/")}):
        window.click(name + "/2")
    window.key("ctrl+Return")
    window.wait_for(lambda _: window.query("SELECT count(*) FROM entries WHERE kind = 'rating_given' AND author = 'Mia Stern'")[0][0]
                    == before + 1, "the rating in the store")
    window.click("team/rating/end")
    window.wait_for_screen("team-agreement")
    told = json.loads(case.command("ratings", "figures", "--format", "json").stdout)["pairs"]
    window.click(window.scroll_to("team/copy/pairs", 700, 600))
    pasted = window.screen.copied().decode().splitlines()
    check(len(pasted) == len(told) + 1, f"pairs: {pasted}, the terminal has {told}")
    check(f"{told[0]['quadratic']:.2f}" in pasted[1].split("\t"), f"{pasted[1]} is not {told[0]}")
    window.xdotool("click", "--repeat", 60, 4)
    window.wait_for_control("team/table/agreement/0")
    window.click("team/table/agreement/0")
    window.wait_for_screen("team-rows")
    window.click("team/row/0")
    window.wait_for_screen("debrief")


def test_drills(case):
    """A disagreement in a drill is answered at the desk, in words; the trainee's is then answered, and no longer waits."""
    made_up_team(case, 14)
    with sqlite3.connect(case.folder / "coolhead.db") as connection:
        ana = connection.execute("SELECT id FROM people WHERE name = 'Ana Reyes'").fetchone()[0]
        connection.execute("INSERT INTO drills VALUES (1, ?, 'just-a-troll', 'v', 'nadia-parcel', 'wary', 'mention', 'public', '',"
                           " 'Sorry, Nadia.', 40, 0, 0, 30, '2026-11-30T09:00:00', '{}')", (ana,))
        connection.execute("INSERT INTO drill_disputes VALUES (7, 1, 'T2', 'No word of how it felt.', 'I did say sorry.',"
                           " '2026-11-30T09:01:00')")
    window = case.start("--theme", "dark", "--person", "Mia Manager")
    window.wait_for_control("tab/team")
    window.key("ctrl+t")
    window.wait_for_screen("team")
    window.click("team/page/review")
    window.wait_for_control("queue/drill-wrong/7")
    window.picture("review-drills-dark")
    window.click("queue/drill-right/7")
    window.wait_for_control("review/drop")
    window.key("Escape")
    window.click("queue/drill-wrong/7")
    window.wait_for_control("review/drop")
    window.write("You did, in two words.")
    window.picture("review-drill-answer-dark")
    window.click("review/keep")
    window.wait_for(lambda _: window.query("SELECT dispute, ruling, reviewer, words FROM drill_answers") ==
                    [(7, "reject", "Mia Manager", "You did, in two words.")], "the answer in the store")
    window.wait_for(lambda ui: "queue/drill-wrong/7" not in ui["controls"], "nothing that waits")


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
    window.key("Escape")
    window.key("alt+Left")
    window.wait_for(lambda ui: ui["screen"].startswith("team"), "the desk")
    window.key("ctrl+6")
    window.wait_for_screen("people")
    window.click(window.controls("people/person/")[0])
    window.picture("people-light-1024")


def test_demo(case):
    """The desk opens on a made-up team of forty, in a database of its own."""
    def thrown_away():
        return set(pathlib.Path(tempfile.gettempdir()).glob("coolhead-demo-*"))
    before = thrown_away()
    window = case.start("--demo", "--theme", "dark")
    window.patience_s = 400  # so many sittings are played first
    window.wait_for_screen("team")
    window.patience_s = Window.patience_s
    made = thrown_away() - before
    check(len(made) == 1, f"thrown-away databases: {made}")
    folder = made.pop()
    with sqlite3.connect(f"file:{folder / 'demo.db'}?mode=ro", uri=True) as demo:
        people, sessions = demo.execute("SELECT (SELECT count(DISTINCT person) FROM members), count(*) FROM sessions").fetchone()
    check(people == 40 and sessions > 1000, f"{people} people, {sessions} sessions")
    window.wait_for(lambda ui: "40 people" in " ".join(ui["words"]), "the forty people")
    window.picture("team-demo")
    check(not (case.folder / "coolhead.db").exists(), "the demo is in the person's own database")
    window.close()
    shutil.rmtree(folder, ignore_errors=True)  # a program that is ended from outside does not tidy up
    def kept():
        return [(file.name, file.stat().st_mtime_ns) for file in kept_demos(case)]
    first = kept()
    check(len(first) == 1, f"kept for the next start: {first}")
    window = case.start("--demo", "--theme", "light")
    window.wait_for_screen("team")
    window.wait_for(lambda ui: "40 people" in " ".join(ui["words"]), "the forty people again")
    check(kept() == first, "the second demo of the day was made anew")
    window.close()
    for folder in thrown_away() - before:
        shutil.rmtree(folder, ignore_errors=True)


def test_ways(case):
    """The trainer sees on the graph how people went through a scenario, in the numbers of the table `team ways`."""
    made_up_team(case, 14)
    told = json.loads(case.command("team", "ways", "--all", "--scenario", "charged-twice", "--format", "json").stdout)
    window = case.start()
    window.wait_for_screen("home")
    window.key("ctrl+w")
    window.wait_for_screen("workshop")
    window.click("workshop/file/charged-twice.json")
    window.wait_for_screen("workshop/edit")
    window.wait_for_control("workshop/checked")
    first = told["steps"][0]
    node = f"workshop/graph/{first['step']}"
    window.wait_for_control(node)
    x, y, width, height = window.resting_place(node)
    window.xdotool("mousemove", int(x + width / 2), int(y + height / 2))
    wanted = f"people: {first['sessions']} of {told['sessions']} came"
    window.wait_for(lambda ui: wanted in " ".join(ui["words"]), wanted)
    window.picture("workshop-ways")


def main():
    program, pictures, name = sys.argv[1:4]
    with Case(program, pictures, (1024, 700) if name == "small" else (1440, 900)) as case:
        globals()["test_" + name](case)
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
