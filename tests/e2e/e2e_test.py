#!/usr/bin/env python3
"""Plays the real window, by keys and clicks alone, and looks at what is in the database afterwards.

usage: e2e_test.py PROGRAM PICTURES CASE      (CASE: one of the functions below named test_...)
"""
import datetime
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import time

from window import Screen, Window, fresh_folder, remove

GOOD_REPLY = ("Charged twice is not on, Dee, and that is our mistake, sorry. Could you DM us your order number "
              "so I can refund the second one today? Please don't post it here. ^JD")


class Case:
    """A screen, a folder and a program that are tidied away however the case ends."""

    def __init__(self, program, pictures, size=(1440, 900)):
        self.program, self.pictures = program, pictures
        self.screen = Screen(*size)
        self.folder = fresh_folder()
        self.windows = []

    def start(self, *options, **more):
        window = Window(self.program, self.screen, self.folder, self.pictures, *options, **more)
        self.windows.append(window)
        return window

    def command(self, *words):
        return subprocess.run([self.program, "--db", str(self.folder / "coolhead.db"), *words],
                              env={**os.environ, "XDG_STATE_HOME": str(self.folder / "state")},
                              capture_output=True, text=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for window in self.windows:
            window.close()
        self.screen.close()
        remove(self.folder)


def begin(window, scenario="charged-twice"):
    window.wait_for_screen("home")
    window.click(f"home/card/{scenario}")
    window.wait_for_screen("briefing")
    window.click("briefing/start")
    window.wait_for_screen("practice")


def first_customer(window):
    def customers():
        return [name for name in window.controls("practice/inbox/") if "/noise:" not in name]
    window.wait_for(lambda _: customers(), "the first customer")
    name = customers()[0]
    window.click(name)
    return name.rsplit("/", 1)[1]


def finish(window):
    window.click("practice/end")
    window.click("practice/end/confirm")
    window.wait_for_screen("rating")
    window.key("Escape")
    window.wait_for_screen("debrief")


def check(holds, says):
    if not holds:
        raise AssertionError(says)


def goes_left_to_right(window, steps):
    """Tab goes through what stands in one line from left to right, save where it begins with the line or column anew."""
    before = None
    for _ in range(steps):
        here = window.ui()["focus"]
        window.xdotool("key", "Tab")
        ui = window.wait_for(lambda ui: ui["focus"] != here and ui, f"Tab to lead on from {here}")
        box = ui["controls"].get(ui["focus"])
        if before and box and abs(box[1] - before[1]) < 4 and abs(box[3] - before[3]) < 4:
            check(box[0] > before[0], f"Tab goes back to {ui['focus']}")
        before = box


def test_play(case):
    """From the home screen to the debrief by mouse: the reply is in the database, the scorecard too."""
    window = case.start("--pace", "4")
    window.wait_for_screen("home")
    window.picture("home")
    window.click("home/card/charged-twice")
    window.wait_for_screen("briefing")
    window.picture("briefing")
    window.click("briefing/start")
    window.wait_for_screen("practice")
    conversation = first_customer(window)
    window.click("practice/mode/dm")
    window.picture("practice-dm")
    window.click("practice/mode/note")
    window.picture("practice-note")
    window.click("practice/mode/public")
    window.click("practice/composer")
    window.write(GOOD_REPLY)
    window.picture("practice")
    window.click("practice/send")
    replies = window.wait_for_fact("agent_replied")
    check(replies[0]["text"] == GOOD_REPLY, f"another text was stored: {replies[0]['text']}")
    check(replies[0]["conversation"] == conversation, f"sent to {replies[0]['conversation']}")
    check(replies[0]["route"] == "dm", f"the words say DM, the route says {replies[0]['route']}")
    window.picture("practice-sent")
    finish(window)
    window.picture("debrief")
    cards = window.query("select session, overall, card from scorecards")
    check(len(cards) == 1, f"{len(cards)} scorecards")
    shown = case.command("show", str(cards[0][0]), "--format", "json")
    check(shown.returncode == 0, shown.stderr)
    check(json.loads(shown.stdout)["overall"] == json.loads(cards[0][2])["overall"], "show and store differ")
    check(json.loads(shown.stdout)["findings"], "a scorecard without findings")
    window.click(window.controls("debrief/finding/")[0])
    window.picture("debrief-finding")
    window.click("debrief/home")
    window.wait_for_screen("home")
    window.wait_for(lambda ui: any(name.startswith("home/session/") for name in ui["controls"]), "past sessions")
    window.click(window.controls("home/session/")[0])
    window.wait_for_screen("debrief")
    window.click("debrief/again")
    window.wait_for_screen("briefing")
    window.key("Return")
    window.wait_for_screen("practice")
    finish(window)
    window.key("n")
    window.wait_for_screen("briefing")


def test_keyboard(case):
    """The same by keys alone: Enter starts, Alt+Down opens, Ctrl+2 goes private, Ctrl+Enter sends."""
    window = case.start("--pace", "4")
    window.wait_for_screen("home")
    window.key("Return")
    window.wait_for_screen("briefing")
    window.key("Return")
    window.wait_for_screen("practice")
    window.wait_for_fact("customer_wrote")
    window.key("alt+Down")
    window.key("ctrl+2")
    window.write("Hello there, I am looking at it now. ^JD")
    window.key("ctrl+Return")
    reply = window.wait_for_fact("agent_replied")[0]
    check(reply["via"] == "dm", f"Ctrl+2 is the DM mode, the reply went out in {reply['via']}")
    window.key("ctrl+1")
    window.write("Sorry about this, one more line in public. ^JD")
    window.key("ctrl+Return")
    reply = window.wait_for_fact("agent_replied", 2)[1]
    check(reply["via"] == "public", f"Ctrl+1 is the public mode, the reply went out in {reply['via']}")
    finish(window)


def test_resume(case):
    """Killed with a reply sent and a draft half written: the next start offers both back."""
    window = case.start("--pace", "4")
    begin(window)
    first_customer(window)
    window.click("practice/composer")
    window.write("On it. ^JD")
    window.key("ctrl+Return")
    window.wait_for_fact("agent_replied")
    window.write("Half a dra")
    window.wait_for(lambda _: window.query("select text from drafts where text = 'Half a dra'"), "the draft on disk")
    window.kill()
    again = case.start("--pace", "4")
    again.wait_for_screen("home")
    again.picture("resume")
    again.click("home/resume")
    again.wait_for_screen("practice")
    again.wait_for_control("practice/composer")
    check(len(again.facts("agent_replied")) == 1, "the reply was lost or doubled")
    again.click("practice/composer")
    again.key("End")
    again.write("ft ^JD")
    again.picture("resumed")
    again.key("ctrl+Return")
    replies = again.wait_for_fact("agent_replied", 2)
    check(replies[1]["text"] == "Half a draft ^JD", f"the draft came back as {replies[1]['text']!r}")


def test_decisions(case):
    """Decisions without words: no reply to a troll, a hand-off by its menu; and a note that stays inside."""
    window = case.start("--pace", "4")
    begin(window, "just-a-troll")
    window.wait_for_fact("customer_wrote", 2)
    window.select(window.facts("customer_wrote")[0]["conversation"])
    window.key("alt+7")
    window.picture("practice-no-reply")
    window.key("ctrl+Return")
    decision = window.wait_for_fact("agent_replied")[0]
    check((decision["route"], decision["text"]) == ("no_reply", ""), f"not a silent no reply: {decision}")
    window.select(window.facts("customer_wrote")[1]["conversation"])
    window.click("practice/mode/note")
    window.click("practice/composer")
    window.write("Waiting for the depot.")
    window.key("ctrl+Return")
    note = window.wait_for_fact("agent_replied", 2)[1]
    check(note["via"] == "note", f"the note went out in {note['via']}")
    window.click("practice/mode/public")
    window.click("practice/route/hand_off")
    window.wait_for_control("hand-off/note")
    window.click("hand-off/send")
    window.picture("practice-hand-off")
    window.click(window.controls("hand-off/to/")[0])
    window.click("hand-off/note")
    window.write("Third time he calls; wants a person.")
    window.click("hand-off/send")
    handed = window.wait_for_fact("agent_replied", 3)[2]
    check(handed["route"] == "hand_off" and handed["to"], f"not handed off: {handed}")
    check(handed["text"] == "Third time he calls; wants a person.", f"the note is {handed['text']!r}")


def test_clock(case):
    """The clock on the screen runs between events, and stands while paused."""
    window = case.start("--pace", "10")
    begin(window)
    first_customer(window)
    top_bar = (0, 0, case.screen.size[0], 56)
    before = window.pixels(*top_bar)
    window.wait_for(lambda _: window.pixels(*top_bar) != before, "the clock to move")
    window.click("practice/pause")
    window.wait_until_still(*top_bar)


def begin_as(window, mode, scenario="charged-twice", extra=0):
    """To the practice screen by way of the briefing's choices."""
    window.wait_for_screen("home")
    window.click(f"home/card/{scenario}")
    window.wait_for_screen("briefing")
    window.click(f"briefing/mode/{mode}")
    window.click(f"briefing/extra/{extra}")
    window.picture(f"briefing-{mode}")
    window.click("briefing/start")
    window.wait_for_screen("practice")


def test_modes(case):
    """Practice has hints, a pause, a preview and a restart; timed and assessment have not; all of it is kept."""
    window = case.start("--pace", "4", "--person", "Mo")
    begin_as(window, "practice", extra=50)
    first_customer(window)
    window.wait_for_control("practice/mode-chip")
    window.key("ctrl+h")
    window.wait_for_fact("hint_taken")
    window.key("ctrl+h", "ctrl+h")
    hints = window.wait_for_fact("hint_taken", 3)
    check([hint["level"] for hint in hints] == [1, 2, 3], f"hints came as {hints}")
    window.wait_for_control("practice/hints")
    window.picture("practice-hints")
    window.click("practice/composer")
    window.write("Charged twice is not on, and I am sorry. Could you DM us your account number? ^JD")
    window.key("ctrl+p")
    window.wait_for_control("preview/send")
    window.picture("practice-preview")
    window.key("Escape")
    window.key("F5")
    window.wait_for_control("practice/pause")
    window.picture("practice-paused")
    window.key("F5")
    window.click("practice/restart")
    window.wait_for_control("practice/restart/confirm")
    window.picture("practice-restart")
    window.click("practice/restart/confirm")
    window.wait_for(lambda _: len(window.facts("session_started")) == 2, "a second session")
    window.wait_for_screen("practice")
    started = window.facts("session_started")
    check([fact["extra_time_percent"] for fact in started] == [50, 50], f"extra time was lost: {started}")
    finish(window)
    window.click("debrief/home")
    for count, mode in ((3, "timed"), (4, "assessment")):
        window.wait_for_screen("home")
        window.click("home/card/charged-twice")
        window.wait_for_screen("briefing")
        window.click(f"briefing/mode/{mode}")
        window.picture(f"briefing-{mode}")
        window.click("briefing/start")
        if mode == "assessment":
            window.click("briefing/assessment/confirm")
        window.wait_for_screen("practice")
        first_customer(window)
        window.picture(f"practice-{mode}")
        shown = window.ui()["controls"]
        for absent in ("practice/pause", "practice/restart", "practice/hint"):
            check(absent not in shown, f"{absent} is on the screen in {mode}")
        check("practice/mode-chip" in shown, "the mode is not on the screen")
        window.key("F5", "ctrl+h")
        finish(window)
        check(window.facts("session_started")[count - 1].get("mode") == mode, "the mode was not kept")
        window.click("debrief/home")
    check(len(window.facts("hint_taken")) == 3, "a hint outside of practice")
    listed = case.command("sessions").stdout
    check("assessment" in listed and "timed" in listed and "practice" in listed, listed)
    check("practice" in case.command("replay", "1").stdout, "the replay does not say the mode")
    check("good   database" in case.command("doctor").stdout, case.command("doctor").stdout)


def test_desk(case):
    """Tabs, order, filters; a saved reply with blanks; triage; a link from the playbook; what happened meanwhile."""
    window = case.start("--pace", "4", "--person", "Mo")
    begin(window, "charged-twice")
    conversation = first_customer(window)
    window.click("practice/composer")
    window.write("/dm")
    window.wait_for_control("practice/slash/dm")
    window.picture("desk-saved-replies")
    window.key("Return")
    window.picture("desk-blanks")
    window.key("ctrl+Return")
    time.sleep(0.5)
    check(not window.facts("agent_replied"), "a reply with blanks went out")
    window.write("Dev")
    window.key("Tab")
    window.write("^JD")
    window.key("ctrl+z", "ctrl+y")
    window.key("ctrl+Return")
    reply = window.wait_for_fact("agent_replied")[0]
    check(reply["saved_reply"] == "dm" and "Dev" in reply["text"] and "{" not in reply["text"],
          f"the saved reply went out as {reply}")
    window.key("ctrl+t")
    window.click("triage/urgent")
    window.click("triage/complaint")
    window.picture("desk-triage")
    window.key("Escape")
    marks = window.wait_for_fact("conversation_triaged", 2)[-1]
    check((marks["label"], marks["priority"], marks["conversation"]) == ("complaint", "urgent", conversation),
          f"triaged as {marks}")
    window.click("practice/sort")
    window.picture("desk-sort")
    window.click("practice/sort/2")
    window.click("practice/filter")
    window.picture("desk-filter")
    window.click("practice/filter/0")
    for tab in ("mentions", "dms", "alerts", "team", "all"):
        window.click(f"practice/tab/{tab}")
        window.picture(f"desk-tab-{tab}")
    window.wait_for_fact("customer_wrote", 2)
    window.click("practice/toasts")
    window.wait_for_control("past-toasts/close")
    window.picture("desk-toasts")
    window.key("Escape")
    window.click("practice/crisis")
    window.wait_for_control("crisis/panel")
    window.picture("desk-crisis")
    window.key("Escape")
    finish(window)


def test_collision(case):
    """Marketing is replying: the row and the thread say so, and sending asks first."""
    window = case.start("--pace", "1", "--scenario", "marketing-was-here-first")
    window.wait_for_screen("briefing")
    window.click("briefing/start")
    window.wait_for_screen("practice")
    window.select("ana-shed")
    window.wait_for_control("practice/colleague")
    window.picture("desk-colleague")
    window.click("practice/composer")
    window.write("So sorry about the shed. ^JD")
    window.key("ctrl+Return")
    window.wait_for_control("practice/collision/confirm")
    window.picture("desk-collision")
    check(not window.facts("agent_replied"), "it went out without being asked")
    window.click("practice/collision/confirm")
    window.wait_for_fact("agent_replied")


def test_standing(case):
    """Killed in the middle of a wait: the clock goes on where it stood, and the journal says so."""
    window = case.start("--pace", "10")
    begin(window)
    first_customer(window)
    time.sleep(4)
    kept = "select at from clocks where at > (select max(at) from journal)"
    found = []
    window.wait_for(lambda _: found.extend(window.query(kept)) or found, "a clock that was kept after the last fact")
    stood = found[0][0]
    window.kill()
    again = case.start("--pace", "10")
    again.wait_for_screen("home")
    again.click("home/resume")
    again.wait_for_screen("practice")
    interrupted = again.wait_for_fact("session_interrupted")[0]
    check(interrupted["at"] >= stood, f"resumed at {interrupted['at']}, it stood at {stood}")
    check(interrupted["because"] == "closed", f"{interrupted}")
    again.picture("standing-resumed")


def test_wide(case):
    """The desk at 4K, light."""
    window = case.start("--theme", "light", "--pace", "4")
    begin(window)
    first_customer(window)
    window.key("ctrl+h")
    window.wait_for_fact("hint_taken")
    window.click("practice/composer")
    window.write("Sorry, charged twice is wrong. Could you DM us? ^JD")
    window.picture("practice-light-4k")
    window.key("ctrl+p")
    window.wait_for_control("preview/send")
    window.picture("preview-light-4k")


def test_small(case):
    """The desk at 1024x700, dark: nothing clipped, everything there."""
    window = case.start("--pace", "4")
    window.wait_for_screen("home")
    window.click("home/card/charged-twice")
    window.wait_for_screen("briefing")
    window.picture("briefing-dark-1024")
    window.click("briefing/start")
    window.wait_for_screen("practice")
    first_customer(window)
    window.key("ctrl+h", "ctrl+h")
    window.wait_for_fact("hint_taken", 2)
    window.picture("practice-hints-1024")
    window.click("practice/hints/close")
    window.click("practice/composer")
    window.write("/")
    window.picture("saved-1024")
    window.key("Escape")
    window.key("BackSpace")
    window.write("Sorry, charged twice is wrong. ^JD")
    window.picture("practice-dark-1024")
    window.click("practice/route/hand_off")
    window.wait_for_control("hand-off/note")
    window.picture("hand-off-1024")
    window.key("Escape")
    window.key("ctrl+p")
    window.wait_for_control("preview/send")
    window.picture("preview-1024")
    window.key("Escape")


def test_idle(case):
    """Nothing moves, nothing is drawn: below 2 % of a core on the home screen and in a paused session."""
    window = case.start()
    window.wait_for_screen("home")
    check_idle(window, "home")
    begin(window)
    first_customer(window)
    window.click("practice/pause")
    check_idle(window, "paused practice")


def check_idle(window, where):
    """At rest once the caret has stopped blinking (five seconds after the last key): the quietest of a few looks counts."""
    shares = []
    for _ in range(4):
        time.sleep(6)
        before = window.cpu_seconds()
        time.sleep(5)
        shares.append((window.cpu_seconds() - before) / 5)
        if shares[-1] < 0.02:
            break
    print(f"idle on {where}: {100 * min(shares):.2f} % of a core")
    check(min(shares) < 0.02, f"{100 * min(shares):.1f} % of a core while idle on {where}")


def test_sizes(case):
    """A small window and the light theme: every room opens, pictures are kept for human eyes."""
    window = case.start("--theme", "light", "--pace", "4")
    begin(window)
    first_customer(window)
    window.click("practice/composer")
    window.write("Sorry, Dee, charged twice is wrong. Could you DM us the order number? 😡👍🏽 ^JD")
    window.picture("practice-light-1024")
    window.key("ctrl+Return")
    window.wait_for_fact("agent_replied")
    finish(window)
    window.picture("debrief-light-1024")
    window.click("debrief/home")
    window.wait_for_screen("home")
    window.picture("home-light-1024")


def test_debrief(case):
    """After a session: one's own view first, then the verdict, a rewrite, an objection, and the replay."""
    window = case.start("--pace", "4", "--person", "Ada")
    begin(window)
    first_customer(window)
    window.click("practice/composer")
    window.write("Oh calm down. ")
    window.key("ctrl+a", "BackSpace")
    window.write("Charged twice, sorry for any inconvenience. Send us your card number here. ^JD")
    window.click("practice/send")
    window.wait_for_fact("agent_replied")
    window.click("practice/end")
    window.click("practice/end/confirm")
    window.wait_for_screen("rating")
    window.picture("rating")
    window.click("rating/0/60")
    window.key("Down", "Right", "Down", "Right", "Down", "Right", "Right")
    window.key("Return")
    window.wait_for_screen("debrief")
    check(window.query("select tone, speed, consistency, take_offline from self_ratings") == [(60, 50, 50, 60)],
          "the self-rating is not what was chosen")
    window.picture("debrief-rated")
    overall = window.query("select overall from scorecards")
    window.key("Down")
    window.click("debrief/rewrite")
    window.wait_for_control("rewrite/text")
    window.key("ctrl+a")
    window.write(GOOD_REPLY)
    window.picture("debrief-rewrite")
    window.key("Escape")
    window.click("debrief/dispute")
    window.wait_for_control("objection/text")
    window.write("I meant the order number.")
    window.key("ctrl+Return")
    disputes = window.wait_for(lambda _: window.query("select criterion, because from disputes"), "the objection")
    check(disputes[0][1] == "I meant the order number.", f"kept as {disputes}")
    check(window.query("select overall from scorecards") == overall, "an objection moved the score")
    dots = window.wait_for(lambda _: window.controls("debrief/hour/"), "the reply's dot on the time line")
    check(len(dots) == 1, f"the reply's dot on the time line: {dots}")
    window.click(dots[0])
    window.click("debrief/replay")
    window.wait_for_screen("replay")
    window.key("Home", "n")
    window.picture("replay")
    goes_left_to_right(window, 12)
    window.key("Home", "n")
    window.click("replay/play")
    typed = "".join(row[0] for row in window.query("select inserted from typing order by seq"))
    check("calm down" in typed, f"what was deleted before sending is not in the recording: {typed}")
    told = case.command("replay", "1").stdout
    check("and delete it: Oh calm down." in told, f"the terminal's replay does not tell of it: {told}")
    window.key("Escape")
    window.wait_for_screen("debrief")
    window.key("r")
    window.wait_for_screen("briefing")


def setting(window, person, key):
    rows = window.query("select value from settings join people on people.id = settings.person"
                        " where people.name = ? and key = ?", person, key)
    return rows[0][0] if rows else None


def test_first_minutes(case):
    """A new person: a name and the first scenario within two presses, three cards, and never again."""
    window = case.start("--pace", "10", tour=True)
    window.wait_for_screen("home")
    window.wait_for_control("home/name/field")
    window.key("ctrl+a")
    window.write("Jo Daly")
    window.picture("welcome")
    window.key("Return")
    window.wait_for_screen("briefing")
    window.key("Return")
    window.wait_for_screen("tour")
    window.wait_for_control("tour/next")
    written = len(window.facts("customer_wrote"))
    for number in (1, 2, 3):
        window.picture(f"tour-{number}")
        check(window.ui()["screen"] == "tour", f"card {number} is not there")
        check(not window.controls("practice/"), "the screen below takes clicks during the tour")
        window.key("Return")
    window.wait_for_screen("practice")
    window.write("Hello")
    window.wait_for(lambda _: window.query("select text from drafts where text = 'Hello'"), "the composer's focus")
    check(len(window.facts("customer_wrote")) <= written + 1, "time passed during the tour")
    check(setting(window, "Jo Daly", "tour_seen") == "1", "the tour was not noted")
    check(window.query("select name from people") == [("Jo Daly",)], "another name was kept")
    window.close()
    again = case.start("--pace", "4", tour=True)
    begin(again)
    first_customer(again)
    time.sleep(1)
    check(again.ui()["screen"] == "practice", "the tour came a second time")


def test_skip_tour(case):
    """Escape ends the tour at once, for this person alone."""
    window = case.start("--pace", "10", "--person", "Al", tour=True)
    begin(window)
    window.wait_for_screen("tour")
    window.wait_for_control("tour/skip")
    window.key("Escape")
    window.wait_for_screen("practice")
    check(setting(window, "Al", "tour_seen") == "1", "skipping was not noted")
    check(setting(window, "Jo", "tour_seen") is None, "noted for somebody else")


def test_profile(case):
    """Theme and text size stay with the person, the name can be changed, another one can sit down."""
    window = case.start("--person", "Jo")
    window.wait_for_screen("home")
    window.key("ctrl+d")
    window.key("ctrl+plus")
    window.click("home/name")
    window.click("profile/time/50")
    window.picture("profile")
    window.click("profile/name")
    window.write("Jo Daly")
    window.click("profile/rename")
    window.wait_for(lambda _: setting(window, "Jo Daly", "theme") == "light", "the renamed person")
    check(setting(window, "Jo Daly", "text_percent") == "110", "the text size was not kept")
    check(setting(window, "Jo Daly", "extra_time_percent") == "50", "the extra time was not kept")
    window.click("home/name")
    window.click("profile/name")
    window.write("Al")
    window.key("Return")
    window.wait_for(lambda _: len(window.query("select name from people")) == 2, "a second person")
    window.click("home/name")
    window.picture("profile-two")
    window.click("profile/person/Jo Daly")
    time.sleep(0.5)
    window.close()
    again = case.start()
    begin(again)
    extra = again.query("select people.name, extra_time_percent from sessions join people on people.id = person")
    check(extra == [("Jo Daly", 50)], f"the last person's extra time does not count: {extra}")


def test_drills(case):
    """A round of five by keys alone: each judged at once and kept."""
    window = case.start("--person", "Jo")
    window.wait_for_screen("home")
    window.key("d")
    for number in range(5):
        window.wait_for_screen("drill")
        window.wait_for_control("practice/composer")
        window.write("So sorry about that, thank you for telling us. Could you DM us the reference so we can look? ^JD")
        if number == 0:
            window.picture("drill")
        window.key("ctrl+Return")
        window.wait_for_screen("drill-result")
        window.wait_for_control("drill/verdict")
        if number == 0:
            window.picture("drill-result")
        window.key("Return")
    window.wait_for_screen("drill-round")
    window.picture("drill-round")
    drills = window.query("select scenario, score, seconds, card from drills")
    check(len(drills) == 5, f"{len(drills)} drills were kept")
    check(len({row[0] for row in drills}) == 5, "a scenario came twice in one round")
    check(all(json.loads(row[3])["dimensions"] for row in drills), "a drill without a scorecard")
    window.key("Escape")
    window.wait_for_screen("home")


def filled(text):
    """The text with something for each of its blanks: the desk sends none with a blank left."""
    return re.sub(r"\{[a-z_]+\}", "here", text)


def play_recorded(case, scenario, good):
    """A stored session of Jo's without waiting: the author's answers, or nothing but one poor reply."""
    path = pathlib.Path(__file__).resolve().parents[2] / "scenarios" / f"{scenario}.json"
    actions = []
    for number, conversation in enumerate(json.loads(path.read_text())["conversations"]):
        first = conversation["steps"][conversation["starts"]["step"]]
        example = next(each for each in first["examples"] if each["grade"] == ("good" if good else "bad"))
        actions.append({"at_s": conversation["starts"].get("at_s", 0) + 60 + number, "do": "reply",
                        "conversation": conversation["id"], "route": example.get("route", "public"),
                        "via": example.get("via", "public"), "text": filled(example.get("text", ""))})
    actions = [each for each in actions if each["text"]]
    actions.sort(key=lambda each: each["at_s"])
    file = case.folder / "actions.json"
    file.write_text(json.dumps(actions))
    run = case.command("play", scenario, "--actions", str(file), "--person", "Jo", "--format", "json")
    check(run.returncode == 0, run.stderr)


def with_past(case, sessions):
    """The database holds these sessions of Jo's: (scenario, good). Played once for a day and a build, then copied."""
    root = pathlib.Path(__file__).resolve().parents[2]
    judged_by = [pathlib.Path(case.program), *root.glob("scenarios/**/*.json"), *root.glob("assets/**/*")]
    names = "-".join(f"{scenario}-{'good' if good else 'bad'}" for scenario, good in sessions)
    kept, database = pathlib.Path(case.pictures) / f"past-{names}.db", case.folder / "coolhead.db"
    if kept.exists() and (made := kept.stat().st_mtime) > max(file.stat().st_mtime for file in judged_by) and \
            datetime.date.fromtimestamp(made) == datetime.date.today():
        shutil.copyfile(kept, database)
        return
    for scenario, good in sessions:
        play_recorded(case, scenario, good)
    with sqlite3.connect(database) as connection:  # what lies beside the file goes into it
        connection.execute("pragma wal_checkpoint(truncate)")
    kept.parent.mkdir(parents=True, exist_ok=True)
    making = kept.with_suffix(".making")
    shutil.copyfile(database, making)
    making.rename(kept)  # whole, or not there


def test_progress(case):
    """Trends, badges, filters and a comparison of two attempts, from sessions that were really played."""
    with_past(case, (("charged-twice", False), ("three-days-no-signal", True), ("which-of-us", False),
                     ("charged-twice", True), ("which-of-us", True)))
    window = case.start("--person", "Jo")
    window.wait_for_screen("home")
    window.picture("home-standing")
    window.click("tab/progress")
    window.wait_for_screen("progress")
    window.picture("progress")
    window.xdotool("mousemove", 700, 600)
    window.xdotool("click", "--repeat", 40, "--delay", 20, 5)  # the wheel, down to the history
    time.sleep(0.5)
    window.click("progress/scenario")
    window.wait_for_control("progress/scenarios/which-of-us")
    window.picture("progress-menu")
    window.click("progress/scenarios/which-of-us")
    window.wait_for(lambda ui: len([name for name in ui["controls"] if name.startswith("progress/session/")]) <= 2,
                    "the filtered history")
    window.wait_for(lambda ui: any(name.startswith("progress/compare/") for name in ui["controls"]), "an attempt before")
    window.click(window.controls("progress/compare/")[0])
    window.wait_for_screen("comparison")
    window.picture("comparison")
    window.key("Escape")
    window.wait_for_screen("progress")
    window.click(window.controls("progress/session/")[0])
    window.wait_for_screen("debrief")
    listed = case.command("progress", "--person", "Jo", "--format", "json")
    check(listed.returncode == 0, listed.stderr)
    check(len(json.loads(listed.stdout)["history"]) == 5, "the terminal lists other sessions")


def painted(window, name):
    """Of the pixels of a control, how many are light as letters are, and how many red as an angry face is."""
    pixels = window.pixels(*(int(edge) for edge in window.wait_for_control(name)))
    colors = list(zip(pixels[0::3], pixels[1::3], pixels[2::3]))
    return (sum(min(color) > 150 for color in colors),
            sum(red > 170 and green < 150 and blue < 110 for red, green, blue in colors))


def test_start(case):
    """The first frame knows English letters only: others and emoji are painted all the same, at every size. And a key
    pressed before the library is there means what the whole screen offers."""
    window = case.start("--person", "Zoë 日本語 😡", "--theme", "dark")
    window.wait_for_control("home/next")
    window.picture("start-names")
    light, red = painted(window, "home/name")
    check(light > 60 and red > 30, f"of the name {light} light and {red} red pixels are seen")
    window.key("ctrl+plus", "ctrl+plus", "ctrl+plus")
    window.wait_for(lambda _: painted(window, "home/name")[0] > light, "larger letters")
    check(painted(window, "home/name")[1] > red, "the face has not grown with the letters")
    window.close()
    window = case.start()
    until = time.monotonic() + window.patience_s
    while window.ui()["screen"] != "home" and time.monotonic() < until:
        time.sleep(0.001)
    window.key("Return")
    window.wait_for_screen("briefing")


def test_no_display(case):
    """Without a display: one sentence that names the terminal way in, exit code 3."""
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}
    run = subprocess.run([case.program, "--db", str(case.folder / "coolhead.db")], env=environment,
                         capture_output=True, text=True, timeout=30)
    check(run.returncode == 3, f"exit code {run.returncode}")
    check("coolhead play" in run.stderr, run.stderr)
    check(run.stderr.strip().count("\n") == 0, f"more than one line: {run.stderr}")


def main():
    program, pictures, name = sys.argv[1:4]
    size = {"sizes": (1024, 700), "small": (1024, 700), "wide": (3840, 2160)}.get(name, (1200, 720))
    with Case(program, pictures, size) as case:
        globals()["test_" + name](case)
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
