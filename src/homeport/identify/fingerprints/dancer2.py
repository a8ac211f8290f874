"""Dancer2 and Dancer, started on their own."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="Dancer2 server",
    kind=Kind.DEV_SERVER,
    protocol="http",
    hosts=True,
    matches=(Match(imports=("Dancer2", "Dancer"), runtime="perl", weight=-3),),
    version=(installed("cpan:Dancer2"), installed("cpan:Dancer")),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/perl bin/app.pl",
            runtime="perl",
            entry="script:/srv/bin/app.pl",
            imports="Dancer2",
            installed="cpan:Dancer2 1.1.0",
            expect=Identity(
                product="Dancer2 server",
                version="1.1.0",
                framework="Dancer2",
                framework_version="1.1.0",
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
