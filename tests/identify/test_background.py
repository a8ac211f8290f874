"""What a developer meant to run, and what merely runs."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nouns import process

from homeport.identify.background import is_background, judge, judge_unseen
from homeport.model.process import Process, Project, Source, SourceKind

SHOP = Project(name="shop", root="/home/ada/shop", branch="main", worktree=None, commit=None)


def _source(kind: SourceKind, name: str = "x") -> Source:
    return Source(kind=kind, name=name, pid=None, evidence=("said so",))


SYSTEM = _source(SourceKind.SYSTEMD, "some.service")


def _daemon(exe: str, **changes: Any) -> Process:
    name = exe.rpartition("/")[2]
    plain = {"name": name[:15], "argv": (exe,), "exe": exe, "cwd": "/", "uid": 0, "user": "root"}
    return process(**{**plain, **changes})


@pytest.mark.parametrize(
    "exe",
    ["/usr/lib/postgresql/16/bin/postgres", "/usr/bin/redis-check-rdb", "/usr/sbin/nginx",
     "/usr/bin/docker-proxy", "/usr/sbin/mysqld"],
)  # fmt: skip
def test_databases_and_servers_are_shown_even_from_the_system(exe: str) -> None:
    assert not is_background(_daemon(exe, uid=112), source=SYSTEM)


@pytest.mark.parametrize(
    "exe",
    ["/usr/sbin/avahi-daemon", "/opt/google/chrome/chrome", "/usr/lib/kdeconnectd",
     "/usr/sbin/cupsd", "/usr/sbin/sshd", "/usr/lib/systemd/systemd-resolved", "/usr/bin/tmux"],
)  # fmt: skip
def test_desktop_and_plumbing_are_not(exe: str) -> None:
    assert is_background(_daemon(exe), source=_source(SourceKind.TERMINAL))


def test_noise_started_from_a_project_stays_noise() -> None:
    assert is_background(_daemon("/opt/google/chrome/chrome"), project=SHOP)


def test_but_a_projects_own_program_may_have_any_name() -> None:
    assert not is_background(_daemon("/home/ada/shop/bin/master"), project=SHOP)


def test_a_browser_under_debugging_is_meant() -> None:
    argv = ("chrome", "--remote-debugging-port=9222")
    assert not is_background(_daemon("/opt/google/chrome/chrome", argv=argv))


def test_an_editors_own_ports() -> None:
    assert is_background(_daemon("/usr/share/code/code"), source=_source(SourceKind.TERMINAL))
    assert is_background(process(name="claude", argv=("claude",), exe=None), project=SHOP)


@pytest.mark.parametrize(
    "argv",
    [
        ("/usr/bin/python3", "/usr/local/bin/jupyter-lab", "--no-browser"),
        ("opencode", "serve", "--port", "4096"),
        ("node", "/usr/lib/code-server/out/node/entry.js"),
    ],
)
def test_an_editor_that_is_served_is_meant(argv: tuple[str, ...]) -> None:
    assert not is_background(process(argv=argv, exe=None, name="x", uid=1000))


def test_a_supervisor_is_no_editor() -> None:
    verdict = judge(_daemon("/usr/bin/supervisord"), source=_source(SourceKind.SSH, "ssh"))
    assert verdict.reason == "ssh started it"


def test_a_project_shows_it() -> None:
    assert judge(process(), project=SHOP, source=SYSTEM).reason == "it runs in the project shop"


@pytest.mark.parametrize(
    "kind",
    [SourceKind.AGENT, SourceKind.EDITOR, SourceKind.TERMINAL, SourceKind.MULTIPLEXER,
     SourceKind.SSH, SourceKind.SUPERVISOR, SourceKind.HOMEPORT, SourceKind.CONTAINER],
)  # fmt: skip
def test_whoever_sits_there_meant_it(kind: SourceKind) -> None:
    assert not is_background(_daemon("/usr/bin/socat"), source=_source(kind))


def test_the_desktop_did_not() -> None:
    assert is_background(_daemon("/usr/bin/some-app"), source=_source(SourceKind.DESKTOP))


def test_a_unit_that_runs_somebodys_program() -> None:
    verdict = judge(_daemon("/srv/shop/server"), source=SYSTEM)
    assert not verdict.is_background
    assert verdict.reason == "its program is not one of the system's"


def test_a_unit_that_runs_somebodys_script() -> None:
    argv = ("/usr/bin/python3", "/srv/shop/app.py")
    assert not is_background(_daemon("/usr/bin/python3.11", argv=argv), source=SYSTEM)


def test_a_unit_that_works_in_somebodys_place() -> None:
    argv = ("/usr/bin/python3", "-m", "shop")
    where = _daemon("/usr/bin/python3.11", argv=argv, cwd="/srv/shop")
    assert judge(where, source=SYSTEM).reason == "it works in /srv/shop"


def test_a_unit_of_the_distribution() -> None:
    argv = ("/usr/bin/python3", "/usr/bin/networkd-dispatcher")
    assert is_background(_daemon("/usr/bin/python3.11", argv=argv), source=SYSTEM)


def test_a_system_user() -> None:
    found = judge(_daemon("/usr/bin/tor", uid=109, user="debian-tor"))
    assert found.reason == "it runs as the system user debian-tor"
    assert judge(_daemon("/usr/bin/tor", uid=109, user=None)).reason.endswith("109")


def test_a_daemon_that_nobody_claims() -> None:
    assert is_background(_daemon("/usr/sbin/inetd"), source=_source(SourceKind.INIT))


def test_an_interpreter_that_nobody_claims_is_shown() -> None:
    assert not is_background(_daemon("/usr/sbin/php8.2", uid=0))
    assert not is_background(process(argv=("python3", "-m", "http.server"), cwd="/tmp"))


def test_what_can_hardly_be_read_is_shown() -> None:
    assert not is_background(process(argv=(), exe=None, cwd=None, uid=None, name="x"))


class TestUnseen:
    def test_a_database(self) -> None:
        assert not judge_unseen(112, "postgresql@16-main.service").is_background
        assert not judge_unseen(0, "nginx.service").is_background

    def test_a_persons(self) -> None:
        assert not judge_unseen(1000, None).is_background

    def test_the_systems(self) -> None:
        assert judge_unseen(0, "cups.service").reason == "the system runs it as cups.service"
        assert judge_unseen(65_534, None).is_background

    def test_nobodys(self) -> None:
        assert not judge_unseen(None, None).is_background


@given(
    name=st.text(max_size=15),
    argv=st.lists(st.text()).map(tuple),
    exe=st.none() | st.text(),
    cwd=st.none() | st.text(),
    uid=st.none() | st.integers(min_value=0, max_value=2**32 - 1),
)
def test_there_is_always_a_reason(
    name: str, argv: tuple[str, ...], exe: str | None, cwd: str | None, uid: int | None
) -> None:
    assert judge(process(name=name, argv=argv, exe=exe, cwd=cwd, uid=uid)).reason
