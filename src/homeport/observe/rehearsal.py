"""Say why a start command would fail, without running it: only what is certain, else nothing."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from homeport.model.app_traces import StartFailure
from homeport.observe import rehearsal_node, rehearsal_python
from homeport.observe.clues.pyvenv import read_pyvenv
from homeport.observe.clues.tree import is_folder, real_path, way_up
from homeport.observe.rehearsal_command import Scene, Step, parse_steps, search_path
from homeport.observe.rehearsal_files import rehearse_files
from homeport.observe.rehearsal_npm import run_by_manager
from homeport.observe.rehearsal_program import find_program
from homeport.observe.rehearsal_scripts import rehearse_script
from homeport.observe.users import read_users

_LIVE = Path("/")
_USUAL_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_MOST_STEPS = 6
_CD = re.compile(r"\s*cd\s+(/[\w./+-]+)\s*(?:&&|;)")
_SCRIPT = re.compile(r"(?:^|\s)(/[\w./+-]+)/[\w.+-]+\.(?:py|js|mjs|cjs)(?=\s|$)")


def rehearse(
    start_command: str | None,
    project: str | None,
    *,
    root: Path = _LIVE,
    environ: Mapping[str, str] | None = None,
) -> tuple[StartFailure, ...]:
    """Return why `start_command` would fail when it is run in `project`, the first cause first.

    Nothing is run. Where a shell, an environment or another program could make it work, nothing
    is said. `line` tells in words what was seen; there is no line of a log. `environ` is the
    environment of the person's shell, as far as known: our own unless given.

    Cost: 3 to 20 ms; at most 40 source files, each up to 256 KB.
    """
    project = project or _told_project(start_command or "")
    if not start_command or not project or "\0" in start_command + project:
        return ()
    folder = real_path(project, root).rstrip("/")
    if not folder.startswith("/") or not is_folder(folder, root):
        return ()
    known = (os.environ if root == _LIVE else {}) if environ is None else environ
    scene = Scene(project=folder, root=root, environ=known, homes=_homes(folder, known, root))
    path = search_path(known.get("PATH") or _USUAL_PATH, folder)
    steps = parse_steps(start_command, Step(words=(), folder=folder, scene=scene, path=path))
    found: dict[tuple[str, str | None], StartFailure] = {}
    for step in steps[:_MOST_STEPS]:
        for failure in _rehearse_step(step):
            found.setdefault((failure.code, failure.subject), failure)
    return tuple(found.values())


def _told_project(start_command: str) -> str | None:
    """Return the directory that the command itself goes to, or that its script lies in."""
    found = _CD.match(start_command)
    if found is not None:
        return found[1]
    script = _SCRIPT.search(start_command)
    return script[1] if script else None


def _homes(folder: str, environ: Mapping[str, str], root: Path) -> tuple[str, ...]:
    """Return the homes of those who may run the command: us, and who the project belongs to."""
    users = read_users(root)
    found = [environ.get("HOME", "")]
    uids = [os.getuid() if hasattr(os, "getuid") else 0]
    with suppress(OSError):
        uids.append((root / folder.lstrip("/")).stat().st_uid)
    uids += [int(one) for one in (environ.get("SUDO_UID", ""),) if one.isdecimal()]
    found += [users[one].home for one in uids if one in users]
    return tuple(
        dict.fromkeys(one.rstrip("/") for one in found if one.startswith("/") and one != "/")
    )


def _rehearse_step(step: Step) -> tuple[StartFailure, ...]:
    if step.runner is not None:
        inside = _in_environment(step)
        if inside is None:
            return ()
        step = inside
    program = find_program(step)
    if program is None:
        return ()
    if isinstance(program, StartFailure):
        return (program,)
    inner, failures = run_by_manager(step)
    for one in inner:
        failures += _rehearse_step(one)
    failures += rehearsal_python.rehearse_python(step, program)
    failures += rehearse_script(step)
    failures += rehearsal_node.rehearse_node(step, program)
    script = rehearsal_python.start_script(step, program) or rehearsal_node.start_script(
        step, program
    )
    return (*failures, *rehearse_files(step, script))


def _in_environment(step: Step) -> Step | None:
    """Return `step` with the project's environment first on PATH, as `poetry run` puts it.

    None when there is none in the project: then it lies where only the runner knows.
    """
    for folder in way_up(step.folder):
        for name in (".venv", "venv"):
            prefix = f"{folder}/{name}"
            if read_pyvenv(prefix, step.root) is not None:
                return replace(step, path=(f"{prefix}/bin", *step.path))
    return None
