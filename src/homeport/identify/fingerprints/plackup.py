"""plackup, Plack's own runner of PSGI applications."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Sample,
    argv,
    installed,
    package,
    reply,
)

FINGERPRINT = Fingerprint(
    product="plackup",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("plackup",), runtime="perl"),
        Match(imports=("Plack::Runner", "HTTP::Server::PSGI"), runtime="perl"),
        Match(replies=(reply("server", r"^HTTP::Server::PSGI"),), runtime="perl"),
    ),
    package_tells_version=False,
    version=(installed("cpan:Plack"), package("deb:libplack-perl")),
    roles=(
        Role(name="Starman", when=(argv(r"\s(?:-s|--server)[= ]?Starman\b"),), product="Starman"),
        Role(name="Twiggy", when=(argv(r"\s(?:-s|--server)[= ]?Twiggy\b"),), product="Twiggy"),
        Role(name="Gazelle", when=(argv(r"\s(?:-s|--server)[= ]?Gazelle\b"),), product="Gazelle"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/plackup app.psgi",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:plackup",
            entry_package="deb:libplack-perl 1.0050",
            imports="Mojolicious::Lite",
            expect=Identity(
                product="plackup", version="1.0050", framework="Mojolicious", protocol="http"
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
            entry_package="deb:starman 0.4016",
            installed="cpan:Plack 1.0050",
        ),
    ),
)
