"""How far the terminal goes to learn what a service is, from --probe and --no-probe."""

from homeport.model.identity import Asking


def asking_for(*, probe: bool, no_probe: bool, usually: Asking) -> Asking:
    """Return what the options mean: `usually` without any, and --no-probe is the last word."""
    if no_probe:
        return Asking.NOTHING
    return Asking.PATIENT if probe else usually
