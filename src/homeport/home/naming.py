"""Say what each service is, from memory where it was found out before: `ls` must stay fast."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from homeport.home.known import Known, has_settled, read_known, write_known
from homeport.identify.group import Facts
from homeport.model.address import reachable_host
from homeport.model.identity import Asking, Identity
from homeport.model.service import Service

_LIVE = Path("/")
_WEB = ("http", "websocket")


def name_services(  # noqa: PLR0913 - all but the first two may be left out
    services: Sequence[Service],
    facts: Facts,
    *,
    root: Path = _LIVE,
    asking: Asking = Asking.NOTHING,
    is_whole: bool = True,
    only: Callable[[Service], bool] | None = None,
) -> tuple[Service, ...]:
    """Return `services` with product, version, framework, protocol, TLS, auth and evidence.

    With `asking` above NOTHING those are sent a probe of which something is still unknown.
    With `only` the others keep what is known of them already, be it nothing.
    `is_whole` says that `services` are all of the machine, so whatever else is known is gone.

    Cost: 10 us for what is known already; 5 ms or so for a process that is new to us.
    """
    known = read_known() if root == _LIVE else {}
    keys = [key_of(one, facts) for one in services]
    new = [
        one
        for one, key in zip(services, keys, strict=True)
        if (key not in known or known[key].level < asking) and (only is None or only(one))
    ]
    if new:
        from homeport.home.identify_now import identify_now  # noqa: PLC0415 - 30 ms and more

        fresh = identify_now(new, services, facts, root=root, asking=asking)
        known |= {key_of(one, facts): fresh[id(one)] for one in new}
        if root == _LIVE:
            unsettled = {key_of(one, facts) for one in new if not has_settled(one, facts.taken_at)}
            wanted = (set(keys) if is_whole else set(known)) - unsettled
            write_known({key: one for key, one in known.items() if key in wanted})
    return tuple(
        with_identity(one, known[key]) if key in known else one
        for one, key in zip(services, keys, strict=True)
    )


def key_of(one: Service, facts: Facts) -> str:
    """Return what stays the same as long as this very socket of this very process does."""
    process = facts.processes.get(one.pid) if one.pid is not None else None
    place = one.cookies[0] if one.cookies else f"{one.transport}:{one.port or one.path}"
    return f"{one.pid or 0}.{process.start_ticks if process else 0}.{place}"


def with_identity(one: Service, known: Known) -> Service:
    """Return the service with what is known of its software."""
    identity = known.identity
    return replace(
        one,
        product=identity.product,
        version=identity.version,
        framework=identity.framework,
        framework_version=identity.framework_version,
        protocol=identity.protocol,
        tls=identity.tls,
        auth=identity.auth,
        kind=identity.kind,
        confidence=identity.confidence,
        evidence=identity.evidence,
        looked_at=known.looked_at,
        url=_url(one, identity),
    )


def _url(one: Service, identity: Identity) -> str | None:
    """Return the address to open in a browser, for what speaks HTTP in our own namespace."""
    if identity.protocol not in _WEB or one.port is None or one.namespace is not None:
        return None
    host = reachable_host(one.addresses)
    if host is None:
        return None
    scheme = "https" if identity.tls else "http"
    return f"{scheme}://{host}:{one.port}"
