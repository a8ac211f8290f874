"""Read what a compiled program carries in itself: Go's modules, Rust's crates."""

import os
from functools import lru_cache

from homeport.model.clues import Runtime
from homeport.observe.clues.executable import read_layout
from homeport.observe.clues.files import Files
from homeport.observe.clues.go_build import read_go_build
from homeport.observe.clues.part import Part
from homeport.observe.clues.rust_build import read_crates

_NOTHING = Part()


def read_native(exe: str, files: Files, *, is_packaged: bool = False) -> Part:
    """Return runtime, main module and modules of the executable at `exe`.

    Crates are looked for only when no package names the program, since they must be searched.
    """
    stamp = files.stamp(exe)
    return _read(exe, files, stamp, is_packaged) if stamp else _NOTHING


@lru_cache(maxsize=512)
def _read(exe: str, files: Files, stamp: tuple[int, ...], is_packaged: bool) -> Part:  # noqa: ARG001, FBT001 - `stamp` is what makes the cache right
    with files.mapped(exe) as view:
        layout = None if view is None else read_layout(view)
        if view is None or layout is None:
            return _NOTHING
        go = read_go_build(view, layout)
        if go is not None:
            words = f"Go build information in {os.path.basename(exe)}"  # noqa: PTH119 - text only
            return Part(
                runtime=Runtime(name="go", version=go.go),
                package=go.main,
                installed=go.modules,
                imports=go.serves,
                looked_at=(words,),
            )
        crates = {} if is_packaged else read_crates(view, layout)
    if not crates:
        return _NOTHING
    return Part(
        runtime=Runtime(name="rust"),
        installed=crates,
        looked_at=("crate names in the executable",),
    )
