#!/usr/bin/env python3
"""Makes the manual page from what the program says of itself.

  packaging/manual.py COOLHEAD coolhead.1
"""
import re
import subprocess
import sys

MEANING_AT = 30  # the column at which --help says what a name means


def said_by(program, *command):
    """The help of a command: its sentences, its options and its commands, each a list of (name, meaning)."""
    text = subprocess.run([program, *command, "--help"], check=True, capture_output=True, text=True).stdout
    parts, section = {"": []}, ""
    for line in text.splitlines():
        if re.fullmatch(r"[A-Z][a-z]+:", line):
            section = line[:-1]
            parts[section] = []
        elif section == "":
            parts[""].append(line)
        elif re.match(r"  \S", line):
            fits = line[MEANING_AT - 1:MEANING_AT] == " "
            name, meaning = (line[:MEANING_AT], line[MEANING_AT:]) if fits else (line, "")
            parts[section].append([name.strip().replace("{false}", ""), meaning.strip()])
        elif line.strip():
            parts[section][-1][1] += " " + line.strip()
    parts[""] = [line for line in parts[""] if line and not line.startswith("Usage:")]
    return parts


def escaped(text):
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n.", "\n\\&.").replace("\n'", "\n\\&'")


def options_of(parts):
    lines = []
    for section in ("Positionals", "Options"):
        for name, meaning in parts.get(section, []):
            lines += [".TP", f".B {escaped(name)}", escaped(meaning.strip()) or "\\&"]
    return lines


def commands_of(program, parts, above=()):
    lines = []
    for name, meaning in parts.get("Subcommands", []):
        command = (*above, name)
        own = said_by(program, *command)
        if own.get("Subcommands"):
            lines += commands_of(program, own, command)
            continue
        own["Options"] = [option for option in own.get("Options", []) if "--help" not in option[0]]
        lines += [f".SS coolhead {escaped(' '.join(command))}", escaped(" ".join(own[""]) or meaning), *options_of(own)]
    return lines


def page(program):
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.split()[1]
    parts = said_by(program)
    about, *more = parts[""]
    return "\n".join([
        f'.TH COOLHEAD 1 "" "coolhead {version}" "User Commands"',
        ".SH NAME", f"coolhead \\- {escaped(about.removeprefix('Coolhead: ').rstrip('.'))}",
        ".SH SYNOPSIS", ".B coolhead", "[OPTIONS] [COMMAND]",
        ".SH DESCRIPTION", *map(escaped, more),
        ".SH OPTIONS", *options_of(parts),
        ".SH COMMANDS", *commands_of(program, parts),
        ".SH EXIT STATUS", "0: done. 1: the input is wrong. 2: the call is wrong. 3: the machine is wrong. 130: Ctrl\\-C.",
        ".SH FILES", ".TP", ".I ~/.local/share/coolhead/coolhead.db",
        "Your sessions, with their backups beside it ($XDG_DATA_HOME is heeded).",
        ".SH ENVIRONMENT", ".TP", ".B COOLHEAD_HOME",
        "The folder that holds assets and scenarios, where it is not share/coolhead beside the program.", ""])


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(page(sys.argv[1]))
