"""Tell the version of a Node.js, Bun or Deno that runs, without running another one."""

import re
from pathlib import Path
from posixpath import dirname

from homeport.model.clues import Runtime
from homeport.observe.clues.binary_text import search_binary
from homeport.observe.clues.node_packages import place_of, read_manifest
from homeport.observe.clues.remembered import Remembered

# ~/.nvm/versions/node/v20.20.2/bin/node, node-v20.20.2-linux-x64, .volta/tools/image/node/20.20.2.
_IN_PATH = re.compile(r"/(?:(?:node|nodejs|bun|deno)-)?v?(\d+\.\d+\.\d+(?:-[a-z]+\.\d+)?)(?=[-_/])")
# What distributions install: their package tells the version.
_PACKAGED = ("/usr/bin/", "/bin/", "/usr/lib/", "/usr/lib64/", "/usr/sbin/", "/snap/")
# Each build has the address of its headers, or its name as a client, in its data; Deno also has
# the names of others' clients, so its own must stand beside that with the commit.
_TEXTS = {
    "node": (
        b"https://nodejs.org/download/release/v",
        rb"https://nodejs\.org/download/release/v(\d+\.\d+\.\d+)",
    ),
    "bun": (b"Bun/", rb"Bun/v?(\d+\.\d+\.\d+)"),
    "deno": (b"Deno/", rb"Deno/(\d+\.\d+\.\d+)(?:\+[0-9a-f]|Deno/)"),
}


def _parse_header(text: str) -> str | None:
    """Source: src/node_version.h in Node.js."""
    found = [
        re.search(rf"#define NODE_{part}_VERSION (\d+)", text)
        for part in ("MAJOR", "MINOR", "PATCH")
    ]
    return ".".join(one[1] for one in found if one) if all(found) else None


_HEADERS = Remembered(_parse_header, 8_192)


def read_runtime(name: str, exe: str | None, root: Path) -> Runtime:
    """Return the runtime `name`, whose executable is `exe`, with its version where files tell."""
    return Runtime(name=name, version=_version(name, exe, root) if exe else None)


def _version(name: str, exe: str, root: Path) -> str | None:
    in_path: list[str] = _IN_PATH.findall(exe)
    if in_path:
        return in_path[-1]
    place = place_of(exe)
    if place is not None:
        manifest = read_manifest(place.folder, root)
        return manifest.version if manifest else None
    if name == "node":
        header = f"{dirname(dirname(exe)).rstrip('/')}/include/node/node_version.h"
        version = _HEADERS.read(header, root)
        if version:
            return version
    if exe.startswith(_PACKAGED):
        return None
    marker, pattern = _TEXTS[name]
    return search_binary(exe, root, marker, pattern)
