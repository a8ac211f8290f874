"""Turn the resolving of names on and off: the plan first, then exactly that."""

import os
import socket
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from homeport.act.names_block import with_names, without_names
from homeport.act.own_drop_in import put_drop_in, remove_drop_in
from homeport.act.replace_text import keep_backup, read_whole, replace_text
from homeport.errors import HelperMissingError, NotAllowedError, UsageError
from homeport.home.resolving.means import Means, drop_in, path_of
from homeport.home.resolving.served import is_served
from homeport.home.resolving.status import turned_on
from homeport.model.service import SCHEMA
from homeport.plan.host_names import SUFFIX, parse_name

_LIVE = Path("/")
_MOST_NAMES = 2_000
_LOOPBACK_4, _LOOPBACK_6 = "127.0.0.1", "::1"


@dataclass(frozen=True, slots=True, kw_only=True)
class DnsPlan:
    """What would be done to one file. `text` is what stands there then; empty: it goes.

    `after` is a command that has to follow, `note` what else to know. `as_root` is the command
    line that does it where the user may not.
    """

    schema: int = SCHEMA
    means: Means
    turns_on: bool
    path: str
    what: str
    text: str = ""
    names: tuple[str, ...] = ()
    is_done: bool = False
    after: str = ""
    note: str = ""
    as_root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DnsReport:
    """What was done, and the commands that have to follow."""

    schema: int = SCHEMA
    done: tuple[str, ...]
    after: tuple[str, ...] = ()


def plan_on(means: Means, names: Sequence[str] = (), *, root: Path = _LIVE) -> DnsPlan:
    """Return what turning `means` on would do; nothing is touched. Only HOSTS needs `names`.

    Raises: UsageError when there is no name to write, or one is none; ConflictError when the file
    is no plain file, NotAllowedError.
    """
    file = drop_in(means)
    path = path_of(means, root)
    if file is None:
        return _plan_hosts(names, path)
    note = ""
    if file.needs_server:
        is_there = is_served()
        note = (
            f"it works only while Homeport's name server runs{'' if is_there else ': it does not'}"
        )
    as_root = _command("on", f"--{means}")
    with _hinting(as_root):
        before = read_whole(path).body or b""
    return DnsPlan(
        means=means,
        turns_on=True,
        path=str(path),
        what=f"write the file {path}",
        text=file.text,
        is_done=before.endswith(file.text.encode()) and before != file.text.encode(),
        after=file.after,
        note=note,
        as_root=as_root,
    )


def plan_off(*, root: Path = _LIVE) -> tuple[DnsPlan, ...]:
    """Return what turning everything off would do; empty when nothing is on."""
    plans = []
    for means in turned_on(root):
        path, file = path_of(means, root), drop_in(means)
        what = f"remove the file {path}" if file else f"take Homeport's block out of {path}"
        plans.append(
            DnsPlan(
                means=means,
                turns_on=False,
                path=str(path),
                what=what,
                after=file.after if file else "",
                as_root=_command("off"),
            )
        )
    return tuple(plans)


def carry_out(plans: Sequence[DnsPlan], *, root: Path = _LIVE) -> DnsReport:
    """Do what `plans` say.

    Raises: NotAllowedError with the command to say instead, ConflictError when a file has changed
    in this moment or is somebody else's, HelperMissingError when it would lead to a name server
    that does not run.
    """
    for plan in plans:
        file = drop_in(plan.means)
        if plan.turns_on and root == _LIVE and file and file.needs_server and not is_served():
            raise HelperMissingError(
                "nothing was done: Homeport's name server, where it would lead, does not run",
                hint="The hosts file needs none: homeport dns on --hosts",
            )
    done: list[str] = []
    after: list[str] = []
    for plan in plans:
        with _hinting(plan.as_root):
            has_changed = _do(plan, root)
        done.append(plan.what if has_changed else f"{plan.path} was so already")
        if has_changed and plan.after:
            after.append(plan.after)
    return DnsReport(done=tuple(done), after=tuple(dict.fromkeys(after)))


def loopback_addresses() -> tuple[str, ...]:
    """Return the addresses to give to names: ::1 only where this machine has it."""
    try:
        with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as probe:
            probe.bind((_LOOPBACK_6, 0))
    except OSError:
        return (_LOOPBACK_4,)
    return (_LOOPBACK_4, _LOOPBACK_6)


def _plan_hosts(names: Sequence[str], path: Path) -> DnsPlan:
    chosen = tuple(sorted({parse_name(one) for one in names}))
    if not chosen:
        raise UsageError(
            "there is no name to write into the hosts file",
            hint="Start an app, or add a route: homeport route add shop 5173",
        )
    if len(chosen) > _MOST_NAMES:
        raise UsageError(f"{len(chosen)} names are too many for a hosts file", hint="Name some.")
    options = " ".join(f"--name {one}" for one in chosen)
    as_root = _command("on", "--hosts", options)
    with _hinting(as_root):
        before = read_whole(path).body or b""
    full = [f"{one}{SUFFIX}" for one in chosen]
    block = with_names(b"", full, loopback_addresses()).decode()
    return DnsPlan(
        means=Means.HOSTS,
        turns_on=True,
        path=str(path),
        what=f"write a block of {len(chosen)} names into {path}",
        text=block,
        names=chosen,
        is_done=with_names(before, full, loopback_addresses()) == before,
        note="a name that is new later needs this again: the hosts file knows no wildcards",
        as_root=as_root,
    )


def _do(plan: DnsPlan, root: Path) -> bool:
    path = path_of(plan.means, root)
    if plan.means is Means.HOSTS:
        return _do_hosts(plan, path)
    return put_drop_in(path, plan.text) if plan.turns_on else remove_drop_in(path)


def _do_hosts(plan: DnsPlan, path: Path) -> bool:
    before = read_whole(path)
    body = before.body or b""
    if plan.turns_on:
        full = [f"{one}{SUFFIX}" for one in plan.names]
        after: bytes | None = with_names(body, full, loopback_addresses())
    else:
        after = without_names(body)
    if after is None or after == body:
        return False
    if plan.turns_on and before.body is not None and without_names(body) is None:
        keep_backup(path)
    replace_text(path, before, after)
    return True


@contextmanager
def _hinting(as_root: str) -> Iterator[None]:
    """Say in the hint of a NotAllowedError which command would be allowed."""
    try:
        yield
    except NotAllowedError as error:
        if os.geteuid() == 0:
            raise
        raise NotAllowedError(error.what, hint=f"Say: {as_root}") from error


def _command(*words: str) -> str:
    """Return the command with its full path: sudo does not search the user's PATH."""
    launcher = Path(sys.prefix) / "bin" / "homeport"
    name = str(launcher) if launcher.exists() else "homeport"
    return " ".join(["sudo", name, "dns", *words])
