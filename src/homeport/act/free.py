"""Carry out a plan to free a port, and believe it only when the port is seen gone."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from homeport.act.comes_back import stop_unit
from homeport.act.command_line import is_shell, shown
from homeport.act.end_process import Ending, Endings, Target, end_processes
from homeport.act.port_watch import Watched, watch_port
from homeport.act.read_facts import read_caller
from homeport.model.freeing import Action, FreePlan, FreeReport, Outcome, Risk, Role, Step
from homeport.model.process import Process
from homeport.model.sockets import Listener
from homeport.observe.owners import find_owners
from homeport.observe.processes import children_of, read_ancestry, read_process

GRACE_S = 5.0
# The kernel closes the sockets of a dead process before anybody hears of its death; this is for
# processes that nobody knew of, so it need not be long.
_GONE_LIMIT_S = 1.0
# A loop in a shell has restarted its program by then; supervisors with a pause take longer.
_SETTLE_S = 0.3
_SETTLE_KEPT_S = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    lines: tuple[str, ...]
    endings: tuple[Ending, ...]
    is_interrupted: bool


def carry_out(plan: FreePlan, *, grace_s: float = GRACE_S, second_yes: bool = False) -> FreeReport:
    """End what `plan` says, watch the port, and report.

    First the listeners and their wrappers, parents before children, so that nobody is left to
    start again what was ended; then what they left behind. Each group has `grace_s` to end.
    """
    refusal = refused(plan, second_yes=second_yes)
    if refusal is not None:
        return to_report(plan, refusal)
    done = _end_tree(plan, grace_s)
    inodes = {inode for step in plan.steps for inode in step.inodes}
    try:
        seen = _watch(plan, inodes, done)
    except KeyboardInterrupt:
        return to_report(plan, Outcome.INTERRUPTED, done.lines)
    outcome = _outcome(done, seen)
    return to_report(plan, outcome, (*done.lines, *_seen_lines(plan, outcome, seen)))


def refused(plan: FreePlan, *, second_yes: bool) -> Outcome | None:
    """Return why the plan may not be carried out, None when it may."""
    if not plan.is_permitted:
        return Outcome.NOT_PERMITTED
    if plan.risk is Risk.FORBIDDEN:
        return Outcome.FORBIDDEN
    if plan.risk is Risk.SECOND_YES and not second_yes:
        return Outcome.SECOND_YES_MISSING
    return None


def to_report(plan: FreePlan, outcome: Outcome, happened: Sequence[str] = ()) -> FreeReport:
    """Return what is told about `plan` after `outcome`."""
    return FreeReport(
        port=plan.port,
        transport=plan.transport,
        addresses=plan.addresses,
        plan=plan.steps,
        spared=plan.spared,
        freed=outcome is Outcome.FREED,
        outcome=outcome,
        risk=plan.risk,
        reasons=plan.reasons,
        comes_back=plan.comes_back,
        also_closes=plan.also_closes,
        connections=plan.connections,
        memory_bytes=plan.memory_bytes,
        what_happened=tuple(happened),
    )


def _end_tree(plan: FreePlan, grace_s: float) -> _Done:
    steps = [one for one in plan.steps if one.action is Action.END]
    first = [one for one in steps if one.role is not Role.BELONGS]
    later = [one for one in steps if one.role is Role.BELONGS]
    later += _born_since(steps)
    ended = _end([_target(one) for one in first], grace_s)
    done = _done(first, ended)
    may_go_on = not ended.is_interrupted and any(
        one in (Ending.ON_TERM, Ending.KILLED) for one in done.endings
    )
    if not later or not may_go_on:
        return done
    rest = _done(later, _end([_target(one) for one in later], grace_s))
    return _Done(
        lines=(*done.lines, *rest.lines),
        endings=(*done.endings, *rest.endings),
        is_interrupted=rest.is_interrupted,
    )


def _end(targets: Sequence[Target], grace_s: float) -> Endings:
    if hasattr(os, "pidfd_open"):
        return end_processes(targets, grace_s=grace_s)
    from homeport.act.end_portably import (  # noqa: PLC0415 - psutil costs 40 ms, off Linux only
        end_portably,
    )

    return end_portably(targets, grace_s=grace_s)


def _target(step: Step) -> Target:
    assert step.pid is not None
    assert step.start_ticks is not None
    return Target(pid=step.pid, start_ticks=step.start_ticks, inodes=frozenset(step.inodes))


def _done(steps: Sequence[Step], ended: Endings) -> _Done:
    lines = tuple(
        f"{one.what} (pid {one.pid}): {ended.of[one.pid]}" for one in steps if one.pid is not None
    )
    return _Done(lines=lines, endings=tuple(ended.of.values()), is_interrupted=ended.is_interrupted)


def _born_since(steps: Sequence[Step]) -> list[Step]:
    """Return the descendants that the tree got after the plan was made."""
    children = children_of()
    never = {one.pid for one in steps} | read_caller().lineage
    found: list[Step] = []
    waiting = [one.pid for one in steps if one.role is not Role.WRAPS]
    while waiting:
        parent = waiting.pop()
        for pid in children.get(parent or 0, ()):
            process = None if pid in never else read_process(pid, memory=False)
            if process is not None and process.ppid == parent:
                waiting.append(pid)
                found.append(_step_for(process))
    return found


def _step_for(process: Process) -> Step:
    return Step(
        action=Action.END,
        pid=process.pid,
        start_ticks=process.start_ticks,
        what=shown(process.argv, process.name),
        why=f"was started by pid {process.ppid}",
        role=Role.BELONGS,
    )


def _watch(plan: FreePlan, inodes: set[int], done: _Done) -> Watched:
    strangers = set(plan.parents) - read_caller().lineage
    is_kept = bool(plan.comes_back) or any(_may_restart(pid) for pid in strangers)
    has_ended = Ending.ON_TERM in done.endings or Ending.KILLED in done.endings
    is_hopeless = not has_ended or any(one.action is Action.NAMED for one in plan.steps)
    return watch_port(
        plan.port,
        plan.transport,
        inodes,
        limit_s=0 if is_hopeless or done.is_interrupted else _GONE_LIMIT_S,
        settle_s=_SETTLE_KEPT_S if is_kept else _SETTLE_S,
    )


def _may_restart(pid: int) -> bool:
    process = read_process(pid, memory=False)
    return process is not None and not is_shell(process.argv)


def _outcome(done: _Done, seen: Watched) -> Outcome:
    if seen.is_gone:
        return Outcome.FREED
    if done.is_interrupted:
        return Outcome.INTERRUPTED
    if Ending.NOT_PERMITTED in done.endings:
        return Outcome.NOT_PERMITTED
    if not seen.left:
        return Outcome.TAKEN_AGAIN
    changed = (Ending.ANOTHER, Ending.LET_GO, Ending.LEFT, Ending.WAS_GONE)
    return Outcome.CHANGED if all(one in changed for one in done.endings) else Outcome.STILL_HELD


def _seen_lines(plan: FreePlan, outcome: Outcome, seen: Watched) -> list[str]:
    if outcome is Outcome.FREED:
        return [f"seen gone: nobody listens on port {plan.port} ({plan.transport}) any more"]
    return [*_who(plan, seen.left, "still held"), *_who(plan, seen.fresh, "taken again")]


def _who(plan: FreePlan, listeners: Sequence[Listener], verb: str) -> list[str]:
    if not listeners:
        return []
    holders = find_owners({one.inode for one in listeners}).holders
    pids = sorted({one.pid for held in holders.values() for one in held})
    lines = [f"{verb} by {_describe(pid, plan)}" for pid in pids]
    return lines or [f"{verb} by a process that cannot be seen"]


def _describe(pid: int, plan: FreePlan) -> str:
    process = read_process(pid, memory=False)
    if process is None:
        return f"pid {pid}, which is gone by now"
    told = f"{shown(process.argv, process.name)} (pid {pid})"
    if process.unit is not None and process.unit.endswith(".service"):
        return f"{told} of {process.unit}: {stop_unit(process.unit, process.cgroup)}"
    keepers = [one for one in read_ancestry(pid) if one.pid in plan.parents]
    if keepers:
        keeper = keepers[0]
        line = shown(keeper.argv, keeper.name)
        return f"{told}, started again by {line} (pid {keeper.pid}): end that first"
    return f"{told}, another program" if process.pid not in _planned(plan) else told


def _planned(plan: FreePlan) -> set[int | None]:
    return {one.pid for one in plan.steps}
