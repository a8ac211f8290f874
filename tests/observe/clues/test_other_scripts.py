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


def test_a_program_that_was_installed_has_its_package(tmp_path: Path) -> None:
    status = "Package: prosody\nStatus: install ok installed\nVersion: 0.12.3-1\n"
    machine = {
        "/usr/bin/prosody": "",
        "/var/lib/dpkg/status": status,
        "/var/lib/dpkg/info/prosody.list": "/usr/bin/prosody\n",
    }
    one = process(argv=("lua5.4", "/usr/bin/prosody", "-F"), cwd="/")
    entry = read_script(one, "lua", Files(plant(tmp_path, machine))).entry
    assert entry is not None
    assert (entry.kind, entry.name) == (EntryKind.COMMAND, "prosody")
    assert entry.package is not None
    assert (str(entry.package), entry.package.version) == ("deb:prosody", "0.12.3")
