"""What is read of real processes, strange ones included, and of captured machines."""

import json
import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from promises import is_root, needs
from real_processes import end_by_pidfd, python, running, wait_for_line

from homeport.model.process import MemoryKind
from homeport.observe.processes import (
    ARGV_BYTES,
    children_of,
    read_ancestry,
    read_environ,
    read_many,
    read_process,
)

NO_SUCH_PID = 4_194_305
RENAME = "import ctypes; ctypes.CDLL(None).prctl(15, {name!r}, 0, 0, 0)"


def test_a_process_of_ours(tmp_path: Path) -> None:
    with running(python("pass"), cwd=tmp_path) as child:
        found = read_process(child.pid)
    assert found is not None
    assert (found.pid, found.ppid) == (child.pid, os.getpid())
    assert found.argv[0] == sys.executable
    assert found.exe == os.path.realpath(sys.executable)
    assert found.cwd == str(tmp_path)
    assert (found.uid, found.user) == (os.getuid(), pwd.getpwuid(os.getuid()).pw_name)
    assert found.started_at <= datetime.now(UTC)
    assert not found.is_exe_deleted
    assert found.memory_bytes is not None
    assert found.memory_bytes > 100_000
    assert found.memory_kind is MemoryKind.PSS


def test_nobody() -> None:
    assert read_process(NO_SUCH_PID) is None
    assert read_environ(NO_SUCH_PID) == {}
    assert read_ancestry(NO_SUCH_PID) == ()
    assert read_many([NO_SUCH_PID]) == {}


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"a) S 1 (b", "a) S 1 (b"), (b"two\nlines", "two\nlines"), (b"\xff\xfe", "\\xff\\xfe")],
)
def test_any_name(name: bytes, shown: str) -> None:
    with running(python(RENAME.format(name=name))) as child:
        found = read_process(child.pid)
    assert found is not None
    assert (found.name, found.ppid) == (shown, os.getpid())


def test_a_title_written_over_the_arguments() -> None:
    # As setproctitle(3) does: over the area that the kernel shows.
    code = (
        "f = open('/proc/self/stat').read().rpartition(')')[2].split()\n"
        "start, end = int(f[45]), int(f[46])\n"
        "import ctypes\n"
        "ctypes.memset(start, 0, end - start)\n"
        "ctypes.memmove(start, b'my: title', 9)"
    )
    with running(python(code)) as child:
        found = read_process(child.pid)
    assert found is not None
    assert found.argv == ("my: title",)


def test_arguments_that_are_empty_or_no_text() -> None:
    argv: list[str | bytes] = [*python("pass"), "", b"\xff", ""]
    with running(argv) as child:
        found = read_process(child.pid)
    assert found is not None
    assert found.argv[-3:] == ("", "\\xff", "")


def test_more_arguments_than_anybody_reads() -> None:
    with running([*python("pass"), "x" * 100_000, "y"]) as child:
        found = read_process(child.pid)
    assert found is not None
    assert found.argv[-1].endswith("x…")
    assert sum(len(one) for one in found.argv) < ARGV_BYTES + 10


def test_a_kernel_thread() -> None:
    found = read_process(2)
    if found is None or found.name != "kthreadd":
        pytest.skip("no kernel threads in this pid namespace")
    assert (found.argv, found.exe) == ((), None)
    assert (found.memory_bytes, found.memory_kind) == (None, None)


def test_a_program_replaced_while_it_runs(tmp_path: Path) -> None:
    program = tmp_path / "server (1)"
    shutil.copy(shutil.which("cat") or "", program)
    child = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert child.stdin is not None
        child.stdin.write(b"ready\n")
        child.stdin.flush()
        wait_for_line(child)
        program.unlink()
        found = read_process(child.pid)
    finally:
        child.communicate()
    assert found is not None
    assert (found.exe, found.is_exe_deleted) == (str(program), True)


def test_a_directory_removed_under_a_server(tmp_path: Path) -> None:
    gone = tmp_path / "worktree"
    gone.mkdir()
    with running(python("pass"), cwd=gone) as child:
        gone.rmdir()
        found = read_process(child.pid)
    assert found is not None
    assert (found.cwd, found.is_cwd_deleted) == (str(gone), True)


def test_a_zombie() -> None:
    child = subprocess.Popen([sys.executable, "-I", "-S", "-c", ""])
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    found = read_process(child.pid)
    child.wait()
    assert found is not None
    assert (found.state, found.argv, found.memory_bytes) == ("Z", (), None)
    assert read_process(child.pid) is None


@pytest.fixture
def orphan(tmp_path: Path) -> Iterator[int]:
    """Return a process whose parent has ended, in a session of its own."""
    leave = (
        "import os, sys\n"
        "if os.fork(): os._exit(0)\n"
        "os.setsid()\n"
        "print(os.getpid(), flush=True)\n"
        "open(sys.argv[1]).read()"
    )
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    parent = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", leave, str(pipe)],
        stdout=subprocess.PIPE,
        env={"CLAUDECODE": "1", "SECRET_TOKEN": "s3cr3t", "TERM_PROGRAM": "x" * 1_000},
    )
    pid = int(wait_for_line(parent))
    parent.wait()
    yield pid
    end_by_pidfd(pid)
    assert parent.stdout is not None
    parent.stdout.close()


def test_an_orphan_still_says_who_started_it(orphan: int) -> None:
    found = read_process(orphan)
    assert found is not None
    assert found.ppid != os.getpid()
    assert found.tty is None
    assert read_environ(orphan) == {"CLAUDECODE": "1", "TERM_PROGRAM": "x" * 256}
    assert read_environ(orphan, names=["SECRET_TOKEN"]) == {"SECRET_TOKEN": "s3cr3t"}


def test_the_line_of_ancestors_ends_at_the_top() -> None:
    code = f"import subprocess, sys; subprocess.run({python('pass')!r})"
    with running([sys.executable, "-I", "-S", "-c", code]) as child:
        (grandchild,) = children_of()[child.pid]
        line = read_ancestry(grandchild)
        end_by_pidfd(grandchild)
    assert [one.pid for one in line[:2]] == [child.pid, os.getpid()]
    assert line[-1].ppid == 0
    assert line[0].memory_bytes is None


def test_many_at_once_in_the_order_asked() -> None:
    with running(python("pass")) as one, running(python("pass")) as two:
        asked = [two.pid, NO_SUCH_PID, one.pid, two.pid]
        found = read_many(asked)
        assert list(found) == [two.pid, one.pid]
        assert all(each.memory_kind is MemoryKind.PSS for each in found.values())


def test_beyond_the_budget_memory_is_what_costs_nothing() -> None:
    with running(python("pass")) as small, running(python("x = b'1' * 50_000_000")) as big:
        found = read_many([big.pid, small.pid], pss_budget_bytes=30_000_000)
    assert found[small.pid].memory_kind is MemoryKind.PSS
    assert found[big.pid].memory_kind is MemoryKind.RSS
    assert (found[big.pid].memory_bytes or 0) > 50_000_000


def test_an_ordinary_user_sees_what_the_system_lets_him() -> None:
    needs("root", have=is_root())
    code = (
        "import os, sys, json\n"
        "from homeport.observe.processes import read_process, read_environ\n"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "p = read_process(int(sys.argv[1]))\n"
        "print(json.dumps([p.exe, p.cwd, p.argv, p.uid, str(p.memory_kind),\n"
        "                  read_environ(int(sys.argv[1]))]))"
    )
    with running(python("pass")) as child:
        done = subprocess.run(
            [sys.executable, "-c", code, str(child.pid)], capture_output=True, text=True, check=True
        )
    exe, cwd, argv, uid, kind, environ = json.loads(done.stdout)
    assert (exe, cwd, environ) == (None, None, {})
    assert argv[0] == sys.executable
    assert (uid, kind) == (0, "rss")


class TestCaptured:
    """A tree that was copied from another machine."""

    @pytest.fixture
    def root(self, tmp_path: Path) -> Path:
        (tmp_path / "etc").mkdir()
        (tmp_path / "etc/passwd").write_text("ada:x:1000:1000::/home/ada:/bin/sh\n")
        self.add(tmp_path, 1, 0, "systemd", start=0)
        self.add(tmp_path, 50, 40, "vite", start=700)
        self.add(tmp_path, 40, 1, "bash", start=600)
        (tmp_path / "proc/stat").write_text("btime 1700000000\n")
        return tmp_path

    @staticmethod
    def add(root: Path, pid: int, ppid: int, name: str, *, start: int) -> None:
        folder = root / "proc" / str(pid)
        folder.mkdir(parents=True)
        rest = f"S {ppid} 1 1 34819 1 0 0 0 0 0 0 0 0 0 20 0 1 0 {start} 0 25 0"
        (folder / "stat").write_text(f"{pid} ({name}) {rest}\n")
        (folder / "status").write_text(f"Name:\t{name}\nUid:\t999\t1000\t1000\t1000\n")
        (folder / "cmdline").write_bytes(name.encode() + b"\0--port\0005173\0")
        (folder / "cgroup").write_text("0::/user.slice/user-1000.slice/session-2.scope\n")
        (folder / "smaps_rollup").write_text("00-ff ---p [rollup]\nRss: 100 kB\nPss:  64 kB\n")
        (folder / "environ").write_bytes(b"TMUX=a\0TMUX=b\0PASSWORD=x\0odd\0=\0")
        (folder / "exe").symlink_to(f"/usr/bin/{name} (deleted)")
        (folder / "cwd").symlink_to("/home/ada/shop")

    def test_everything_is_there(self, root: Path) -> None:
        found = read_process(50, root)
        assert found is not None
        assert (found.uid, found.user, found.tty) == (1000, "ada", "pts/3")
        assert found.argv == ("vite", "--port", "5173")
        assert (found.exe, found.is_exe_deleted) == ("/usr/bin/vite", True)
        assert found.cwd == "/home/ada/shop"
        assert found.unit == "session-2.scope"
        assert found.started_at == datetime.fromtimestamp(1_700_000_007, UTC)
        assert (found.memory_bytes, found.memory_kind) == (65_536, MemoryKind.PSS)

    def test_relatives(self, root: Path) -> None:
        assert [one.pid for one in read_ancestry(50, root)] == [40, 1]
        assert children_of(root) == {0: (1,), 1: (40,), 40: (50,)}

    def test_the_first_of_two_variables_counts(self, root: Path) -> None:
        assert read_environ(50, root) == {"TMUX": "a"}

    def test_a_younger_parent_is_somebody_else(self, root: Path) -> None:
        self.add(root, 60, 61, "node", start=900)
        self.add(root, 61, 1, "late", start=901)
        assert read_ancestry(60, root) == ()

    def test_a_circle_ends(self, root: Path) -> None:
        self.add(root, 70, 71, "a", start=900)
        self.add(root, 71, 70, "b", start=900)
        assert [one.pid for one in read_ancestry(70, root)] == [71]

    def test_what_the_copy_left_out(self, root: Path) -> None:
        bare = root / "proc/80"
        bare.mkdir()
        (bare / "stat").write_text("80 (x) S 1 1 1 0 1 0 0 0 0 0 0 0 0 0 20 0 1 0 5 0 3 0\n")
        found = read_process(80, root)
        assert found is not None
        assert (found.exe, found.cwd, found.argv, found.uid) == (None, None, (), None)
        assert found.memory_kind is MemoryKind.RSS
        (bare / "stat").write_text("cut")
        assert read_process(80, root) is None

    def test_no_proc_at_all(self, tmp_path: Path) -> None:
        assert children_of(tmp_path / "nothing") == {}
