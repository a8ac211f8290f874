"""Where the executable of a process is."""

from pathlib import Path

from file_trees import plant
from nouns import process

from homeport.observe.clues.exe_place import ExePlace, find_exe
from homeport.observe.clues.files import Files

LIVE = Path("/")


def test_what_the_kernel_tells(tmp_path: Path) -> None:
    files = Files(tmp_path)
    assert find_exe(process(exe="/usr/sbin/x"), files, tmp_path) == ExePlace(
        path="/usr/sbin/x", bytes_at="/usr/sbin/x", files=files
    )


def test_a_deleted_one_is_kept_by_the_kernel() -> None:
    gone = process(exe="/nowhere/x", is_exe_deleted=True)
    assert find_exe(gone, Files(), LIVE) == ExePlace(
        path="/nowhere/x", bytes_at="/proc/100/exe", files=Files()
    )
    replaced = find_exe(process(exe="/etc/passwd", is_exe_deleted=True), Files(), LIVE)
    assert replaced is not None
    assert replaced.is_replaced


def test_a_hidden_one_is_guessed(tmp_path: Path) -> None:
    plant(
        tmp_path,
        {"/usr/bin/redis-check-rdb": "", "/usr/bin/redis-server": "-> redis-check-rdb",
         "/usr/lib/postgresql/15/bin/postgres": "", "/usr/sbin/nginx": ""},
    )  # fmt: skip
    files = Files(tmp_path)
    for argv, path in (
        (("redis-server 127.0.0.1:6379",), "/usr/bin/redis-check-rdb"),
        (("/usr/lib/postgresql/15/bin/postgres", "-D", "x"), "/usr/lib/postgresql/15/bin/postgres"),
        (("nginx: master process /usr/sbin/nginx -g daemon on;",), "/usr/sbin/nginx"),
    ):
        found = find_exe(process(exe=None, argv=argv, name="x"), files, tmp_path)
        assert found == ExePlace(path=path, bytes_at=path, files=files, is_guess=True)
    assert find_exe(process(exe=None, argv=("other",), name="x"), files, tmp_path) is None
    assert find_exe(process(exe=None, argv=(), name=""), files, tmp_path) is None
