"""Say by which names and pids the kernel would know an app that it killed."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from homeport.model.app_traces import PidFile
from homeport.observe.log_tail import LogTail
from homeport.observe.oom_kills import Suspect, comm_of
from homeport.observe.start_commands import StartCommand, is_interpreter

_NODE = ("node", "MainThread", "node-MainThread")
_PYTHON = ("python", "pypy")
# Programs that are written in a language show the name of its interpreter, or their own.
_FAMILIES = {
    "npm": _NODE, "yarn": _NODE, "pnpm": _NODE, "npx": _NODE, "next": _NODE, "vite": _NODE,
    "nuxt": _NODE, "ng": _NODE, "nodemon": _NODE, "tsx": _NODE, "ts-node": _NODE, "nest": _NODE,
    "remix": _NODE, "astro": _NODE, "webpack": _NODE, "node": _NODE, "nodejs": _NODE,
    "bun": ("bun", *_NODE), "flask": _PYTHON, "uvicorn": _PYTHON, "gunicorn": _PYTHON,
    "celery": _PYTHON, "streamlit": _PYTHON, "jupyter": _PYTHON, "hypercorn": _PYTHON,
    "rails": ("ruby",), "rackup": ("ruby",), "puma": ("ruby",), "unicorn": ("ruby",),
    "mvn": ("java",), "mvnw": ("java",), "gradle": ("java",), "gradlew": ("java",),
    "sbt": ("java",), "java": ("java",), "iex": ("beam.smp",), "mix": ("beam.smp",),
    "elixir": ("beam.smp",), "php": ("php",), "artisan": ("php",),
}  # fmt: skip
_BY_MANIFEST = {
    "package.json": _NODE, "requirements.txt": _PYTHON, "pyproject.toml": _PYTHON,
    "manage.py": _PYTHON, "Pipfile": _PYTHON, "Gemfile": ("ruby",), "pom.xml": ("java",),
    "build.gradle": ("java",), "build.gradle.kts": ("java",), "mix.exs": ("beam.smp",),
    "composer.json": ("php",),
}  # fmt: skip
_PID_IN_LOG = re.compile(r"\b(?:pid|process)\b\W{0,3}(\d{2,10})\b", re.IGNORECASE)
_LOG_END = 65_536
_KILL_WORDS = re.compile(r"\bkilled\b|\bSIGKILL\b|signal:? 9\b|\b137\b|out of memory|\boom\b", re.I)
_LAST_WORDS = 2_000


def name_suspect(
    command: StartCommand,
    project: str | None,
    pid_files: Sequence[PidFile],
    log: LogTail | None,
    root: Path,
) -> Suspect:
    """Return by what the kernel's log would know the app."""
    names, loose = _names(command)
    said = "" if log is None else log.text[-_LAST_WORDS:]
    if not command.words and project is not None:
        loose = _names_by_manifest(root / project.lstrip("/"))
    written_s, uid = _project_facts(project, root)
    heard_s = written_s if log is None else log.written_s
    return Suspect(
        names=names,
        loose_names=loose,
        pids=_pids(pid_files, log),
        heard_at=None if heard_s is None else datetime.fromtimestamp(heard_s, UTC),
        uid=uid,
        says_killed=_KILL_WORDS.search(said) is not None,
    )


def _names(command: StartCommand) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return comm of the app's own program, and of the interpreter it may hide behind."""
    if not command.words:
        return (), ()
    program = comm_of(command.words[0])
    bare = re.sub(r"[-\d.]+$", "", program)
    loose = _FAMILIES.get(bare, ())
    if is_interpreter(command.words):
        return (), (*loose, bare) if bare not in loose else loose
    return (program,), loose


def _names_by_manifest(folder: Path) -> tuple[str, ...]:
    found: list[str] = []
    for manifest, names in _BY_MANIFEST.items():
        try:
            if (folder / manifest).exists():
                found += names
        except OSError:
            continue
    return tuple(dict.fromkeys(found))


def _project_facts(project: str | None, root: Path) -> tuple[float | None, int | None]:
    if project is None:
        return None, None
    try:
        status = (root / project.lstrip("/")).stat()
    except OSError:
        return None, None
    return status.st_mtime, status.st_uid


def _pids(pid_files: Sequence[PidFile], log: LogTail | None) -> frozenset[int]:
    found: Iterable[int] = (one.pid for one in pid_files if one.pid is not None)
    told = _PID_IN_LOG.findall("" if log is None else log.text[-_LOG_END:])
    return frozenset((*found, *map(int, told)))
