"""Which probes are asked, and above all which are not."""

from dataclasses import replace

import pytest

from homeport.identify.asks import NEVER, asks_for, every_probe
from homeport.identify.catalogue import FINGERPRINTS, catalogue_of
from homeport.identify.fingerprint import Fingerprint, Kind, Match, Role, option
from homeport.identify.probes import choose_probes
from homeport.identify.sample import Sample
from homeport.identify.sample_clues import clues_of, door_of
from homeport.model.address import Transport
from homeport.model.identity import UNKNOWN, Identity
from homeport.probe.catalogue import PROBES
from homeport.probe.refused import REFUSED


def _print(kind: Kind = Kind.DATABASE, **more: object) -> Fingerprint:
    return Fingerprint(
        product="Shop",
        kind=kind,
        matches=(Match(programs=("shop",)),),
        samples=(),
        near_misses=(),
        **more,  # type: ignore[arg-type]
    )


BOOKS = catalogue_of(
    {
        "shop": _print(
            probes=("shop-status",),
            roles=(
                Role(name="console", when=(option("--console"),), never_probe=True),
                Role(name="debug", when=(option("--debug"),), protocol="echo"),
                Role(name="page", when=(option("--page"),), probes=("shop-page",)),
            ),
        ),
        "fragile": _print(never_probe=True),
        "debugger": _print(Kind.DEBUGGER),
        "dev": _print(Kind.DEV_SERVER),
    },
    {},
)
HTTP = Identity(product="Shop", version="1", protocol="http")


def _choose(
    identity: Identity, *, patient: bool = False, door: str = "tcp 127.0.0.1:8000", **parts: str
) -> tuple[str, ...]:
    clues = clues_of(Sample(door=door, **parts))  # type: ignore[arg-type]
    return choose_probes(door_of(door), clues, identity, patient=patient, catalogue=BOOKS)


@pytest.mark.parametrize(
    ("identity", "expected"),
    [
        (HTTP, ("http", "tls")),
        (replace(HTTP, tls=False), ("http",)),
        (replace(HTTP, auth="none"), ("http", "tls")),
        (replace(HTTP, auth="none", tls=True), ()),
        (replace(HTTP, protocol="grpc", auth="none"), ("h2", "tls")),
        (replace(HTTP, protocol="redis", auth="none"), ("tls",)),
        (replace(HTTP, protocol="ssh"), ()),
        (replace(HTTP, protocol="ssh", version=None), ("greeting",)),
        (replace(HTTP, protocol="gopher"), ()),
        (replace(HTTP, protocol="mysql"), ("mysql",)),
        (replace(HTTP, protocol="nats"), ("nats",)),
        (replace(HTTP, protocol="smtp"), ("smtp", "greeting", "tls")),
        (replace(HTTP, protocol="smtp", tls=False, auth="none", version=None), ("greeting",)),
        (replace(HTTP, protocol="http-proxy"), ("http-proxy", "http", "tls")),
        (replace(HTTP, protocol="http-proxy", auth="none", tls=False), ()),
        (replace(HTTP, protocol="vnc"), ()),
        (replace(HTTP, protocol="vnc", version=None), ()),
    ],
)
def test_only_what_adds_something_is_asked(identity: Identity, expected: tuple[str, ...]) -> None:
    assert _choose(identity, argv="/bin/shop") == expected


@pytest.mark.parametrize(
    ("protocol", "port", "expected"),
    [
        ("http", 443, "http+tls"),
        ("redis", 6380, "redis+tls"),
        ("kafka", 9093, "kafka+tls"),
        ("imap", 143, "imap"),
        ("imap", 993, "imap+tls"),
    ],
)
def test_what_is_known_to_be_tls_is_asked_inside_it(
    protocol: str, port: int, expected: str
) -> None:
    identity = Identity(product="Shop", protocol=protocol, tls=True)
    assert _choose(identity, door=f"tcp 127.0.0.1:{port}", argv="/bin/x")[0] == expected


@pytest.mark.parametrize("protocol", ["jdwp", "dap", "gdb", "qmp", "erlang-dist", "printer"])
def test_dangerous_protocols_are_left_alone_whatever_is_missing(protocol: str) -> None:
    assert _choose(Identity(protocol=protocol), patient=True, argv="/bin/x") == ()


@pytest.mark.parametrize("name", ["fragile", "debugger"])
def test_dangerous_products_are_left_alone(name: str) -> None:
    identity = replace(HTTP, fingerprint=name)
    assert _choose(identity, patient=True, argv="/bin/shop") == ()


def test_a_role_may_forbid_or_allow() -> None:
    identity = replace(HTTP, fingerprint="shop")
    assert _choose(identity, argv="/bin/shop --console :8000") == ()
    assert _choose(identity, argv="/bin/shop --page :8000")[-2:] == ("shop-page", "shop-status")
    assert _choose(identity, argv="/bin/shop")[-1] == "shop-status"


def test_nothing_is_asked_when_everything_is_known() -> None:
    known = replace(HTTP, tls=True, auth="none", fingerprint="shop")
    assert _choose(known, patient=True, argv="/bin/shop") == ()


def test_a_default_is_asked_again_where_a_title_hides_the_options() -> None:
    known = replace(HTTP, protocol="redis", tls=False, auth="none")
    assert _choose(known, argv="/bin/shop --port 1") == ()
    assert _choose(known, argv="'shop 127.0.0.1:6379'") == ("redis", "tls")
    assert _choose(known, argv="'shop 127.0.0.1:6379'", settings="port 6379") == ()


def test_slow_ones_are_asked_on_request() -> None:
    vnc = replace(HTTP, protocol="vnc")
    assert _choose(vnc, patient=True, argv="/bin/x") == ("vnc",)
    dev = replace(HTTP, fingerprint="dev")
    assert _choose(dev, argv="/bin/shop") == ("tls",)
    assert _choose(dev, patient=True, argv="/bin/shop") == ("http", "tls")


def test_a_limit_on_strangers_counts_where_only_they_come() -> None:
    mysql = replace(HTTP, protocol="mysql")
    assert _choose(mysql, door="tcp 192.0.2.7:3306", argv="/bin/x") == ()
    assert _choose(mysql, door="tcp 192.0.2.7:3306", patient=True, argv="/bin/x") == ("mysql",)
    assert _choose(mysql, door="tcp 0.0.0.0:3306", argv="/bin/x") == ("mysql",)


def test_ports_that_begin_with_tls_are_asked_for_that_first() -> None:
    smtp = replace(HTTP, protocol="smtp")
    assert _choose(smtp, door="tcp 127.0.0.1:465", argv="/bin/x")[0] == "tls"


def test_a_products_own_probe_is_for_its_main_socket_and_inside_its_tls() -> None:
    secure = replace(HTTP, fingerprint="shop", tls=True)
    assert _choose(secure, argv="/bin/shop")[-1] == "shop-status+tls"
    debug = replace(HTTP, fingerprint="shop", protocol="echo")
    assert _choose(debug, argv="/bin/shop --debug :8000") == ()


def test_every_probe_that_is_chosen_exists() -> None:
    prints = [FINGERPRINTS.load(name) for name in FINGERPRINTS.names()]
    own = {probe for one in prints for probe in one.probes}
    own |= {probe for one in prints for role in one.roles for probe in role.probes}
    assert every_probe() | own <= set(PROBES.names())


def test_what_the_probes_refuse_is_never_chosen() -> None:
    assert set(REFUSED) <= NEVER
    assert not any(asks_for(transport, one) for one in NEVER for transport in Transport)


@pytest.mark.parametrize("port", [9100, 9107])
def test_what_could_be_a_printer_gets_no_bytes(port: int) -> None:
    door = f"tcp 127.0.0.1:{port}"
    assert _choose(UNKNOWN, patient=True, door=door, argv="/bin/x") == ()
    assert _choose(replace(HTTP, tls=False), door=door, argv="/bin/x") == ("http",)


def test_unknown_programs_get_no_bytes_unless_asked() -> None:
    assert _choose(UNKNOWN, argv="/bin/x") == ()
    assert _choose(UNKNOWN, patient=True, argv="/bin/x") == ("http", "tls")
    assert _choose(UNKNOWN, argv="python3 x", runtime="python 3") == ("http", "tls")
    assert _choose(Identity(product="Node.js"), argv="node x") == ("http", "tls")


def test_where_no_process_can_be_seen_the_port_tells() -> None:
    assert _choose(UNKNOWN, door="tcp 127.0.0.1:6379") == ("redis", "tls")
    assert _choose(UNKNOWN, door="tcp 127.0.0.1:4242") == ()


def test_udp_is_only_asked_what_it_is_known_to_speak() -> None:
    door = "udp 127.0.0.1:53"
    assert _choose(UNKNOWN, patient=True, door=door) == ()
    assert _choose(Identity(protocol="dns"), door=door) == ("dns",)
    assert _choose(Identity(protocol="snmp"), door=door) == ()


def test_unix_sockets_are_only_asked_what_they_are_known_to_speak() -> None:
    door = "unix /run/x.sock"
    assert _choose(UNKNOWN, patient=True, door=door, argv="/bin/x") == ()
    assert _choose(HTTP, door=door, argv="/bin/x") == ("http",)


def test_every_product_that_is_known_can_be_asked_about() -> None:
    clues = clues_of(Sample(door="tcp 127.0.0.1:80", argv="/usr/sbin/nginx"))
    identity = replace(HTTP, fingerprint="nginx")
    assert choose_probes(door_of("tcp 127.0.0.1:80"), clues, identity) == ("http", "tls")
