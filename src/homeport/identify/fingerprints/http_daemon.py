"""HTTP::Daemon, Perl's simple web server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    reply,
)

FINGERPRINT = Fingerprint(
    product="HTTP::Daemon",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(imports=("HTTP::Daemon", "HTTP::Server::Simple*"), runtime="perl"),
        Match(replies=(reply("server", r"^libwww-perl-daemon"),), runtime="perl"),
    ),
    version=(
        installed("cpan:HTTP::Daemon"),
        installed("cpan:HTTP::Server::Simple"),
        reply("server", r"^libwww-perl-daemon/([\d.]+)"),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/perl server.pl",
            runtime="perl",
            entry="script:/srv/server.pl",
            imports="HTTP::Daemon HTTP::Status",
            installed="cpan:HTTP::Daemon 6.16",
            expect=Identity(product="HTTP::Daemon", version="6.16", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/perl server.pl",
            runtime="perl",
            entry="script:/srv/server.pl",
            imports="IO::Socket::INET",
        ),
    ),
)
