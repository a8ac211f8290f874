"""Run a command for a moment and say why it does not start: `homeport doctor -- COMMAND`."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from homeport.diagnose.start_text.read import read_failures
from homeport.diagnose.target import parse_target
from homeport.errors import UsageError
from homeport.home.doctor.asked import Asked, to_question
from homeport.home.doctor.consult import Tell, conclude, examine_start
from homeport.kit.clock import SYSTEM_CLOCK
from homeport.model.app_traces import StartFailure, Trial
from homeport.model.finding import Checked, Diagnosis
from homeport.model.question import Intent, Question, Target
from homeport.run.trial import try_command

Hear = Callable[[bytes], None]
_SHOWN = 120
# With the quarter more for who still prints, and what ending takes, it stays below 10 s.
_GIVE_S = 7.0


def doctor_command(
    argv: Sequence[str], asked: Asked, *, tell: Tell | None = None, hear: Hear | None = None
) -> Diagnosis:
    """Run `argv` until it listens, ends, or had 7 s; end it again, and explain what came of it.

    `hear` gets what it prints. With a target in `asked` it must listen there.

    Raises: UsageError for an empty command; those of to_question.
    """
    if not argv:
        raise UsageError("no command after --", hint="Try: homeport doctor -- npm run dev")
    began_s = SYSTEM_CLOCK.monotonic_s()
    try:
        here = str(Path.cwd())
    except FileNotFoundError as error:
        raise UsageError(
            "this folder does not exist any more, so nothing can be started in it",
            hint="Change into another one: cd",
        ) from error
    wanted = parse_target(asked.target).port if asked.target else None
    trial = try_command(
        tuple(argv),
        cwd=here,
        give_s=_GIVE_S,
        tell=hear or _ignore,
        is_up=None if wanted is None else lambda ports: wanted in ports,
    )
    failures = read_failures(trial.output)
    question = _question(argv, asked, failures)
    exam, heard, machine = examine_start(question, tell=tell)
    exam = replace(exam, trial=trial, failures=failures)
    took_s = SYSTEM_CLOCK.monotonic_s() - began_s
    diagnosis = conclude(exam, (*heard, *_told(trial)), machine, took_s)
    is_up = trial.exit_code is None and bool(trial.tcp_ports or trial.unix_paths)
    if is_up and wanted in (None, *trial.tcp_ports):
        return replace(diagnosis, healthy=True, causes=())
    if diagnosis.healthy and trial.exit_code not in (None, 0):
        # It says that the port is taken, say, and nobody has it by now.
        return replace(diagnosis, healthy=False, notes=tuple(_ended(trial, failures)))
    return diagnosis


def _ended(trial: Trial, failures: Sequence[StartFailure]) -> Iterator[str]:
    yield f"the command ended with {trial.exit_code}"
    yield from (f"it says: {one.line}" for one in failures[:2])
    if failures:
        yield "what it complains of is not so any more: try it again"


def _question(argv: Sequence[str], asked: Asked, failures: Sequence[StartFailure]) -> Question:
    """Return why the command does not start, on the port that it speaks of if nobody named one."""
    command = shlex.join(argv)
    port = next((one.port for one in failures if one.port is not None), None)
    text = asked.target or (f"127.0.0.1:{port}" if port is not None else "127.0.0.1")
    question = to_question(replace(asked, target=text, intent=Intent.START))
    question = replace(question, start_command=command)
    if asked.target is None and port is None:
        return replace(question, target=Target(text=command))
    return replace(question, target=replace(question.target, text=asked.target or command))


def _told(trial: Trial) -> tuple[Checked, ...]:
    command = " ".join(trial.argv)[:_SHOWN]
    if trial.tcp_ports or trial.unix_paths:
        where = ", ".join((*map(str, trial.tcp_ports), *trial.unix_paths))
        seen = f"{command} listens on {where} after {trial.took_s:.1f} s"
        return (Checked(name="command", seen=f"{seen}; ended again"),)
    if trial.exit_code is None:
        seen = f"{command} ran for {trial.took_s:.1f} s and listened on nothing; ended again"
        return (Checked(name="command", seen=seen, is_fine=False),)
    seen = f"{command} ended with {trial.exit_code} after {trial.took_s:.1f} s"
    return (Checked(name="command", seen=seen, is_fine=trial.exit_code == 0),)


def _ignore(_: bytes) -> None:
    """Drop what the command prints."""
