"""Give lo its loopback address; the way back takes it away."""

import errno
from ipaddress import ip_interface

from homeport.act.loopback_link import change_address, is_up, namespace
from homeport.act.treatment import Treatment, changed, not_allowed
from homeport.model.finding import Remedy
from homeport.model.mending import Applied

_LO = "lo"
_HAS, _LACKS = errno.EEXIST, errno.EADDRNOTAVAIL


def describe(remedy: Remedy) -> str:
    """Return what will be done."""
    return f"give {_LO} the address {_address(remedy)} (ip addr add {_address(remedy)} dev {_LO})"


def apply(remedy: Remedy) -> Applied:
    """Add the address.

    Raises: ConflictError when lo has it by now, NotAllowedError.
    """
    address = _address(remedy)
    _change(address, add=True)
    return Applied(
        remedy=remedy,
        done=f"gave {_LO} the address {address}",
        undo=f"ip addr del {address} dev {_LO}",
        was=namespace(),
    )


def revert(applied: Applied) -> str:
    """Take the address away.

    Raises: ConflictError in another network namespace or when it is gone already; NotAllowedError.
    """
    address = _address(applied.remedy)
    if applied.was != namespace():
        raise changed(f"{_LO} got {address} in another network namespace than this one")
    _change(address, add=False)
    return f"took {address} from {_LO} again"


def _change(address: str, *, add: bool) -> None:
    if is_up(_LO) is None:
        raise changed(f"there is no loopback interface {_LO} here")
    try:
        change_address(_LO, address, add=add)
    except PermissionError as error:
        raise not_allowed(f"only root may change the addresses of {_LO}") from error
    except OSError as error:
        words = {_HAS: f"{_LO} has {address} by now", _LACKS: f"{_LO} has no {address} any more"}
        told = words.get(error.errno or 0, f"{_LO} does not take {address}: {error.strerror}")
        raise changed(told) from error


def _address(remedy: Remedy) -> str:
    """Return the address with its prefix.

    Raises: ConflictError for one that does not belong on lo.
    """
    try:
        one = ip_interface(remedy.text or "")
    except ValueError:
        raise changed(f"{remedy.text!r} is no address") from None
    if not one.is_loopback:
        raise changed(f"{one} is no loopback address")
    return str(one)


TREATMENT = Treatment(describe=describe, apply=apply, revert=revert)
