"""Read out of an identification whether a database refuses this machine, whoever asks."""

import re

from homeport.model.service import Service

# Only what is said before anybody could log in, and by a rule that stays: who is asked once must
# not be blamed for a bad moment. Identification quotes the error and cuts it.
# Source: MySQL server error reference, 1129 and 1130; Redis networking.c, protected mode.
_SAID = {
    "mysql": re.compile(
        r"error ['\"](?:#\w{5})?"
        r"(Host '[^']{1,64}'? is (?:not allowed to connect|blocked)[^'\"]{0,60})",
        re.IGNORECASE,
    ),
    "redis": re.compile(r"error ['\"](DENIED [^'\"]{1,60})"),
}


def refusal_of(one: Service) -> str | None:
    """Return what the service said, None when it said no such thing."""
    pattern = _SAID.get(one.protocol or "")
    if pattern is None:
        return None
    found = (pattern.search(each) for each in one.evidence)
    return next((each[1].strip() for each in found if each), None)
