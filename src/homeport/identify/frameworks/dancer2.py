"""Dancer2."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Dancer2",
    imports=("Dancer2*",),
    over=("plack",),
    packages=("cpan:Dancer2",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="'starman master'",
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
            argv="'starman master'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:starman",
            entry_package="deb:starman 0.4016",
            imports="Plack::Builder",
            installed="cpan:Dancer2 0.400001",
        ),
    ),
)
