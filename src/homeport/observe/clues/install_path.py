"""Read name and version out of the path that a version manager or a person installed into."""

import re
from posixpath import basename

from homeport.model.clues import Origin, Package
from homeport.observe.clues.files import Files
from homeport.observe.clues.version_text import cut_brew

# Source: docs.brew.sh, "Terminology" (Cellar, keg); linuxbrew has the same below its own prefix.
_CELLAR = re.compile(r"/Cellar/(?P<name>[^/]+)/(?P<version>[^/]+)/")
_SNAP = re.compile(r"^(?:/var/lib/snapd)?/snap/(?P<name>[^/]+)/(?P<revision>[^/]+)/")
# Source: nix.dev, "Store path": a digest of 32 characters, then the name.
_NIX = re.compile(
    r"^/(?:nix|gnu)/store/[0-9a-z]{32}-(?P<name>.+?)-(?P<version>\d[^/]*?)(?:-(?:bin|lib|out|dev))?/"
)
# Directories in which a tool keeps one directory per program and in it one per version.
_MANAGED = re.compile(
    r"/(?:\.asdf/installs|mise/installs|\.sdkman/candidates|\.proto/tools|\.vfox/sdks|"
    r"\.volta/tools/image|aqua/pkgs)/(?P<name>[^/]+)/v?(?P<version>\d[^/]*)/"
)
_VERSIONED = re.compile(
    r"^(?P<name>[A-Za-z][A-Za-z0-9_+.-]*?)(?:_\d+\.\d+)?[-_]v?(?P<version>\d+(?:\.\d+)+(?:[-.]?(?:alpha|beta|rc|RC|M|p)[\d.]*)?)"
    r"(?P<rest>[-_.](?:[A-Za-z].*))?$"
)
_PLATFORM = re.compile(
    r"[-_.](?:linux|darwin|macos|freebsd|windows|x86[-_]64|amd64|arm64|aarch64|x64|musl|gnu).*$",
    re.IGNORECASE,
)
_BARE_VERSION = re.compile(r"^v?(\d+(?:\.\d+)+)$")
_SNAP_VERSION = re.compile(r"^version:\s*['\"]?([^'\"\s]+)", re.MULTILINE)
_ALIKE = 4


def find_installed(path: str, files: Files) -> Package | None:
    """Return what the place of `path` says; None for an ordinary directory."""
    if found := _CELLAR.search(path):
        full = found["version"]
        return Package(
            origin=Origin.BREW, name=found["name"], version=cut_brew(full), full_version=full
        )
    if found := _NIX.match(path):
        return _package(Origin.NIX, found["name"], found["version"])
    if found := _SNAP.match(path):
        return _snap(found["name"], found["revision"], files)
    if found := _MANAGED.search(path):
        return _package(Origin.FOLDER, found["name"], found["version"])
    return _folder(path)


def _snap(name: str, revision: str, files: Files) -> Package:
    """Source: snapcraft.io, "Snap format": meta/snap.yaml."""
    for top in ("/snap", "/var/lib/snapd/snap"):
        text = files.text(f"{top}/{name}/{revision}/meta/snap.yaml")
        if text and (version := _SNAP_VERSION.search(text)):
            return _package(Origin.SNAP, name, version[1])
    return Package(origin=Origin.SNAP, name=name)


def _folder(path: str) -> Package | None:
    """Return what an unpacked archive is called: "redis-7.2.4/src/redis-server".

    Only a name that is like the program's counts: anybody may keep anything in "work-2.0".
    """
    *parents, base = path.split("/")
    for index in range(len(parents) - 1, 0, -1):
        part = parents[index]
        found = _VERSIONED.match(_PLATFORM.sub("", part))
        if found and _is_alike(found["name"], base):
            return _package(Origin.FOLDER, found["name"].lower(), found["version"])
        bare = _BARE_VERSION.match(part)
        if bare and _is_alike(parents[index - 1], base):
            return _package(Origin.FOLDER, parents[index - 1].lower(), bare[1])
    # A single file straight from a release page: "minio-v1.2.3-linux-amd64".
    single = _VERSIONED.match(_PLATFORM.sub("", base))
    if single and "." in single["version"]:
        return _package(Origin.FOLDER, single["name"].lower(), single["version"])
    return None


def _is_alike(folder: str, program: str) -> bool:
    left, right = _letters(folder), _letters(program)
    shared = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        shared += 1
    return shared >= min(_ALIKE, max(len(right), 2)) or (len(right) >= _ALIKE and right in left)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z]", "", basename(text).lower())


def _package(origin: Origin, name: str, version: str) -> Package:
    return Package(origin=origin, name=name, version=version, full_version=version)
