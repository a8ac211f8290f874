"""A line goes into a hosts file of the test's own, and comes out again."""

import ctypes
import subprocess
from pathlib import Path

import pytest
from loopback import NOBODY, in_child
from promises import is_root, needs

from homeport.act.remedies.hosts_entry import apply, describe, revert
from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy, RemedyKind

CLONE_NEWNS = 0x20000


def remedy(path: Path, text: str = "127.0.0.1 localhost") -> Remedy:
    return Remedy(kind=RemedyKind.HOSTS_ENTRY, path=str(path), text=text)


@pytest.mark.parametrize(
    "body", [b"", b"10.0.0.1 db\n", b"10.0.0.1 db", b"# 127.0.0.1 localhost\r\n", b"\xfe db\n"]
)
def test_there_and_back(tmp_path: Path, body: bytes) -> None:
    hosts = tmp_path / "hosts"
    hosts.write_bytes(body)
    hosts.chmod(0o640)
    assert f"`127.0.0.1 localhost` to {hosts}" in describe(remedy(hosts))
    applied = apply(remedy(hosts))
    assert b"127.0.0.1 localhost\n# Homeport end\n" in hosts.read_bytes()
    assert hosts.stat().st_mode & 0o777 == 0o640
    assert (tmp_path / "hosts.homeport-backup").read_bytes() == body
    with pytest.raises(ConflictError, match="by now"):
        apply(remedy(hosts))
    revert(applied)
    assert hosts.read_bytes() == body
    assert hosts.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [hosts]


def test_a_file_that_was_not_there(tmp_path: Path) -> None:
    hosts = tmp_path / "hosts"
    applied = apply(remedy(hosts))
    assert hosts.stat().st_mode & 0o777 == 0o644
    revert(applied)
    assert list(tmp_path.iterdir()) == []


def test_what_others_wrote_meanwhile_stays(tmp_path: Path) -> None:
    hosts = tmp_path / "hosts"
    hosts.write_text("10.0.0.1 db\n")
    applied = apply(remedy(hosts, "127.0.0.1 shop.test"))
    hosts.write_text(hosts.read_text() + "10.0.0.2 cache\n")
    revert(applied)
    assert hosts.read_text() == "10.0.0.1 db\n10.0.0.2 cache\n"
    with pytest.raises(ConflictError, match="not in Homeport's block"):
        revert(applied)


def test_what_is_no_line_or_no_plain_file(tmp_path: Path) -> None:
    hosts = tmp_path / "hosts"
    hosts.write_text("")
    bad = (
        "",
        "localhost",
        "127.0.0.1",
        "127.0.0.1 a b",
        "127.0.0.1 a\n10.0.0.1 b",
        "1.1 x",
        "::1 #",
    )
    for text in bad:
        with pytest.raises(ConflictError, match="no line"):
            apply(remedy(hosts, text))
    assert hosts.read_text() == ""
    link = tmp_path / "link"
    link.symlink_to(hosts)
    with pytest.raises(ConflictError, match="no plain file"):
        apply(remedy(link))
    for wide in ("10.0.0.1 localhost\n", "10.0.0.1 db\n"):
        hosts.write_bytes(wide.encode("utf-16"))
        with pytest.raises(ConflictError, match="UTF-16"):
            apply(remedy(hosts))
    with hosts.open("wb") as opened:
        opened.truncate(65 << 20)
    with pytest.raises(ConflictError, match="larger"):
        apply(remedy(hosts))


def test_a_file_that_is_mounted_over(tmp_path: Path) -> None:
    """Containers have their hosts file so: nothing can be renamed over a mount point."""
    needs("mounts", have=is_root() and in_child(may_mount) == b"yes")
    own, hosts = tmp_path / "own", tmp_path / "hosts"
    own.write_text("10.0.0.1 db\n")
    hosts.write_text("")

    def mounted() -> bytes:
        enter_mounts()
        subprocess.run(["mount", "--bind", str(own), str(hosts)], check=True)
        applied = apply(remedy(hosts))
        added = hosts.read_bytes()
        revert(applied)
        return added

    assert in_child(mounted).endswith(b"127.0.0.1 localhost\n# Homeport end\n")
    assert own.read_text() == "10.0.0.1 db\n"
    assert hosts.read_text() == ""
    assert sorted(one.name for one in tmp_path.iterdir()) == ["hosts", "own"]


def test_it_takes_root() -> None:
    needs("root", have=is_root())
    before = Path("/etc/hosts").read_bytes()

    def as_nobody() -> bytes:
        with pytest.raises(NotAllowedError) as refused:
            apply(Remedy(kind=RemedyKind.HOSTS_ENTRY, text="127.0.0.1 homeport-test.invalid"))
        return refused.value.hint.encode()

    assert b"sudo" in in_child(as_nobody, uid=NOBODY)
    assert Path("/etc/hosts").read_bytes() == before
    assert not [one for one in Path("/etc").iterdir() if "homeport" in one.name]


def enter_mounts() -> None:
    """Give this process mounts of its own, of which nobody else hears."""
    if ctypes.CDLL(None).unshare(CLONE_NEWNS):
        raise PermissionError("may not make a mount namespace")
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)


def may_mount() -> bytes:
    try:
        enter_mounts()
    except OSError:
        return b"no"
    return b"yes"
