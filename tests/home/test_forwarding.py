"""Forwards from the user's file to the real gateway, with relays, and nothing left behind."""

import socket
from collections.abc import Iterator
from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path

import pytest
from echo_servers import END, ask_datagram, connected, echoing, exchange
from gateway_apps import running
from gateway_world import World, gateway, to
from live import start_ticks, until
from real_servers import free_port, place
from rooms_elsewhere import datagram_room, room

from homeport.home.door_places import DoorPlaces
from homeport.home.forward_list import ForwardLine, ForwardState, list_lines
from homeport.home.forwarding import Forwarding
from homeport.home.gateway_file import GatewayFile, write_gateway_file
from homeport.home.look import look
from homeport.home.routes_file import RoutesFile
from homeport.model.address import Transport
from homeport.model.forward import ForwardWords
from homeport.model.front import AppRoute, Place

pytestmark = pytest.mark.timeout(60)


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with gateway() as found, running(path=Path(found.front.home)):
        assert found.child is not None
        pid = found.child.pid
        file = GatewayFile(
            pid=pid,
            start_ticks=start_ticks(pid),
            port=found.front.port,
            has_ipv6=len(found.front.hosts) > 1,
            version="",
        )
        write_gateway_file(DoorPlaces(directory=found.directory), file)
        yield found


@pytest.fixture
def places(world: World) -> DoorPlaces:
    return DoorPlaces(directory=world.directory)


@pytest.fixture
def forwarding(world: World, places: DoorPlaces) -> Iterator[Forwarding]:
    found = Forwarding(places)
    yield found
    world.carry()
    found.end()
    until(lambda: found._relays is None or not found._relays.leaving, "the relays have ended")


def words(listen: str, target: str, *, name: str = "db") -> ForwardWords:
    return ForwardWords(name=name, listen=listen, target=target)


def serve(world: World, forwarding: Forwarding, *found: ForwardWords) -> RoutesFile:
    """Do what home does at each change."""
    file = RoutesFile(forwards=found)
    world.front = forwarding.complete(replace(world.front, forwards=()), file, look().services)
    world.apply()
    return file


def line(file: RoutesFile, places: DoorPlaces) -> ForwardLine:
    (found,) = list_lines(file, places).forwards
    return found


def ask(port: int) -> bytes:
    with connected(socket.AF_INET, ("127.0.0.1", port)) as client:
        return exchange(client, b"hello")


def test_counted_and_still_ours_at_the_next_look(
    world: World, forwarding: Forwarding, places: DoorPlaces
) -> None:
    port = free_port()
    with echoing() as listener:
        given = words(str(port), str(listener.getsockname()[1]))
        serve(world, forwarding, given)
        assert ask(port) == b"hello" + END
        file = serve(world, forwarding, given)
        assert forwarding.refused == {}
        assert ask(port) == b"hello" + END
        until(lambda: line(file, places).active == 0, "the connections are counted as gone")
        found = line(file, places)
    assert (found.state, found.connections) == (ForwardState.LISTENING, 2)
    assert (found.bytes_in, found.bytes_out) == (10, 10 + 2 * len(END))


def test_a_port_in_use_is_said_and_opened_when_it_is_free(
    world: World, forwarding: Forwarding, places: DoorPlaces
) -> None:
    with echoing() as listener:
        target = str(listener.getsockname()[1])
        with socket.socket() as stranger:
            stranger.bind(("127.0.0.1", 0))
            stranger.listen()
            port = stranger.getsockname()[1]
            file = serve(world, forwarding, words(str(port), target))
            assert list(forwarding.refused) == ["db"]
            found = line(file, places)
            assert found.state is ForwardState.REFUSED
            assert f"port {port} is in use by" in (found.why or "")
            assert found.connections is None
        serve(world, forwarding, words(str(port), target))
        assert ask(port) == b"hello" + END
        assert line(file, places).state is ForwardState.LISTENING


def test_a_unix_socket_goes_with_its_forward(world: World, forwarding: Forwarding) -> None:
    with echoing() as listener, place() as directory:
        path = directory / "db.sock"
        given = words(str(path), str(listener.getsockname()[1]))
        serve(world, forwarding, given)
        serve(world, forwarding, given)
        with connected(socket.AF_UNIX, str(path)) as client:
            assert exchange(client, b"hello") == b"hello" + END

        def is_gone() -> bool:
            serve(world, forwarding)
            return not path.exists()

        until(is_gone, "the socket is gone")


@pytest.mark.netns
def test_into_a_namespace(world: World, forwarding: Forwarding, places: DoorPlaces) -> None:
    port = free_port()
    with room() as blue:
        file = serve(world, forwarding, words(str(port), f"ns/{blue.label}:{blue.port}"))
        assert forwarding.refused == {}
        assert ask(port) == b"hello" + END
        assert line(file, places).state is ForwardState.LISTENING
        file = serve(world, forwarding, words(str(port), "ns/no-such:1"))
        assert forwarding.refused == {"db": "there is no network namespace no-such now"}
        assert line(file, places).why == "there is no network namespace no-such now"
        serve(world, forwarding)
        assert list(places.relays.iterdir()) == []


@pytest.mark.netns
def test_datagrams_into_a_namespace(
    world: World, forwarding: Forwarding, places: DoorPlaces
) -> None:
    port = free_port(socket.SOCK_DGRAM)
    with datagram_room() as red:
        given = ForwardWords(
            name="dns",
            listen=str(port),
            target=f"ns/{red.label}:{red.port}",
            transport=Transport.UDP,
        )
        file = serve(world, forwarding, given)
        assert forwarding.refused == {}
        assert ask_datagram(port) == b"hello"
        assert line(file, places).datagrams_out == 1
        serve(world, forwarding)


@pytest.mark.netns
def test_a_route_into_a_namespace(world: World, forwarding: Forwarding) -> None:
    with room() as blue:
        there = Place(host=ip_address("127.0.0.1"), port=blue.port, namespace=blue.label)
        wished = replace(world.front, routes=(AppRoute(name="blue", place=there),))
        found = forwarding.complete(wished, RoutesFile(), ())
        (route,) = found.routes
        assert route.place is not None
        assert (route.place.namespace, Path(route.place.path or "").exists()) == (None, True)


def test_datagrams_go_where_the_map_sees_their_server(forwarding: Forwarding, world: World) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
        server.bind(("127.0.0.1", 0))
        port = server.getsockname()[1]
        given = ForwardWords(
            name="dns", listen=str(free_port()), target=str(port), transport=Transport.UDP
        )
        front = forwarding.complete(world.front, RoutesFile(forwards=(given,)), look().services)
    assert [one.target for one in front.forwards] == [to(port)]
