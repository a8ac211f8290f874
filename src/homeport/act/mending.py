"""Describe, apply and take back the doctor's fixes; `free` has rules of its own and is not here."""

from homeport.act.remedies import (
    hosts_entry,
    let_run,
    link_up,
    loopback_address,
    more_fds,
    set_aside,
    thaw,
)
from homeport.act.treatment import Treatment
from homeport.model.finding import Remedy, RemedyKind
from homeport.model.mending import Applied

TREATMENTS: dict[RemedyKind, Treatment] = {
    RemedyKind.CONTINUE: let_run.TREATMENT,
    RemedyKind.THAW: thaw.TREATMENT,
    RemedyKind.MORE_FDS: more_fds.TREATMENT,
    RemedyKind.SET_ASIDE: set_aside.TREATMENT,
    RemedyKind.HOSTS_ENTRY: hosts_entry.TREATMENT,
    RemedyKind.LINK_UP: link_up.TREATMENT,
    RemedyKind.LOOPBACK_ADDRESS: loopback_address.TREATMENT,
}


def describe(remedy: Remedy) -> str:
    """Return in words what `apply` would do.

    Raises: ConflictError when the remedy makes no sense (a path that is no freezer).
    """
    return TREATMENTS[remedy.kind].describe(remedy)


def apply(remedy: Remedy) -> Applied:
    """Apply the fix, after checking that things still are as they were.

    Raises: ConflictError when they are not, NotAllowedError, HelperMissingError.
    """
    return TREATMENTS[remedy.kind].apply(remedy)


def revert(applied: Applied) -> str:
    """Take it back and return what was done.

    Raises: as apply does.
    """
    return TREATMENTS[applied.remedy.kind].revert(applied)


def survives_boot(applied: Applied) -> bool:
    """Return whether what was changed is still there after a restart of the machine."""
    return TREATMENTS[applied.remedy.kind].survives_boot
