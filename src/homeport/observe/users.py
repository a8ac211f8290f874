"""Name the users of the machine."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

if sys.platform != "win32":
    import grp
    import pwd

_LIVE = Path("/")
# login.defs(5): people begin at UID_MIN 1000 (500 on macOS and old systems); 65534 is nobody.
FIRST_PERSON = 1000
NOBODY = 65_534


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """One line of passwd(5)."""

    uid: int
    name: str
    home: str


def parse_passwd(text: str) -> dict[int, User]:
    """Return the users in `text`; the first line of a uid wins, as in getpwuid(3)."""
    found: dict[int, User] = {}
    for line in text.splitlines():
        fields = line.split(":")
        if len(fields) >= 7 and fields[2].isdecimal():
            uid = int(fields[2])
            found.setdefault(uid, User(uid=uid, name=fields[0], home=fields[5]))
    return found


# Per root: the file's (mtime_ns, size, inode) and what it said, so that a daemon sees new users.
_known: dict[Path, tuple[tuple[int, int, int], dict[int, User]]] = {}
_asked: dict[int, str | None] = {}


def read_users(root: Path = _LIVE) -> dict[int, User]:
    """Return the users of etc/passwd below `root`; empty when it cannot be read."""
    path = root / "etc/passwd"
    try:
        facts = path.stat()
        stamp = (facts.st_mtime_ns, facts.st_size, facts.st_ino)
        if root in _known and _known[root][0] == stamp:
            return _known[root][1]
        users = parse_passwd(path.read_text("utf-8", "replace"))
    except OSError:
        return {}
    _known[root] = (stamp, users)
    return users


def name_user(uid: int, root: Path = _LIVE) -> str | None:
    """Return the name of `uid`, None when nobody has it.

    The file comes first, because the name service may ask a directory server over the network;
    what that answers is remembered.
    """
    user = read_users(root).get(uid)
    if user is not None:
        return user.name
    if root != _LIVE or sys.platform == "win32":
        return None
    if uid not in _asked:
        try:
            _asked[uid] = pwd.getpwuid(uid).pw_name
        except (KeyError, OverflowError):
            _asked[uid] = None
    return _asked[uid]


def read_homes(root: Path = _LIVE) -> frozenset[str]:
    """Return the home directories of people and of root: places, not projects."""
    homes = {
        one.home.rstrip("/")
        for one in read_users(root).values()
        if one.uid == 0 or FIRST_PERSON <= one.uid != NOBODY
    }
    if root == _LIVE:
        homes.add(os.environ.get("HOME", "").rstrip("/"))
    return frozenset(homes - {""})


def name_group(gid: int) -> str:
    """Return the name of a group of this machine, its number when it has none."""
    try:
        return grp.getgrgid(gid).gr_name
    except (KeyError, OverflowError):
        return str(gid)
