"""Gollum, the wiki in a git repository."""

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
    product="Gollum",
    kind=Kind.FILES,
    protocol="http",
    framework="Sinatra",
    matches=(Match(packages=("gem:gollum",)), Match(entries=("gollum",), runtime="ruby")),
    version=(package("gem:gollum"), installed("gem:gollum")),
    framework_version=(installed("gem:sinatra"),),
    over=("puma", "webrick", "thin"),
    samples=(
        Sample(
            door="tcp 127.0.0.1:4567",
            argv="/usr/local/bin/gollum .",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:gollum",
            entry_package="gem:gollum 5.3.3",
            expect=Identity(
                product="Gollum", version="5.3.3", framework="Sinatra", protocol="http"
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
            installed="gem:sinatra 3.2.0, gem:gollum-lib 5.2.4",
        ),
    ),
)
