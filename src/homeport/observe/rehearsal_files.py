"""Look whether the configuration that a start command reads can be parsed at all."""

import ast
import re
from collections.abc import Callable, Iterator
from posixpath import dirname, join, normpath

from homeport.model.app_traces import StartFailure
from homeport.observe.clues.tree import at, is_file, read_bytes
from homeport.observe.rehearsal_command import Step, is_plain
from homeport.observe.rehearsal_imports import read_tree
from homeport.observe.rehearsal_json import ini_failure, json_failure, toml_failure
from homeport.observe.rehearsal_opened import opened_names
from homeport.observe.rehearsal_requires import parse_requires

_Parse = Callable[[str, bytes], StartFailure | None]
_MOST_BYTES = 1 << 20
_MOST_FILES = 12
_SCRIPT_BYTES = 262_144
# What the option before a name says that it is written to rather than read.
_OUTPUT = re.compile(
    r"(?i)out|log|write|save|report|dump|cache|state|pid|export|target|^-o$|result"
)
# Readers that take more than JSON, or scripts that mend it or go on without.
_LENIENT = re.compile(
    rb"json5|jsonc|hjson|commentjson|utf-8-sig|JSONDecodeError|except|strip-json|stripJson|"
    rb"comment-json|\.catch\(|catch\s*[({]|\.replace\(|re\.sub"
)
_INI_ONLY = re.compile(rb"delimiters|comment_prefixes|read_string|read_file|except|ConfigObj")


def rehearse_files(step: Step, script: str | None) -> tuple[StartFailure, ...]:
    """Return the files that the command names, or its `script` reads, and that do not parse.

    Cost: what parsing them costs; at most 12 files of 1 MB.
    """
    found: dict[str, StartFailure] = {}
    text = read_bytes(script, step.root, _SCRIPT_BYTES) if script else None
    for path in list(_named(step, script))[:_MOST_FILES]:
        failure = _by_command(path, text, step)
        if failure is not None:
            found.setdefault(path, failure)
    if script is not None and text is not None and len(text) < _SCRIPT_BYTES:
        for path, parse in list(_read_by(script, text, step))[:_MOST_FILES]:
            failure = _parsed(path, step, parse)
            if failure is not None:
                found.setdefault(path, failure)
    return tuple(found.values())


def _named(step: Step, script: str | None) -> Iterator[str]:
    """Yield the files of the project that the command line names to be read."""
    before = ""
    for word in step.words[1:]:
        option, equals, value = word.partition("=")
        has_option = bool(equals) and option.startswith("-")
        name = value if has_option else word
        told, before = (option if has_option else before), (word if word.startswith("-") else "")
        path = at(step.folder, name) if is_plain(name) and not name.startswith("-") else None
        if path is None or path == script or (told and _OUTPUT.search(told)):
            continue
        is_own = path.startswith(f"{step.scene.project}/") and "/node_modules/" not in path
        if is_own and is_file(path, step.root):
            yield path


def _by_command(path: str, text: bytes | None, step: Step) -> StartFailure | None:
    if path.endswith((".ini", ".cfg")):
        is_read = text is not None and b"configparser" in text and not _INI_ONLY.search(text)
        return _parsed(path, step, _strict) if is_read else None
    if text is not None and _LENIENT.search(text):
        return None
    reads = text is not None and (b"json.load" in text or b"JSON.parse" in text)
    return _parsed(path, step, _strict if reads else _lenient)


def _read_by(script: str, text: bytes, step: Step) -> Iterator[tuple[str, _Parse]]:
    """Yield the files that the start script reads by a name that stands in it, and how."""
    if script.endswith((".js", ".cjs", ".mjs")):
        yield from _read_by_node(script, text, step)
        return
    if b"json" not in text and b"toml" not in text:
        return
    if b"utf-8-sig" in text or b"json5" in text or b".replace(" in text or b"chdir" in text:
        return
    tree, _ = read_tree(script, step)
    if not isinstance(tree, ast.Module):
        return
    for name in opened_names(tree):
        path = _place(name, script, step)
        if path is not None:
            yield path, _strict


def _read_by_node(script: str, text: bytes, step: Step) -> Iterator[tuple[str, _Parse]]:
    for one in parse_requires(text.decode("utf-8", "replace")):
        if not one.module.endswith(".json"):
            continue
        if one.is_text:
            path = _place(one.module, script, step)
        else:
            is_own = one.module.startswith(("./", "../"))
            path = normpath(join(dirname(script), one.module)) if is_own else None
        if path is not None and is_file(path, step.root):
            yield path, _strict if one.is_text else _without_mark


def _place(name: str, script: str, step: Step) -> str | None:
    """Return the file called `name`, None unless there is exactly one that can be meant."""
    if not is_plain(name) or len(name) > 200 or "\n" in name:
        return None
    places = {at(dirname(script), name), at(step.folder, name)}
    found = [one for one in places if one is not None and is_file(one, step.root)]
    return found[0] if len(found) == 1 else None


def _parsed(path: str, step: Step, parse: _Parse) -> StartFailure | None:
    raw = read_bytes(path, step.root, _MOST_BYTES)
    return None if raw is None or len(raw) >= _MOST_BYTES or b"\0" in raw else parse(path, raw)


def _strict(path: str, raw: bytes) -> StartFailure | None:
    if path.endswith((".json", ".jsonc")):
        return json_failure(path, raw)
    return _other(path, raw)


def _without_mark(path: str, raw: bytes) -> StartFailure | None:
    """Parse as require() does. Source: Node.js, lib/internal/modules/cjs/loader.js, stripBOM."""
    return json_failure(path, raw.removeprefix(b"\xef\xbb\xbf"))


def _lenient(path: str, raw: bytes) -> StartFailure | None:
    if path.endswith((".json", ".jsonc")):
        return json_failure(path, raw, is_strict=False)
    return _other(path, raw)


def _other(path: str, raw: bytes) -> StartFailure | None:
    if path.endswith(".toml"):
        return toml_failure(path, raw)
    return ini_failure(path, raw) if path.endswith((".ini", ".cfg")) else None
