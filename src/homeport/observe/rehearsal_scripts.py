"""Say when a shell, Ruby, PHP or Java is told to run a file that is not there."""

import os
import re
from posixpath import basename

from homeport.model.app_traces import StartFailure
from homeport.observe.clues.tree import at, is_folder, on_disk
from homeport.observe.rehearsal_command import Step, is_plain
from homeport.observe.rehearsal_places import lies_deeper

# Which names of files each interpreter takes first; Python and Node.js are looked into elsewhere.
_ENDINGS = (
    (re.compile(r"^(?:ba|da|z|k|a)?sh$"), (".sh", ".bash")),
    (re.compile(r"^ruby[\d.]*$"), (".rb",)),
    (re.compile(r"^perl[\d.]*$"), (".pl", ".psgi")),
    (re.compile(r"^php[\d.]*$"), (".php",)),
    (re.compile(r"^(?:lua|luajit)[\d.]*$"), (".lua",)),
    (re.compile(r"^Rscript$"), (".R", ".r")),
    (re.compile(r"^java$"), (".jar",)),
)


def rehearse_script(step: Step) -> tuple[StartFailure, ...]:
    """Return that the file is missing which an interpreter would run."""
    program = basename(step.words[0])
    endings = next((ends for pattern, ends in _ENDINGS if pattern.match(program)), ())
    words = step.words[1:]
    if program == "java":
        words = words[words.index("-jar") + 1 :] if "-jar" in words else ()
    word = words[0] if words else ""
    path = at(step.folder, word) if is_plain(word) and not word.startswith("-") else None
    if path is None or not word.endswith(endings or "\0"):
        return ()
    is_there = os.path.lexists(on_disk(path, step.root))
    if is_there or not is_folder(step.folder, step.root) or lies_deeper(word, step.scene):
        return ()
    line = f"{program} cannot open {path}: no such file"
    return (StartFailure(code="app-crashed", line=line, line_number=0, subject=path),)
