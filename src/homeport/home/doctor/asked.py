"""Make the Question out of what was typed, the symptom file and the caller's own surroundings."""

import os
import pwd
import select
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec

from homeport.diagnose.target import LONGEST_PATH_BYTES, parse_target
from homeport.errors import ConfigError, UsageError
from homeport.kit.wire import from_json
from homeport.model.client_environment import CLIENT_VARIABLES
from homeport.model.question import Intent, Question, Target
from homeport.observe.places import is_ground, is_installed

_MOST_SYMPTOM_BYTES = 1 << 20
# Who writes into a pipe (`--symptom <(jq ...)`) has this long for each piece.
_WRITER_S = 3.0
# Ids have 32 bits, the last of which means "nobody". Source: chown(2).
_LAST_UID = (1 << 32) - 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Symptom:
    """What a person or another program could tell, as JSON; every key may be missing."""

    target: str | None = None
    url: str | None = None
    intent: Intent | None = None
    user_report: str | None = None
    project: str | None = None
    log: str | None = None
    start_cmd: str | list[str] | None = None
    user: str | None = None
    client_env: dict[str, str] = field(default_factory=dict)
    origin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was typed on the command line or sent over REST; it wins over the symptom.

    `symptom` is a file of one, `told` one that came otherwise.
    """

    target: str | None = None
    intent: Intent | None = None
    symptom: Path | None = None
    told: Symptom | None = None
    log: str | None = None
    project: str | None = None
    report: str | None = None
    origin: str | None = None
    user: str | None = None


def read_symptom(path: Path) -> Symptom:
    """Return what the symptom file says.

    Raises: UsageError when there is no such file, ConfigError when it is no such JSON.
    """
    try:
        body = _read(path)
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL
        raise UsageError(
            f"cannot read the symptom file {path}: {getattr(error, 'strerror', None) or error}",
            hint='It is JSON: {"target": "127.0.0.1:5173", "user_report": "..."}',
        ) from error
    try:
        return from_json(body, Symptom)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise ConfigError(
            f"{path} is no symptom file: {error}",
            hint="Its keys: target, url, intent, user_report, project, log, start_cmd, user, "
            "client_env, origin",
        ) from error


def _read(path: Path) -> bytes:
    """Return what is in `path`, which may be a pipe; one that nobody writes to is empty."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY)
    with os.fdopen(descriptor, "rb", buffering=0) as opened:
        body = b""
        while len(body) < _MOST_SYMPTOM_BYTES:
            select.select([opened], [], [], _WRITER_S)
            piece = opened.read(_MOST_SYMPTOM_BYTES - len(body))
            if not piece:  # None: it is a pipe whose writer says nothing
                break
            body += piece
    return body


def to_question(asked: Asked, environ: Mapping[str, str] | None = None) -> Question:
    """Return the whole question.

    Raises: UsageError when no target is named, or one that can be no address; those of
    read_symptom.
    """
    symptom = asked.told or (read_symptom(asked.symptom) if asked.symptom else Symptom())
    text = asked.target or symptom.url or symptom.target
    if not text:
        raise UsageError(
            "the doctor needs an address, or a command after --",
            hint="Try: homeport doctor 127.0.0.1:5173",
        )
    own = os.environ if environ is None else environ
    steering = {name: own[name] for name in CLIENT_VARIABLES if own.get(name)}
    steering |= {
        name: symptom.client_env[name] for name in CLIENT_VARIABLES if name in symptom.client_env
    }
    user = asked.user or symptom.user
    command = symptom.start_cmd
    return Question(
        target=_target(text, symptom),
        intent=asked.intent or symptom.intent or Intent.CONNECT,
        report=asked.report if asked.report is not None else symptom.user_report or "",
        project=asked.project or symptom.project or _own_project(),
        log=asked.log or symptom.log,
        start_command=_joined(command),
        uid=_uid(user),
        user=user or _own_name(),
        environ=steering,
        origin=asked.origin or symptom.origin,
    )


def _target(text: str, symptom: Symptom) -> Target:
    """Return the target with the scheme and path of the URL, where both name the same place."""
    target = _from_root(parse_target(f"./{text}" if _is_socket_here(text) else text))
    if target.scheme is not None or not symptom.url:
        return target
    url = parse_target(symptom.url)
    if (url.host, url.port) == (target.host, target.port) and url.scheme is not None:
        return url
    return target


def _is_socket_here(text: str) -> bool:
    """Return whether `text` is a socket's path seen from here, as `ls` prints it."""
    try:
        return not text.startswith(("/", "./", "../")) and Path(text).is_socket()
    except (OSError, ValueError):  # too long for a path
        return False


def _from_root(target: Target) -> Target:
    """Return the target with a socket's path as the machine's map has it, where one can be so."""
    path = target.path
    if path is None or path.startswith(("/", "@")):
        return target
    whole = os.path.abspath(path)  # noqa: PTH100 - Path.resolve follows links, which servers do not
    return replace(target, path=whole) if len(os.fsencode(whole)) <= LONGEST_PATH_BYTES else target


def _joined(command: str | list[str] | None) -> str | None:
    if command is None or isinstance(command, str):
        return command or None
    import shlex  # noqa: PLC0415 - only where a list was given

    return shlex.join(command) or None


def _uid(user: str | None) -> int | None:
    """Return the id of another user than the caller, None for the caller."""
    if not user:
        return None
    try:
        uid = int(user) if user.isdecimal() else pwd.getpwnam(user).pw_uid
    except (KeyError, ValueError):  # ValueError: a name with a NUL, thousands of digits
        return None
    return None if uid == os.geteuid() or uid > _LAST_UID else uid


def _own_name() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())


def _own_project() -> str | None:
    """Return the working directory, unless it is a place that only holds projects."""
    try:
        here = str(Path.cwd())
    except OSError:
        return None  # it was deleted
    home = str(Path.home())
    return None if here == home or is_ground(here) or is_installed(here) else here
