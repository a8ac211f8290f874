"""Sinatra."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Sinatra",
    imports=("sinatra",),
    packages=("gem:sinatra",),
    installed=("gem:sinatra",),
    over=("rack",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            imports="sinatra/base",
            installed="gem:sinatra 4.0.0, gem:rack 3.0.10",
            expect=Identity(
                product="Puma",
                version="6.4.2",
                framework="Sinatra",
                framework_version="4.0.0",
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
            imports="rack",
            installed="gem:rack 3.0.10",
        ),
    ),
)
