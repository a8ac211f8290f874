"""Unicorn, the Ruby web server with one process per request."""

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
    product="Unicorn",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(packages=("gem:unicorn", "deb:unicorn")),
        Match(entries=("unicorn", "unicorn_rails"), runtime="ruby"),
        Match(title=r"unicorn(?:_rails)? (?:master|worker)"),
    ),
    version=(package("gem:unicorn"), installed("gem:unicorn"), package("deb:unicorn")),
    package_tells_version=False,
    tls=(Rule(PLAIN),),
    over=("puma",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="'unicorn master -c config/unicorn.rb'",
            exe="/usr/bin/ruby3.2",
            runtime="ruby 3.2.3",
            entry="command:unicorn",
            entry_package="gem:unicorn 6.1.0",
            imports="rails",
            installed="gem:rails 7.0.8, gem:unicorn 6.1.0",
            expect=Identity(
                product="Unicorn",
                version="6.1.0",
                framework="Rails",
                framework_version="7.0.8",
                protocol="http",
                tls=False,
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:8080",
            argv="/usr/bin/ruby unicorn.rb",
            runtime="ruby 3.2.3",
            entry="script:/srv/unicorn.rb",
            imports="socket",
        ),
    ),
)
