"""Say what `npm run` and its like would start, and why they would not."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from posixpath import basename

from homeport.model.app_traces import StartFailure
from homeport.observe.clues.tree import is_file, on_disk, read_bytes, way_up
from homeport.observe.rehearsal_command import Step, is_plain, parse_steps
from homeport.observe.rehearsal_json import json_failure

_MANAGERS = frozenset({"npm", "pnpm", "yarn"})
_LIMIT_BYTES = 1 << 20
# `npm start` and `npm test` are scripts too. Source: docs.npmjs.com/cli/commands/npm-run.
_SHORT = frozenset({"start", "test", "stop", "restart"})
_BUILT_IN = frozenset({"env", "restart"})
# Yarn and pnpm run scripts without "run", if the name is no command of theirs.
_USUAL = frozenset({"dev", "serve", "start", "preview", "develop"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scripts:
    """The scripts of a package.json and the directory that it lies in."""

    folder: str
    found: Mapping[str, str]


def run_by_manager(step: Step) -> tuple[tuple[Step, ...], tuple[StartFailure, ...]]:
    """Return the steps that a script of package.json takes, or why there is none to run."""
    name = _script_name(step.words)
    if name is None or not is_plain(name):
        return (), ()
    path = _manifest(step)
    if path is None:
        return (), ()
    read = _read_scripts(path, step)
    if isinstance(read, StartFailure):
        return (), (read,)
    if read is None:
        return (), ()
    if name not in read.found:
        return (), _no_script(name, path, read, step)
    # What runs before may install what is missing.
    if f"pre{name}" in read.found or _has_plug_and_play(read.folder, step):
        return (), ()
    inner = replace(
        step,
        words=(),
        folder=read.folder,
        path=(*(f"{one}/node_modules/.bin" for one in way_up(read.folder, 64)), *step.path),
        depth=step.depth + 1,
        runner=None,
    )
    return parse_steps(read.found[name], inner), ()


def _script_name(words: tuple[str, ...]) -> str | None:
    """Return the script that is asked for, None when options say where else to look for it."""
    manager = basename(words[0])
    if manager not in _MANAGERS or len(words) < 2:
        return None
    before = words[1 : words.index("--")] if "--" in words else words[1:]
    if any(one.startswith("-") and one not in ("-s", "--silent") for one in before):
        return None
    rest = [one for one in before if not one.startswith("-")]
    if rest[:1] in (["run"], ["run-script"]):
        return rest[1] if len(rest) > 1 else None
    if rest and (rest[0] in _SHORT or (manager != "npm" and rest[0] in _USUAL)):
        return rest[0]
    return None


def _manifest(step: Step) -> str | None:
    for one in way_up(step.folder, 64):
        if is_file(f"{one}/package.json", step.root):
            return f"{one}/package.json"
    return None


def _read_scripts(path: str, step: Step) -> Scripts | StartFailure | None:
    raw = read_bytes(path, step.root, _LIMIT_BYTES)
    if raw is None or len(raw) >= _LIMIT_BYTES:
        return None
    try:
        # npm itself takes a byte order mark away.
        whole = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return json_failure(path, raw.removeprefix(b"\xef\xbb\xbf"))
    scripts = whole.get("scripts", {}) if isinstance(whole, dict) else None
    if not isinstance(scripts, dict):
        return None
    texts = {str(key): one for key, one in scripts.items() if isinstance(one, str)}
    return Scripts(folder=path.rpartition("/")[0] or "/", found=texts)


def _no_script(name: str, path: str, read: Scripts, step: Step) -> tuple[StartFailure, ...]:
    manager = basename(step.words[0])
    if name in _BUILT_IN or (name == "start" and is_file(f"{read.folder}/server.js", step.root)):
        return ()
    # The short form may be a program as well, and Yarn runs programs by `run` too.
    bins = [f"{one}/node_modules/.bin/{name}" for one in way_up(read.folder, 64)]
    if manager != "npm" and any(os.path.lexists(on_disk(one, step.root)) for one in bins):
        return ()
    if read.folder != step.folder or name in _other_scripts(step):
        return ()
    known = ", ".join(sorted(read.found)[:8]) or "none"
    return (
        StartFailure(
            code="app-crashed",
            line=f'{path} has no script called "{name}" (it has: {known})',
            line_number=0,
            subject=name,
        ),
    )


def _other_scripts(step: Step) -> frozenset[str]:
    """Return the scripts of packages right below: the person may mean one of these."""
    found: set[str] = set()
    folder = on_disk(step.folder, step.root)
    try:
        inner = [one.name for one in os.scandir(folder) if one.is_dir()][:60]
    except OSError:
        return frozenset()
    for one in inner:
        path = f"{step.folder}/{one}/package.json"
        read = (
            _read_scripts(path, step)
            if one != "node_modules" and is_file(path, step.root)
            else None
        )
        if isinstance(read, Scripts):
            found.update(read.found)
    return frozenset(found)


def _has_plug_and_play(folder: str, step: Step) -> bool:
    return any(
        os.path.lexists(on_disk(f"{one}/{name}", step.root))
        for one in way_up(folder, 64)
        for name in (".pnp.cjs", ".pnp.js")
    )
