"""Turn the short texts of a sample into the nouns they stand for."""

import shlex
from posixpath import basename

from homeport.identify.sample import Sample
from homeport.model.address import Transport
from homeport.model.clues import Clues, Door, Entry, EntryKind, Origin, Package, Program, Runtime


def door_of(text: str) -> Door:
    """Return the socket that `text` writes down."""
    kind, _, place = text.partition(" ")
    transport = Transport(kind)
    if transport is Transport.UNIX:
        return Door(transport=transport, port=0, addresses=(), path=place)
    host, _, port = place.rpartition(":")
    return Door(transport=transport, port=int(port), addresses=(host.strip("[]"),))


def clues_of(sample: Sample) -> Clues:
    """Return the clues that `sample` writes down."""
    argv = tuple(shlex.split(sample.argv))
    exe = sample.exe or (argv[0] if argv and argv[0].startswith("/") else None)
    name = sample.name or basename(exe or (argv[0] if argv else ""))[:15]
    return Clues(
        pid=4242,
        name=name,
        exe=exe,
        argv=argv,
        cwd=sample.cwd,
        package=package_of(sample.package),
        runtime=_runtime_of(sample.runtime),
        entry=_entry_of(sample),
        imports=frozenset(sample.imports.split()),
        installed=_installed_of(sample.installed),
        declared=frozenset(_items(sample.declared)),
        libraries=frozenset(sample.libraries.split()),
        environ=dict(_pair(word, "=") for word in shlex.split(sample.environ)),
        settings=tuple(line.strip() for line in sample.settings.splitlines() if line.strip()),
        doors=tuple(door_of(one) for one in (sample.door, *sample.doors)),
        parents=tuple(_program_of(one) for one in sample.parents),
        image=sample.image or None,
    )


def package_of(text: str) -> Package | None:
    """Return the package that "origin:name version" writes down, None for no text."""
    if not text:
        return None
    full, version = _pair(text, " ")
    origin, name = _pair(full, ":")
    return Package(origin=Origin(origin), name=name, version=version or None)


def _runtime_of(text: str) -> Runtime | None:
    if not text:
        return None
    name, version = _pair(text, " ")
    return Runtime(name=name, version=version or None)


def _entry_of(sample: Sample) -> Entry | None:
    if not sample.entry:
        return None
    kind, name = _pair(sample.entry, ":")
    path = name if name.startswith("/") else None
    return Entry(
        kind=EntryKind(kind),
        name=basename(name) if path else name,
        path=path,
        package=package_of(sample.entry_package),
        app=sample.app or None,
    )


def _program_of(text: str) -> Program:
    argv = tuple(shlex.split(text))
    exe = argv[0] if argv[0].startswith("/") else None
    return Program(name=basename(argv[0])[:15], exe=exe, argv=argv)


def _installed_of(text: str) -> dict[str, str | None]:
    pairs = (_pair(one, " ") for one in _items(text))
    return {name: version or None for name, version in pairs}


def _items(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def _pair(text: str, between: str) -> tuple[str, str]:
    first, _, second = text.partition(between)
    return first, second.strip()
