"""Dancer, the first."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Dancer",
    imports=("Dancer",),
    over=("plack",),
    packages=("cpan:Dancer",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="'starman master'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:starman",
            entry_package="deb:starman 0.4016",
            imports="Dancer",
            installed="cpan:Dancer 1.3521",
            expect=Identity(
                product="Starman",
                version="0.4016",
                framework="Dancer",
                framework_version="1.3521",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="'starman master'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:starman",
            entry_package="deb:starman 0.4016",
            imports="Dancer2",
        ),
    ),
)
