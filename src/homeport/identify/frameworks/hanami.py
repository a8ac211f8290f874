"""Hanami."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Hanami",
    imports=("hanami",),
    packages=("gem:hanami",),
    installed=("gem:hanami",),
    over=("rack", "sinatra"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2300",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            imports="hanami/boot",
            installed="gem:hanami 2.1.0, gem:rack 2.2.9",
            expect=Identity(
                product="Puma",
                version="6.4.2",
                framework="Hanami",
                framework_version="2.1.0",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2300",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            installed="gem:hanami-utils 2.1.0, gem:rack 2.2.9",
        ),
    ),
)
