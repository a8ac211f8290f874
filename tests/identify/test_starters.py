"""How each program that starts others is recognised."""

from typing import Any

import pytest
from nouns import process

from homeport.identify.starters import AGENTS, EDITORS, KEEPERS, ROOMS, look_up, recognise
from homeport.model.process import SourceKind


def _name(**changes: Any) -> str | None:
    known = recognise(process(**changes))
    return known[0].name if known else None


@pytest.mark.parametrize(
    ("argv", "exe", "name"),
    [
        ("node /usr/lib/node_modules/@anthropic-ai/claude-code/cli.js", "/usr/bin/node", "claude"),
        ("claude", "/home/ada/.local/share/claude/versions/2.0.14", "claude"),
        (
            "/home/ada/.vscode-server/extensions/anthropic.claude-code-2.0.1/resources/claude",
            "/home/ada/.vscode-server/extensions/anthropic.claude-code-2.0.1/resources/claude",
            "claude",
        ),
        ("node /usr/local/bin/codex --full-auto", "/usr/bin/node", "codex"),
        ("/usr/lib/node_modules/@openai/codex/vendor/codex", None, "codex"),
        ("node /home/ada/.npm/_npx/1/node_modules/@google/gemini-cli/x.js", None, "gemini"),
        ("/home/ada/.local/share/cursor-agent/versions/1/node index.js", None, "cursor-agent"),
        ("/home/ada/.opencode/bin/opencode", "/home/ada/.opencode/bin/opencode", "opencode"),
        ("python3 /home/ada/.local/bin/aider --model x", "/usr/bin/python3.11", "aider"),
        ("node /usr/lib/node_modules/@github/copilot/index.js", "/usr/bin/node", "copilot"),
        ("node /usr/lib/node_modules/@sourcegraph/amp/dist/main.js", "/usr/bin/node", "amp"),
        ("/usr/share/code/code --type=zygote", "/usr/share/code/code", "VS Code"),
        ("/home/ada/.vscode-server/bin/abc/node server-main.js", None, "VS Code"),
        ("/home/ada/.cursor-server/bin/abc/node server-main.js", None, "Cursor"),
        (
            "/opt/pycharm/jbr/bin/java -cp x com.intellij.Main",
            "/opt/pycharm/jbr/bin/java",
            "JetBrains",
        ),
        ("nvim --embed", "/usr/bin/nvim", "Neovim"),
        ("PM2 v5.3.0: God Daemon (/home/ada/.pm2)", "/usr/bin/node", "pm2"),
        ("node /home/ada/shop/node_modules/.bin/nodemon app.js", "/usr/bin/node", "nodemon"),
        ("/usr/bin/python3 /usr/bin/supervisord -n", "/usr/bin/python3.11", "supervisord"),
        ("sshd: ada@pts/0", "/usr/sbin/sshd", "ssh"),
        ("tmux: server", None, "tmux"),
        ("python3 -m something", "/usr/bin/python3", None),
    ],
)
def test_by_path_and_program(argv: str, exe: str | None, name: str | None) -> None:
    title = argv.startswith(("PM2", "sshd:", "tmux:"))
    words = (argv,) if title else tuple(argv.split())
    assert _name(argv=words, exe=exe, name="x") == name


def test_by_comm_alone_when_the_rest_is_hidden() -> None:
    assert _name(argv=(), exe=None, name="claude") == "claude"


def test_comm_is_cut_at_fifteen_bytes() -> None:
    assert _name(argv=(), exe=None, name="gnome-terminal-") == "GNOME Terminal"
    assert _name(argv=(), exe=None, name="containerd-shim") == "docker"


def test_a_line_of_ancestors_nearest_first() -> None:
    line = (
        process(40, name="bash", argv=("bash",), exe="/bin/bash"),
        process(30, name="claude", argv=("claude",), exe=None),
        process(20, name="tmux: server", argv=("tmux",), exe="/usr/bin/tmux"),
    )
    seen = look_up(line)
    assert [(one.starter.name, one.process.pid, one.distance) for one in seen] == [
        ("claude", 30, 1),
        ("tmux", 20, 2),
    ]
    assert seen[0].evidence == "ancestor 30 (claude) is claude"


def test_no_program_name_is_claimed_twice() -> None:
    names = [name for one in (*AGENTS, *EDITORS, *KEEPERS, *ROOMS) for name in one.programs]
    assert len(names) == len(set(names))


def test_every_starter_can_be_recognised_by_something() -> None:
    for one in (*AGENTS, *EDITORS, *KEEPERS, *ROOMS):
        assert one.programs or one.paths, one.name
        assert one.kind in SourceKind
