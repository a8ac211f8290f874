"""webdev and build_runner, the dev servers for Dart on the web."""

from homeport.identify.fingerprint import PLAIN, Fingerprint, Identity, Kind, Match, Rule, Sample

FINGERPRINT = Fingerprint(
    product="webdev",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Dart",
    matches=(
        Match(argv=r"\bwebdev\S*\s+serve\b|build_runner\S*\s+serve\b", programs=("dart", "dartvm")),
    ),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("dart",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/lib/dart/bin/dart run build_runner serve web:8080",
            expect=Identity(
                product="webdev", framework="Dart", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/lib/dart/bin/dart bin/server.dart",
        ),
    ),
)
