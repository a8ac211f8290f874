"""Both ends of a connection, and who serves whom."""

from dataclasses import replace
from ipaddress import ip_address

from homeport.identify.pairs import outgoing, pair_up
from homeport.model.address import Transport
from homeport.model.sockets import Connection, State

TCP = Transport.TCP


def end(local: str, remote: str, **changes: object) -> Connection:
    """Return one end of a TCP connection between two "host port" texts."""
    (here, my_port), (there, their_port) = local.split(), remote.split()
    plain = Connection(
        transport=TCP,
        state=State.ESTABLISHED,
        local_host=ip_address(here),
        local_port=int(my_port),
        remote_host=ip_address(there),
        remote_port=int(their_port),
        inode=int(my_port),
        cookie=None,
        uid=0,
        receive_queue_bytes=0,
        send_queue_bytes=0,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


SERVER = end("127.0.0.1 5432", "127.0.0.1 40000")
CLIENT = end("127.0.0.1 40000", "127.0.0.1 5432")
SERVED = frozenset({(None, TCP, 5_432), (None, TCP, 80)})


def test_the_served_port_is_the_server() -> None:
    (only,) = pair_up([CLIENT, SERVER], SERVED)
    assert (only.server, only.client) == (SERVER, CLIENT)


def test_the_same_ports_in_another_namespace_are_another_place() -> None:
    away = replace(CLIENT, namespace="blue")
    (only,) = pair_up([away, SERVER], SERVED)
    assert only.client is None


def test_a_wrapped_address_is_the_same_place() -> None:
    server = end("::ffff:127.0.0.1 5432", "::ffff:127.0.0.1 40000")
    (only,) = pair_up([CLIENT, server], SERVED)
    assert only.client == CLIENT


def test_a_client_elsewhere_has_no_socket_here() -> None:
    server = end("192.0.2.2 5432", "192.0.2.9 40000")
    (only,) = pair_up([server], SERVED)
    assert only.client is None


def test_a_client_on_a_served_number_is_still_the_client() -> None:
    server, client = end("127.0.0.1 80", "127.0.0.1 5432"), end("127.0.0.1 5432", "127.0.0.1 80")
    (only,) = pair_up([server, client], SERVED)
    assert only.server == server


def test_what_is_closing_is_no_conversation() -> None:
    assert pair_up([replace(SERVER, state=State.FIN_WAIT2)], SERVED) == []


def test_unix_sockets_know_each_other_by_inode() -> None:
    server = replace(
        SERVER, transport=Transport.UNIX, path="/s", inode=1, peer_inode=2, local_host=None
    )
    client = replace(server, path=None, inode=2, peer_inode=1)
    gone = replace(server, inode=5, peer_inode=None)
    (only,) = pair_up([server, client, gone], frozenset())
    assert (only.server, only.client) == (server, client)


def test_a_host_may_be_missing() -> None:
    bare = replace(SERVER, local_host=None, remote_host=None)
    (only,) = pair_up([bare], SERVED)
    assert only.client is None


def test_only_established_ones_to_elsewhere_are_outgoing() -> None:
    away = end("192.0.2.2 50000", "192.0.2.9 443")
    rows = [
        SERVER,
        CLIENT,
        away,
        end("127.0.0.1 50001", "127.0.0.1 9"),
        replace(away, state=State.SYN_SENT),
        replace(away, remote_host=None),
        replace(away, transport=Transport.UNIX),
    ]
    assert outgoing(rows, pair_up(rows, SERVED)) == [away]
