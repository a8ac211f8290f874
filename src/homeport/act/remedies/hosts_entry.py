"""Add a line to the hosts file, in a block of Homeport's own; the way back takes it out again."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from ipaddress import ip_address
from pathlib import Path

from homeport.act.hosts_block import with_line, without_line
from homeport.act.replace_text import BACKUP, keep_backup, read_whole, replace_text
from homeport.act.treatment import Treatment, changed
from homeport.model.finding import Remedy
from homeport.model.mending import Applied
from homeport.observe.hosts_file import parse_hosts

_HOSTS = "/etc/hosts"
_NAME = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_.-]{0,251}[A-Za-z0-9_])?\.?")
_NEW, _UNENDED, _ORDINARY = "new", "unended", "ordinary"


def describe(remedy: Remedy) -> str:
    """Return what will be done."""
    path, line, _ = _entry(remedy)
    return (
        f"add the line `{line}` to {path}, between `# Homeport begin` and `# Homeport end` "
        f"(a copy of the file as it is goes to {path.name}{BACKUP})"
    )


def apply(remedy: Remedy) -> Applied:
    """Add the line.

    Raises: ConflictError when the file knows the name by now or cannot take it, NotAllowedError.
    """
    path, line, name = _entry(remedy)
    before = read_whole(path)
    body = before.body or b""
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or b"\0" in body:
        raise changed(f"{path} is no plain text (UTF-16?), so no line in it holds")
    known = parse_hosts(body, name)
    if any(one.host is not None for one in known.lines):
        raise changed(f"{path} has an address for {name} by now")
    if before.body is not None:
        keep_backup(path)
    replace_text(path, before, with_line(body, line))
    was = _NEW if before.body is None else _ORDINARY
    if body and not body.endswith(b"\n"):
        was = _UNENDED
    return Applied(
        remedy=remedy,
        done=f"added `{line}` to {path}",
        undo=f"remove the line `{line}` from {path}",
        was=was,
    )


def revert(applied: Applied) -> str:
    """Take the line out, and nothing else.

    Raises: ConflictError when it does not stand there any more, NotAllowedError.
    """
    path, line, _ = _entry(applied.remedy)
    before = read_whole(path)
    body = without_line(before.body or b"", line)
    if body is None:
        raise changed(f"the line `{line}` is not in Homeport's block of {path} any more")
    if applied.was == _UNENDED and body.endswith(b"\n"):
        body = body[:-1]
    replace_text(path, before, None if applied.was == _NEW and not body else body)
    return f"removed `{line}` from {path}"


def _entry(remedy: Remedy) -> tuple[Path, str, str]:
    """Return the file, the line and the name in it.

    Raises: ConflictError for a line that is not one address and one name: it may come from what
    somebody pasted.
    """
    line = remedy.text or ""
    address, _, name = line.partition(" ")
    try:
        ip_address(address)
    except ValueError:
        name = ""
    if _NAME.fullmatch(name) is None:
        raise changed(f"{line!r} is no line for a hosts file")
    return Path(remedy.path or _HOSTS), line, name


TREATMENT = Treatment(describe=describe, apply=apply, revert=revert, survives_boot=True)
