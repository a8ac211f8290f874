"""dockerd, the engine of Docker."""

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
    Transport,
    argv,
    path,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Docker",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(Match(programs=("dockerd",)),),
    roles=(
        Role(
            name="metrics",
            when=(argv(r"--metrics-addr[ =]\S*:{port}\b"), setting(r"^metrics-addr = \S*:{port}$")),
            ports=(9323,),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
        Role(
            name="cluster",
            ports=(2377,),
            protocol="grpc",
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
        Role(name="gossip", ports=(7946,), protocol="serf"),
        Role(name="names", ports=(53,), protocol="dns", auth=(Rule("none"),)),
        Role(name="plug-ins", when=(path(r"/(?:metrics|plugins|libnetwork|containerd)\b"),)),
        Role(
            name="local",
            transport=Transport.UNIX,
            otherwise=True,
            tls=(Rule(PLAIN),),
            auth=(Rule("peer"),),
        ),
    ),
    tls=(
        Rule(TLS, (argv(r"--tls(?:verify)?(?:\s|$|=true)"), setting("^tls(?:verify)? = true"))),
        Rule(PLAIN),
    ),
    auth=(
        Rule("client-cert", (argv(r"--tlsverify\b"), setting("^tlsverify = true"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="unix /run/docker.sock",
            argv="/usr/bin/dockerd -H fd://",
            package="deb:docker-ce 25.0.2",
            expect=Identity(
                product="Docker", version="25.0.2", protocol="http", tls=False, auth="peer"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:2376",
            argv="/usr/bin/dockerd -H tcp://127.0.0.1:2376 --tlsverify",
            package="deb:docker.io 20.10.24",
            expect=Identity(
                product="Docker", version="20.10.24", protocol="http", tls=True, auth="client-cert"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9323",
            argv="/usr/bin/dockerd --metrics-addr 127.0.0.1:9323",
            expect=Identity(product="Docker", protocol="http", tls=False, auth="none"),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:8080", argv="/usr/bin/docker-proxy -proto tcp -host-port 8080"),
    ),
)
