"""Padrino."""

from homeport.identify.framework import Framework, Identity, Sample

FRAMEWORK = Framework(
    shown="Padrino",
    imports=("padrino", "padrino-core"),
    packages=("gem:padrino", "gem:padrino-core"),
    installed=("gem:padrino", "gem:padrino-core"),
    over=("sinatra", "rack"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            installed="gem:padrino 0.15.3, gem:sinatra 2.2.4",
            expect=Identity(
                product="Puma",
                version="6.4.2",
                framework="Padrino",
                framework_version="0.15.3",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/puma",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:puma",
            entry_package="gem:puma 6.4.2",
            imports="sinatra",
            installed="gem:sinatra 2.2.4",
        ),
    ),
)
