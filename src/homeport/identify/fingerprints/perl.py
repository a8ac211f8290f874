"""A Perl program that listens; the fallback when nothing tells more."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    package,
    runtime,
)

FINGERPRINT = Fingerprint(
    product="Perl",
    kind=Kind.RUNTIME,
    hosts=True,
    matches=(Match(runtime="perl", weight=-9),),
    package_tells_version=False,
    version=(runtime(), package("deb:perl-base")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/bin/perl server.pl",
            package="deb:perl-base 5.36.0",
            runtime="perl",
            entry="script:/srv/server.pl",
            imports="IO::Socket::INET",
            expect=Identity(product="Perl", version="5.36.0"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4000",
            argv="/usr/bin/perl server.pl",
            runtime="perl",
            entry="script:/srv/server.pl",
            imports="HTTP::Daemon",
        ),
    ),
)
