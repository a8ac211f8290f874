"""Our own BPF program in this kernel, against the scan of /proc."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from open_sockets import Open, inheriting_child, inode, may_load_bpf, open_sockets
from promises import needs

from homeport.observe import bpf_load
from homeport.observe.bpf_program import FIELDS
from homeport.observe.fd_scan import scan


@pytest.fixture
def sockets() -> Iterator[Open]:
    needs("bpf", have=may_load_bpf())
    with open_sockets() as found:
        yield found


def test_listeners_and_their_holders_are_those_of_the_scan(sockets: Open) -> None:
    mine = {inode(one) for one in sockets.listening()}
    busy = {inode(one) for one in sockets.busy()}
    with inheriting_child(sockets.tcp4, sockets.udp, sockets.unix):
        found = bpf_load.read_now(mine | busy)
        scanned = scan(mine)
    assert found.keys() == mine
    assert {key: sorted(held) for key, held in found.items()} == {
        key: sorted(held) for key, held in scanned.items()
    }
    assert len(found[inode(sockets.tcp4)]) == 2


def test_every_socket_is_those_of_the_scan(sockets: Open) -> None:
    mine = {inode(one) for one in (*sockets.listening(), *sockets.busy())}
    found = bpf_load.read_now(mine, every_socket=True)
    assert {key: sorted(held) for key, held in found.items()} == {
        key: sorted(held) for key, held in scan(mine).items()
    }
    assert mine == found.keys()


NESTED = """
import os, socket, subprocess, sys, time
from homeport.observe import bpf_load
from homeport.observe.fd_scan import scan
one = socket.create_server(("127.0.0.1", 0))
wanted = {os.fstat(one.fileno()).st_ino}
child = subprocess.Popen(["sleep", "60"], pass_fds=[one.fileno()])
# exec closes the pipe that Popen waits for before it gives the process its new name.
while open(f"/proc/{child.pid}/comm").read() != "sleep\\n":
    time.sleep(0.01)
by_bpf, by_scan = (sorted(*found.values()) for found in (bpf_load.read_now(wanted), scan(wanted)))
child.kill(), child.wait()
print(len(by_bpf), by_bpf == by_scan)
"""


@pytest.mark.parametrize("depth", [1, 2, 4])
def test_in_a_pid_namespace_the_pids_are_those_seen_there(depth: int) -> None:
    needs("bpf", have=may_load_bpf())
    enter = ["unshare", "--pid", "--fork", "--mount-proc"] * depth
    done = subprocess.run(
        [*enter, sys.executable, "-c", NESTED], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["2", "True"]


def test_in_a_pid_namespace_too_deep_for_us_it_is_an_os_error() -> None:
    needs("bpf", have=may_load_bpf())
    enter = ["unshare", "--pid", "--fork", "--mount-proc"] * 5
    done = subprocess.run(
        [*enter, sys.executable, "-c", NESTED], capture_output=True, text=True, check=False
    )
    assert "no pids for a namespace as deep as ours" in done.stderr


def load_and_close(cache: Path) -> None:
    os.close(bpf_load.load(cache=str(cache)))


def test_offsets_are_kept_and_used_again(tmp_path: Path) -> None:
    needs("bpf", have=may_load_bpf())
    cache = tmp_path / "new" / "bpf-offsets"
    load_and_close(cache)
    assert cache.stat().st_mode & 0o777 == 0o644
    assert cache.parent.stat().st_mode & 0o777 == 0o755
    assert [one.name for one in cache.parent.iterdir()] == [cache.name]
    kept = cache.stat().st_mtime_ns
    load_and_close(cache)
    assert cache.stat().st_mtime_ns == kept


def test_offsets_that_the_verifier_rejects_are_found_anew(tmp_path: Path) -> None:
    needs("bpf", have=may_load_bpf())
    cache = tmp_path / "bpf-offsets"
    load_and_close(cache)
    right = cache.read_text()
    wrong = right.replace("bpf_iter__task_file.task 8", "bpf_iter__task_file.task 13")
    assert wrong != right
    cache.write_text(wrong)
    load_and_close(cache)
    assert cache.read_text() == right


def test_a_cache_of_another_kernel_is_replaced(tmp_path: Path) -> None:
    needs("bpf", have=may_load_bpf())
    cache = tmp_path / "bpf-offsets"
    cache.write_text("5.4.0 #1 SMP 123\nfunction_id 1\n")
    load_and_close(cache)
    assert cache.read_text().splitlines()[0].startswith(os.uname().release)


def offsets_file(path: Path) -> Path:
    path.write_text("\n".join(["key", "function_id 7", *(f"{name} 8" for name in FIELDS)]))
    path.chmod(0o644)
    return path


def test_a_cache_that_others_could_have_written_is_not_read(tmp_path: Path) -> None:
    needs("root", have=os.geteuid() == 0)
    cache = offsets_file(tmp_path / "offsets")
    read = bpf_load.read_offsets(str(cache), "key")
    assert read is not None
    assert read["function_id"] == 7
    cache.chmod(0o664)
    assert bpf_load.read_offsets(str(cache), "key") is None
    cache.chmod(0o644)
    os.chown(cache, 65534, 65534)
    assert bpf_load.read_offsets(str(cache), "key") is None
    os.chown(cache, 0, 0)
    link = tmp_path / "link"
    link.symlink_to(cache)
    assert bpf_load.read_offsets(str(link), "key") is None


@pytest.mark.parametrize("text", ["", "key", "other\nfunction_id 7", "key\nfunction_id x"])
def test_a_cache_that_is_not_whole_is_not_used(tmp_path: Path, text: str) -> None:
    cache = tmp_path / "offsets"
    cache.write_text(text)
    assert bpf_load.read_offsets(str(cache), "key") is None
    assert bpf_load.read_offsets(str(tmp_path / "missing"), "key") is None


def test_without_privilege_it_is_an_os_error() -> None:
    needs("ordinary user", have=os.geteuid() != 0)
    with pytest.raises(OSError, match=r"."):
        bpf_load.load()
