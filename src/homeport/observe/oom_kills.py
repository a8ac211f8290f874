"""Find out whether the kernel killed an app for want of memory."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from homeport.model.app_traces import OomKill
from homeport.observe.kernel_log import KernelLine

# Source: mm/oom_kill.c, dump_oom_victim and __oom_kill_process.
_VICTIM = re.compile(
    r"^oom-kill:constraint=(?P<why>\w+).*?(?:,oom_memcg=(?P<group>.*?))?,(?:global_oom,)?"
    r"task_memcg=.*?,task=(?P<name>.*),pid=(?P<pid>\d+),uid=(?P<uid>\d+)$"
)
_KILLED = re.compile(
    r"(?P<why>Memory cgroup out of memory|Out of memory)[^:]*: "
    r"Kill(?:ed)? process (?P<pid>\d+) \((?P<name>.*?)\)(?=[ ,]|$)(?:.*\bUID:(?P<uid>\d+))?"
)
_SAME_KILL = timedelta(seconds=5)
_DAY = timedelta(hours=24)
# The log's last write and the kill are told by two clocks; and a shell or supervisor that reports
# the kill writes a moment later.
_TOLERANCE = timedelta(seconds=0.5)
_REPORTED_WITHIN = timedelta(seconds=30)
# Many programs are "node" or "java": a kill long after the app was last heard of was another's.
_SOON = timedelta(minutes=15)
_COMM_BYTES = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Victim:
    """A kill with the user whose process it was."""

    kill: OomKill
    uid: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """What is known of the app that may have been killed.

    `names` are what comm of its own program may be, `loose_names` those of its interpreter.
    `pids` stand in its pid files or log. `heard_at` is when it was last heard of: its log, else
    its directory, changed. `uid` owns its directory. `says_killed`: the end of the log speaks of
    a kill, which the app itself cannot have written.
    """

    names: tuple[str, ...]
    loose_names: tuple[str, ...]
    pids: Collection[int]
    heard_at: datetime | None
    uid: int | None
    says_killed: bool = False


def parse_oom_kills(lines: Iterable[KernelLine]) -> tuple[Victim, ...]:
    """Return every kill that the kernel's log tells of; the two lines of one kill become one."""
    found: list[Victim] = []
    for line in lines:
        victim = _parse(line)
        if victim is None:
            continue
        if found and _is_same(found[-1].kill, victim.kill):
            found[-1] = _merged(found[-1], victim)
        else:
            found.append(victim)
    return tuple(found)


def pick_oom_kills(
    victims: Sequence[Victim], suspect: Suspect, now: datetime
) -> tuple[OomKill, ...]:
    """Return the kills that can have ended the app, the last one first.

    It cannot have been killed before it last printed something, and not a day ago.
    """
    found = [one.kill for one in victims if _concerns(one, suspect, now)]
    return tuple(reversed(found))


def _concerns(victim: Victim, suspect: Suspect, now: datetime) -> bool:
    at = victim.kill.at
    if at is None or not now - _DAY <= at <= now + _TOLERANCE:
        return False
    late = _REPORTED_WITHIN if suspect.says_killed else _TOLERANCE
    if suspect.heard_at is not None and at < suspect.heard_at - late:
        return False
    if victim.kill.pid in suspect.pids:
        return True
    if None not in (victim.uid, suspect.uid) and victim.uid != suspect.uid:
        return False
    name = victim.kill.name or ""
    if name in suspect.names:
        return True
    if not any(_is_family(name, one) for one in suspect.loose_names):
        return False
    return at - (suspect.heard_at or now - _SOON) <= _SOON


def _is_family(name: str, loose: str) -> bool:
    """Return whether comm `name` is the interpreter `loose`, whatever its version."""
    return re.fullmatch(rf"{re.escape(loose)}[-\d.]*", name) is not None


def _parse(line: KernelLine) -> Victim | None:
    match = _VICTIM.match(line.text) or _KILLED.search(line.text)
    if match is None:
        return None
    facts = match.groupdict()
    is_limit = "memcg" in facts["why"].lower() or facts["why"].startswith("Memory cgroup")
    group = facts.get("group") if is_limit else None
    kill = OomKill(
        name=facts["name"],
        pid=int(facts["pid"]),
        at=line.at,
        group=group,
        evidence=f"kernel log: {line.text}"[:400],
    )
    return Victim(kill=kill, uid=None if facts["uid"] is None else int(facts["uid"]))


def _is_same(one: OomKill, other: OomKill) -> bool:
    if one.pid != other.pid or one.at is None or other.at is None:
        return False
    return abs(other.at - one.at) < _SAME_KILL


def _merged(first: Victim, second: Victim) -> Victim:
    kill = replace(second.kill, group=first.kill.group or second.kill.group, at=first.kill.at)
    return Victim(kill=kill, uid=first.uid if second.uid is None else second.uid)


def comm_of(program: str) -> str:
    """Return what the kernel calls a program that is started as `program`.

    Source: proc_pid_comm(5); TASK_COMM_LEN is 16 with the NUL.
    """
    return program.rpartition("/")[2].encode()[:_COMM_BYTES].decode("utf-8", "ignore")
