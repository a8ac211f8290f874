"""Read what stands in the way to a unix socket: missing folders, modes, owners."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from homeport.diagnose import situation as at
from homeport.model.examination import Examination
from homeport.observe.users import name_group, name_user


def with_path_facts(exam: Examination) -> Examination:
    """Return the examination with mode and owner of the socket and its folder, in words."""
    path = exam.question.target.path
    if path is None or path.startswith("@"):
        return exam
    return replace(exam, notes=(*exam.notes, *_facts(Path(path))))


def _facts(path: Path) -> Iterator[str]:
    for one in (path, *path.parents[:3]):
        try:
            seen = one.stat()
        except OSError as error:
            yield f"{one}: {error.strerror}"
            continue
        kind = "" if one != path or stat.S_ISSOCK(seen.st_mode) else f", {at.NO_SOCKET}"
        owner = f"{name_user(seen.st_uid)}:{name_group(seen.st_gid)}"
        yield f"{one} is {stat.filemode(seen.st_mode)} {owner}{kind}"
        if one.parent == Path(os.sep):
            return
