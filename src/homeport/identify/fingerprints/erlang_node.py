"""An Erlang or Elixir machine, whose only own socket is the one between nodes."""

from homeport.identify.erlang_machine import BEAM_ROLES
from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Erlang/OTP",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="beam", weight=-9),),
    package_tells_version=False,
    version=(runtime(),),
    roles=(
        *BEAM_ROLES,
        # Told a name, the machine listens for other nodes; a stranger's bytes there are an error.
        Role(
            name="node to node",
            when=(argv(r"\s-s?name\s"),),
            protocol="erlang-dist",
            framework="",
            tls=(Rule(TLS, (argv(r"-proto_dist\s+inet6?_tls\b"),)), Rule(PLAIN)),
            auth=(Rule("key"),),
            never_probe=True,
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:38123",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -sname "
                "a -- -extra iex"
            ),
            runtime="beam 26.2",
            entry="command:iex",
            expect=Identity(
                product="Erlang/OTP", version="26.2", protocol="erlang-dist", tls=False, auth="key"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:4040",
            argv="/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -s my_server",
            runtime="beam 26.2",
            expect=Identity(product="Erlang/OTP", version="26.2"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5672",
            argv=(
                "/usr/lib/erlang/erts-14.2/bin/beam.smp -- -root /usr/lib/erlang -s "
                "rabbit boot -sname rabbit"
            ),
            runtime="beam 26.2",
            installed="deb:rabbitmq-server 3.10.8",
        ),
    ),
)
