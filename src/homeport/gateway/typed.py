"""The words of Envoy's JSON that every file of this room needs."""

from typing import Any

# Envoy's own JSON stays inside this room, so it needs no nouns.
Json = dict[str, Any]

_PREFIX = "type.googleapis.com/"
FOREVER = "0s"
# In the gateway's directory: where it is asked how it is.
ADMIN_SOCKET = "admin.sock"


def typed(kind: str, **fields: Any) -> Json:
    """Return a message of `kind`; `fields` are its fields."""
    return {"@type": _PREFIX + kind, **fields}


def extension(name: str, kind: str, **fields: Any) -> Json:
    """Return an extension called `name`, configured by a message of `kind`."""
    return {"name": name, "typed_config": typed(kind, **fields)}


def tcp_address(host: str, port: int) -> Json:
    """Return a TCP address."""
    return {"socket_address": {"address": host, "port_value": port}}


def unix_address(path: str) -> Json:
    """Return the address of a unix socket."""
    return {"pipe": {"path": path}}


def set_header(name: str, value: str, *, appends: bool = False) -> Json:
    """Return the order to set a header, or to add one more of its name.

    A per cent sign would begin one of Envoy's commands; `value` may hold those, so it is not
    escaped here.
    """
    action = "APPEND_IF_EXISTS_OR_ADD" if appends else "OVERWRITE_IF_EXISTS_OR_ADD"
    return {"header": {"key": name, "value": value}, "append_action": action}
