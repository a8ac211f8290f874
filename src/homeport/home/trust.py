"""Make this machine's browsers and programs trust the local CA, and take that back."""

import shlex
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from homeport.act.trust.machine import Machine
from homeport.act.trust.stores import apply, find_stores, plan
from homeport.errors import ConflictError
from homeport.home.ca_place import (
    ChosenRoot,
    ca_folder,
    choose_root,
    is_behind_sudo,
    known_root,
    sudo_line,
)
from homeport.model.trust import StoreKind, StoreOutcome, TrustReport, TrustState

_FINE = frozenset((TrustState.ADDED, TrustState.REMOVED, TrustState.ALREADY, TrustState.ABSENT))
# The others are a user's own: root would leave files that the user cannot change.
_OF_THE_SYSTEM = (StoreKind.SYSTEM, StoreKind.JAVA, StoreKind.MACOS)
_BROWSERS = (StoreKind.CHROMIUM, StoreKind.FIREFOX)
_CHANGED = (TrustState.ADDED, TrustState.REMOVED)


def trust(
    stores: Sequence[StoreKind] | None = None,
    *,
    ca: Path | None = None,
    dry_run: bool = False,
    machine: Machine | None = None,
) -> TrustReport:
    """Put the local CA (made on first need) into the stores that are here; say how each went.

    `ca` is the root of another user's CA, for root. With `dry_run` nothing is changed.

    Raises: ConfigError when the CA is broken, NotAllowedError, NoSuchThingError.
    """
    chosen = choose_root(ca, dry_run=dry_run)
    outcomes = _each(chosen, stores, machine or Machine(), adding=True, dry_run=dry_run)
    notes = _notes(outcomes, adding=True)
    if chosen.is_preview:
        notes = (f"first a local CA is made in {ca_folder()}, with a number of its own", *notes)
    return _report(chosen, outcomes, notes)


def untrust(
    stores: Sequence[StoreKind] | None = None,
    *,
    ca: Path | None = None,
    dry_run: bool = False,
    machine: Machine | None = None,
) -> TrustReport:
    """Take the local CA out of the stores again; other certificates are never touched.

    Raises: NotAllowedError, NoSuchThingError when there is no file `ca`.
    """
    chosen = known_root(ca)
    if chosen is None:
        return TrustReport(
            ca=None,
            fingerprint=None,
            complete=True,
            stores=(),
            notes=("there is no local CA of yours here, so nothing trusts it",),
        )
    outcomes = _each(chosen, stores, machine or Machine(), adding=False, dry_run=dry_run)
    return _report(chosen, outcomes, _notes(outcomes, adding=False))


def forget_ca(report: TrustReport) -> tuple[str, ...]:
    """Delete the CA itself and its bundles, after `untrust`; return what was deleted.

    Raises: ConflictError as long as a store still trusts it.
    """
    if not report.complete:
        raise ConflictError(
            "some store may still trust the local CA, so its files stay",
            hint="What is left to do stands beside each store. Then say it again.",
        )
    folder = ca_folder()
    if not folder.is_dir():
        return ()
    shutil.rmtree(folder)
    return (f"deleted {folder}",)


def _each(
    chosen: ChosenRoot,
    stores: Sequence[StoreKind] | None,
    machine: Machine,
    *,
    adding: bool,
    dry_run: bool,
) -> tuple[StoreOutcome, ...]:
    for_another = is_behind_sudo() or chosen.is_given
    kinds = stores or (_OF_THE_SYSTEM if for_another else None)
    deed = plan if dry_run else apply
    found = find_stores(machine, kinds)
    return tuple(
        _hinted(deed(one, chosen.root, adding=adding), chosen, adding=adding) for one in found
    )


def _hinted(outcome: StoreOutcome, chosen: ChosenRoot, *, adding: bool) -> StoreOutcome:
    if outcome.state is not TrustState.NEEDS_ROOT:
        return outcome
    verb = "trust" if adding else "untrust"
    line = sudo_line(verb, "--ca", shlex.quote(str(chosen.path)))
    return replace(outcome, why="only root may change it", hint=line)


def _notes(outcomes: tuple[StoreOutcome, ...], *, adding: bool) -> tuple[str, ...]:
    notes = []
    if not outcomes:
        notes.append("there is no trust store here that Homeport knows")
    if any(one.state in _CHANGED and one.store in _BROWSERS for one in outcomes):
        notes.append("restart the browsers that are open: they read their stores when they start")
    if adding:
        notes.append(
            "Node, Python's requests and others bring certificates of their own: "
            'eval "$(homeport env)" makes them trust it too'
        )
    return tuple(notes)


def _report(
    chosen: ChosenRoot, outcomes: tuple[StoreOutcome, ...], notes: tuple[str, ...]
) -> TrustReport:
    return TrustReport(
        ca=str(chosen.path),
        fingerprint=chosen.root.fingerprint,
        complete=all(one.state in _FINE for one in outcomes),
        stores=outcomes,
        notes=notes,
    )
