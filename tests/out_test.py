#!/usr/bin/env python3
"""What goes out, read back by other programs: the table by SQLite's importer and LibreOffice, the JSON by its schema, the
statements by a learning record store's own checks, the pages by a browser.

usage: out_test.py PROGRAM PICTURES desk DESK      makes the sessions of a small team, which the cases share
       out_test.py PROGRAM PICTURES CASE DESK      (77: what reads it is not here)
COOLHEAD_XAPI_VALIDATION: the folder whose node_modules hold @learninglocker/xapi-validation, for the case `xapi`.
"""
import csv
import io
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SKIPPED = 77
HOSTILE = '<script>document.title="owned"</script>"\'=2+2'


def check(holds, what):
    if not holds:
        raise AssertionError(what)


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"skipped: no {program} here")
            sys.exit(SKIPPED)


class Desk:
    """A small team's sessions, one of them somebody's whose name is hostile to every format."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.file = self.folder / "desk.db"

    def fill(self):
        self.run("demo", str(self.file), "--people", "6", "--until", "2026-11-30")
        scenario = pathlib.Path(__file__).parent.parent / "scenarios" / "charged-twice.json"
        actions = self.folder / "actions.json"
        actions.write_text(json.dumps([
            {"at_s": 60, "do": "reply", "conversation": "dev-double", "as": "@BrightlineHelp", "route": "dm", "via": "public",
             "text": "\u00a0=1+1 sorry\n\uff1d2+2, \"Dev\"\n@dev \U0001f622"}]))
        self.run("--db", str(self.file), "--person", HOSTILE, "play", str(scenario), "--actions", str(actions), "--save",
                 "--seed", "3")

    def run(self, *words, **environment):
        done = subprocess.run([self.program, *words], capture_output=True, env={**os.environ, **environment})
        check(done.returncode == 0, (words, done.stderr.decode()))
        return done.stdout

    def export(self, *words, **environment):
        return self.run("--db", str(self.file), "export", *words, **environment)


def rows_of(table):
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def test_csv(desk, _pictures):
    need("sqlite3")
    table = desk.export("--replies")
    check(table.count(b"\r\n") > 10 and not table.startswith(b"\xef\xbb\xbf"), "RFC 4180's line ends, no mark")
    check(desk.export("--replies", "--bom") == b"\xef\xbb\xbf" + table, "the mark by choice")
    header, *rows = rows_of(table)
    check(all(len(row) == len(header) for row in rows), "every row as wide as the header")
    numbers = [name for name in header if re.fullmatch(r"[TSCO]\d(_of)?|overall|seed|replies|hints", name)]
    for row in rows:
        for name, cell in zip(header, row):
            if name in numbers:
                check(cell == "" or re.fullmatch(r"-?[\d.]+", cell), (name, cell))
            else:
                for line in re.split(r"[\r\n]", cell):
                    check(not re.match(r"[\s\u00a0\u3000\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20\t]", line), (name, line))
    mine = dict(zip(header, rows[-1]))
    check(mine["person"] == HOSTILE, mine["person"])
    check(mine["words"].split("\n")[0] == "'\u00a0=1+1 sorry", mine["words"])
    check(all(re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?", row[header.index(name)])
              for row in rows for name in ("started_at", "ended_at")), "Z on every time")
    here, there = (rows_of(desk.export(TZ=zone))[1] for zone in ("UTC", "Asia/Tokyo"))
    at = header.index("started_at")
    check(int(here[at][11:13]) == (int(there[at][11:13]) + 9) % 24, (here[at], there[at]))

    file = desk.folder / "out.csv"
    file.write_bytes(table)
    read = desk.folder / "read.db"
    subprocess.run(["sqlite3", str(read)], input=f".mode csv\n.import {file} out\n", text=True, check=True)
    with sqlite3.connect(read) as database:
        check(database.execute("SELECT count(*) FROM out").fetchone()[0] == len(rows), "SQLite reads as many rows")
        check(list(database.execute("SELECT * FROM out").fetchall()[-1]) == rows[-1], "and the same cells")


def test_spreadsheet(desk, _pictures):
    need("soffice")
    table = desk.export("--replies", "--bom")
    (desk.folder / "out.csv").write_bytes(table)
    home = f"-env:UserInstallation=file://{desk.folder}/office"
    for kind in ("ods", "csv"):  # into a spreadsheet, where a formula would be worked out, and out of it again
        source = "out.csv" if kind == "ods" else "out.ods"
        options = ["--infilter=CSV:44,34,76,1"] if kind == "ods" else []
        target = "ods" if kind == "ods" else "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"
        (desk.folder / "back").mkdir(exist_ok=True)
        subprocess.run(["soffice", home, "--headless", *options, "--convert-to", target, "--outdir",
                        str(desk.folder / ("back" if kind == "csv" else ".")), str(desk.folder / source)],
                       check=True, capture_output=True, timeout=240)
    expected, back = rows_of(table), rows_of((desk.folder / "back" / "out.csv").read_bytes())
    check(len(back) == len(expected), f"{len(back)} rows of {len(expected)}")
    header = expected[0]
    for row, other in zip(expected[1:], back[1:]):
        for name in ("person", "words", "critical_errors", "scenario"):
            at = header.index(name)
            check(other[at] == row[at], (name, row[at], other[at]))
        for name in ("overall", "T1", "T1_of", "stands_overall"):
            at = header.index(name)
            check((other[at] or "0") == (row[at] or "0") or float(other[at]) == float(row[at]), (name, row[at], other[at]))


def test_json(desk, _pictures):
    try:
        import jsonschema
    except ImportError:
        print("skipped: no python3-jsonschema here")
        sys.exit(SKIPPED)
    session = json.loads(desk.run("--db", str(desk.file), "review", "--format", "json"))["sessions"]
    if session:  # so that decisions are in it
        desk.run("--db", str(desk.file), "review", "reject", str(session[0]["session"]), "--all-open", "--reason", "misread",
                 "--words", "No.", "--by", "Mia")
    schema = json.loads(desk.export("--schema"))
    check(schema == json.loads((pathlib.Path(__file__).parent.parent / "assets/schema/export.schema.json").read_text()),
          "the schema that ships")
    jsonschema.Draft202012Validator.check_schema(schema)
    for words in (["--format", "json"], ["--format", "json", "--replies"]):
        exported = json.loads(desk.export(*words))
        jsonschema.validate(exported, schema)
    check(any(each["standing"] for each in exported) == bool(session), "a decision in it")
    jsonschema.validate(json.loads(desk.run("--db", str(desk.file), "sessions", "--format", "json")), schema)
    exported[0]["more"] = 1
    try:
        jsonschema.validate(exported, schema)
        raise AssertionError("the schema takes keys that it does not know")
    except jsonschema.ValidationError:
        pass


VERBS = ["initialized", "answered", "completed", "passed", "failed", "terminated"]


def test_xapi(desk, _pictures):
    need("node")
    modules = os.environ.get("COOLHEAD_XAPI_VALIDATION", "")
    if not (pathlib.Path(modules) / "node_modules/@learninglocker/xapi-validation").is_dir() or not modules:
        print("skipped: no @learninglocker/xapi-validation here (COOLHEAD_XAPI_VALIDATION)")
        sys.exit(SKIPPED)
    lines = desk.export("--format", "xapi", "--replies", "--home", "https://training.example.org/")
    check(lines == desk.export("--format", "xapi", "--replies", "--home", "https://training.example.org"), "the same again")
    script = """
      const validate = require(process.argv[1] + '/node_modules/@learninglocker/xapi-validation/dist/factory.js').statement;
      let refused = 0;
      for (const line of require('fs').readFileSync(0, 'utf8').trim().split('\\n')) {
        const warnings = validate(JSON.parse(line), ['statement']);
        if (warnings.length) { ++refused; console.error(line, JSON.stringify(warnings)); }
      }
      process.exit(refused ? 1 : 0);"""
    def refused(statements):
        return subprocess.run(["node", "-e", script, modules], input=statements, capture_output=True)
    done = refused(lines)
    check(done.returncode == 0, done.stderr[-800:].decode())
    bad = json.loads(lines.splitlines()[0])
    bad["timestamp"] = bad["timestamp"][:-1]
    check(refused(json.dumps(bad).encode()).returncode == 1, "the checks refuse a time without a zone")
    sessions = {}
    for line in lines.splitlines():
        statement = json.loads(line)
        sessions.setdefault(statement["context"]["registration"], []).append(statement)
    check(len(sessions) > 10, f"{len(sessions)} sessions")
    for statements in sessions.values():
        verbs = [each["verb"]["id"].rsplit("/", 1)[1] for each in statements]
        check(verbs[0] == "initialized" and verbs[-1] == "terminated", verbs)
        for verb in set(VERBS) - {"answered"}:
            check(verbs.count(verb) <= 1, verbs)
        check(not ("passed" in verbs and "failed" in verbs), verbs)
        times = [each["timestamp"] for each in statements]
        check(times == sorted(set(times)), times)
        for verb, each in zip(verbs, statements):
            result = each.get("result", {})
            check(("score" in result) == (verb in ("passed", "failed")), (verb, result))
            check(("success" in result) == (verb in ("passed", "failed")), (verb, result))
            check(("completion" in result) == (verb == "completed"), (verb, result))
            check(("duration" in result) == (verb in ("terminated", "completed", "passed", "failed")), (verb, result))
            categories = [one["id"].rsplit("/", 1)[1] for one in each["context"]["contextActivities"].get("category", [])]
            check(("cmi5" in categories) == (verb != "answered"), categories)
            check(("moveon" in categories) == (verb in ("completed", "passed", "failed")), categories)
    ids = [json.loads(line)["id"] for line in lines.splitlines()]
    check(len(set(ids)) == len(ids), "an id twice")


def browser(*words):
    done = subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                           "--enable-logging=stderr", "--v=0", *words], capture_output=True, timeout=120)
    check(done.returncode == 0, done.stderr[-500:].decode())
    return done


def test_pages(desk, pictures):
    need("chromium", "pdftotext", "pdfinfo")
    last = json.loads(desk.run("--db", str(desk.file), "sessions", "--format", "json"))[0]["session"]
    pages = {"team-report": desk.run("--db", str(desk.file), "team", "report", "--all"),
             "scorecard": desk.run("--db", str(desk.file), "show", str(last), "--format", "html")}
    for name, html in pages.items():
        text = html.decode()
        check("<script" not in text and not re.search(r'(?:src|href)\s*=', text), f"{name} asks for something")
        file = desk.folder / f"{name}.html"
        file.write_bytes(html)
        address = f"file://{file}"
        shown = browser("--dump-dom", address)
        check(b"<bdi>&lt;script&gt;" in shown.stdout and b"<title>owned" not in shown.stdout, f"{name}: the hostile name")
        errors = [line for line in shown.stderr.decode().splitlines() if "CONSOLE" in line]
        check(not errors, errors)
        browser(f"--screenshot={pictures / (name + '-light.png')}", "--window-size=1200,1600", address)
        browser(f"--screenshot={pictures / (name + '-dark.png')}", "--window-size=1200,1600",
                "--blink-settings=preferredColorScheme=0", address)
        printed = desk.folder / f"{name}.pdf"
        browser(f"--print-to-pdf={printed}", "--no-pdf-header-footer", address)
        read = subprocess.run(["pdftotext", "-layout", str(printed), "-"], capture_output=True, check=True).stdout.decode()
        sheets = read.rstrip("\f").split("\f")
        check("<script>" in read, f"{name}: the name is not on paper")  # in a narrow column it takes several lines
        shutil.copy(printed, pictures / f"{name}.pdf")
        if name != "team-report":
            continue
        check(len(sheets) > 2, f"{len(sheets)} sheets")
        attempts = [sheet for sheet in sheets if "Attempts" in sheet and "Lift" in sheet]
        check(attempts, "the attempts are not on paper")
        overview = json.loads(desk.run("--db", str(desk.file), "team", "--all", "--format", "json"))
        for figure in (f"{overview['ready']['people']}", f"of {overview['people']} people",
                       f"in {overview['now']['sessions']} sessions"):
            check(figure in " ".join(read.split()), f"{figure} is not on paper")
        people = json.loads(desk.run("--db", str(desk.file), "team", "people", "--all", "--format", "json"))["people"]
        ana = next(each for each in people if each["person"] == "Ana Reyes")
        line = next(line for line in read.splitlines() if "Ana Reyes" in line)
        for criterion in ana["criteria"].values():  # none is cut off at the edge of the paper
            check(str(round(criterion["percent"])) in line.split(), (criterion, line))
        check("O6" in next(each for each in read.splitlines() if "T1" in each and "Person" in each), "the last column")


def main():
    program, pictures, name, shared = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3], pathlib.Path(sys.argv[4])
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(program, folder)
        if name == "desk":
            desk.fill()
            shutil.copy(desk.file, shared)
        else:
            shutil.copy(shared, desk.file)
            globals()["test_" + name](desk, pictures)
    print(f"{name}: passed")


if __name__ == "__main__":
    main()
