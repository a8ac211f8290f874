"""Fronts with names, places and prefixes that nobody would think of."""

import string

from hypothesis import strategies as st

from homeport.model.address import Transport
from homeport.model.front import AppRoute, Forward, Front, Guise, Place, Speaks

_names = st.one_of(
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
    prefix=st.text(max_size=8) | st.sampled_from(["/", "/api", "/api/", "/%zz", "/ü"]),
    speaks=st.sampled_from(Speaks),
    holds=st.booleans(),
    is_hidden=st.booleans(),
    is_wild=st.booleans(),
    origins=st.lists(st.text(max_size=9), max_size=2).map(tuple),
    verifies=st.booleans(),
    guise=st.none() | st.sampled_from(Guise),
)
FORWARDS = st.builds(
    Forward,
    name=_names | st.sampled_from(["db", "dns", "a_b-c"]),
    listen=_places.filter(bool),
    target=_places.filter(bool),
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
