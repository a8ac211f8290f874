"""Read what a compiled program carries in itself: Go's modules, Rust's crates, a known checksum."""

from functools import lru_cache

from homeport.model.clues import Runtime
from homeport.observe.clues.dpkg_sums import path_by_sum
from homeport.observe.clues.executable import read_layout
from homeport.observe.clues.files import Files
from homeport.observe.clues.go_build import GoBuild, read_go_build
from homeport.observe.clues.part import Part
from homeport.observe.clues.rust_build import read_crates


def read_native(path: str, files: Files, *, is_packaged: bool = False) -> Part:
    """Return runtime, main module and modules of the executable whose bytes are at `path`.

    Crates are looked for only when no package names the program, since that takes reading all
    of it.
    """
    stamp = files.stamp(path)
    go = _go(path, files, stamp) if stamp else None
    if go is not None:
        return Part(
            runtime=Runtime(name="go", version=go.go),
            package=go.main,
            installed=go.modules,
            imports=go.serves,
            looked_at=("Go's build information in it",),
        )
    crates = _crates(path, files, stamp) if stamp and not is_packaged else ()
    if not crates:
        return Part()
    return Part(
        runtime=Runtime(name="rust"),
        installed=dict(crates),
        looked_at=("names of Rust crates in it",),
    )


def known_as(path: str, files: Files) -> str | None:
    """Return the path at which a package installs the bytes at `path`, which was renamed.

    Only native executables are asked about, and only those that no package owns.
    """
    stamp = files.stamp(path)
    return _known_as(path, files, stamp) if stamp else None


@lru_cache(maxsize=512)
def _go(path: str, files: Files, stamp: tuple[int, ...]) -> GoBuild | None:  # noqa: ARG001 - `stamp` is what makes the cache right
    with files.mapped(path) as view:
        layout = None if view is None else read_layout(view)
        return None if view is None or layout is None else read_go_build(view, layout)


@lru_cache(maxsize=512)
def _crates(path: str, files: Files, stamp: tuple[int, ...]) -> tuple[tuple[str, str | None], ...]:  # noqa: ARG001 - as above
    with files.mapped(path) as view:
        layout = None if view is None else read_layout(view)
        return () if view is None or layout is None else tuple(read_crates(view, layout).items())


@lru_cache(maxsize=512)
def _known_as(path: str, files: Files, stamp: tuple[int, ...]) -> str | None:  # noqa: ARG001 - as above
    with files.mapped(path) as view:
        return None if view is None or read_layout(view) is None else path_by_sum(view, files)
