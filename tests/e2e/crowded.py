"""A scenario for long sittings: background posts by the minute, and customers with all the time in the world."""
import json
import pathlib
import shutil


def crowded_scenario(folder, posts_a_minute, ends_s):
    """Written into the folder, with the brands and noise it needs; the file."""
    library = pathlib.Path(__file__).resolve().parents[2] / "scenarios"
    for part in ("brands", "noise"):
        shutil.copytree(library / part, folder / part)
    scenario = json.loads((library / "charged-twice.json").read_text())
    scenario.pop("$schema", None)
    scenario["noise"]["per_minute"] = posts_a_minute
    scenario["ends_s"] = ends_s
    for persona in scenario["cast"].values():
        persona["patience_s"] = ends_s
    for conversation in scenario["conversations"]:
        for step in conversation["steps"].values():
            step["next"] = [branch for branch in step.get("next", []) if "silent_s" not in branch.get("when", {})]
    file = folder / "crowded.json"
    file.write_text(json.dumps(scenario, ensure_ascii=False))
    return file


def count_posts(connection):
    return connection.execute("select count(*) from journal where fact like '%noise_posted%'").fetchone()[0]
