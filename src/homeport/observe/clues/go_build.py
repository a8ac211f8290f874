"""Read what the Go linker wrote into an executable: Go's version and every module in it."""

import mmap
import re
import struct
from dataclasses import dataclass

from homeport.model.clues import Origin, Package
from homeport.observe.clues.executable import Layout, Span

_MAGIC = b"\xff Go buildinf:"
_HEAD_BYTES = 32
_BIG_ENDIAN, _INLINE = 1, 2
_MOST_BYTES = 4 << 20
_SENTINEL_BYTES = 16
_SEARCHED_BYTES = 64 << 20
_SECTIONS = (b".go.buildinfo", b"__go_buildinfo")
# What `go run main.go` and `go build main.go` write in place of an import path.
_NO_PATH = "command-line-arguments"
_NAMES = (b".gopclntab", b".data.rel.ro.gopclntab", b".data.rel.ro")
_LINKER_VERSION = re.compile(r"-X[ =]['\"]?\S*?\b[vV]ersion=['\"]?v?(\d+\.\d[\w.+-]*)")
# What a program can only contain when it serves; the standard library is in no module list.
_SERVES = {
    "net/http": b"net/http.(*Server).Serve",
    "net/rpc": b"net/rpc.(*Server).ServeConn",
    "net/http/httputil": b"net/http/httputil.(*ReverseProxy).ServeHTTP",
    "net/http/fcgi": b"net/http/fcgi.Serve",
}


@dataclass(frozen=True, slots=True)
class GoBuild:
    """A Go executable: `go` is Go's version, `main` the module it was built from."""

    go: str | None
    main: Package | None
    modules: dict[str, str | None]
    serves: frozenset[str]


def read_go_build(view: mmap.mmap, layout: Layout) -> GoBuild | None:
    """Return what a Go executable says of itself, None when it is no Go executable.

    It survives `-ldflags="-s -w"` and strip(1). Cost: some microseconds, plus a search of 1 ms
    per 2 MB for what the program serves.

    Source: Go's src/debug/buildinfo/buildinfo.go and runtime/debug/mod.go.
    """
    at = _find(view, layout)
    if at is None:
        return None
    flags = view[at + 15]
    try:
        texts = _inline(view, at) if flags & _INLINE else _pointed(view, at, layout)
    except (struct.error, IndexError):
        return None
    if texts is None:
        return None
    version, modules = texts
    main, installed = parse_modules(modules)
    return GoBuild(_go_version(version), main, installed, _serves(view, layout))


def parse_modules(text: str) -> tuple[Package | None, dict[str, str | None]]:
    """Return the main module and all modules as "go:path" -> version, from the linker's lines.

    A replaced module counts under its own name with the version that replaced it. A main module
    without a version takes the one that the linker was told with "-X ...version=1.2.3". Built
    without modules, as Debian does, only the import path of the program is known.
    """
    found: dict[str, str | None] = {}
    path, module, last, full = "", "", "", None
    for line in text.splitlines():
        kind, first, second = (*line.split("\t"), "", "")[:3]
        if kind == "path" and first != _NO_PATH:
            path = first
        elif kind in ("mod", "dep") and first:
            last = f"go:{first}"
            found[last] = cut_go(second)
            if kind == "mod":
                module, full = first, second
        elif kind == "=>" and last:
            found[last] = cut_go(second) or found[last]
        elif kind == "build" and first.startswith("-ldflags=") and not cut_go(full or ""):
            told = _LINKER_VERSION.search(first)
            full = told[1] if told else full
    name = module or path
    if not name:
        return None, found
    main = Package(origin=Origin.GO, name=name, version=cut_go(full or ""), full_version=full)
    found |= {f"go:{one}": main.version for one in (module, path) if one}
    return main, found


def cut_go(version: str) -> str | None:
    """Return a module's version without "v" and "+incompatible"; None for "(devel)"."""
    if not re.match(r"v?\d", version):
        return None
    return re.sub(r"\+(incompatible|dirty)$", "", version.removeprefix("v"))


def _find(view: mmap.mmap, layout: Layout) -> int | None:
    for name in _SECTIONS:
        span = layout.sections.get(name)
        if span and view[span.offset : span.offset + len(_MAGIC)] == _MAGIC:
            return span.offset
    if layout.sections:
        return None
    at = view.find(_MAGIC, 0, _SEARCHED_BYTES)
    return at if 0 <= at <= len(view) - _HEAD_BYTES else None


def _inline(view: mmap.mmap, at: int) -> tuple[str, str] | None:
    """Read the form that Go has written since 1.18: two counted strings behind the head."""
    version, at = _counted(view, at + _HEAD_BYTES)
    modules, _ = _counted(view, at)
    return _text(version), _text(_without_sentinels(modules))


def _counted(view: mmap.mmap, at: int) -> tuple[bytes, int]:
    size = shift = 0
    while True:
        byte = view[at]
        at += 1
        size |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 or shift > 35:
            break
    end = at + min(size, _MOST_BYTES)
    return view[at:end], end


def _pointed(view: mmap.mmap, at: int, layout: Layout) -> tuple[str, str] | None:
    """Read the older form: two addresses of Go strings, each an address and a length."""
    word = view[at + 14]
    order = ">" if view[at + 15] & _BIG_ENDIAN else "<"
    form = order + ("Q" if word == 8 else "I")
    texts = []
    for index in range(2):
        (address,) = struct.unpack_from(form, view, at + 16 + index * word)
        texts.append(_go_string(view, layout, address, form))
    version, modules = texts
    return (_text(version), _text(_without_sentinels(modules))) if version else None


def _go_string(view: mmap.mmap, layout: Layout, address: int, form: str) -> bytes:
    at = layout.offset_of(address)
    if at is None:
        return b""
    (start,) = struct.unpack_from(form, view, at)
    (size,) = struct.unpack_from(form, view, at + struct.calcsize(form))
    start = layout.offset_of(start)
    return b"" if start is None else view[start : start + min(size, _MOST_BYTES)]


def _without_sentinels(modules: bytes) -> bytes:
    framed = len(modules) > 2 * _SENTINEL_BYTES and modules[-17:-16] == b"\n"
    return modules[_SENTINEL_BYTES:-_SENTINEL_BYTES] if framed else modules


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _go_version(text: str) -> str | None:
    found = re.match(r"(?:devel )?go(\d[\w.]*)", text)
    return found[1] if found else None


def _serves(view: mmap.mmap, layout: Layout) -> frozenset[str]:
    """Return the packages of the standard library by which the program can serve.

    Function names stay in the table that stack traces need, even when symbols are stripped.
    """
    span = next((layout.sections[one] for one in _NAMES if one in layout.sections), None)
    if span is None:
        span = Span(0, min(len(view), _SEARCHED_BYTES))
    end = span.offset + min(span.size, _SEARCHED_BYTES)
    return frozenset(
        name for name, needle in _SERVES.items() if view.find(needle, span.offset, end) >= 0
    )
