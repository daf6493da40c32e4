#!/usr/bin/env python3
"""The schemas as any editor uses them, by a JSON Schema validator that is not ours: everything that ships passes, and
what is broken is refused, by it and by `coolhead validate` alike.

usage: schema_test.py PROGRAM
"""
import copy
import json
import pathlib
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not there")
    sys.exit(77)

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHELF = ROOT / "scenarios"
KINDS = {"scenario": SHELF, "brand": SHELF / "brands", "noise": SHELF / "noise"}


def validator(kind):
    schema = json.loads((SHELF / "schema" / f"{kind}.schema.json").read_text())
    made = jsonschema.validators.validator_for(schema)
    made.check_schema(schema)
    return made(schema)


def shipped():
    for kind, folder in KINDS.items():
        for file in sorted(folder.glob("*.json")):
            yield kind, file
    for file in sorted((ROOT / "assets" / "templates").glob("*.json")):
        yield "scenario", file


def text_of(file):
    return file.read_text().replace("@@ID@@", "try-it").replace("@@TITLE@@", "Try it").replace("@@BRAND@@", "brightline")


def first_step(whole):
    return next(iter(whole["conversations"][0]["steps"].values()))


def broken(kind, whole):
    """Copies of a file, each with one mistake that a schema can know."""
    def copy_with(what, change):
        other = copy.deepcopy(whole)
        change(other)
        return what, other

    yield copy_with("an unknown key", lambda one: one.update(summry="x"))
    yield copy_with("no id", lambda one: one.pop("id"))
    yield copy_with("another format", lambda one: one.update(format=2))
    yield copy_with("a number for a text", lambda one: one.update(id=7))
    if kind == "scenario":
        yield copy_with("minutes as text", lambda one: one.update(minutes="five"))
        yield copy_with("a level that is none", lambda one: one.update(level="middling"))
        yield copy_with("no conversation", lambda one: one.pop("conversations"))
        yield copy_with("a route that is none", lambda one: first_step(one).update(expects={"route": "fax"}))
        yield copy_with("an act that is none",
                        lambda one: first_step(one).update(expects={"route": "dm", "acts": ["shout"]}))
        yield copy_with("words without a way", lambda one: first_step(one).update(says={"text": "hello"}))
        yield copy_with("a branch to nowhere", lambda one: first_step(one).update(next=[{"after_s": 5}]))
        yield copy_with("heat above 1", lambda one: next(iter(one["cast"].values())).update(heat=3))
    if kind == "brand":
        yield copy_with("a role that is none", lambda one: one["handles"][0].update(role="boss"))
    if kind == "noise":
        yield copy_with("a kind of noise that is none", lambda one: one["posts"][0].update(kind="loud"))


def refused_by(program, kind, whole, folder):
    """What `coolhead validate` says of it: exit code 1 and a line with the place. How the judge grades the examples is
    nothing a schema knows: the golden tests look at that."""
    file = folder / {"scenario": "", "brand": "brands", "noise": "noise"}[kind] / f"{whole.get('id', 'broken')}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(whole, ensure_ascii=False, indent=1))
    run = subprocess.run([program, "validate", str(file)], capture_output=True, text=True)
    lines = (run.stdout + run.stderr).splitlines()
    return run.returncode == 1 and any(": error: " in line and "[example-grade]" not in line for line in lines)


def main():
    program = sys.argv[1]
    by_kind = {kind: validator(kind) for kind in KINDS}
    wrong, files, slips = [], 0, 0
    samples = {}
    for kind, file in shipped():
        whole = json.loads(text_of(file))
        files += 1
        wrong += [f"{file.name}: {error.json_path}: {error.message}" for error in by_kind[kind].iter_errors(whole)]
        for what, other in broken(kind, whole):
            slips += 1
            if by_kind[kind].is_valid(other):
                wrong.append(f"{file.name} with {what} passes the schema")
        samples.setdefault(kind, whole)
    with tempfile.TemporaryDirectory() as folder:
        for kind, whole in samples.items():
            if refused_by(program, kind, whole, pathlib.Path(folder)):
                wrong.append(f"a {kind} that is right does not pass `coolhead validate`")
            for what, other in broken(kind, whole):
                if not refused_by(program, kind, other, pathlib.Path(folder)):
                    wrong.append(f"a {kind} with {what} passes `coolhead validate`")
    print("\n".join(wrong) or f"{files} files pass the schemas, {slips} broken ones do not")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
