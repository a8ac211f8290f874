"""Phoenix, the web framework of Elixir."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Phoenix",
    packages=("hex:phoenix",),
    installed=("hex:phoenix",),
    over=("plug",),
    runs_on=("cowboy", "bandit", "erlang-node"),
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
                "/usr/bin/mix run"
            ),
            runtime="beam 26.2",
            entry="command:mix",
            installed="hex:phoenix_pubsub 2.1.3, hex:bandit 1.4.2, hex:plug 1.15.3",
        ),
    ),
)
