"""Catalyst."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Catalyst",
    imports=("Catalyst*",),
    packages=("cpan:Catalyst", "cpan:Catalyst::Runtime"),
    over=("plack",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="'starman master'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:starman",
            entry_package="deb:starman 0.4016",
            imports="Catalyst Plack::Builder",
            installed="cpan:Catalyst 5.90131",
            expect=Identity(
                product="Starman",
                version="0.4016",
                framework="Catalyst",
                framework_version="5.90131",
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
        ),
    ),
)
