"""Cowboy, the web server of Erlang and much of Elixir."""

from homeport.identify.erlang_machine import BEAM_ROLES
from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="Cowboy",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(installed=("hex:plug_cowboy", "hex:cowboy"), runtime="beam"),
        Match(replies=(reply("server", r"(?i)^cowboy\b"),), runtime="beam"),
    ),
    package_tells_version=False,
    version=(installed("hex:cowboy"),),
    roles=BEAM_ROLES,
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -extra "
                "/usr/bin/mix phx.server"
            ),
            runtime="beam 26.2",
            entry="command:mix",
            app="phx.server",
            installed=(
                "hex:phoenix 1.7.12, hex:plug_cowboy 2.7.1, hex:cowboy 2.12.0, hex:plug 1.15.3"
            ),
            expect=Identity(
                product="Cowboy",
                version="2.12.0",
                framework="Phoenix",
                framework_version="1.7.12",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -extra "
                "/usr/bin/mix phx.server"
            ),
            runtime="beam 26.2",
            entry="command:mix",
            installed="hex:phoenix 1.7.12, hex:bandit 1.4.2, hex:plug 1.15.3",
        ),
    ),
)
