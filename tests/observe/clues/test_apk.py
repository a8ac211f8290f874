"""Alpine's database of installed packages."""

from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues.apk import find_apk
from homeport.observe.clues.files import Files

DATABASE = """\
C:Q1abc=
P:musl
V:1.2.4-r2
F:lib
R:ld-musl-x86_64.so.1

P:openssh-server
V:9.6_p1-r0
A:x86_64
F:usr/sbin
R:sshd
a:0:0:755
F:etc/ssh
R:sshd_config

P:redis
V:7.2.4-r0
F:usr/bin
R:redis-server
"""


@pytest.mark.parametrize(
    ("path", "name", "version"),
    [
        ("/usr/sbin/sshd", "openssh-server", "9.6p1"),
        ("/sbin/sshd", "openssh-server", "9.6p1"),
        ("/usr/bin/redis-server", "redis", "7.2.4"),
        ("/lib/ld-musl-x86_64.so.1", "musl", "1.2.4"),
    ],
)
@pytest.mark.parametrize("place", ["/lib/apk/db/installed", "/usr/lib/apk/db/installed"])
def test_owner(tmp_path: Path, path: str, name: str, version: str, place: str) -> None:
    found = find_apk(path, Files(plant(tmp_path, {place: DATABASE})))
    assert found is not None
    assert (str(found), found.version) == (f"apk:{name}", version)


def test_nobody(tmp_path: Path) -> None:
    assert find_apk("/usr/bin/redis", Files(tmp_path)) is None
    plant(tmp_path, {"/lib/apk/db/installed": DATABASE})
    for path in ("/usr/bin/redis", "/etc/ssh/sshd", "/usr/sbin/redis-server"):
        assert find_apk(path, Files(tmp_path)) is None
