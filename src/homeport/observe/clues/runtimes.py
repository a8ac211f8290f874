"""Choose who reads a process: the reader of its interpreter, or that of compiled programs."""

from collections.abc import Mapping
from pathlib import Path
from posixpath import basename

from homeport.model.process import Process
from homeport.observe.clues.beam import BEAM_NAMES, is_beam, read_beam
from homeport.observe.clues.dotnet import is_dotnet, is_dotnet_app, read_dotnet
from homeport.observe.clues.exe_place import ExePlace
from homeport.observe.clues.files import Files
from homeport.observe.clues.java import is_java, read_java
from homeport.observe.clues.other_scripts import language_of, read_script
from homeport.observe.clues.part import Part
from homeport.observe.clues.perl import is_perl, read_perl
from homeport.observe.clues.php import is_php, read_php
from homeport.observe.clues.ruby import RUBY_NAMES, is_ruby, read_ruby

# What the readers themselves must know of a process's environment.
READER_NAMES = RUBY_NAMES | BEAM_NAMES


def read_runtime(
    process: Process, exe: ExePlace | None, environ: Mapping[str, str], root: Path, files: Files
) -> Part:
    """Return what the reader for the runtime of `process` finds; `root` is where /proc lies.

    None of the readers looks at what a native program is; `read_native` does that.
    """
    program = program_name(process)
    part = _interpreted(program, process, environ, root, files)
    if part is not None:
        return part
    if exe is not None and is_dotnet_app(exe.path, files):
        return read_dotnet(process, files)
    return Part()


def _interpreted(
    program: str, process: Process, environ: Mapping[str, str], root: Path, files: Files
) -> Part | None:
    if is_java(program):
        return read_java(process, root, files)
    if is_ruby(program):
        return read_ruby(process, environ, root, files)
    if is_perl(program):
        return read_perl(process, files)
    if is_php(program):
        return read_php(process, files)
    if is_beam(program):
        return read_beam(process, environ, files)
    if is_dotnet(program):
        return read_dotnet(process, files)
    language = language_of(program)
    return read_script(process, language, files) if language else None


def program_name(process: Process) -> str:
    """Return the name of the executable, as far as it can be known."""
    if process.exe:
        return basename(process.exe)
    first = process.argv[0] if process.argv else process.name
    return basename(first.split(" ")[0].removesuffix(":"))
