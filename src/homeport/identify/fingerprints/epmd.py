"""epmd, which tells Erlang nodes each other's ports."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Rule,
    Sample,
    package,
)

FINGERPRINT = Fingerprint(
    product="epmd",
    kind=Kind.SYSTEM,
    protocol="epmd",
    matches=(Match(programs=("epmd",)),),
    package_tells_version=False,
    version=(package("deb:erlang-base*"),),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp [::]:4369",
            argv="/usr/lib/erlang/erts-13.1.5/bin/epmd -daemon",
            package="deb:erlang-base 25.2.3",
            expect=Identity(
                product="epmd", version="25.2.3", protocol="epmd", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:4369",
            argv="/usr/lib/erlang/erts-14.2/bin/beam.smp -root /usr/lib/erlang -- -sname a",
            runtime="beam 26.2",
        ),
    ),
)
