"""Read what a .NET process runs: its assembly, the packages in it and the framework it asks for."""

import re
from posixpath import basename, splitext

from homeport.model.clues import Entry, EntryKind, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files, Json
from homeport.observe.clues.part import Part
from homeport.observe.clues.script_line import placed

_DEPS_BYTES = 8 << 20
_ASSEMBLY = re.compile(r"\.(?:dll|exe)$")


def is_dotnet(program: str) -> bool:
    """Return whether a program of this name is the .NET host or Mono."""
    return program in ("dotnet", "mono", "mono-sgen")


def is_dotnet_app(exe: str, files: Files) -> bool:
    """Return whether `exe` is the starter of an application that lies beside it."""
    return files.is_file(f"{exe}.runtimeconfig.json") or files.is_file(f"{exe}.deps.json")


def read_dotnet(process: Process, files: Files) -> Part:
    """Return entry, NuGet packages and framework of a .NET process.

    Source: dotnet/cli, Documentation/specs/runtime-configuration-file.md.
    """
    assembly = _assembly(process)
    if assembly is None:
        return Part(runtime=Runtime(name="dotnet"))
    stem = splitext(assembly)[0] if _ASSEMBLY.search(assembly) else assembly
    installed = parse_deps(files.json(f"{stem}.deps.json", _DEPS_BYTES))
    frameworks = parse_frameworks(files.json(f"{stem}.runtimeconfig.json"))
    installed |= {f"nuget:{name.lower()}": version for name, version in frameworks.items()}
    return Part(
        runtime=Runtime(name="dotnet", version=frameworks.get("Microsoft.NETCore.App")),
        entry=Entry(kind=EntryKind.SCRIPT, name=basename(assembly), path=assembly),
        installed=installed,
        looked_at=(f"{stem}.deps.json",) if installed else (),
    )


def _assembly(process: Process) -> str | None:
    for word in process.argv[1:] if process.exe and is_dotnet(basename(process.exe)) else ():
        if _ASSEMBLY.search(word):
            return placed(process.cwd, word)
        if not word.startswith("-") and word not in ("exec", "run", "watch"):
            return None
    return process.exe if process.exe and not is_dotnet(basename(process.exe)) else None


def parse_deps(deps: Json) -> dict[str, str | None]:
    """Return "nuget:name" -> version of the packages in a .deps.json file."""
    libraries = deps.get("libraries")
    found: dict[str, str | None] = {}
    for key, facts in libraries.items() if isinstance(libraries, dict) else ():
        name, slash, version = key.partition("/")
        if slash and isinstance(facts, dict) and facts.get("type") == "package":
            found[f"nuget:{name.lower()}"] = version
    return found


def parse_frameworks(config: Json) -> dict[str, str]:
    """Return name -> version of the shared frameworks that a .runtimeconfig.json asks for."""
    options = config.get("runtimeOptions")
    if not isinstance(options, dict):
        return {}
    listed = [options.get("framework")]
    for key in ("frameworks", "includedFrameworks"):
        more = options.get(key)
        listed += more if isinstance(more, list) else []
    return {
        str(one["name"]): str(one.get("version", ""))
        for one in listed
        if isinstance(one, dict) and "name" in one
    }
