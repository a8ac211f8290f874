"""Put a file of Homeport's own into a directory of the system's configuration, and take it away."""

from contextlib import suppress
from pathlib import Path

from homeport.act.replace_text import read_whole, replace_text
from homeport.act.treatment import changed, not_allowed

# By this line a file is known to be ours; nothing else is ever replaced or removed.
MARK = b"# Made by Homeport."
_WITH_FOLDER = b" The directory as well.\n"
_MODE = 0o755


def put_drop_in(path: Path, text: str) -> bool:
    """Write the file, and its directory where that is missing; return whether anything changed.

    Raises: ConflictError when a file of somebody else's has the name, NotAllowedError.
    """
    before = read_whole(path)
    if before.body is not None and not before.body.startswith(MARK):
        raise changed(f"{path} was not made by Homeport")
    makes_folder = not path.parent.exists() or _WITH_FOLDER in (before.body or b"")
    body = MARK + (_WITH_FOLDER if makes_folder else b"\n") + text.encode()
    if before.body == body:
        return False
    try:
        if not path.parent.exists():
            path.parent.mkdir(mode=_MODE)
            path.parent.chmod(_MODE)
    except OSError as error:
        raise not_allowed(f"{path.parent} cannot be made: {error.strerror}") from error
    replace_text(path, before, body)
    return True


def remove_drop_in(path: Path) -> bool:
    """Remove the file, and its directory where we made that; return whether there was one.

    Raises: ConflictError when it is somebody else's, NotAllowedError.
    """
    before = read_whole(path)
    if before.body is None:
        return False
    if not before.body.startswith(MARK):
        raise changed(f"{path} was not made by Homeport")
    replace_text(path, before, None)
    if before.body.startswith(MARK + _WITH_FOLDER):
        with suppress(OSError):
            # Others may have files in it by now.
            path.parent.rmdir()
    return True


def is_own(path: Path) -> bool:
    """Return whether the file is there and ours."""
    try:
        with path.open("rb") as opened:
            return opened.read(len(MARK)) == MARK
    except OSError:
        return False
