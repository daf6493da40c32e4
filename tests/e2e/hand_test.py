#!/usr/bin/env python3
"""The desk under a real hand: what made new users stumble, by real clicks and keys in the window. One case for each kind;
writing and text from the rest of the world are in writing_test.py. first_quarter plays somebody's first fifteen minutes
from their trace.

usage: hand_test.py PROGRAM PICTURES CASE      (CASE: one of the functions below named test_...)
"""
import base64
import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

from e2e_test import Case, GOOD_REPLY, begin, check, finish, first_customer, goes_left_to_right, setting

SCENARIOS = pathlib.Path(__file__).resolve().parents[2] / "scenarios"


def sat_down(case, scenario, pace):
    """A practice sitting of Jo's."""
    window = case.start("--pace", pace, "--person", "Jo", "--scenario", scenario)
    window.wait_for_screen("briefing")
    window.key("Return")
    window.wait_for_screen("practice")
    return window


def drafts(window):
    return dict(window.query("select conversation, text from drafts"))


def says(window, words):
    """Whether this can be read on the screen, on one line or several."""
    return words in " ".join(window.ui()["words"])


def wait_for_words(window, words):
    window.wait_for(lambda ui: words in " ".join(ui["words"]), f"the words: {words}")


def rows(window):
    """The conversations of the list from above, without posts of the background."""
    placed = [(box[1], name.removeprefix("practice/inbox/")) for name, box in window.ui()["controls"].items()
              if name.startswith("practice/inbox/") and "/noise:" not in name]
    return [name for _, name in sorted(placed)]


def send(window, text):
    """Writes and sends; the fact that it became. Sends again where the machine was so busy that the sitting had paused."""
    before = len(window.facts("agent_replied"))
    window.xdotool("type", "--delay", 4, text)
    for _ in range(3):
        window.key("ctrl+Return")
        until = time.monotonic() + 30
        while time.monotonic() < until:
            if len(window.facts("agent_replied")) > before:
                return window.facts("agent_replied")[-1]
            window.go_on_after_a_stall(window.ui())
            time.sleep(0.05)
    raise AssertionError(f"not sent in a minute and a half: {text}")


# 1: a click never takes the keyboard away ---------------------------------------------------------------------

CLICKS = (  # what is clicked, what comes then, and how it is put away again
    ("practice/route/dm", None, None), ("practice/route/public", None, None),
    ("practice/handle", "practice/handles/0", "practice/handles/0"), ("practice/route/hand_off", "hand-off/note", "hand-off/close"),
    ("practice/hint", "practice/hints", "practice/hints/close"), ("practice/pause", None, "practice/pause"),
    ("bar/theme", None, None), ("practice/tab/team", None, "practice/tab/all"),
    ("practice/filter", "practice/filter/0", "Escape"), ("practice/sort", "practice/sort/2", "practice/sort/0"),
    ("practice/triage", "triage/high", "Escape"), ("practice/crisis", "crisis/panel", "Escape"),
    ("practice/toasts", "past-toasts/close", "past-toasts/close"), ("practice/tab/policy", None, "practice/tab/triage"),
    ("practice/end", "practice/end/confirm", "Escape"))


def writes_on(window, conversation, after):
    """What is typed now goes on with the reply: a space too, which presses what has the keyboard."""
    wanted = drafts(window).get(conversation, "") + "a b"
    window.write("a b")
    until = time.monotonic() + 30
    while drafts(window).get(conversation) != wanted:
        check(time.monotonic() < until, f"after {after} the reply is {drafts(window).get(conversation)!r}, not {wanted!r}")
        time.sleep(0.05)


def test_keyboard(case):
    window = case.start("--pace", "1", "--person", "Jo")
    window.wait_for_screen("home")
    window.key("d")
    window.wait_for_screen("drill")
    window.wait_for_control("practice/composer")
    window.write("So")
    window.key("Escape", "Escape")
    window.wait_for_control("drill/leave/confirm")
    window.key("Escape")
    window.wait_for(lambda ui: "drill/leave/confirm" not in ui["controls"], "the drill again")
    window.write("d it is")
    window.key("ctrl+Return")
    window.wait_for_screen("drill-result")
    kept = window.query("select text from drills")
    check(kept == [("Sod it is",)], f"after Escape the next letters did something else: {kept}")
    window.key("Escape")
    window.wait_for_screen("home")
    goes_left_to_right(window, 14)
    window.click("home/card/charged-twice")
    window.wait_for_screen("briefing")
    goes_left_to_right(window, 10)
    window.click("bar/theme")
    window.key("Return")
    window.wait_for_screen("practice")
    window.wait_for(lambda _: rows(window), "the first customer")
    customer = rows(window)[0]
    writes_on(window, customer, "nothing at all: nobody was open")
    window.click("practice/mode/public")
    writes_on(window, customer, "the click on Public")
    for clicked, comes, put_away in CLICKS:
        window.click(clicked)
        if comes:
            window.wait_for_control(comes)
        if put_away:
            window.click(put_away) if "/" in put_away else window.key(put_away)
        if comes and comes != "practice/hints":
            window.wait_for(lambda ui: comes not in ui["controls"], f"{comes} to go")
        writes_on(window, customer, f"{clicked} and {put_away or 'nothing else'}")
    for _ in range(60):
        if window.ui()["focus"].startswith("practice/route/"):
            break
        window.key("Tab")
    check(window.ui()["focus"].startswith("practice/route/"), "Tab never came to where the reply goes")
    wanted = drafts(window).get(customer, "") + "ab"
    window.write("ab")
    window.wait_for(lambda _: drafts(window).get(customer) == wanted, "letters in the reply after Tab")
    window.picture("keyboard-stays")
    goes_left_to_right(window, 30)


# 2: nothing waits unseen ----------------------------------------------------------------------------------------

def stays_in_order(window):
    """Who was answered keeps their place until somebody goes on; Alt Down leads to who stands below."""
    before = rows(window)
    at = before.index(send(window, "Closed until 16:00, next update at 14:30. ^JD")["conversation"])
    check(rows(window)[:len(before)] == before, f"the list moved: {before}, then {rows(window)}")
    window.key("alt+Down")
    time.sleep(0.3)
    below = send(window, "Also closed until 16:00, sorry. ^JD")["conversation"]
    check(below == before[at + 1], f"Alt Down from {before[at]} of {before} led to {below}")


def shows_whole_messages(window):
    """The last of what was said stands above the reply, not under it."""
    window.settle()
    controls = window.ui()["controls"]
    lowest = max(box[1] + box[3] for name, box in controls.items() if name.startswith("practice/message/"))
    check(lowest <= controls["practice/mode/public"][1], "a message stands under the reply")


def toasts_cover_no_row(window):
    controls = window.ui()["controls"]
    toasts = [box for name, box in controls.items() if re.fullmatch(r"toast/\d+", name)]
    for name, (x, y, width, height) in controls.items():
        if name.startswith("practice/inbox/"):
            covered = [box for box in toasts if box[0] < x + width and x < box[0] + box[2] and box[1] < y + height - 1
                       and y + 1 < box[1] + box[3]]
            check(not covered, f"a toast lies over {name}")
    return len(toasts)


def announce(window, words):
    """By the first button for it on the status board; again where another notice moved the board under the mouse."""
    for _ in range(3):
        window.click(window.wait_for(lambda ui: [name for name in ui["controls"] if re.fullmatch("practice/status/.*/announce", name)],
                                     "a notice to announce")[0])
        if opened(window, "announce/text"):
            break
    window.wait_for_control("announce/text")
    window.write(words)
    window.key("ctrl+Return")
    window.wait_for_fact("announced")
    wait_for_words(window, words)
    wait_for_words(window, "Announced")


def opened(window, control, within_s=5):
    until = time.monotonic() + within_s
    while time.monotonic() < until:
        if control in window.ui()["controls"]:
            return True
        time.sleep(0.1)
    return False


def test_waiting(case):
    window = sat_down(case, "all-lark-no-wing", "3")
    for tab, words in ("team", "Nothing is with a colleague."), ("dms", "No direct messages."):
        window.click(f"practice/tab/{tab}")
        wait_for_words(window, words)
        window.wait_for(lambda _: not rows(window), "an empty list")
        check(not says(window, "Nobody has written yet"), f"in {tab} somebody who wrote has not")
    window.click("practice/tab/all")
    x, y, width, height = window.resting_place("practice/tab/all")
    window.xdotool("mousemove", int(x + 20), int(window.screen.size[1] / 2))  # it rests on the list from now on
    window.wait_for_fact("customer_wrote", 4)
    window.wait_for(lambda _: len(rows(window)) >= 4, "who wrote while the mouse rests on the list")
    toasts = toasts_cover_no_row(window)
    window.key("alt+Down")
    window.wait_for_control("practice/composer")
    stays_in_order(window)
    window.picture("waiting-order")
    window.xdotool("mousemove", int(window.screen.size[0] / 2), 300)
    wait_for_words(window, "Ctrl N")
    window.key("ctrl+n")
    time.sleep(0.3)
    where = send(window, "On it. ^JD")["conversation"]
    check(where not in [fact["conversation"] for fact in window.facts("agent_replied")[:-1]], "Ctrl N led to who was answered")
    announce(window, "Corrie is closed by wind until 16:00; the next word comes at 14:30.")
    toasts = max(toasts, toasts_cover_no_row(window))
    check(toasts > 0, "there was no toast to look at")
    window.picture("waiting-announced")
    window.select("jo-kids")
    for number in range(4):  # until the conversation is longer than the screen
        window.key("ctrl+3")
        send(window, f"Note {number}. " + "She flies with two children. " * 4)
    shows_whole_messages(window)
    window.key("ctrl+1")
    send(window, "No flight before 16:00, Jo, and no word before 14:30. ^JD")
    x, y, width, height = window.wait_for_control("practice/thread")
    window.xdotool("mousemove", int(x + width / 2), int(y + height / 2))
    window.xdotool("click", "--repeat", 15, "--delay", 15, 4)
    wait_for_words(window, "new below")
    window.picture("waiting-below")


def test_toasts(case):
    """In the small window, at 100 and at 150 %: what is told of who wrote covers nobody in the list."""
    window = sat_down(case, "all-lark-no-wing", "8")
    for percent, customers in (None, 1), ("150", 3):
        window.key(*["ctrl+plus"] * (5 if percent else 0))
        window.wait_for(lambda _: setting(window, "Jo", "text_percent") == percent, "the size")
        window.wait_for_fact("customer_wrote", customers)
        window.wait_for(lambda _: rows(window) and toasts_cover_no_row(window) > 0, "a toast below the list")
        window.picture(f"toasts-{customers}")


def test_sleep(case):
    """A machine that slept says so once, however often, below the bar; and no more when the clock runs again."""
    window = sat_down(case, "charged-twice", "2")
    window.wait_for_fact("customer_wrote")
    said = lambda ui: [name for name in ui["controls"] if name.startswith("notice/") and name.endswith("/close")]
    for slept in 1, 2:
        window.process.send_signal(signal.SIGSTOP)
        time.sleep(6)
        window.process.send_signal(signal.SIGCONT)
        window.wait_for(lambda ui: said(ui), "words about the sleep")
        check(len(said(window.ui())) == 1, f"said of {slept} sleeps: {said(window.ui())}")
        window.picture(f"sleep-{slept}")
        window.key("F5")
        window.wait_for(lambda ui: not said(ui), "a clock that runs, and no old news")


# 3: a sitting knows where it is ----------------------------------------------------------------------------------

def test_sitting(case):
    window = case.start("--pace", "2", "--scenario", "charged-twice")
    window.wait_for_screen("briefing")
    wait_for_words(window, "Done when all 2 conversations have come to an end")
    window.key("3", "Return")
    window.wait_for_control("briefing/assessment/confirm")
    window.picture("sitting-asked")
    window.key("Escape")
    window.wait_for(lambda ui: "briefing/assessment/confirm" not in ui["controls"], "the briefing again")
    check(not window.query("select 1 from sessions"), "the only go began without an answer")
    window.key("1", "Return")
    window.wait_for_screen("practice")
    wait_for_words(window, "0 of 2 done, 2 expected")
    window.wait_for_fact("customer_wrote")
    wait_for_words(window, "0 of 2 done, 1 expected")
    window.click("practice/tab/alerts")
    wait_for_words(window, "No posts about you without your name in them.")
    check(not says(window, "Nobody has written yet"), "in Alerts somebody who wrote has not")
    window.click("practice/tab/all")
    until, told = time.monotonic() + 150, False
    while window.ui()["screen"] == "practice" and time.monotonic() < until:
        for name in rows(window):
            if window.ui()["screen"] == "practice" and not says(window, "Everybody is done."):
                window.click(f"practice/inbox/{name}")
                window.key("ctrl+r")
        window.settle(still_s=0.3, most_s=1)
        if says(window, "Everybody is done."):
            told = True
            window.picture("sitting-done")
        window.key("ctrl+n")
    window.wait_for_screen("rating")
    skipped, ended = window.facts("time_skipped"), window.facts("session_ended")[0]
    shortest_skip_ms = 20_000
    check(told and ended["at"] - skipped[-1]["to"] <= shortest_skip_ms, f"the end at {ended['at']} was waited for: {skipped}")
    joan = [fact["at"] for fact in window.facts("customer_wrote") if fact["conversation"] == "joan-bill"][0]
    check(skipped and skipped[0]["to"] == joan, f"skipped {skipped}, the next one wrote at {joan}")
    check("skip ahead to" in case.command("replay", "1").stdout, "the replay does not say what was skipped")
    window.key("Escape")
    window.wait_for_screen("debrief")
    window.click("debrief/home")
    window.wait_for_screen("home")
    window.click("home/card/just-a-troll")
    window.wait_for_screen("briefing")
    goals = json.loads((SCENARIOS / "just-a-troll.json").read_text())["goals"]
    check(all(says(window, goal[:20]) for goal in goals), "the briefing for practice does not say what is wanted")
    window.key("3")
    wait_for_words(window, "Answer as you would on a working day")
    told = [goal for goal in goals if says(window, goal[:20])] + (["No reply"] if says(window, "No reply") else [])
    check(not told, f"the briefing of an assessment tells what to do: {told}")
    comes_as_told(window)


def comes_as_told(window):
    """Of customers who come by chance the briefing says how many they will be in this sitting, not between which numbers."""
    window.click("briefing/home")
    window.wait_for_screen("home")
    window.scroll_to("home/card/noon-hour", 400, 500)
    window.click("home/card/noon-hour")
    window.wait_for_screen("briefing")
    told = re.search(r"Done when all (\d+) conversations have", " ".join(window.ui()["words"]))
    check(told, f"the briefing says no number: {window.ui()['words']}")
    window.key("1", "Return")
    window.wait_for_screen("practice")
    window.wait_for(lambda ui: re.search(rf"\d+ of {told[1]} done", " ".join(ui["words"])), f"{told[1]} who come")


# 4: the chat hour and other public rooms ---------------------------------------------------------------------------

def test_rooms(case):
    window = sat_down(case, "noon-hour", "5")
    window.wait_for_fact("customer_wrote", 2)
    window.select("bo-cello")
    window.key("alt+h")
    first = send(window, "A cello needs its own seat, Bo, at half the fare. #AskLarkwing ^JD")
    window.select("ines-bag")
    second = send(window, "45 by 35 by 20 cm, Ines, on every plane. #AskLarkwing ^JD")
    check(first["as"] == second["as"] != "@LarkwingAssist", f"sent as {first['as']} and {second['as']}")
    wait_for_words(window, f"{second['as']} \uf107")  # who speaks stands above the reply, with the menu's arrow
    window.click("practice/handle")
    window.click("practice/handles/1")
    changed = window.wait_for(lambda ui: [words for words in ui["words"] if words.endswith(" \uf107") and
                                          words.startswith("@") and not words.startswith(second["as"] + " ")],
                              "another account above the reply")
    window.select("tam-puffin")
    wait_for_words(window, changed[0])
    for keys in ("ctrl+2", "ctrl+1"):
        window.key(keys)
        window.settle()
        names = [words for words in window.ui()["words"] if words.strip("\uf023 ") == "DM"]
        check(len(names) == 1, f"{len(names)} controls are called DM")
        check(says(window, "Stay in DM" if keys == "ctrl+2" else "To DM"), "what leads to a DM does not say so")
    window.picture("rooms")


# 6: after the sitting ------------------------------------------------------------------------------------------------

def send_and_finish(window, text):
    first_customer(window)
    window.click("practice/composer")
    window.write(text)
    window.click("practice/send")
    window.wait_for_fact("agent_replied")
    finish(window)


def objected(window, why):
    window.wait_for_control("objection/text")
    window.write(why)
    window.key("ctrl+Return")


def check_page(page):
    """The page styles itself with the text that it names and with nothing else, and runs nothing."""
    style = re.search("<style>(.*?)</style>", page, re.S).group(1)
    named = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    check(f"style-src 'sha256-{named}'" in page, "the page does not allow its own style")
    check(not re.search("<script|<img|<link| src=| href=|url\\(| on[a-z]+=", page), "the page runs or loads something")
    check("<bdi>Ada &lt;b&gt;</bdi>" in page and "waits for a person" in page, "the page misses who or what")


def check_in_browser(case, page):
    """Where there is one: the page's own style is what is seen, and it can be printed."""
    browser = shutil.which("chromium")
    if not browser:
        return print("no browser here to open the page in")
    options = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={case.folder}/browser"]
    printed = case.folder / "page.pdf"
    subprocess.run([*options, f"--print-to-pdf={printed}", page.as_uri()], capture_output=True, timeout=60)
    check(printed.exists() and printed.read_bytes().startswith(b"%PDF"), "the page cannot be printed")
    logged = subprocess.run([*options, "--enable-logging=stderr", "--dump-dom", page.as_uri()], capture_output=True,
                            text=True, timeout=60)
    check("waits for a person" in logged.stdout, "the page cannot be opened")
    check("CONSOLE" not in logged.stderr, "the browser refuses something: " + logged.stderr[-500:])


def test_after(case):
    """After the sitting: a disputed error waits, the page is saved and printed, both replies compared, drills disputed."""
    documents, opened = case.folder / "docs", case.folder / "opened"
    (case.folder / "bin").mkdir()
    viewer = case.folder / "bin" / "xdg-open"
    viewer.write_text(f'#!/bin/sh\necho "$1" > {opened}\nexec sleep 60\n')
    viewer.chmod(0o755)
    os.environ.update(XDG_DOCUMENTS_DIR=str(documents), PATH=f"{case.folder / 'bin'}:{os.environ['PATH']}")
    window = case.start("--pace", "5", "--person", "Ada <b>")
    begin(window)
    send_and_finish(window, "Charged twice, sorry for any inconvenience. Send us your card number here. ^JD")
    check(json.loads(case.command("show", "1", "--format", "json").stdout)["overall"] == 0, "no critical error")
    window.key("Down", "d")
    objected(window, "I meant the order number.")
    window.wait_for(lambda _: window.query("select 1 from disputes"), "the objection")
    wait_for_words(window, "disputed · waits for a person")
    window.picture("debrief-disputed")
    shown = json.loads(case.command("show", "1", "--format", "json").stdout)
    check(shown["waits_for_person"] and shown["overall"] == 0, f"shown as {shown['overall']}, {shown.get('waits_for_person')}")
    page = documents / "coolhead-1-charged-twice.html"
    window.click("debrief/save")
    window.wait_for(lambda _: page.exists(), "the saved page")
    check_page(page.read_text())
    check_in_browser(case, page)
    window.picture("debrief-saved")
    window.key("ctrl+p")
    window.wait_for(lambda _: opened.exists() and opened.read_text() == f"{page}\n", "the viewer with the page")
    shutil.rmtree(documents)
    documents.write_text("no folder")
    notices = set(window.controls("notice/"))
    window.key("s")
    window.wait_for(lambda ui: {name for name in ui["controls"] if name.startswith("notice/")} - notices, "the error")
    window.picture("debrief-not-saved")
    window.key("r")
    window.wait_for_screen("briefing")
    window.click("briefing/start")
    window.wait_for_screen("practice")
    send_and_finish(window, GOOD_REPLY)
    window.click("debrief/home")
    window.wait_for_screen("home")
    wait_for_words(window, f"{shown['would_have_been']:.0f} · disputed")
    window.click("tab/progress")
    window.wait_for_screen("progress")
    window.scroll_to("progress/compare/", 600, 500)
    goes_left_to_right(window, 12)
    window.click(window.controls("progress/compare/")[0])
    window.wait_for_screen("comparison")
    window.picture("comparison-replies")
    for words in "Now · public · DM", "K1 gone":
        wait_for_words(window, words)
    window.key("Escape", "alt+Left")
    window.wait_for_screen("home")
    window.key("d")
    window.wait_for_screen("drill")
    window.wait_for_control("practice/composer")
    window.write("Post your card number here.")
    window.key("ctrl+Return")
    window.wait_for_screen("drill-result")
    window.key("d")
    objected(window, "I would never.")
    wait_for_words(window, "disputed · waits for a person")
    kept = window.wait_for(lambda _: window.query("select because from drill_disputes"), "the objection to a drill")
    check(kept == [("I would never.",)], f"kept as {kept}")
    window.picture("drill-disputed")
    window.key("Return")
    window.wait_for_screen("drill")
    drill_has_the_desk(window)
    window.key("Escape")
    window.wait_for_screen("home")
    check_next_is_starter(window)


def drill_has_the_desk(window):
    """In a drill, too: emoji by name, the draft in large words, a hand-off with its note."""
    window.wait_for_control("practice/composer")
    window.key("ctrl+e")
    window.wait_for_control("emoji/0")
    window.write("thanks")
    window.key("Return")
    window.wait_for(lambda ui: "emoji/0" not in ui["controls"], "the emoji in the reply")
    window.write("Wrods")
    window.key("ctrl+p")
    wait_for_words(window, "will read this")
    window.picture("drill-preview")
    window.key("Escape")
    window.wait_for(lambda ui: not any("will read this" in words for words in ui["words"]), "the drill again")
    window.key("ctrl+a", "BackSpace")
    window.click("practice/route/hand_off")
    window.wait_for_control("hand-off/note")
    window.click(window.controls("hand-off/to/")[0])
    window.click("hand-off/note")
    window.write("Please call them today.")
    window.picture("drill-hand-off")
    window.key("ctrl+Return")
    window.wait_for_screen("drill-result")
    kept = window.query("select via, route, text from drills order by id desc limit 1")
    check(kept == [("note", "hand_off", "Please call them today.")], f"kept as {kept}")


def check_next_is_starter(window):
    window.click("home/next")
    window.wait_for_screen("briefing")
    chosen = [line.split()[1] for line in window.trace_file.read_text().splitlines() if line.startswith("ChooseScenario")][-1]
    scenarios = pathlib.Path(__file__).resolve().parents[2] / "scenarios"
    level = json.loads((scenarios / f"{chosen}.json").read_text())["level"]
    check(level == "starter", f"after two sittings comes {chosen}, which is {level}")


# 7: fewer clones -------------------------------------------------------------------------------------------------------

def test_alike(case):
    """A storm, everybody answered alike: no two of its people say the same."""
    window = sat_down(case, "all-lark-no-wing", "15")

    def reactions():
        return [fact["text"] for fact in window.facts("customer_wrote") if "#" in fact["conversation"]]
    until = time.monotonic() + 200
    while len(reactions()) < 14 and time.monotonic() < until and window.ui()["screen"] == "practice":
        if not any("Go there" in words for words in window.ui()["words"]):
            time.sleep(0.2)
            continue
        window.key("ctrl+n")
        send(window, "Corrie opens at 16:00, the next word is at 14:30. Sorry! ^JD")
    said = reactions()
    twice = sorted({text for text in said if said.count(text) > 1})
    check(len(said) >= 14, f"only {len(said)} messages of the storm")
    check(not twice, f"said twice: {twice}")
    window.picture("alike")
    finish(window)
    window.settle()
    # Two replies of one moment stand upon each other; words never do.
    misfits = [misfit for misfit in window.ui()["misfits"] if "debrief/hour/" not in misfit]
    check(not misfits, f"in the verdict on a storm: {misfits}")
    window.picture("alike-hour")


def test_thread(case):
    """What hangs on a post is read, an impostor is reported where their post stands, an offer is found."""
    window = sat_down(case, str(SCENARIOS.parent / "tests" / "sim" / "grading" / "two-desks.json"), "8")
    window.wait_for_fact("customer_wrote")
    window.select("ann-late")
    wait_for_words(window, "Booking KT 4417: sails LATER")
    window.wait_for(lambda ui: any(name.startswith("practice/report/") for name in ui["controls"]), "a post to report")
    window.picture("thread")
    window.click(next(name for name in window.ui()["controls"] if name.startswith("practice/report/")))
    reported = window.wait_for_fact("agent_replied")[0]
    check((reported["route"], reported["to"]) == ("report", "@TidemarkHe1p"), f"not reported but {reported}")
    wait_for_words(window, "Reported to the network: the post of @TidemarkHe1p")
    send(window, "Your boat is late, Ann. We pay you 15 % back.")
    window.picture("thread-reported")


# 8: looks ----------------------------------------------------------------------------------------------------------------

def test_fits(case):
    """Where nobody says how large, the window is no larger than the monitor, and opens again as it was left."""
    window = case.start(sized=False)
    window.wait_for_screen("home")
    width, height = case.screen.size
    def inside(ui):
        boxes = ui["controls"].values()
        return boxes and all(x + w <= width and y + h <= height for x, y, w, h in boxes)
    window.wait_for(inside, "everything on a screen smaller than the usual window")
    window.click("home/settings")
    window.wait_for_control("profile/light")
    window.key("Escape")
    shown = subprocess.run(["xdotool", "search", "--class", "coolhead"], env=case.screen.environment(),
                           capture_output=True, text=True).stdout.split()
    window.xdotool("windowsize", shown[-1], 950, 640)
    window.wait_for(lambda ui: max(x + w for x, y, w, h in ui["controls"].values()) <= 950, "a narrower window")
    window.close()
    kept = (case.folder / "window-size").read_text()
    check(kept == "950x640\n", f"kept: {kept}")
    again = case.start(sized=False)
    again.wait_for_screen("home")
    again.wait_for(lambda ui: max(x + w for x, y, w, h in ui["controls"].values()) <= 950, "the size it was left in")


# The first fifteen minutes -----------------------------------------------------------------------------------------------

class Walk:
    """Plays a trace: somebody's clicks and keys, and what had to be on the screen."""

    def __init__(self, window):
        self.window = window

    def step(self, verb, rest):
        getattr(self, verb)(rest)

    def screen(self, name):
        self.window.wait_for_screen(name)

    def see(self, words):
        wait_for_words(self.window, words)

    def gone(self, words):
        self.window.wait_for(lambda ui: words not in " ".join(ui["words"]), f"{words} to go")

    def click(self, control):
        self.window.click(control)

    def rest(self, control):
        x, y, width, height = self.window.wait_for_control(control)
        self.window.xdotool("mousemove", int(x + width / 2), int(y + height / 2))

    def tip(self, control):
        self.rest(control)
        self.window.wait_for_control(f"tip/{control}")

    def wheel(self, rest):
        steps, control = rest.split(" ")
        self.rest(control)
        self.window.xdotool("click", "--repeat", abs(int(steps)), "--delay", 15, 5 if int(steps) > 0 else 4)

    def key(self, keys):
        self.window.xdotool("key", "--delay", 40, *keys.split(" "))

    def type(self, words):
        for notice in self.window.facts("notice_posted") if "<" in words else []:
            for number, time_of_day in enumerate(re.findall(r"\d\d:\d\d", notice["text"]), 1):
                words = words.replace(f"<{number}>", time_of_day)
        self.window.xdotool("type", "--delay", 3, words)

    def fact(self, rest):
        kind, count = rest.split(" ")
        self.window.wait_for_fact(kind, int(count))


def test_first_quarter(case):
    """Somebody's first fifteen minutes, from their trace."""
    trace = pathlib.Path(__file__).with_name("first_quarter.trace")
    os.environ["XDG_DOCUMENTS_DIR"] = str(case.folder / "docs")
    walk = Walk(case.start("--pace", "10", tour=True))
    for number, line in enumerate(trace.read_text().splitlines(), 1):
        if line.startswith("#"):
            continue
        at, verb, rest = line.split(" ", 2)
        try:
            walk.step(verb, rest)
        except AssertionError as stuck:
            raise AssertionError(f"{trace.name}:{number}: {line}: {stuck}; to be read: {walk.window.ui()['words']}")
    walk.window.picture("first-quarter")


def main():
    program, pictures, name = sys.argv[1:4]
    size = {"fits": (1024, 700), "toasts": (1024, 700), "first_quarter": (1440, 900)}.get(name, (1200, 720))
    with Case(program, pictures, size) as case:
        globals()["test_" + name](case)
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
