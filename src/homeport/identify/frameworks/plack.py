"""PSGI with nothing but Plack's own modules."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Plack",
    imports=("Plack::*",),
    packages=("cpan:Plack::Request", "cpan:Plack::Builder", "cpan:Plack"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="'starman master'",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:starman",
            entry_package="deb:starman 0.4016",
            imports="Plack::Builder Plack::Request",
            installed="cpan:Plack::Request 1.0050",
            expect=Identity(
                product="Starman",
                version="0.4016",
                framework="Plack",
                framework_version="1.0050",
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
            imports="Dancer2 Plack::Builder",
        ),
    ),
)
