"""Mojolicious' own servers: morbo, hypnotoad and daemon."""

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
    reply,
)

FINGERPRINT = Fingerprint(
    product="Mojolicious",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Mojolicious",
    matches=(
        Match(entries=("morbo", "hypnotoad", "mojo"), runtime="perl"),
        Match(
            imports=("Mojolicious*", "Mojo::Server*"),
            runtime="perl",
            argv=r"\s(?:daemon|prefork)\b",
        ),
        Match(
            imports=("Mojolicious::Lite", "Mojo::Server::Daemon", "Mojo::Server::Prefork"),
            runtime="perl",
        ),
        Match(replies=(reply("server", r"^Mojolicious"),), runtime="perl"),
    ),
    package_tells_version=False,
    version=(
        package("*:libmojolicious-perl"),
        installed("cpan:Mojolicious"),
        installed("cpan:Mojolicious::Lite"),
    ),
    tls=(Rule(TLS, (argv(r"https://\S*:{port}\b"),)), Rule(PLAIN, (argv(r"http://\S*:{port}\b"),))),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/morbo -l http://127.0.0.1:3000 app.pl",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:morbo",
            entry_package="deb:libmojolicious-perl 9.31",
            imports="Mojolicious::Lite",
            expect=Identity(
                product="Mojolicious",
                version="9.31",
                framework="Mojolicious",
                framework_version="9.31",
                protocol="http",
                tls=False,
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/perl app.pl daemon",
            runtime="perl",
            entry="script:/srv/app.pl",
            imports="Mojolicious::Lite",
            installed="cpan:Mojolicious 9.35",
            expect=Identity(
                product="Mojolicious",
                version="9.35",
                framework="Mojolicious",
                framework_version="9.35",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="'starman master'",
            exe="/usr/bin/perl",
            runtime="perl 5.36.0",
            entry="command:starman",
            imports="Dancer2",
        ),
    ),
)
