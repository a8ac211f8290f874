"""Read which crates a Rust executable was built from, out of the paths in its panic messages."""

import json
import mmap
import re
import zlib

from homeport.observe.clues.executable import Layout, Span

_PATH = re.compile(rb"/([a-zA-Z0-9_-]{1,64}?)-(\d+\.\d+\.\d+(?:[-+.][\w.+-]*)?)/")
_MARK = b"registry/src/"
_MOST_BYTES = 96 << 20
_MOST_JSON = 4 << 20
_MOST_PATHS = 20_000


def read_crates(view: mmap.mmap, layout: Layout) -> dict[str, str | None]:
    """Return "cargo:name" -> version of every crate that shows; empty for other languages.

    `cargo auditable` writes a complete list into the section .dep-v0; without it a crate shows
    when it may panic.

    Cost: 1 ms per 2 MB of constants.
    Source: rust-secure-code/cargo-auditable, PARSING.md.
    """
    audited = layout.sections.get(b".dep-v0")
    if audited is not None:
        found = _audited(view[audited.offset : audited.offset + min(audited.size, _MOST_JSON)])
        if found:
            return found
    span = layout.sections.get(b".rodata") or Span(0, len(view))
    return _paths(view, span.offset, span.offset + min(span.size, _MOST_BYTES))


def _paths(view: mmap.mmap, start: int, end: int) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    at = view.find(_MARK, start, end)
    for _ in range(_MOST_PATHS):
        if at < 0:
            break
        path = _PATH.search(view, at + len(_MARK), min(at + 200, end))
        if path:
            found[f"cargo:{path[1].decode()}"] = path[2].decode("ascii", "replace")
        at = view.find(_MARK, at + len(_MARK), end)
    return found


def _audited(packed: bytes) -> dict[str, str | None]:
    try:
        raw = zlib.decompressobj().decompress(packed, _MOST_JSON)
        packages = json.loads(raw)["packages"]
        return {f"cargo:{one['name']}": str(one["version"]) for one in packages}
    except (zlib.error, ValueError, KeyError, TypeError):
        return {}
