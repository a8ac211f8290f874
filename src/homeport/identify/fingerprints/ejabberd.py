"""ejabberd, the XMPP server on the Erlang machine."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="ejabberd",
    kind=Kind.CHAT,
    protocol="xmpp",
    matches=(
        Match(programs=("beam.smp", "beam"), argv=r"-s ejabberd\b|-sname ejabberd\b"),
        Match(packages=("deb:ejabberd", "rpm:ejabberd")),
    ),
    version=(package("*:ejabberd"), installed("deb:ejabberd")),
    package_tells_version=False,
    roles=(
        Role(name="servers", ports=(5269,), protocol="xmpp-server", auth=(Rule("none"),)),
        Role(name="HTTP", ports=(5280,), protocol="http"),
        Role(name="HTTPS", ports=(5443,), protocol="http", tls=(Rule(TLS),)),
        Role(name="MQTT", ports=(1883,), protocol="mqtt"),
        Role(name="clients with TLS", ports=(5223,), tls=(Rule(TLS),)),
        Role(name="STUN", ports=(3478,), protocol="stun"),
        Role(
            name="node to node",
            when=(argv(r"inet_dist_listen_m(?:in|ax) {port}\b"),),
            protocol="erlang-dist",
            auth=(Rule("key"),),
            never_probe=True,
        ),
    ),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5222",
            argv=(
                "/usr/lib/erlang/erts-13.1.5/bin/beam.smp -- -root /usr/lib/erlang -sname "
                "ejabberd -noinput -s ejabberd"
            ),
            runtime="beam 25.2.3",
            installed="deb:ejabberd 23.01",
            expect=Identity(product="ejabberd", version="23.01", protocol="xmpp", auth="password"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5672",
            argv="/usr/lib/erlang/erts-13.1.5/bin/beam.smp -- -s rabbit boot",
            runtime="beam 25.2.3",
        ),
    ),
)
