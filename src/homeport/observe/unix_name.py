"""Write the name of an AF_UNIX socket the way ss and /proc/net/unix do."""

import os
import re

# An autobound name is a NUL and five hex digits: a client wanted an address, no matter which.
# Source: unix(7), "Autobind feature".
_AUTOBOUND = re.compile(r"@[0-9a-f]{5}")


def unix_name(raw: bytes) -> str | None:
    """Return the name in `raw` (sun_path as the kernel has it), or None when the socket has none.

    An abstract name begins with NUL, shown as "@", and may hold more of them. A path ends with
    one NUL, which is no part of it.
    """
    if not raw:
        return None
    if raw[0] == 0:
        return os.fsdecode(raw.replace(b"\0", b"@"))
    return os.fsdecode(raw.rstrip(b"\0"))


def is_chosen_name(name: str | None) -> bool:
    """Return whether a program chose `name`, so that clients can know it."""
    return name is not None and not _AUTOBOUND.fullmatch(name)
