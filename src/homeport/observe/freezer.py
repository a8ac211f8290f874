"""Say whether the cgroup freezer holds a process, and which file would let it go."""

from collections.abc import Mapping
from pathlib import Path

from homeport.observe.cgroup_folders import (
    UNIFIED,
    as_the_machine_says,
    folders_up,
    read_counters,
    read_word,
)

_HELD = ("FROZEN", "FREEZING")


def find_freezer(groups: Mapping[str, str], root: Path) -> str | None:
    """Return the file that thaws a process in `groups`, None when it is not frozen.

    A group freezes with its parents, so the outermost group that was told to freeze is to blame:
    thawing any other changes nothing.

    Source: Documentation/admin-guide/cgroup-v1/freezer-subsystem.rst, and cgroup-v2.rst
    ("cgroup.freeze", "cgroup.events").
    """
    found = _first_version(groups, root) or _second_version(groups, root)
    return None if found is None else as_the_machine_says(found, root)


def _first_version(groups: Mapping[str, str], root: Path) -> str | None:
    folders = list(folders_up("freezer", groups, root))
    if not folders or read_word(f"{folders[0]}/freezer.state") not in _HELD:
        return None
    told = [one for one in folders if read_word(f"{one}/freezer.self_freezing") == "1"]
    return f"{(told or folders)[-1 if told else 0]}/freezer.state"


def _second_version(groups: Mapping[str, str], root: Path) -> str | None:
    folders = list(folders_up(UNIFIED, groups, root))
    told = [one for one in folders if read_word(f"{one}/cgroup.freeze") == "1"]
    if told:
        return f"{told[-1]}/cgroup.freeze"
    if folders and read_counters(f"{folders[0]}/cgroup.events").get("frozen") == 1:
        return f"{folders[0]}/cgroup.freeze"
    return None
