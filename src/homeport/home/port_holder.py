"""Say in a few words who has a port."""

from homeport.home.look import look
from homeport.model.address import Transport

_UNSEEN = "a program that this user may not see"


def who_has(port: int) -> str:
    """Return "node (pid 41, user ada)" and the like for whoever has TCP `port`."""
    seen = look(port=port, namespaces=False)
    holders = [one for one in seen.on_port(port) if one.transport is Transport.TCP]
    said = []
    for one in holders:
        facts = [f"pid {one.pid}"] if one.pid is not None else []
        facts += [f"user {one.user}"] if one.user is not None else []
        facts += [f"project {one.project}"] if one.project is not None else []
        said.append(f"{one.process or _UNSEEN} ({', '.join(facts)})" if facts else _UNSEEN)
    return " and ".join(dict.fromkeys(said)) or _UNSEEN
