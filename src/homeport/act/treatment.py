"""What one kind of fix is: words, the deed, and the way back."""

import os
from collections.abc import Callable
from dataclasses import dataclass

from homeport.errors import ConflictError, NotAllowedError
from homeport.model.finding import Remedy
from homeport.model.mending import Applied


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """`describe` touches nothing; `apply` and `revert` check first that things are as they were.

    `revert` returns what it did in words. `survives_boot`: what it changed is still there when the
    machine was started again.
    """

    describe: Callable[[Remedy], str]
    apply: Callable[[Remedy], Applied]
    revert: Callable[[Applied], str]
    survives_boot: bool = False


def changed(what: str) -> ConflictError:
    """Return the error for a machine that is no longer as it was when the fix was thought of."""
    return ConflictError(what, hint="Nothing was done. homeport doctor says how things are now.")


def not_allowed(what: str) -> NotAllowedError:
    """Return the error for what takes root, or more than the root of a container may."""
    if os.geteuid() == 0:
        return NotAllowedError(
            what, hint="This root may not, as in many containers: do it on the host."
        )
    return NotAllowedError(what, hint="As root: sudo homeport doctor TARGET --fix")
