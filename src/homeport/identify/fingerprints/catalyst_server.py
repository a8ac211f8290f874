"""Catalyst's development server."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Catalyst server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    framework="Catalyst",
    matches=(
        Match(imports=("Catalyst::ScriptRunner", "Catalyst::Script::Server"), runtime="perl"),
        Match(entries=("script:*_server.pl",), imports=("Catalyst*",)),
    ),
    version=(installed("cpan:Catalyst"), installed("cpan:Catalyst::ScriptRunner")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/perl script/shop_server.pl",
            runtime="perl",
            entry="script:/srv/script/shop_server.pl",
            imports="Catalyst::ScriptRunner",
            installed="cpan:Catalyst 5.90131",
            expect=Identity(
                product="Catalyst server",
                version="5.90131",
                framework="Catalyst",
                framework_version="5.90131",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/perl script/shop_server.pl",
            runtime="perl",
            entry="script:/srv/script/shop_server.pl",
            imports="IO::Socket",
        ),
    ),
)
