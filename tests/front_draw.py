"""Fronts with names, places and prefixes that nobody would think of."""

import string
from ipaddress import ip_address

from hypothesis import strategies as st

from homeport.model.address import Transport
from homeport.model.front import AppRoute, Forward, Front, Guise, Place, Speaks

# As long as names may be: 63 for a label, 243 for all of them.
_long_names = st.lists(
    st.text(alphabet=string.ascii_lowercase + string.digits, min_size=20, max_size=63),
    min_size=1,
    max_size=4,
).map(lambda labels: ".".join(labels)[:243].strip("."))
_names = st.one_of(
    _long_names,
    st.text(max_size=12),
    st.text(alphabet=string.ascii_letters + string.digits + "-._*%", max_size=70),
    st.sampled_from(["shop", "SHOP", "a.shop", "homeport", "localhost", "shop.", "*", "%REQ(X)%"]),
)
_places = st.none() | st.builds(
    Place,
    host=st.none() | st.ip_addresses(),
    port=st.none() | st.integers(min_value=-1, max_value=70_000),
    path=st.none() | st.text(max_size=120) | st.sampled_from(["/run/a.sock", "@a"]),
    namespace=st.none() | st.text(max_size=5),
    name=st.none() | st.text(max_size=10) | st.just("db.internal"),
)
ROUTES = st.builds(
    AppRoute,
    name=_names,
    place=_places,
    prefix=st.text(max_size=8)
    | st.sampled_from(["/", "/api", "/api/", "/%zz", "/ü", "/long" * 50]),
    speaks=st.sampled_from(Speaks),
    holds=st.booleans(),
    is_hidden=st.booleans(),
    is_wild=st.booleans(),
    origins=st.lists(st.text(max_size=9) | _long_names, max_size=2).map(tuple),
    verifies=st.booleans(),
    guise=st.none() | st.sampled_from(Guise),
)
# Few draws each: a front has enough of them already.
_HERE = (
    Place(port=5433),
    Place(port=0),
    Place(host=ip_address("127.0.0.2"), port=5433),
    Place(host=ip_address("::1"), port=1),
    Place(host=ip_address("::"), port=1),
    Place(host=ip_address("10.0.0.1"), port=5432),
    Place(path="/run/a.sock"),
    Place(path="a.sock"),
    Place(name="db.internal", port=5432),
    Place(name="a b", port=1),
    Place(port=8000, namespace="blue"),
)
FORWARDS = st.builds(
    Forward,
    name=st.sampled_from(["db", "dns", "a_b-c", "", "DB", "a.b", "%REQ(X)%"]),
    listen=st.sampled_from(_HERE),
    target=st.sampled_from(_HERE),
    transport=st.sampled_from([Transport.TCP, Transport.UDP]),
)
FRONTS = st.builds(
    Front,
    port=st.integers(min_value=1, max_value=65_535),
    home=st.just("/run/home.sock"),
    routes=st.lists(ROUTES, max_size=8).map(tuple),
    access_log=st.none() | st.just("/run/log.sock"),
    secrets=st.none() | st.just("/run/secrets.sock"),
    names_of_home=st.just(Front.__dataclass_fields__["names_of_home"].default)
    | st.lists(_names, max_size=3).map(tuple),
    trusted_ca=st.none() | st.just("/etc/ssl/ca.crt"),
    forwards=st.lists(FORWARDS, max_size=4).map(tuple),
)
