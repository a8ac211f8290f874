"""Turn a Front into Envoy's resources: the door, its routes and its clusters, as documents."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from pathlib import PurePath

from homeport.gateway.clusters import to_clusters
from homeport.gateway.coding import encode, names_in, resources_in, version_of
from homeport.gateway.forwards import (
    LeftOut,
    left_out,
    to_forward_clusters,
    to_forward_listeners,
)
from homeport.gateway.listeners import routes_by_file, routes_inside, to_listeners
from homeport.gateway.routes import to_routes
from homeport.gateway.table import Skipped, Table, to_table
from homeport.gateway.typed import Json, typed
from homeport.model.front import Front

_VERSION_LETTERS = 16


class Kind(StrEnum):
    """A type of resource, in the order in which a starting gateway needs them."""

    CLUSTERS = "cds"
    ROUTES = "rds"
    LISTENERS = "lds"


_TYPES = {
    Kind.CLUSTERS: "envoy.config.cluster.v3.Cluster",
    Kind.ROUTES: "envoy.config.route.v3.RouteConfiguration",
    Kind.LISTENERS: "envoy.config.listener.v3.Listener",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All resources of one kind as the file that Envoy reads; `version` follows from `body`."""

    kind: Kind
    version: str
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """What the gateway is to serve.

    `skipped` are the routes that it cannot have, and `left_out` the forwards.
    """

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    def of(self, kind: Kind) -> Document:
        """Return the document of `kind`."""
        return next(one for one in self.documents if one.kind is kind)


def to_resources(front: Front, *, directory: str = "/") -> Resources:
    """Return the documents for `front`, which will lie below `directory`.

    `directory` matters to the listener alone, which names the file of its routes.
    """
    table = to_table(front)
    place = place_of(directory, Kind.ROUTES)
    where = routes_by_file(str(place), str(place.parent))
    return Resources(
        documents=(
            to_document(Kind.CLUSTERS, (*to_clusters(front, table), *to_forward_clusters(front))),
            to_document(Kind.ROUTES, (to_routes(front, table),)),
            to_document(
                Kind.LISTENERS, (*to_listeners(front, where), *to_forward_listeners(front))
            ),
        ),
        skipped=table.skipped,
        left_out=left_out(front),
    )


def place_of(directory: str, kind: Kind) -> PurePath:
    """Return the file for `kind`; each has a directory of its own.

    Envoy reads a file again whenever anything is renamed in its directory.
    """
    return PurePath(directory) / kind.value / f"{kind.value}.json"


def to_static(front: Front) -> Json:
    """Return everything as static resources, which Envoy validates without serving them."""
    table: Table = to_table(front)
    inside = routes_inside(to_routes(front, table))
    return {
        "listeners": [*to_listeners(front, inside), *to_forward_listeners(front)],
        "clusters": [*to_clusters(front, table), *to_forward_clusters(front)],
    }


def merged(old: Document, new: Document) -> Document:
    """Return `new` and what only `old` has: for as long as the old routes are in force."""
    if names_in(old.body) <= names_in(new.body):
        return new
    fresh = {one["name"]: one for one in resources_in(new.body)}
    kept = {one["name"]: one for one in resources_in(old.body)}
    return _document(new.kind, (kept | fresh).values())


def to_document(kind: Kind, resources: Iterable[Json]) -> Document:
    """Return the document that holds `resources`."""
    return _document(kind, (typed(_TYPES[kind]) | one for one in resources))


def _document(kind: Kind, resources: Iterable[Json]) -> Document:
    inside = encode(list(resources))
    version = sha256(inside).hexdigest()[:_VERSION_LETTERS]
    whole = b'{"version_info":"%b","resources":%b}\n' % (version.encode(), inside)
    return Document(kind=kind, version=version, body=whole)


def read_document(kind: Kind, body: bytes) -> Document:
    """Return the document in the file `body`.

    Raises: ValueError when it is none.
    """
    return Document(kind=kind, version=version_of(body), body=body)
