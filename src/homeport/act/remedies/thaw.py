"""Thaw a frozen control group through its freezer file; the way back is to freeze it again."""

from pathlib import Path

from homeport.act.one_process import the_process
from homeport.act.treatment import Treatment, changed, not_allowed
from homeport.model.finding import Remedy
from homeport.model.mending import Applied
from homeport.observe.cgroup_folders import UNIFIED, folders_up, read_groups, read_word
from homeport.observe.freezer import find_freezer
from homeport.observe.proc_files import read_file

_LIVE = Path("/")
_MOST_BYTES = 1 << 16
# What the file of each version takes and says. Source: cgroup-v1/freezer-subsystem.rst,
# cgroup-v2.rst.
_FIRST, _SECOND = "freezer.state", "cgroup.freeze"
_WORDS = {_FIRST: ("THAWED", "FROZEN"), _SECOND: ("0", "1")}


def describe(remedy: Remedy) -> str:
    """Return what will be done.

    Raises: ConflictError for a file that is no freezer.
    """
    path = _path(remedy)
    thawed, _ = _words(path)
    procs = read_file(str(path.with_name("cgroup.procs")), _MOST_BYTES) or b""
    count = len(procs.split())
    many = f" and the {count - 1} other processes in it" if count > 1 else ""
    return (
        f"write {thawed} into {path}, which thaws the control group of pid {remedy.pid}"
        f"{many} (of a container that was paused, its engine's unpause is the better way)"
    )


def apply(remedy: Remedy) -> Applied:
    """Thaw.

    Raises: ConflictError when it is no longer frozen by this file, NotAllowedError without root,
    HelperMissingError off Linux.
    """
    path = _path(remedy)
    thawed, frozen = _words(path)
    with the_process(remedy.pid, remedy.start_ticks):
        if find_freezer(read_groups(remedy.pid or 0, _LIVE), _LIVE) != str(path):
            raise changed(f"{path} does not hold pid {remedy.pid} any more")
        _write(path, thawed)
    return Applied(
        remedy=remedy,
        done=f"wrote {thawed} into {path}",
        undo=f"echo {frozen} > {path}",
        was=frozen,
    )


def revert(applied: Applied) -> str:
    """Freeze again.

    Raises: ConflictError when the group is frozen already or the process has left it.
    """
    path, remedy = _path(applied.remedy), applied.remedy
    thawed, frozen = _words(path)
    with the_process(remedy.pid, remedy.start_ticks):
        controller = "freezer" if path.name == _FIRST else UNIFIED
        groups = read_groups(remedy.pid or 0, _LIVE)
        if str(path.parent) not in folders_up(controller, groups, _LIVE):
            raise changed(f"pid {remedy.pid} is no longer in the control group of {path}")
        if read_word(str(path)) != thawed:
            raise changed(f"{path} says {read_word(str(path)) or 'nothing'} already")
        _write(path, frozen)
    return f"wrote {frozen} into {path}"


def _path(remedy: Remedy) -> Path:
    return Path(remedy.path or "/")


def _words(path: Path) -> tuple[str, str]:
    """Return what thaws and what freezes.

    Raises: ConflictError for a file that is no freezer.
    """
    found = _WORDS.get(path.name)
    if found is None or ".." in path.parts:
        raise changed(f"{path} is no file of the cgroup freezer")
    return found


def _write(path: Path, word: str) -> None:
    try:
        # Without O_CREAT: a file that is not there is no freezer.
        with path.open("r+") as opened:
            opened.write(word)
    except PermissionError as error:
        raise not_allowed(f"only root may write into {path}") from error
    except OSError as error:
        raise changed(f"{path} does not take {word}: {error.strerror}") from error


TREATMENT = Treatment(describe=describe, apply=apply, revert=revert)
