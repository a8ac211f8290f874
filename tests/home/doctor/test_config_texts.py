"""The small texts in which a server's names and upstreams may stand, and nothing large."""

import os
import time
from dataclasses import replace
from pathlib import Path

from cli_nouns import a_service
from live import nursery

from homeport.home.doctor.config_texts import read_config_texts, read_settings


def test_telling_files_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "settings.py").write_text("ALLOWED_HOSTS = ['a.test']")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "hosts.yml").write_text("b.test")
    (tmp_path / ".env").write_text("HOST=c.test")
    (tmp_path / "readme.md").write_text("no")
    (tmp_path / "picture.png").write_bytes(b"\0" * 9)
    assert read_config_texts(None, str(tmp_path)) == (
        "HOST=c.test", "ALLOWED_HOSTS = ['a.test']", "b.test",
    )  # fmt: skip


def test_what_cannot_be_read_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "app.py").mkdir()
    os.mkfifo(tmp_path / "server.conf")
    (tmp_path / "main.py").symlink_to("main.py")
    with (tmp_path / "nginx.conf").open("wb") as huge:
        huge.truncate(1 << 30)
    (tmp_path / "config").symlink_to("..")
    began = time.monotonic()
    texts = read_config_texts(None, str(tmp_path))
    assert time.monotonic() - began < 2
    assert sum(map(len, texts)) <= 64 * 1024
    assert read_config_texts(None, str(tmp_path / "nowhere")) == ()
    assert read_config_texts(None, None) == ()


def test_there_is_an_end_to_it(tmp_path: Path) -> None:
    for one in range(400):
        (tmp_path / f"settings{one}.py").write_text("x")
    assert len(read_config_texts(None, str(tmp_path))) <= 25


def test_a_servers_own_configuration(tmp_path: Path) -> None:
    (tmp_path / "app.conf").write_text("server_name a.test;")
    sleeper = "import time; print('up', flush=True); time.sleep(60)"
    with nursery(tmp_path) as live:
        started = live.python(sleeper)
        assert started.line() == "up"
        service = replace(a_service(), pid=started.pid, cwd=str(tmp_path))
        assert "server_name a.test;" in read_config_texts(service, None)
        assert isinstance(read_settings(service), tuple)
    assert read_settings(service) == ()
    assert read_settings(replace(service, pid=None)) == ()
