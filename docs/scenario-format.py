#!/usr/bin/env python3
"""Makes docs/scenario-format.md from docs/scenario-format.in.md and the schemas.

    docs/scenario-format.py                    writes the page
    docs/scenario-format.py --check PROGRAM    fails when the page is out of date, when a key of a schema stands in no
                                               example, when the library does not show what the format can say,
                                               or when `PROGRAM validate` refuses an example
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "docs" / "scenario-format.in.md"
PAGE = ROOT / "docs" / "scenario-format.md"
FOLDERS = {"scenario": "", "brand": "brands", "noise": "noise"}
SNIPPET = re.compile(r"<!-- snippet (\w+) (\S+) -->\n```json\n(.*?)```", re.S)

# What the examples are put into, one at a time.
BASE = {
    "format": 1, "id": "first-parcel", "title": "A first parcel", "brand": "parcelly",
    "cast": {"sam": {"handle": "@sam_travels", "name": "Sam Ortiz"},
             "sams_other_account": {"handle": "@sam_at_home", "name": "Sam Ortiz"}},
    "conversations": [
        {"id": "sam-parcel", "persona": "sam", "starts": {"at_s": 10, "step": "asks"}, "steps": {
            "asks": {"says": {"via": "mention", "text": "{handle} no parcel"}, "expects": {"route": "public"},
                     "next": [{"when": {"attempts_at_least": 2}, "go": "gives"}, {"go": "thanks", "after_s": 30}]},
            "gives": {"says": {"via": "dm", "text": "PX 1234 5678"}, "expects": {"route": "dm"},
                      "next": [{"go": "thanks", "after_s": 30}]},
            "thanks": {"says": {"via": "mention", "text": "ok thanks"}, "end": True}}},
        {"id": "other", "persona": "sams_other_account", "starts": {"at_s": 60, "step": "asks"}, "steps": {
            "asks": {"says": {"via": "mention", "text": "{handle} open on Monday?"}, "expects": {"route": "public"},
                     "end": True}}}]}


def schema_of(kind):
    """The schema with what stands once under `$defs` put where it is referred to; a place's own words go first."""
    root = json.loads((ROOT / "scenarios" / "schema" / f"{kind}.schema.json").read_text())
    shared = root.pop("$defs", {})

    def whole(part, within=()):
        if isinstance(part, list):
            return [whole(one, within) for one in part]
        if not isinstance(part, dict):
            return part
        own = {key: whole(one, within) for key, one in part.items() if key != "$ref"}
        if "$ref" not in part:
            return own
        name = part["$ref"].removeprefix("#/$defs/")
        if name in within:
            raise ValueError(f"{kind}: `{name}` is within itself, which no table can show: {' > '.join(within)}")
        return {**whole(shared[name], (*within, name)), **own}

    return whole(root)


def inside(schema, step):
    """The schema of a member, of any member (*) or of any item (-); through alternatives."""
    for option in schema.get("anyOf", [schema]):
        if step == "-" and "items" in option:
            return inside_object(option["items"])
        if step == "*" and isinstance(option.get("additionalProperties"), dict):
            return option["additionalProperties"]
        if step in option.get("properties", {}):
            return option["properties"][step]
    raise KeyError(step)


def inside_object(schema):
    for option in schema.get("anyOf", [schema]):
        if "properties" in option:
            return option
    return schema


def shape(schema):
    if "anyOf" in schema:
        return " or ".join(shape(option) for option in schema["anyOf"])
    kind = schema.get("type", "object")
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if kind == "array":
        item = inside_object(schema.get("items", {}))
        return "list of " + ("objects" if "properties" in item or "anyOf" in item else
                             "these: " + shape(item) if "enum" in item else shape(item) + "s")
    if kind in ("number", "integer"):
        words = "whole number" if kind == "integer" else "number"
        return f"{words}, {schema['minimum']:g} to {schema['maximum']:g}" if "maximum" in schema else words
    return {"string": "text", "boolean": "true or false", "object": "object"}[kind]


def keys(path):
    kind, *steps = path.split("/")
    schema = schema_of(kind)
    for step in steps:
        schema = inside(schema, step)
    schema = next(o for o in schema.get("anyOf", [schema]) if "properties" in o)
    lines = []
    for name, part in schema["properties"].items():
        must = " **needed**" if name in schema.get("required", []) else ""
        description = part.get("description", "").rstrip(".")
        lines.append(f"| `{name}` | {description}{must} | {shape(part)} |")
    return "| key | what it says | value |\n|---|---|---|\n" + "\n".join(lines)


def every(value, name):
    """What stands under a key of this name, anywhere in the file."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key == name:
                yield part
            yield from every(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from every(part, name)


def has(*names):
    return lambda scenario, brand: any(True for name in names for part in every(scenario, name) if part != [])


def has_inject(kind):
    return lambda scenario, brand: any(inject["kind"] == kind for inject in scenario.get("injects", []))


def has_role(role):
    return lambda scenario, brand: any(handle["role"] == role for handle in brand["handles"])


def begins_closed(scenario, brand):
    day, time = scenario["begins"].split("T")
    hours = brand.get("hours", {}).get(datetime.date.fromisoformat(day).strftime("%a").lower())
    return hours is None or not hours.split("-")[0] <= time[:5] < hours.split("-")[1]


# What the format must be able to say, the keys that say it, and how to tell that a file of the library does.
CAN_SAY = [
    ("a new handle beside the old one", "brand: `handles` with `role`", has_role("new")),
    ("a retired handle", "brand: `handles` with `role`", has_role("retired")),
    ("employees who answer under their own names", "brand: `handles` with `role`", has_role("personal")),
    ("colleagues who act", "`injects` of the kind `colleague`", has_inject("colleague")),
    ("what happens in answer to what the trainee does", "`when` of an inject",
     lambda scenario, brand: any("when" in inject for inject in scenario.get("injects", []))),
    ("days that pass", "`injects` of the kind `jump`", has_inject("jump")),
    ("what was said on earlier days", "`earlier`, `dated`", has("earlier", "dated")),
    ("announcements that lower later arrivals", "`lowered_by`", has("lowered_by")),
    ("storms with phases", "`arrivals` with three `phases` or more",
     lambda scenario, brand: any(len(stream["phases"]) > 2 for stream in scenario.get("arrivals", []))),
    ("one thing said in several ways, by temper", "`or` in `says`", has("or")),
    ("queues and chat hours", "`arrivals` with `count` or `hashtag`", has("count", "hashtag")),
    ("noise with a dial", "`noise` with `mix`", has("mix")),
    ("office hours", "brand: `hours`; it begins while the desk is closed", begins_closed),
    ("facts to check replies against", "`facts`, `mentions`", lambda scenario, brand: bool(scenario.get("facts"))),
    ("links to check replies against", "`links`", has("links")),
    ("how it ended for the customer", "`ending`", has("ending")),
    ("policies to check replies against", "brand: `policies`, `never_promise`",
     lambda scenario, brand: bool(brand.get("policies") and brand.get("never_promise"))),
    ("private data planted in posts", "`plants`", has("plants")),
    ("safety signals", "`safety`", has("safety")),
    ("words that vary from sitting to sitting", "`variables`, `one_of`",
     lambda scenario, brand: "variables" in scenario or "one_of" in scenario),
    ("branching on score", "`score_at_least`, `score_below`", has("score_at_least", "score_below")),
    ("branching on attempts", "`attempts_at_least`", has("attempts_at_least")),
    ("branching on heat", "`heat_at_least`", has("heat_at_least")),
    ("branching on what was said before", "`said`, `did`, `earlier_step`, `gave_link`",
     has("said", "did", "earlier_step", "gave_link")),
    ("proof of who somebody is, in DM", "`verifies`, `verify_first`", has("verifies")),
    ("customers whom no DM reaches", "`dm` of the cast, `bounced`", has("bounced")),
    ("word that is owed by a time", "`follow_up`", has("follow_up")),
    ("several posts, other people in the thread", "`says` as a list",
     lambda scenario, brand: any(isinstance(said, list) and said and isinstance(said[0], dict)
                                 for said in every(scenario, "says"))),
]


def shown_by(tells):
    names = []
    for file in sorted((ROOT / "scenarios").glob("*.json")):
        scenario = json.loads(file.read_text())
        brand = json.loads((ROOT / "scenarios" / "brands" / (scenario["brand"] + ".json")).read_text())
        if tells(scenario, brand):
            names.append(scenario["id"])
    return names


def library():
    lines = []
    for what, with_keys, tells in CAN_SAY:
        names = shown_by(tells)
        more = f" and {len(names) - 3} more" if len(names) > 3 else ""
        lines.append(f"| {what} | {with_keys} | {', '.join(f'`{name}`' for name in names[:3])}{more} |")
    return "| to say | write | as in |\n|---|---|---|\n" + "\n".join(lines)


def page():
    text = re.sub(r"\{\{keys (\S+)\}\}", lambda match: keys(match.group(1)), SOURCE.read_text())
    text = text.replace("{{library}}", library())
    return text.replace("# The scenario format\n",
                        "# The scenario format\n\n<!-- Made by docs/scenario-format.py; edit scenario-format.in.md. -->\n", 1)


def merged(base, pointer, value):
    """`value` put at `pointer` of a copy of `base`; objects are merged, all else is replaced."""
    whole = json.loads(json.dumps(base))
    steps = [step for step in pointer.split("/") if step]
    if not steps:
        whole.update(value)
        return whole
    at = whole
    for step in steps[:-1]:
        at = at[int(step)] if isinstance(at, list) else at.setdefault(step, {})
    last = int(steps[-1]) if isinstance(at, list) else steps[-1]
    if isinstance(value, dict) and not isinstance(at, list) and isinstance(at.get(last), dict):
        at[last].update(value)
    elif isinstance(value, dict) and isinstance(at, list):
        at[last].update(value)
    else:
        at[last] = value
    return whole


def used(schema, value, path, seen):
    """Notes every key of the schema that the value has."""
    for option in schema.get("anyOf", [schema]):
        if isinstance(value, dict):
            for key, part in value.items():
                if key in option.get("properties", {}):
                    seen.add(f"{path}/{key}")
                    used(option["properties"][key], part, f"{path}/{key}", seen)
                elif isinstance(option.get("additionalProperties"), dict):
                    used(option["additionalProperties"], part, f"{path}/*", seen)
        elif isinstance(value, list) and "items" in option:
            for part in value:
                used(option["items"], part, f"{path}/-", seen)


def known(schema, path, found):
    for option in schema.get("anyOf", [schema]):
        for key, part in option.get("properties", {}).items():
            found.add(f"{path}/{key}")
            known(part, f"{path}/{key}", found)
        if isinstance(option.get("additionalProperties"), dict):
            known(option["additionalProperties"], f"{path}/*", found)
        if "items" in option:
            known(option["items"], f"{path}/-", found)


# Keys whose examples stand elsewhere on the page: the steps of a stream are those of any conversation, and the routes
# and criteria are lists of names. An account's own hours are written like those of its desk. What is silenced and spelt is the same in all three kinds of file.
ELSEWHERE = re.compile(r"^(brand|noise)/(silence|words)|^brand/handles/-/(hours|holidays)/|^scenario/arrivals/-/(steps|earlier)/|/accept/|/rubric/weights/|/follow_up/by$")


def check(program):
    wrong = []
    if not PAGE.exists() or PAGE.read_text() != page():
        wrong.append("docs/scenario-format.md is out of date: run docs/scenario-format.py")
    seen, found = set(), set()
    for kind in FOLDERS:
        known(schema_of(kind), kind, found)
    with tempfile.TemporaryDirectory() as folder:
        for number, (kind, pointer, text) in enumerate(SNIPPET.findall(SOURCE.read_text())):
            value = json.loads(text)
            whole = merged(BASE, pointer, value) if kind == "scenario" else value
            used(schema_of(kind), whole, kind, seen)
            here = pathlib.Path(folder) / str(number)
            for name in ("brands", "noise"):
                (here / name).mkdir(parents=True)
                for file in (ROOT / "scenarios" / name).glob("*.json"):
                    (here / name / file.name).write_bytes(file.read_bytes())
            (here / "just-a-troll.json").write_bytes((ROOT / "scenarios" / "just-a-troll.json").read_bytes())
            file = here / FOLDERS[kind] / (whole["id"] + ".json")
            file.write_text(json.dumps(whole, ensure_ascii=False, indent=1))
            run = subprocess.run([program, "validate", str(file)], capture_output=True, text=True)
            # How well an example scores depends on the whole step; here only its form is shown.
            lines = (run.stdout + run.stderr).splitlines()
            bad = [line for line in lines if ": error: " in line and "[example-grade]" not in line]
            if bad or run.returncode > 1:
                wrong.append(f"the example at {kind} {pointer}:\n  " + "\n  ".join(bad or lines))
    for what, _, tells in CAN_SAY:
        if not shown_by(tells):
            wrong.append(f"no scenario of the library shows {what}")
    missing = sorted(key for key in found - seen if not ELSEWHERE.search(key))
    if missing:
        wrong.append("no example shows " + ", ".join(missing))
    print("\n".join(wrong) or "docs/scenario-format.md is up to date, and its examples are right")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--check":
        sys.exit(check(sys.argv[2]))
    PAGE.write_text(page())
