"""Tell the sockets by which Homeport's parts talk to each other from what is worth showing."""

import re

from homeport.model.address import Transport
from homeport.model.process import Process
from homeport.model.sockets import Listener

# The gateway's and home's own, in their private directory; see home/door_places.py.
_SOCKET = re.compile(r".*/homeport[^/]*(?:/door)?/\.?(?:admin|home|services)\.sock(?:\.new)?")
_NAME_SERVER = 62_853


def is_own_plumbing(one: Listener, owner: Process | None) -> bool:
    """Return whether `one` is of no use to anybody but Homeport: an inner socket, the name server.

    The door itself is not: it is what people look for.
    """
    if one.transport is Transport.UNIX:
        return one.path is not None and _SOCKET.fullmatch(one.path) is not None
    is_home = owner is not None and "homeport" in owner.argv and "serve" in owner.argv
    return is_home and one.port == _NAME_SERVER
