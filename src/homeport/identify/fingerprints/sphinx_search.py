"""Sphinx, the full-text search server."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    setting,
)

FINGERPRINT = Fingerprint(
    product="Sphinx",
    kind=Kind.SEARCH,
    protocol="sphinx",
    matches=(
        Match(programs=("searchd",)),
        Match(packages=("deb:sphinxsearch", "rpm:sphinx", "brew:sphinx")),
    ),
    roles=(
        Role(
            name="SQL",
            when=(setting(r"^listen\s*=\s*(?:\S*:)?{port}:mysql41"),),
            ports=(9306,),
            protocol="mysql",
        ),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9312",
            argv="/usr/bin/searchd --nodetach",
            package="deb:sphinxsearch 2.2.11",
            expect=Identity(
                product="Sphinx", version="2.2.11", protocol="sphinx", tls=False, auth="none"
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9306",
            argv="/usr/bin/searchd --nodetach",
            package="deb:sphinxsearch 2.2.11",
            expect=Identity(
                product="Sphinx", version="2.2.11", protocol="mysql", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:8000", argv="/usr/bin/sphinx-autobuild"),),
)
