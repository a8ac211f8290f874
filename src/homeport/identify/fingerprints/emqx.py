"""EMQX, the MQTT broker on the Erlang machine."""

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
    installed,
    package,
)

_EMQX = (
    "/usr/lib/emqx/erts-13.2/bin/beam.smp -- -root /usr/lib/emqx -progname erl "
    "-- -boot /usr/lib/emqx/releases/5.5.0/start -s emqx_machine"
)

FINGERPRINT = Fingerprint(
    product="EMQX",
    kind=Kind.IOT,
    protocol="mqtt",
    matches=(
        Match(programs=("beam.smp", "beam"), argv=r"-s emqx\w*|/emqx/releases/"),
        Match(packages=("deb:emqx*", "rpm:emqx*")),
    ),
    version=(package("*:emqx*"), installed("deb:emqx"), argv(r"/emqx/releases/([\d.]+)/")),
    package_tells_version=False,
    roles=(
        Role(name="dashboard", ports=(18083,), protocol="http", auth=(Rule("password"),)),
        Role(name="MQTT with TLS", ports=(8883,), tls=(Rule(TLS),)),
        Role(name="websockets", ports=(8083,), protocol="websocket"),
        Role(name="websockets with TLS", ports=(8084,), protocol="websocket", tls=(Rule(TLS),)),
        Role(
            name="node to node",
            ports=(4370,),
            protocol="erlang-dist",
            auth=(Rule("key"),),
            never_probe=True,
        ),
        Role(name="RPC", ports=(5369,), protocol="gen-rpc", never_probe=True),
    ),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv=_EMQX,
            package="deb:emqx 5.5.0",
            exe="/usr/lib/emqx/erts-13.2/bin/beam.smp",
            expect=Identity(product="EMQX", version="5.5.0", protocol="mqtt", tls=False),
        ),
        Sample(
            door="tcp 127.0.0.1:18083",
            argv=_EMQX,
            expect=Identity(
                product="EMQX", version="5.5.0", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1883", argv="/usr/sbin/mosquitto"),),
)
