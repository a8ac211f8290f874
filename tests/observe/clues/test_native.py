"""What a compiled program tells about itself."""

import hashlib
from pathlib import Path

from file_trees import elf, go_build_section, plant

from homeport.model.clues import Runtime
from homeport.observe.clues.files import Files
from homeport.observe.clues.native import known_as, read_native
from homeport.observe.clues.part import Part

GO = elf({b".go.buildinfo": go_build_section("go1.22.1", "path\tx\nmod\tx.org/y\tv1.2.0\n")})
RUST = elf({b".rodata": b"/registry/src/index-1/axum-0.7.5/src/"})
PLAIN = elf({b".text": b"code"})


def test_go(tmp_path: Path) -> None:
    part = read_native("/x", Files(plant(tmp_path, {"/x": GO})))
    assert part.runtime == Runtime(name="go", version="1.22.1")
    assert str(part.package) == "go:x.org/y"


def test_rust_only_when_nobody_packaged_it(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, {"/x": RUST}))
    assert read_native("/x", files).installed == {"cargo:axum": "0.7.5"}
    assert read_native("/x", files, is_packaged=True) == Part()


def test_others(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, {"/c": PLAIN, "/script": "#!/bin/sh\n"}))
    for path in ("/c", "/script", "/absent"):
        assert read_native(path, files) == Part()
        assert known_as(path, files) is None


def test_a_renamed_program(tmp_path: Path) -> None:
    sums = f"{hashlib.md5(PLAIN).hexdigest()}  usr/bin/memcached\n"
    plant(
        tmp_path,
        {"/home/cache": PLAIN, "/var/lib/dpkg/status": "x", "/var/lib/dpkg/info/m.md5sums": sums},
    )
    assert known_as("/home/cache", Files(tmp_path)) == "/usr/bin/memcached"


def test_a_program_that_was_built_anew(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, {"/x": GO}))
    assert read_native("/x", files).runtime is not None
    plant(tmp_path, {"/x": PLAIN})
    assert read_native("/x", files).runtime is None
