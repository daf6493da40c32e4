#!/usr/bin/env python3
"""The machine's date, its summer time and its sleep never move simulated time.

Usage: clock_test.py COOLHEAD

Plays in the terminal under libfaketime, which lies to the program about the time: the date is changed, or the steady
clock leaps as it does when a machine was suspended. Skipped, saying so, where libfaketime is not installed.
"""
import glob
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

SKIPPED = 77


def library():
    found = glob.glob("/usr/lib/*/faketime/libfaketime.so.1")
    return found[0] if found else None


class Desk:
    """One sitting in the terminal, with a time that can be lied about."""

    def __init__(self, program, folder, **environment):
        self.database = folder / "c.db"
        self.lie = folder / "faketime"
        self.lie.write_text("+0\n")
        self.process = subprocess.Popen(
            [program, "play", "charged-twice", "--db", str(self.database), "--seed", "5", "--person", "Ada",
             "--pace", "1"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
            env={**os.environ, "LD_PRELOAD": library(), "FAKETIME_TIMESTAMP_FILE": str(self.lie),
                 "FAKETIME_NO_CACHE": "1", **environment})

    def tell(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def end(self):
        self.tell("/end")
        out, _ = self.process.communicate(timeout=60)
        assert self.process.returncode == 0, f"ended with {self.process.returncode}: {out[-500:]}"
        return out

    def facts(self):
        with sqlite3.connect(self.database) as connection:
            return [json.loads(row[0]) for row in connection.execute("select fact from journal order by session, seq")]


def ends_at_s(facts):
    return next(fact["at"] for fact in facts if fact["fact"] == "session_ended") / 1000


def play_through(program, lies, **environment):
    with tempfile.TemporaryDirectory(prefix="coolhead-clock-") as name:
        desk = Desk(program, pathlib.Path(name), **environment)
        time.sleep(1.5)
        began = time.monotonic()
        for lie in lies:
            desk.lie.write_text(lie + "\n")
            time.sleep(1.5)
        out = desk.end()
        return desk.facts(), out, time.monotonic() - began + 1.5


def test_date_changed(program):
    """The date goes a day ahead and a year back while somebody plays."""
    facts, _, real_s = play_through(program, ["+1d", "-365d", "+0"], FAKETIME_DONT_FAKE_MONOTONIC="1",
                                    DONT_FAKE_MONOTONIC="1")
    at = ends_at_s(facts)
    assert 1 <= at <= real_s + 2, f"{at} simulated seconds in {real_s:.1f} real ones"
    assert not [fact for fact in facts if fact["fact"] == "session_interrupted"], "a changed date is no interruption"


def test_summer_time(program):
    """An hour is left out, or comes twice, with the clocks of a country that does that."""
    for zone in ("Europe/London", "America/New_York"):
        facts, _, real_s = play_through(program, ["+1h", "+0"], DONT_FAKE_MONOTONIC="1",
                                        FAKETIME_DONT_FAKE_MONOTONIC="1", TZ=zone)
        at = ends_at_s(facts)
        assert 1 <= at <= real_s + 2, f"{at} simulated seconds in {real_s:.1f} real ones in {zone}"


def test_suspend(program):
    """Every clock leaps by nine hours, as after a night with the lid closed: told, noted, and not counted."""
    facts, out, real_s = play_through(program, ["+9h"])
    at = ends_at_s(facts)
    assert at <= real_s + 2, f"{at} simulated seconds in {real_s:.1f} real ones: the night was counted"
    gaps = [fact for fact in facts if fact["fact"] == "session_interrupted"]
    assert len(gaps) == 1 and gaps[0]["because"] == "asleep", f"interruptions: {gaps}"
    assert "stood still" in out, "nobody was told"


def main():
    if not library():
        print("skipped: libfaketime is not on this machine (package faketime)")
        return SKIPPED
    for test in (test_date_changed, test_summer_time, test_suspend):
        test(sys.argv[1])
        print(f"{test.__name__}: ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
