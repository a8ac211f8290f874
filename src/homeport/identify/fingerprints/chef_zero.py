"""Chef Zero, the Chef server in memory."""

from homeport.identify.fingerprint import (
    PLAIN,
    TLS,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    argv,
    installed,
    package,
)

FINGERPRINT = Fingerprint(
    product="Chef Zero",
    kind=Kind.SYSTEM,
    protocol="http",
    matches=(Match(packages=("gem:chef-zero",)), Match(entries=("chef-zero",), runtime="ruby")),
    version=(package("gem:chef-zero"), installed("gem:chef-zero")),
    tls=(Rule(TLS, (argv(r"--ssl\b"),)), Rule(PLAIN)),
    over=("webrick",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8889",
            argv="/usr/local/bin/chef-zero",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:chef-zero",
            entry_package="gem:chef-zero 15.0.11",
            expect=Identity(product="Chef Zero", version="15.0.11", protocol="http", tls=False),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8889",
            argv="/usr/bin/ruby app.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/app.rb",
            imports="webrick",
        ),
    ),
)
