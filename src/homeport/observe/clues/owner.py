"""Find the package that an executable came with, whoever packaged it."""

from functools import lru_cache

from homeport.model.clues import Package
from homeport.observe.clues.apk import find_apk
from homeport.observe.clues.cargo_owner import find_crate
from homeport.observe.clues.dpkg import find_deb
from homeport.observe.clues.files import Files
from homeport.observe.clues.install_path import find_installed
from homeport.observe.clues.npm_owner import find_npm
from homeport.observe.clues.rpm import find_rpm
from homeport.observe.clues.wheel_owner import find_wheel

# What lies inside an environment of Python or Node belongs to that, wherever the environment is;
# what a directory is called is the last thing to believe.
_FINDERS = (find_npm, find_wheel, find_deb, find_apk, find_rpm, find_crate, find_installed)


def find_owner(path: str, files: Files) -> Package | None:
    """Return the package of the file at `path`, None when nobody's metadata tells.

    A deleted file (an update while it runs) is found too, since lists name it by its path.
    """
    return _find(path, files, files.stamp(path))


@lru_cache(maxsize=1024)
def _find(path: str, files: Files, stamp: tuple[int, ...]) -> Package | None:  # noqa: ARG001 - `stamp` is what makes the cache right
    for find in _FINDERS:
        found = find(path, files)
        if found is not None:
            return found
    return None
