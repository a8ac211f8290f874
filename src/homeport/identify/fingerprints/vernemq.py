"""VerneMQ, the MQTT broker on the Erlang machine."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="VerneMQ",
    kind=Kind.IOT,
    protocol="mqtt",
    matches=(
        Match(
            programs=("beam.smp", "beam"), argv=r"-s vmq_\w+|/vernemq/releases/|\bvernemq\b.*-boot "
        ),
        Match(packages=("deb:vernemq", "rpm:vernemq")),
    ),
    version=(package("*:vernemq"), installed("deb:vernemq"), argv(r"/vernemq/releases/([\d.]+)/")),
    package_tells_version=False,
    roles=(
        Role(name="HTTP", ports=(8888,), protocol="http"),
        Role(name="cluster", ports=(44053,), protocol="vernemq-cluster"),
        Role(name="websockets", ports=(8080,), protocol="websocket"),
        Role(name="MQTT with TLS", ports=(8883,), tls=(Rule(TLS),)),
    ),
    tls=(Rule(PLAIN),),
    auth=(
        Rule("none", (setting(r"^allow_anonymous\s*=\s*on"),)),
        Rule("password", (setting(r"^allow_anonymous\s*=\s*off"),)),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv=(
                "/usr/lib/vernemq/erts-13.2/bin/beam.smp -- -root /usr/lib/vernemq -- -boot "
                "/usr/lib/vernemq/releases/1.13.0/vernemq"
            ),
            package="deb:vernemq 1.13.0",
            exe="/usr/lib/vernemq/erts-13.2/bin/beam.smp",
            settings="allow_anonymous = off",
            expect=Identity(
                product="VerneMQ", version="1.13.0", protocol="mqtt", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:1883",
            argv="/usr/lib/emqx/bin/beam.smp -- -root /usr/lib/emqx -s emqx_machine",
            runtime="beam 25.2.3",
        ),
    ),
)
