"""Plug, where Phoenix is not used."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Plug",
    packages=("hex:plug",),
    installed=("hex:plug",),
    runs_on=("cowboy", "bandit"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -extra "
                "/usr/bin/mix run --no-halt"
            ),
            runtime="beam 26.2",
            entry="command:mix",
            installed="hex:plug_cowboy 2.7.1, hex:cowboy 2.12.0, hex:plug 1.15.3",
            expect=Identity(
                product="Cowboy",
                version="2.12.0",
                framework="Plug",
                framework_version="1.15.3",
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
