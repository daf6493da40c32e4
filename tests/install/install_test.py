#!/usr/bin/env python3
"""What is installed, and that it works from there.

  tests/install/install_test.py CASE BUILD_FOLDER

hardened: the program is built as hard to misuse as Debian builds its own. staged: installed into a folder, it finds all it
needs beside itself. described: manual page, completion, desktop entry and AppStream data say what there is. package: what
the .deb holds and depends on. Ends with 77 where a tool that looks at it is not on this machine.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


def output_of(*command, **more):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **more)
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


def need(tool):
    if not shutil.which(tool):
        print(f"skipped: {tool} is not on this machine")
        sys.exit(SKIPPED)


def hardened(build, _):
    need("readelf")
    program = build / "bin" / "coolhead"
    header, segments = output_of("readelf", "-hW", program), output_of("readelf", "-lW", program)
    dynamic, symbols = output_of("readelf", "-dW", program), output_of("readelf", "-W", "--dyn-syms", program)
    assert "DYN (Position-Independent Executable" in header, "it is not position-independent"
    assert "GNU_RELRO" in segments and re.search(r"\(FLAGS\).*BIND_NOW|\(FLAGS_1\).*NOW", dynamic), "no full RELRO"
    assert re.search(r"GNU_STACK.* RW ", segments), "its stack may be executed"
    assert "__stack_chk_fail" in symbols, "no stack protector"
    assert re.search(r"__(memcpy|memmove|read|snprintf|vsnprintf|fread|strcpy)_chk", symbols), "nothing is fortified"


def environment(folder):
    """Of somebody who has nothing but a home."""
    return {"HOME": str(folder), "USER": "ada", "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}


def play_first_sitting(program, folder):
    """The first scenario's good run; the card."""
    actions = SOURCE / "tests/golden/actions/charged-twice/good.json"
    card = output_of(program, "play", "charged-twice", "--actions", actions, "--save", "--format", "json",
                     env=environment(folder), cwd=folder)
    assert json.loads(card)["passed"] is True, card[:300]
    assert (folder / ".local/share/coolhead/coolhead.db").is_file(), "the session is not where XDG wants it"


def staged(build, folder):
    output_of("cmake", "--install", build, "--prefix", folder / "moved" / "anywhere")
    place = folder / "moved" / "anywhere"
    program = place / "bin" / "coolhead"
    play_first_sitting(program, folder)
    # It reads what is beside it, not the checkout: what is taken away there is not found.
    shutil.rmtree(place / "share/coolhead/assets")
    gone = subprocess.run([program, "--version"], env=environment(folder), capture_output=True, text=True)
    assert gone.returncode == 3 and str(place.resolve()) in gone.stderr.replace("bin/../", ""), gone.stderr


def offered_by(help_text):
    """Commands and options of a help text."""
    commands = re.findall(r"^  ([a-z]+)\s", help_text.partition("Subcommands:")[2], re.M)
    options = [name for line in re.findall(r"^  (-\S+)", help_text, re.M) for name in line.partition("{")[0].split(",")]
    return commands, [option for option in options if option.startswith("--")]


def completed(program, *words):
    """What Tab offers behind these words."""
    line = " ".join(words)
    script = f'''
        source "{SOURCE}/assets/packaging/completion.bash"
        COMP_WORDS=({program} {line} ""); COMP_CWORD={len(words) + 1}
        _coolhead; printf '%s\\n' "${{COMPREPLY[@]}}"'''
    return set(output_of("bash", "-c", script).split())


def described(build, folder):
    program, page = build / "bin" / "coolhead", build / "assets" / "packaging" / "coolhead.1"
    manual = page.read_text().replace("\\-", "-")
    commands, options = offered_by(output_of(program, "--help"))
    assert len(commands) > 15 and len(options) > 8
    assert set(commands) | set(options) <= completed(program) | {"--help"}, "Tab offers less than --help"
    for command in commands:
        below, own = offered_by(output_of(program, command, "--help"))
        for name in [f".SS coolhead {command}", *own, *below]:
            assert name in manual, f"the manual page lacks {name} of {command}"
        offered = completed(program, command)
        assert set(own) | set(below) <= offered, f"Tab lacks {(set(own) | set(below)) - offered} of {command}"
    assert completed(program, "export", "--format") >= {"csv", "json"}
    if shutil.which("man"):
        warnings = subprocess.run(["man", "--warnings", "-l", "-Tutf8", page], capture_output=True, text=True,
                                  env={**os.environ, "MANROFFSEQ": ""})
        assert warnings.returncode == 0 and not warnings.stderr, warnings.stderr
    for checker in (["desktop-file-validate", "coolhead.desktop"], ["appstreamcli", "validate", "--no-net", "coolhead.metainfo.xml"]):
        if shutil.which(checker[0]):
            subprocess.run(checker, cwd=SOURCE / "assets" / "packaging", check=True)
    for file in ("coolhead.svg", "coolhead.metainfo.xml"):
        xml.etree.ElementTree.parse(SOURCE / "assets" / "packaging" / file)
    version = re.search(r"project\(coolhead VERSION (\S+)", (SOURCE / "CMakeLists.txt").read_text())[1]
    assert f'<release version="{version}"' in (SOURCE / "assets/packaging/coolhead.metainfo.xml").read_text()
    told = output_of(program, "--version")
    assert re.match(rf"coolhead {version} \(commit ([0-9a-f]{{12}}(-dirty)?|unknown)\)\njudge ", told), told


def package(build, folder):
    need("dpkg-shlibdeps")
    output_of("cpack", "--config", build / "CPackConfig.cmake", "-B", folder)
    [deb] = folder.glob("coolhead_*.deb")
    fields = dict(re.findall(r"^ ?(\S+): (.*)$", output_of("dpkg-deb", "--field", deb), re.M))
    for library in ("libsqlite3-0", "libglfw3", "libc6", "libphonenumber", "fonts-inter", "hunspell-en-gb"):
        assert library in fields["Depends"], f"{library} is not among {fields['Depends']}"
    output_of("dpkg-deb", "-x", deb, folder / "root")
    files = {str(file.relative_to(folder / "root")) for file in (folder / "root").rglob("*") if file.is_file()}
    share = "usr/share"
    for file in ("usr/bin/coolhead", f"{share}/applications/coolhead.desktop", f"{share}/metainfo/coolhead.metainfo.xml",
                 f"{share}/icons/hicolor/scalable/apps/coolhead.svg", f"{share}/man/man1/coolhead.1",
                 f"{share}/bash-completion/completions/coolhead", f"{share}/doc/coolhead/copyright",
                 f"{share}/doc/coolhead/NOTICE", f"{share}/coolhead/scenarios/charged-twice.json",
                 f"{share}/coolhead/assets/model.bin", f"{share}/coolhead/assets/encoder.bin"):
        assert file in files, f"{file} is not in the package"
    phrases = {file.removeprefix(f"{share}/coolhead/") for file in files if file.startswith(f"{share}/coolhead/assets/judge")}
    assert phrases == {str(file.relative_to(SOURCE)) for file in (SOURCE / "assets/judge").rglob("*") if file.is_file()}
    play_first_sitting(folder / "root/usr/bin/coolhead", folder)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        globals()[sys.argv[1]](pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(made))
