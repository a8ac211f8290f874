"""Bring the loopback interface up; the way back is down."""

from homeport.act.loopback_link import is_up, namespace, set_up
from homeport.act.treatment import Treatment, changed, not_allowed
from homeport.model.finding import Remedy
from homeport.model.mending import Applied


def describe(remedy: Remedy) -> str:
    """Return what will be done."""
    return f"bring the interface {_name(remedy)} up (ip link set {_name(remedy)} up)"


def apply(remedy: Remedy) -> Applied:
    """Bring it up.

    Raises: ConflictError when it is up by now or is no loopback interface, NotAllowedError.
    """
    name = _name(remedy)
    _switch(name, up=True)
    return Applied(
        remedy=remedy,
        done=f"brought {name} up",
        undo=f"ip link set {name} down",
        was=namespace(),
    )


def revert(applied: Applied) -> str:
    """Take it down.

    Raises: ConflictError in another network namespace or when it is down already; NotAllowedError.
    """
    name = _name(applied.remedy)
    if applied.was != namespace():
        raise changed(f"{name} was brought up in another network namespace than this one")
    _switch(name, up=False)
    return f"took {name} down again"


def _switch(name: str, *, up: bool) -> None:
    now = is_up(name)
    if now is None:
        raise changed(f"there is no loopback interface {name} here")
    if now is up:
        raise changed(f"{name} is {'up' if up else 'down'} already")
    try:
        set_up(name, up=up)
    except PermissionError as error:
        raise not_allowed(f"only root may bring {name} {'up' if up else 'down'}") from error
    except OSError as error:
        raise changed(f"{name} does not change: {error.strerror}") from error


def _name(remedy: Remedy) -> str:
    return remedy.text or "lo"


TREATMENT = Treatment(describe=describe, apply=apply, revert=revert)
