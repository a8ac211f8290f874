"""`homeport trust` and `untrust`: show what would be changed, ask, do it, say how it went."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import click

from homeport.errors import UsageError
from homeport.faces.cli.answer import write_json
from homeport.faces.cli.measure import printable
from homeport.faces.cli.terminal import standard_output, write
from homeport.faces.cli.trust_view import view
from homeport.home.trust import forget_ca
from homeport.model.trust import StoreKind, TrustReport, TrustState

_NOT_ALL = 1


class Verb(Protocol):
    """`home.trust.trust` or `untrust`."""

    def __call__(
        self,
        stores: tuple[StoreKind, ...] | None = None,
        *,
        ca: Path | None = None,
        dry_run: bool = False,
    ) -> TrustReport:
        """Do it, or only plan it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustOptions:
    """The command line, understood."""

    stores: tuple[str, ...] = ()
    ca: Path | None = None
    yes: bool = False
    dry_run: bool = False
    forget: bool = False
    as_json: bool = False
    color: str = "auto"


def options(command: Callable[..., object]) -> Callable[..., object]:
    """Add what both commands understand."""
    kinds = click.Choice([one.value for one in StoreKind])
    for option in (
        click.option("--color", type=click.Choice(("auto", "always", "never")), default="auto",
                     help="Colour."),
        click.option("--json", "as_json", is_flag=True,
                     help="For programs; without --yes only the plan."),
        click.option("-n", "--dry-run", is_flag=True, help="Show the plan and do nothing."),
        click.option("-y", "--yes", is_flag=True, help="Do not ask."),
        click.option("--ca", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
                     help="The root.crt of another user, for root."),
        click.option("--store", "stores", type=kinds, multiple=True, metavar="NAME",
                     help="Only these: system, chromium, firefox, java, macos. Repeatable."),
    ):  # fmt: skip
        command = option(command)
    return command


def run(verb: Verb, chosen: TrustOptions) -> int:
    """Show the plan, ask, do it; return the exit code.

    Raises: ConfigError, NotAllowedError, NoSuchThingError, ConflictError, UsageError.
    """
    if chosen.forget and (chosen.stores or chosen.ca):
        raise UsageError(
            "--forget deletes the CA, so it goes with all stores only",
            hint="Leave --store and --ca out.",
        )
    stores = tuple(StoreKind(one) for one in chosen.stores) or None
    if chosen.dry_run or not chosen.yes:
        plan = verb(stores, ca=chosen.ca, dry_run=True)
        _show(plan, chosen)
        if chosen.dry_run or chosen.as_json:
            return 0
        code = _answer(plan, chosen)
        if code is not None:
            return code
    report = verb(stores, ca=chosen.ca)
    _show(report, chosen)
    if chosen.forget:
        for line in forget_ca(report):
            _tell(line, chosen)
    return 0 if report.complete else _NOT_ALL


def _answer(plan: TrustReport, chosen: TrustOptions) -> int | None:
    """Return the exit code to end with, None after a yes."""
    planned = sum(one.state is TrustState.PLANNED for one in plan.stores)
    if not planned and not chosen.forget:
        return 0 if plan.complete else _NOT_ALL
    if not sys.stdin.isatty():
        raise UsageError("nobody is here to say yes", hint="Add --yes when you have read the plan.")
    what = f"Change {planned} trust store{'' if planned == 1 else 's'}" if planned else "Go on"
    forget = ", then delete the CA" if chosen.forget else ""
    return None if click.confirm(f"{what}{forget}?") else _NOT_ALL


def _show(report: TrustReport, chosen: TrustOptions) -> None:
    if chosen.as_json:
        write_json(report)
        return
    terminal = standard_output(chosen.color)
    write(terminal.text(view(report, room=terminal.columns)))


def _tell(text: str, chosen: TrustOptions) -> None:
    if not chosen.as_json:
        write(f"{printable(text)}\n")
