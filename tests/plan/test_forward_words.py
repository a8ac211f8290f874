"""What people type for a forward: every form that means something, and why the rest does not."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from homeport.errors import UsageError
from homeport.model.address import Transport
from homeport.model.forward import ForwardWords
from homeport.model.front import Forward, Place
from homeport.plan.forward_words import (
    free_name,
    parse_forward,
    parse_listen,
    place_text,
    share_listener,
)

V4, V6 = ip_address("127.0.0.1"), ip_address("::1")


def forward(listen: str, target: str, *, name: str = "db", udp: bool = False) -> Forward:
    transport = Transport.UDP if udp else Transport.TCP
    return parse_forward(ForwardWords(name=name, listen=listen, target=target, transport=transport))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("5433", Place(port=5433)),
        (" :5433", Place(port=5433)),
        ("localhost:5433", Place(port=5433)),
        ("127.0.0.1:5433", Place(host=V4, port=5433)),
        ("127.0.0.9:53", Place(host=ip_address("127.0.0.9"), port=53)),
        ("[::1]:5433", Place(host=V6, port=5433)),
        ("/run/user/1000/db.sock", Place(path="/run/user/1000/db.sock")),
        ("unix:///run/db.sock", Place(path="/run/db.sock")),
    ],
)
def test_where_it_listens(text: str, place: Place) -> None:
    assert parse_listen(text) == place
    assert parse_listen(place_text(place)) == place


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("0.0.0.0:5433", "loopback only"),
        ("[::]:5433", "loopback only"),
        ("*:5433", "loopback only"),
        ("10.0.0.1:5433", "loopback only"),
        ("db.internal:5433", "loopback only"),
        ("@db", "every user"),
        ("ns/blue:5433", "no place to listen"),
        ("http://127.0.0.1:5433", "no place to listen"),
        ("0", "1 to 65535"),
        ("", "no place"),
    ],
)
def test_where_it_does_not(text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        parse_listen(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("5432", Place(port=5432)),
        ("db.internal-namespace:5432", Place(name="db.internal-namespace", port=5432)),
        ("10.0.0.1:5432", Place(host=ip_address("10.0.0.1"), port=5432)),
        ("[::1]:5432", Place(host=V6, port=5432)),
        ("/run/app.sock", Place(path="/run/app.sock")),
        ("@app", Place(path="@app")),
        ("ns/blue:5432", Place(port=5432, namespace="blue")),
    ],
)
def test_where_it_leads(text: str, place: Place) -> None:
    found = forward("5433", text)
    assert (found.target, found.transport) == (place, Transport.TCP)
    assert forward("5433", place_text(place)) == found


@pytest.mark.parametrize(
    ("listen", "target", "why"),
    [
        ("5433", "https://db:1", "whatever they mean"),
        ("5433", "db", "db"),
        ("5433", "5433", "circle"),
        ("5433", "[::1]:5433", "circle"),
        ("127.0.0.1:5433", "5433", "circle"),
        ("127.0.0.1:5433", "127.0.0.1:5433", "circle"),
        ("/run/a", "unix:/run/a", "circle"),
    ],
)
def test_what_cannot_be(listen: str, target: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        forward(listen, target)


@pytest.mark.parametrize(
    ("listen", "target"),
    [
        ("127.0.0.1:5433", "[::1]:5433"),
        ("5433", "db:5433"),
        ("5433", "10.0.0.1:5433"),
        ("127.0.0.2:5433", "5433"),
        ("5433", "ns/blue:5433"),
        ("/run/a", "/run/b"),
        ("/run/a", "5433"),
    ],
)
def test_what_is_no_circle(listen: str, target: str) -> None:
    assert forward(listen, target).name == "db"


def test_datagrams() -> None:
    assert forward("53", "10.0.0.1:53", udp=True).transport is Transport.UDP
    assert forward("53", "ns/blue:53", udp=True).target.namespace == "blue"
    for listen, target in (("/run/a", "53"), ("53", "/run/a")):
        with pytest.raises(UsageError, match="no UDP"):
            forward(listen, target, udp=True)


@pytest.mark.parametrize("name", ["", "-", "a b", "ü", "a.b", "a" * 64, "a\n b"])
def test_names_that_cannot_be(name: str) -> None:
    with pytest.raises(UsageError, match="no name"):
        forward("5433", "5432", name=name)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("5433", "5433", True),
        ("5433", "[::1]:5433", True),
        ("127.0.0.1:5433", "[::1]:5433", False),
        ("5433", "5434", False),
        ("/run/a", "/run/a", True),
        ("/run/a", "5433", False),
    ],
)
def test_who_would_listen_at_the_same_place(one: str, other: str, *, shared: bool) -> None:
    assert share_listener(forward(one, "1"), forward(other, "2")) is shared


def test_tcp_and_udp_are_apart() -> None:
    assert not share_listener(forward("53", "1"), forward("53", "1", udp=True))


def test_a_name_has_one_form() -> None:
    assert forward("5433", "5432", name=" My_DB-2 ").name == "my_db-2"


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("5432", "port-5432"),
        ("db.internal:5432", "db"),
        ("/run/app.v2.sock", "app-v2"),
        ("@app", "app"),
        ("ns/pid:71:80", "pid-71"),
        ("/run/...", "forward"),
    ],
)
def test_a_name_after_what_it_leads_to(target: str, name: str) -> None:
    found = forward("5433", target)
    assert free_name(found.target, found.listen, ()) == name


def test_a_name_that_nobody_has() -> None:
    at, path, db = Place(port=5433), Place(path="/a"), Place(name="db", port=1)
    assert free_name(db, at, ["db"]) == "db-5433"
    assert free_name(db, path, ["db"]) == "db-socket"
    assert free_name(db, at, ["db", "db-5433", "db-5433-2"]) == "db-5433-3"


@given(st.text(max_size=40), st.text(max_size=40), st.booleans())
def test_any_words_are_a_forward_or_refused(listen: str, target: str, udp: bool) -> None:  # noqa: FBT001
    try:
        found = forward(listen, target, udp=udp)
    except UsageError:
        return
    host = found.listen.host
    assert found.listen.path is not None or host is None or host.is_loopback
    name = free_name(found.target, found.listen, ())
    again = forward(place_text(found.listen), place_text(found.target), name=name, udp=udp)
    assert (again.name, again.target) == (name, found.target)
