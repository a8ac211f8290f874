"""Know which directories are places on a machine rather than somebody's project."""

from pathlib import PurePosixPath

# Whatever lies here was installed, not written: node_modules of npm itself, etckeeper's /etc/.git,
# Homebrew, which is a git checkout of its own.
_INSTALLED = (
    "/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/nix/store", "/opt/homebrew",
    "/proc", "/run", "/sbin", "/snap", "/sys", "/usr", "/Applications", "/Library", "/System",
)  # fmt: skip
# Below the former, but meant for sources; /usr/src/app is what many container images use.
_SOURCES = ("/usr/src", "/usr/local/src", "/usr/home")
# Daemons keep state here: a manifest means nothing, a git checkout does.
_STATE = ("/var/cache", "/var/lib", "/var/log", "/var/spool", "/var/db")
# Shared ground: projects lie below it, it never is one.
_GROUND = frozenset(
    {
        "/", "/home", "/media", "/mnt", "/opt", "/srv", "/var", "/var/www",
        "/tmp", "/var/tmp",  # noqa: S108 - nothing is written there

        "/Users", "/private", "/private/tmp", "/Volumes", "/root", "/usr/src", "/usr/local/src",
        "/usr/home", "/var/lib", "/workspaces",
    }
)  # fmt: skip
# Dependencies and tool installations inside somebody's directory: the project is further up.
_TOOLS = frozenset(
    {
        "node_modules", "site-packages", "dist-packages", "__pypackages__", "bower_components",
        ".asdf", ".bun", ".cache", ".cargo", ".deno", ".fnm", ".gem", ".git", ".gradle",
        ".linuxbrew", ".m2", ".npm", ".npm-global", ".nvm", ".nuget", ".oh-my-zsh", ".pnpm-store",
        ".pyenv", ".rbenv", ".rustup", ".sdkman", ".venv", ".virtualenvs", ".vscode-server",
        ".cursor-server", ".volta", ".yarn", "venv",
    }
)  # fmt: skip


def leave_tools(directory: PurePosixPath) -> PurePosixPath:
    """Return the nearest directory above dependencies and installed tools.

    ~/shop/node_modules/vite/bin belongs to ~/shop, and ~/.pyenv, though a git checkout, to nobody.
    """
    parts = directory.parts
    for index, part in enumerate(parts):
        if part in _TOOLS:
            return PurePosixPath(*parts[:index])
    return directory


def is_ground(directory: str) -> bool:
    """Return whether `directory` is a place that holds projects without being one."""
    return directory in _GROUND


def is_installed(directory: str) -> bool:
    """Return whether nothing below `directory` can be somebody's project."""
    return _is_below(directory, _INSTALLED) and not _is_below(directory, _SOURCES)


def is_state(directory: str) -> bool:
    """Return whether manifests below `directory` mean nothing."""
    return _is_below(directory, _STATE)


def _is_below(directory: str, tops: tuple[str, ...]) -> bool:
    return any(directory == top or directory.startswith(top + "/") for top in tops)
