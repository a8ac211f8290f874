"""EventStoreDB, the database of events."""

from homeport.identify.fingerprint import (
    PLAIN,
    Fingerprint,
    Identity,
    Kind,
    Match,
    Role,
    Rule,
    Sample,
    argv,
    environ,
    option,
)

FINGERPRINT = Fingerprint(
    product="EventStoreDB",
    kind=Kind.DATABASE,
    protocol="http",
    matches=(
        Match(programs=("eventstored", "EventStore.ClusterNode", "kurrentd")),
        Match(entries=("script:EventStore.ClusterNode.dll",)),
    ),
    roles=(
        Role(
            name="replication",
            when=(option("--replication-port"),),
            ports=(1112,),
            protocol="eventstore-tcp",
            never_probe=True,
        ),
        Role(name="TCP", ports=(1113,), protocol="eventstore-tcp", never_probe=True),
    ),
    tls=(
        Rule(PLAIN, (argv(r"--insecure\b|--dev\b"), environ("EVENTSTORE_INSECURE", r"(?i)^true$"))),
    ),
    auth=(Rule("none", (argv(r"--insecure\b"), environ("EVENTSTORE_INSECURE", r"(?i)^true$"))),),
    over=("kestrel",),
    samples=(
        Sample(
            door="tcp 127.0.0.1:2113",
            argv="/usr/bin/eventstored --insecure",
            package="deb:eventstore-oss 23.10.1",
            runtime="dotnet 8.0.4",
            entry="script:/usr/bin/eventstored",
            expect=Identity(
                product="EventStoreDB", version="23.10.1", protocol="http", tls=False, auth="none"
            ),
        ),
    ),
    near_misses=(
        Sample(
            door="tcp 127.0.0.1:2113",
            argv="/usr/share/dotnet/dotnet App.dll",
            runtime="dotnet 8.0.4",
            entry="script:/srv/App.dll",
            installed=(
                "nuget:eventstore.client.grpc.streams 23.2.1, nuget:microsoft.aspnetcore.app 8.0.4"
            ),
        ),
    ),
)
