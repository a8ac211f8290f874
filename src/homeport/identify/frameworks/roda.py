"""Roda."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Roda",
    imports=("roda",),
    packages=("gem:roda",),
    installed=("gem:roda",),
    over=("rack",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            imports="roda",
            installed="gem:roda 3.79.0, gem:rack 3.0.10",
            expect=Identity(
                product="Puma",
                version="6.4.2",
                framework="Roda",
                framework_version="3.79.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            installed="gem:rack 3.0.10",
        ),
    ),
)
