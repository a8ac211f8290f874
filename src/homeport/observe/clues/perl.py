"""Read what a Perl process runs: its server, what the application uses, and module versions."""

import re
from collections.abc import Iterable
from posixpath import basename, dirname

from homeport.model.clues import Entry, EntryKind, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.followed import Language, follow, tidy
from homeport.observe.clues.owner import find_owner
from homeport.observe.clues.part import Part
from homeport.observe.clues.script_line import placed, take_apart

_PERL = re.compile(r"^c?perl[\d.]*$")
_TAKES_A_WORD = ("-I", "-M", "-m", "-x", "-F")
_USE = re.compile(
    r"^[ \t]*(?:use|require|extends|with)\s+(?:parent\s+|base\s+)?(?:-norequire,\s*)?"
    r"(?:qw[(/]\s*)?['\"]?([A-Z]\w*(?:::\w+)*)",
    re.MULTILINE,
)
_LOCAL = re.compile(r"^[ \t]*(?:require|do)\s+['\"](\.{0,2}/?[\w./-]+\.p[lm])['\"]", re.MULTILINE)
PERL_CODE = Language(imports=_USE, local=_LOCAL)
_TITLE = re.compile(r"^(?P<name>[a-z][\w-]*)\s(?:master|worker|server|parent|child)\b")
_APP = re.compile(r"(?<!\S)\S+\.(?:psgi|p[lm])\b")
_VERSION = re.compile(
    r"^[^#\n]*?(?:(?:our\s+)?\$(?:\w+::)*VERSION\s*=\s*(?:version->declare\()?|package\s+[\w:]+\s+)['\"]?v?(\d[\d._]*)",
    re.MULTILINE,
)
_MODULE_BYTES = 1 << 17
_LIBRARIES = (
    "/etc/perl",
    "/usr/local/share/perl",
    "/usr/local/lib/{arch}perl",
    "/usr/share/perl5",
    "/usr/lib/{arch}perl5",
    "/usr/share/perl",
    "/usr/lib/{arch}perl",
)
_MOST_ASKED = 40
# Pragmas and the like, which say nothing about what a program is.
_CORE = (
    "Carp",
    "Data::Dumper",
    "Encode",
    "File",
    "FindBin",
    "Getopt",
    "JSON",
    "List",
    "POSIX",
    "Scalar",
    "Time",
)


def is_perl(program: str) -> bool:
    """Return whether a program of this name is the Perl interpreter."""
    return _PERL.match(program) is not None


def read_perl(process: Process, files: Files) -> Part:
    """Return entry, imports and module versions of a Perl process."""
    line = take_apart(process.argv, _TAKES_A_WORD, ("-e", "-E"))
    titled = _TITLE.match(process.argv[0]) if len(process.argv) == 1 else None
    if line.inline is not None:
        entry: Entry | None = Entry(kind=EntryKind.INLINE, name="-e")
    elif titled is not None:
        entry = _command(titled["name"], process.argv[0], process, files)
    else:
        entry = _entry(line.script, " ".join(line.rest), process, files)
    start = _starts(entry, process)
    imports = follow(start, PERL_CODE, files)
    asked = _interesting(imports)
    installed = {f"cpan:{one}": _module_version(one, process, files) for one in asked}
    return Part(
        runtime=Runtime(name="perl"),
        entry=entry,
        imports=imports,
        installed={name: version for name, version in installed.items() if version},
        looked_at=tuple(f"modules used in {path}" for path in start[:1]),
    )


def _entry(script: str | None, rest: str, process: Process, files: Files) -> Entry | None:
    if not script:
        return None
    if script.endswith((".pl", ".psgi", ".pm", ".cgi", ".t")) or not _is_command(script):
        return Entry(kind=EntryKind.SCRIPT, name=basename(script), path=placed(process.cwd, script))
    return _command(script, rest, process, files)


def _is_command(script: str) -> bool:
    return "/" not in script or basename(dirname(script)) in ("bin", "sbin")


def _command(script: str, rest: str, process: Process, files: Files) -> Entry:
    """Return a program that was installed; after a rewritten title only its name is left."""
    app = _APP.search(rest)
    exe_folder = dirname(process.exe or "/usr/bin/perl")
    places = [script] if script.startswith("/") else []
    places += [f"{one}/{basename(script)}" for one in (exe_folder, "/usr/local/bin", "/usr/bin")]
    path = next((one for one in places if files.is_file(one)), None)
    return Entry(
        kind=EntryKind.COMMAND,
        name=basename(script),
        path=path,
        package=find_owner(files.real(path), files) if path else None,
        app=app[0] if app else None,
    )


def _starts(entry: Entry | None, process: Process) -> tuple[str, ...]:
    if entry is None:
        return ()
    if entry.kind is EntryKind.SCRIPT:
        return (entry.path,) if entry.path else ()
    path = placed(process.cwd, entry.app or "app.psgi")
    return (path,) if path and entry.kind is EntryKind.COMMAND else ()


def _interesting(imports: Iterable[str]) -> list[str]:
    # The version of a distribution stands in its main module: Mojolicious::Lite has none.
    wanted = {*imports, *(one.partition("::")[0] for one in imports)}
    return [one for one in sorted(wanted) if not one.startswith(_CORE)][:_MOST_ASKED]


def _module_version(module: str, process: Process, files: Files) -> str | None:
    """Return the $VERSION that the module's own file sets.

    Source: perlmod(1), perlvar(1) @INC, version::Internals(3perl).
    """
    relative = module.replace("::", "/") + ".pm"
    for folder in _libraries(process, files):
        text = files.text(f"{folder}/{relative}", _MODULE_BYTES)
        if text is not None:
            found = _VERSION.search(tidy(text))
            return found[1].rstrip("._") if found else None
    return None


def _libraries(process: Process, files: Files) -> list[str]:
    found = [f"{process.cwd}/lib", f"{process.cwd}/local/lib/perl5"] if process.cwd else []
    for one in _LIBRARIES:
        for arch in ("x86_64-linux-gnu/", "aarch64-linux-gnu/") if "{arch}" in one else ("",):
            top = one.format(arch=arch)
            found.append(top)
            found += [f"{top}/{name}" for name in files.names(top) if name[:1] == "5"]
    if process.exe and not process.exe.startswith("/usr/bin/"):
        top = f"{dirname(dirname(process.exe))}/lib"
        found += [f"{top}/site_perl/{name}" for name in files.names(f"{top}/site_perl")]
        found += [f"{top}/{name}" for name in files.names(top) if name[:1] == "5"]
    return found
