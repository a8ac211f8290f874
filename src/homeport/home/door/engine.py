"""Which gateway there is on this machine."""

from dataclasses import dataclass
from pathlib import Path

from homeport.gateway.engine import ask_version, find_envoy


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """The program behind the door."""

    name: str
    binary: Path

    def version(self) -> str:
        """Return its version.

        Raises: HelperMissingError when it does not run here.
        Cost: starts a process, 50 ms.
        """
        return ask_version(self.binary)


def find_engine() -> Engine:
    """Return the gateway that this machine can run.

    Raises: HelperMissingError when there is none for this platform.
    """
    return Engine(name="envoy", binary=find_envoy())
