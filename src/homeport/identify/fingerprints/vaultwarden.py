"""Vaultwarden, the password server."""

from homeport.identify.fingerprint import (
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    environ,
    installed,
)

FINGERPRINT = Fingerprint(
    product="Vaultwarden",
    kind=Kind.SECURITY,
    protocol="http",
    framework="Rocket",
    matches=(
        Match(programs=("vaultwarden", "bitwarden_rs")),
        Match(packages=("cargo:vaultwarden",)),
    ),
    framework_version=(installed("cargo:rocket"),),
    roles=(Role(name="notifications", ports=(3012,), protocol="websocket"),),
    tls=(Rule(TLS, (environ("ROCKET_TLS"),)),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/usr/bin/vaultwarden",
            runtime="rust",
            installed="cargo:rocket 0.5.0, cargo:hyper 0.14.28",
            expect=Identity(
                product="Vaultwarden",
                framework="Rocket",
                framework_version="0.5.0",
                protocol="http",
                auth="password",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8000",
            argv="/srv/bin/app",
            runtime="rust",
            installed="cargo:rocket 0.5.0, cargo:hyper 0.14.28",
        ),
    ),
)
