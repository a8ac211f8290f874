"""Mojolicious."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Mojolicious",
    imports=("Mojolicious*",),
    over=("plack",),
    packages=("cpan:Mojolicious", "cpan:Mojolicious::Lite"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/plackup app.psgi",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:plackup",
            imports="Mojolicious::Lite",
            installed="cpan:Mojolicious 9.35",
            expect=Identity(
                product="plackup",
                framework="Mojolicious",
                framework_version="9.35",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:5000",
            argv="/usr/bin/plackup app.psgi",
            exe="/usr/bin/perl",
            runtime="perl",
            entry="command:plackup",
            imports="Mojo::UserAgent",
        ),
    ),
)
