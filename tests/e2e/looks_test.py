#!/usr/bin/env python3
"""How it looks and who can use it: hard texts, text sizes, looks, reduced motion, keys alone.

usage: looks_test.py PROGRAM PICTURES CASE      (CASE: one of the functions below named test_...)
"""
import json
import pathlib
import sys
import time
import unicodedata

from e2e_test import Case, GOOD_REPLY, begin, check, finish, first_customer, setting, with_past

ARABIC = "عبد الرحمن بن محمد الأنصاري"
PIECE = ("Nobody answered me for three days, not by phone and not here. https://parcelly.example/t/8841?x=1&y=2 "
         "أين طردي؟ رقمه 8841 ولم يصل أحد. 荷物はどこですか。三日間待っています、誰も電話に出ません。😡👍🏽 ")


def naughty_strings():
    """Some of the reference data's; none where it is absent."""
    root = pathlib.Path(__file__).resolve().parents[2]
    file = root.parent / "shared" / "data" / "blns" / "blns.json"
    if not file.parent.parent.exists():
        print("skipped: the reference data is absent")  # ctest counts the case as skipped by these words
        return []
    strings = ["".join(letter for letter in text if letter in "\n\t" or unicodedata.category(letter) != "Cc")
               for text in json.loads(file.read_text())]
    strings = [text.replace("{", "(") for text in strings if text.strip()]
    strange = [text for text in strings if any(ord(letter) > 0x2ff for letter in text)]
    return strange[::7] + [text for text in strings if "<script" in text][:2]


def hard_customers():
    """Name and words of each."""
    long_dm = (PIECE * 60)[:10000]
    customers = [
        (ARABIC, "@ParcellyHelp أين طردي؟ الرقم 8841 (منذ 3 أيام) ولم يتصل بي أحد حتى الآن، هذا غير مقبول أبداً", "mention"),
        ("מרים בת־שבע כהן־לוי", "שלום @ParcellyHelp, איפה החבילה שלי? (מספר 8841) כבר שלושה ימים אני מחכה לה", "mention"),
        ("長谷川みさき・ウィリアムズ＝佐藤", "荷物がまだ届いていません。追跡番号は8841です、早く確認してください。もう三日間も待っています、誰も電話に出ません。", "mention"),
        ("방탄소년단 팬 여러분", "택배가 아직도 안 왔어요. 송장번호 8841 확인해 주세요. 벌써 사흘째 기다리고 있습니다.", "mention"),
        ("Maximiliana-Konstantina von und zu Hohenfels-Niederbreitenbach-Langenscheidt the Third of Somewhere",
         "@ParcellyHelp my parcel please", "mention"),
        ("Nadia Long", long_dm, "dm"),
        ("Forty Faces", "😡" * 40, "mention"),
        ("Zed", "A" * 500, "dm"),
    ]
    hidden = {code: None for code in [0x200b, 0x200e, 0x200f, *range(0x202a, 0x202f), 0x2060, *range(0x2066, 0x206a), 0xfeff]}
    return customers + [(text.translate(hidden)[:60] or ".", text[:4000], "dm") for text in naughty_strings()]


def hard_scenario():
    made = {"format": 1, "id": "hard-texts", "title": "Everybody writes something odd", "brand": "parcelly",
            "summary": "Names and words that break programs.", "level": "hard", "minutes": 5, "pace": 4,
            "begins": "2026-03-02T09:00:00", "ends_s": 86400, "cast": {}, "conversations": []}
    for number, (name, text, via) in enumerate(hard_customers()):
        made["cast"][f"p{number}"] = {"handle": f"@person{number}", "name": name, "followers": 7 * number}
        made["conversations"].append({
            "id": f"c{number}", "persona": f"p{number}", "issue": "lost_parcel",
            "starts": {"at_s": number + 1, "step": "asks"},
            "steps": {"asks": {"says": {"via": via, "text": text}, "expects": {"route": "public"},
                               "next": [{"go": "again", "after_s": 2}]},
                      "again": {"says": {"via": via, "text": text[:2000]}, "end": True}}})
    return made


def test_hard(case):
    """Names and posts from right to left, East Asian, very long, all emoji: played to the debrief and the replay."""
    file = case.folder / "hard-texts.json"
    file.write_text(json.dumps(hard_scenario(), ensure_ascii=False))
    customers = hard_customers()
    window = case.start("--pace", "10", "--scenario", str(file), "--person", ARABIC)
    window.wait_for_screen("briefing")
    window.click("briefing/start")
    window.wait_for_screen("practice")
    window.wait_for_fact("customer_wrote", len(customers))
    window.key("F5")
    window.picture("hard-inbox")
    for number in range(len(customers)):
        window.key("alt+Down")
        time.sleep(0.2)
        if number < 9 or number % 4 == 0:
            window.picture(f"hard-{number}")
    window.key("F5")
    window.click("practice/composer")
    window.write("Sorry, that took far too long. I am looking now. " + "W" * 60 + " ^JD")
    window.picture("hard-composer")
    window.key("Home", "shift+End", "Left", "Right")
    window.key("ctrl+Return")
    reply = window.wait_for_fact("agent_replied")[0]
    check("far too long" in reply["text"], f"sent as {reply['text']!r}")
    written = {fact["conversation"]: fact["text"] for fact in reversed(window.facts("customer_wrote"))}
    for number, (_, text, _) in enumerate(customers):
        check(written[f"c{number}"] == text or "{" in text, f"c{number} is another text in the journal")
    finish(window)
    window.picture("hard-debrief")
    window.key("Down")
    window.picture("hard-debrief-finding")
    window.key("p")
    window.wait_for_screen("replay")
    window.key("End")
    window.picture("hard-replay")
    window.key("Escape")
    window.wait_for_screen("debrief")
    window.click("debrief/home")
    window.wait_for_screen("home")
    window.picture("hard-home")


LOOKS = ("dark", "light", "high-contrast")  # in the order of Ctrl+D


class Inspection:
    """What did not fit in the rooms that were looked at: the program says it of every word and control it draws.
    `tags`: by what its pictures are called, one for each look from the first of LOOKS on."""

    def __init__(self, window, tags):
        self.window, self.tags, self.found = window, tags, []

    def seen(self, name, but="nothing"):
        """A picture in each look, and everything that does not fit; `but`: what is as it should be here. What
        stands above a room is seen in the first look alone: the key is the room's."""
        self.window.xdotool("mousemove_relative", "--", 1, 0)  # one more frame: what can be scrolled is known then
        self.window.settle(still_s=0.4, most_s=1.2)
        ui = self.window.ui()
        self.found += [f"{name}: {misfit}" for misfit in ui["misfits"] if not misfit.startswith(but)]
        width, height = self.window.screen.size
        for control, (x, y, w, h) in ui["controls"].items():
            if x < -1 or y < -1 or x + w > width + 1 or y + h > height + 1:
                self.found.append(f"{name}: {control} sticks out of the window")
        self.window.picture(f"{self.tags[0]}-{name}")
        for tag, look in zip(self.tags[1:], LOOKS[1:]):
            if not self.turned_to(look):
                return
            self.window.picture(f"{tag}-{name}")
        while len(self.tags) > 1 and setting(self.window, "Jo", "theme") != LOOKS[0]:
            self.window.key("ctrl+d")
            time.sleep(0.1)

    def turned_to(self, look):
        self.window.key("ctrl+d")
        until = time.monotonic() + 0.6
        while time.monotonic() < until:
            if setting(self.window, "Jo", "theme") == look:
                return True
            time.sleep(0.05)
        return False

    def judge(self):
        check(not self.found, f"{len(self.found)} things do not fit:\n" + "\n".join(self.found))


def from_comparison_to_drill(window):
    window.key("Escape")
    window.wait_for_screen("progress")
    window.key("alt+Left")
    window.wait_for_screen("home")
    window.key("d")
    window.wait_for_screen("drill")
    window.wait_for_control("practice/composer")


def tour_of_rooms(window, *tags):
    """Every room once, pictures of each; everything has to fit."""
    inspection = Inspection(window, tags)
    seen = inspection.seen
    window.wait_for_screen("home")
    seen("home")
    window.click("home/name")
    seen("profile")
    window.key("Escape")
    window.key("F1")
    seen("keys")
    window.key("Escape")
    window.key("Return")
    window.wait_for_screen("briefing")
    seen("briefing")
    window.key("Return")
    window.wait_for_screen("tour")
    window.wait_for_control("tour/next")
    seen("tour")
    window.key("Escape")
    window.wait_for_screen("practice")
    window.key("alt+Down")
    window.key("ctrl+h", "ctrl+h")
    seen("practice-hints")
    window.key("ctrl+t")
    seen("practice-triage")
    window.key("Escape")
    window.write("/")
    seen("practice-saved")
    window.key("Escape", "BackSpace")
    window.write("Sorry about this, it is our mistake. Could you DM us? ^JD")
    seen("practice")
    window.key("alt+6")
    window.wait_for_control("hand-off/note")
    seen("hand-off")
    window.key("Escape")
    window.wait_for(lambda ui: "hand-off/note" not in ui["controls"], "the desk again")
    window.key("ctrl+p")
    window.wait_for_control("preview/send")
    seen("preview")
    window.key("Escape")
    window.key("ctrl+Return")
    window.wait_for_fact("agent_replied")
    window.click("practice/crisis")
    seen("crisis")
    window.key("Escape")
    window.click("practice/end")
    window.wait_for_control("practice/end/confirm")
    seen("end")
    window.click("practice/end/confirm")
    window.wait_for_screen("rating")
    seen("rating")
    window.key("Escape")
    window.wait_for_screen("debrief")
    window.key("Down")
    seen("debrief")
    window.key("w")
    window.wait_for_control("rewrite/text")
    seen("rewrite")
    window.key("Escape")
    window.key("d")
    window.wait_for_control("objection/text")
    seen("objection")
    window.key("Escape")
    window.key("p")
    window.wait_for_screen("replay")
    seen("replay")
    window.key("Escape")
    window.wait_for_screen("debrief")
    window.key("alt+Left")
    window.wait_for_screen("home")
    window.click("tab/progress")
    window.wait_for_screen("progress")
    seen("progress")
    width, height = window.screen.size
    window.xdotool("mousemove", width // 2, height * 2 // 3)
    window.xdotool("click", "--repeat", 80, "--delay", 20, 5)  # the wheel, down to the history
    seen("progress-history")
    window.wait_for(lambda _: window.controls("progress/compare/"), "an attempt before")
    window.click(window.controls("progress/compare/")[0])
    window.wait_for_screen("comparison")
    seen("comparison")
    from_comparison_to_drill(window)
    seen("drill")
    window.write("So sorry about that. Could you DM us the reference so we can look? ^JD")
    window.key("ctrl+Return")
    window.wait_for_screen("drill-result")
    seen("drill-result")
    window.key("Escape")
    window.wait_for_screen("home")
    window.key("ctrl+w")
    window.wait_for_screen("workshop")
    time.sleep(2)
    seen("workshop")
    window.key("Return")
    window.wait_for_screen("workshop/edit")
    time.sleep(1)
    seen("workshop-edit", but="cut off above or below")  # the text scrolls by itself
    window.key("alt+Left")
    window.wait_for_screen("workshop")
    window.key("alt+Left")
    window.wait_for_screen("home")
    inspection.judge()


def sized(case, percent, *options):
    """A person who has chosen this text size, and has a past."""
    with_past(case, (("charged-twice", False), ("charged-twice", True), ("which-of-us", True)))
    window = case.start("--person", "Jo", "--pace", "4", *options, tour=True)
    window.wait_for_screen("home")
    steps = (percent - 100) // 10
    for _ in range(abs(steps)):
        window.key("ctrl+plus" if steps > 0 else "ctrl+minus")
    if steps:
        window.wait_for(lambda _: setting(window, "Jo", "text_percent") == str(percent), f"{percent} %")
    return window


def test_size80(case):
    """All rooms at 80 % in the small window."""
    tour_of_rooms(sized(case, 80), "size80")


def test_size100(case):
    """All rooms at 100 % in the small window, in daylight as well."""
    tour_of_rooms(sized(case, 100, "--theme", "dark"), "size100", "small-light")


def test_size150(case):
    """All rooms at 150 % in the small window."""
    tour_of_rooms(sized(case, 150), "size150")


def test_size200(case):
    """All rooms at 200 % in the small window."""
    tour_of_rooms(sized(case, 200), "size200")


def test_desk(case):
    """All rooms at 1440x900, in each look."""
    tour_of_rooms(sized(case, 100, "--theme", "dark"), "desk-dark", "desk-light", "contrast")


def test_wall(case):
    """All rooms in 4K, where the program takes twice the size by itself, in daylight as well."""
    tour_of_rooms(sized(case, 100, "--theme", "dark"), "wall-dark", "wall-light")


def test_contrast(case):
    """High contrast, chosen in the panel behind the name and kept."""
    window = case.start("--person", "Jo")
    window.wait_for_screen("home")
    window.click("home/name")
    window.click("profile/high-contrast")
    window.wait_for(lambda _: setting(window, "Jo", "theme") == "high-contrast", "the look")
    window.picture("contrast-profile")


def test_fine(case):
    """4K without a word about its pixels: twice the size, until somebody chooses another."""
    window = case.start("--person", "Jo", "--theme", "light")
    window.wait_for_screen("home")
    window.wait_for(lambda ui: ui["controls"].get("home/name", [0] * 4)[3] >= 60, "a screen twice as large")
    check(setting(window, "Jo", "text_percent") is None, "a size was kept that nobody chose")
    window.picture("fine-automatic")
    window.key("ctrl+minus")
    window.wait_for(lambda _: setting(window, "Jo", "text_percent") == "190", "the chosen size")
    window.key("ctrl+0")
    window.wait_for(lambda _: setting(window, "Jo", "text_percent") == "0", "by the screen again")
    window.click("home/name")
    window.picture("fine-profile")


def test_still(case):
    """Reduced motion: chosen by keys, kept, and the caret does not blink."""
    window = case.start("--person", "Jo", "--pace", "1")
    window.wait_for_screen("home")
    window.click("home/name")
    window.click("profile/motion/reduced")
    window.wait_for(lambda _: setting(window, "Jo", "reduced_motion") == "1", "the setting")
    window.key("Escape")
    begin(window)
    first_customer(window)
    window.key("F5")
    window.click("practice/composer")
    window.write("Sorry")
    time.sleep(3)
    x, y, width, height = (int(each) for each in window.wait_for_control("practice/composer"))
    pictures = set()
    for _ in range(8):
        pictures.add(window.pixels(x, y, width, height))
        time.sleep(0.25)
    check(len(pictures) == 1, f"{len(pictures)} pictures of a caret that should stand")


def focused_by_tab(window, wanted, most=90):
    """Presses Tab until the control in focus is one whose name begins like this; looks after every press."""
    for _ in range(most):
        here = window.ui().get("focus", "")
        if here.startswith(wanted):
            time.sleep(0.15)
            if window.ui().get("focus", "") == here:
                return
            continue
        window.xdotool("key", "Tab")
        until = time.monotonic() + 3
        while window.ui().get("focus", "") == here and time.monotonic() < until:
            time.sleep(0.02)
    raise AssertionError(f"Tab does not lead to {wanted}: it is on {window.ui().get('focus')}")


def keys_at_home(window):
    """Profile panel, then a card of the library, then the briefing's choices."""
    focused_by_tab(window, "home/name")
    window.key("Return")
    focused_by_tab(window, "profile/light")
    window.picture("keys-profile-focus")
    window.key("Return")
    window.wait_for(lambda _: setting(window, "Jo", "theme") == "light", "the light look")
    focused_by_tab(window, "profile/motion/reduced")
    window.key("space")
    window.wait_for(lambda _: setting(window, "Jo", "reduced_motion") == "1", "reduced motion")
    window.key("Escape")
    focused_by_tab(window, "home/card/all-lark-no-wing")
    window.picture("keys-home-focus")
    window.key("Return")
    window.wait_for_screen("briefing")
    focused_by_tab(window, "briefing/extra/25")
    window.picture("keys-briefing-focus")
    window.key("Return")
    focused_by_tab(window, "briefing/start")
    window.key("Return")
    window.wait_for_screen("practice")


def latest(window, kind, count=1):
    """Facts of the session that was begun last, as soon as there are so many."""
    def facts():
        rows = window.query("select fact from journal where session = (select max(session) from journal) order by seq")
        return [fact for fact in map(json.loads, (row[0] for row in rows)) if fact["fact"] == kind]
    window.wait_for(lambda _: len(facts()) >= count, f"{count} x {kind} in this session")
    return facts()


def keys_open_next(window):
    """The conversation below the one that is open, or the first; again where the list was still empty."""
    def opened():
        return [line for line in window.trace_file.read_text().splitlines() if "SelectNeighbour" in line]
    window.wait_for(lambda ui: any(name.startswith("practice/inbox/") for name in ui["controls"]), "somebody to answer")
    for _ in range(4):
        before = len(opened())
        window.key("alt+Down")
        window.wait_for(lambda _: len(opened()) > before, "the key to arrive")
        time.sleep(0.5)
        if window.ui()["focus"] == "practice/composer":
            return
    raise AssertionError("no conversation could be opened")


def keys_at_the_desk(window):
    """Announcement, reply, DM, saved reply, triage, hand-off, playbook, status board, toasts, closing, the end."""
    latest(window, "notice_posted")
    window.key("ctrl+k")
    focused_by_tab(window, "practice/status/0/announce")
    window.picture("keys-announce-focus")
    window.key("Return")
    window.wait_for(lambda ui: ui["focus"] == "announce/text", "the announcement's text")
    window.write("Our app and website are down since 09:00. We are on it; the next word comes at 09:30. ^JD")
    window.picture("keys-announcement")
    window.key("ctrl+Return")
    latest(window, "announced")
    latest(window, "customer_wrote")
    keys_open_next(window)
    window.write("So sorry about this. Could you DM us your booking code? ^JD")
    window.key("ctrl+Return")
    latest(window, "agent_replied")
    window.write("Thank you. ^JD")
    window.key("ctrl+2")
    window.key("ctrl+Return")
    second = latest(window, "agent_replied", 2)[1]
    check(second["via"] == "dm", f"Ctrl 2 did not go private: {second}")
    window.key("ctrl+t")
    focused_by_tab(window, "triage/urgent")
    window.picture("keys-triage-focus")
    window.key("Return", "Escape")
    marked = latest(window, "conversation_triaged")
    check(marked[0]["priority"] == "urgent", f"marked as {marked}")
    window.write("/")
    window.wait_for(lambda ui: any(name.startswith("practice/slash/") for name in ui["controls"]), "saved replies")
    window.key("Down", "Up", "Return")
    window.wait_for(lambda _: window.query("select text from drafts where length(text) > 20"), "a saved reply")
    window.key("ctrl+a", "BackSpace")
    latest(window, "customer_wrote", 2)
    keys_open_next(window)
    hand_off = [name for name in sorted(window.ui()["controls"]) if name == "practice/route/hand_off"]
    check(hand_off, "no hand-off here")
    focused_by_tab(window, "practice/route/hand_off")
    window.key("Return")
    window.wait_for_control("hand-off/note")
    focused_by_tab(window, "hand-off/to/")
    window.picture("keys-hand-off-focus")
    window.key("Return")
    focused_by_tab(window, "hand-off/note")
    window.write("Two children travel alone; their mother wants a person to call her.")
    window.key("ctrl+Return")
    check(latest(window, "agent_replied", 3)[2]["route"] == "hand_off", "not handed off")
    window.key("ctrl+r")
    window.key("ctrl+k")
    window.write("app")
    focused_by_tab(window, "practice/toasts")
    window.key("Return")
    window.wait_for_control("past-toasts/close")
    window.key("Escape")
    window.key("F5")
    focused_by_tab(window, "practice/end")
    window.picture("keys-end-focus")
    window.key("Return")
    window.wait_for_control("practice/end/confirm")
    window.key("Return")
    window.wait_for_screen("rating")


def keys_afterwards(window):
    """Self-rating, every finding, a better line, an objection, the replay."""
    window.key("Right", "Down", "Right", "Down", "Right", "Down", "Right", "Right")
    window.picture("keys-rating")
    window.key("Return")
    window.wait_for_screen("debrief")
    check(len(window.query("select tone from self_ratings")) == 1, "no self-rating was kept")
    for _ in range(4):
        window.key("Down")
    window.key("Up")
    window.picture("keys-debrief")
    for _ in range(30):
        time.sleep(0.5)
        if "debrief/rewrite" in window.ui()["controls"]:
            break
        window.key("Down")
    window.key("w")
    window.wait_for(lambda ui: ui["focus"] == "rewrite/text", "the rewrite box")
    window.key("ctrl+a")
    window.write("So sorry. You fly as booked; show this post at the desk. Could you DM us the code? ^JD")
    window.key("Escape")
    window.wait_for(lambda ui: "rewrite/text" not in ui["controls"], "the debrief again")
    window.key("d")
    window.wait_for(lambda ui: ui["focus"] == "objection/text", "the objection")
    window.write("I said so above.")
    window.key("ctrl+Return")
    window.wait_for(lambda _: window.query("select because from disputes"), "the objection in the database")
    window.key("p")
    window.wait_for_screen("replay")
    focused_by_tab(window, "replay/play")
    window.picture("keys-replay-focus")
    window.key("space", "space", "Right", "n", "Home", "Escape")
    window.wait_for_screen("debrief")
    window.key("alt+Left")
    window.wait_for_screen("home")


def keys_elsewhere(window):
    """Progress, comparison, drills, workshop."""
    focused_by_tab(window, "tab/progress")
    window.key("Return")
    window.wait_for_screen("progress")
    focused_by_tab(window, "progress/compare/")
    window.picture("keys-progress-focus")
    window.key("Return")
    window.wait_for_screen("comparison")
    window.picture("keys-comparison")
    from_comparison_to_drill(window)
    window.write("So sorry. Could you DM us the reference? ^JD")
    focused_by_tab(window, "practice/send")
    window.picture("keys-drill-focus")
    window.key("Return")
    window.wait_for_screen("drill-result")
    window.key("Return")
    window.wait_for_screen("drill")
    window.key("Escape", "Escape")
    window.wait_for_screen("home")
    window.key("ctrl+w")
    window.wait_for_screen("workshop")
    focused_by_tab(window, "workshop/file/")
    window.picture("keys-workshop-focus")
    window.key("Return")
    window.wait_for_screen("workshop/edit")
    window.picture("keys-workshop-edit")
    window.key("alt+Left")
    window.wait_for_screen("workshop")
    window.key("alt+Left")
    window.wait_for_screen("home")


def test_keys(case):
    """A whole evening without a mouse, from the profile to the workshop; the focus is always seen."""
    with_past(case, (("charged-twice", False), ("charged-twice", True)))
    window = case.start("--person", "Jo", "--pace", "10")
    window.wait_for_screen("home")
    keys_at_home(window)
    keys_at_the_desk(window)
    keys_afterwards(window)
    keys_elsewhere(window)


SIZES = {"fine": (3840, 2160), "wall": (3840, 2160), "size80": (1024, 700), "size100": (1024, 700),
         "size150": (1024, 700), "size200": (1024, 700)}


def main():
    program, pictures, name = sys.argv[1:4]
    with Case(program, pictures, SIZES.get(name, (1440, 900))) as case:
        globals()["test_" + name](case)
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
