"""Tell what one of several sockets of the same process is for."""

from homeport.identify.find import find_any
from homeport.identify.fingerprint import Fingerprint, Role
from homeport.identify.protocols import agree
from homeport.identify.subject import Subject


def choose_role(fingerprint: Fingerprint, subject: Subject) -> tuple[Role, str] | None:
    """Return the role of the subject's door and the reason, None for the main one."""
    door = subject.door
    roles = [one for one in fingerprint.roles if one.transport in (None, door.transport)]
    for role in roles:
        look = find_any(role.when, subject)
        if look:
            return role, f"is its {role.name} socket, by its {look.where}"
    for role in roles:
        if _was_seen(role, fingerprint, subject):
            return role, f"is its {role.name} socket, as it speaks {role.protocol}"
    for role in roles:
        if door.port and door.port in role.ports:
            return role, f"is its {role.name} socket, by the usual port"
    last = next((one for one in roles if one.otherwise), None)
    return (last, f"is its {last.name} socket") if last else None


def _was_seen(role: Role, fingerprint: Fingerprint, subject: Subject) -> bool:
    """Return whether a probe saw the protocol of `role`, and not the main one."""
    if role.protocol is None or fingerprint.protocol is None:
        return False
    seen = [one.protocol for one in subject.replies if one.answered and one.protocol]
    return any(agree(role.protocol, one) and not agree(fingerprint.protocol, one) for one in seen)
