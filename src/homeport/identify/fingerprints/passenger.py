"""Phusion Passenger, the application server for Ruby, Python and Node."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    installed,
    package,
    path,
)

FINGERPRINT = Fingerprint(
    product="Passenger",
    kind=Kind.APP_SERVER,
    protocol="http",
    hosts=True,
    matches=(
        Match(programs=("PassengerAgent",)),
        Match(packages=("gem:passenger", "deb:passenger")),
        Match(title=r"Passenger (?:core|watchdog|RubyApp|AppPreloader|ust-router)"),
        Match(entries=("passenger",), runtime="ruby"),
    ),
    version=(
        package("gem:passenger"),
        installed("gem:passenger"),
        package("deb:passenger"),
        argv(r"/passenger-(\d+(?:\.\d+)+)"),
    ),
    package_tells_version=False,
    roles=(
        Role(
            name="API",
            when=(path(r"agents\.s/"),),
            protocol="http",
            framework="",
            auth=(Rule("password"),),
        ),
    ),
    samples=(
        Sample(
            door="tcp 127.0.0.1:3000",
            argv="'Passenger core'",
            exe=(
                "/var/lib/gems/3.1.0/gems/passenger-6.0.20/buildout/support-binaries/PassengerAgent"
            ),
            package="gem:passenger 6.0.20",
            expect=Identity(product="Passenger", version="6.0.20", protocol="http"),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:80",
            argv="/usr/sbin/nginx",
            package="deb:nginx 1.22.1",
        ),
    ),
)
