"""What Perl processes run."""

from pathlib import Path

import pytest
from file_trees import plant
from nouns import process

from homeport.model.clues import EntryKind
from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.perl import is_perl, read_perl

MACHINE = {
    "/usr/bin/starman": "",
    "/usr/bin/plackup": "",
    "/var/lib/dpkg/status": "Package: starman\nStatus: install ok installed\nVersion: 0.4016-1\n",
    "/var/lib/dpkg/info/starman.list": "/usr/bin/starman\n",
    "/usr/share/perl5/Dancer2.pm": "# x\npackage Dancer2;\n$Dancer2::VERSION = '0.400001';\n",
    "/usr/share/perl5/Mojolicious/Lite.pm": "package Mojolicious::Lite;\nour $VERSION = 9;\n",
    "/usr/share/perl5/Mojolicious.pm": "package Mojolicious;\nour $VERSION = '9.31';\n",
    "/srv/app.psgi": "package X;\nuse strict;\nuse Dancer2;\nuse parent -norequire, 'X';\n",
    "/srv/m.pl": "#!/usr/bin/perl\nuse Mojolicious::Lite -signatures;\n",
}


def _read(where: Path, *argv: str) -> Part:
    plant(where, MACHINE)
    return read_perl(process(argv=argv, exe="/usr/bin/perl", cwd="/srv"), Files(where))


def test_a_title(tmp_path: Path) -> None:
    part = _read(tmp_path, "starman master --listen 127.0.0.1:1 --workers 1 app.psgi")
    assert part.entry is not None
    assert part.entry.package is not None
    assert (part.entry.name, part.entry.app) == ("starman", "app.psgi")
    assert (str(part.entry.package), part.entry.package.version) == ("deb:starman", "0.4016")
    assert "Dancer2" in part.imports
    assert part.installed["cpan:Dancer2"] == "0.400001"


@pytest.mark.parametrize(
    ("line", "kind", "name", "imported"),
    [
        ("perl m.pl daemon", EntryKind.SCRIPT, "m.pl", "Mojolicious::Lite"),
        ("perl -Ilib /usr/bin/plackup app.psgi", EntryKind.COMMAND, "plackup", "Dancer2"),
        ("perl -e x", EntryKind.INLINE, "-e", None),
    ],
)
def test_lines(tmp_path: Path, line: str, kind: EntryKind, name: str, imported: str | None) -> None:
    part = _read(tmp_path, *line.split())
    assert part.entry is not None
    assert (part.entry.kind, part.entry.name) == (kind, name)
    assert imported is None or imported in part.imports


def test_nothing_to_run(tmp_path: Path) -> None:
    assert _read(tmp_path, "perl").entry is None
    assert is_perl("perl5.36.0")
    assert not is_perl("perlcritic")


def test_a_version_stands_in_the_main_module(tmp_path: Path) -> None:
    assert _read(tmp_path, "perl", "m.pl", "daemon").installed["cpan:Mojolicious"] == "9.31"
