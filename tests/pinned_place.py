"""A pinned iterator of this test's own, at a place that other users could reach."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from homeport.act.pin_iterator import pin_listeners, unpin_listeners

NOBODY = 65534


@contextmanager
def free_place() -> Iterator[Path]:
    """Yield where a pin may go; whatever is there afterwards is taken away."""
    # pytest's tmp_path is closed to other users, and this is about them.
    top = Path(tempfile.mkdtemp(prefix="homeport-pin-"))
    top.chmod(0o755)
    place = top / "homeport" / "bpf"
    try:
        yield place
    finally:
        unpin_listeners(place)
        shutil.rmtree(top)


@contextmanager
def pinned_place(group_id: int = 0) -> Iterator[Path]:
    """Yield where the iterator is pinned for the group."""
    with free_place() as place:
        pin_listeners(group_id, place)
        yield place
