"""Packets say where a flow goes, counters which rule met it."""

from ipaddress import ip_address

from homeport.model.address import Transport
from homeport.model.packet_filter import Flow
from homeport.probe.shadow.exchange import Exchange
from homeport.probe.shadow.facts import Counts, led_to, read_counts
from homeport.probe.shadow.trace import Event, Kind, Packet

HOME = ip_address("127.0.0.1")
FLOW = Flow(transport=Transport.TCP, host=HOME, port=80)


def _event(port: int, *, source: int = 40_000, protocol: int = 6) -> Event:
    packet = Packet(protocol=protocol, source=(HOME, source), target=(HOME, port))
    return Event(
        family="ip", table="t", chain="c", kind=Kind.POLICY, verdict=1, handle=0, packet=packet
    )


def _led(*events: Event, client_port: int = 40_000) -> tuple[object, int] | None:
    return led_to(FLOW, Exchange(outcome="silent", client_port=client_port), events)


def test_only_requests_say_where_the_flow_goes() -> None:
    assert _led(_event(80), _event(8080)) == (HOME, 8080)
    assert _led(_event(80), _event(40_000, source=80)) is None
    assert _led(_event(53, protocol=17)) is None


def test_a_client_on_the_servers_own_port_says_nothing() -> None:
    assert _led(_event(8080, source=80), client_port=80) is None


def test_counters_by_table_and_chain() -> None:
    text = "*filter\n:INPUT DROP [5:300]\n:SIDE - [0:0]\n[3:9] -A INPUT -j SIDE\n[0:0] -A INPUT\n"
    assert read_counts("p", text) == {
        ("p", "filter", "INPUT"): Counts(policy=5, rules=(3, 0)),
        ("p", "filter", "SIDE"): Counts(policy=0, rules=()),
    }
