"""Choose who reads a process: the reader of its interpreter, or that of compiled programs."""

from collections.abc import Callable, Mapping
from pathlib import Path
from posixpath import basename

from homeport.model.process import Process
from homeport.observe.clues.beam import BEAM_NAMES, is_beam, read_beam
from homeport.observe.clues.dotnet import is_dotnet, is_dotnet_app, read_dotnet
from homeport.observe.clues.files import Files
from homeport.observe.clues.node import NODE_NAMES, is_node, read_node
from homeport.observe.clues.other_scripts import language_of, read_script
from homeport.observe.clues.part import Part
from homeport.observe.clues.perl import is_perl, read_perl
from homeport.observe.clues.php import is_php, read_php
from homeport.observe.clues.python import PYTHON_NAMES, is_python, read_python
from homeport.observe.clues.ruby import RUBY_NAMES, is_ruby, read_ruby
from homeport.observe.clues.uwsgi import is_uwsgi, read_uwsgi

_JAVA_LAUNCHERS = ("java", "javaw")
# What the readers themselves must know of a process's environment.
READER_NAMES = RUBY_NAMES | BEAM_NAMES | PYTHON_NAMES | NODE_NAMES


def read_runtime(
    process: Process,
    environ: Mapping[str, str],
    root: Path,
    files: Files,
    *,
    entry_only: bool = False,
) -> Part:
    """Return what the reader for the interpreter of `process` finds; nothing for native programs.

    `root` is where /proc lies, `files` what the process sees. `entry_only` is enough for parents.
    """
    program = program_name(process)
    if is_python(program):
        return read_python(process, environ, root, files, entry_only=entry_only)
    if is_node(program):
        return read_node(process, environ, files, entry_only=entry_only)
    if program in _JAVA_LAUNCHERS:
        # Jars bring zipfile, which costs 8 ms to import.
        from homeport.observe.clues.java import read_java  # noqa: PLC0415 - see above

        return read_java(process, root, files)
    if is_ruby(program):
        return read_ruby(process, environ, root, files)
    for is_mine, read_told in _TOLD_READERS:
        if is_mine(program):
            return read_told(process, environ, files)
    return _read_files(program, process, files)


def _read_files(program: str, process: Process, files: Files) -> Part:
    """Return what those readers find that need no more than the process and its files."""
    for is_mine, read in _READERS:
        if is_mine(program):
            return read(process, files)
    language = language_of(program)
    if language is not None:
        return read_script(process, language, files)
    if process.exe is not None and is_dotnet_app(process.exe, files):
        return read_dotnet(process, files)
    return Part()


_TOLD_READERS: tuple[
    tuple[Callable[[str], bool], Callable[[Process, Mapping[str, str], Files], Part]], ...
] = (
    (is_beam, read_beam),
    (is_uwsgi, read_uwsgi),
)
_READERS: tuple[tuple[Callable[[str], bool], Callable[[Process, Files], Part]], ...] = (
    (is_perl, read_perl),
    (is_php, read_php),
    (is_dotnet, read_dotnet),
)


def program_name(process: Process) -> str:
    """Return the name of the executable, as far as it can be known."""
    if process.exe:
        return basename(process.exe)
    first = process.argv[0] if process.argv else process.name
    return basename(first.split(" ")[0].removesuffix(":"))
