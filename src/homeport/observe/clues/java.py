"""Read what a Java process runs: its jar or class, the jars that it opened, and which Java."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import basename, dirname, join, normpath

from homeport.model.clues import Entry, EntryKind, Package, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.java_jar import Jar, jar_name, read_jar
from homeport.observe.clues.opened import opened_paths
from homeport.observe.clues.part import Part

# The next word belongs to the option.  Source: java(1).
_TAKES_A_WORD = frozenset(
    {
        "-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules",
        "--add-opens", "--add-exports", "--add-reads", "--patch-module", "--limit-modules",
        "--upgrade-module-path", "--enable-native-access", "-d", "--describe-module", "--source",
    }
)  # fmt: skip
_CLASS_PATHS = ("-cp", "-classpath", "--class-path", "-p", "--module-path")
_VERSION = re.compile(r'^JAVA_VERSION="([^"]+)"', re.MULTILINE)
_ARGUMENT_FILE_BYTES = 1 << 16
_MOST_JARS = 2_000
# Jars that are opened to read more than their name: the one that runs and the first on the path.
_MOST_READ = 3


@dataclass(slots=True)
class _Line:
    """A java command line taken apart."""

    kind: EntryKind | None = None
    target: str = ""
    class_path: list[str] = field(default_factory=list)
    rest: tuple[str, ...] = ()


def read_java(process: Process, root: Path, files: Files) -> Part:
    """Return entry, jars and version of a Java process.

    Cost: 0.1 ms, plus what the jar that runs takes (1 ms per 100 names) the first time.
    """
    line = _take_apart(_with_argument_files(process, files))
    jars = _jars(line, process, root, files)
    main = _jar_that_runs(line, process, jars, files)
    installed: dict[str, str | None] = {}
    for path in jars:
        installed |= jar_name(path)
    if main is not None:
        installed |= main[1].installed
    return Part(
        runtime=Runtime(name="java", version=_java_version(process.exe, files)),
        entry=_entry(line, main),
        installed=installed,
        looked_at=tuple(
            one for one in (f"the jar {main[0]}" if main else "", _counted(len(jars))) if one
        ),
    )


def _counted(jars: int) -> str:
    return f"names of {jars} jars" if jars else ""


def _with_argument_files(process: Process, files: Files) -> list[str]:
    """Return argv with "@file" replaced by the words in it.

    Source: java(1), "java Command-Line Argument Files".
    """
    words: list[str] = []
    for word in process.argv:
        path = _join(process.cwd, word[1:]) if word.startswith("@") and words else None
        text = files.text(path, _ARGUMENT_FILE_BYTES) if path else None
        if text is None:
            words.append(word)
        else:
            words += [one.strip("\"'") for one in re.findall(r'"[^"]*"|\'[^\']*\'|[^\s"\']+', text)]
    return words


def _take_apart(words: list[str]) -> _Line:
    line = _Line()
    index = 1
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else ""
        option, equals, value = word.partition("=")
        if option in _CLASS_PATHS:
            line.class_path += (value if equals else following).split(":")
        if word in ("-jar", "-m", "--module"):
            line.kind = EntryKind.JAR if word == "-jar" else EntryKind.MODULE
            line.target, line.rest = following, tuple(words[index + 2 :])
            return line
        if not word.startswith("-"):
            line.kind = EntryKind.CLASS
            line.target, line.rest = word, tuple(words[index + 1 :])
            return line
        index += 2 if word in _TAKES_A_WORD else 1
    return line


def _jars(line: _Line, process: Process, root: Path, files: Files) -> list[str]:
    """Return the jars of a process: those on its class path, and those that it holds open."""
    found: dict[str, None] = {}
    if line.kind is EntryKind.JAR and (path := _join(process.cwd, line.target)):
        found[path] = None
    for part in line.class_path:
        for path in _expand(_join(process.cwd, part), files):
            found[path] = None
    for path in opened_paths(process.pid, root):
        if path.endswith(".jar") and "/jre/lib/" not in path:
            found[path] = None
        if len(found) >= _MOST_JARS:
            break
    return list(found)


def _expand(path: str | None, files: Files) -> Iterator[str]:
    """Yield the jars that one part of a class path means; "lib/*" is every jar in lib."""
    if path is None:
        return
    if path.endswith((".jar", ".war")):
        yield path
    elif basename(path) == "*":
        folder = dirname(path)
        yield from (f"{folder}/{one}" for one in files.names(folder) if one.endswith(".jar"))


def _jar_that_runs(
    line: _Line, process: Process, jars: Iterable[str], files: Files
) -> tuple[str, Jar] | None:
    if line.kind is EntryKind.JAR:
        path = _join(process.cwd, line.target)
        return (path, read_jar(path, files)) if path else None
    if line.kind is None:
        return None
    # org.elasticsearch.bootstrap.Elasticsearch comes out of elasticsearch-8.13.0.jar.
    words = [one for one in re.split(r"[./]", line.target.lower()) if len(one) > 3]
    scored = [(sum(one in basename(jar).lower() for one in words), jar) for jar in jars]
    best = sorted((one for one in scored if one[0]), key=lambda one: (-one[0], len(one[1])))
    for _, path in best[:_MOST_READ]:
        jar = read_jar(path, files)
        if jar.package is not None:
            return path, jar
    return None


def _entry(line: _Line, main: tuple[str, Jar] | None) -> Entry | None:
    if line.kind is None or not line.target:
        return None
    package = main[1].package if main else None
    if line.kind is EntryKind.JAR:
        return Entry(
            kind=EntryKind.JAR,
            name=basename(line.target),
            path=main[0] if main else None,
            package=None if _is_built_here(main[0] if main else "", package) else package,
            app=main[1].main if main else None,
        )
    name = line.target.rpartition("/")[2] if line.kind is EntryKind.MODULE else line.target
    return Entry(
        kind=EntryKind.CLASS if line.kind is EntryKind.CLASS or "/" in line.target else line.kind,
        name=name,
        path=main[0] if main else None,
        package=package,
    )


def _is_built_here(path: str, package: Package | None) -> bool:
    """Return whether the user built the jar: Maven and Gradle put theirs into these places."""
    full = package.full_version if package else None
    return "/target/" in path or "/build/libs/" in path or (full or "").endswith("SNAPSHOT")


def _java_version(exe: str | None, files: Files) -> str | None:
    """Return the version in the file `release` that every JDK since 7 has.

    Source: JEP 223.
    """
    home = dirname(dirname(exe)) if exe else ""
    for place in (home, dirname(home)):
        found = _VERSION.search(files.text(f"{place}/release", 8192) or "") if place else None
        if found:
            return found[1]
    return None


def _join(cwd: str | None, path: str) -> str | None:
    if not path:
        return None
    if path.startswith("/"):
        return normpath(path)
    return normpath(join(cwd, path)) if cwd else None
