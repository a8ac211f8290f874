"""A Lua program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    package,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Lua",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="lua", weight=-9),),
    package_tells_version=False,
    version=(runtime(), package("deb:lua*")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/lua5.4 server.lua",
            package="deb:lua5.4 5.4.4",
            runtime="lua",
            entry="script:/srv/server.lua",
            imports="socket",
            expect=Identity(product="Lua", version="5.4.4"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/luakit",
        ),
    ),
)
