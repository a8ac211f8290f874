"""Starman, the Perl web server."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Starman",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("deb:starman", "cpan:Starman")),
        Match(entries=("starman",), runtime="perl"),
        Match(title=r"starman (?:master|worker)"),
    ),
    version=(package("*:starman"), installed("cpan:Starman")),
    package_tells_version=False,
    tls=(Rule(TLS, (argv(r"--enable-ssl\b"),)), Rule(PLAIN)),
    over=("plackup",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="'starman master --listen 127.0.0.1:5000 app.psgi'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:starman",
            entry_package="deb:starman 0.4016",
            imports="Dancer2",
            installed="cpan:Dancer2 0.400001",
            expect=Identity(
                product="Starman",
                version="0.4016",
                framework="Dancer2",
                framework_version="0.400001",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/plackup -s Twiggy app.psgi",
            exe="/usr/bin/perl",
            runtime="perl 5.36.0",
            entry="command:plackup",
            imports="Dancer2",
        ),
    ),
)
