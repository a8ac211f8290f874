"""Choose which probes may be asked at a door: only those that add something and do no harm."""

from homeport.identify.asks import (
    HTTP,
    NEVER,
    STARTTLS,
    TLS_HELLO,
    Ask,
    asks_for,
    begins_with_tls,
    usual_asks,
)
from homeport.identify.catalogue import Catalogue, whole_catalogue
from homeport.identify.fingerprint import Fingerprint, Kind, Role
from homeport.identify.roles import choose_role
from homeport.identify.subject import Subject, subject_of
from homeport.model.address import Transport
from homeport.model.clues import Clues, Door
from homeport.model.identity import Identity

# Raw printers print what they get; nmap leaves the same ports alone.
_PRINTERS = range(9100, 9108)
_BY_OPTION = frozenset({"tls", "auth"})
# What the probes of a single product tell.
_OWN = frozenset({"protocol", "version", "auth"})


def choose_probes(
    door: Door,
    clues: Clues,
    identity: Identity,
    *,
    patient: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[str, ...]:
    """Return the names of the probes worth asking, in order; none when nothing would be added.

    Ask the first, identify again with its reply, and ask here again: what was asked is left out
    by the caller, and what became known drops out by itself. `patient` allows the slow ones.
    """
    books = catalogue or whole_catalogue()
    fingerprint = books.fingerprint(identity.fingerprint) if identity.fingerprint else None
    subject = subject_of(door, clues, ())
    role = _role(fingerprint, subject)
    if _is_dangerous(door, identity, fingerprint, role):
        return ()
    missing = _missing(identity, door)
    if subject.hides_options:
        # "Without the option it is open" is worth little where no option can be seen.
        missing |= _BY_OPTION
    asks = _asks(subject, identity, patient=patient)
    names = [
        _inside_tls(ask, asks, identity, door)
        for ask in asks
        if ask.tells & missing
        and (patient or not ask.is_slow_at(door))
        and (patient or not _makes_it_work(ask, fingerprint))
    ]
    if missing & _OWN and fingerprint:
        names += _own_probes(fingerprint, role, identity)
    return tuple(dict.fromkeys(names))


def _own_probes(fingerprint: Fingerprint, role: Role, identity: Identity) -> list[str]:
    """Return the product's own questions: its version, its login, over its main protocol."""
    is_main = role.protocol in (None, fingerprint.protocol)
    names = [*role.probes, *(fingerprint.probes if is_main else ())]
    is_wrapped = identity.tls is True and identity.protocol == "http"
    return [f"{one}+tls" if is_wrapped else one for one in names]


def _role(fingerprint: Fingerprint | None, subject: Subject) -> Role:
    chosen = choose_role(fingerprint, subject) if fingerprint else None
    return chosen[0] if chosen else Role(name="")


def _is_dangerous(
    door: Door, identity: Identity, fingerprint: Fingerprint | None, role: Role
) -> bool:
    if fingerprint and (fingerprint.never_probe or fingerprint.kind is Kind.DEBUGGER):
        return True
    printer = door.transport is Transport.TCP and door.port in _PRINTERS
    return role.never_probe or identity.protocol in NEVER or (printer and not identity.product)


def _missing(identity: Identity, door: Door) -> frozenset[str]:
    held = {
        "product": identity.product,
        "version": identity.version,
        "protocol": identity.protocol,
        "auth": identity.auth,
        # Nobody encrypts within the machine's own files, and DTLS is not asked for.
        "tls": identity.tls if door.transport is Transport.TCP else False,
    }
    return frozenset(name for name, value in held.items() if value is None)


def _asks(subject: Subject, identity: Identity, *, patient: bool) -> tuple[Ask, ...]:
    door = subject.door
    if identity.protocol:
        asks = asks_for(door.transport, identity.protocol)
        # There a plain question would wait in vain for its answer.
        is_first = TLS_HELLO in asks and begins_with_tls(door)
        return (TLS_HELLO, *asks) if is_first else asks
    if door.transport is not Transport.TCP:
        return ()
    if subject.is_unknown:
        return usual_asks(door.port)
    # A program of which nothing is known could be a console; an interpreter's is seldom one.
    return HTTP if patient or identity.product or subject.clues.runtime else ()


def _inside_tls(ask: Ask, asks: tuple[Ask, ...], identity: Identity, door: Door) -> str:
    """Return the probe's name, with "+tls" where the whole connection is known to be TLS."""
    is_wrapped = (
        identity.tls is True
        and TLS_HELLO in asks
        and (identity.protocol not in STARTTLS or begins_with_tls(door))
    )
    return f"{ask.probe}+tls" if is_wrapped else ask.probe


def _makes_it_work(ask: Ask, fingerprint: Fingerprint | None) -> bool:
    """Return whether the probe would make a development server compile the user's project."""
    return ask.probe == "http" and fingerprint is not None and fingerprint.kind is Kind.DEV_SERVER
