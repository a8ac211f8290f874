"""Names of users, from the file first."""

import os
import pwd
from pathlib import Path

from homeport.observe.users import name_user, parse_passwd, read_homes, read_users

PASSWD = """root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
toor:x:0:0:second name:/root:/bin/sh
ada:x:1000:1000:Ada,,,:/home/ada/:/bin/zsh
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
broken line
"""


def _machine(tmp_path: Path, text: str = PASSWD) -> Path:
    (tmp_path / "etc").mkdir(exist_ok=True)
    (tmp_path / "etc/passwd").write_text(text)
    return tmp_path


def test_the_first_name_of_a_uid_wins() -> None:
    assert parse_passwd(PASSWD)[0].name == "root"


def test_a_captured_machine_has_its_own_users(tmp_path: Path) -> None:
    root = _machine(tmp_path)
    assert name_user(1000, root) == "ada"
    assert name_user(4711, root) is None


def test_a_new_user_is_seen(tmp_path: Path) -> None:
    root = _machine(tmp_path)
    assert name_user(1001, root) is None
    _machine(tmp_path, PASSWD + "bob:x:1001:1001::/home/bob:/bin/sh\n")
    assert name_user(1001, root) == "bob"


def test_a_machine_without_passwd(tmp_path: Path) -> None:
    assert read_users(tmp_path) == {}


def test_homes_of_people_only(tmp_path: Path) -> None:
    assert read_homes(_machine(tmp_path)) == {"/root", "/home/ada"}


def test_this_machine_agrees_with_the_name_service() -> None:
    uid = os.getuid()
    assert name_user(uid) == pwd.getpwuid(uid).pw_name
    assert name_user(3_999_999_999) is None
    assert name_user(3_999_999_999) is None
    assert os.environ.get("HOME", "/root").rstrip("/") in read_homes()
