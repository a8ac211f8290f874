"""Manticore Search, the full-text search server."""

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
    product="Manticore Search",
    kind=Kind.SEARCH,
    protocol="mysql",
    matches=(
        Match(programs=("searchd",), argv="manticore"),
        Match(packages=("deb:manticore*", "rpm:manticore*", "brew:manticoresearch")),
    ),
    roles=(
        Role(
            name="HTTP",
            when=(setting(r"^listen\s*=\s*(?:\S*:)?{port}(?::http)?$"),),
            ports=(9308,),
            protocol="http",
        ),
        Role(name="API", ports=(9312,), protocol="sphinx"),
    ),
    tls=(Rule(PLAIN),),
    auth=(Rule("none"),),
    over=("sphinx-search",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:9306",
            argv="/usr/bin/searchd --config /etc/manticoresearch/manticore.conf",
            package="deb:manticore-server-core 6.2.12",
            expect=Identity(
                product="Manticore Search",
                version="6.2.12",
                protocol="mysql",
                tls=False,
                auth="none",
            ),
        ),
        Sample(
            door="tcp 127.0.0.1:9308",
            argv="/usr/bin/searchd",
            package="deb:manticore-server-core 6.2.12",
            expect=Identity(
                product="Manticore Search",
                version="6.2.12",
                protocol="http",
                tls=False,
                auth="none",
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:9306", argv="/usr/bin/searchd", package="deb:sphinxsearch 2.2.11"
        ),
    ),
)
