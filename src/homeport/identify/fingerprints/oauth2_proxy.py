"""oauth2-proxy, a login before other pages."""

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
    option,
    setting,
)

FINGERPRINT = Fingerprint(
    product="oauth2-proxy",
    kind=Kind.SECURITY,
    protocol="http",
    matches=(
        Match(programs=("oauth2-proxy", "oauth2_proxy")),
        Match(
            packages=(
                "go:github.com/oauth2-proxy/oauth2-proxy*",
                "deb:oauth2-proxy",
                "brew:oauth2_proxy",
            )
        ),
    ),
    roles=(
        Role(
            name="metrics",
            when=(option("--metrics-address"),),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(Rule(TLS, (argv(r"--tls-cert-file\b"), setting(r"^tls_cert_file\s*="))), Rule(PLAIN)),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4180",
            argv="/bin/oauth2-proxy --provider=github",
            package="go:github.com/oauth2-proxy/oauth2-proxy/v7 7.6.0",
            expect=Identity(
                product="oauth2-proxy", version="7.6.0", protocol="http", tls=False, auth="password"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:4180", argv="/bin/oauth2c"),),
)
