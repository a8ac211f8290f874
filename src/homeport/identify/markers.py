"""The environment variables by which programs mark what they start."""

from collections.abc import Mapping
from dataclasses import dataclass

from homeport.model.process import SourceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """One variable. `value` None: any value but an empty one; otherwise exactly this one.

    `is_embedded`: the agent runs inside an editor, so it never shows as an ancestor of its own.
    """

    kind: SourceKind
    name: str
    variable: str
    value: str | None = None
    is_embedded: bool = False


def _agent(name: str, variable: str, value: str | None = None) -> Marker:
    return Marker(kind=SourceKind.AGENT, name=name, variable=variable, value=value)


def _embedded(name: str, variable: str, value: str | None = None) -> Marker:
    return Marker(
        kind=SourceKind.AGENT, name=name, variable=variable, value=value, is_embedded=True
    )


def _other(kind: SourceKind, name: str, variable: str, value: str | None = None) -> Marker:
    return Marker(kind=kind, name=name, variable=variable, value=value)


# Only what an agent sets for the commands that it runs. Configuration that a person may export
# as well (AIDER_*, CODEX_HOME, OPENCODE_CLIENT, CURSOR_TRACE_ID, COPILOT_MODEL) marks nobody.
# Source: anthropics/claude-code#531, openai/codex#36883, google-gemini/gemini-cli#17079,
# microsoft/vscode#316267, anomalyco/opencode#34065, cline/cline discussions 5366,
# agentsmd/agents.md#136 (AGENT), @vercel/detect-agent (AI_AGENT).
AGENT_MARKERS = (
    _embedded("cursor", "CURSOR_AGENT"),
    _embedded("cursor", "CURSOR_EXTENSION_HOST_ROLE", "agent-exec"),
    _embedded("copilot", "COPILOT_AGENT"),
    _embedded("cline", "CLINE_ACTIVE"),
    _embedded("roo-code", "ROO_ACTIVE"),
    _embedded("windsurf", "WINDSURF_CASCADE_TERMINAL"),
    _embedded("trae", "TRAE_AI_SHELL_ID"),
    _embedded("antigravity", "ANTIGRAVITY_AGENT"),
    _embedded("augment", "AUGMENT_AGENT"),
    _agent("claude", "CLAUDECODE"),
    _agent("claude", "CLAUDE_CODE_CHILD_SESSION"),
    _agent("codex", "CODEX_THREAD_ID"),
    _agent("codex", "CODEX_SANDBOX"),
    _agent("codex", "CODEX_SANDBOX_NETWORK_DISABLED"),
    _agent("codex", "CODEX_CI"),
    _agent("gemini", "GEMINI_CLI"),
    _agent("kilocode", "KILOCODE_FEATURE", "cli"),
    _agent("opencode", "OPENCODE"),
    _agent("opencode", "OPENCODE_SESSION_ID"),
    _agent("copilot", "COPILOT_CLI"),
    _agent("copilot", "COPILOT_AGENT_SESSION_ID"),
    _agent("amp", "AMP_CURRENT_THREAD_ID"),
    _agent("goose", "GOOSE_TERMINAL"),
    _agent("qwen", "QWEN_CODE"),
    _agent("crush", "CRUSH"),
    _agent("iflow", "IFLOW_CLI"),
    _agent("roo-code", "ROO_CLI_RUNTIME"),
    _agent("pi", "PI_CODING_AGENT"),
)
# AGENT and AI_AGENT hold a name; one that is not in this list stays "an agent", because the value
# is a stranger's text.
_NAMED_AGENTS = {one.name: one.name for one in AGENT_MARKERS} | {
    "aider": "aider",
    "amazon-q-cli": "amazon-q",
    "claude-code": "claude",
    "cursor-cli": "cursor",
    "devin": "devin",
    "gemini-cli": "gemini",
    "github-copilot": "copilot",
    "qwen-code": "qwen",
    "replit": "replit",
    "warp": "warp",
}
KEEPER_MARKERS = (
    _other(SourceKind.HOMEPORT, "homeport", "HOMEPORT_APP"),
    _other(SourceKind.SUPERVISOR, "pm2", "pm_id"),
    _other(SourceKind.SUPERVISOR, "supervisord", "SUPERVISOR_PROCESS_NAME"),
)
EDITOR_MARKERS = (
    _other(SourceKind.EDITOR, "Cursor", "CURSOR_TRACE_ID"),
    _other(SourceKind.EDITOR, "VS Code", "TERM_PROGRAM", "vscode"),
    _other(SourceKind.EDITOR, "JetBrains", "TERMINAL_EMULATOR", "JetBrains-JediTerm"),
    _other(SourceKind.EDITOR, "Zed", "ZED_TERM"),
    _other(SourceKind.EDITOR, "Zed", "TERM_PROGRAM", "zed"),
    _other(SourceKind.EDITOR, "Neovim", "NVIM"),
    _other(SourceKind.EDITOR, "Vim", "VIM_TERMINAL"),
    _other(SourceKind.EDITOR, "Emacs", "INSIDE_EMACS"),
)
ROOM_MARKERS = (
    _other(SourceKind.MULTIPLEXER, "tmux", "TMUX"),
    _other(SourceKind.MULTIPLEXER, "screen", "STY"),
    _other(SourceKind.MULTIPLEXER, "zellij", "ZELLIJ"),
    _other(SourceKind.SSH, "ssh", "SSH_CONNECTION"),
    _other(SourceKind.TERMINAL, "Apple Terminal", "TERM_PROGRAM", "Apple_Terminal"),
    _other(SourceKind.TERMINAL, "iTerm", "TERM_PROGRAM", "iTerm.app"),
    _other(SourceKind.TERMINAL, "WezTerm", "TERM_PROGRAM", "WezTerm"),
    _other(SourceKind.TERMINAL, "Ghostty", "TERM_PROGRAM", "ghostty"),
    _other(SourceKind.TERMINAL, "Warp", "TERM_PROGRAM", "WarpTerminal"),
    _other(SourceKind.TERMINAL, "Hyper", "TERM_PROGRAM", "Hyper"),
    _other(SourceKind.TERMINAL, "Tabby", "TERM_PROGRAM", "Tabby"),
    _other(SourceKind.TERMINAL, "kitty", "KITTY_WINDOW_ID"),
    _other(SourceKind.TERMINAL, "Konsole", "KONSOLE_VERSION"),
    _other(SourceKind.TERMINAL, "Windows Terminal", "WT_SESSION"),
)


def find_marker(markers: tuple[Marker, ...], environ: Mapping[str, str]) -> Marker | None:
    """Return the first of `markers` that `environ` carries."""
    for one in markers:
        value = environ.get(one.variable)
        if value and one.value in (None, value):
            return one
    return None


def find_agent(environ: Mapping[str, str]) -> Marker | None:
    """Return the agent that marked `environ`: by its own variable, else by AGENT or AI_AGENT."""
    found = find_marker(AGENT_MARKERS, environ)
    if found is not None:
        return found
    for variable in ("AI_AGENT", "AGENT"):
        name = _agent_name(environ.get(variable, ""))
        if name is not None:
            return _agent(name, variable)
    return None


def _agent_name(value: str) -> str | None:
    """Return the agent that a value such as "goose@1.2", "claude-code_2_agent" or "1" names."""
    if not value:
        return None
    first = value.lower().partition("@")[0].partition("_")[0].partition("/")[0].strip()
    return _NAMED_AGENTS.get(first, "agent")
