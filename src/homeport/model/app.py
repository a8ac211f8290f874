"""A program that Homeport is to run: what to start, where, and with which environment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """One child to be. `environ` is all of its environment, not an addition to ours.

    `log` is the file that takes its standard output and error; None: nowhere. `open_files` is how
    many descriptors it wants (RLIMIT_NOFILE, as far as the hard limit goes).
    """

    argv: tuple[str, ...]
    cwd: str
    environ: tuple[tuple[str, str], ...] = ()
    log: str | None = None
    open_files: int | None = None
