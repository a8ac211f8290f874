"""Know the programs that work in a project's directory without being its app."""

import re
from collections.abc import Sequence

_NAMES = frozenset(
    {
        # shells, terminals, multiplexers
        "sh", "bash", "zsh", "fish", "dash", "ksh", "ash", "csh", "tcsh", "nu", "elvish", "pwsh",
        "xonsh", "login", "su", "sudo", "doas", "tmux", "tmux: server", "screen", "SCREEN",
        "zellij", "script", "expect", "nsenter", "unshare", "setpriv", "timeout", "xargs", "env",
        "ssh", "mosh-client", "sshd", "systemd", "direnv",
        # editors and their helpers
        "vi", "vim", "nvim", "view", "nano", "emacs", "emacsclient", "micro", "hx", "helix", "kak",
        "ed", "code", "code-insiders", "code-server", "codium", "cursor", "windsurf", "zed",
        "zed-editor", "subl", "sublime_text", "atom", "gedit", "kate", "idea", "pycharm",
        "webstorm", "goland", "rubymine", "phpstorm", "clion", "rider", "fleet", "studio",
        # language servers and linters in watch mode
        "gopls", "rust-analyzer", "clangd", "pylsp", "pyright", "pyright-langserver",
        "basedpyright", "jdtls", "tsserver", "solargraph", "ruby-lsp", "intelephense",
        "zls", "deno-lsp", "ruff", "mypy", "dmypy", "tsc", "tailwindcss", "sass", "eslint",
        "eslint_d", "prettierd", "biome", "watchman", "fsnotifier",
        # version control, builds, readers
        "git", "hg", "svn", "jj", "gh", "glab", "lazygit", "tig", "make", "cmake", "ninja", "gcc",
        "cc", "cc1", "ld", "rustc", "gdb", "lldb", "strace", "ltrace", "perf", "tail", "less",
        "more", "most", "cat", "bat", "head", "grep", "rg", "ag", "fd", "find", "watch", "entr",
        "top", "htop", "btop", "man", "ls", "sleep", "tee", "awk", "gawk", "mawk", "sed", "sort",
        "curl", "wget", "xh", "jq", "ss", "lsof", "nmap", "tcpdump", "inotifywait", "du",
        "rsync", "scp", "sftp", "ps", "pgrep", "cp", "mv", "rm", "tar", "ip",
        # test runners
        "pytest", "py.test", "tox", "nox", "jest", "vitest", "mocha", "rspec", "phpunit",
        "playwright", "cypress", "coverage",
        # clients, consoles, installers
        "docker", "docker-compose", "podman", "kubectl", "psql", "mysql", "mariadb", "sqlite3",
        "redis-cli", "mongosh", "irb", "ipython", "pip", "pip3", "pre-commit",
        # coding agents
        "claude", "codex", "aider", "opencode", "gemini", "cursor-agent", "goose", "amp", "crush",
        "copilot", "cline", "qwen", "droid",
        # browsers and desktop
        "chrome", "google-chrome", "chromium", "firefox", "firefox-bin", "brave", "msedge", "opera",
        "dbus-daemon", "gpg-agent", "ssh-agent", "gvfsd",
        # ourselves
        "homeport",
    }
)  # fmt: skip
_MARKS = re.compile(
    r"language[-_]?server|langserver|tsserver|--lsp\b|/\.(vscode|cursor|windsurf)(-server)?/"
    r"|com\.intellij\.|org\.eclipse\.jdt\.ls|\bcopilot-agent\b|@anthropic-ai/|@openai/codex"
    r"|(^|/)(pytest|py\.test|homeport)(/|$)|esbuild --service|fork-ts-checker|jest-worker"
    r"|\b(npm|yarn|pnpm|bun|bundle|poetry|composer|cargo|go|uv)(-cli)?(\.c?js)?"
    r" (install|i|ci|add|update|sync|build|test|get|fmt|lint|console)\b|\brails (c|console)\b"
)
_INTERPRETED = re.compile(r"^(python|pypy|node|nodejs|ruby|perl|php|deno|bun)[-\d.]*$")
_RUNS_MODULE = ("-m",)


def is_bystander(name: str, argv: Sequence[str]) -> bool:
    """Return whether this is a shell, an editor, a reader or another tool, and no app.

    `name` is comm. Of an interpreter the script or module counts.
    """
    program = _program(argv)
    if name in _NAMES or program in _NAMES or _is_console(argv):
        return True
    return _MARKS.search(" ".join(argv[:3])) is not None


def _is_console(argv: Sequence[str]) -> bool:
    """Return whether it is an interpreter that somebody types into."""
    if not argv or not _INTERPRETED.match(argv[0].rpartition("/")[2]):
        return False
    return all(word in ("-i", "-q", "-B", "-u") for word in argv[1:])


def _program(argv: Sequence[str]) -> str:
    if not argv:
        return ""
    first = argv[0].rpartition("/")[2].lstrip("-")
    if not _INTERPRETED.match(first):
        return first.partition(" ")[0] if " " in first else first
    for index, word in enumerate(argv[1:], start=1):
        if word in _RUNS_MODULE and index + 1 < len(argv):
            return argv[index + 1].partition(".")[0]
        if not word.startswith("-"):
            return word.rpartition("/")[2].removesuffix(".js")
    return first
