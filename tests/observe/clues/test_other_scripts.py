"""What R, Julia, Lua and Tcl run."""

from pathlib import Path

import pytest
from file_trees import plant
from nouns import process

from homeport.model.clues import EntryKind
from homeport.observe.clues.files import Files
from homeport.observe.clues.other_scripts import language_of, read_script

SCRIPTS = {
    "/srv/app.R": "library(shiny)\nplumber::pr()\n",
    "/srv/app.jl": "using Genie, HTTP\n",
    "/srv/app.lua": 'local x = require("lapis")\n',
    "/srv/app.tcl": "package require ncgi\n",
}


@pytest.mark.parametrize(
    ("program", "line", "imports"),
    [
        ("R", "R --no-save --file=app.R", {"shiny", "plumber"}),
        ("Rscript", "Rscript app.R", {"shiny", "plumber"}),
        ("R", "R -e shiny::runApp()", {"shiny"}),
        ("julia", "julia --project app.jl", {"Genie"}),
        ("lua5.4", "lua app.lua", {"lapis"}),
        ("tclsh8.6", "tclsh app.tcl", {"ncgi"}),
    ],
)
def test_imports(tmp_path: Path, program: str, line: str, imports: set[str]) -> None:
    language = language_of(program)
    assert language is not None
    files = Files(plant(tmp_path, SCRIPTS))
    part = read_script(process(argv=tuple(line.split()), cwd="/srv"), language, files)
    assert part.imports == imports
    assert part.entry is not None
    assert part.entry.kind is (EntryKind.INLINE if "-e" in line else EntryKind.SCRIPT)


def test_none(tmp_path: Path) -> None:
    assert language_of("nginx") is None
    assert read_script(process(argv=("lua",)), "lua", Files(tmp_path)).entry is None
