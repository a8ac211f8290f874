"""Say in words what was looked at and seen, step by step: the list under every diagnosis."""

from collections.abc import Iterator
from enum import StrEnum

from homeport.diagnose import situation as at
from homeport.model.address import Transport
from homeport.model.attempt import Attempt, Outcome
from homeport.model.examination import Examination
from homeport.model.exchange import Ending, Exchange
from homeport.model.finding import Checked
from homeport.model.packet_filter import FilterVerdict
from homeport.model.route import RouteKind


class Step(StrEnum):
    """The layers, in the order in which they are looked at."""

    NAMES = "names"
    NETWORK = "network"
    SOCKETS = "sockets"
    CONNECT = "connect"
    DEEPER = "deeper"


def steps_of(step: Step, exam: Examination) -> Iterator[Checked]:
    """Yield what this step has seen."""
    match step:
        case Step.NAMES:
            yield from _names(exam)
        case Step.NETWORK:
            yield from _network(exam)
        case Step.SOCKETS:
            yield from _sockets(exam)
            yield from _app(exam)
        case Step.CONNECT:
            yield from (_attempt(one) for one in exam.attempts)
            yield from (_exchange(one) for one in exam.exchanges)
        case Step.DEEPER:
            yield from _deeper(exam)


def _names(exam: Examination) -> Iterator[Checked]:
    found = exam.resolution
    if found is None or found.name in {str(one) for one in found.addresses}:
        return
    if found.addresses:
        seen = f"{found.name} is {', '.join(map(str, found.addresses))}"
    else:
        seen = f"{found.name} has no address ({found.error})"
    yield Checked(name="name", seen=seen, is_fine=bool(found.addresses))


def _network(exam: Examination) -> Iterator[Checked]:
    lo = exam.loopback
    if lo is None or exam.question.target.path is not None:
        return
    has = ", ".join(map(str, lo.addresses)) or "no address"
    state = "up" if lo.is_up else "DOWN"
    yield Checked(
        name="loopback", seen=f"{lo.name or 'lo'} is {state} with {has}", is_fine=lo.is_up
    )
    for one in exam.routes:
        if one.kind is not RouteKind.LOCAL:
            yield Checked(name="route", seen=f"{one.host}: {one.kind}", is_fine=False)
        else:
            yield Checked(name="route", seen=f"{one.host} is local")


def _sockets(exam: Examination) -> Iterator[Checked]:
    port = exam.question.target.port
    if port is None:
        return
    here = (*at.listeners_here(exam), *at.listeners_here(exam, Transport.UDP))
    for one in here:
        service = at.service_of(exam, one)
        yield Checked(
            name="listener",
            seen=f"{one.transport} {at.place(one.host, one.port)}: {at.name_of(service)}",
        )
    if not here:
        yield Checked(
            name="listener", seen=f"nothing listens on port {port}", is_fine=at.is_start(exam)
        )


def _app(exam: Examination) -> Iterator[Checked]:
    traces = exam.traces
    if traces.project is not None:
        count = len(traces.processes)
        who = ", ".join(at.process_name(one) for one in traces.processes[:3])
        yield Checked(
            name="project",
            seen=f"{traces.project}: {count or 'no'} "
            f"process{'es' if count != 1 else ''}{f' ({who})' if who else ''}",
        )
    if traces.log_path is not None:
        final = [one for one in exam.failures if one.is_final]
        said = f"says: {final[0].line}" if final else "tells of no failure"
        yield Checked(name="log", seen=f"{traces.log_path} {said}", is_fine=not final)


def _attempt(one: Attempt) -> Checked:
    to = one.path or at.place(one.host, one.port)
    is_fine = one.outcome is Outcome.CONNECTED
    seen = f"{to} took the connection" if is_fine else f"{to}: {one.error or one.outcome}"
    return Checked(name="connect", seen=f"{seen} ({one.took_s * 1000:.0f} ms)", is_fine=is_fine)


def _exchange(one: Exchange) -> Checked:
    took = f"({one.took_s * 1000:.0f} ms)"
    if one.http is not None:
        seen = f"{one.asked}: {one.http.status}"
    elif one.handshake is not None and one.handshake.is_done:
        seen = f"{one.asked}: {one.handshake.version}, for {', '.join(one.handshake.names[:3])}"
    elif one.message:
        seen = f"{one.asked}: {one.message}"
    elif one.ending is Ending.ANSWERED:
        seen = f"{one.asked}: answered" + (f" ({one.protocol})" if one.protocol else "")
    else:
        seen = f"{one.asked}: {one.ending}"
    return Checked(name="ask", seen=f"{seen} {took}", is_fine=one.ending is Ending.ANSWERED)


def _deeper(exam: Examination) -> Iterator[Checked]:
    for one in exam.filters:
        rule = f": {one.rule.place} {one.rule.text}" if one.rule else ""
        yield Checked(
            name="packet filter",
            seen=f"{one.verdict}{rule}",
            is_fine=one.verdict in (FilterVerdict.PASSES, FilterVerdict.UNKNOWN),
        )
    for up in exam.upstreams:
        yield Checked(name="upstream", seen=f"{up.text} ({up.source})", is_fine=bool(up.listeners))
    for hop in exam.redirects:
        end = "in a circle" if hop.is_loop else "nobody there" if hop.is_dead else "fine"
        yield Checked(
            name="redirect", seen=f"{hop.url}: {end}", is_fine=not (hop.is_dead or hop.is_loop)
        )
    if exam.proxy is not None:
        yield Checked(name="proxy", seen=f"{exam.proxy.variable}={exam.proxy.value}")
