"""Dart DevTools and the Dart development service."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="Dart DevTools",
    kind=Kind.DEBUGGER,
    protocol="http",
    never_probe=True,
    matches=(
        Match(
            argv=r"(?:dartdev\S*\s+|\s)devtools\b|development-service\b|dds\w*\.snapshot\b|dart_mcp",
            programs=("dart", "dartvm", "dartaotruntime"),
        ),
    ),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    over=("dart",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9100",
            argv="/usr/lib/dart/bin/dart devtools --machine",
            expect=Identity(product="Dart DevTools", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/lib/dart/bin/dart bin/server.dart",
            package="deb:dart 3.3.3",
        ),
    ),
)
