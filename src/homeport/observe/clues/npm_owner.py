"""Find the npm package that brought a compiled program: esbuild, workerd, turbo, bun."""

import re
from posixpath import dirname

from homeport.model.clues import Origin, Package
from homeport.observe.clues.files import Files

_INSIDE = re.compile(r"^(?P<modules>.*/node_modules)/(?P<name>@[^/]+/[^/]+|[^@/.][^/]*)/")
_PLATFORM = re.compile(
    r"[-_/](?:(?:darwin|linux|linuxmusl|win32|windows|freebsd|android)|(?:x64|arm64|arm|64|ia32)|"
    r"(?:gnu|musl|msvc|baseline)|gnueabihf)(?=[-_/]|$)"
)


def find_npm(path: str, files: Files) -> Package | None:
    """Return the package in whose directory `path` lies.

    A package for one platform ("@esbuild/linux-x64") is only a vessel, so the package that asks
    for it beside it is returned.
    """
    inside = _INSIDE.match(path)
    if inside is None:
        return None
    modules, name = inside["modules"], inside["name"]
    version = _version(modules, name, files)
    main = next((one for one in _masters(name) if _asks_for(f"{modules}/{one}", name, files)), None)
    if main is not None:
        name, version = main, _version(modules, main, files) or version
    return Package(origin=Origin.NPM, name=name, version=version, full_version=version)


def _version(modules: str, name: str, files: Files) -> str | None:
    version = files.json(f"{modules}/{name}/package.json").get("version")
    return version if isinstance(version, str) else None


def _masters(name: str) -> list[str]:
    """Return what the package may be called that "@esbuild/linux-x64" belongs to."""
    bare = _PLATFORM.sub("", name)
    if bare == name:
        return []
    scope, _, rest = bare.rpartition("/")
    names = [
        bare.removeprefix("@"),
        bare,
        scope.removeprefix("@"),
        rest,
        f"{scope}/{scope.removeprefix('@')}",
    ]
    if scope and rest.startswith("cli"):
        names.append(scope.removeprefix("@"))
    return [one for one in dict.fromkeys(names) if one and not one.endswith("/")]


def _asks_for(folder: str, name: str, files: Files) -> bool:
    asked = files.json(f"{folder}/package.json").get("optionalDependencies")
    # pnpm keeps each package's dependencies beside it, so the master lies one link further.
    return isinstance(asked, dict) and name in asked and dirname(folder) != folder
