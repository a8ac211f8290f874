"""From a Front to Envoy's JSON: golden files for people to read, properties for all the rest."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from front_draw import FRONTS
from front_text import lines_of, parse_front
from hypothesis import given

from homeport.gateway.resources import (
    Kind,
    Resources,
    merged,
    read_document,
    to_resources,
    to_static,
)
from homeport.model.front import Front

_GOLDEN = Path(__file__).parent / "golden"
_RULE = "\n----\n"


@pytest.mark.parametrize("path", sorted(_GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_golden(path: Path) -> None:
    """HOMEPORT_GOLDEN=write writes them anew: read the difference before you commit it."""
    plan, _, below = path.read_text().partition(_RULE)
    first, _, rest = plan.partition("\n")
    resources = to_resources(parse_front(rest), directory="/run/homeport/gateway")
    kinds = [Kind(word) for word in first.split()[1:]]
    found = lines_of(_shown(resources, kinds)) + "\n"
    if os.environ.get("HOMEPORT_GOLDEN") == "write":
        path.write_text(plan + _RULE + found)
        return
    assert found == below


@given(front=FRONTS)
def test_whatever_the_names_and_places_the_documents_fit_together(front: Front) -> None:
    resources = to_resources(front)
    (table,) = _resources(resources, Kind.ROUTES)
    hosts = table["virtual_hosts"]
    domains = [one.lower() for host in hosts for one in host["domains"]]
    assert len(domains) == len(set(domains))
    names = [host["name"] for host in hosts]
    assert len(names) == len(set(names))
    clusters = [one["name"] for one in _resources(resources, Kind.CLUSTERS)]
    assert len(clusters) == len(set(clusters))
    for host in hosts:
        led = [one["route"]["cluster"] for one in host["routes"] if "route" in one]
        assert set(led) <= set(clusters)
        assert host["routes"][-1]["match"] == {"prefix": "/"}, "no path is without an answer"


@given(front=FRONTS)
def test_every_route_is_served_or_said_to_be_skipped(front: Front) -> None:
    resources = to_resources(front)
    assert all(one.why for one in resources.skipped)
    domains = str(_resources(resources, Kind.ROUTES)[0]["virtual_hosts"])
    skipped = {one.name for one in resources.skipped}
    for route in front.routes:
        assert route.name in skipped or f"{route.name.lower()}.localhost" in domains


@given(front=FRONTS)
def test_a_version_stands_for_its_content(front: Front) -> None:
    first, second = to_resources(front), to_resources(front)
    assert first == second
    other = to_resources(replace(front, home="/run/other.sock"))
    assert other.of(Kind.CLUSTERS).version != first.of(Kind.CLUSTERS).version
    assert other.of(Kind.ROUTES) == first.of(Kind.ROUTES)
    for document in first.documents:
        assert json.loads(document.body.decode())["version_info"] == document.version
        assert read_document(document.kind, document.body) == document


@given(front=FRONTS)
def test_what_is_validated_is_what_is_served(front: Front) -> None:
    static = to_static(front)
    clusters = [
        {key: value for key, value in one.items() if key != "@type"}
        for one in _resources(to_resources(front), Kind.CLUSTERS)
    ]
    assert static["clusters"] == clusters


def test_the_documents_lie_in_directories_of_their_own() -> None:
    front = parse_front("port 1\nhome /h")
    body = to_resources(front, directory="/run/gw").of(Kind.LISTENERS).body.decode()
    assert '"path":"/run/gw/rds/rds.json"' in body
    assert '"watched_directory":{"path":"/run/gw/rds"}' in body


def test_old_clusters_stay_while_old_routes_are_in_force() -> None:
    old = to_resources(parse_front("port 1\nhome /h\nroute a :1\nroute b :2")).of(Kind.CLUSTERS)
    new = to_resources(parse_front("port 1\nhome /h\nroute b :3")).of(Kind.CLUSTERS)
    both = json.loads(merged(old, new).body)["resources"]
    assert [one["name"] for one in both] == ["home", "app:a", "app:b"]
    assert '"port_value":3' in merged(old, new).body.decode()
    assert '"port_value":2' not in merged(old, new).body.decode()
    assert merged(new, old) == old, "nothing goes away, so there is no step between"


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"version_info": 1}', b"\xff"])
def test_what_is_no_document_is_refused(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - JSON's own errors are among them
        read_document(Kind.ROUTES, body)


def _shown(resources: Resources, kinds: list[Kind]) -> dict[str, object]:
    shown: dict[str, object] = {kind.value: _resources(resources, kind) for kind in kinds}
    if resources.skipped:
        shown["skipped"] = [f"{one.name} {one.prefix}: {one.why}" for one in resources.skipped]
    return shown


def _resources(resources: Resources, kind: Kind) -> list[Any]:
    found = json.loads(resources.of(kind).body)["resources"]
    assert isinstance(found, list)
    return found
