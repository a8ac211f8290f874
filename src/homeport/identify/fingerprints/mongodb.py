"""MongoDB, the document database: servers and routers."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="MongoDB",
    kind=Kind.DATABASE,
    protocol="mongodb",
    matches=(
        Match(programs=("mongod", "mongos")),
        Match(
            packages=(
                "deb:mongodb-server*",
                "deb:mongodb-org-server*",
                "deb:mongodb-org-mongos*",
                "rpm:mongodb-org-server*",
                "brew:mongodb-community*",
            )
        ),
    ),
    roles=(Role(name="local", transport=Transport.UNIX, otherwise=True, tls=(Rule(PLAIN),)),),
    tls=(
        Rule(
            TLS,
            (
                argv("--(?:tls|ssl)Mode[ =](?:require|prefer|allow)"),
                setting(r"^net\.(?:tls|ssl)\.mode = (?:require|prefer|allow)"),
            ),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule(
            "password",
            (
                argv(r"\s--(?:auth|keyFile)\b"),
                setting(r"^security\.(?:authorization = enabled|keyFile = )"),
                setting(r"^(?:auth\s*=\s*true|keyFile\s*=)"),
            ),
        ),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:27017",
            argv="/usr/bin/mongod --config /etc/mongod.conf",
            package="deb:mongodb-org-server 7.0.5",
            settings="net.port = 27017\nsecurity.authorization = enabled",
            expect=Identity(
                product="MongoDB", version="7.0.5", protocol="mongodb", tls=False, auth="password"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:27018",
            argv="mongod --dbpath /d --port 27018 --tlsMode requireTLS",
            exe="/usr/bin/mongod",
            package="deb:mongodb-org-server 7.0.5",
            expect=Identity(
                product="MongoDB", version="7.0.5", protocol="mongodb", tls=True, auth="none"
            ),
        ),
        Sample(
            door="unix /run/mongodb-27017.sock",
            argv="/usr/bin/mongod",
            package="deb:mongodb-org-server 7.0.5",
            expect=Identity(
                product="MongoDB", version="7.0.5", protocol="mongodb", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(door="tcp 127.0.0.1:9216", argv="/usr/bin/mongodb_exporter"),
        Sample(door="tcp 127.0.0.1:27017", argv="/usr/bin/ferretdb"),
    ),
)
