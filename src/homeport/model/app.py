"""A program that Homeport is to run: what to start, where, and with which environment."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """One child to be. `environ` is all of its environment, not an addition to ours.

    `log` is the file that takes its standard output and error; None: nowhere. `open_files` is how
    many descriptors it wants (RLIMIT_NOFILE, as far as the hard limit goes). `log_bytes` is how
    long its log may get where the system can see to that (Linux); what comes after is lost. It is a
    limit on every file that it writes, so it is for programs that write nothing else.
    """

    argv: tuple[str, ...]
    cwd: str
    environ: tuple[tuple[str, str], ...] = ()
    log: str | None = None
    open_files: int | None = None
    log_bytes: int | None = None
