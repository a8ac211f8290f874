"""Middleman, the site generator, with its preview server."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Middleman",
    kind=Kind.DEV_SERVER,
    protocol="http",
    framework="Middleman",
    matches=(Match(packages=("gem:middleman*",)), Match(entries=("middleman",), runtime="ruby")),
    version=(installed("gem:middleman"), package("gem:middleman*")),
    auth=(Rule("none"),),
    over=("webrick", "puma"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/usr/local/bin/middleman server",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:middleman",
            installed="gem:middleman 4.5.1",
            expect=Identity(
                product="Middleman",
                version="4.5.1",
                framework="Middleman",
                framework_version="4.5.1",
                protocol="http",
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/usr/bin/ruby app.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/app.rb",
            imports="sinatra",
            installed="gem:sinatra 3.2.0",
        ),
    ),
)
