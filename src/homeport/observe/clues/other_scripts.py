"""Read what interpreters run that need no more than a look at their script: R, Julia, Lua, Tcl."""

import re
from posixpath import basename, dirname

from homeport.model.clues import Entry, EntryKind, Runtime
from homeport.model.process import Process
from homeport.observe.clues.files import Files
from homeport.observe.clues.followed import Language, follow, tidy
from homeport.observe.clues.owner import find_owner
from homeport.observe.clues.part import Part
from homeport.observe.clues.script_line import placed, take_apart

_R = re.compile(r"(?:\b(?:library|require|requireNamespace)\(['\"]?|(?=\b[\w.]{1,60}::))([\w.]+)")
_JULIA = re.compile(r"^\s*(?:using|import)\s+([\w.]+)", re.MULTILINE)
_LUA = re.compile(r"\brequire\s*\(?\s*['\"]([\w.-]+)['\"]")
_TCL = re.compile(r"^\s*package\s+require\s+(?:-exact\s+)?(\w[\w:]*)", re.MULTILINE)
LANGUAGES = {
    "r": Language(imports=_R),
    "julia": Language(imports=_JULIA),
    "lua": Language(imports=_LUA),
    "tcl": Language(imports=_TCL),
}
_NAMES = (
    (re.compile(r"^(?:R|Rscript|Rterm)$"), "r"),
    (re.compile(r"^julia(?:-[\d.]+)?$"), "julia"),
    (re.compile(r"^(?:lua|luajit|texlua|tarantool)[\d.-]*$"), "lua"),
    (re.compile(r"^(?:tclsh|wish)[\d.]*$"), "tcl"),
)
_FILE_OPTION = "--file="


def language_of(program: str) -> str | None:
    """Return which language a program of this name interprets."""
    return next((language for pattern, language in _NAMES if pattern.match(program)), None)


def read_script(process: Process, language: str, files: Files) -> Part:
    """Return entry and imports of a script, or of the code on the command line."""
    code = LANGUAGES[language]
    line = take_apart(process.argv, ("-l", "-L"), ("-e", "--eval", "-E"))
    named = [one for one in line.options if one.startswith(_FILE_OPTION)]
    script = named[0].removeprefix(_FILE_OPTION) if named else line.script
    runtime = Runtime(name=language)
    if line.inline is not None:
        imports = frozenset(code.imports.findall(tidy(line.inline)))
        return Part(runtime=runtime, entry=Entry(kind=EntryKind.INLINE, name="-e"), imports=imports)
    path = placed(process.cwd, script)
    if script is None or path is None:
        return Part(runtime=runtime)
    return Part(
        runtime=runtime,
        entry=_entry(path, files),
        imports=follow((path,), code, files),
        looked_at=(f"what {path} loads",),
    )


def _entry(path: str, files: Files) -> Entry:
    """Return the user's script, or with its package a program that was installed."""
    is_installed = basename(dirname(path)) in ("bin", "sbin")
    return Entry(
        kind=EntryKind.COMMAND if is_installed else EntryKind.SCRIPT,
        name=basename(path),
        path=path,
        package=find_owner(files.real(path), files) if is_installed else None,
    )
