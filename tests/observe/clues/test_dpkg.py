"""Who owns a program, held against dpkg itself and in made-up trees."""

import os
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from file_trees import plant
from promises import needs

from homeport.model.clues import Origin, Package
from homeport.observe.clues.dpkg import deb_name, find_deb
from homeport.observe.clues.files import Files

STATUS = """\
Package: nginx
Status: install ok installed
Architecture: amd64
Version: 1.22.1-9+deb12u3

Package: php8.2-fpm
Status: install ok installed
Architecture: amd64
Version: 8.2.7-1~deb12u1

Package: gone
Status: deinstall ok config-files
Architecture: amd64
Version: 1.0-1

Package: dash
Status: install ok installed
Version: 0.5.12-2

Package: odd-name
Status: install ok installed
Architecture: amd64
Version: 3:4.5-6
"""
INFO = "/var/lib/dpkg/info"


@pytest.fixture
def machine(tmp_path: Path) -> Files:
    plant(
        tmp_path / "m",
        {
            "/var/lib/dpkg/status": STATUS,
            f"{INFO}/nginx.list": "/.\n/usr\n/usr/sbin\n/usr/sbin/nginx\n",
            f"{INFO}/php8.2-fpm.list": "/.\n/usr/sbin/php-fpm8.2\n",
            f"{INFO}/gone.list": "/usr/bin/gone\n",
            f"{INFO}/dash.list": "/bin/dash\n/bin/sh\n/usr/share/man/man1/sh.1.gz\n",
            f"{INFO}/bash-thing.list": "/usr/bin/thing\n",
            f"{INFO}/odd-name:amd64.list": "/usr/lib/postgresql/15/bin/xyz\n/usr/libexec/helper\n",
            "/var/lib/dpkg/diversions": "/usr/bin/thing\n/usr/bin/thing.real\ndash\n"
            "/bin/sh\n/bin/sh.distrib\n:\n",
        },
    )
    return Files(tmp_path / "m")


@pytest.mark.parametrize(
    ("path", "name", "version"),
    [
        ("/usr/sbin/nginx", "nginx", "1.22.1"),
        ("/sbin/nginx", "nginx", "1.22.1"),
        ("/usr/bin/dash", "dash", "0.5.12"),
        ("/usr/sbin/php-fpm8.2", "php8.2-fpm", "8.2.7"),
        ("/usr/lib/postgresql/15/bin/xyz", "odd-name", "4.5"),
        ("/usr/libexec/helper", "odd-name", "4.5"),
        # What was moved away stands in the lists under its old name.
        ("/bin/sh.distrib", "dash", "0.5.12"),
        # What has the old name now belongs to who moved it away.
        ("/usr/bin/thing", "dash", "0.5.12"),
    ],
)
def test_owner(machine: Files, path: str, name: str, version: str) -> None:
    found = find_deb(path, machine)
    assert found is not None
    assert (found.origin, found.name, found.version) == (Origin.DEB, name, version)


@pytest.mark.parametrize(
    "path", ["/usr/sbin/absent", "/usr/bin/gone", "/home/ada/nginx", "/usr/local/sbin/nginx"]
)
def test_nobody(machine: Files, path: str) -> None:
    assert find_deb(path, machine) is None


def test_the_full_version_stays(machine: Files) -> None:
    assert find_deb("/usr/sbin/nginx", machine) == Package(
        origin=Origin.DEB, name="nginx", version="1.22.1", full_version="1.22.1-9+deb12u3"
    )


def test_a_machine_without_dpkg(tmp_path: Path) -> None:
    assert find_deb("/usr/bin/sh", Files(tmp_path)) is None


def test_a_broken_database(tmp_path: Path) -> None:
    plant(
        tmp_path / "m",
        {f"{INFO}/x.list": b"\xff\xfe\n/usr/bin/x\n", "/var/lib/dpkg/status": b"\0\nPackage: x\n"},
    )
    assert find_deb("/usr/bin/x", Files(tmp_path / "m")) is None


def test_an_update_is_seen(machine: Files) -> None:
    assert find_deb("/usr/sbin/nginx", machine) is not None
    plant(machine.root, {"/var/lib/dpkg/status": STATUS.replace("1.22.1-9", "1.30.0-19")})
    found = find_deb("/usr/sbin/nginx", machine)
    assert found is not None
    assert found.version == "1.30.0"


def test_dpkg_says_the_same() -> None:
    needs("dpkg", have=shutil.which("dpkg") is not None)
    folders = ("/usr/bin", "/usr/sbin")
    paths = sorted(
        {os.path.realpath(f"{one}/{name}") for one in folders for name in Files().names(one)}
    )
    chosen = random.Random(3).sample([one for one in paths if Path(one).is_file()], 50)
    assert {one: deb_name(one, Files()) for one in chosen} == {one: _asked(one) for one in chosen}


def _asked(path: str) -> str | None:
    for spelling in (path, path.removeprefix("/usr")):
        done = subprocess.run(["dpkg", "-S", spelling], capture_output=True, text=True, check=False)
        words = rf"^diversion by (\S+) from: {re.escape(spelling)}$"
        diverted = re.search(words, done.stdout, re.MULTILINE)
        if diverted:
            return diverted[1]  # both packages ship the path, and this one's file lies there
        lines = [one for one in done.stdout.splitlines() if not one.startswith("diversion by")]
        if lines:
            return lines[0].split(": ")[0].split(", ")[0]
    return None
