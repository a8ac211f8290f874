"""Crates in Rust programs."""

import json
import mmap
import zlib

from file_trees import elf

from homeport.observe.clues.executable import read_layout
from homeport.observe.clues.rust_build import read_crates

PATH = b"/home/ada/.cargo/registry/src/index.crates.io-1949cf8c6b5b557f/"


def _crates(content: bytes) -> dict[str, str | None]:
    with mmap.mmap(-1, len(content)) as view:
        view[:] = content
        layout = read_layout(view)
        assert layout is not None
        return read_crates(view, layout)


def test_paths_in_panic_messages() -> None:
    texts = PATH + b"axum-0.7.5/src/serve.rs" + b"x" * 9 + PATH + b"tokio-1.38.0/src/lib.rs"
    assert _crates(elf({b".rodata": texts})) == {"cargo:axum": "0.7.5", "cargo:tokio": "1.38.0"}


def test_the_list_of_cargo_auditable() -> None:
    listed = {
        "packages": [{"name": "actix-web", "version": "4.5.1"}, {"name": "a", "version": "1"}]
    }
    section = zlib.compress(json.dumps(listed).encode())
    assert _crates(elf({b".dep-v0": section})) == {"cargo:actix-web": "4.5.1", "cargo:a": "1"}
    assert _crates(elf({b".dep-v0": b"broken", b".rodata": PATH + b"axum-0.7.5/src"})) == {
        "cargo:axum": "0.7.5"
    }


def test_other_languages_have_none() -> None:
    assert _crates(elf({b".rodata": b"registry/src/ nothing here"})) == {}
