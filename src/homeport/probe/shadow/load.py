"""Load copied rules into the calling thread's network namespace, and list what came of them."""

import os
import re
import shutil
import subprocess
from collections.abc import Sequence

from homeport.model.ruleset import Ruleset
from homeport.probe.shadow.copied_text import tables_to_load, trace_table

_DEADLINE_S = 2.0
_SYSTEM_FOLDERS = ("/usr/sbin", "/sbin", "/usr/local/sbin")
_TABLE = re.compile(r"^table (\w+) (\S+) \{")
_CHAIN = re.compile(r"^\tchain (\S+) \{")
_HANDLE = re.compile(r"# handle (\d+)$")
_ERROR_LINE = re.compile(r"nft: /dev/stdin:(\d+):")
_NFT = ("nft", "-f", "-")
_MOST_ODD_RULES = 8
# How nft refuses a rule about two protocols at once.
_NEVER_MATCHES = ("conflicting", "cannot use tcp reset with this protocol")
Place = tuple[str, str, str]


def load_copy(ruleset: Ruleset) -> tuple[str, ...]:
    """Load all of `ruleset` and the table that traces; return what could not be loaded.

    Tracing asks for nf_tables, so that is left alone where only the old iptables is in use.
    """
    tables = tuple(
        table for one in ruleset.texts if one.program == "nft" for table in tables_to_load(one.text)
    )
    failed: list[str] = []
    if has_nf_tables(ruleset):
        failed += _load_tables(tables)
    # The sets before the rules that name them.
    for one in sorted(ruleset.texts, key=lambda text: text.program != "ipset"):
        if one.program != "nft":
            words = (one.program, "restore") if one.program == "ipset" else (one.program,)
            failed += _run(words, one.text)
    return tuple(failed)


def has_nf_tables(ruleset: Ruleset) -> bool:
    """Return whether nf_tables is in use already, so that asking it loads no module."""
    return any(one.program != "ipset" and "legacy" not in one.program for one in ruleset.texts)


def list_handles() -> dict[Place, tuple[int, ...]]:
    """Return the handles of the rules now in place, in order, by family, table and chain."""
    found: dict[Place, list[int]] = {}
    family = table = ""
    here: list[int] | None = None
    for line in print_with("nft", "-a", "list", "ruleset").splitlines():
        if match := _TABLE.match(line):
            family, table, here = match[1], match[2], None
        elif match := _CHAIN.match(line):
            here = found.setdefault((family, table, match[1]), [])
        elif line.rstrip() == "\t}":
            here = None
        elif here is not None and (match := _HANDLE.search(line)):
            here.append(int(match[1]))
    return {place: tuple(handles) for place, handles in found.items()}


def print_with(*words: str) -> str:
    """Return what a program prints, nothing when it fails."""
    done = _start(words, "")
    return "" if done is None or done.returncode else done.stdout


def _load_tables(tables: tuple[str, ...]) -> list[str]:
    """Load the tables at once; what fails then is left out, so that one oddity spoils nothing.

    Without nft nothing can be traced; counters then have to tell.
    """
    if _find("nft") is None:
        return ["nft is not installed (apt install nftables)"] if tables else []
    trace = trace_table(tables)
    if not _run(_NFT, "".join(tables) + trace):
        return []
    failed = [problem for table in tables for problem in _load_what_loads(table)]
    return failed + _run(_NFT, trace)


def _load_what_loads(table: str) -> list[str]:
    """Load one table, without the rules that nft lists but does not take back.

    Each of them keeps its turn: a rule that only counts takes its place.
    """
    lines = table.split("\n")
    left_out: list[str] = []
    for _ in range(_MOST_ODD_RULES):
        problems = _run(_NFT, "\n".join(lines))
        at = _ERROR_LINE.match(problems[0]) if problems else None
        number = int(at[1]) - 1 if at else -1
        if not problems or not 0 <= number < len(lines):
            return left_out + problems
        handle = _HANDLE.search(lines[number])
        if handle is None:
            return left_out + problems
        # Of two protocols at once is no packet, so nothing is lost with such a rule.
        if not any(words in problems[0] for words in _NEVER_MATCHES):
            rule = _HANDLE.sub("", lines[number]).strip()
            left_out.append(f"a rule could not be copied: {rule}")
        lines[number] = f"\t\tcounter {handle[0]}"
    return [*left_out, "too many rules could not be copied"]


def _run(words: Sequence[str], text: str) -> list[str]:
    done = _start(words, text)
    if done is None:
        return [f"{words[0]} cannot be run"]
    if done.returncode:
        first = (done.stderr.strip() or f"exit {done.returncode}").splitlines()[0]
        return [f"{words[0]}: {first}"]
    return []


def _start(words: Sequence[str], text: str) -> "subprocess.CompletedProcess[str] | None":
    program = _find(words[0])
    if program is None:
        return None
    try:
        return subprocess.run(
            [program, *words[1:]],
            input=text,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_DEADLINE_S,
            # The lock is for those who change the machine's own rules, and it would leave a file.
            env={**os.environ, "LC_ALL": "C", "XTABLES_LOCKFILE": os.devnull},
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None


def _find(name: str) -> str | None:
    path = os.pathsep.join((os.environ.get("PATH", os.defpath), *_SYSTEM_FOLDERS))
    return shutil.which(name, path=path)
