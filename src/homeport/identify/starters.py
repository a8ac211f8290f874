"""The programs that start other programs: how each is recognised in a line of ancestors."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from homeport.identify.interpreter import script_of
from homeport.model.process import Process, SourceKind


class Role(Enum):
    """How much a starter explains.

    An ACTOR decided to start something. A KEEPER keeps it running and would start it again.
    A ROOM is where somebody typed; whoever typed is the better answer.
    """

    ACTOR = "actor"
    KEEPER = "keeper"
    ROOM = "room"


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """One program. `programs` are exact names of the program or script, `paths` parts of its path.

    A name that other programs have too ("amp", "agent", "pi") is only known by its path.
    """

    kind: SourceKind
    name: str
    programs: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    role: Role = Role.ACTOR


def _agent(name: str, *programs: str, paths: tuple[str, ...] = ()) -> Starter:
    return Starter(kind=SourceKind.AGENT, name=name, programs=programs, paths=paths)


def _editor(name: str, *programs: str, paths: tuple[str, ...] = ()) -> Starter:
    return Starter(kind=SourceKind.EDITOR, name=name, programs=programs, paths=paths)


def _keeper(kind: SourceKind, name: str, *programs: str, paths: tuple[str, ...] = ()) -> Starter:
    return Starter(kind=kind, name=name, programs=programs, paths=paths, role=Role.KEEPER)


def _room(kind: SourceKind, name: str, *programs: str, paths: tuple[str, ...] = ()) -> Starter:
    return Starter(kind=kind, name=name, programs=programs, paths=paths, role=Role.ROOM)


# Source for the agents: the npm names and launchers in their own repositories.
AGENTS = (
    _agent(
        "claude",
        "claude",
        paths=("@anthropic-ai/claude-code", "/claude/versions/", "anthropic.claude-code"),
    ),
    _agent("codex", "codex", "codex-cli", paths=("@openai/codex", "openai.chatgpt-")),
    _agent("cursor-agent", "cursor-agent", paths=("/cursor-agent/versions/",)),
    _agent("gemini", "gemini", paths=("@google/gemini-cli",)),
    _agent("opencode", "opencode", paths=("opencode-ai/",)),
    _agent("aider", "aider", paths=("/aider/__main__.py",)),
    _agent("copilot", paths=("@github/copilot/", "/copilot-cli/")),
    _agent("amp", paths=("@sourcegraph/amp", "/.amp/bin/amp")),
    _agent("goose", "goosed", paths=("/.local/bin/goose", "/goose-cli/")),
    _agent("cline", paths=("saoudrizwan.claude-dev", "node_modules/cline/")),
    _agent("qwen", "qwen", paths=("@qwen-code/qwen-code",)),
    _agent("crush", paths=("@charmland/crush", "/bin/crush")),
    _agent("auggie", "auggie", paths=("@augmentcode/auggie",)),
    _agent("droid", paths=("/.factory/", "/.local/bin/droid")),
    _agent("kilocode", "kilocode", paths=("@kilocode/cli",)),
    _agent("iflow", "iflow", paths=("@iflow-ai/iflow-cli",)),
    _agent("pi", paths=("pi-coding-agent",)),
    _agent("amazon-q", "qchat", "kiro-cli", paths=("/amazon-q/",)),
    _agent("openhands", "openhands"),
)
EDITORS = (
    _editor("Cursor", "cursor", "cursor-server", paths=("/.cursor-server/", "/cursor/resources/")),
    _editor("Windsurf", "windsurf", paths=("/.windsurf-server/", "/windsurf/resources/")),
    _editor("VSCodium", "codium", "vscodium", paths=("/.vscodium-server/",)),
    _editor(
        "VS Code",
        "code", "code-insiders", "code-oss", "code-server", "code-tunnel", "openvscode-server",
        paths=("/.vscode-server", "/.vscode-remote/", "/usr/share/code/", "/snap/code/"),
    ),
    _editor("Zed", "zed", "zed-editor", "zeditor", paths=("/.zed_server/", "/zed-remote-server")),
    _editor(
        "JetBrains",
        "idea", "pycharm", "webstorm", "goland", "phpstorm", "rubymine", "clion", "rider",
        "rustrover", "datagrip", "remote-dev-server.sh",
        paths=(
            "/share/JetBrains/", "/.cache/JetBrains/", "/idea-IU", "/jbr/bin/", "/android-studio/",
        ),
    ),
    _editor("Neovim", "nvim"),
    _editor("Vim", "vim", "gvim"),
    _editor("Emacs", "emacs", "emacs-gtk", "emacs-nox", "emacs-pgtk", "emacs-lucid"),
    _editor("Helix", "hx", "helix"),
    _editor("Sublime Text", "sublime_text", "plugin_host-3.8", "plugin_host-3.3"),
    _editor("Jupyter", "jupyter-lab", "jupyter-notebook", "jupyter-server", "jupyterhub"),
)  # fmt: skip
KEEPERS = (
    _keeper(SourceKind.HOMEPORT, "homeport", "homeport", paths=("/homeport/__main__.py",)),
    _keeper(SourceKind.SUPERVISOR, "pm2", "pm2", paths=("node_modules/pm2/", "God Daemon")),
    _keeper(SourceKind.SUPERVISOR, "supervisord", "supervisord"),
    _keeper(SourceKind.SUPERVISOR, "runit", "runsv", "runsvdir"),
    _keeper(SourceKind.SUPERVISOR, "s6", "s6-supervise", "s6-svscan"),
    _keeper(SourceKind.SUPERVISOR, "monit", "monit"),
    _keeper(SourceKind.SUPERVISOR, "circus", "circusd"),
    _keeper(SourceKind.SUPERVISOR, "daemontools", "supervise", "svscan"),
    _keeper(SourceKind.SUPERVISOR, "nomad", "nomad"),
    _keeper(SourceKind.CRON, "cron", "cron", "crond", "fcron", "busybox-crond"),
    _keeper(SourceKind.CRON, "anacron", "anacron"),
    _keeper(SourceKind.CRON, "at", "atd"),
    _keeper(SourceKind.CONTAINER, "docker", "dockerd", "containerd-shim", "docker-init"),
    _keeper(SourceKind.CONTAINER, "docker", "containerd-shim-runc-v2", "containerd-shim-runc-v1"),
    _keeper(SourceKind.CONTAINER, "containerd", "containerd", "nerdctl"),
    _keeper(SourceKind.CONTAINER, "podman", "conmon", "podman", "rootlessport"),
    _keeper(SourceKind.CONTAINER, "lxc", "lxc-start", "lxd", "incusd"),
    _keeper(SourceKind.CONTAINER, "nspawn", "systemd-nspawn"),
    _keeper(SourceKind.CONTAINER, "kubernetes", "kubelet", "k3s", "k3s-server"),
)
ROOMS = (
    _room(SourceKind.SUPERVISOR, "process-compose", "process-compose"),
    _room(SourceKind.SUPERVISOR, "overmind", "overmind"),
    _room(SourceKind.SUPERVISOR, "foreman", "foreman"),
    _room(SourceKind.SUPERVISOR, "hivemind", "hivemind"),
    _room(SourceKind.SUPERVISOR, "honcho", "honcho"),
    _room(SourceKind.SUPERVISOR, "nodemon", "nodemon", "nodemon.js"),
    _room(SourceKind.SUPERVISOR, "concurrently", "concurrently", "concurrently.js"),
    _room(SourceKind.SUPERVISOR, "watchexec", "watchexec"),
    _room(SourceKind.SUPERVISOR, "entr", "entr"),
    _room(SourceKind.SUPERVISOR, "air", "air"),
    _room(SourceKind.SUPERVISOR, "mprocs", "mprocs"),
    _room(SourceKind.SUPERVISOR, "tilt", "tilt"),
    _room(SourceKind.SUPERVISOR, "turbo", "turbo"),
    _room(SourceKind.SUPERVISOR, "bazel", "bazel", "ibazel"),
    _room(SourceKind.MULTIPLEXER, "tmux", "tmux", "tmux: server", "tmux: client"),
    _room(SourceKind.MULTIPLEXER, "screen", "screen", "SCREEN"),
    _room(SourceKind.MULTIPLEXER, "zellij", "zellij"),
    _room(SourceKind.MULTIPLEXER, "byobu", "byobu"),
    _room(SourceKind.MULTIPLEXER, "dtach", "dtach", "abduco"),
    _room(SourceKind.SSH, "ssh", "sshd", "sshd-session", "dropbear", "mosh-server", "et"),
    _room(SourceKind.TERMINAL, "GNOME Terminal", "gnome-terminal-server", "gnome-terminal-"),
    _room(SourceKind.TERMINAL, "Ptyxis", "ptyxis", "ptyxis-agent"),
    _room(SourceKind.TERMINAL, "GNOME Console", "kgx"),
    _room(SourceKind.TERMINAL, "Konsole", "konsole", "yakuake"),
    _room(SourceKind.TERMINAL, "kitty", "kitty"),
    _room(SourceKind.TERMINAL, "Alacritty", "alacritty"),
    _room(SourceKind.TERMINAL, "WezTerm", "wezterm-gui", "wezterm-mux-server", "wezterm"),
    _room(SourceKind.TERMINAL, "Ghostty", "ghostty"),
    _room(SourceKind.TERMINAL, "foot", "foot", "footclient"),
    _room(SourceKind.TERMINAL, "Warp", "warp-terminal", "warp"),
    _room(SourceKind.TERMINAL, "Tilix", "tilix", "terminator", "guake", "tilda"),
    _room(SourceKind.TERMINAL, "Xfce Terminal", "xfce4-terminal"),
    _room(SourceKind.TERMINAL, "MATE Terminal", "mate-terminal"),
    _room(SourceKind.TERMINAL, "LXTerminal", "lxterminal", "qterminal"),
    _room(SourceKind.TERMINAL, "xterm", "xterm", "urxvt", "rxvt", "st", "uxterm"),
    _room(SourceKind.TERMINAL, "Tabby", "tabby", "hyper"),
    _room(SourceKind.TERMINAL, "iTerm", "iTerm2", "iTermServer"),
    _room(SourceKind.TERMINAL, "Terminal", "Terminal"),
    _room(SourceKind.TERMINAL, "ttyd", "ttyd", "gotty"),
    _room(SourceKind.TERMINAL, "script", "script", "expect"),
    _room(SourceKind.DESKTOP, "GNOME", "gnome-shell", "gnome-session", "gnome-session-binary"),
    _room(SourceKind.DESKTOP, "KDE", "plasmashell", "kded5", "kded6", "ksmserver"),
    _room(SourceKind.DESKTOP, "Xfce", "xfce4-session", "xfce4-panel", "xfdesktop"),
    _room(SourceKind.DESKTOP, "sway", "sway", "i3", "Hyprland", "niri", "river"),
    _room(SourceKind.DESKTOP, "Cinnamon", "cinnamon", "cinnamon-session"),
    _room(SourceKind.DESKTOP, "desktop", "Xorg", "lightdm", "gdm-x-session", "sddm-helper"),
)

# Agents come first: a Claude Code that the VS Code extension brought lies in VS Code's directory.
_TABLES = tuple(
    (
        tuple((path, one) for one in starters for path in one.paths),
        {program: one for one in reversed(starters) for program in one.programs},
    )
    for starters in (AGENTS, (*EDITORS, *KEEPERS, *ROOMS))
)
# comm holds 15 bytes (TASK_COMM_LEN), so a longer name is seen cut.
_COMM_LENGTH = 15
_BY_COMM = {
    program[:_COMM_LENGTH]: one
    for _, programs in reversed(_TABLES)
    for program, one in programs.items()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A starter seen in the line of ancestors; `distance` 0 is the parent."""

    starter: Starter
    process: Process
    distance: int
    evidence: str


def recognise(process: Process) -> tuple[Starter, str] | None:
    """Return which starter `process` is, and what gave it away."""
    first = process.argv[0] if process.argv else None
    return _recognise(process.exe, first, script_of(process.argv), process.name)


@lru_cache(maxsize=4_096)
def _recognise(
    exe: str | None, first: str | None, script: str | None, comm: str
) -> tuple[Starter, str] | None:
    """Remembered, because the same few ancestors stand above every process."""
    paths = tuple(one for one in (exe, first, script) if one)
    programs = tuple(_programs(paths))
    for by_path, by_program in _TABLES:
        for part, starter in by_path:
            if any(part in path for path in paths):
                return starter, f"has {part.strip('/')} in its path"
        for program in programs:
            if program in by_program:
                return by_program[program], f"is {program}"
    if comm in _BY_COMM:
        return _BY_COMM[comm], f"is called {comm}"
    return None


def _programs(paths: tuple[str, ...]) -> Iterator[str]:
    for path in paths:
        yield path.rpartition("/")[2]
        # "nginx: master process", "tmux: server": a title that the program gave itself.
        yield path.partition(" ")[0].rstrip(":")


def look_up(ancestry: tuple[Process, ...]) -> tuple[Sighting, ...]:
    """Return the starters among the ancestors, nearest first."""
    found = []
    for distance, one in enumerate(ancestry):
        known = recognise(one)
        if known is not None:
            starter, why = known
            found.append(
                Sighting(
                    starter=starter,
                    process=one,
                    distance=distance,
                    evidence=f"ancestor {one.pid} ({one.name}) {why}",
                )
            )
    return tuple(found)
