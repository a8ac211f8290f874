"""Where the gateway and home meet: a private directory with a short path, and its sockets."""

import sys
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from homeport.gateway.typed import ADMIN_SOCKET
from homeport.home.paths import make_private, runtime_path, short_runtime_path

_DOOR = "door"
# Source: unix(7): sun_path has 108 bytes, 104 on macOS, the last one NUL.
_LONGEST_SOCKET = 107 if sys.platform == "linux" else 103
_LONGEST_NAME = len("/relays/.0123456789.4194304")


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorPlaces:
    """The files of one user's gateway; all of it is for that user only."""

    directory: Path

    @property
    def home(self) -> Path:
        """The socket where home answers what the gateway passes on."""
        return self.directory / "home.sock"

    @property
    def services(self) -> Path:
        """The socket where home gives certificates and takes the access log."""
        return self.directory / "services.sock"

    @property
    def relays(self) -> Path:
        """The directory of the sockets that lead into other network namespaces."""
        return self.directory / "relays"

    @property
    def state(self) -> Path:
        """The file that says which gateway runs; see GatewayFile."""
        return self.directory / "gateway.json"

    def sweep(self) -> None:
        """Take away what is of no use without a gateway."""
        for one in (self.home, self.services, self.directory / ADMIN_SOCKET, self.state):
            with suppress(OSError):
                one.unlink(missing_ok=True)
        # The relays see it, and end after their last client.
        for one in self.relays.glob("*.sock"):
            with suppress(OSError):
                one.unlink(missing_ok=True)


def door_places() -> DoorPlaces:
    """Return where they are; makes nothing.

    Below the runtime directory, unless that path is too long for a socket.
    """
    found = runtime_path() / _DOOR
    if len(bytes(found)) + _LONGEST_NAME > _LONGEST_SOCKET:
        mark = sha256(bytes(found)).hexdigest()[:12]
        return DoorPlaces(directory=short_runtime_path(mark))
    return DoorPlaces(directory=found)


def made_places() -> DoorPlaces:
    """Return where they are, the directory made and private.

    Raises: NotAllowedError when a stranger stands in its place.
    """
    places = door_places()
    make_private(places.directory)
    return places
