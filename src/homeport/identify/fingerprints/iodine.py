"""Iodine, the Ruby web server with websockets."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Sample,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Iodine",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("gem:iodine",)),
        Match(entries=("iodine",), runtime="ruby"),
        Match(imports=("iodine",), runtime="ruby"),
    ),
    version=(package("gem:iodine"), installed("gem:iodine")),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/local/bin/iodine -p 3000",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:iodine",
            entry_package="gem:iodine 0.7.57",
            imports="rack",
            installed="gem:rack 3.0.10",
            expect=Identity(
                product="Iodine",
                version="0.7.57",
                framework="Rack",
                framework_version="3.0.10",
                protocol="http",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="/usr/bin/ruby app.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/app.rb",
            imports="webrick",
            installed="gem:iodine 0.7.57",
        ),
    ),
)
