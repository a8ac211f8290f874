"""rackup, when nothing tells which server it took."""

from homeport.identify.fingerprint import Fingerprint, Identity, Kind, Match, Sample, installed

FINGERPRINT = Fingerprint(
    product="rackup",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(entries=("rackup",), runtime="ruby", weight=-5),
        Match(packages=("gem:rackup",)),
    ),
    version=(installed("gem:rackup"), installed("gem:rack")),
    package_tells_version=False,
    samples=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/usr/bin/rackup config.ru",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:rackup",
            entry_package="gem:rack 2.2.6",
            installed="gem:rack 2.2.6",
            expect=Identity(
                product="rackup",
                version="2.2.6",
                framework="Rack",
                framework_version="2.2.6",
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
            installed="gem:rackup 2.1.0",
        ),
    ),
)
