"""The registry of container images."""

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
    environ,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Docker Registry",
    kind=Kind.CONTAINER,
    protocol="http",
    matches=(
        Match(programs=("docker-registry",)),
        Match(programs=("registry",), argv=r"registry serve\b"),
        Match(
            packages=(
                "deb:docker-registry",
                "go:github.com/distribution/distribution*",
                "go:github.com/docker/distribution*",
            )
        ),
    ),
    roles=(
        Role(
            name="debug",
            when=(setting(r"^http\.debug\.addr = \S*:{port}$"),),
            ports=(5001,),
            tls=(Rule(PLAIN),),
            auth=(Rule("none"),),
        ),
    ),
    tls=(
        Rule(
            TLS,
            (setting(r"^http\.tls\.certificate = \S"), environ("REGISTRY_HTTP_TLS_CERTIFICATE")),
        ),
        Rule(PLAIN),
    ),
    auth=(
        Rule("password", (setting(r"^auth\.(?:htpasswd|token)\."), environ("REGISTRY_AUTH"))),
        Rule("none"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="registry serve /etc/docker/registry/config.yml",
            exe="/bin/registry",
            package="go:github.com/distribution/distribution/v3 3.0.0",
            expect=Identity(
                product="Docker Registry", version="3.0.0", protocol="http", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/docker-registry serve c.yml",
            package="deb:docker-registry 2.8.2",
            settings="auth.htpasswd.path = /a",
            expect=Identity(
                product="Docker Registry",
                version="2.8.2",
                protocol="http",
                tls=False,
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:5000", argv="/usr/bin/registry-cli"),),
)
