#!/usr/bin/env python3
"""Writes names.txt: emoji by name and search words, from Debian's unicode-data and unicode-cldr-core.

The usual ones of a customer desk come first: the picker shows those before anything is typed.
"""
import pathlib
import xml.etree.ElementTree as tree

USUAL = ("😊 🙂 😀 😃 😉 😅 😂 🤗 👍 👏 🙏 🙌 👋 🤝 💪 👌 ❤️ 💙 💚 🧡 💜 ✨ 🎉 🥳 🎁 ⭐ ✅ ☑️ ❌ ⚠️ ℹ️ ❓ "
         "😔 😟 😢 😞 😬 🤔 🙈 🤷").split()
CLDR = pathlib.Path("/usr/share/unicode/cldr/common")


def search_words():
    found = {}
    for folder in "annotations", "annotationsDerived":
        for entry in tree.parse(CLDR / folder / "en.xml").iter("annotation"):
            if entry.get("type") != "tts":
                found[entry.get("cp")] = {word for part in entry.text.split("|") for word in part.split()}
    return found


def named():
    """Every emoji that has neither a skin tone nor a gender, in Unicode's order."""
    for line in open("/usr/share/unicode/emoji/emoji-test.txt", encoding="utf-8"):
        if "; fully-qualified" not in line:
            continue
        emoji, _, name = line.split("#", 1)[1].strip().split(" ", 2)
        left_out = any(0x1F3FB <= ord(sign) <= 0x1F3FF or sign in "♂♀" for sign in emoji[1:])
        if not left_out and "👨" not in emoji[1:] and not ("\u200d" in emoji and emoji[0] in "👨👩🧑👪"):
            yield emoji, name


def main():
    extra = search_words()
    names = dict(named())
    order = USUAL + [emoji for emoji in names if emoji not in USUAL]
    lines = []
    for emoji in order:
        name = names[emoji]
        words = extra.get(emoji.replace("\ufe0f", ""), set()) - set(name.replace(":", "").split())
        lines.append(f"{emoji}\t{name}\t{' '.join(sorted(words))}\n")
    pathlib.Path(__file__).with_name("names.txt").write_text("".join(lines), encoding="utf-8")


main()
