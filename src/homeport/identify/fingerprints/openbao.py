"""OpenBao, which keeps secrets."""

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
    setting,
)

FINGERPRINT = Fingerprint(
    product="OpenBao",
    kind=Kind.SECURITY,
    protocol="http",
    matches=(
        Match(programs=("bao",)),
        Match(
            packages=("deb:openbao", "rpm:openbao", "brew:openbao", "go:github.com/openbao/openbao")
        ),
    ),
    roles=(
        Role(
            name="cluster",
            ports=(8201,),
            protocol="grpc",
            tls=(Rule(TLS),),
            auth=(Rule("client-cert"),),
        ),
    ),
    tls=(
        Rule(PLAIN, (setting(r"^(?:listener\.\S*)?tls_disable\s*=\s*\"?(?:1|true)"),)),
        Rule(PLAIN, (argv(r"\s-dev\b"),)),
    ),
    auth=(Rule("token"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8200",
            argv="/usr/bin/bao server -dev",
            package="deb:openbao 2.0.0",
            expect=Identity(
                product="OpenBao", version="2.0.0", protocol="http", tls=False, auth="token"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8200", argv="/usr/bin/vault server -dev"),),
)
