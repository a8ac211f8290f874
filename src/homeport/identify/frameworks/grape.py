"""Grape, on its own."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Grape",
    imports=("grape",),
    packages=("gem:grape",),
    installed=("gem:grape",),
    over=("rack",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            imports="grape",
            installed="gem:grape 2.0.0, gem:rack 3.0.10",
            expect=Identity(
                product="Puma",
                version="6.4.2",
                framework="Grape",
                framework_version="2.0.0",
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
            imports="rails",
            installed="gem:rails 7.1.3, gem:grape 2.0.0",
        ),
    ),
)
