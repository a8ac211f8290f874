"""Microsoft SQL Server on Linux."""

from homeport.identify.fingerprint import (
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
)

FINGERPRINT = Fingerprint(
    product="Microsoft SQL Server",
    kind=Kind.DATABASE,
    protocol="tds",
    matches=(
        Match(programs=("sqlservr",)),
        Match(packages=("deb:mssql-server", "rpm:mssql-server")),
    ),
    roles=(Role(name="administrator", ports=(1434,), protocol="tds"),),
    auth=(Rule("password"),),
    samples=(
        Sample(
            door="tcp 127.0.0.1:1433",
            argv="/opt/mssql/bin/sqlservr",
            package="deb:mssql-server 16.0.4105.2",
            expect=Identity(
                product="Microsoft SQL Server",
                version="16.0.4105.2",
                protocol="tds",
                auth="password",
            ),
        ),
    ),
    near_misses=(Sample(door="tcp 127.0.0.1:1433", argv="/opt/mssql-tools/bin/sqlcmd"),),
)
