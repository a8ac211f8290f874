"""Which configuration files a command line names."""

from pathlib import Path

import pytest
from file_trees import plant

from homeport.observe.clues.config_paths import names_of, told_paths
from homeport.observe.clues.config_programs import Known, program_of
from homeport.observe.clues.files import Files

ETC = {f"/etc/{name}": "x" for name in ("a.conf", "b", "c.yml", "key.pem", "log.conf", "d/x.toml")}
DATA = {"/data/postgresql.conf": "port = 1", "/data/pg_hba.conf": "host all"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("x -c /etc/a.conf", ["/etc/a.conf"]),
        ("x -f b", ["/etc/b"]),
        ("x -c./b", ["/etc/b"]),
        ("x --config=/etc/c.yml --web.config.file=/etc/a.conf", ["/etc/c.yml", "/etc/a.conf"]),
        ("x --config /etc/c.yml", ["/etc/c.yml"]),
        ("x -conf /etc/a.conf", ["/etc/a.conf"]),
        ("x --defaults-file=/etc/b", ["/etc/b"]),
        ("x --log-config /etc/c.yml", []),
        ("x serve /etc/d/x.toml", ["/etc/d/x.toml"]),
        ("x --storage=/etc/c.yml", ["/etc/c.yml"]),
        ("x -c /etc/absent -f /etc/key.pem /etc/b", []),
        ("x -c", []),
    ],
)
def test_options(tmp_path: Path, line: str, found: list[str]) -> None:
    files = Files(plant(tmp_path, ETC))
    assert list(told_paths(tuple(line.split()), "/etc", Known(), files)) == found


def test_a_rewritten_title(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, ETC))
    for title in ("nginx: master process nginx -c /etc/b", "sshd: /sbin/sshd -f /etc/b [listener]"):
        assert told_paths((title,), "/", Known(), files) == ("/etc/b",)
    title = "php-fpm: master process (/etc/b)"
    assert told_paths((title,), "/", program_of("php-fpm8.2"), files) == ("/etc/b",)


def test_any_argument_of_some_programs(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, ETC))
    assert told_paths(("redis-server", "/etc/b"), "/", program_of("redis-server"), files) == (
        "/etc/b",
    )


def test_files_in_a_directory(tmp_path: Path) -> None:
    files = Files(plant(tmp_path, DATA))
    postgres = program_of("postgres")
    both = ("/data/postgresql.conf", "/data/pg_hba.conf")
    assert told_paths(("postgres", "-D", "/data"), "/", postgres, files) == both
    assert told_paths(("postgres",), "/data", postgres, files) == both
    assert told_paths(("postgres",), None, postgres, files) == ()


def test_names() -> None:
    assert names_of("/usr/bin/redis-check-rdb", "redis-server", ("redis-server *:1",)) == (
        "redis-check-rdb",
        "redis-server",
    )
    assert names_of(None, "", ()) == ()
