"""Complete what the gateway is to serve: forwards, and the ways into other namespaces."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from homeport.home.door_places import DoorPlaces
from homeport.home.forward_check import servable, sweep_socket
from homeport.home.gateway_file import read_gateway_file
from homeport.home.paths import make_private
from homeport.home.routes_file import RoutesFile
from homeport.model.address import Transport
from homeport.model.front import Forward, Front, Place
from homeport.model.service import Service
from homeport.plan.app_places import host_of
from homeport.plan.passages import led_through, passages_of
from homeport.run.relays import Relays


class Forwarding:
    """What home needs for forwards and other namespaces. Its functions block."""

    def __init__(self, places: DoorPlaces) -> None:
        """Nothing is started before something leads into another namespace."""
        self.refused: Mapping[str, str] = {}
        self._places = places
        self._relays: Relays | None = None
        self._paths: frozenset[str] = frozenset()
        # The map may still show the one before.
        self._gateways: frozenset[int] = frozenset()

    def has_lost_a_relay(self) -> bool:
        """Return whether a relay ended by itself; `complete` starts it again."""
        return self._relays is not None and self._relays.has_lost_one()

    def complete(self, front: Front, file: RoutesFile, services: Iterable[Service]) -> Front:
        """Return `front` with all forwards that can be, and relays in between where needed.

        `services` are those of the map, the gateway's own included. `refused` says afterwards why
        a forward is not served.

        Raises: NotAllowedError when a stranger has the directory of the relays.
        Cost: 0.2 s when a relay has to start; without any, next to nothing.
        """
        seen = tuple(services)
        gateway = read_gateway_file(self._places)
        if gateway is not None:
            self._gateways |= {gateway.pid}
        found = servable(
            file.byte_forwards(), seen, gateway_pids=self._gateways, our_paths=self._paths
        )
        self._sweep(found.forwards)
        whole = replace(front, forwards=tuple(_settled(one, seen) for one in found.forwards))
        passages = passages_of(whole, str(self._places.relays))
        if self._relays is None and not passages:
            self.refused = found.refused
            return whole
        if self._relays is None:
            self._relays = Relays(make_private(self._places.relays))
        served = self._relays.want(passages)
        lost = {
            one.name: served.refused[one.target]
            for one in whole.forwards
            if one.target in served.refused
        }
        self.refused = {**found.refused, **lost}
        return led_through(whole, served.passages)

    def end(self) -> None:
        """Leave nothing behind, once the gateway has ended."""
        Relays(self._places.relays).end() if self._relays is None else self._relays.end()
        self._sweep(())

    def _sweep(self, forwards: Iterable[Forward]) -> None:
        """Take away the sockets of forwards that are no more; the gateway leaves them behind."""
        paths = frozenset(one.listen.path for one in forwards if one.listen.path is not None)
        for path in self._paths - paths:
            sweep_socket(Path(path))
        # One that the gateway still listens on is looked at again.
        self._paths = paths | {one for one in self._paths if Path(one).exists()}


def _settled(one: Forward, services: tuple[Service, ...]) -> Forward:
    """Return `one` with the address at which the map sees its target, for datagrams.

    For streams the gateway and the relays try both families, each time anew.
    """
    if one.transport is Transport.UDP and one.target.host is None and one.target.name is None:
        there = [each for each in services if _takes_datagrams(each, one.target)]
        addresses = [each for service in there for each in service.addresses]
        return replace(one, target=replace(one.target, host=host_of(addresses)))
    return one


def _takes_datagrams(service: Service, place: Place) -> bool:
    is_there = (service.port, service.namespace) == (place.port, place.namespace)
    return is_there and service.transport is Transport.UDP
