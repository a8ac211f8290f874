"""Who started a process, when several things could have."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nouns import process

from homeport.identify.source import source_of
from homeport.model.environment import TELLING_NAMES
from homeport.model.process import Container, Process, Source, SourceKind

DOCKER = Container(engine="docker", id="0123456789ab")
INIT = process(1, ppid=0, name="systemd", argv=("/sbin/init",), exe="/lib/systemd/systemd", uid=0)
SERVER = process(500, ppid=400)


def _one(pid: int, program: str, *words: str) -> Process:
    return process(pid, name=program[:15], argv=(program, *words), exe=f"/usr/bin/{program}")


SHELL = _one(400, "bash")
CLAUDE = _one(300, "claude")
CODE = _one(200, "code")
TMUX = _one(150, "tmux")
TERMINAL = _one(120, "gnome-terminal-server")


def _ask(*ancestry: Process, environ: dict[str, str] | None = None, **changes: Any) -> Source:
    found = source_of(replace(SERVER, **changes), (*ancestry, INIT), environ or {})
    assert found is not None
    assert found.evidence
    return found


def _says(source: Source) -> tuple[SourceKind, str, int | None]:
    return source.kind, source.name, source.pid


class TestAncestors:
    def test_an_agent_in_tmux_in_a_terminal_is_the_agent(self) -> None:
        found = _ask(SHELL, CLAUDE, TMUX, TERMINAL)
        assert _says(found) == (SourceKind.AGENT, "claude", 300)

    def test_an_agent_in_an_editors_terminal_is_the_agent(self) -> None:
        assert _ask(SHELL, CLAUDE, CODE).name == "claude"

    def test_an_editor_that_an_agent_opened_is_the_editor(self) -> None:
        assert _ask(SHELL, CODE, CLAUDE).name == "VS Code"

    def test_an_agents_nodemon_is_the_agents(self) -> None:
        assert _ask(_one(410, "nodemon"), SHELL, CLAUDE).name == "claude"

    def test_nodemon_in_tmux_is_nodemon(self) -> None:
        found = _ask(_one(410, "nodemon"), SHELL, TMUX)
        assert _says(found) == (SourceKind.SUPERVISOR, "nodemon", 410)

    def test_tmux_over_ssh_is_tmux(self) -> None:
        assert _ask(SHELL, TMUX, _one(100, "sshd")).kind is SourceKind.MULTIPLEXER

    def test_a_shell_over_ssh(self) -> None:
        assert _says(_ask(SHELL, _one(100, "sshd"))) == (SourceKind.SSH, "ssh", 100)

    def test_a_terminal(self) -> None:
        assert _says(_ask(SHELL, TERMINAL)) == (SourceKind.TERMINAL, "GNOME Terminal", 120)

    def test_cron(self) -> None:
        found = _ask(_one(410, "sh"), _one(90, "cron"), unit="cron.service")
        assert _says(found) == (SourceKind.CRON, "cron", 90)

    def test_homeport_keeps_what_an_agent_asked_it_to_run(self) -> None:
        found = _ask(_one(410, "homeport"), CLAUDE)
        assert found.kind is SourceKind.HOMEPORT

    def test_a_forwarder_belongs_to_its_engine(self) -> None:
        found = _ask(_one(90, "dockerd"), unit="docker.service")
        assert _says(found) == (SourceKind.CONTAINER, "docker", 90)

    def test_the_desktop(self) -> None:
        assert _ask(_one(90, "gnome-shell")).kind is SourceKind.DESKTOP


class TestMarks:
    def test_an_orphan_of_an_agent(self) -> None:
        found = _ask(environ={"CLAUDECODE": "1", "TMUX": "/tmp/tmux-0"}, ppid=1)
        assert _says(found) == (SourceKind.AGENT, "claude", None)

    def test_a_session_id_is_never_shown(self) -> None:
        found = _ask(environ={"CODEX_THREAD_ID": "0199-secret"})
        assert found.evidence == ("environment has CODEX_THREAD_ID",)

    def test_a_fixed_value_is(self) -> None:
        assert _ask(environ={"TERM_PROGRAM": "vscode"}).evidence == (
            "environment has TERM_PROGRAM=vscode",
        )

    def test_what_an_agent_started_through_tmux_is_the_agents(self) -> None:
        assert _ask(SHELL, TMUX, environ={"CLAUDECODE": "1"}).name == "claude"

    def test_an_editor_does_not_pass_on_the_mark_of_the_agent_that_opened_it(self) -> None:
        assert _ask(SHELL, CODE, environ={"CLAUDECODE": "1"}).name == "VS Code"

    def test_an_agent_inside_the_editor_has_only_its_mark(self) -> None:
        found = _ask(SHELL, CODE, environ={"COPILOT_AGENT": "1", "TERM_PROGRAM": "vscode"})
        assert _says(found) == (SourceKind.AGENT, "copilot", 200)
        assert len(found.evidence) == 2

    def test_a_supervisor_keeps_what_an_agent_handed_over(self) -> None:
        found = _ask(_one(90, "supervisord"), environ={"CLAUDECODE": "1"})
        assert found.name == "supervisord"
        assert _ask(environ={"pm_id": "0", "CLAUDECODE": "1"}).name == "pm2"

    def test_a_living_multiplexer_beats_the_editor_it_was_once_started_in(self) -> None:
        assert _ask(SHELL, TMUX, environ={"TERM_PROGRAM": "vscode"}).name == "tmux"

    @pytest.mark.parametrize(
        ("environ", "kind"),
        [
            ({"ZED_TERM": "true", "SSH_CONNECTION": "x"}, SourceKind.EDITOR),
            ({"TMUX": "x", "SSH_CONNECTION": "x"}, SourceKind.MULTIPLEXER),
            ({"SSH_CONNECTION": "x", "TERM_PROGRAM": "WezTerm"}, SourceKind.SSH),
            ({"TERM_PROGRAM": "WezTerm"}, SourceKind.TERMINAL),
        ],
    )
    def test_orphans_in_order(self, environ: dict[str, str], kind: SourceKind) -> None:
        assert _ask(environ=environ).kind is kind


class TestUnitsAndContainers:
    @pytest.mark.parametrize("unit", ["nginx.service", "shop@3.service", "cups.socket"])
    def test_a_unit(self, unit: str) -> None:
        found = _ask(unit=unit, environ={"SSH_CONNECTION": "x"})
        assert _says(found) == (SourceKind.SYSTEMD, unit, None)

    @pytest.mark.parametrize(
        "unit", ["user@1000.service", "session-3.scope", "ssh.service", "run-r1.scope"]
    )
    def test_what_only_holds_other_peoples_processes(self, unit: str) -> None:
        assert _ask(unit=unit, tty="pts/3").kind is SourceKind.TERMINAL

    def test_a_pane_of_tmux(self) -> None:
        unit = "tmux-spawn-0b1c2d3e-aaaa-bbbb-cccc-0123456789ab.scope"
        assert _says(_ask(unit=unit)) == (SourceKind.MULTIPLEXER, "tmux", None)

    @pytest.mark.parametrize(
        ("unit", "app"),
        [
            ("app-gnome-org.gnome.Terminal-4711.scope", "org.gnome.Terminal"),
            ("app-org.kde.konsole@0a1b.service", "org.kde.konsole"),
            ("app-flatpak-com.spotify.Client-99.scope", "com.spotify.Client"),
        ],
    )
    def test_a_desktop_application(self, unit: str, app: str) -> None:
        found = _ask(unit=unit)
        assert (found.kind, found.name) == (SourceKind.DESKTOP, app)

    def test_a_container_by_its_cgroup(self) -> None:
        found = _ask(container=DOCKER)
        assert _says(found) == (SourceKind.CONTAINER, "docker", None)
        assert "0123456789ab" in found.evidence[0]

    def test_the_cgroup_knows_the_engine_better_than_the_shim(self) -> None:
        kubernetes = Container(engine="kubernetes", id="0123456789ab")
        found = _ask(_one(90, "containerd-shim-runc-v2"), container=kubernetes)
        assert _says(found) == (SourceKind.CONTAINER, "kubernetes", 90)

    def test_our_own_container_says_nothing(self) -> None:
        first = replace(INIT, container=DOCKER, name="tini", argv=("tini",), exe="/tini")
        found = source_of(replace(SERVER, container=DOCKER, name="tini"), (first,), {})
        assert found is not None
        assert found.kind is SourceKind.INIT

    def test_the_first_process_of_a_container(self) -> None:
        found = source_of(process(1, ppid=0, container=DOCKER), (), {})
        assert found is not None
        assert found.kind is SourceKind.CONTAINER


class TestTheRest:
    def test_a_terminal_without_a_name(self) -> None:
        assert _says(_ask(SHELL, tty="pts/7")) == (SourceKind.TERMINAL, "pts/7", None)

    def test_a_daemon_and_its_worker(self) -> None:
        master = process(400)
        assert _says(_ask(master)) == (SourceKind.INIT, "systemd", 1)
        assert _says(_ask()) == (SourceKind.INIT, "systemd", 1)

    def test_an_unknown_program_is_not_called_init(self) -> None:
        assert source_of(SERVER, (_one(400, "runner"), INIT), {}) is None

    def test_without_any_ancestor(self) -> None:
        assert source_of(SERVER, (), {}) is None

    def test_a_line_that_breaks_off(self) -> None:
        assert source_of(SERVER, (SHELL,), {}) is None


@given(
    environ=st.dictionaries(
        st.sampled_from([*sorted(TELLING_NAMES), "SECRET", "PATH"]), st.just("s3cr3t-value")
    ),
    ancestry=st.lists(st.sampled_from([SHELL, CLAUDE, CODE, TMUX, TERMINAL, INIT]), max_size=5),
)
def test_evidence_never_holds_a_strangers_value(
    environ: dict[str, str], ancestry: list[Process]
) -> None:
    found = source_of(SERVER, tuple(ancestry), environ)
    assert found is None or "s3cr3t" not in repr(found)
