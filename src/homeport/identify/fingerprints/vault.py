"""HashiCorp Vault, which keeps secrets."""

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
    product="Vault",
    kind=Kind.SECURITY,
    protocol="http",
    matches=(
        Match(programs=("vault",)),
        Match(packages=("deb:vault", "rpm:vault", "brew:vault", "go:github.com/hashicorp/vault")),
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
        Rule(TLS, (argv(r"-dev-tls\b"),)),
        Rule(PLAIN, (argv(r"\s-dev\b"),)),
        Rule(TLS, (setting(r"^tls_cert_file\s*="),)),
    ),
    auth=(Rule("token"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8200",
            argv="/usr/bin/vault server -dev",
            package="deb:vault 1.15.5",
            expect=Identity(
                product="Vault", version="1.15.5", protocol="http", tls=False, auth="token"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:8201",
            argv="/usr/bin/vault server -config=v.hcl",
            expect=Identity(product="Vault", protocol="grpc", tls=True, auth="client-cert"),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8200", argv="/usr/bin/vaultwarden"),),
)
