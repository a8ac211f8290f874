"""Who reads which process."""

from pathlib import Path

import pytest
from nouns import process

from homeport.observe.clues.files import Files
from homeport.observe.clues.part import Part
from homeport.observe.clues.runtimes import program_name, read_runtime


@pytest.mark.parametrize(
    ("exe", "runtime"),
    [
        ("/usr/bin/python3.11", "python"), ("/usr/bin/node", "node"), ("/usr/bin/java", "java"),
        ("/usr/bin/ruby3.1", "ruby"), ("/usr/bin/perl", "perl"), ("/usr/bin/php8.2", "php"),
        ("/usr/lib/erlang/erts-13/bin/beam.smp", "beam"), ("/usr/bin/dotnet", "dotnet"),
        ("/usr/lib/R/bin/exec/R", "r"), ("/usr/bin/lua5.4", "lua"),
    ],
)  # fmt: skip
def test_readers(tmp_path: Path, exe: str, runtime: str) -> None:
    one = process(exe=exe, argv=(exe, "x"))
    part = read_runtime(one, {}, tmp_path, Files(tmp_path))
    assert part.runtime is not None
    assert part.runtime.name == runtime


def test_native_programs_have_no_reader(tmp_path: Path) -> None:
    one = process(exe="/usr/sbin/nginx")
    assert read_runtime(one, {}, tmp_path, Files(tmp_path)) == Part()


def test_a_hidden_executable_is_named_by_its_command_line() -> None:
    assert program_name(process(exe=None, argv=("/usr/bin/java", "-jar", "x"))) == "java"
    assert program_name(process(exe=None, argv=("nginx: worker process",))) == "nginx"
    assert program_name(process(exe=None, argv=(), name="redis-server")) == "redis-server"
