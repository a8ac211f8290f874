"""All clues about a process together, of captured machines and of this one."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from file_trees import elf, go_build_section, plant
from nouns import process
from promises import needs
from real_processes import running

from homeport.model.address import Transport
from homeport.model.clues import Door, Runtime
from homeport.observe.clues.read import read_clues
from homeport.observe.processes import read_ancestry, read_process

DOORS = (Door(transport=Transport.TCP, port=6379, addresses=("127.0.0.1",)),)
REDIS: dict[str, str | bytes] = {
    "/usr/bin/redis-check-rdb": elf({b".text": b"x"}),
    "/etc/redis/redis.conf": "port 6379\nrequirepass hunter2\n",
    "/var/lib/dpkg/status": "Package: redis-tools\nStatus: install ok installed\n"
    "Version: 5:7.0.15-1\n",
    "/var/lib/dpkg/info/redis-tools.list": "/usr/bin/redis-check-rdb\n",
    "/proc/100/environ": "PORT=6379\0SECRET=hunter2\0",
}


def test_a_daemon(tmp_path: Path) -> None:
    plant(tmp_path, REDIS)
    redis = process(
        name="redis-server", argv=("/usr/bin/redis-server *:6379",), exe="/usr/bin/redis-check-rdb"
    )
    shell = process(pid=50, name="bash", argv=("-bash",), exe="/bin/bash")
    clues = read_clues(redis, DOORS, (shell,), tmp_path, environ_names={"PORT"})
    assert (str(clues.package), clues.package and clues.package.version) == (
        "deb:redis-tools",
        "7.0.15",
    )
    assert clues.settings == ("port 6379", "requirepass ***")
    assert clues.environ == {"PORT": "6379"}
    assert clues.doors == DOORS
    assert [one.name for one in clues.parents] == ["bash"]
    assert "the executable /usr/bin/redis-check-rdb" in clues.looked_at
    assert "who packaged it: deb:redis-tools" in clues.looked_at


def test_a_go_program_that_nobody_packaged(tmp_path: Path) -> None:
    section = go_build_section("go1.22.1", "path\tx\nmod\tgithub.com/x/y\tv1.2.0\n")
    plant(tmp_path, {"/home/ada/y": elf({b".go.buildinfo": section})})
    clues = read_clues(process(name="y", argv=("./y",), exe="/home/ada/y"), DOORS, (), tmp_path)
    assert clues.runtime == Runtime(name="go", version="1.22.1")
    assert (str(clues.package), clues.package and clues.package.version) == (
        "go:github.com/x/y",
        "1.2.0",
    )


def test_a_replaced_executable_has_no_version(tmp_path: Path) -> None:
    plant(tmp_path, REDIS)
    redis = process(argv=("redis-server",), exe="/usr/bin/redis-check-rdb", is_exe_deleted=True)
    clues = read_clues(redis, DOORS, (), tmp_path)
    assert (str(clues.package), clues.package and clues.package.version) == (
        "deb:redis-tools",
        None,
    )
    assert clues.looked_at[0].endswith("deleted meanwhile")


def test_nothing_can_be_read(tmp_path: Path) -> None:
    clues = read_clues(process(exe=None, cwd=None, argv=(), name=""), (), (), tmp_path)
    assert (clues.package, clues.runtime, clues.entry, clues.looked_at) == (None, None, None, ())


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_this_python(tmp_path: Path) -> None:
    (tmp_path / "serve.py").write_text("import http.server\nprint('ready', flush=True)\ninput()\n")
    with running([sys.executable, "serve.py"], cwd=tmp_path) as child:
        found = read_process(child.pid)
        assert found is not None
        clues = read_clues(found, DOORS, read_ancestry(child.pid))
    assert clues.runtime is not None
    assert (clues.runtime.name, clues.entry and clues.entry.name) == ("python", "serve.py")
    assert "http.server" in clues.imports
    assert clues.parents[0].name


def test_a_renamed_and_deleted_program_of_debian(tmp_path: Path) -> None:
    cat = shutil.which("cat") or ""
    needs("dpkg", have=bool(cat) and shutil.which("dpkg") is not None)
    copy = tmp_path / "server"
    shutil.copy(os.path.realpath(cat), copy)
    (tmp_path / "line").write_text("ready\n")
    with running([str(copy), str(tmp_path / "line"), "-"]) as child:
        copy.unlink()
        found = read_process(child.pid)
        assert found is not None
        clues = read_clues(found, DOORS, ())
    assert str(clues.package) == "deb:coreutils"
    assert clues.known_as is not None
    assert clues.known_as.endswith("bin/cat")
