"""Samples are read as they are written."""

from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of, package_of
from homeport.model.address import Transport
from homeport.model.clues import Door, Entry, EntryKind, Origin, Package, Program, Runtime


def test_doors() -> None:
    assert door_of("tcp 127.0.0.1:80") == Door(
        transport=Transport.TCP, port=80, addresses=("127.0.0.1",)
    )
    assert door_of("udp [::1]:53").addresses == ("::1",)
    assert door_of("unix /run/x.sock") == Door(
        transport=Transport.UNIX, port=0, addresses=(), path="/run/x.sock"
    )


def test_packages() -> None:
    assert package_of("npm:@nestjs/core 10.0.0") == Package(
        origin=Origin.NPM, name="@nestjs/core", version="10.0.0"
    )
    assert package_of("") is None


def test_everything_at_once() -> None:
    clues = clues_of(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/bin/python3 'a b' x",
            runtime="python",
            entry="script:/srv/app.py",
            entry_package="pypi:shop",
            app="main:app",
            imports="flask redis",
            installed="pypi:flask 3.0, pypi:redis",
            declared="pypi:flask",
            libraries="libc.so.6",
            environ="A=1 B='2 3'",
            settings="\n one \n\ntwo",
            doors=("tcp 127.0.0.1:81",),
            parents=("/bin/sh -c x", "bash"),
            image="shop:1",
        )
    )
    assert clues.argv == ("/usr/bin/python3", "a b", "x")
    assert clues.exe == "/usr/bin/python3"
    assert clues.name == "python3"
    assert clues.runtime == Runtime(name="python")
    assert clues.entry == Entry(
        kind=EntryKind.SCRIPT,
        name="app.py",
        path="/srv/app.py",
        package=Package(origin=Origin.PYPI, name="shop"),
        app="main:app",
    )
    assert clues.imports == {"flask", "redis"}
    assert clues.installed == {"pypi:flask": "3.0", "pypi:redis": None}
    assert clues.declared == {"pypi:flask"}
    assert clues.environ == {"A": "1", "B": "2 3"}
    assert clues.settings == ("one", "two")
    assert [door.port for door in clues.doors] == [80, 81]
    assert clues.parents[0] == Program(name="sh", exe="/bin/sh", argv=("/bin/sh", "-c", "x"))
    assert clues.parents[1].exe is None
    assert clues.image == "shop:1"


def test_a_sample_without_anything_is_a_process_without_anything() -> None:
    clues = clues_of(Sample(door="tcp 127.0.0.1:80"))
    assert (clues.name, clues.exe, clues.entry, clues.runtime) == ("", None, None, None)
