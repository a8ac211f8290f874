"""What the Go linker leaves behind, in files made here and by Go itself."""

import mmap
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from file_trees import elf, go_build_section
from hypothesis import given
from hypothesis import strategies as st
from promises import needs

from homeport.observe.clues.executable import read_layout
from homeport.observe.clues.files import Files
from homeport.observe.clues.go_build import GoBuild, cut_go, parse_modules, read_go_build

MODULES = """\
path\tgithub.com/prometheus/prometheus/cmd/prometheus
mod\tgithub.com/prometheus/prometheus\tv0.50.0\th1:x=
dep\tgithub.com/gin-gonic/gin\tv1.9.1\th1:y=
dep\tgithub.com/docker/docker\tv24.0.0+incompatible\th1:z=
dep\texample.com/old\tv1.0.0
=>\texample.com/fork\tv2.0.0\th1:w=
build\t-compiler=gc
"""


def _read(content: bytes) -> GoBuild | None:
    with mmap.mmap(-1, len(content)) as view:
        view[:] = content
        layout = read_layout(view)
        return None if layout is None else read_go_build(view, layout)


def test_modules_and_version() -> None:
    found = _read(elf({b".go.buildinfo": go_build_section("go1.22.1", MODULES)}))
    assert found is not None
    assert (found.go, found.serves) == ("1.22.1", frozenset())
    assert found.main is not None
    assert (str(found.main), found.main.version) == (
        "go:github.com/prometheus/prometheus",
        "0.50.0",
    )
    assert found.modules == {
        "go:github.com/prometheus/prometheus": "0.50.0",
        "go:github.com/prometheus/prometheus/cmd/prometheus": "0.50.0",
        "go:github.com/gin-gonic/gin": "1.9.1",
        "go:github.com/docker/docker": "24.0.0",
        "go:example.com/old": "2.0.0",
    }


def test_what_it_serves() -> None:
    names = b"\0main.main\0net/http.(*Server).Serve\0net/http.HandleFunc\0"
    section = go_build_section("go1.22.1 X:rangefunc", "path\tcommand-line-arguments\n")
    found = _read(elf({b".go.buildinfo": section, b".gopclntab": names}))
    assert found is not None
    assert (found.go, found.main, found.serves) == ("1.22.1", None, frozenset({"net/http"}))


def test_the_older_form_with_addresses() -> None:
    version, modules = b"go1.17.5", b"<" * 16 + b"path\tx.org/y\n" + b">" * 16
    texts = version + modules
    start = 0x400000 + 64 + 56
    strings = struct.pack("<QQQQ", start, len(version), start + len(version), len(modules))
    head = struct.pack(
        "<14sBBQQ", b"\xff Go buildinf:", 8, 0, start + len(texts), start + len(texts) + 16
    )
    found = _read(elf({b".text": texts, b".data": strings, b".go.buildinfo": head}))
    assert found is not None
    assert (found.go, str(found.main)) == ("1.17.5", "go:x.org/y")


def test_a_file_without_sections_is_searched() -> None:
    section = go_build_section("go1.21.0", "path\tx.org/y\n")
    whole = bytearray(elf({b".go.buildinfo": section}))
    whole[40:48] = bytes(8)
    whole[58:64] = bytes(6)
    found = _read(bytes(whole))
    assert found is not None
    assert found.go == "1.21.0"


@pytest.mark.parametrize(
    "section",
    [b"\xff Go buildinf:", b"\xff Go buildinf:\x08\x02" + bytes(16) + b"\xff" * 40, b"other"],
)
def test_broken_ones(section: bytes) -> None:
    found = _read(elf({b".go.buildinfo": section}))
    assert found is None or found.main is None


def test_the_version_that_the_linker_was_told() -> None:
    text = (
        "path\tgithub.com/x/y/cmd/y\nmod\tgithub.com/x/y\t(devel)\t\n"
        'build\t-ldflags="-s -w -X github.com/x/y/version.Version=v2.5.1 -X main.commit=abc"\n'
    )
    main, installed = parse_modules(text)
    assert main is not None
    assert main.version == "2.5.1"
    assert installed["go:github.com/x/y"] == "2.5.1"


@pytest.mark.parametrize(
    ("written", "own"),
    [("v1.9.1", "1.9.1"), ("(devel)", None), ("", None), ("v1.2.3+dirty", "1.2.3"),
     ("v0.0.0-20230101120000-abcdefabcdef", "0.0.0-20230101120000-abcdefabcdef")],
)  # fmt: skip
def test_versions(written: str, own: str | None) -> None:
    assert cut_go(written) == own


@given(st.text())
def test_any_text_is_parsed(text: str) -> None:
    parse_modules(text)


@pytest.mark.timeout(120)
def test_a_real_stripped_program(tmp_path: Path) -> None:
    needs("go", have=shutil.which("go") is not None)
    (tmp_path / "go.mod").write_text("module example.com/shop\n\ngo 1.18\n")
    (tmp_path / "main.go").write_text(
        'package main\nimport "net/http"\nfunc main() { http.ListenAndServe("127.0.0.1:0", nil) }\n'
    )
    environ = {
        "PATH": "/usr/bin:/usr/local/bin:/usr/local/go/bin", "HOME": str(tmp_path),
        "GOFLAGS": "-mod=mod", "GOPROXY": "off", "GOTOOLCHAIN": "local", "CGO_ENABLED": "0",
    }  # fmt: skip
    subprocess.run(
        ["go", "build", "-p", "2", "-ldflags=-s -w", "-o", "shop"],
        cwd=tmp_path,
        env=environ,
        check=True,
    )
    with Files().mapped(str(tmp_path / "shop")) as view:
        assert view is not None
        layout = read_layout(view)
        assert layout is not None
        found = read_go_build(view, layout)
    assert found is not None
    assert found.go is not None
    assert str(found.main) == "go:example.com/shop"
    assert "net/http" in found.serves
