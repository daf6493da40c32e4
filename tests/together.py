#!/usr/bin/env python3
"""Runs each test program once, with all its cases, two programs at a time. Under the sanitizers starting a program costs
more than most cases do, and ctest starts one for each case.

usage: together.py BUILD_FOLDER WITHOUT [PROGRAM...]      (WITHOUT: parts of names between |, of cases to leave out)

Says what ctest says: a line for each case, then those that failed. What a program says besides is shown where a case
failed, or where it ended before its time.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
import xml.etree.ElementTree as xml
from concurrent.futures import ThreadPoolExecutor

SKIPPED = "skipped: the reference data is absent"
# Begun first, so that nothing long is left for one core at the end; the others as they come.
LONGEST = ["golden_runs_tests", "fuzz_tests", "sim_engine_tests", "sim_app_tests", "sim_store_tests"]

# Started otherwise: with a server of its own, and under valgrind.
APART = {"sim_hub_tests", "growth_tests"}

build, without = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2].split("|")
programs = [build / "bin" / name for name in sys.argv[3:]] or sorted(
    program for program in (build / "bin").glob("*_tests") if program.name not in APART)
programs.sort(key=lambda program: LONGEST.index(program.name) if program.name in LONGEST else len(LONGEST))
one_at_a_time = threading.Lock()
failed, passed = [], 0


def cases_of(report):
    """(name, failed, skipped, seconds) of each case; throws where the program ended before it had written all of them."""
    for case in xml.parse(report).getroot().iter("TestCase"):
        result = case.find("OverallResult")
        words = " ".join(case.itertext())
        yield case.get("name"), result.get("success") != "true", SKIPPED in words, float(result.get("durationInSeconds"))


def asked_of(program):
    """Its cases but those to leave out, as its command line wants them, and how many. Catch2 2.13 reads several exclusions as
    "this one or that one", and an exclusion alone brings the hidden cases in; names alone do neither."""
    # It ends with how many there are.
    names = subprocess.run([program, "--list-test-names-only"], capture_output=True, text=True).stdout.splitlines()
    kept = [name for name in names if not any(part in name for part in without)]
    return ",".join(re.sub(r"([\\,\[\]])", r"\\\1", name) for name in kept), len(kept)


def run(program):
    global passed
    spec, asked = asked_of(program)
    if not asked:
        return
    environment = os.environ | {"XDG_STATE_HOME": str(build / "state")}
    with tempfile.TemporaryDirectory() as folder:
        report = pathlib.Path(folder) / "report.xml"
        began = time.monotonic()
        done = subprocess.run([program, spec, "-r", "xml", "-d", "yes", "-o", report], env=environment, cwd=build,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace")
        took = time.monotonic() - began
        try:
            cases = list(cases_of(report))
        except (OSError, xml.ParseError, AttributeError):
            cases = []
        said = report.read_text(errors="replace") if report.exists() and done.returncode else ""
    with one_at_a_time:
        print(f"{program.name}: {len(cases)} cases in {took:.0f} s, exit {done.returncode}")
        for name, bad, skipped, seconds in cases:
            print(f"  {program.name}: {name} {'***Failed' if bad else '(Skipped)' if skipped else 'Passed'} {seconds:.1f} s")
            passed += not bad and not skipped
        bad = [f"{program.name}: {name}" for name, bad, *_ in cases if bad]
        if len(cases) != asked:
            bad.append(f"{program.name}: {asked} cases were asked for, and {len(cases)} ended")
        if done.returncode and not bad:
            bad = [f"{program.name}: all cases passed, and it ended with {done.returncode}"]
        failed.extend(bad)
        if bad:
            print(said + done.stdout + done.stderr)
        sys.stdout.flush()


with ThreadPoolExecutor(os.cpu_count()) as pool:
    list(pool.map(run, programs))
print(f"{passed} passed, {len(failed)} failed")
if failed:
    print("\nThe following tests FAILED:")
    for name in failed:
        print(f"  {name} (Failed)")
    print("Errors while running the test programs")
sys.exit(bool(failed))
