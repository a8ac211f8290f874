"""Pitchfork, the Ruby web server that forks from warmed-up workers."""

from homeport.identify.fingerprint import (
    PLAIN,
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
    product="Pitchfork",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("gem:pitchfork",)),
        Match(entries=("pitchfork",), runtime="ruby"),
        Match(title=r"pitchfork (?:monitor|mold|worker)"),
    ),
    version=(package("gem:pitchfork"), installed("gem:pitchfork")),
    tls=(Rule(PLAIN),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/pitchfork -c pitchfork.rb",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:pitchfork",
            entry_package="gem:pitchfork 0.13.0",
            imports="rack",
            installed="gem:rack 3.0.10",
            expect=Identity(
                product="Pitchfork",
                version="0.13.0",
                framework="Rack",
                framework_version="3.0.10",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/local/bin/unicorn",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:unicorn",
            installed="gem:pitchfork 0.13.0",
        ),
    ),
)
