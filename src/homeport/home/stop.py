"""End the running home, and be sure that it is gone."""

import os
import select
import signal
import sys
from dataclasses import dataclass

from homeport.errors import TooSlowError
from homeport.home.door_places import door_places
from homeport.home.gateway_file import GatewayFile, read_gateway_file
from homeport.home.home_file import HomeFile, read_home_file
from homeport.home.identity import is_alive

# To a home that another one is to follow.
MAKE_ROOM = signal.SIGUSR2
_TIMEOUT_S = 5.0
_KILL_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """What `stop` found and did; `url` is where home was, None when there was none."""

    url: str | None
    notes: tuple[str, ...] = ()


def stop(timeout_s: float = _TIMEOUT_S) -> Stopped:
    """Ask home to end, wait until it is seen gone, and force it after `timeout_s`.

    Raises: TooSlowError when it survives even SIGKILL (stuck in the kernel).
    """
    home = read_home_file()
    if home is None:
        return _stop_gateway(Stopped(url=None))
    if _end(home, signal.SIGTERM, timeout_s):
        return _stop_gateway(Stopped(url=home.url))
    if _end(home, signal.SIGKILL, _KILL_S):
        note = f"home (pid {home.pid}) ignored SIGTERM for {timeout_s:.0f} s and was killed"
        return _stop_gateway(Stopped(url=home.url, notes=(note,)))
    raise TooSlowError(
        f"home (pid {home.pid}) does not end, not even by SIGKILL",
        hint="it hangs in the kernel; a restart of the machine ends it",
    )


def make_room(timeout_s: float = _TIMEOUT_S) -> None:
    """End home for another one that follows at once; its gateway serves on meanwhile.

    An older home that does not know the signal just ends by it.
    """
    home = read_home_file()
    if home is not None and not _end(home, MAKE_ROOM, timeout_s):
        _end(home, signal.SIGKILL, _KILL_S)


def _stop_gateway(stopped: Stopped) -> Stopped:
    """End the gateway that a killed home left behind; one that home ended itself is gone."""
    gateway = read_gateway_file()
    if gateway is None:
        return stopped
    for how in (signal.SIGTERM, signal.SIGKILL):
        if _end(gateway, how, _TIMEOUT_S):
            break
    door_places().sweep()
    url = stopped.url or f"http://127.0.0.1:{gateway.port}"
    return Stopped(url=url, notes=(*stopped.notes, "a gateway without a home was ended"))


def _end(home: HomeFile | GatewayFile, what: signal.Signals, patience_s: float) -> bool:
    """Send `what` to the very process of the state file; return whether it is gone."""
    if not sys.platform.startswith("linux"):
        return _end_by_psutil(home, what, patience_s)
    try:
        handle = os.pidfd_open(home.pid)
    except ProcessLookupError:
        return True
    try:
        # The handle cannot move on to another process, so checking after opening is enough.
        if not is_alive(home.pid, home.start_ticks):
            return True
        signal.pidfd_send_signal(handle, what)
        return bool(select.select([handle], [], [], patience_s)[0])
    except ProcessLookupError:
        return True
    finally:
        os.close(handle)


def _end_by_psutil(home: HomeFile | GatewayFile, what: signal.Signals, patience_s: float) -> bool:
    import psutil  # noqa: PLC0415 - 40 ms that Linux never needs

    try:
        process = psutil.Process(home.pid)
        if not is_alive(home.pid, home.start_ticks):
            return True
        process.send_signal(what)
        process.wait(patience_s)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return False
    return True
