"""Bandit, the web server written in Elixir."""

from homeport.identify.erlang_machine import BEAM_ROLES
from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Bandit",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(installed=("hex:bandit",), runtime="beam", weight=2),),
    package_tells_version=False,
    version=(installed("hex:bandit"),),
    roles=BEAM_ROLES,
    over=("cowboy",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -extra "
                "/usr/bin/mix phx.server"
            ),
            runtime="beam 26.2",
            entry="command:mix",
            installed="hex:phoenix 1.7.12, hex:bandit 1.4.2, hex:plug 1.15.3",
            expect=Identity(
                product="Bandit",
                version="1.4.2",
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
                "/usr/bin/mix run --no-halt"
            ),
            runtime="beam 26.2",
            entry="command:mix",
            installed="hex:plug_cowboy 2.7.1, hex:cowboy 2.12.0",
        ),
    ),
)
