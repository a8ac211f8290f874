"""Livebook, the notebook for Elixir."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    environ,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Livebook",
    kind=Kind.NOTEBOOK,
    protocol="http",
    framework="Phoenix",
    matches=(
        Match(packages=("hex:livebook",)),
        Match(entries=("module:livebook", "livebook"), runtime="beam"),
        Match(
            argv=r"/livebook(?:\s|$).*\bserver\b|/escripts/livebook\b|/livebook-[\d.]+/",
            runtime="beam",
        ),
    ),
    version=(package("hex:livebook"), installed("hex:livebook"), argv(r"/livebook-([\d.]+\d)/")),
    package_tells_version=False,
    framework_version=(installed("hex:phoenix"),),
    roles=(
        Role(
            name="frames",
            when=(environ("LIVEBOOK_IFRAME_PORT", r"^{port}$"),),
            ports=(8081,),
            framework="",
        ),
    ),
    auth=(Rule("none", (environ("LIVEBOOK_TOKEN_ENABLED", r"^(?:false|0)$"),)), Rule("token")),
    over=("cowboy", "bandit"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/lib/erlang/erts-14.2/bin/beam.smp -root /opt/livebook -- -noshell",
            runtime="beam 26.2",
            entry="module:livebook",
            entry_package="hex:livebook 0.12.1",
            installed="hex:phoenix 1.7.11, hex:bandit 1.4.1",
            expect=Identity(
                product="Livebook",
                version="0.12.1",
                framework="Phoenix",
                framework_version="1.7.11",
                protocol="http",
                auth="token",
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
            installed="hex:phoenix 1.7.12, hex:bandit 1.4.2",
        ),
    ),
)
