"""Put a captured machine together: its files, and the links that git and walkers must not meet."""

import shutil
from pathlib import Path

MACHINES = Path(__file__).parent / "machines"


def unpack(name: str, where: Path) -> Path:
    """Copy the machine `name` below `where` and return its root.

    `links` holds what are symbolic links in a real /proc (exe, cwd). As real links in the
    repository they would lead every tool that walks it into "/".
    """
    root = where / name
    shutil.copytree(MACHINES / name, root)
    for line in (root / "links").read_text().splitlines():
        place, _, target = line.partition(" -> ")
        (root / place).symlink_to(target)
    return root
