"""geminabox and gemstash, servers of Ruby gems."""

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
    product="Gemstash",
    kind=Kind.STORAGE,
    protocol="http",
    framework="Sinatra",
    matches=(Match(packages=("gem:gemstash",)), Match(entries=("gemstash",), runtime="ruby")),
    version=(package("gem:gemstash"), installed("gem:gemstash")),
    framework_version=(installed("gem:sinatra"),),
    over=("puma",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/usr/local/bin/gemstash start --no-daemonize",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:gemstash",
            entry_package="gem:gemstash 2.7.1",
            expect=Identity(
                product="Gemstash", version="2.7.1", framework="Sinatra", protocol="http"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9292",
            argv="/usr/bin/ruby config.ru",
            runtime="ruby 3.2.3",
            entry="script:/srv/config.ru",
            imports="geminabox",
            installed="gem:rack 3.0.10",
        ),
    ),
)
